"""A photo in memory: its pixels as they lie upright, and what else its file said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import Failure

# tifffile's name of a sample that nothing is said of; here, of one that was seen to be a scanner's infrared channel.
INFRARED = "unspecified"


@dataclass(frozen=True)
class Metadata:
    """What is carried from the photo's file into the result's.

    Attributes:
        exif: a TIFF structure without the `Exif` prefix; orientation 1, and no thumbnail of the unrestored photo.
        xmp: packet; iptc: IIM records; icc_profile: as embedded.
        dpi: pixels per inch across and down.
        jpeg_tables: the source's quantisation tables and chroma subsampling (Pillow's numbering).
        tiff_compression: the source's, as tifffile names it; None for none.
        comment: of a JPEG.
        png_texts: (chunk name, data) of a PNG's texts, as they lay in the file.
        tiff_alpha: what a TIFF's alpha channel is, as tifffile names it; `INFRARED` where it is no alpha at all.
        is_lossless: nothing was lost when the source was encoded.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    icc_profile: bytes | None = None
    dpi: tuple[float, float] | None = None
    jpeg_tables: tuple[dict[int, list[int]], int] | None = None
    tiff_compression: str | None = None
    comment: bytes | None = None
    png_texts: tuple[tuple[bytes, bytes], ...] = ()
    tiff_alpha: str = "unassalpha"
    is_lossless: bool = True


def sensible_resolution(across: float, down: float) -> tuple[float, float] | None:
    """Pixels per inch that every format can write; None for what no scanner means."""
    return (across, down) if 1 <= across <= 60_000 and 1 <= down <= 60_000 else None


@dataclass(frozen=True)
class Photo:
    """A photo that was read.

    Attributes:
        pixels: (H, W, C) uint8 or uint16, upright; C = 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. A scanner's
            infrared channel lies where alpha would, and like alpha it is never changed.
        format: JPEG, PNG, TIFF, WEBP or HEIF.
        warnings: what of the file is not in the pixels.
    """

    path: Path
    pixels: np.ndarray
    format: str
    metadata: Metadata
    warnings: tuple[Failure, ...] = ()

    @property
    def infrared(self) -> np.ndarray | None:
        """The scanner's infrared channel, (H, W), bright where film let it through; None where there is none."""
        has_it = self.metadata.tiff_alpha == INFRARED and self.pixels.shape[2] in (2, 4)
        return self.pixels[..., -1] if has_it else None
