"""Pixels of a TIFF: 8 and 16 bits, grey, RGB, palette and CMYK."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import tifffile
from PIL import Image

from pgdiff_desktop.errors import ErrorCode, Failure, PhotoFormatUnsupported, PhotoUnreadable
from pgdiff_desktop.photos.photo import INFRARED, Photo
from pgdiff_desktop.photos.pixels import check_size, pixels_of, turn_upright
from pgdiff_desktop.photos.tiff_metadata import ICC, tiff_bytes, tiff_metadata, tiff_orientation

_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _SEPARATED, _YCBCR = 0, 1, 2, 3, 5, 6
_REDUCED, _JPEG, _ASSOCIATED, _UNSPECIFIED = 1, 7, 1, 0
# Of an infrared channel so few pixels are full or empty, and its darkest twentieth is so bright beside its median.
_MOST_EXTREME, _LEAST_EVEN = 0.2, 0.3


def read_tiff(path: Path) -> Photo:
    """The first page of a TIFF; errors as `read_photo`, those of the decoders as they come."""
    found: list[Failure] = []
    with tifffile.TiffFile(path) as file:
        page = file.pages[0]
        if not isinstance(page, tifffile.TiffPage):
            raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PAGES)
        if page.subfiletype & _REDUCED:
            raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_RAW)
        check_size(path, page.imagewidth, page.imagelength)
        if (count := len(file.pages)) > 1:
            found.append(Failure.of(path, ErrorCode.PHOTO_FIRST_OF_SEVERAL, count=count))
        tags = {tag.code: tag for tag in page.tags.values()}
        icc_profile = tiff_bytes(tags, ICC)
        stored_as_ycbcr = page.photometric == _YCBCR and page.compression != _JPEG
        if (page.photometric == _SEPARATED or stored_as_ycbcr) and page.bitspersample == 8:
            with Image.open(path) as picture:
                pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
        else:
            pixels = _pixels_of_page(path, page)
        metadata = tiff_metadata(path, page, icc_profile)
        metadata = replace(metadata, tiff_alpha=_kind_of_alpha(page, pixels))
        orientation = tiff_orientation(tags)
    return Photo(path, turn_upright(pixels, orientation), "TIFF", metadata, tuple(found))


def _pixels_of_page(path: Path, page: Any) -> np.ndarray:
    pixels = np.asarray(page.asarray(maxworkers=1))
    if page.planarconfig == 2 and pixels.ndim == 3:
        pixels = np.moveaxis(pixels, 0, -1)
    if pixels.dtype == bool:
        pixels = pixels.astype(np.uint8) * 255
    elif pixels.dtype == np.uint8 and page.bitspersample in (2, 4) and page.photometric != _PALETTE:
        pixels = pixels * (255 // (2**page.bitspersample - 1))
    if page.photometric == _PALETTE and page.colormap is not None:
        palette = np.asarray(page.colormap)
        pixels = np.moveaxis(palette[:, pixels], 0, -1)
        pixels = (pixels // 257).astype(np.uint8) if palette.max() > 255 else pixels.astype(np.uint8)
    pixels = pixels.reshape(*pixels.shape[:2], -1) if pixels.ndim in (2, 3) else pixels
    known = page.photometric in (_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _YCBCR)
    known = known and page.bitspersample in (1, 2, 4, 8, 16)
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim != 3 or not known or pixels.shape[2] > 4:
        raise PhotoFormatUnsupported(
            path, ErrorCode.PHOTO_PIXELS, kind=f"{pixels.dtype} {page.photometric!s}"
        )
    if page.photometric == _MINISWHITE:
        pixels = np.iinfo(pixels.dtype).max - pixels
    return pixels


def _kind_of_alpha(page: Any, pixels: np.ndarray) -> str:
    """What the channel after the colours is; one that the file says nothing of may be a scanner's infrared."""
    if _ASSOCIATED in page.extrasamples:
        return "assocalpha"
    if tuple(page.extrasamples) == (_UNSPECIFIED,) and pixels.shape[2] in (2, 4):
        return INFRARED if _is_infrared(pixels[..., -1]) else "unassalpha"
    return "unassalpha"


def _is_infrared(channel: np.ndarray) -> bool:
    """Whether a channel looks like film in infrared light: evenly bright, with some dark specks.

    Alpha is full or empty nearly everywhere; film keeps a little of any light, and its grain shows.
    """
    sampled = channel[:: max(1, channel.shape[0] // 500), :: max(1, channel.shape[1] // 500)]
    largest = np.iinfo(channel.dtype).max
    extreme = float(((sampled == 0) | (sampled == largest)).mean())
    low, middle = np.percentile(sampled, (5, 50))
    return bool(extreme < _MOST_EXTREME and low > _LEAST_EVEN * middle and np.ptp(channel) > 0)
