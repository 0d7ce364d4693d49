"""The one way to a picture's decoder: regular files, formats of ours, and sizes that were checked first.

Pillow alone would try every decoder that it knows on whatever a file holds, and one of them, that of PostScript,
starts a program with it.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pillow_heif
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.photos.jpeg2000_checking import SIGNATURE as JPEG2000_SIGNATURE
from pgdiff_desktop.photos.jpeg2000_checking import check_jpeg2000
from pgdiff_desktop.photos.jpeg_checking import check_scans
from pgdiff_desktop.photos.limits import MOST_METADATA_BYTES, check_file_bytes, check_part, check_size
from pgdiff_desktop.photos.png_checking import check_png
from pgdiff_desktop.photos.riff_checking import check_webp
from pgdiff_desktop.photos.tiff_checking import check_exif, check_tiff, is_tiff

# All of them decode within this process, and start nothing.
PICTURE_FORMATS = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    TiffImagePlugin.TiffImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    BmpImagePlugin.BmpImageFile.format,
    GifImagePlugin.GifImageFile.format,
    Jpeg2KImagePlugin.Jpeg2KImageFile.format,
    AvifImagePlugin.AvifImageFile.format,
    "HEIF",
)
pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
# The limits are ours, named in our own words; Pillow's are lower, and the first would only warn.
Image.MAX_IMAGE_PIXELS = None
PngImagePlugin.MAX_TEXT_CHUNK = PngImagePlugin.MAX_TEXT_MEMORY = MOST_METADATA_BYTES
# JPEG 2000 is decoded to whole numbers of 4 bytes, and WebP to a picture that is in memory several times.
_BYTES_OF_A_SAMPLE = {"JPEG2000": 4, "WEBP": 4}
_HEAD = 16


def open_file(path: Path) -> IO[bytes]:
    """A file for reading, if it is one: what never ends, or waits for somebody, is refused at once.

    Raises:
        PhotoUnreadable: a folder, pipe, socket or device.
        OSError: as opening raises it.
    """
    _check_regular(path, path.stat().st_mode)
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - the caller closes it
    try:
        _check_regular(path, os.fstat(file.fileno()).st_mode)
    except BaseException:
        file.close()
        raise
    return file


def _without_waiting(path: str, flags: int) -> int:
    """Whatever took the file's place meanwhile is not waited for, as for a pipe's writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


@contextmanager
def open_picture(source: Path | IO[bytes] | bytes, named: Path | None = None) -> Iterator[Image.Image]:
    """A picture of one of `PICTURE_FORMATS`, its header read and its size within the limits; pixels are not decoded.

    Args:
        named: what errors name, where the source is no path.

    Raises:
        PhotoUnreadable, PhotoTooLarge: naming the file.
        UnidentifiedImageError: of none of the formats.
        OSError, and whatever else decoders raise of damaged files.
    """
    if isinstance(source, Path):
        with open_file(source) as file, _opened(file, named or source) as picture:
            yield picture
    else:
        file = io.BytesIO(source) if isinstance(source, bytes) else source
        with _opened(file, named or Path()) as picture:
            yield picture


@contextmanager
def _opened(file: IO[bytes], path: Path) -> Iterator[Image.Image]:
    check_declared(file, path)
    with Image.open(file, formats=PICTURE_FORMATS) as picture:
        each = _BYTES_OF_A_SAMPLE.get(picture.format or "", 2 if picture.mode.startswith("I;16") else 1)
        check_size(path, *picture.size, each * len(picture.getbands()))
        exif = picture.info.get("exif") or b""
        check_part(path, "EXIF", len(exif))
        check_exif(exif.removeprefix(b"Exif\0\0"), path)
        check_part(path, "XMP", len(picture.info.get("xmp") or b""))
        if picture.info.get("progressive"):
            check_scans(file, path, picture.width * picture.height)
        yield picture


def check_declared(file: IO[bytes], path: Path) -> None:
    """Checks what a file declares against the limits, in so far as decoders would allocate by it; from its beginning.

    Raises:
        PhotoUnreadable, PhotoTooLarge: naming the file.
    """
    file.seek(0)
    head = file.read(_HEAD)
    if is_tiff(head):
        check_tiff(file, path)
    else:
        check_file_bytes(path, file.seek(0, os.SEEK_END))
        if head.startswith(b"\x89PNG\r\n\x1a\n"):
            check_png(file, path)
        elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
            check_webp(file, path)
        elif head.startswith(JPEG2000_SIGNATURE):
            check_jpeg2000(file, path)
    file.seek(0)


def _check_regular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise PhotoUnreadable(path, ErrorCode.PHOTO_IS_FOLDER)
    if not stat.S_ISREG(mode):
        raise PhotoUnreadable(path, ErrorCode.PHOTO_NO_FILE)
