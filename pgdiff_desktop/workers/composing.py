"""What was chosen for a photo, composed: its result for the screen, faces in the photo, and the written file.

All but `composition_of` are for a thread of the pool. The photo that is looked at is kept in memory until another
one is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition, WriteOptions
from pgdiff_desktop.faces.face import Face

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.result import WrittenCandidate
    from pgdiff_desktop.engine.restoring.composing import Patch
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos


def composition_of(photo: Path, record: PhotoRecord, folder: SidecarFolder) -> Composition:
    """What is chosen now: the chosen candidates of wanted faces, and the mask."""
    mask = folder.mask_path(photo) if record.mask else None
    return composed_of(photo, record, mask, folder.candidates_folder(photo))


def composed_of(photo: Path, record: PhotoRecord, mask: Path | None, candidates: Path) -> Composition:
    """As `composition_of`, of places that are known already.

    Args:
        mask: None for none.
        candidates: the folder in which the files of candidates lie.
    """
    chosen = (_chosen(face, candidates) for face in record.faces or () if face.wanted)
    return Composition(photo, mask, tuple(face for face in chosen if face is not None), record.stages)


def result_patches(composition: Composition, token: CancelToken | None = None) -> tuple[Patch, ...]:
    """(x, y, (h, w, 3) uint8) of what differs from the photo as `load_photo` gives it.

    Raises:
        Cancelled: the token was set.
        PGDiffError: a file of the composition is missing or damaged.
    """
    from pgdiff_desktop.engine.restoring.composing import changed_patches

    return changed_patches(composition, _photos(), token)


def picture_in_photo(composition: Composition, face: Face, side: int) -> np.ndarray:
    """A face and its surroundings in the composed photo, (h, w, 3) uint8, no side longer than `side`.

    Raises:
        PGDiffError: a file of the composition is missing or damaged.
    """
    from pgdiff_desktop.engine.restoring.composing import preview

    return preview(composition, face, side, _photos())


def write_result(
    composition: Composition,
    output: Path,
    *,
    quality: int | None = None,
    eight_bits: bool = False,
    token: CancelToken | None = None,
) -> WrittenCandidate:
    """Writes the composed photo; see engine.restoring.composing.compose."""
    from pgdiff_desktop.engine.restoring.composing import compose

    return compose(composition, output, WriteOptions(quality, eight_bits), token)


@cache
def _photos() -> SourcePhotos:
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos

    return SourcePhotos()


def _chosen(face: FaceRecord, candidates: Path) -> ChosenFace | None:
    candidate = face.chosen_candidate
    if candidate is None or face.blend <= 0:
        return None
    settings = candidate.settings
    return ChosenFace(
        face.face,
        settings.recipe,
        candidates / candidate.file,
        candidate.models,
        blend=face.blend,
        guidance_scale=settings.scale if candidate.guidance_scale is None else candidate.guidance_scale,
        preset=candidate.preset,
        seed=candidate.seed,
        applied=candidate.applied,
    )
