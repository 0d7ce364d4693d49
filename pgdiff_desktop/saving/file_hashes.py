"""Files told apart by what is in them."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path


def sha256_of(path: Path) -> str:
    """Hex digest of a file's contents.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sha256_if_there(path: Path) -> str:
    """As `sha256_of`; empty where the file cannot be read, which whoever needs what is in it says."""
    with contextlib.suppress(OSError):
        return sha256_of(path)
    return ""
