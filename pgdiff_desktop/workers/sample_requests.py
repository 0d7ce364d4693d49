"""From what was decided for faces to what the engine is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.engine.door.request import FaceToRestore, SampleRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, FaceError
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers.album_people import KnownOfPhoto
from pgdiff_desktop.workers.queue_entry import QueueEntry


def sample_request(
    entry: QueueEntry,
    record: PhotoRecord,
    folder: Path,
    mask: Path | None,
    settings: Settings,
    known: KnownOfPhoto,
) -> SampleRequest:
    """What an entry of the queue asks for now; faces that were deleted meanwhile are left out.

    Args:
        folder: of the photo's candidates.
        mask: the photo's mask; None where nothing was painted.
        known: by what the album's people are known by now.

    Raises:
        FaceError: all of its faces were deleted.
    """
    there = {face.id: face for face in record.faces or ()}
    faces = tuple(
        FaceToRestore(
            id=face.id,
            face=there[face.id].face,
            settings=replace(face.settings, candidates=face.left),
            first_seed=first_seed(there[face.id], face.settings),
            known=known.faces.get(face.id, ()),
        )
        for face in entry.faces_left
        if face.id in there
    )
    if not faces:
        raise FaceError(entry.photo, ErrorCode.FACES_DELETED)
    return SampleRequest(
        photo=entry.photo,
        faces=faces,
        folder=folder,
        mask=mask,
        stages=record.stages,
        device=settings.device,
        precision=settings.precision,
        runtime=settings.runtime,
        memory_limit_mb=settings.memory_limit_mb,
        known_pairs=known.pairs,
    )


def first_seed(face: FaceRecord, settings: SamplingSettings) -> int:
    """The first seed that gives something new: with other settings the same seeds show what these change."""
    wanted = replace(settings, candidates=1)
    used = {one.seed for one in face.candidates if replace(one.settings, candidates=1) == wanted}
    return max(used, default=-1) + 1
