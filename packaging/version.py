"""The version, from the one place where it stands, without importing the package."""

from __future__ import annotations

import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
_SAID = (REPOSITORY / "pgdiff_desktop" / "__init__.py").read_text(encoding="utf-8")
VERSION: str = re.findall(r'^__version__ = "(.+)"$', _SAID, re.MULTILINE)[0]


if __name__ == "__main__":
    print(VERSION)  # noqa: T201 for the scripts that make installers
