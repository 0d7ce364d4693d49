"""What XMP says of a photo, embedded and in files beside it, taken together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.photos.metadata.exif_editing import placed
from pgdiff_desktop.photos.metadata.placement import Box, Size, cut_out, scaled
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.xmp.files import XmpFile, read_xmp_files
from pgdiff_desktop.photos.xmp.names import NamedFace, caption_of, named_faces, shared_area, with_names
from pgdiff_desktop.photos.xmp.packets import read_packet
from pgdiff_desktop.photos.xmp.upright import cut_xmp, made_upright_xmp, scaled_xmp


def read_xmp(
    path: Path, xmp: bytes | None, orientation: int, size: Size, found: list[Failure]
) -> tuple[bytes | None, tuple[XmpFile, ...]]:
    """A photo's packet and the `.xmp` files beside it, made upright; what went wrong is added to `found`.

    Args:
        xmp: as it lay in the file.
        orientation, size: of the pixels as they are stored; size is width and height.
    """
    packet, said = read_packet(path, xmp)
    files, unread = read_xmp_files(path, orientation, size)
    found += [*said, *unread]
    return None if packet is None else made_upright_xmp(packet, orientation, size), files


def faces_named_in(photo: Photo) -> tuple[NamedFace, ...]:
    """The named faces of a photo, in pixels; where its file and one beside it differ, that one is the later."""
    metadata, (height, width) = photo.metadata, photo.pixels.shape[:2]
    found: list[NamedFace] = []
    for packet in (*(file.packet for file in metadata.xmp_files), metadata.xmp):
        faces = named_faces(packet, (width, height))
        found += [face for face in faces if not any(shared_area(face.box, one.box) > 0.5 for one in found)]
    return tuple(found)


def caption_in(photo: Photo) -> str:
    """What is said that a photo shows; empty where nothing is."""
    packets = (*(file.packet for file in photo.metadata.xmp_files), photo.metadata.xmp)
    return next((caption for packet in packets if (caption := caption_of(packet))), "")


def cut_metadata(metadata: Metadata, box: Box, size: Size, degrees: float = 0.0) -> Metadata:
    """The metadata of a part that is cut out of a photo; see `xmp_upright.cut_xmp`."""
    changed = _changed(metadata, lambda xmp: cut_xmp(xmp, box, size, degrees))
    placement = cut_out(box, size, degrees)
    density = metadata.density
    return replace(
        changed,
        exif=None if metadata.exif is None else placed(metadata.exif, placement),
        density=density.turned() if density is not None and placement.turns_sides else density,
    )


def scaled_metadata(metadata: Metadata, size: Size, new_size: Size) -> Metadata:
    """The metadata of a photo that is enlarged or made smaller; it prints as large as before."""
    changed = _changed(metadata, lambda xmp: scaled_xmp(xmp, size, new_size))
    density = metadata.density
    if density is not None:
        density = density.scaled(Fraction(new_size[0], size[0]), Fraction(new_size[1], size[1]))
    exif = None if metadata.exif is None else placed(metadata.exif, scaled(size, new_size))
    return replace(changed, exif=exif, density=density)


def named_metadata(metadata: Metadata, faces: Sequence[NamedFace], size: Size) -> Metadata:
    """The metadata with these names of faces, in the photo's file and in those beside it; see `xmp_names.with_names`.

    Args:
        size: of the upright photo, in pixels.
    """
    if not faces:
        return metadata
    named = _changed(metadata, lambda xmp: with_names(xmp, faces, size))
    return replace(named, xmp=with_names(None, faces, size)) if metadata.xmp is None else named


def _changed(metadata: Metadata, change: Callable[[bytes], bytes]) -> Metadata:
    return replace(
        metadata,
        xmp=None if metadata.xmp is None else change(metadata.xmp),
        xmp_files=tuple(replace(file, packet=change(file.packet)) for file in metadata.xmp_files),
    )
