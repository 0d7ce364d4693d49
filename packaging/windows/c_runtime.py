"""The C++ runtime beside torch, which loads it before anything else.

Qt's folder has one as well, but only the window loads Qt; the command line of a Windows without Visual C++'s
redistributable would find none.
"""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

# By torch, which looks for them by these names.
NEEDED = ("msvcp140.dll", "vcruntime140.dll", "vcruntime140_1.dll")
_RUNTIME = re.compile(r"(concrt140|msvcp140\w*|vcruntime140\w*)\.dll")
_SIGNATURE_OF_VERSION = struct.pack("<II", 0xFEEF04BD, 0x00010000)


def place_beside_torch(internal: Path) -> list[str]:
    """Copies the newest of each of the runtime's files that lie anywhere in the folder to torch's libraries.

    Returns:
        Their names.

    Raises:
        SystemExit: the folder has not all that torch needs.
    """
    newest: dict[str, Path] = {}
    for path in sorted(internal.rglob("*")):
        name = path.name.lower()
        if _RUNTIME.fullmatch(name) and (
            name not in newest or file_version(path) > file_version(newest[name])
        ):
            newest[name] = path
    missing = [name for name in NEEDED if name not in newest]
    if missing:
        raise SystemExit(f"{internal} lacks {', '.join(missing)}: torch could not be loaded on a new Windows")
    libraries = internal / "torch" / "lib"
    for name, path in newest.items():
        if path.parent != libraries:
            shutil.copy2(path, libraries / name)
    return sorted(newest)


def file_version(library: Path) -> tuple[int, ...]:
    """The four numbers of a library's version resource; none where it has none."""
    _, found, after = library.read_bytes().partition(_SIGNATURE_OF_VERSION)
    if not found:
        return ()
    high, low = struct.unpack_from("<II", after)
    return (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)
