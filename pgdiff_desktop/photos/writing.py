"""From pixels to a photo's file: whole or not at all, never over the original, with all that came with it."""

from __future__ import annotations

import mmap
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import imagecodecs
import numpy as np
from PIL import Image

from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    OriginalWouldBeOverwritten,
    OutputNotWritable,
    PhotoFormatUnsupported,
)
from pgdiff_desktop.photos.colour import grey_as_rgb
from pgdiff_desktop.photos.credentials.sealing import NotSealed, Sealing
from pgdiff_desktop.photos.formats import format_of, holds_16_bits
from pgdiff_desktop.photos.jpeg_writing import write_jpeg
from pgdiff_desktop.photos.metadata.exif import with_prefix
from pgdiff_desktop.photos.metadata.file_reading import read_file_metadata
from pgdiff_desktop.photos.metadata.fitting import fitted_metadata
from pgdiff_desktop.photos.metadata.ledger import failures_of, listed, lost_in, said_by, without_manifests
from pgdiff_desktop.photos.opening import open_picture
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.png_writing import write_png
from pgdiff_desktop.photos.result_hash import is_untouched, sign
from pgdiff_desktop.photos.tiff_writing import holds_pixels, write_tiff
from pgdiff_desktop.photos.xmp.files import copy_beside
from pgdiff_desktop.photos.xmp.provenance import OWN_MARK, Provenance, merge_into_xmp
from pgdiff_desktop.saving.atomic_files import replacing, writing_errors
from pgdiff_desktop.saving.file_stamps import FileStamp

_QUALITY = 95
_LOSSLESS = frozenset({"PNG", "TIFF"})
_WITHOUT_GREY = frozenset({"WEBP", "HEIF"})
_LARGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383, "HEIF": 16_384}


def refuse_to_replace(output: Path) -> FileStamp:
    """Lets a result take the place of an earlier result only, which says in its XMP that it is one.

    Returns:
        What lies there, for `write_photo`.

    Raises:
        OriginalWouldBeOverwritten: another file is there, or a result that was changed since.
        OutputNotWritable: something else is there than a file, or it cannot be read.
    """
    with writing_errors(output):
        seen = FileStamp.of(output)
        if seen == FileStamp.NOTHING:
            return seen
        if not output.is_file():
            raise OutputNotWritable(output, ErrorCode.OUTPUT_NO_FILE)
        if not _is_result(output):
            raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_NO_RESULT)
        # Earlier versions wrote no hash.
        if is_untouched(output) is False:
            raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_RETOUCHED)
    return seen


def _is_result(path: Path) -> bool:
    """Whether the file bears our mark; a large one is searched where it lies."""
    with path.open("rb") as file:
        if file.seek(0, 2) == 0:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as contents:
            return contents.find(OWN_MARK) >= 0


def check_fits(output: Path, width: int, height: int) -> None:
    """Known before a long job, not after it.

    Raises:
        PhotoFormatUnsupported: the format does not hold so many pixels a side.
    """
    most = _LARGEST_SIDE.get(format_of(output))
    if most is not None and max(width, height) > most:
        raise PhotoFormatUnsupported(
            output, ErrorCode.OUTPUT_TOO_LARGE, width=width, height=height, most=most
        )


def _lost_pixels(photo: Photo, output: Path, *, eight_bits: bool) -> tuple[Failure, ...]:
    is_lost = {
        ErrorCode.OUTPUT_8_BITS: photo.pixels.dtype == np.uint16
        and not (eight_bits or holds_16_bits(output)),
        ErrorCode.OUTPUT_LOSES_CHANNEL: photo.extra_channel is not None and format_of(output) != "TIFF",
    }
    return tuple(Failure.of(output, code, ending=output.suffix) for code, lost in is_lost.items() if lost)


def write_photo(
    pixels: np.ndarray,
    photo: Photo,
    output: Path,
    provenance: Provenance,
    *,
    quality: int | None = None,
    seen: FileStamp | None = None,
    sealing: Sealing | None = None,
) -> tuple[Failure, ...]:
    """Writes pixels in the format of the output's ending, with the photo's metadata and what was done.

    Lossless formats are decoded again and compared before the file takes its place. What of the photo's depth and
    metadata is not in the file comes back, one failure a kind. The photo's `.xmp` files are copied beside it.

    Args:
        pixels: (H, W, C) uint8 or uint16, upright.
        photo: where the metadata come from; its file is never written to.
        quality: 1 to 100 of formats that lose something; None for the photo's own, or one that nobody sees.
        seen: what `refuse_to_replace` found there before the work began; None to look now.
        sealing: how the file gets content credentials; None for none. A file that cannot have them goes without, and
            that comes back, too.

    Raises:
        OriginalWouldBeOverwritten: there is a file already that is no earlier result, or was not seen.
        OutputNotWritable, DiskFull, PhotoFormatUnsupported: naming the output.
    """
    kind = format_of(output)
    seen = seen or refuse_to_replace(output)
    said = _lost_pixels(photo, output, eight_bits=pixels.dtype == np.uint8)
    if not holds_16_bits(output):
        pixels = as_8_bits(pixels)
    meant = photo.metadata
    if photo.extra_channel is not None and pixels.shape[2] in (2, 4) and kind != "TIFF":
        # No other format has a place for it; as alpha it would make the photo transparent.
        pixels = np.ascontiguousarray(pixels[..., :-1])
    if pixels.shape[2] < 3 and kind in _WITHOUT_GREY:
        pixels = grey_as_rgb(pixels, meant.icc_profile)
        meant = replace(meant, icc_profile=None)
    lossless = kind in _LOSSLESS or (
        kind == "WEBP" and photo.format == kind and meant.is_lossless and quality is None
    )
    metadata = fitted_metadata(meant, kind, pixels)
    going_to_lose = lost_in(meant, said_by(metadata), kind)
    is_taken_over = sealing is not None and sealing.takes_manifests
    if is_taken_over:
        going_to_lose = without_manifests(going_to_lose)
    account = replace(provenance, not_carried=listed(going_to_lose))
    xmp = merge_into_xmp(metadata.xmp, account)
    with replacing(output, seen) as file:
        if kind == "PNG":
            write_png(file, pixels, metadata, xmp)
        elif kind == "TIFF":
            write_tiff(file, pixels, metadata, xmp)
        elif kind == "JPEG":
            write_jpeg(file, pixels, metadata, xmp, quality)
        else:
            _write_with_pillow(file, kind, pixels, metadata, xmp, lossless=lossless, quality=quality)
        digits = sign(file)
        if sealing is not None:
            try:
                is_taken_over &= sealing.seal(file, kind, account, digits, output.parent)
            except NotSealed as error:
                said = (*said, Failure.of(output, ErrorCode.OUTPUT_NOT_SIGNED, why=str(error)))
                is_taken_over = False
        _verify(file, kind, pixels, output, lossless=lossless)
        lost = lost_in(meant, read_file_metadata(file, kind), kind)
    if is_taken_over:
        lost = without_manifests(lost)
    return (*said, *failures_of(lost, output), *copy_beside(meant.xmp_files, output, provenance))


def as_8_bits(pixels: np.ndarray) -> np.ndarray:
    """Rounded to 8 bits, stripe by stripe; 8-bit pixels as they are."""
    if pixels.dtype == np.uint8:
        return pixels
    rounded = np.empty(pixels.shape, np.uint8)
    for top in range(0, len(pixels), 256):
        stripe = pixels[top : top + 256].astype(np.uint32)
        rounded[top : top + 256] = (stripe * 255 + 32767) // 65535
    return rounded


def _write_with_pillow(
    file: IO[bytes],
    kind: str,
    pixels: np.ndarray,
    metadata: Metadata,
    xmp: bytes,
    *,
    lossless: bool,
    quality: int | None,
) -> None:
    options: dict[str, Any] = {"xmp": xmp}
    if metadata.exif is not None:
        options["exif"] = with_prefix(metadata.exif)
    if metadata.icc_profile is not None:
        options["icc_profile"] = metadata.icc_profile
    if kind == "WEBP":
        options |= {"lossless": lossless, "exact": True, "quality": 75 if lossless else quality or _QUALITY}
    else:
        options["quality"] = quality or _QUALITY
    Image.fromarray(pixels).save(file, kind, **options)


def _verify(file: IO[bytes], kind: str, pixels: np.ndarray, output: Path, *, lossless: bool) -> None:
    """A lossless file must decode to the very pixels that it was made from."""
    if kind == "PNG":
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as encoded:
            same = np.array_equal(np.asarray(imagecodecs.png_decode(encoded)).reshape(pixels.shape), pixels)
    elif kind == "TIFF":
        same = holds_pixels(file, pixels)
    elif lossless:
        file.seek(0)
        with open_picture(file, output) as written:
            same = np.array_equal(
                np.asarray(written.convert("RGBA" if pixels.shape[2] == 4 else "RGB")), pixels
            )
    else:
        return
    if not same:
        raise OutputNotWritable(output, ErrorCode.OUTPUT_NOT_VERIFIED)
