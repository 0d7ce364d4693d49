"""The version, and the commit that a packaged copy was built from."""

from __future__ import annotations

import json
import sys

from pgdiff_desktop import __version__
from pgdiff_desktop.resource_files import resources_folder


def is_packaged() -> bool:
    """Whether this copy was frozen into a package, without the sources and headers of what is in it."""
    return getattr(sys, "frozen", False)


def commit() -> str | None:
    """Of a packaged copy, from what the build left there; None in a checkout, which knows its commit itself."""
    try:
        told = json.loads((resources_folder() / "build.json").read_text(encoding="utf-8"))
        return str(told["commit"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def full_version() -> str:
    """The version, with the commit in brackets where it is known."""
    known = commit()
    return __version__ if known is None else f"{__version__} ({known})"
