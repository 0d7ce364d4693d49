"""Restores the bundled sample photo without a network and says where the result lies: `make demo`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.resource_files import sample_portrait

GAP = 16


def restore_sample(folder: Path) -> int:
    """Writes portrait-restored.jpg and before-after.jpg into a folder; the exit code of the command line."""
    photo, (left, right) = sample_portrait()
    restored = folder / "portrait-restored.jpg"
    eyes = ",".join(f"{value:g}" for value in (*left, *right))
    mask = photo.with_name("portrait-mask.png")
    code = main(["restore", str(photo), "-o", str(restored), "--mask", str(mask), "--eyes", eyes])
    if code == 0:
        sheet = folder / "before-after.jpg"
        write_sheet(photo, restored, sheet)
        sys.stdout.write(f"The restored photo:   {restored}\nBefore and after:     {sheet}\n")
    return code


def write_sheet(before: Path, after: Path, target: Path) -> None:
    """Both photos side by side."""
    with Image.open(before) as left, Image.open(after) as right:
        sheet = Image.new("RGB", (left.width + GAP + right.width, left.height), "white")
        sheet.paste(left, (0, 0))
        sheet.paste(right, (left.width + GAP, 0))
    sheet.save(target, quality=95)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    raise SystemExit(restore_sample(given.folder))
