"""Takes FFmpeg out of the frozen folder: OpenCV's wheel links it for video, of which the product has none.

With it go 33 MB and an OpenSSL 1.1.1 that nobody mends any more. OpenCV's module asks for FFmpeg's libraries by their
names when it is loaded; each is replaced by one that has its name, its version, and functions that end the program if
anybody did call them. On Windows the video is a file of its own, which
packaging/contents.py leaves out; on macOS it stays.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

LIBRARIES = "opencv_python_headless.libs"
_FFMPEG = ("libavcodec-", "libavformat-", "libavutil-", "libswscale-")
_FUNCTIONS = frozenset("TWi")  # what nm calls code


class NotReplaceable(Exception):
    """OpenCV takes more from a library than its functions."""


def remove_video(internal: Path) -> None:
    """Replaces FFmpeg's libraries and removes those that only FFmpeg asked for. Needs a C compiler and binutils.

    Args:
        internal: the frozen folder's `_internal`.

    Raises:
        NotReplaceable: OpenCV reads data of FFmpeg, which an empty library has not.
    """
    folder = internal / LIBRARIES
    (module,) = (internal / "cv2").glob("cv2.*.so")
    asked = {symbol.name: symbol for symbol in _symbols(module, "--undefined-only")}
    for library in sorted(folder.iterdir()):
        if library.name.startswith(_FFMPEG):
            taken = [symbol for symbol in _symbols(library, "--defined-only") if symbol.name in asked]
            if data := [symbol.name for symbol in taken if symbol.kind not in _FUNCTIONS]:
                raise NotReplaceable(f"{library.name}: {data}")
            _write_empty(library, taken)
    _remove_orphans(module, folder)
    for link in internal.iterdir():
        if link.is_symlink() and not link.exists():
            link.unlink()


class _Symbol(NamedTuple):
    name: str
    version: str
    kind: str  # in nm's letters


def _symbols(library: Path, which: str) -> list[_Symbol]:
    """The dynamic symbols of a library."""
    done = subprocess.run(
        ["nm", "--dynamic", which, "--format=posix", library], capture_output=True, text=True, check=True
    )
    found = []
    for line in done.stdout.splitlines():
        name, kind, *_ = line.split()
        name, _, version = name.partition("@")
        found.append(_Symbol(name, version.lstrip("@"), kind))
    return found


def _write_empty(library: Path, functions: Sequence[_Symbol]) -> None:
    """Writes a library with functions of these names, and versions: the loader stops where one is missing."""
    code = "".join(f"void {one.name}(void) {{ __builtin_trap(); }}\n" for one in functions)
    versions = "".join(
        f"{version} {{ global: {' '.join(f'{one.name};' for one in functions if one.version == version)} }};\n"
        for version in sorted({one.version for one in functions})
    )
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "versions"
        script.write_text(versions)
        options = [
            "-shared",
            "-fPIC",
            "-nostdlib",
            f"-Wl,-soname,{library.name}",
            f"-Wl,--version-script={script}",
        ]
        subprocess.run(["cc", *options, "-o", library, "-x", "c", "-"], input=code, text=True, check=True)


def _remove_orphans(module: Path, folder: Path) -> None:
    """Removes the libraries of the folder that the module does not come to."""
    reached: set[str] = set()
    left = [module]
    while left:
        for name in _needed(left.pop()):
            if name not in reached and (folder / name).is_file():
                reached.add(name)
                left.append(folder / name)
    for library in folder.iterdir():
        if library.name not in reached:
            library.unlink()


def _needed(library: Path) -> list[str]:
    done = subprocess.run(
        ["readelf", "--dynamic", "--wide", library], capture_output=True, text=True, check=True
    )
    return [line.split("[")[1].rstrip("]") for line in done.stdout.splitlines() if "(NEEDED)" in line]
