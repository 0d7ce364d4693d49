"""How near to the truth a colouriser comes on pictures that training never saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.colour.coloured_photo import Colouring
from pgdiff_desktop.colour.lab import ab_of
from pgdiff_desktop.colour.photo_colouring import PhotoColouriser
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet
from pgdiff_desktop.training.colour_pictures import ColourPictures, load_colour_pictures
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.sheets import sheet

_SEED = 3
_ON_A_SHEET, _SHEET_HEIGHT = 12, 220


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


def colouriser_rows(data: TrainingData, weights: Weights, count: int, sheets: Path) -> Iterator[Row]:
    """Of at most so many pictures of each kind, always the same."""
    network = weights.network("colouriser")
    assert isinstance(network, ColouriserUNet)
    colouring = PhotoColouriser(network).colours
    held_out = _some(load_colour_pictures(data, held_out=True), count)
    measured = measure_colour(colouring, held_out)
    for what, found in (
        ("whole photos of 1939 to 1977", measured.photos),
        ("skin of aligned faces", measured.aligned_skin),
        ("skin in portraits", measured.portrait_skin),
    ):
        what = f"colouriser: colour error, {what}, {found.pictures}"
        shown = f"{found.grey:.1f} -> {{:.1f}}"
        yield Row(what, found.coloured, shown, better=Better.LOWER, matters=0.1)
    what = "colouriser: colourfulness of the truth's, whole photos"
    yield Row(what, measured.photos.colourfulness, "{:.2f}", "0.7 to 1.1")
    for name in ("photos", "portraits", "faces"):
        pictures = getattr(held_out, name)[:_ON_A_SHEET]
        colour_sheet(colouring, pictures).save(sheets / f"colouriser-{name}.jpg", quality=92)


def _some(pictures: ColourPictures, most: int) -> ColourPictures:
    rng = np.random.default_rng(_SEED)
    kinds = (pictures.photos, pictures.portraits, pictures.faces)
    return ColourPictures(*([kind[n] for n in rng.permutation(len(kind))[:most]] for kind in kinds))


def measure_colour(colouring: Colouring, held_out: ColourPictures) -> MeasuredColour:
    """Colours held-out pictures from their grey."""
    everywhere = [
        np.dstack([photo[..., :3], np.full(photo.shape[:2], 255, np.uint8)]) for photo in held_out.photos
    ]
    return MeasuredColour(
        photos=_error(colouring, everywhere),
        aligned_skin=_error(colouring, held_out.faces),
        portrait_skin=_error(colouring, held_out.portraits),
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


def colour_sheet(colouring: Colouring, pictures: Sequence[np.ndarray], across: int = 6) -> Image.Image:
    """Grey, coloured and the truth below each other, so many pictures in a row.

    Args:
        pictures: (H, W, 3 or more) uint8 sRGB; what follows the colours is not looked at.
    """
    columns = []
    for picture in pictures:
        rgb = picture[..., :3].astype(np.float32) / 255
        grey = grey_of(rgb)
        column = np.concatenate([grey, colouring(grey), rgb])
        size = (round(_SHEET_HEIGHT * rgb.shape[1] / rgb.shape[0]), 3 * _SHEET_HEIGHT)
        shown = Image.fromarray((column * 255 + 0.5).astype(np.uint8))
        columns.append(np.asarray(shown.resize(size, Image.Resampling.LANCZOS)))
    return sheet(columns, across)
