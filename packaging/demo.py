"""Restores two of the bundled samples without a network and says where the results lie: `make demo`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.photos.opening import open_picture
from pgdiff_desktop.resource_files import sample_portrait

GAP = 16


def restore_samples(folder: Path) -> int:
    """Writes both restored photos and a sheet of each into a folder; the exit code of the command line.

    The portrait's cracks are given as a mask, its eyes by hand; the group's faces are found.
    """
    portrait, (left, right) = sample_portrait()
    eyes = ",".join(f"{value:g}" for value in (*left, *right))
    mask = portrait.with_name("portrait-mask.png")
    for photo, options, sheet in (
        (portrait, ["--mask", str(mask), "--eyes", eyes], folder / "before-after.jpg"),
        (portrait.with_name("group.jpg"), [], folder / "group-before-after.jpg"),
    ):
        restored = folder / f"{photo.stem}-restored.jpg"
        code = main(["restore", str(photo), "-o", str(restored), *options])
        if code != 0:
            return code
        write_sheet(photo, restored, sheet)
        sys.stdout.write(f"The restored photo:   {restored}\nBefore and after:     {sheet}\n")
    return 0


def write_sheet(before: Path, after: Path, target: Path) -> None:
    """Both photos side by side, or the wider ones one above the other."""
    with open_picture(before) as first, open_picture(after) as second:
        width, height = first.size
        place = (0, height + GAP) if width > height else (width + GAP, 0)
        sheet = Image.new("RGB", (place[0] + width, place[1] + height), "white")
        sheet.paste(first, (0, 0))
        sheet.paste(second, place)
    sheet.save(target, quality=95)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    raise SystemExit(restore_samples(given.folder))
