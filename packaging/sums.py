"""SHA256SUMS of the files in a folder, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

NAME = "SHA256SUMS"


def write_sums(files: Iterable[Path], folder: Path) -> Path:
    """Writes the list into the folder, over an older one. The files lie in the folder."""
    lines = []
    for path in sorted(files):
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    target = folder / NAME
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


if __name__ == "__main__":
    given = Path(sys.argv[1])
    write_sums((path for path in given.iterdir() if path.is_file() and path.name != NAME), given)
