"""From a photo's file to its upright pixels and metadata."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, JpegImagePlugin, UnidentifiedImageError

from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    PhotoError,
    PhotoFormatUnsupported,
    PhotoNotFound,
    PhotoUnreadable,
)
from pgdiff_desktop.photos.exif import made_upright, orientation_of, strip_prefix
from pgdiff_desktop.photos.photo import Metadata, Photo, sensible_resolution
from pgdiff_desktop.photos.pixels import check_size, pixels_of, turn_upright
from pgdiff_desktop.photos.png_chunks import read_png_metadata

# The limit is ours, named in our own words; Pillow's is lower and would only warn.
Image.MAX_IMAGE_PIXELS = None

_FORMATS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "HEIF": "HEIF"}


def read_photo(path: Path) -> Photo:
    """Reads a JPEG, PNG, TIFF, WebP or HEIC at its full depth, upright.

    Raises:
        PhotoNotFound, PhotoUnreadable, PhotoFormatUnsupported, PhotoTooLarge: naming the file.
    """
    import pillow_heif

    pillow_heif.register_heif_opener()
    with _reading_errors(path):
        if path.is_dir():
            raise PhotoUnreadable(path, ErrorCode.PHOTO_IS_FOLDER)
        with warnings.catch_warnings():
            # Pillow warns of damaged metadata; pixels are what counts, and their damage is an error.
            warnings.simplefilter("ignore")
            if _is_tiff(path):
                from pgdiff_desktop.photos.tiff_files import read_tiff

                return read_tiff(path)
            with Image.open(path) as picture:
                return _read(path, picture)


def _is_tiff(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def _read(path: Path, picture: Image.Image) -> Photo:
    kind = _FORMATS.get(picture.format or "")
    if kind is None:
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_FORMAT, format=str(picture.format))
    check_size(path, picture.width, picture.height)
    found: list[Failure] = []
    pictures = getattr(picture, "n_frames", 1)
    if pictures > 1:
        found.append(Failure.of(path, ErrorCode.PHOTO_FIRST_OF_SEVERAL, count=pictures))
    info = picture.info
    exif, xmp = strip_prefix(info.get("exif")), _as_bytes(info.get("xmp"))
    icc_profile = info.get("icc_profile")
    texts: list[tuple[bytes, bytes]] = []
    if kind == "PNG":
        beside = read_png_metadata(path)
        exif, xmp, texts = strip_prefix(beside.exif), beside.xmp, beside.texts
        import imagecodecs

        pixels = np.asarray(imagecodecs.png_decode(path.read_bytes()))
        pixels = pixels.reshape(*pixels.shape[:2], -1)
    else:
        pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
    orientation = orientation_of(exif)
    is_jpeg = kind == "JPEG"
    metadata = Metadata(
        exif=None if exif is None else made_upright(exif),
        xmp=xmp,
        iptc=_iptc_of(picture) if is_jpeg else None,
        icc_profile=icc_profile or None,
        dpi=_dpi_of(picture),
        jpeg_tables=_tables_of(picture) if is_jpeg else None,
        comment=_as_bytes(info.get("comment")) if is_jpeg else None,
        png_texts=tuple(texts),
        is_lossless=kind == "PNG" or (kind == "WEBP" and _is_lossless_webp(path)),
    )
    return Photo(path, turn_upright(pixels, orientation), kind, metadata, tuple(found))


def _is_lossless_webp(path: Path) -> bool:
    """Whether the pixels lie in a VP8L chunk; others, such as a colour profile, may come before it."""
    with path.open("rb") as file:
        file.seek(12)
        while len(head := file.read(8)) == 8:
            name, length = struct.unpack("<4sI", head)
            if name in (b"VP8L", b"VP8 ", b"ANMF"):
                return bool(name == b"VP8L")
            file.seek(length + length % 2, 1)
    return False


def _as_bytes(value: Any) -> bytes | None:
    if isinstance(value, str):
        return value.encode()
    return bytes(value) if value else None


def _dpi_of(picture: Image.Image) -> tuple[float, float] | None:
    dpi = picture.info.get("dpi")
    try:
        across, down = float(dpi[0]), float(dpi[1])  # type: ignore[index]
    except (TypeError, ValueError, ZeroDivisionError, IndexError):
        return None
    return sensible_resolution(across, down)


def _iptc_of(picture: Image.Image) -> bytes | None:
    """The IIM records among Photoshop's resources of a JPEG."""
    resources = picture.info.get("photoshop")
    records = resources.get(0x0404) if isinstance(resources, dict) else None
    return bytes(records) if records else None


def _tables_of(picture: Image.Image) -> tuple[dict[int, list[int]], int] | None:
    tables = getattr(picture, "quantization", None)
    if not tables:
        return None
    return {number: list(table) for number, table in tables.items()}, JpegImagePlugin.get_sampling(picture)


@contextmanager
def _reading_errors(path: Path) -> Iterator[None]:
    """Whatever a decoder raises, as an error that names the photo."""
    try:
        yield
    except PhotoError:
        raise
    except FileNotFoundError as error:
        raise PhotoNotFound(path, ErrorCode.PHOTO_MISSING) from error
    except PermissionError as error:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_NOT_PERMITTED) from error
    except UnidentifiedImageError as error:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_NO_PICTURE) from error
    except MemoryError:
        raise
    except Exception as error:  # decoders raise whatever their C code, or damaged bytes, make them raise
        raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why=type(error).__name__) from error
