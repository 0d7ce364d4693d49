"""What of a scan is the paper, or the scanner's bed, on which photos lie."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2

# The outermost share of the scan, where paper is looked for.
_RIM = 0.02
# Width of a bin of lightness and of both colours (CIELAB), of which the fullest one is the paper's.
_BIN = 6.0
# What is paper at first: this near to that colour; light falls off over a bed.
_NEAR = 12.0
# Paper differs from its own surface by its noise, which is told by the median; photos differ by more than this many
# times that, and by a just noticeable difference.
_NOISES, _LEAST_DIFFERENCE = 5.0, 2.5
# What varies by more than this is no paper, but a part of the picture that reaches its rim.
_MOST_NOISE = 2.5


def differs_from_paper(rgb: np.ndarray) -> np.ndarray:
    """Where a scan is something else than its paper: (h, w) bool of (h, w, 3) uint8.

    Paper is the commonest colour along the scan's rim, in light that falls off evenly (a plane for L, a and b).
    Everything differs where there is no such paper.
    """
    lab = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    # A photo's thin rim and the shadow beside it survive; the paper's grain mostly does not.
    lab = cv2.GaussianBlur(lab, (0, 0), 1.0)
    height, width = lab.shape[:2]
    down, across = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    basis = np.stack([np.ones_like(across), across, down], axis=-1).astype(np.float32)
    paper = np.broadcast_to(_commonest_along_rim(lab), lab.shape)
    near, noise = _NEAR, 0.0
    for _ in range(3):
        distance = np.linalg.norm(lab - paper, axis=2)
        same = distance < near
        if same.sum() < 16:
            return np.ones(lab.shape[:2], bool)
        plane = np.linalg.lstsq(basis[same], lab[same], rcond=None)[0]
        paper = basis @ plane
        distance = np.linalg.norm(lab - paper, axis=2)
        noise = float(np.median(distance[same]))
        near = max(_NOISES * noise, _LEAST_DIFFERENCE)
    if noise > _MOST_NOISE:
        return np.ones(lab.shape[:2], bool)
    return np.asarray(distance > near)


def _commonest_along_rim(lab: np.ndarray) -> np.ndarray:
    rim = max(1, round(_RIM * min(lab.shape[:2])))
    pixels = np.concatenate(
        [part.reshape(-1, 3) for part in (lab[:rim], lab[-rim:], lab[:, :rim], lab[:, -rim:])]
    )
    bins, counts = np.unique(np.round(pixels / _BIN), axis=0, return_counts=True)
    middle = bins[counts.argmax()] * _BIN
    return np.asarray(np.median(pixels[np.abs(pixels - middle).max(axis=1) <= _BIN], axis=0))
