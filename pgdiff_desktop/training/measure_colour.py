"""How near to the truth a colouriser comes on pictures that training never saw."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.colour.lab import ab_of, lightness_of
from pgdiff_desktop.colour.photo_colours import colours_of_lightness
from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES, ColourStyle, in_style
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet
from pgdiff_desktop.training.colour_difference import ciede2000
from pgdiff_desktop.training.colour_pictures import ColourPictures, load_colour_pictures
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.sheets import sheet

# (H, W, 3) float32 sRGB in [0, 1] -> the same in colour.
Colouring = Callable[[np.ndarray], np.ndarray]
_SEED = 3
_ON_A_SHEET, _SHEET_HEIGHT = 12, 220


@dataclass(frozen=True)
class ColourError:
    """Means over pixels and then over pictures.

    Attributes:
        coloured: distance in CIELAB's (a, b) of the colouriser's picture from the truth.
        grey: of the grey picture from the truth.
        difference: CIEDE2000 of the colouriser's picture from the truth; lightness counts, too.
        colourfulness: mean chroma of the colouriser's pictures as a share of the truth's.
        pictures: how many were measured.
    """

    coloured: float
    grey: float
    difference: float
    colourfulness: float
    pictures: int


@dataclass(frozen=True)
class MeasuredColour:
    """Errors over whole photos, over the skin of aligned faces, and over that of faces in whole portraits."""

    photos: ColourError
    aligned_skin: ColourError
    portrait_skin: ColourError

    def by_kind(self) -> list[tuple[str, ColourError]]:
        return [
            ("whole photos of 1939 to 1977", self.photos),
            ("skin of aligned faces", self.aligned_skin),
            ("skin in portraits", self.portrait_skin),
        ]


def coloured_by(network: ColouriserUNet, picture: np.ndarray) -> np.ndarray:
    """A picture in the colours that a network sees in it; see `PhotoColours.on`."""
    return colours_of_lightness(lightness_of(picture), network).on(picture)


def _styled(style: ColourStyle) -> Colouring:
    return lambda picture: np.clip(in_style(picture, style), 0, 1)


def colouriser_rows(data: TrainingData, weights: Weights, count: int, sheets: Path) -> Iterator[Row]:
    """Of at most so many pictures of each kind, always the same."""
    network = weights.network("colouriser")
    assert isinstance(network, ColouriserUNet)
    colouring = partial(coloured_by, network)
    held_out = _some(load_colour_pictures(data, held_out=True), count)
    measured = measure_colour(colouring, held_out)
    for what, found in measured.by_kind():
        what = f"colouriser: colour error, {what}, {found.pictures}"
        shown = f"{found.grey:.1f} -> {{:.1f}}"
        yield Row(what, found.coloured, shown, better=Better.LOWER, matters=0.1)
    # Styles are of faces, and change the lightness with the colours: on whole photos they are further off for that.
    others = [
        measure_colour(other, held_out)
        for other in (lambda picture: picture, *map(_styled, PUBLISHED_STYLES))
    ]
    for number, (what, found) in enumerate(measured.by_kind()):
        grey, *styles = (other.by_kind()[number][1].difference for other in others)
        beside = f"grey {grey:.1f}, styles 0 to 3 {' '.join(f'{style:.1f}' for style in styles)}"
        title = f"colouriser: CIEDE2000, {what}, {found.pictures}"
        yield Row(title, found.difference, f"{beside} -> {{:.1f}}", better=Better.LOWER, matters=0.1)
        yield Row(
            f"colouriser: colourfulness of the truth's, {what}", found.colourfulness, "{:.2f}", "0.7 to 1.1"
        )
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
    coloured, grey, difference, chroma = [], [], [], []
    for picture in pictures:
        rgb, counted = picture[..., :3].astype(np.float32) / 255, picture[..., 3] > 127
        if not counted.any():
            continue
        truth, found = _lab(rgb)[counted], _lab(colouring(grey_of(rgb)))[counted]
        coloured.append(np.linalg.norm(found[:, 1:] - truth[:, 1:], axis=1).mean())
        grey.append(np.linalg.norm(truth[:, 1:], axis=1).mean())
        difference.append(ciede2000(found, truth).mean())
        chroma.append(np.linalg.norm(found[:, 1:], axis=1).mean())
    return ColourError(
        coloured=float(np.mean(coloured)),
        grey=float(np.mean(grey)),
        difference=float(np.mean(difference)),
        colourfulness=float(np.mean(chroma) / np.mean(grey)),
        pictures=len(coloured),
    )


def _lab(rgb: np.ndarray) -> np.ndarray:
    return np.dstack([lightness_of(rgb), ab_of(rgb)])


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
