"""A second place for the frozen folder's files, without a second gigabyte."""

from __future__ import annotations

import shutil
from pathlib import Path


def copy_linked(folder: Path, target: Path) -> None:
    """Copies a folder with links of the file system, or with bytes where it knows none: half a minute less."""
    shutil.copytree(folder, target, symlinks=True, copy_function=_link)


def _link(source: str, target: str) -> str:
    try:
        Path(target).hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)
    return target
