"""A part of a scan: its pixels, and what its metadata say of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.xmp.photo_xmp import cut_metadata
from pgdiff_desktop.scans.parts import ScanPart

# Parts are computed in squares of this side: OpenCV counts a picture's pixels in 16 bits, and memory stays bounded.
_TILE = 1024
# Pixels around a tile that its interpolation (cubic) reaches.
_REACH = 4


def cut(pixels: np.ndarray, part: ScanPart) -> np.ndarray:
    """The pixels of a part, upright: (round(height), round(width), C) of the scan's depth and channels.

    Whole pixels at right angles are copied bit for bit; everything else is interpolated once (cubic). What lies
    outside the scan repeats its edge.

    Args:
        pixels: (H, W, C) uint8 or uint16, C from 1 to 4.

    Raises:
        WrongUsage: the part cannot be cut of it.
    """
    part.check(pixels.shape[1], pixels.shape[0])
    copied = _copied(pixels, part)
    return _resampled(pixels, part) if copied is None else copied


def cut_photo(scan: Photo, part: ScanPart) -> Photo:
    """A part as a photo of its own: of the scan's metadata, the regions that lie in it, moved with the pixels.

    Raises:
        WrongUsage: the part cannot be cut of it.
    """
    height, width = scan.pixels.shape[:2]
    box = part.x - part.width / 2, part.y - part.height / 2, part.width, part.height
    metadata = cut_metadata(scan.metadata, box, (width, height), part.angle)
    return replace(scan, pixels=cut(scan.pixels, part), metadata=metadata)


def _copied(pixels: np.ndarray, part: ScanPart) -> np.ndarray | None:
    """A part that needs no interpolation, or None."""
    turns = part.angle / 90
    if turns != round(turns):
        return None
    width, height = (part.height, part.width) if round(turns) % 2 else (part.width, part.height)
    edges = (part.x - width / 2, part.y - height / 2, part.x + width / 2, part.y + height / 2)
    if any(edge != round(edge) for edge in edges):
        return None
    left, top, right, bottom = (round(edge) for edge in edges)
    if left < 0 or top < 0 or right > pixels.shape[1] or bottom > pixels.shape[0]:
        return None
    # Counterclockwise, which takes back what was turned clockwise.
    return np.rot90(pixels[top:bottom, left:right], round(turns)).copy()


def _resampled(pixels: np.ndarray, part: ScanPart) -> np.ndarray:
    width, height = max(1, round(part.width)), max(1, round(part.height))
    found = np.empty((height, width, pixels.shape[2]), pixels.dtype)
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            tile = found[top : top + _TILE, left : left + _TILE]
            tile[:] = _resampled_tile(pixels, part, left - width / 2, top - height / 2, tile.shape)
    return found


def _resampled_tile(
    pixels: np.ndarray, part: ScanPart, left: float, top: float, shape: tuple[int, ...]
) -> np.ndarray:
    """One tile of a part, whose top left corner is given from the part's centre."""
    across, down = part.directions()
    # Of centres of pixels, as OpenCV counts them.
    first = np.array([part.x, part.y]) + across * (left + 0.5) + down * (top + 0.5) - 0.5
    ends = [first + across * a + down * b for a in (0, shape[1] - 1) for b in (0, shape[0] - 1)]
    size = np.array(pixels.shape[1::-1])
    start = np.clip(np.floor(np.min(ends, axis=0)).astype(int) - _REACH, 0, size - 1)
    stop = np.clip(np.ceil(np.max(ends, axis=0)).astype(int) + _REACH, start + 1, size)
    source = np.ascontiguousarray(pixels[start[1] : stop[1], start[0] : stop[0]])
    matrix = np.column_stack([across, down, first - start])
    found = cv2.warpAffine(
        source,
        matrix,
        (shape[1], shape[0]),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(found).reshape(shape)
