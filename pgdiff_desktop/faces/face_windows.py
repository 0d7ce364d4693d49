"""The square windows around boxes that the starter detector's judge looks at, and what it says of them.

Boxes are left, top, width and height; landmarks, too, are continuous here: the centre of the first pixel is 0.5, 0.5.
"""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.networks.face_detector import WINDOW
from pgdiff_desktop.opencv import cv2

# A window shows so much more than the longer side of the box: hair, collar, and what a box placed badly has left out.
_MARGIN = 1.25


def windows_around(boxes: np.ndarray) -> np.ndarray:
    """(K, 3), middle x, y and side of the windows of boxes (K, 4)."""
    middle = boxes[:, :2] + boxes[:, 2:] / 2
    return np.concatenate([middle, _MARGIN * boxes[:, 2:].max(axis=1, keepdims=True)], axis=1)


def cut_windows(grey: np.ndarray, windows: np.ndarray) -> np.ndarray:
    """(K, 1, 48, 48) float32 of (H, W) in [0, 255]; in [-1, 1], the picture's border repeated outside of it."""
    cut = np.empty((len(windows), 1, WINDOW, WINDOW), np.float32)
    for place, (x, y, side) in zip(cut, windows, strict=True):
        scale = side / WINDOW
        # From the window's pixel indices to the picture's.
        onto = np.array(
            [[scale, 0, x - side / 2 + scale / 2 - 0.5], [0, scale, y - side / 2 + scale / 2 - 0.5]]
        )
        place[0] = cv2.warpAffine(
            grey,
            onto,
            (WINDOW, WINDOW),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
    return cut / 127.5 - 1


def decode_windows(said: np.ndarray, windows: np.ndarray) -> np.ndarray:
    """(K, 15), score, box and landmarks, of what the judge says of windows (K, 3)."""
    said = said.astype(np.float64)
    points = np.tile(windows[:, :2], 7) + said[:, 1:] * windows[:, 2:]
    size = (points[:, 2:4] - points[:, :2]).clip(1)
    return np.concatenate([1 / (1 + np.exp(-said[:, :1])), points[:, :2], size, points[:, 4:]], axis=1)


def encode_windows(boxes: np.ndarray, landmarks: np.ndarray, windows: np.ndarray) -> np.ndarray:
    """(K, 14), what the judge is to say of boxes (K, 4) and landmarks (K, 5, 2), the inverse of `decode_windows`."""
    points = np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:], landmarks.reshape(-1, 10)], axis=1)
    return np.asarray((points - np.tile(windows[:, :2], 7)) / windows[:, 2:])
