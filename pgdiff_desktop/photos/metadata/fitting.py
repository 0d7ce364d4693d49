"""What of a photo's metadata a format has a place for; the rest is left out, and the ledger says so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pgdiff_desktop.photos.metadata.density import Density, as_jfif, as_phys, density_of_jfif, density_of_phys
from pgdiff_desktop.photos.metadata.exif import FIRST, directories_of_exif, order_of, packed_exif
from pgdiff_desktop.photos.metadata.exif_editing import fitted, with_density
from pgdiff_desktop.photos.metadata.jpeg_segments import EXIF_PREFIX, SEGMENT_ROOM
from pgdiff_desktop.photos.metadata.photoshop import made_true
from pgdiff_desktop.photos.metadata.png_chunks import fits_pixels
from pgdiff_desktop.photos.metadata.png_raw_profiles import resources_of
from pgdiff_desktop.photos.photo import Metadata

_EXIF_ROOM = SEGMENT_ROOM - len(EXIF_PREFIX)
_TRANSFER_FUNCTION = 301


def fitted_metadata(metadata: Metadata, kind: str, pixels: np.ndarray) -> Metadata:
    """What a file of a format says beside the pixels.

    Args:
        kind: as `Photo.format`.
        pixels: (H, W, C) uint8 or uint16, as they are written.
    """
    channels = pixels.shape[2]
    bits = 8 * pixels.dtype.itemsize
    exif, density = metadata.exif, metadata.density
    exif = _without_transfer_function(exif, kind, bits)
    exif = with_density(exif, density, needed=density is not None and not _holds_exactly(kind, density))
    if kind == "JPEG" and exif is not None:
        exif = fitted(exif, _EXIF_ROOM)
    elif kind == "TIFF" and exif is not None:
        # Its fields move into the file's own directories, which some notes of cameras do not survive.
        exif = packed_exif(directories_of_exif(exif), order_of(exif))
    # A PNG has no place for them but its own texts, in which they may lie.
    has_resources = kind in ("JPEG", "TIFF") or (
        kind == "PNG" and any(resources_of(text) for text in metadata.png_texts)
    )
    iptc = metadata.iptc if has_resources else None
    photoshop = made_true(metadata.photoshop, metadata.iptc, iptc, density) if has_resources else ()
    return replace(
        metadata,
        exif=exif,
        iptc=iptc,
        photoshop=photoshop,
        comments=tuple(one for one in metadata.comments if len(one) <= SEGMENT_ROOM)
        if kind == "JPEG"
        else (),
        segments=metadata.segments if kind == "JPEG" else (),
        png_texts=metadata.png_texts if kind == "PNG" else (),
        png_chunks=tuple(
            chunk for chunk in metadata.png_chunks if kind == "PNG" and fits_pixels(chunk, channels, bits)
        ),
    )


def _holds_exactly(kind: str, density: Density) -> bool:
    """Whether a format's own place for the resolution holds it; whole numbers need EXIF's fractions beside them."""
    if kind == "JPEG":
        return density_of_jfif(*as_jfif(density)) == density
    if kind == "PNG":
        phys = as_phys(density)
        return phys is not None and density_of_phys(*phys) == density
    return kind == "TIFF"


def _without_transfer_function(exif: bytes | None, kind: str, bits: int) -> bytes | None:
    """A TIFF's table of tones is as long as its pixels are deep, and means nothing elsewhere."""
    directories = directories_of_exif(exif)
    table = next((entry for entry in directories.get(FIRST, ()) if entry.tag == _TRANSFER_FUNCTION), None)
    if exif is None or table is None or (kind == "TIFF" and table.count in (1 << bits, 3 << bits)):
        return exif
    directories[FIRST] = [entry for entry in directories[FIRST] if entry is not table]
    return packed_exif(directories, order_of(exif))
