"""Changes of an EXIF block that follow its pixels; what can stays in its place."""

from __future__ import annotations

import struct
from io import BytesIO

from pgdiff_desktop.photos.metadata.density import (
    RESOLUTION_TAGS,
    Density,
    as_fields,
    density_of_fields,
)
from pgdiff_desktop.photos.metadata.exif import (
    ORIENTATION,
    directories_of_exif,
    is_movable,
    order_of,
    orientation_of,
    packed_exif,
)
from pgdiff_desktop.photos.metadata.exif_block import SUBJECT_AREA, SUBJECT_LOCATION, ExifBlock
from pgdiff_desktop.photos.metadata.placement import Placement, Size, subject_area, upright
from pgdiff_desktop.photos.metadata.tiff_directories import Entry, TiffStructure, packed_directory

SIDEWAYS = frozenset({5, 6, 7, 8})
_SUBJECT = frozenset({SUBJECT_AREA, SUBJECT_LOCATION})


def made_upright(exif: bytes, orientation: int, stored: Size) -> bytes:
    """EXIF of the upright pixels: orientation 1, sizes and subject turned, no thumbnail of the photo as it was.

    Args:
        orientation: 1 to 8, that the pixels were stored with.
        stored: width and height of the pixels as stored.
    """
    block = ExifBlock(exif)
    block.drop_thumbnail()
    block.set_numbers(frozenset({ORIENTATION}), lambda values: (1,) * len(values))
    if orientation_of(block.bytes()) != 1:
        # Of a type that has no place for a number: left, it would turn the upright pixels once more.
        block.remove(frozenset({ORIENTATION}))
    changed = block.bytes()
    return changed if orientation == 1 else placed(changed, upright(orientation, stored))


def placed(exif: bytes, placement: Placement) -> bytes:
    """EXIF of a photo that was turned, cut or enlarged; a subject that lies outside is left out."""
    changed = ExifBlock(exif)
    if placement.turns_sides:
        changed.swap_sizes()
    if not placement.only_turns:
        changed.set_size(placement.new_size)
    width, height = placement.new_size
    outside = False

    def moved(values: tuple[int, ...]) -> tuple[int, ...]:
        nonlocal outside
        found = subject_area(values, placement)
        outside |= not (0 <= found[0] < width and 0 <= found[1] < height)
        return tuple(found)

    changed.set_numbers(_SUBJECT, moved)
    if outside:
        changed.remove(_SUBJECT)
    return changed.bytes()


def with_density(exif: bytes | None, density: Density | None, *, needed: bool) -> bytes | None:
    """EXIF that says the same of the resolution as the rest of the file.

    Fields that agree stay as they are; those of EXIF that disagree give way.

    Args:
        needed: nothing else of the file says it exactly, so it is added where it is missing.
    """
    if density is None:
        return exif
    fields = directories_of_exif(exif).get("IFD0", []) if exif else []
    order = order_of(exif) if exif else "<"
    said = density_of_fields(fields, order)
    if said is not None and said.agrees_with(density):
        return exif
    if said is None and not needed:
        return exif
    if exif is None:
        return packed_exif({"IFD0": as_fields(density, order)}, order)
    others = [entry for entry in fields if entry.tag not in RESOLUTION_TAGS]
    return _with_first_directory(exif, [*others, *as_fields(density, order)])


def fitted(exif: bytes, room: int) -> bytes | None:
    """EXIF of at most so many bytes: without what nothing points to, then without its largest values."""
    if len(exif) <= room:
        return exif
    kept = directories_of_exif(exif)
    kept = {name: [entry for entry in entries if is_movable(entry)] for name, entries in kept.items()}
    while (shorter := packed_exif(kept, order_of(exif))) is not None and len(shorter) > room:
        largest = max((entry for entries in kept.values() for entry in entries), key=lambda e: len(e.data))
        kept = {name: [entry for entry in entries if entry is not largest] for name, entries in kept.items()}
    return shorter


def _with_first_directory(exif: bytes, entries: list[Entry]) -> bytes:
    """The block with another first directory at its end; everything else stays in its place."""
    order = order_of(exif)
    following = TiffStructure(BytesIO(exif)).following(struct.unpack_from(order + "I", exif, 4)[0])
    offset = len(exif) + len(exif) % 2
    header = exif[:4] + struct.pack(order + "I", offset)
    return (
        header
        + exif[8:].ljust(offset - 8, b"\0")
        + packed_directory(entries, offset, order, following=following)
    )
