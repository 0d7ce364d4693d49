"""Photos of one person as references of one of their faces: chosen, cut out and kept beside the sidecars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.identity.references import FaceOfPerson, best_references
from pgdiff_desktop.workers.album_reading import read_dates
from pgdiff_desktop.workers.reference_crops import save_reference


@dataclass(frozen=True)
class PersonFace:
    """One face of somebody in the album.

    Attributes:
        photo: as it lies on the disk.
        others: all faces of the photo.
        detail: how many pixels across the face its detail needs; 0 where that is not known.
    """

    photo: ListedPhoto
    face: FaceRecord
    others: tuple[FaceRecord, ...]
    detail: float


def offered(face: PersonFace, others: Sequence[PersonFace]) -> int:
    """How many references `save_references` would make."""
    return len(_best(face, others, {}))


def save_references(
    face: PersonFace, others: Sequence[PersonFace], folder: Path, token: CancelToken
) -> tuple[Path, ...]:
    """Keeps the best references of a face among other faces of the same person; reads when the photos were taken.

    Raises:
        Cancelled: by the token.
        PhotoError, DiskFull, OutputNotWritable: naming the file.
    """
    dates = read_dates([one.photo for one in (face, *others)], token)
    kept = []
    for one in _best(face, others, dates):
        token.raise_if_cancelled()
        kept.append(save_reference(one.photo.path, one.face, one.others, folder))
    return tuple(kept)


def _best(face: PersonFace, others: Sequence[PersonFace], dates: Mapping[Path, datetime]) -> list[PersonFace]:
    def of_person(one: PersonFace) -> FaceOfPerson[PersonFace]:
        return FaceOfPerson(one, one.face.landmarks, one.detail, dates.get(one.photo.path))

    elsewhere = [of_person(one) for one in others if one.photo.path != face.photo.path]
    return [one.which for one in best_references(of_person(face), elsewhere)]
