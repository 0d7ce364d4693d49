"""A judge of identity that knows people by which corner of their picture is brightest."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.identity.calibration import JudgeCalibration
from pgdiff_desktop.opencv import cv2

SIZE = 256
OWN = JudgeCalibration(sides=(24.0, 256.0), slopes=(12.0, 12.0), intercepts=(-4.0, -4.0), least_detail=24.0)


class CornerJudge:
    """Attributes:
    children: whether everybody is taken for a child.
    seen: every picture that it was shown.
    """

    file, sha256, calibration = "judge.test", "0" * 64, OWN

    def __init__(self, *, children=False):
        self.children = children
        self.seen = []

    def embeddings(self, pictures):
        self.seen += list(pictures)
        corners = [
            cv2.resize(one, (2, 2), interpolation=cv2.INTER_AREA).mean(axis=2).ravel() for one in pictures
        ]
        centred = np.array(corners) - np.mean(corners, axis=1, keepdims=True)
        return centred / np.linalg.norm(centred, axis=1, keepdims=True)

    def childlike(self, pictures):
        return np.full(len(pictures), float(self.children))


def person(corner, seed=0, size=SIZE):
    """A picture as detailed as a sharp face, (size, size, 3) in [0, 1]; whose, its brightest corner says, 0 to 3."""
    rng = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.rfftfreq(size), np.fft.fftfreq(size)[:, None]) + 1 / size
    grey = np.fft.irfft2(np.fft.rfft2(rng.standard_normal((size, size))) / frequency**1.65)
    grey = (
        0.4
        + 0.1
        * (grey - cv2.resize(cv2.resize(grey, (2, 2), interpolation=cv2.INTER_AREA), (size, size)))
        / grey.std()
    )
    half = size // 2
    top, left = divmod(corner, 2)
    grey[top * half : (top + 1) * half, left * half : (left + 1) * half] += 0.2
    return np.repeat(np.clip(grey, 0, 1)[..., None], 3, axis=2).astype(np.float32)
