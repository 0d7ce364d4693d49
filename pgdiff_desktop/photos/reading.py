"""From a photo's file to its upright pixels and metadata."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

import imagecodecs
import numpy as np
from PIL import Image, UnidentifiedImageError

from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    PGDiffError,
    PhotoFormatUnsupported,
    PhotoNotFound,
    PhotoUnreadable,
    WrongUsage,
)
from pgdiff_desktop.photos.heif_reading import deep_pixels, is_deep
from pgdiff_desktop.photos.jpeg2000_reading import jpeg2000_pixels
from pgdiff_desktop.photos.jpeg_reading import jpeg_pixels
from pgdiff_desktop.photos.limits import check_turned
from pgdiff_desktop.photos.metadata.file_reading import of_decoder, read_file_metadata
from pgdiff_desktop.photos.metadata.metadata_reading import picture_metadata
from pgdiff_desktop.photos.opening import check_declared, open_file, open_picture
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.pixels import pixels_of, turn_upright
from pgdiff_desktop.photos.png_checking import check_png, colour_chunks
from pgdiff_desktop.photos.png_colour import profile_of
from pgdiff_desktop.photos.png_reading import png_pixels
from pgdiff_desktop.photos.tiff_checking import is_tiff

_FORMATS = {
    "JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "HEIF": "HEIF", "AVIF": "AVIF",
    "JPEG2000": "JPEG2000", "BMP": "BMP", "DIB": "BMP",
}  # fmt: skip


def read_photo(path: Path, page: int = 1) -> Photo:
    """Reads a JPEG, PNG, TIFF, WebP, HEIC, AVIF, JPEG 2000 or BMP at its full depth, upright.

    Args:
        page: of a TIFF, counted from 1; other formats have one.

    Raises:
        PhotoNotFound, PhotoUnreadable, PhotoFormatUnsupported, PhotoTooLarge: naming the file.
        WrongUsage: there is no such page.
    """
    with _reading_errors(path):
        if _is_tiff(path):
            from pgdiff_desktop.photos.tiff_reading import read_tiff

            return read_tiff(path, page)
        if page != 1:
            raise WrongUsage(path, ErrorCode.PHOTO_PAGE, page=page, count=1)
        with open_file(path) as file, open_picture(file, path) as picture:
            return _read(path, file, picture)


def page_count(path: Path) -> int:
    """How many pages of a file `read_photo` can read; errors as there."""
    with _reading_errors(path):
        if not _is_tiff(path):
            return 1
        from pgdiff_desktop.photos.tiff_reading import tiff_page_count

        with open_file(path) as file:
            return tiff_page_count(file, path)


def read_packet_of(path: Path) -> bytes | None:
    """The XMP packet of a file's first picture, whose pixels are not decoded; errors as of `read_photo`."""
    with _reading_errors(path), open_file(path) as file:
        if is_tiff(file.read(4)):
            check_declared(file, path)
            return read_file_metadata(file, "TIFF").xmp
        with open_picture(file, path) as picture:
            kind = _FORMATS.get(picture.format or "")
            if kind in ("JPEG", "PNG", "WEBP"):
                return read_file_metadata(file, kind).xmp
            return of_decoder(picture.info).xmp


def _is_tiff(path: Path) -> bool:
    with open_file(path) as file:
        return is_tiff(file.read(4))


def _read(path: Path, file: IO[bytes], picture: Image.Image) -> Photo:
    kind = _FORMATS.get(picture.format or "")
    if kind is None:
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_FORMAT, format=str(picture.format))
    found: list[Failure] = []
    pictures = getattr(picture, "n_frames", 1)
    if pictures > 1:
        found.append(Failure.of(path, ErrorCode.PHOTO_FIRST_OF_SEVERAL, count=pictures))
    pixels, icc_profile = _pixels(path, kind, file, picture, found)
    metadata, orientation = picture_metadata(path, picture, kind, icc_profile, found)
    if kind == "PNG" and metadata.icc_profile is None:
        made = profile_of(colour_chunks(file), grey=pixels.shape[2] < 3)
        metadata = replace(metadata, icc_profile=made, profile_is_made=made is not None)
    check_turned(path, pixels.nbytes, orientation)
    return Photo(path, turn_upright(pixels, orientation), kind, metadata, tuple(found))


def _pixels(
    path: Path, kind: str, file: IO[bytes], picture: Image.Image, found: list[Failure]
) -> tuple[np.ndarray, bytes | None]:
    """Pixels as they are stored, (H, W, C), and the profile that they are in."""
    icc_profile = picture.info.get("icc_profile")
    if kind == "JPEG":
        return jpeg_pixels(path, _whole(file), picture, found)
    if kind == "JPEG2000":
        return jpeg2000_pixels(path, _whole(file), picture, found)
    if kind == "PNG" and (header := check_png(file, path)) is not None:
        return png_pixels(_whole(file), header), icc_profile
    if kind == "WEBP" and getattr(picture, "n_frames", 1) == 1:
        # Pillow takes several times the memory, as it decodes an animation.
        pixels = np.asarray(imagecodecs.webp_decode(_whole(file)))
        return pixels.reshape(*pixels.shape[:2], -1), icc_profile
    if kind == "HEIF" and is_deep(picture):
        return deep_pixels(_whole(file), picture), icc_profile
    if kind == "AVIF" and (bits := _bits_of_avif(_whole(file))) > 8:
        found.append(Failure.of(path, ErrorCode.PHOTO_8_BITS_READ, bits=bits))
    return pixels_of(path, picture, icc_profile, found)


def _whole(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _bits_of_avif(data: bytes) -> int:
    """Of the box `av1C` (AV1 Codec ISO Media File Format Binding, 2.3.3)."""
    place = data.find(b"av1C")
    flags = data[place + 6] if 0 <= place < len(data) - 6 else 0
    return (12 if flags & 0x20 else 10) if flags & 0x40 else 8


@contextmanager
def _reading_errors(path: Path) -> Iterator[None]:
    """Whatever a decoder raises, as an error that names the photo."""
    try:
        with warnings.catch_warnings():
            # Pillow warns of damaged metadata; pixels are what counts, and their damage is an error.
            warnings.simplefilter("ignore")
            yield
    except PGDiffError:
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
