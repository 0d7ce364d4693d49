"""Prints as studios made them, and as they look after a century: the bundled samples are composed of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2

BORDER = 22
_FRAME = (0.93, 0.9, 0.82)
_BARE_PAPER = (0.97, 0.95, 0.91)
_BACKDROP = 0.9


@dataclass(frozen=True)
class Oval:
    """Where an aligned face lies in a print.

    Attributes:
        corner: left and top of the aligned square.
        side: of the square.
        radii: across and down, of the oval around the square's centre beyond which nothing of it shows.
    """

    corner: tuple[int, int]
    side: int
    radii: tuple[int, int]


@dataclass(frozen=True)
class Age:
    """How far a print has gone.

    Attributes:
        paper, ink: colours of its lightest and darkest tones, RGB in [0, 1].
        darkest, lightest: the tones that are left, shares of the way from ink to paper.
        blur: of the lens, pixels; grain: its deviation.
    """

    paper: tuple[float, float, float]
    ink: tuple[float, float, float]
    darkest: float = 0.1
    lightest: float = 0.9
    blur: float = 2.2
    grain: float = 0.04


def compose(faces: Sequence[np.ndarray], ovals: Sequence[Oval], size: tuple[int, int]) -> np.ndarray:
    """Faces in ovals that fade into the backdrop, (H, W) grey in [0, 1].

    Args:
        faces: (S, S) grey in [0, 1]; size: width, height.
    """
    width, height = size
    scene = np.full((height, width), _BACKDROP, np.float32)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    for face, oval in zip(faces, ovals, strict=True):
        (left, top), side = oval.corner, oval.side
        square = np.s_[top : top + side, left : left + side]
        across = (x[square] - left - side / 2) / oval.radii[0]
        down = (y[square] - top - side / 2) / oval.radii[1]
        inside = np.clip((1 - np.hypot(across, down)) / 0.22, 0, 1)
        inside = inside * inside * (3 - 2 * inside)
        enlarged = cv2.resize(face.astype(np.float32), (side, side), interpolation=cv2.INTER_CUBIC)
        scene[square] += inside * (np.clip(enlarged, 0, 1) - scene[square])
    return scene


def wandering_cracks(
    size: tuple[int, int],
    starts: Sequence[tuple[tuple[int, int], float]],
    thickness: tuple[int, int],
    rng: np.random.Generator,
) -> np.ndarray:
    """Cracks that wander over a print from points into headings (radians), (H, W), True = damaged."""
    width, height = size
    mask = np.zeros((height, width), np.uint8)
    for start, first in starts:
        point, heading = np.array(start, float), first
        thick = int(rng.integers(*thickness))
        while 0 <= point[0] <= width and 0 <= point[1] <= height:
            heading += rng.normal(0, 0.16)
            after = point + 14 * np.array([np.cos(heading), np.sin(heading)])
            cv2.line(mask, tuple(map(int, point)), tuple(map(int, after)), 1, thick)
            point = after
    return inside_border(mask > 0)


def inside_border(mask: np.ndarray) -> np.ndarray:
    """The mask without what lies on the paper's border."""
    inside = np.zeros_like(mask)
    inner = np.s_[BORDER:-BORDER, BORDER:-BORDER]
    inside[inner] = mask[inner]
    return inside


def aged(scene: np.ndarray, cracks: np.ndarray, age: Age, rng: np.random.Generator) -> np.ndarray:
    """Faded, toned, grained, stained and cracked in a paper frame, (H, W, 3) uint8."""
    faded = cv2.GaussianBlur(scene.astype(np.float32), (0, 0), age.blur)
    faded = age.darkest + (age.lightest - age.darkest) * faded
    clouds = cv2.GaussianBlur(rng.normal(0, 1, scene.shape).astype(np.float32), (0, 0), 60)
    faded += 0.04 * clouds / np.abs(clouds).max()
    grain = cv2.GaussianBlur(rng.normal(0, 1, scene.shape).astype(np.float32), (0, 0), 1.0)
    lightness = np.clip(faded + age.grain * grain, 0, 1)[..., None]
    toned = np.array(age.ink) + (np.array(age.paper) - np.array(age.ink)) * lightness
    bare = cv2.GaussianBlur(cracks.astype(np.float32), (0, 0), 0.7)[..., None]
    cracked = toned * (1 - bare) + np.array(_BARE_PAPER) * bare
    inside = inside_border(np.ones_like(cracks, bool))[..., None]
    return np.asarray(np.clip(np.where(inside, cracked, _FRAME), 0, 1) * 255 + 0.5).astype(np.uint8)
