"""Small copies of the tour's pictures for the page of first steps: packages leave the tour itself out."""

from __future__ import annotations

from PIL import Image

from pgdiff_desktop.gui.dialogs.first_steps import first_steps, picture_file
from pgdiff_desktop.resource_files import resources_folder

# Of the page, at twice its density; a dialog is smaller than the window and lies in the middle.
SIZE = (704, 440)
QUALITY = 80
GROUND = (22, 22, 22)


def make_pictures() -> None:
    """Writes resources/first-steps/NAME.jpg for each step."""
    for step in first_steps():
        target = picture_file(step)
        target.parent.mkdir(exist_ok=True)
        with Image.open(resources_folder() / "tour" / f"{step.picture}.png") as picture:
            shown = picture.convert("RGB")
        shown.thumbnail(SIZE, Image.Resampling.LANCZOS)
        small = Image.new("RGB", SIZE, GROUND)
        small.paste(shown, ((SIZE[0] - shown.width) // 2, (SIZE[1] - shown.height) // 2))
        small.save(target, quality=QUALITY, optimize=True)


if __name__ == "__main__":
    make_pictures()
