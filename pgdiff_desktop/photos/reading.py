"""From a photo's file to its upright pixels and metadata."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    PhotoError,
    PhotoFormatUnsupported,
    PhotoNotFound,
    PhotoUnreadable,
)
from pgdiff_desktop.photos.metadata_reading import picture_metadata
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.pixels import check_size, pixels_of, turn_upright

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
                from pgdiff_desktop.photos.tiff_reading import read_tiff

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
    icc_profile = picture.info.get("icc_profile")
    if kind == "PNG":
        import imagecodecs

        pixels = np.asarray(imagecodecs.png_decode(path.read_bytes()))
        pixels = pixels.reshape(*pixels.shape[:2], -1)
    else:
        pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
    metadata, orientation = picture_metadata(path, picture, kind, icc_profile)
    return Photo(path, turn_upright(pixels, orientation), kind, metadata, tuple(found))


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
