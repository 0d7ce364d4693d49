"""The name of a photo's file where only text can stand, such as in a page and in the answers to it."""

from __future__ import annotations

import os
from pathlib import Path


def shown_name(photo: Path) -> str:
    """Its name; bytes that are no letters, which some systems allow in one, are marks of replacement."""
    return os.fsencode(photo.name).decode("utf-8", "replace")
