"""The .deb: the frozen folder under /usr/lib, two commands, and what a desktop wants to know.

Nothing of it runs as root but what dpkg does itself: menus, icons and MIME types are refreshed by triggers of the
desktop's own packages. Removal leaves what people made: settings, models, and what lies beside their photos.
"""

from __future__ import annotations

import gzip
import platform
import re
import shutil
import subprocess
from pathlib import Path

from version import VERSION

from linux.frozen_copy import copy_linked
from linux.menu_files import HERE, NAME, write_menu_files

REPOSITORY = HERE.parents[1]
# What Qt and OpenCV take from the system.
DEPENDS = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libxcb-cursor0", "libxcb-icccm4",
    "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0", "libxcb-shape0", "libxkbcommon-x11-0",
    "libxkbcommon0",
)  # fmt: skip
_CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: The pgdiff-desktop authors <maintainers@localhost>
Installed-Size: {size}
Depends: {depends}
Section: graphics
Priority: optional
Description: restore faces in old family photos
 Restores faces in old family photos on your own computer. Nothing leaves it,
 and no original is ever changed. A diffusion model of faces is guided by what
 the photo still says; models that work without a network come along.
"""


def make(folder: Path, icons: Path, target: Path) -> Path:
    """Packs the frozen folder.

    Args:
        icons: where icons.py has drawn them.
        target: receives the .deb.
    """
    root = icons / "deb"
    shutil.rmtree(root, ignore_errors=True)
    library = root / "usr" / "lib" / NAME
    library.parent.mkdir(parents=True)
    copy_linked(folder, library)
    commands = root / "usr" / "bin"
    commands.mkdir()
    for command in (NAME, f"{NAME}-window"):
        (commands / command).symlink_to(Path("..") / "lib" / NAME / command)
    write_menu_files(root / "usr", icons)
    _write_documentation(root / "usr" / "share" / "doc" / NAME)
    control = root / "DEBIAN"
    control.mkdir()
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    # A libc no older than the one that it is built on: for a release, Debian 12's.
    depends = ", ".join((f"libc6 (>= {platform.libc_ver()[1]})", *DEPENDS))
    words = _CONTROL.format(name=NAME, version=debian_version(VERSION), size=size, depends=depends)
    (control / "control").write_text(words, encoding="utf-8")
    made = target / f"{NAME}_{VERSION}_amd64.deb"
    # xz is what every dpkg reads; a low level, as the folder is large.
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root, made],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(root)
    return made


def debian_version(version: str) -> str:
    """With what comes before a release marked as such: without the ~, 0.2.0rc1 would be newer than 0.2.0."""
    return re.sub(r"\.?(?=(a|b|rc|dev)\d)", "~", version, count=1)


def _write_documentation(folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copyfile(HERE / "copyright", folder / "copyright")
    changes = (REPOSITORY / "CHANGELOG.md").read_bytes()
    with (folder / "changelog.gz").open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(changes)
