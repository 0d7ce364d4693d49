"""The sidecar of a photo that was restored without the window: the same as the window's, which goes on from it."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from pgdiff_desktop.albums.records import (
    THIS_PROGRAM,
    Candidate,
    Exported,
    FaceRecord,
    PhotoRecord,
    now_ms,
)
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS
from pgdiff_desktop.engine.door.request import FaceToRestore, RestorationRequest
from pgdiff_desktop.engine.door.result import KeptForSidecar, RestorationResult
from pgdiff_desktop.engine.door.sampled_from import damage_file, hints_file
from pgdiff_desktop.errors import ErrorCode, SidecarError
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.models.store import sha256_of


def with_sidecar(request: RestorationRequest) -> RestorationRequest:
    """The request, to keep what a sidecar needs.

    Raises:
        SidecarError: the photo's sidecar holds decisions of somebody that would be lost.
    """
    photo = request.photo
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    kept = [
        one.sampled_from
        for face in record.faces or ()
        for one in face.candidates
        if one.sampled_from is not None
    ]
    painted = (
        (record.mask, folder.mask_path(photo), {one.damage for one in kept}),
        (record.hints, folder.hints_path(photo), {one.hints for one in kept}),
    )
    is_lost = any(there and _hash_of(path) not in known for there, path, known in painted)
    stages = replace(record.stages, hints=None)
    is_lost |= stages not in (AS_IT_IS, *(one.stages for one in kept))
    is_lost |= any(face.chosen_by != THIS_PROGRAM for face in record.faces or ())
    if is_lost:
        raise SidecarError(photo, ErrorCode.SIDECAR_HOLDS_MORE)
    return replace(request, kept_in=folder.candidates_folder(photo))


def save_sidecar(request: RestorationRequest, result: RestorationResult) -> None:
    """Saves what was done to a photo, as the window saves what was decided.

    Args:
        request: as `with_sidecar` gives it.

    Raises:
        DiskFull, OutputNotWritable: naming the sidecar; the photo's result is written already.
    """
    kept, candidates = result.kept, request.kept_in
    assert kept is not None
    assert candidates is not None
    photo = request.photo
    folder = SidecarFolder(photo.parent)
    damage, hints = kept.inputs.damage, kept.inputs.hints
    folder.save_mask(photo, (candidates / damage_file(damage)).read_bytes() if damage else None)
    folder.save_hints(photo, (candidates / hints_file(hints)).read_bytes() if hints else None)
    stages = replace(request.stages, hints=None)
    if kept.coloured and not kept.sampled:
        # No face says any more that it was a recipe that asked for colours.
        stages = replace(stages, colour=True)
    record = _with_faces(folder.load(photo), request, kept, result.candidates[0].seed)
    record = replace(record, mask=bool(damage), hints=bool(hints), stages=stages, failure=None)
    exported = Exported(record.result_stamp, result.output.absolute(), models=result.models)
    folder.save(photo, replace(record, exported=exported))


def _with_faces(
    record: PhotoRecord, request: RestorationRequest, kept: KeptForSidecar, seed: int
) -> PhotoRecord:
    """With the candidates, of which those of the written seed are chosen, and nothing else is."""
    found = tuple(face for face in kept.found if not face.by_hand)
    record = record.with_found(found) if found else replace(record, faces=record.faces or ())
    record = replace(
        record, faces=tuple(face.with_choice(None, THIS_PROGRAM, 0) for face in record.faces or ())
    )
    run = now_ms()
    for wanted, sampled in kept.sampled:
        record, face = _face_of(record, wanted)
        candidate = Candidate(
            sampled.file,
            sampled.seed,
            wanted.settings,
            sampled.preset,
            sampled.seconds,
            sampled.models,
            sampled.guidance_scale,
            sampled.applied,
            run,
            sampled.verdict,
            sampled.sampled_from,
        )
        record = record.with_candidate(face.id, candidate)
        if sampled.seed == seed:
            chosen = record.face(face.id).with_choice(candidate.file, THIS_PROGRAM, run)
            record = record.with_face(
                replace(chosen, settings=wanted.settings, blend=request.blend, wanted=True)
            )
    return record


def _face_of(record: PhotoRecord, wanted: FaceToRestore) -> tuple[PhotoRecord, FaceRecord]:
    """The record's face that lies exactly where a restored one does; added where there is none."""
    for face in record.faces or ():
        if _place(face.face) == _place(wanted.face):
            return record, face
    record = record.with_shown(wanted.face, wanted.settings)
    return record, (record.faces or ())[-1]


def _place(face: Face) -> tuple[object, ...]:
    return (*map(float, face.box), *(float(value) for point in face.landmarks for value in point))


def _hash_of(path: Path) -> str:
    with contextlib.suppress(OSError):
        return sha256_of(path)
    return ""
