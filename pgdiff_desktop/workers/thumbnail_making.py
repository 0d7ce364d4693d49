"""From a photo's file to its thumbnail, with bounded memory however large the scan is."""

from __future__ import annotations

import logging
import threading
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from pgdiff_desktop.errors import PhotoError
from pgdiff_desktop.photos.colour import to_srgb
from pgdiff_desktop.photos.metadata.exif import orientation_of, strip_prefix
from pgdiff_desktop.photos.opening import open_file, open_picture
from pgdiff_desktop.photos.pixels import pixels_of, turn_upright
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.tiff_checking import check_page, check_tiff, is_tiff
from pgdiff_desktop.photos.tiff_reading import opened_tiff

_log = logging.getLogger(__name__)
# Long side of a thumbnail: a large one on a screen of 200 %.
SIDE = 384
_LARGE_PIXELS = 12_000_000
# Whole large scans are decoded one after another; two at once might not fit into memory.
_large = threading.Lock()
# Orientations from here on turn a photo by a quarter.
_LYING = 5
_READ_BYTES = 1 << 22
# Sampled this much finer than the thumbnail before it is averaged.
_OVERSAMPLING = 3


@dataclass(frozen=True)
class Thumbnail:
    """A small picture of a photo.

    Attributes:
        pixels: upright in sRGB, (h, w, 3) uint8.
        width, height: of the upright photo, in its own pixels.
    """

    pixels: np.ndarray
    width: int
    height: int


@dataclass(frozen=True)
class _Small:
    """Upright pixels in the photo's own colours, and the upright photo's size."""

    pixels: np.ndarray
    icc_profile: bytes | None
    width: int
    height: int


def make_thumbnail(path: Path, side: int = SIDE) -> np.ndarray:
    """The photo upright in sRGB, (h, w, 3) uint8, its long side at most `side`.

    Raises:
        PhotoError: as `read_photo`.
    """
    return sized_thumbnail(path, side).pixels


def sized_thumbnail(path: Path, side: int = SIDE) -> Thumbnail:
    """As `make_thumbnail`, with the size of the photo."""
    small = _small_pixels(path, side)
    pixels = small.pixels
    height, width = pixels.shape[:2]
    scale = side / max(height, width)
    if pixels.dtype == np.uint16:
        pixels = (pixels >> 8).astype(np.uint8)
    pixels = _without_alpha(pixels)
    if scale < 1:
        size = max(1, round(width * scale)), max(1, round(height * scale))
        picture = Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)
        resized = np.asarray(picture.resize(size, Image.Resampling.BOX, reducing_gap=3.0))
        pixels = resized.reshape(*resized.shape[:2], -1)
    seen = np.asarray(to_srgb(pixels, small.icc_profile) * 255 + 0.5).astype(np.uint8)
    return Thumbnail(seen, small.width, small.height)


def _small_pixels(path: Path, side: int) -> _Small:
    """Upright pixels, larger than the thumbnail but not much where that could be had cheaply."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with open_file(path) as file:
                has_strips = is_tiff(file.read(4))
            if has_strips:
                return _from_tiff(path, side)
            with open_picture(path) as picture:
                if picture.format in ("JPEG", "MPO") and picture.mode in ("L", "RGB"):
                    return _from_jpeg(path, picture, side)
                if picture.width * picture.height > _LARGE_PIXELS:
                    with _large:
                        return _from_reader(path, side)
    except PhotoError:
        raise
    except Exception:
        # The reader of whole photos knows what to say of a damaged one.
        _log.debug("no short way to a thumbnail of %s", path, exc_info=True)
    return _from_reader(path, side)


def _from_jpeg(path: Path, picture: Any, side: int) -> _Small:
    exif, icc_profile = strip_prefix(picture.info.get("exif")), picture.info.get("icc_profile")
    size = picture.size
    # Decoded at a half, a quarter or an eighth of its size.
    picture.draft(picture.mode, (side, side))
    pixels, icc_profile = pixels_of(path, picture, icc_profile, [])
    return _upright(pixels, orientation_of(exif), icc_profile, size)


def _from_tiff(path: Path, side: int) -> _Small:
    """A part of the pixels of each strip, so that only a few strips are in memory at once."""
    with open_file(path) as opened:
        check_tiff(opened, path)
        check_page(opened, path, 0)
        page: Any = opened_tiff(opened).pages[0]
        height, width = page.imagelength, page.imagewidth
        step = max(height, width) // (side * _OVERSAMPLING)
        plain = page.photometric in (1, 2) and page.planarconfig == 1 and page.bitspersample in (8, 16)
        plain = plain and page.sampleformat == 1 and 262 in page.tags and not page.extrasamples
        if step < 2 or not plain or page.is_tiled or page.subfiletype & 1:
            raise ValueError("left to the reader of whole photos")
        pixels = _every_so_many(page, step)
        tags = {tag.code: tag.value for tag in page.tags.values()}
    orientation = int(tags.get(274, 1))
    icc_profile = tags.get(34675)
    orientation = orientation if orientation in range(1, 9) else 1
    icc_profile = icc_profile if isinstance(icc_profile, bytes) else None
    return _upright(pixels, orientation, icc_profile, (width, height))


def _upright(
    pixels: np.ndarray, orientation: int, icc_profile: bytes | None, size: tuple[int, int]
) -> _Small:
    """Args:
    size: width and height of the whole photo as it is stored.
    """
    width, height = size if orientation < _LYING else size[::-1]
    return _Small(turn_upright(pixels, orientation), icc_profile, width, height)


def _every_so_many(page: Any, step: int) -> np.ndarray:
    """Every `step`-th pixel of every `step`-th row of a TIFF's page, strip by strip."""
    rows = []
    for strip, place, _ in page.segments(maxworkers=1, buffersize=_READ_BYTES):
        if strip is None:
            raise ValueError("a strip is missing")
        part = np.asarray(strip).reshape(-1, page.imagewidth, page.samplesperpixel)
        rows.append(part[-place[2] % step :: step, ::step].copy())
    return np.concatenate(rows)


def _from_reader(path: Path, side: int) -> _Small:
    photo = read_photo(path)
    height, width = photo.pixels.shape[:2]
    step = max(1, max(height, width) // (side * _OVERSAMPLING))
    pixels = photo.pixels[::step, ::step]
    if photo.extra_channel is not None:
        pixels = pixels[..., :-1]
    return _Small(np.ascontiguousarray(pixels), photo.metadata.icc_profile, width, height)


def _without_alpha(pixels: np.ndarray) -> np.ndarray:
    """On white, as paper is."""
    if pixels.shape[2] in (1, 3):
        return pixels
    alpha = pixels[..., -1:].astype(np.uint16)
    return ((pixels[..., :-1] * alpha + 255 * (255 - alpha)) // 255).astype(np.uint8)
