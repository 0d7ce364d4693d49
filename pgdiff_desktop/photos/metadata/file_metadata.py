"""What a file says beside its pixels, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field

from pgdiff_desktop.photos.metadata.density import Density
from pgdiff_desktop.photos.metadata.exif import Directories
from pgdiff_desktop.photos.metadata.jpeg_segments import Segment
from pgdiff_desktop.photos.metadata.photoshop import Resource
from pgdiff_desktop.photos.metadata.png_chunks import Chunk

XMP, IPTC, PHOTOSHOP, ICC = 700, 33723, 34377, 34675
# What describes how a TIFF's pixels are stored (TIFF 6.0, its supplements, DNG, formats of microscopes), or lies
# elsewhere in the file: it is written anew, and would be wrong of other pixels.
LAYOUT = frozenset(
    {
        254,
        255,
        *range(256, 260),
        *range(262, 267),
        273,
        *range(277, 282),
        284,
        *range(288, 294),
        317,
        320,
        321,
    }
    | {*range(322, 328), 332, 333, 334, 336, 338, *range(339, 344), *range(344, 348), 351, *range(512, 522)}
    | {*range(529, 533), 559, 32995, 32996, *range(32997, 33000), 33421, 33422, 34412, 37724, 50838, 50839}
    | {*range(50706, 50709), *range(50710, 50735), 50740, 52545}
)


@dataclass(frozen=True)
class FileMetadata:
    """Attributes as in `Metadata`, but as the file says them.

    Attributes:
        exif: None for a TIFF, whose own directories are `directories`; `order` is the byte order of their values.
        dropped: names of what is true of this file alone, such as other pictures in it.
    """

    exif: bytes | None = None
    directories: Directories = field(default_factory=dict)
    order: str = "<"
    xmp: bytes | None = None
    iptc: bytes | None = None
    photoshop: tuple[Resource, ...] = ()
    icc_profile: bytes | None = None
    density: Density | None = None
    comments: tuple[bytes, ...] = ()
    png_texts: tuple[Chunk, ...] = ()
    png_chunks: tuple[Chunk, ...] = ()
    segments: tuple[Segment, ...] = ()
    dropped: tuple[str, ...] = ()
