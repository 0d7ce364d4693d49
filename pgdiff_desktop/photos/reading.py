"""From a photo's file to its upright pixels and metadata."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, JpegImagePlugin, UnidentifiedImageError

from pgdiff_desktop.errors import (
    PhotoError,
    PhotoFormatUnsupported,
    PhotoNotFound,
    PhotoUnreadable,
)
from pgdiff_desktop.photos.exif import made_upright, orientation_of, strip_prefix
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.pixels import check_size, pixels_of, turn_upright

MAX_PIXELS = 250_000_000
# The limit is ours, named in our own words; Pillow's is lower and would only warn.
Image.MAX_IMAGE_PIXELS = None

_FORMATS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "HEIF": "HEIF"}


def read_photo(path: Path, *, max_pixels: int = MAX_PIXELS) -> Photo:
    """Reads a JPEG, PNG, TIFF, WebP or HEIC at its full depth, upright.

    Raises:
        PhotoNotFound, PhotoUnreadable, PhotoFormatUnsupported, PhotoTooLarge: naming the file.
    """
    _register_heif()
    with _reading_errors(path):
        if path.is_dir():
            raise PhotoUnreadable(path, reason="it is a folder", remedy="Name the photos in it.")
        with warnings.catch_warnings():
            # Pillow warns of damaged metadata; pixels are what counts, and their damage is an error.
            warnings.simplefilter("ignore")
            if _is_tiff(path):
                from pgdiff_desktop.photos.tiff_files import read_tiff

                return read_tiff(path, max_pixels)
            with Image.open(path) as picture:
                return _read(path, picture, max_pixels)


def _is_tiff(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def _read(path: Path, picture: Image.Image, max_pixels: int) -> Photo:
    kind = _FORMATS.get(picture.format or "")
    if kind is None:
        raise PhotoFormatUnsupported(
            path,
            reason=f"it is a {picture.format} file, which is not supported",
            remedy="Save it as JPEG, PNG, TIFF, WebP or HEIC.",
        )
    check_size(path, picture.width, picture.height, max_pixels)
    found: list[str] = []
    pictures = getattr(picture, "n_frames", 1)
    if pictures > 1:
        found.append(f"only the first of its {pictures} pictures was read")
    exif = strip_prefix(picture.info.get("exif"))
    orientation = orientation_of(exif)
    icc_profile = picture.info.get("icc_profile")
    xmp = _as_bytes(picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp"))
    iptc, tables, lossless = None, None, True
    if kind == "JPEG":
        lossless = False
        iptc = _iptc_of(picture)
        tables = _tables_of(picture)
    elif kind in ("WEBP", "HEIF"):
        with path.open("rb") as file:
            lossless = kind == "WEBP" and b"VP8L" in file.read(64)
    if kind == "PNG":
        pixels = _decode_png(path)
    else:
        pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
    metadata = Metadata(
        exif=None if exif is None else made_upright(exif),
        xmp=xmp,
        iptc=iptc,
        icc_profile=icc_profile or None,
        dpi=_dpi_of(picture),
        jpeg_tables=tables,
        is_lossless=lossless,
    )
    return Photo(path, turn_upright(pixels, orientation), kind, metadata, tuple(found))


def _decode_png(path: Path) -> np.ndarray:
    import imagecodecs

    pixels = np.asarray(imagecodecs.png_decode(path.read_bytes()))
    return pixels.reshape(*pixels.shape[:2], -1)


def _register_heif() -> None:
    import pillow_heif

    pillow_heif.register_heif_opener()


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
    return (across, down) if 0 < across < 1e6 and 0 < down < 1e6 else None


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
        raise PhotoNotFound(path, reason="there is no such file", remedy="Check its name.") from error
    except PermissionError as error:
        raise PhotoUnreadable(
            path, reason="reading it is not permitted", remedy="Change its permissions."
        ) from error
    except UnidentifiedImageError as error:
        raise PhotoUnreadable(
            path, reason="it is not a picture that can be read", remedy="Scan or copy it again."
        ) from error
    except MemoryError:
        raise
    except Exception as error:  # decoders raise whatever their C code, or damaged bytes, make them raise
        raise PhotoUnreadable(
            path,
            reason=f"it is damaged or cut short ({type(error).__name__})",
            remedy="Scan or copy it again.",
        ) from error
