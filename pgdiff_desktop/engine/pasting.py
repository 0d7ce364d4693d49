"""From sampled candidates back into the photo."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pgdiff_desktop.engine.aligned_faces import AlignedFace
from pgdiff_desktop.engine.recipes import Recipe
from pgdiff_desktop.faces.blending import face_weight, limit_to_damage, square_weight
from pgdiff_desktop.faces.paste_back import paste_back
from pgdiff_desktop.faces.tone import apply_tone
from pgdiff_desktop.photos.colour import from_srgb, to_srgb

# Softness of the edge between invented and known pixels, as a share of the aligned face's side.
DAMAGE_FEATHER = 1 / 128


def paste_faces(
    pixels: np.ndarray,
    icc_profile: bytes | None,
    damage: np.ndarray | None,
    faces: Sequence[AlignedFace],
    restored: Sequence[np.ndarray],
    recipe: Recipe,
    *,
    blend: float,
    whole: bool,
) -> None:
    """Writes the restored faces into `pixels`, which nobody else may hold.

    Args:
        pixels: (H, W, C) of the photo, changed in place; pixels of no weight stay bit for bit.
        damage: (H, W), True = damaged; None for none.
        restored: (S, S, 3) sRGB in [0, 1] for each face.
        blend: 1 the result, 0 the photo.
        whole: the photo is the aligned face, so nothing is blended out towards its border.
    """
    for face, picture in zip(faces, restored, strict=True):
        size = picture.shape[0]
        toned = picture if recipe.colours else apply_tone(picture, face.tone)
        weight = np.ones((size, size), np.float32)
        if not whole:
            weight = square_weight(size) if recipe.colours else face_weight(size)
        if recipe.only_damage:
            weight = limit_to_damage(weight, face.damage, DAMAGE_FEATHER * size)
        target = face.region.of(pixels)
        patch = to_srgb(target, icc_profile)
        pasted, changed = paste_back(
            patch,
            face.region,
            face.matrix,
            aligned_before=face.picture,
            aligned_after=toned,
            weight=weight * blend,
            damage=None if damage is None else face.region.of(damage),
        )
        # Only the difference is carried over, so that what the conversion there and back loses is not.
        difference = from_srgb(pasted, target, icc_profile).astype(np.int32)
        difference -= from_srgb(patch, target, icc_profile)
        most = np.iinfo(target.dtype).max
        target[changed] = np.clip(target[changed] + difference[changed], 0, most).astype(target.dtype)
