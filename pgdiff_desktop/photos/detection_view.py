"""A photo as detectors see it."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import to_srgb
from pgdiff_desktop.photos.photo import Photo

# Detectors gain nothing from more pixels than this, and a whole scan need not be converted for them.
DETECTION_SIDE = 3000


def view_for_detection(photo: Photo) -> np.ndarray:
    """The photo in sRGB, (h, w, 3) uint8; the largest scans shrunk first so that memory stays bounded."""
    height, width = photo.pixels.shape[:2]
    scale = min(1.0, DETECTION_SIDE / max(height, width))
    view = photo.pixels
    if scale < 1:
        shrunk = (max(1, round(width * scale)), max(1, round(height * scale)))
        view = cv2.resize(view, shrunk, interpolation=cv2.INTER_AREA).reshape(*shrunk[::-1], -1)
    return np.asarray(to_srgb(view, photo.metadata.icc_profile) * 255 + 0.5).astype(np.uint8)
