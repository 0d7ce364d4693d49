"""Makes the frozen folder and, on Linux, the files that people download: `make package`.

    python packaging/build.py            # everything that this system can make
    python packaging/build.py folder     # the frozen folder only
    python packaging/build.py linux      # .deb and portable archive of a frozen folder that is there
    python packaging/build.py appdir     # the folder that becomes an AppImage, of the same

Run it with an environment of its own (packaging/make_build_environment.sh): what is installed there may be packed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import icons
import licences
from flavour import flavour, system
from linux import appdir, deb, portable, without_video
from sums import write_sums
from version import VERSION

REPOSITORY = Path(__file__).resolve().parents[1]
PREPARED = REPOSITORY / "build" / "packaging"
WORK = REPOSITORY / "build" / "pyinstaller"
DIST = REPOSITORY / "dist"
FOLDER = DIST / "pgdiff-desktop"
SPEC = REPOSITORY / "packaging" / "pgdiff_desktop.spec"
# Of the folder for Linux without CUDA, whose libraries alone are several times as large; a tenth more is allowed.
MEASURED_MEGABYTES = 881
LARGEST_MEGABYTES = MEASURED_MEGABYTES * 11 // 10
# Tables of symbols serve debuggers only: 150 MB, of which 98 are torch's. OpenBLAS does not survive it, and NVIDIA's
# have none.
KEPT_SYMBOLS = re.compile(r"^(numpy\.libs|nvidia)/|/libopenblas")


def commit() -> str:
    """Twelve digits of the commit, with + where files differ from it; `unknown` where there is no git."""
    try:
        words = [
            "git",
            "-C",
            str(REPOSITORY),
            "describe",
            "--always",
            "--abbrev=12",
            "--exclude=*",
            "--dirty=+",
        ]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def prepare() -> None:
    """What the recipe takes besides the checkout: the commit, and icons and version resource where there are such."""
    PREPARED.mkdir(parents=True, exist_ok=True)
    (PREPARED / "build.json").write_text(json.dumps({"commit": commit()}) + "\n", encoding="utf-8")
    icons.write_icons(PREPARED)
    if sys.platform == "win32":
        from windows.version_resource import write_version_resource

        for name in ("pgdiff-desktop", "pgdiff-desktop-window"):
            write_version_resource(name, VERSION, PREPARED / f"{name}.version")


def freeze() -> None:
    """PyInstaller's folder, and on macOS the bundle around it."""
    words = ["--noconfirm", "--log-level", "ERROR", "--distpath", DIST, "--workpath", WORK, SPEC]
    subprocess.run([sys.executable, "-m", "PyInstaller", *words], cwd=REPOSITORY, check=True)


def finish() -> Path:
    """Completes PyInstaller's folder: licences, second name, no video, no symbols.

    Returns:
        The bill of materials.

    Raises:
        LicenceMissing, SystemExit: it may not be passed on as it is.
    """
    components = licences.components_of(licences.packed_sources(WORK / SPEC.stem), REPOSITORY)
    folders = [FOLDER / "_internal"]
    if sys.platform == "darwin":
        bundle = DIST / "pgdiff-desktop.app" / "Contents"
        folders.append(bundle / "Resources")
        (bundle / "MacOS" / "pgdiff-desktop-window").symlink_to("pgdiff-desktop")
    for place in folders:
        licences.write_texts(components, place / "resources" / "licences" / "third-party")
    bill = DIST / f"pgdiff-desktop-{VERSION}-{system()}-{flavour()}.cdx.json"
    licences.write_bill(components, VERSION, commit(), bill)
    say(f"{len(components)} parts of others, each with its licence")
    if sys.platform == "win32":
        from windows.c_runtime import place_beside_torch

        say(f"beside torch: {' '.join(place_beside_torch(FOLDER / '_internal'))}")
    else:
        (FOLDER / "pgdiff-desktop-window").symlink_to("pgdiff-desktop")
    if sys.platform.startswith("linux"):
        without_video.remove_video(FOLDER / "_internal")
        strip_symbols(FOLDER / "_internal")
        if flavour() == "cpu":
            refuse_too_large(megabytes_of(FOLDER))
    return bill


def refuse_too_large(megabytes: float) -> None:
    """What people download may not grow unseen."""
    if megabytes > LARGEST_MEGABYTES:
        raise SystemExit(
            f"{FOLDER} has {megabytes:.0f} MB, {LARGEST_MEGABYTES} are allowed: see packaging/contents.py"
        )


def strip_symbols(internal: Path) -> None:
    libraries = [path for path in internal.rglob("*") if ".so" in path.name and not path.is_symlink()]
    wanted = [path for path in libraries if not KEPT_SYMBOLS.search(path.relative_to(internal).as_posix())]
    subprocess.run(["strip", "--strip-unneeded", *wanted], check=True)


def megabytes_of(path: Path) -> float:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if not one.is_symlink()]
    return sum(one.stat().st_size for one in files if one.is_file()) / 1e6


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def make_folder() -> list[Path]:
    began = time.monotonic()
    shutil.rmtree(FOLDER, ignore_errors=True)
    prepare()
    freeze()
    bill = finish()
    size, seconds = megabytes_of(FOLDER), time.monotonic() - began
    say(f"{FOLDER.relative_to(REPOSITORY)}: {size:.0f} MB in {seconds:.0f} s")
    return [bill]


def make_linux_files() -> list[Path]:
    kind = flavour()
    steps = [partial(portable.make, FOLDER, PREPARED, DIST, kind)]
    # With CUDA the .deb would have more bytes than a file of a release may have, and dpkg joins no parts.
    if kind == "cpu":
        steps.insert(0, partial(deb.make, FOLDER, PREPARED, DIST))
    made = []
    for step in steps:
        began = time.monotonic()
        made.append(step())
        size, seconds = megabytes_of(made[-1]), time.monotonic() - began
        say(f"{made[-1].relative_to(REPOSITORY)}: {size:.0f} MB in {seconds:.0f} s")
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="?", default="all", choices=("all", "folder", "linux", "appdir"))
    what = parser.parse_args().what
    # Files are readable for everybody, whatever the builder's habits are.
    os.umask(0o022)
    if what == "appdir":
        say(str(appdir.make(FOLDER, PREPARED).relative_to(REPOSITORY)))
        return 0
    made = []
    if what != "linux":
        made += make_folder()
    if what != "folder" and sys.platform.startswith("linux"):
        made += make_linux_files()
    # Of this run's files and no others, which may be those of an older version.
    write_sums(made, DIST)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
