"""A scanned page for the screen with what may be cut out of it, and the cutting; for a thread of the pool."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.workers.photo_loading import load_photo

# Of the picture on the screen, which need not be sharp at any zoom.
_LONGEST = 2000


class Cut(StrEnum):
    """What is proposed: a part for each photo of a page, or one photo without its border."""

    SPLIT = "split"
    CROP = "crop"


@dataclass(frozen=True)
class ScannedPage:
    """A scan to be cut.

    Attributes:
        picture: (h, w, 3) uint8 sRGB, smaller than the scan where that is large.
        size: width and height of the upright scan in pixels.
        parts: what is proposed, in pixels of the scan; empty where there is nothing to propose.
    """

    picture: np.ndarray
    size: tuple[int, int]
    parts: tuple[ScanPart, ...]


def read_page(photo: Path, wanted: Cut) -> ScannedPage:
    """Reads a scan and looks for the photos in it.

    Raises:
        PhotoError: naming the file.
    """
    from pgdiff_desktop.opencv import cv2
    from pgdiff_desktop.scans.splitting import proposed_border, proposed_parts

    pixels = load_photo(photo).pixels
    height, width = pixels.shape[:2]
    border = proposed_border(pixels) if wanted is Cut.CROP else None
    parts = proposed_parts(pixels) if wanted is Cut.SPLIT else () if border is None else (border,)
    scale = min(1.0, _LONGEST / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    picture = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
    return ScannedPage(np.asarray(picture), (width, height), parts)


def cut_page(photo: Path, parts: Sequence[ScanPart], token: CancelToken) -> tuple[Path, ...]:
    """Writes the parts beside the scan, which is left as it is; see engine.restoring.scan_parts.write_parts."""
    from pgdiff_desktop.engine.restoring.scan_parts import write_parts

    return write_parts(photo, parts, photo.parent, token)
