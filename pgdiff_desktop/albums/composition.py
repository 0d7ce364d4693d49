"""What was chosen for a photo, from its record to what the engine composes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition


def composition_of(photo: Path, record: PhotoRecord, folder: SidecarFolder) -> Composition:
    """What is chosen now: the chosen candidates of wanted faces, and the mask."""
    mask = folder.mask_path(photo) if record.mask else None
    return composed_of(photo, with_hints(photo, record, folder), mask, folder.candidates_folder(photo))


def with_hints(photo: Path, record: PhotoRecord, folder: SidecarFolder) -> PhotoRecord:
    """With the place of the painted colours among the stages, which only this computer knows."""
    hints = folder.hints_path(photo) if record.hints else None
    return replace(record, stages=replace(record.stages, hints=hints))


def composed_of(photo: Path, record: PhotoRecord, mask: Path | None, candidates: Path) -> Composition:
    """As `composition_of`, of places that are known already.

    Args:
        record: as `with_hints` gives it.
        mask: None for none.
        candidates: the folder in which the files of candidates lie.
    """
    faces = tuple(_chosen(face, candidates) for face in restored_faces(record))
    names = tuple((face.name, face.box) for face in record.faces or () if face.name is not None)
    return Composition(photo, mask, faces, record.stages, names)


def restored_faces(record: PhotoRecord) -> tuple[FaceRecord, ...]:
    """The faces whose chosen candidate goes into the photo."""
    faces = (face for face in record.faces or () if face.wanted and face.blend > 0)
    return tuple(face for face in faces if face.chosen_candidate is not None)


def has_result(record: PhotoRecord) -> bool:
    """Whether what is chosen would differ from the photo."""
    return record.mask or record.stages.changes_photo or bool(restored_faces(record))


def _chosen(face: FaceRecord, candidates: Path) -> ChosenFace:
    candidate = face.chosen_candidate
    assert candidate is not None
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
        has_style=settings.has_style,
        others=tuple(
            candidates / one.file
            for one in face.candidates
            if one is not candidate and (one.run, one.settings) == (candidate.run, settings)
        ),
    )
