"""The portable archive: the frozen folder, what a desktop wants to know, and a script that installs it for a user."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from version import VERSION

from linux.menu_files import HERE, NAME, write_menu_files


def make(folder: Path, icons: Path, target: Path, flavour: str) -> Path:
    """Packs the frozen folder; arguments as deb.make. The archive's name tells of cards other than none."""
    name = f"{NAME}-{VERSION}-linux-x86_64" + ("" if flavour == "cpu" else f"-{flavour}")
    root = icons / "portable" / name
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    write_menu_files(root, icons)
    shutil.copy2(HERE / "install.sh", root / "install.sh")
    made = target / f"{name}.tar.xz"
    subprocess.run(
        [
            "tar",
            "--create",
            "--use-compress-program=xz -3 --threads=0",
            "--file",
            made,
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--sort=name",
            rf"--transform=s,^{NAME}\(/\|$\),{name}/{NAME}\1,rSH",
            "--directory",
            root.parent,
            name,
            "--directory",
            folder.parent,
            NAME,
        ],
        check=True,
    )
    shutil.rmtree(root.parent)
    return made
