"""Heads turned a little aside, up or down: by a guessed relief, what is nearer to the camera moves more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2

# The head's relief and the nose's on it, and how far they reach, in widths of the face's box.
_HEAD, _HEAD_REACH = 0.62, 0.62
_NOSE, _NOSE_REACH = 0.13, 0.16
# The inverse is found by so many steps.
_STEPS = 4


@dataclass(frozen=True)
class Turn:
    """A turn of a head.

    Attributes:
        middle: (2,), of the head; nose: (2,), its tip; width: of the face's box; all in pixels.
        tangents: (2,), how far relief moves aside and down, shares of its height.
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

    def moved(self, points: np.ndarray) -> np.ndarray:
        """Where points (K, 2) come to lie."""
        return np.asarray(points + self.relief(points[:, 0], points[:, 1])[:, None] * self.tangents)

    def picture(self, source: np.ndarray) -> np.ndarray:
        """(H, W) uint8 as it looks after the turn."""
        y, x = np.mgrid[: source.shape[0], : source.shape[1]].astype(np.float32) + np.float32(0.5)
        from_x, from_y = x, y
        for _ in range(_STEPS):
            height = self.relief(from_x, from_y)
            from_x, from_y = x - height * self.tangents[0], y - height * self.tangents[1]
        return np.asarray(
            cv2.remap(
                source,
                (from_x - 0.5).astype(np.float32),
                (from_y - 0.5).astype(np.float32),
                cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            )
        )


def draw_turn(box: np.ndarray, nose: np.ndarray, rng: np.random.Generator) -> Turn:
    """A turn by at most some 35 degrees.

    Args:
        box: left, top, width, height of the face; nose: (2,), its tip.
    """
    tangents = np.clip(rng.normal(0, (0.35, 0.15)), -0.7, 0.7)
    return Turn(box[:2] + box[2:] / 2, nose, float(box[2]), tangents)


def _bump(x: np.ndarray, y: np.ndarray, reach: float) -> np.ndarray:
    return np.asarray(np.exp(-(x * x + y * y) / np.float32(reach * reach)))
