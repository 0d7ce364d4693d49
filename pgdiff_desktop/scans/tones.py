"""Whether a scan has colours, or one tone."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2

# In a print of one tone colour follows from lightness: what is left (standard deviation, CIELAB) is at most this.
_ONE_TONE = 4.0


def has_colours(rgb: np.ndarray) -> bool:
    """Whether (h, w, 3) float32 sRGB in [0, 1] has more than one tone, as grey and sepia prints have."""
    # Grain and the blocks of JPEG have colours, too.
    lab = cv2.GaussianBlur(cv2.cvtColor(rgb, cv2.COLOR_RGB2Lab), (0, 0), 2.0)
    lightness = lab[..., 0].ravel() / 100
    tone = np.stack([lightness**power for power in range(4)], axis=1)
    colours = lab[..., 1:].reshape(-1, 2)
    left = colours - tone @ np.linalg.lstsq(tone, colours, rcond=None)[0]
    return bool(np.sqrt(np.mean(np.sum(left**2, axis=1))) > _ONE_TONE)
