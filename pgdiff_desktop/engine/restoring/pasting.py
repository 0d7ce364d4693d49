"""From sampled candidates back into the photo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.engine.door.recipes import Recipe
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.faces.blending import face_weight, square_weight
from pgdiff_desktop.faces.paste_back import paste_back
from pgdiff_desktop.faces.tone import apply_tone, keep_light, keep_light_only, keep_lightness
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.colour import from_srgb, to_srgb


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


@dataclass(frozen=True)
class Piece:
    """A restored face over its place in the photo.

    Attributes:
        picture: (S, S, 3) float32 sRGB in [0, 1].
        weight: (S, S) in [0, 1].
    """

    face: AlignedFace
    picture: np.ndarray
    weight: np.ndarray
    recipe: Recipe


def paste_face(piece: Piece, prepared: PreparedPhoto, target: np.ndarray) -> None:
    """Puts one restored face into its region; pixels of no weight stay bit for bit.

    Args:
        target: (h, w, C) of that region, written to; what other faces made of it.
    """
    face, recipe, restored = piece.face, piece.recipe, piece.picture
    icc_profile = prepared.photo.metadata.icc_profile
    before = face.region.of(prepared.filled)
    most = np.iinfo(before.dtype).max
    if recipe.uses("lightness"):
        # Known exactly, and a weak prior is pulled to it only nearly.
        lit = keep_lightness(restored, face.picture)
    elif recipe.colours:
        lit = keep_light_only(restored, face.picture, face.damage)
    else:
        lit = keep_light(apply_tone(restored, face.tone), face.picture, face.damage)
    patch = to_srgb(before, icc_profile)
    pasted, share = paste_back(
        patch,
        face.region,
        face.matrix,
        aligned_before=face.picture,
        aligned_after=lit,
        weight=piece.weight,
        damage=None if prepared.damage is None else face.region.of(prepared.damage),
        only_damage=recipe.only_damage,
    )
    # Only the difference is carried over, so that what the conversion there and back loses is not.
    difference = from_srgb(pasted, before, icc_profile).astype(np.int32)
    difference -= from_srgb(patch, before, icc_profile)
    changed = share > 0
    earlier = target[changed].astype(np.int32) - before[changed]
    kept = np.rint(earlier * (1 - share[changed][:, None])).astype(np.int32)
    target[changed] = np.clip(before[changed] + kept + difference[changed], 0, most).astype(before.dtype)
