"""How far what was restored is invented: each face by region, and the whole photo as a map.

Nothing of it lies on the disk: it is computed from candidate, photo and damage whenever somebody asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.invented import Shares
from pgdiff_desktop.engine.restoring.pasting import Piece, as_pasted
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.faces.alignment import align, aligned_region, unalign
from pgdiff_desktop.faces.tone import in_grey
from pgdiff_desktop.identity.face_regions import regions_of
from pgdiff_desktop.identity.kept_map import by_region, kept_map, photo_detail
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import to_srgb
from pgdiff_desktop.strips import strips

# (S, S, 3) sRGB in [0, 1] -> (L, L) integers, ParseNet's labels.
LabelsOf = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class InventedFace:
    """A restored face as it lies in the photo, and how far it is invented.

    Attributes:
        values: (S, S) float32, 0 kept to 1 invented; weighted as the face is pasted, so 0 where the photo is left.
        shares: mean over each region, as `identity.face_regions.REGIONS` are ordered.
    """

    face: AlignedFace
    values: np.ndarray
    shares: Shares


def invented_face(
    piece: Piece,
    prepared: PreparedPhoto,
    others: Sequence[np.ndarray] = (),
    labels_of: LabelsOf | None = None,
) -> InventedFace:
    """How far one restored face is invented, in the photo that it is put into.

    Args:
        others: the other candidates of the same run, each (S, S, 3).
        labels_of: tells the parts of a face; None for the template's geometry.
    """
    face, recipe = piece.face, piece.recipe
    if recipe.only_damage:
        found = face.damage.astype(np.float32)
    else:
        lit = [
            as_pasted(replace(piece, picture=picture), is_coloured=prepared.is_coloured)
            for picture in (piece.picture, *others)
        ]
        photo = face.picture
        if prepared.is_coloured:
            # By the colouriser, not by the photo: all of its colours count as a distance from it.
            photo = in_grey(photo)
        found = kept_map(lit[0], photo, face.damage, _detail_in(face, prepared), lit[1:])
    values = found * piece.weight.astype(np.float32)
    # Damage that the face does not cover is filled in another way, and invented all the same.
    in_result = np.where(face.damage, np.float32(1), values)
    labels = None if labels_of is None else labels_of(piece.picture)
    shares = by_region(in_result, regions_of(len(values), labels))
    return InventedFace(face, values, tuple(shares.items()))


def _detail_in(face: AlignedFace, prepared: PreparedPhoto) -> float:
    """What detail the photo holds of a face; what a network or a stage sharpened in it is none of the photo's."""
    found, size = photo_detail(face.picture, face.damage), len(face.picture)
    if prepared.filled is prepared.photo.pixels:
        return found
    patch = to_srgb(face.region.of(prepared.photo.pixels), prepared.photo.metadata.icc_profile)
    before = align(patch, face.region, face.matrix, size)
    return min(found, photo_detail(before, face.damage))


def invented_map(
    prepared: PreparedPhoto,
    faces: Iterable[InventedFace],
    size: tuple[int, int],
    token: CancelToken | None = None,
) -> np.ndarray:
    """The map of the whole photo, (height, width) uint8: 0 kept to 255 invented.

    Damage is 255 everywhere; outside of it and of the faces everything is 0, whatever was done to the whole photo.

    Args:
        size: (width, height) of the map, which need not be that of the photo.

    Raises:
        Cancelled: the token was set.
    """
    width, height = size
    found = np.zeros((height, width), np.uint8)
    rows, columns = prepared.filled.shape[:2]
    across, down = columns / width, rows / height
    to_photo = np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2], [0, 0, 1]])
    for face in faces:
        matrix = face.face.matrix @ to_photo
        region = aligned_region(matrix, len(face.values), found.shape)
        target, grey = region.of(found), 255 * face.values[..., None]
        for part in strips(target.shape):
            if token is not None:
                token.raise_if_cancelled()
            piece = replace(region, y0=region.y0 + part.start, y1=region.y0 + part.stop)
            placed = np.rint(np.clip(unalign(grey, piece, matrix)[..., 0], 0, 255)).astype(np.uint8)
            np.maximum(target[part], placed, out=target[part])
    if prepared.damage is not None:
        damage = prepared.damage.astype(np.uint8) * 255
        shrinks = width < columns
        sized = cv2.resize(damage, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_NEAREST)
        np.maximum(found, sized, out=found)
    return found
