"""Pixels of a TIFF: 1 to 16 bits, grey, RGB, palette and CMYK."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import numpy as np
import tifffile

from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    PhotoFormatUnsupported,
    PhotoUnreadable,
    WrongUsage,
)
from pgdiff_desktop.photos.limits import check_turned
from pgdiff_desktop.photos.metadata.tiff_metadata import ICC, tiff_bytes, tiff_metadata, tiff_orientation
from pgdiff_desktop.photos.opening import open_file, open_picture
from pgdiff_desktop.photos.photo import UNSPECIFIED, Photo
from pgdiff_desktop.photos.pixels import pixels_of, turn_upright, with_full_range
from pgdiff_desktop.photos.tiff_checking import check_page, check_tiff

_PHOTOMETRIC, _DNG_VERSION = 262, 50706
_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _SEPARATED, _YCBCR = 0, 1, 2, 3, 5, 6
# Of a camera's sensor: a filter of colours, and what was made of it before it was developed.
_OF_SENSORS = (32803, 34892)
_REDUCED, _JPEG = 1, 7
_WHOLE_NUMBERS = 1
_ALPHA = {1: "assocalpha", 2: "unassalpha"}
_BITS = (1, 2, 4, 8, 10, 12, 14, 16)
_READ_BYTES = 1 << 24


@dataclass(frozen=True)
class TiffPixels:
    """Pixels of a page as they lie in the file, not turned yet.

    Attributes:
        pixels: (H, W, C) uint8 or uint16, black is zero.
        icc_profile: that they are in.
        alpha: what the channel after the colours is, as tifffile names it.
    """

    pixels: np.ndarray
    icc_profile: bytes | None
    orientation: int
    alpha: str
    warnings: tuple[Failure, ...]


def tiff_page_count(file: IO[bytes], path: Path) -> int:
    """How many pages a TIFF has; errors as `read_tiff`."""
    return check_tiff(file, path)


def read_tiff(path: Path, page: int = 1) -> Photo:
    """A page of a TIFF, counted from 1; errors as `read_photo`, those of the decoders as they come."""
    with open_file(path) as file:
        count = check_tiff(file, path, page - 1)
        if not 1 <= page <= count:
            raise WrongUsage(path, ErrorCode.PHOTO_PAGE, page=page, count=count)
        found: list[Failure] = []
        if page == 1 and count > 1:
            found.append(Failure.of(path, ErrorCode.PHOTO_FIRST_OF_SEVERAL, count=count))
        shown = opened_tiff(file).pages[page - 1]
        read = read_page(file, path, shown, page)
        metadata = tiff_metadata(path, shown, read.icc_profile, found)
    metadata = replace(metadata, tiff_alpha=read.alpha)
    pixels = turn_upright(read.pixels, read.orientation)
    return Photo(path, pixels, "TIFF", metadata, (*found, *read.warnings))


def read_first_page(file: IO[bytes], path: Path) -> TiffPixels:
    """Pixels of the first page of an opened TIFF; errors as `read_tiff`."""
    check_tiff(file, path)
    return read_page(file, path, opened_tiff(file).pages[0])


def opened_tiff(file: IO[bytes]) -> tifffile.TiffFile:
    """A TIFF that was checked, to be closed with its file."""
    file.seek(0)
    return tifffile.TiffFile(file)


def read_page(file: IO[bytes], path: Path, page: Any, number: int = 1) -> TiffPixels:
    """Pixels of a page of tifffile's, the `number`th of its file, whose directory was checked.

    Raises:
        PhotoError: naming the file.
    """
    if not isinstance(page, tifffile.TiffPage):
        raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PAGES)
    tags = {tag.code: tag for tag in page.tags.values()}
    is_raw = page.subfiletype & _REDUCED and number == 1
    if is_raw or _DNG_VERSION in tags or page.photometric in _OF_SENSORS:
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_RAW)
    layout = check_page(file, path, number - 1)
    orientation = tiff_orientation(tags)
    check_turned(path, layout.width * layout.height * layout.samples * layout.bytes_per_sample, orientation)
    found: list[Failure] = []
    icc_profile = tiff_bytes(tags, ICC)
    stored_as_ycbcr = page.photometric == _YCBCR and page.compression != _JPEG
    if (page.photometric == _SEPARATED or stored_as_ycbcr) and page.bitspersample == 8:
        with open_picture(file, path) as picture:
            picture.seek(number - 1)
            pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
        return TiffPixels(pixels, icc_profile, orientation, "unassalpha", tuple(found))
    photometric = int(page.photometric)
    if _PHOTOMETRIC not in tags:
        photometric = _RGB if page.samplesperpixel >= 3 else _MINISBLACK
        found.append(Failure.of(path, ErrorCode.PHOTO_MEANING_UNKNOWN))
    pixels = _pixels_of_page(path, page, photometric)
    alpha = _kind_of_alpha(page) if pixels.shape[2] in (2, 4) else "unassalpha"
    return TiffPixels(pixels, icc_profile, orientation, alpha, tuple(found))


def _pixels_of_page(path: Path, page: Any, photometric: int) -> np.ndarray:
    colours = 3 if photometric in (_RGB, _YCBCR) else 1
    known = photometric in (_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _YCBCR) and page.bitspersample in _BITS
    # An alpha or another channel may follow the colours; what more of them are nobody says.
    known = known and page.sampleformat == _WHOLE_NUMBERS and page.samplesperpixel - colours in (0, 1)
    if not known or (photometric == _PALETTE and page.colormap is None):
        raise _unsupported(path, page, photometric)
    pixels = np.asarray(page.asarray(maxworkers=1, buffersize=_READ_BYTES))
    if page.planarconfig == 2 and pixels.ndim == 3:
        pixels = np.moveaxis(pixels, 0, -1)
    if pixels.dtype == bool:
        pixels = pixels.astype(np.uint8)
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim not in (2, 3):
        raise _unsupported(path, page, photometric)
    if photometric == _PALETTE:
        # 16 bits of each colour, of which some programs fill the upper 8 alone, and some none but the lower.
        palette = np.asarray(page.colormap)
        palette = (palette >> 8 if palette.max() > 255 else palette).astype(np.uint8)
        return np.ascontiguousarray(np.moveaxis(palette[:, pixels], 0, -1)).reshape(*pixels.shape[:2], 3)
    pixels = with_full_range(pixels.reshape(*pixels.shape[:2], -1), page.bitspersample)
    if photometric == _MINISWHITE:
        pixels[..., :colours] = np.iinfo(pixels.dtype).max - pixels[..., :colours]
    return pixels


def _unsupported(path: Path, page: Any, photometric: int) -> PhotoFormatUnsupported:
    number = {1: "", 2: "signed ", 3: "floating point "}.get(int(page.sampleformat), "unknown ")
    kind = f"{page.samplesperpixel} x {page.bitspersample} bit {number}(TIFF {photometric})"
    return PhotoFormatUnsupported(path, ErrorCode.PHOTO_PIXELS, kind=kind)


def _kind_of_alpha(page: Any) -> str:
    """What the channel after the colours is: alpha only where the file says so (TIFF 6.0, ExtraSamples)."""
    extra = tuple(int(value) for value in page.extrasamples)
    return _ALPHA.get(extra[0], UNSPECIFIED) if extra else UNSPECIFIED
