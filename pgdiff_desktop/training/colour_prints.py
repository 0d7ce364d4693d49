"""What the colouriser is shown: parts of colour pictures, as black-and-white prints of any age have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import scratch_mask
from pgdiff_desktop.training.colour_pictures import ColourPictures, lab_of
from pgdiff_desktop.training.prints import scan

# Weights of the channels in a plate that is blind to red and sees blue best, as those before about 1900 were.
_BLIND_TO_RED = np.array([0.05, 0.35, 0.6], np.float32)
# People in a group are this many across.
_GROUPS = (2, 3, 4)
# Share of the shorter side that a part takes: on all of a photo, and on half of it, things have other sizes.
_PARTS = (0.5, 1.0)


@dataclass(frozen=True)
class ColourPrint:
    """A print and its truth.

    Attributes:
        lightness: of the print, (S, S) uint8, as its grey values would be read: 255 for L = 100.
        colour: a + 128 and b + 128 of the truth, and its skin, (C, C, 3) uint8.
    """

    lightness: np.ndarray
    colour: np.ndarray


def draw_print(
    pictures: ColourPictures,
    size: int,
    colour_size: int,
    shares: Mapping[str, float],
    rng: np.random.Generator,
) -> ColourPrint:
    """A print of one kind of picture.

    Args:
        size: of the print, S; colour_size: of its truth, C.
        shares: chances of "photos", "portraits", "faces" and "groups", summing to 1.
    """
    kind = rng.choice(list(shares), p=list(shares.values()))
    if kind == "groups":
        part = _group(pictures.portraits + pictures.faces, size, rng)
    else:
        part = _part(_one_of(getattr(pictures, kind), rng), size, rng)
    rgb, skin = part[..., :3].astype(np.float32) / 255, part[..., 3]
    lab = lab_of(rgb)
    truth = np.dstack([lab[..., 1:] + 128, skin.astype(np.float32)])
    colour = cv2.resize(truth, (colour_size, colour_size), interpolation=cv2.INTER_AREA)
    return ColourPrint(_printed(rgb, lab[..., 0] / 100, rng), np.clip(colour + 0.5, 0, 255).astype(np.uint8))


def _one_of(pictures: list[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    return pictures[rng.integers(len(pictures))]


def _part(picture: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    """A square part of (H, W, 4), mirrored half of the time, (size, size, 4) uint8."""
    height, width = picture.shape[:2]
    side = round(min(height, width) * rng.uniform(*_PARTS))
    y, x = rng.integers(height - side + 1), rng.integers(width - side + 1)
    part = picture[y : y + side, x : x + side]
    if rng.random() < 0.5:
        part = part[:, ::-1]
    way = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(part), (size, size), interpolation=way))


def _group(people: list[np.ndarray], size: int, rng: np.random.Generator) -> np.ndarray:
    """Several people side by side, with faces as small as a group's: no collection here has enough of those."""
    across = int(rng.choice(_GROUPS))
    side = -(-size // across)
    rows = [
        np.concatenate([_part(_one_of(people, rng), side, rng) for _ in range(across)], axis=1)
        for _ in range(across)
    ]
    return np.concatenate(rows)[:size, :size]


def _printed(rgb: np.ndarray, lightness: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A print of a colour picture as a scan shows it, (S, S) uint8, from (S, S, 3) and (S, S) in [0, 1]."""
    if rng.random() < 0.35:
        # What an old emulsion made of its colours.
        lightness = lightness + rng.uniform(0.2, 1) * (rgb @ (_BLIND_TO_RED - LUMA))
    # Exposure, contrast of the paper, and what fading left of them.
    low, high = rng.uniform(0, 0.2) * rng.random(), 1 - rng.uniform(0, 0.25) * rng.random()
    tones = low + (high - low) * np.clip(lightness, 0, 1) ** rng.uniform(0.7, 1.4)
    if rng.random() < 0.5:
        tones = cv2.GaussianBlur(tones, (0, 0), rng.uniform(0.3, 1.6))
    if rng.random() < 0.5:
        tones = tones + rng.uniform(0, 0.05) * rng.standard_normal(tones.shape, np.float32)
    if rng.random() < 0.15:
        scratched = scratch_mask(tones.shape[0], rng) > 0
        tones = np.where(scratched, np.float32(rng.uniform(0.6, 1)), tones)
    return scan(np.clip(tones, 0, 1).astype(np.float32), rng)
