"""How near to the truth a colouriser comes on pictures that training never saw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from pgdiff_desktop.colour.lab import ab_of
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.training.colour_pictures import ColourPictures, load_colour_pictures
from pgdiff_desktop.training.data import TrainingData

_SEED = 3

# (H, W, 3) float32 sRGB in [0, 1], grey -> the same in colour
Colouring = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class ColourError:
    """Mean distance in CIELAB's (a, b), over pixels and then over pictures.

    Attributes:
        coloured: of the colouriser's picture from the truth.
        grey: of the grey picture from the truth.
        colourfulness: mean chroma of the colouriser's pictures as a share of the truth's.
        pictures: how many were measured.
    """

    coloured: float
    grey: float
    colourfulness: float
    pictures: int


@dataclass(frozen=True)
class MeasuredColour:
    """Errors over whole photos, over the skin of aligned faces, and over that of faces in whole portraits."""

    photos: ColourError
    aligned_skin: ColourError
    portrait_skin: ColourError


def measure_colour(colouring: Colouring, data: TrainingData, *, most: int = 120) -> MeasuredColour:
    """Colours held-out pictures from their grey, always the same ones.

    Args:
        most: pictures of each kind.
    """
    held_out = some_held_out(data, most)
    everywhere = [
        np.dstack([photo[..., :3], np.full(photo.shape[:2], 255, np.uint8)]) for photo in held_out.photos
    ]
    return MeasuredColour(
        photos=_error(colouring, everywhere),
        aligned_skin=_error(colouring, held_out.faces),
        portrait_skin=_error(colouring, held_out.portraits),
    )


def some_held_out(data: TrainingData, most: int) -> ColourPictures:
    """At most so many of each kind, drawn once for all."""
    held_out = load_colour_pictures(data, held_out=True)
    rng = np.random.default_rng(_SEED)
    return ColourPictures(
        *(
            [pictures[n] for n in rng.permutation(len(pictures))[:most]]
            for pictures in (held_out.photos, held_out.portraits, held_out.faces)
        )
    )


def _error(colouring: Colouring, pictures: Sequence[np.ndarray]) -> ColourError:
    """Over the pixels that the fourth channel of each picture, (H, W, 4) uint8, names."""
    coloured, grey, chroma = [], [], []
    for picture in pictures:
        rgb, counted = picture[..., :3].astype(np.float32) / 255, picture[..., 3] > 127
        if not counted.any():
            continue
        truth, found = ab_of(rgb)[counted], ab_of(colouring(grey_of(rgb)))[counted]
        coloured.append(np.linalg.norm(found - truth, axis=1).mean())
        grey.append(np.linalg.norm(truth, axis=1).mean())
        chroma.append(np.linalg.norm(found, axis=1).mean())
    return ColourError(
        coloured=float(np.mean(coloured)),
        grey=float(np.mean(grey)),
        colourfulness=float(np.mean(chroma) / np.mean(grey)),
        pictures=len(coloured),
    )


def grey_of(rgb: np.ndarray) -> np.ndarray:
    """(H, W, 3) grey as a scanner would see the same print without colour."""
    return np.repeat((rgb @ LUMA)[..., None], 3, axis=2)


def sheet(
    colouring: Colouring, pictures: Sequence[np.ndarray], *, height: int = 220, across: int = 6
) -> Image.Image:
    """Grey, coloured and the truth below each other, so many pictures in a row.

    Args:
        pictures: (H, W, 3 or more) uint8 sRGB; what follows the colours is not looked at.
    """
    columns = []
    for picture in pictures:
        rgb = picture[..., :3].astype(np.float32) / 255
        grey = grey_of(rgb)
        column = np.concatenate([grey, colouring(grey), rgb])
        width = round(height * rgb.shape[1] / rgb.shape[0])
        shown = Image.fromarray((column * 255 + 0.5).astype(np.uint8))
        columns.append(shown.resize((width, 3 * height), Image.Resampling.LANCZOS))
    rows = [columns[first : first + across] for first in range(0, len(columns), across)]
    whole = Image.new(
        "RGB", (max(sum(c.width for c in row) for row in rows), 3 * height * len(rows)), "white"
    )
    for number, row in enumerate(rows):
        x = 0
        for column_image in row:
            whole.paste(column_image, (x, 3 * height * number))
            x += column_image.width
    return whole
