"""A whole scan searched for damage: as a whole, for what is large, and at its own resolution, for dust."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_proposal import LARGEST
from pgdiff_desktop.opencv import cv2

# A map has at most so many pixels: of larger photos some are taken together, so that memory stays bounded.
_MOST_PIXELS = 32_000_000
# Rows that are searched at once at the scan's own resolution, and how many more are seen above and below them.
_ROWS, _MARGIN = 768, 128
# What is larger than this, in pixels of the whole scan as it is shrunk, is found in that view already.
_FINE_AREA = 64


def search(
    shape: tuple[int, int],
    rows_of: Callable[[int, int], np.ndarray],
    detector: ScratchDetector,
    check: Callable[[], None] = lambda: None,
) -> tuple[np.ndarray, np.ndarray]:
    """How likely each pixel of a photo is damaged, (h, w) uint8, 255 = certain; and the photo, (h, w, 3) uint8.

    Both are the photo's size, or so many pixels each way as one that they have at most 32 million.

    Args:
        shape: height and width of the photo.
        rows_of: its rows from one to before another in sRGB, (n, width, 3) uint8.
        check: called before each part; may raise to stop.
    """
    height, width = shape
    together = 1
    while height * width > _MOST_PIXELS * together**2:
        together += 1
    size = (-(-width // together), -(-height // together))
    picture = np.empty((size[1], size[0], 3), np.uint8)
    is_large = max(height, width) > LARGEST
    fine = np.zeros(picture.shape[:2], np.uint8)
    step = _ROWS // together * together
    for top in range(0, height, step):
        check()
        first, last = max(0, top - _MARGIN), min(height, top + step + _MARGIN)
        strip = rows_of(first, last)
        own = strip[top - first :][:step]
        places = slice(top // together, top // together + -(-len(own) // together))
        shrunk = (size[0], places.stop - places.start)
        picture[places] = own if together == 1 else cv2.resize(own, shrunk, interpolation=cv2.INTER_AREA)
        if is_large:
            found = detector.fine_probability(cv2.cvtColor(strip, cv2.COLOR_RGB2GRAY))
            fine[places] = _largest_of(found[top - first :][:step], together)
    check()
    if not is_large:
        return np.asarray(np.rint(detector.probability(picture) * 255)).astype(np.uint8), picture
    scale = LARGEST / max(height, width)
    view = cv2.resize(
        picture, (max(1, round(width * scale)), max(1, round(height * scale))), interpolation=cv2.INTER_AREA
    )
    coarse = np.asarray(np.rint(detector.probability(view) * 255)).astype(np.uint8)
    coarse = cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR)
    # What is larger than a few pixels of the shrunken view was seen there, in its surroundings, or is none.
    largest = _FINE_AREA * (max(size) / LARGEST) ** 2
    return np.maximum(coarse, _small_or_seen(fine, largest, coarse >= 128)), picture


def _largest_of(found: np.ndarray, together: int) -> np.ndarray:
    """The largest of so many pixels each way, or dust would pale."""
    if together == 1:
        return found
    height, width = found.shape
    padded = np.pad(found, ((0, -height % together), (0, -width % together)))
    blocks = padded.reshape(padded.shape[0] // together, together, padded.shape[1] // together, together)
    return np.asarray(blocks.max(axis=(1, 3)))


def _small_or_seen(found: np.ndarray, largest: float, seen: np.ndarray) -> np.ndarray:
    """What of (h, w) uint8 lies in pieces of no more pixels than that, or in pieces that were seen, the rest 0."""
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(
        (found >= 64).astype(np.uint8), connectivity=8
    )
    kept = statistics[:, cv2.CC_STAT_AREA] <= largest
    kept[np.unique(labels[seen])] = True
    kept[0] = False
    return np.where(kept[labels], found, 0).astype(np.uint8)
