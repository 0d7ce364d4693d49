"""From sampled candidates back into the photo."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.engine.door.recipes import Recipe
from pgdiff_desktop.faces.aligned_face import AlignedFace, align_face
from pgdiff_desktop.faces.blending import face_weight, square_weight
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.faces.paste_back import paste_back
from pgdiff_desktop.faces.surroundings import match_surroundings
from pgdiff_desktop.faces.tone import apply_tone, keep_light, keep_light_only, keep_lightness
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.colour import from_srgb, to_srgb
from pgdiff_desktop.strips import strips

# A face of more pixels takes hundreds of megabytes while it is pasted, and the processor's whole bandwidth: two of
# them at once, the photo's result and the picture on the face's card, took no less time than one after the other.
_LARGE = 4_000_000
_one_large_face = threading.Lock()


def weight_of(
    picture: np.ndarray,
    recipe: Recipe,
    parsed_weight: Callable[[np.ndarray], np.ndarray] | None,
    *,
    whole: bool,
) -> np.ndarray:
    """How much of the restored face, (S, S, 3), is wanted where, (S, S) in [0, 1].

    Args:
        parsed_weight: follows the face's own outline; without it a soft oval is taken.
        whole: the photo is the aligned face, so nothing is blended out towards its border.
    """
    size = picture.shape[0]
    if whole:
        return np.ones((size, size), np.float32)
    if recipe.only_damage:
        # What is damaged of hair and clothes is filled as far as the square goes. Colours would show it as a box.
        return square_weight(size)
    return face_weight(size) if parsed_weight is None else parsed_weight(picture)


def aligned_in(prepared: PreparedPhoto, face: Face, size: int) -> AlignedFace:
    """A face of the photo's file as it is cut out of the prepared photo, `size` pixels a side."""
    if prepared.scale > 1:
        face = face.scaled(prepared.scale, prepared.scale)
    icc_profile = prepared.photo.metadata.icc_profile
    return align_face(face, prepared.filled, icc_profile, prepared.damage, size)


@dataclass(frozen=True)
class Piece:
    """A restored face over its place in the photo.

    Attributes:
        picture: (S, S, 3) float32 sRGB in [0, 1].
        weight: (S, S) in [0, 1].
        match: how much of the blur, the black and white point and the grain of the photo around it the face takes,
            0 to 1; 0 leaves it as it was sampled.
        has_style: its colours are those of a style that was asked for, not of the photo.
    """

    face: AlignedFace
    picture: np.ndarray
    weight: np.ndarray
    recipe: Recipe
    match: float = 1.0
    has_style: bool = False


def paste_face(piece: Piece, prepared: PreparedPhoto, target: np.ndarray) -> None:
    """Puts one restored face into its region; pixels of no weight stay bit for bit.

    Several threads may do so; of faces of many megapixels one at a time.

    Args:
        target: (h, w, C) of that region, written to; what other faces made of it.
    """
    with _one_large_face if target.shape[0] * target.shape[1] > _LARGE else nullcontext():
        _paste(piece, prepared, target)


def as_pasted(piece: Piece, *, is_coloured: bool) -> np.ndarray:
    """The restored face in the tone, the light and the colours that it has in the photo, (S, S, 3) in [0, 1].

    Args:
        is_coloured: the photo holds a colouriser's colours.
    """
    face, recipe, restored = piece.face, piece.recipe, piece.picture
    if recipe.uses("lightness"):
        # Known exactly, and a weak prior is pulled to it only nearly.
        lit = keep_lightness(restored, face.picture)
    elif recipe.colours:
        lit = keep_light_only(restored, face.picture, face.damage)
    else:
        lit = keep_light(apply_tone(restored, face.tone), face.picture, face.damage)
    if is_coloured and not (recipe.colours and piece.has_style):
        # Sampled without these colours, or with those of other hints and another saturation.
        lit = keep_lightness(face.picture, lit)
    return lit


def _paste(piece: Piece, prepared: PreparedPhoto, target: np.ndarray) -> None:
    face = piece.face
    icc_profile = prepared.photo.metadata.icc_profile
    before = face.region.of(prepared.filled)
    most = np.iinfo(before.dtype).max
    patch = to_srgb(before, icc_profile)
    damage = None if prepared.damage is None else face.region.of(prepared.damage)
    pasted, share = paste_back(
        patch,
        face.region,
        face.matrix,
        aligned_before=face.picture,
        aligned_after=as_pasted(piece, is_coloured=prepared.is_coloured),
        weight=piece.weight,
        damage=damage,
        only_damage=piece.recipe.only_damage,
    )
    # A face's place makes its grain its own, and the same in every preview and file.
    place = (face.region.x0, face.region.y0)
    pasted = match_surroundings(patch, pasted, share, damage=damage, seed=place, match=piece.match)
    for rows in strips(target.shape):
        own, changed = before[rows], share[rows, :, None] > 0
        # Only the difference is carried over, so that what the conversion there and back loses is not.
        difference = from_srgb(pasted[rows], own, icc_profile).astype(np.int32)
        difference -= from_srgb(patch[rows], own, icc_profile)
        earlier = target[rows].astype(np.int32) - own
        kept = np.rint(earlier * (1 - share[rows, :, None])).astype(np.int32)
        put = np.clip(own + kept + difference, 0, most).astype(own.dtype)
        np.copyto(target[rows], put, where=changed)
