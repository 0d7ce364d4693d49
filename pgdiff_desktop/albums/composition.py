"""What was chosen for a photo, from its record to what the engine composes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition


@dataclass(frozen=True)
class AlbumPhoto:
    """A photo with what was decided for it, and the sidecars of its folder."""

    photo: Path
    record: PhotoRecord
    folder: SidecarFolder

    @property
    def composition(self) -> Composition:
        """What is chosen now."""
        return composition_of(self.photo, self.record, self.folder)


@dataclass(frozen=True)
class DecidedPhoto:
    """A photo with all that was decided for it, and where the files beside its sidecar lie.

    Attributes:
        record: as `with_hints` gives it.
        mask: of its damage; None for none.
        candidates: the folder in which the files of its candidates lie.
    """

    photo: Path
    record: PhotoRecord
    mask: Path | None
    candidates: Path

    @property
    def has_result(self) -> bool:
        """Whether what is chosen would differ from the photo."""
        return has_result(self.record)

    @property
    def restored(self) -> tuple[FaceRecord, ...]:
        """The faces whose chosen candidate goes into the photo."""
        return restored_faces(self.record)

    @property
    def composition(self) -> Composition:
        """What is chosen now."""
        faces = tuple(_chosen(face, self.candidates) for face in self.restored)
        names = tuple((face.name, face.box) for face in self.record.faces or () if face.name is not None)
        return Composition(self.photo, self.mask, faces, self.record.stages, names)


def photos_where(
    is_wanted: Callable[[PhotoRecord], bool],
    photos: Iterable[Path],
    records: Mapping[Path, PhotoRecord],
    token: CancelToken,
) -> tuple[list[AlbumPhoto], tuple[SidecarFolder, ...]]:
    """Those photos of which what was decided is wanted; and all folders, which may have notices.

    Args:
        records: newer than what the sidecars say; the others are read.

    Raises:
        Cancelled: the token was set.
    """
    folders: dict[Path, SidecarFolder] = {}
    found = []
    for photo in photos:
        token.raise_if_cancelled()
        folder = folders.setdefault(photo.parent, SidecarFolder(photo.parent))
        record = records.get(photo) or folder.load(photo)
        if is_wanted(record):
            found.append(AlbumPhoto(photo, record, folder))
    return found, tuple(folders.values())


def composition_of(photo: Path, record: PhotoRecord, folder: SidecarFolder) -> Composition:
    """What is chosen now: the chosen candidates of wanted faces, and the mask."""
    mask = folder.mask_path(photo) if record.mask else None
    decided = DecidedPhoto(photo, with_hints(photo, record, folder), mask, folder.candidates_folder(photo))
    return decided.composition


def with_hints(photo: Path, record: PhotoRecord, folder: SidecarFolder) -> PhotoRecord:
    """With the place of the painted colours among the stages, which only this computer knows."""
    hints = folder.hints_path(photo) if record.hints else None
    return replace(record, stages=replace(record.stages, hints=hints))


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
