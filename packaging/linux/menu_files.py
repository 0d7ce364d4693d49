"""What a desktop wants to know of a program, under a prefix such as /usr: menu entry, icons, metainfo, man page."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from version import VERSION

HERE = Path(__file__).parent
NAME = "pgdiff-desktop"
COMPONENT = "io.github.pgdiff_desktop"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def write_menu_files(prefix: Path, icons: Path) -> None:
    """Args: icons: where icons.py has drawn them."""
    share = prefix / "share"
    _copy(HERE / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(HERE / "metainfo.xml", share / "metainfo" / f"{COMPONENT}.metainfo.xml")
    hicolor = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        _copy(icons / f"app-{size}.png", hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png")
    _copy(HERE.parents[1] / "resources" / "icons" / "app.svg", hicolor / "scalable" / "apps" / f"{NAME}.svg")
    page = (HERE / f"{NAME}.1").read_text(encoding="utf-8").replace("@VERSION@", VERSION)
    manual = share / "man" / "man1" / f"{NAME}.1.gz"
    manual.parent.mkdir(parents=True, exist_ok=True)
    # No time and no name inside, so that the same commit makes the same file.
    with manual.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(page.encode())


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
