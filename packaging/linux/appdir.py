"""The folder that becomes an AppImage: the frozen folder, what a desktop wants to know, and what starts it."""

from __future__ import annotations

import shutil
from pathlib import Path

from linux.frozen_copy import copy_linked
from linux.menu_files import HERE, NAME, write_menu_files


def make(folder: Path, icons: Path) -> Path:
    """Lays the folder out beside the icons.

    Args:
        folder: the frozen folder.
        icons: where icons.py has drawn them.
    """
    root = icons / f"{NAME}.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    library = root / "usr" / "lib" / NAME
    library.parent.mkdir(parents=True)
    copy_linked(folder, library)
    write_menu_files(root / "usr", icons)
    # At the top, where the tool that packs it and the desktops that show it look.
    shutil.copy2(HERE / "AppRun", root / "AppRun")
    share = root / "usr" / "share"
    shutil.copyfile(share / "applications" / f"{NAME}.desktop", root / f"{NAME}.desktop")
    shutil.copyfile(share / "icons" / "hicolor" / "256x256" / "apps" / f"{NAME}.png", root / f"{NAME}.png")
    (root / ".DirIcon").symlink_to(f"{NAME}.png")
    return root
