"""The sidecar of a photo that was restored without the window: the same as the window's, which goes on from it."""

from __future__ import annotations

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
from pgdiff_desktop.engine.door.sampled_from import SampledFrom, damage_file, hints_file
from pgdiff_desktop.errors import ErrorCode, SidecarError, WrongUsage
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.saving.file_hashes import sha256_if_there


def refuse_without_sidecar(request: RestorationRequest) -> None:
    """Refuses, before any work, what no sidecar can hold.

    Raises:
        WrongUsage: a part or a later page of a scan, an aligned face, or references that an album is to give.
    """
    if request.part is not None or request.page > 1 or request.aligned:
        raise WrongUsage(request.photo, ErrorCode.SIDECAR_OF_PART)
    if request.album is not None:
        raise WrongUsage(request.photo, ErrorCode.SIDECAR_WITH_ALBUM)


def with_sidecar(request: RestorationRequest) -> RestorationRequest:
    """The request, to keep what a sidecar needs; names of files hold wherever somebody looks from.

    Raises:
        WrongUsage: as `refuse_without_sidecar`.
        SidecarError: the photo's sidecar holds decisions of somebody that would be lost.
    """
    refuse_without_sidecar(request)
    folder = SidecarFolder(request.photo.parent)
    _refuse_decided(request.photo, folder)
    settings = request.settings
    style = settings.colour_style
    settings = replace(
        settings,
        references=tuple(path.absolute() for path in settings.references),
        colour_style=style.absolute() if isinstance(style, Path) else style,
    )
    return replace(request, settings=settings, kept_in=folder.candidates_folder(request.photo))


def save_sidecar(request: RestorationRequest, result: RestorationResult) -> None:
    """Saves what was done to a photo, as the window saves what was decided.

    Args:
        request: as `with_sidecar` gives it.

    Raises:
        SidecarError: somebody has decided something meanwhile, which stays.
        DiskFull, OutputNotWritable: naming the sidecar; the photo's result is written already.
    """
    kept, candidates = result.kept, request.kept_in
    assert kept is not None
    assert candidates is not None
    photo = request.photo
    folder = SidecarFolder(photo.parent)
    record = _refuse_decided(photo, folder)
    damage, hints = kept.inputs.damage, kept.inputs.hints
    folder.save_mask(photo, (candidates / damage_file(damage)).read_bytes() if damage else None)
    folder.save_hints(photo, (candidates / hints_file(hints)).read_bytes() if hints else None)
    stages = replace(request.stages, hints=None)
    if kept.coloured and not kept.sampled:
        # No face says any more that it was a recipe that asked for colours.
        stages = replace(stages, colour=True)
    record = _with_faces(record, request, kept, result.candidates[0].seed)
    record = replace(record, mask=bool(damage), hints=bool(hints), stages=stages, failure=None)
    exported = Exported(
        record.result_stamp,
        result.output.absolute(),
        models=result.models,
        composed_from=kept.inputs,
        as_commanded=record.decisions_stamp,
    )
    folder.save(photo, replace(record, exported=exported))


def _refuse_decided(photo: Path, folder: SidecarFolder) -> PhotoRecord:
    """The photo's record, in which nobody has decided anything, or nobody since the command line did.

    Raises:
        SidecarError: somebody has.
    """
    record = folder.load(photo)
    exported = record.exported
    if exported is None or not exported.as_commanded:
        is_decided = record.mask or record.hints or record.stages != AS_IT_IS
        is_decided |= any(map(_is_decided, record.faces or ()))
    else:
        was = exported.composed_from or SampledFrom("")
        now = folder.mask_path(photo), folder.hints_path(photo)
        is_decided = exported.as_commanded != record.decisions_stamp
        is_decided |= (was.damage, was.hints) != tuple(map(sha256_if_there, now))
    if is_decided:
        raise SidecarError(photo, ErrorCode.SIDECAR_HOLDS_MORE)
    return record


def _is_decided(face: FaceRecord) -> bool:
    """Whether somebody has done more than to look for it, and to name it."""
    looked_at = FaceRecord(
        face.id,
        face.box,
        face.landmarks,
        face.score,
        name=face.name,
        condition=face.condition,
        person=face.person,
    )
    return face != looked_at


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
        candidate = Candidate.of(sampled, wanted.settings, run)
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
