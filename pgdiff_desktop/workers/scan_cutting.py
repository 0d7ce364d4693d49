"""A scanned page, or a file of pages, for the screen, and the cutting into files; for a thread of the pool."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.workers.photo_loading import load_photo

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.result import WrittenPieces

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
    from pgdiff_desktop.scans.splitting import proposed_border, proposed_parts

    pixels = load_photo(photo).pixels
    height, width = pixels.shape[:2]
    border = proposed_border(pixels) if wanted is Cut.CROP else None
    parts = proposed_parts(pixels) if wanted is Cut.SPLIT else () if border is None else (border,)
    return ScannedPage(_small(pixels, _LONGEST), (width, height), parts)


def read_small_page(photo: Path, page: int, longest: int, token: CancelToken) -> np.ndarray:
    """A page, from 1, of a file of several, (h, w, 3) uint8 sRGB, no side longer than `longest`.

    Raises:
        Cancelled: the token was set.
        PhotoError: naming the file.
    """
    token.raise_if_cancelled()
    return _small(load_photo(photo, page).pixels, longest)


def cut_page(photo: Path, parts: Sequence[ScanPart], token: CancelToken) -> WrittenPieces:
    """Writes the parts beside the scan, which is left as it is; see engine.restoring.scan_parts.write_parts."""
    from pgdiff_desktop.engine.restoring.scan_parts import write_parts

    return write_parts(photo, parts, photo.parent, token)


def take_out_pages(photo: Path, pages: Sequence[int], token: CancelToken) -> WrittenPieces:
    """Writes pages beside the file, which is left as it is; see engine.restoring.scan_parts.write_pages."""
    from pgdiff_desktop.engine.restoring.scan_parts import write_pages

    return write_pages(photo, pages, photo.parent, token)


def _small(pixels: np.ndarray, longest: int) -> np.ndarray:
    from pgdiff_desktop.opencv import cv2

    height, width = pixels.shape[:2]
    scale = min(1.0, longest / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if scale < 1 else pixels)
