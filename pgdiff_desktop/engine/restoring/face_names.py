"""Who the faces of a photo are: as its XMP says when they are found, and as was said since when it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pgdiff_desktop.faces.face import Box, Face
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.xmp.names import NamedFace, name_of, named_faces, with_names
from pgdiff_desktop.photos.xmp.photo_xmp import faces_named_in

Size = tuple[int, int]


def names_of(photo: Photo, faces: Sequence[Face]) -> tuple[str, ...]:
    """The name of each face by the photo's XMP, or by that of a file beside it; empty where neither says one."""
    named = faces_named_in(photo)
    return tuple(name_of(face.box, named) for face in faces)


def with_face_names(photo: Photo, names: Sequence[tuple[str, Box]]) -> Photo:
    """The photo with these names in what is written of it; unchanged where it says them already.

    Args:
        names: with boxes in pixels of the photo; an empty one takes away what the file says.
    """
    metadata, (height, width) = photo.metadata, photo.pixels.shape[:2]
    size, faces = (width, height), [NamedFace(name, box) for name, box in names]
    # Files beside the photo that name nobody there are other programs' affair.
    files = tuple(
        replace(file, packet=_named(file.packet, _told_in(file.packet, faces, size), size) or file.packet)
        for file in metadata.xmp_files
    )
    return replace(photo, metadata=replace(metadata, xmp=_named(metadata.xmp, faces, size), xmp_files=files))


def _told_in(packet: bytes, faces: Sequence[NamedFace], size: Size) -> list[NamedFace]:
    """Those of the faces that a packet has a name for."""
    named = named_faces(packet, size)
    return [face for face in faces if name_of(face.box, named)]


def _named(packet: bytes | None, faces: Sequence[NamedFace], size: Size) -> bytes | None:
    named = named_faces(packet, size)
    news = [face for face in faces if name_of(face.box, named) != face.name]
    return with_names(packet, news, size) if news else packet
