"""Pictures that show what each recipe does, before and after, made by the product itself: `make recipe-pictures`.

They are of the drawn faces of resources/samples, which show nobody, restored with the starter models. For the recipe
that takes a reference the face is blurred, and the reference is the face before that.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFilter

from pgdiff_desktop.cli.main import main
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.resource_files import resources_folder, sample_portrait

FOLDER = resources_folder() / "recipes"
# What is shown of a photo: left, top, right, bottom.
_Part = tuple[int, int, int, int]
SIDE, QUALITY = 320, 82
BLUR = 5.0


@dataclass(frozen=True)
class _Work:
    """A photo, the options of the command line for it, and what is shown of it."""

    photo: Path
    options: tuple[str, ...]
    part: _Part


def make_pictures(target: Path, recipes: tuple[str, ...]) -> int:
    """Writes NAME.jpg for each recipe, before on its left half, after on its right; the command line's exit code."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in recipes:
            work, restored = _work_of(name, Path(folder)), Path(folder) / f"{name}-restored.png"
            code = _restore(work, name, restored)
            if code != 0:
                return code
            _write_pair(work, restored, target / f"{name}.jpg")
    return 0


def _work_of(recipe: str, folder: Path) -> _Work:
    portrait, (left, right) = sample_portrait()
    if recipe in ("inpaint", "old-photo"):
        eyes = ",".join(f"{value:g}" for value in (*left, *right))
        mask = portrait.with_name("portrait-mask.png")
        return _Work(portrait, ("--eyes", eyes, "--mask", str(mask)), (120, 165, 520, 565))
    # The face in the middle of the group.
    group = _Work(portrait.with_name("group.jpg"), ("--faces", "2"), (346, 108, 616, 378))
    if recipe != "reference":
        return group
    sharp, blurred = folder / "sharp.png", folder / "blurred.png"
    _restore(group, "restore", sharp)
    with Image.open(group.photo) as picture:
        picture.filter(ImageFilter.GaussianBlur(BLUR)).save(blurred)
    with Image.open(sharp) as picture:
        picture.crop(group.part).save(sharp)
    return _Work(blurred, (*group.options, "--reference", str(sharp)), group.part)


def _restore(work: _Work, recipe: str, target: Path) -> int:
    wanted = ["--recipe", recipe, "--models", "starter", "--device", "cpu", "--quiet", *work.options]
    return main(["restore", str(work.photo), "-o", str(target), *wanted])


def _write_pair(work: _Work, after: Path, target: Path) -> None:
    pair = Image.new("RGB", (2 * SIDE, SIDE))
    for number, path in enumerate((work.photo, after)):
        with Image.open(path) as picture:
            shown = picture.convert("RGB").crop(work.part).resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        pair.paste(shown, (number * SIDE, 0))
    pair.save(target, quality=QUALITY, optimize=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--only", choices=RECIPES, nargs="+", default=tuple(RECIPES))
    given = parser.parse_args()
    raise SystemExit(make_pictures(given.folder, tuple(given.only)))
