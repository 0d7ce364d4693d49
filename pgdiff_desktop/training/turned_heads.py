"""Heads turned a little aside, up or down: by a guessed relief, what is nearer to the camera moves more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2

# The head's relief and the nose's on it, and how far they reach, in widths of the face's box.
_HEAD, _HEAD_REACH = 0.62, 0.62
_NOSE, _NOSE_REACH = 0.13, 0.16
# The inverse is found by so many steps, each half the way: where a cheek is hidden there is no inverse to settle on.
_STEPS = 8
_COARSE = 4


@dataclass(frozen=True)
class Turn:
    """A turn of a head.

    Attributes:
        middle: (2,), of the head; nose: (2,), its tip; width: of the face's box; all in pixels.
        tangents: (2,), of the turns aside and down: how far relief moves, in shares of its height.
    """

    middle: np.ndarray
    nose: np.ndarray
    width: float
    tangents: np.ndarray

    def relief(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Height at places over the middle of the face without its nose, which stays where it is, in pixels."""
        head = _bump(x - self.middle[0], y - self.middle[1], _HEAD_REACH * self.width)
        nose = _bump(x - self.nose[0], y - self.nose[1], _NOSE_REACH * self.width)
        return np.asarray(self.width * (_HEAD * (head - 1) + _NOSE * nose))

    @property
    def shortened(self) -> np.ndarray:
        """(2,), what is seen of lengths across and down: the cosines."""
        return np.asarray(1 / np.hypot(1, self.tangents))

    def moved(self, points: np.ndarray) -> np.ndarray:
        """Where points (K, 2) come to lie."""
        sheared = points + self.relief(points[:, 0], points[:, 1])[:, None] * self.tangents
        return np.asarray(self.middle + self.shortened * (sheared - self.middle))

    def picture(self, source: np.ndarray) -> np.ndarray:
        """(H, W) uint8 as it looks after the turn."""
        height, width = source.shape
        across, down = np.arange(width) + 0.0, np.arange(height)[:, None] + 0.0
        # Relief is smooth: known at every fourth pixel, it is known between them.
        rows, columns = -(-height // _COARSE), -(-width // _COARSE)
        x = (np.arange(columns) + 0.5) * (width / columns) - 0.5
        y = (np.arange(rows)[:, None] + 0.5) * (height / rows) - 0.5
        # Lengths are restored first.
        across, x = (self.middle[0] + (each - self.middle[0]) / self.shortened[0] for each in (across, x))
        down, y = (self.middle[1] + (each - self.middle[1]) / self.shortened[1] for each in (down, y))
        aside, below = self.tangents
        relief = np.zeros((rows, columns))
        for _ in range(_STEPS):
            relief = (relief + self.relief(x - relief * aside, y - relief * below)) / 2
        relief = cv2.resize(relief, (width, height), interpolation=cv2.INTER_LINEAR)
        from_x = (across - relief * aside).astype(np.float32)
        from_y = (down - relief * below).astype(np.float32)
        return np.asarray(
            cv2.remap(source, from_x, from_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        )


def draw_turn(box: np.ndarray, nose: np.ndarray, rng: np.random.Generator) -> Turn:
    """A turn by at most some 45 degrees, mostly further to the side to which the face is turned already.

    Args:
        box: left, top, width, height of the face; nose: (2,), its tip.
    """
    tangents = np.clip(rng.normal(0, (0.45, 0.15)), -1, 1)
    if rng.random() < 0.5:
        tangents[0] = np.copysign(tangents[0], nose[0] - box[0] - box[2] / 2)
    return Turn(box[:2] + box[2:] / 2, nose, float(box[2]), tangents)


def _bump(x: np.ndarray, y: np.ndarray, reach: float) -> np.ndarray:
    return np.asarray(np.exp(-(x * x + y * y) / (reach * reach)))
