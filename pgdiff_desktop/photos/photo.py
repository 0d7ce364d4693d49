"""A photo in memory: its pixels as they lie upright, and what else its file said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.photos.infrared_channel import looks_infrared
from pgdiff_desktop.photos.metadata.density import Density
from pgdiff_desktop.photos.metadata.file_metadata import FileMetadata
from pgdiff_desktop.photos.metadata.jpeg_segments import Segment
from pgdiff_desktop.photos.metadata.photoshop import Resource
from pgdiff_desktop.photos.metadata.png_chunks import Chunk
from pgdiff_desktop.photos.xmp.files import XmpFile

# tifffile's name of a sample that nothing is said of: a scanner's infrared channel, or a mask, but no alpha.
UNSPECIFIED = "unspecified"


@dataclass(frozen=True)
class Metadata:
    """What is carried from the photo's file into the result's.

    Attributes:
        exif: a TIFF structure without the `Exif` prefix; orientation 1, and no thumbnail of the photo as it was. Of a
            TIFF the fields of its first directory that do not describe how pixels are stored, and of EXIF's own.
        xmp: packet, its regions made upright like the pixels; iptc: IIM records; icc_profile: as embedded.
        photoshop: Photoshop's resources without the IPTC records.
        density: how finely it was scanned; None where nothing is said.
        profile_is_made: the profile says what a PNG's other chunks say, and has no place in a PNG beside them.
        jpeg_tables: the source's quantisation tables and chroma subsampling (Pillow's numbering).
        tiff_compression: the source's, as tifffile names it; None for none.
        comments: of a JPEG, in their order.
        segments: (marker, payload) of a JPEG's other segments that may be carried.
        png_texts, png_chunks: (chunk name, data) of a PNG's texts, and of what else it says, as they lay in the file.
        tiff_alpha: what a TIFF's channel after the colours is, as tifffile names it; `UNSPECIFIED` for no alpha.
        is_lossless: nothing was lost when the source was encoded.
        xmp_files: what other programs keep of the photo in files beside it.
        said: all that the file said, with which a written file is compared.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    icc_profile: bytes | None = None
    photoshop: tuple[Resource, ...] = ()
    density: Density | None = None
    profile_is_made: bool = False
    jpeg_tables: tuple[dict[int, list[int]], int] | None = None
    tiff_compression: str | None = None
    comments: tuple[bytes, ...] = ()
    segments: tuple[Segment, ...] = ()
    png_texts: tuple[Chunk, ...] = ()
    png_chunks: tuple[Chunk, ...] = ()
    tiff_alpha: str = "unassalpha"
    is_lossless: bool = True
    xmp_files: tuple[XmpFile, ...] = ()
    said: FileMetadata | None = None

    @property
    def dpi(self) -> tuple[float, float] | None:
        """Pixels an inch, across and down."""
        return None if self.density is None else self.density.dpi


@dataclass(frozen=True)
class Photo:
    """A photo that was read.

    Attributes:
        pixels: (H, W, C) uint8 or uint16, upright; C = 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. A
            channel that nothing is said of lies where alpha would, and like alpha it is never changed.
        format: JPEG, PNG, TIFF, WEBP, HEIF, AVIF, JPEG2000 or BMP.
        warnings: what of the file is not in the pixels.
    """

    path: Path
    pixels: np.ndarray
    format: str
    metadata: Metadata
    warnings: tuple[Failure, ...] = ()

    @property
    def extra_channel(self) -> np.ndarray | None:
        """The channel after the colours, (H, W), where it is no alpha; None where there is none."""
        has_it = self.metadata.tiff_alpha == UNSPECIFIED and self.pixels.shape[2] in (2, 4)
        return self.pixels[..., -1] if has_it else None

    @property
    def infrared(self) -> np.ndarray | None:
        """The scanner's infrared channel, (H, W), bright where film let it through; None where there is none."""
        channel = self.extra_channel
        return channel if channel is not None and looks_infrared(channel) else None
