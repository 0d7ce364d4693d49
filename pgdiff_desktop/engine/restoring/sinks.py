"""Where sampled faces go: into files of the whole photo, or into candidates on the disk for somebody to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np

from pgdiff_desktop.device_names import CPU
from pgdiff_desktop.engine.devices.computer import computer_of
from pgdiff_desktop.engine.door.choice import RestoredFace, WriteOptions
from pgdiff_desktop.engine.door.invented import invented_beside
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.request import FaceToRestore, RestorationRequest, SampleRequest
from pgdiff_desktop.engine.door.result import (
    FaceResult,
    KeptForSidecar,
    RestorationResult,
    SampledCandidate,
    SampledFaces,
    WrittenCandidate,
)
from pgdiff_desktop.engine.door.sampled_from import SampledFrom
from pgdiff_desktop.engine.restoring.candidate_files import new_candidate_file, write_candidate
from pgdiff_desktop.engine.restoring.composing import composed
from pgdiff_desktop.engine.restoring.credentials import identity_of
from pgdiff_desktop.engine.restoring.invented import invented_face, invented_map
from pgdiff_desktop.engine.restoring.kept_inputs import kept_inputs
from pgdiff_desktop.engine.restoring.pasting import Piece, aligned_in
from pgdiff_desktop.engine.restoring.pipeline import Restoration, SampledFace
from pgdiff_desktop.engine.restoring.writing import (
    done_to_photo,
    refuse_outputs,
    write_invented,
    write_result,
)
from pgdiff_desktop.errors import ErrorCode, IdentityLost
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.writing import check_fits
from pgdiff_desktop.saving.file_hashes import sha256_if_there
from pgdiff_desktop.saving.file_stamps import FileStamp

OnCandidate = Callable[[SampledCandidate], None]
# Candidates that may wait to be written: a batch ends with several at once.
_MOST_WAITING = 8


def restore_to_files(run: Restoration, request: RestorationRequest) -> RestorationResult:
    """Writes every candidate of a request as a file of the whole photo; errors as `Engine.restore`."""
    settings, outputs = request.settings, request.outputs
    # Before it is read: it may be scanned anew meanwhile.
    hashed = sha256_if_there(request.photo) if request.kept_in is not None else ""
    seen = refuse_outputs(request.files, request.inputs)
    if request.credentials is not None:
        identity_of(request.credentials)
    photo = run.read()
    height, width = photo.pixels.shape[:2]
    larger = request.stages.enlarge
    check_fits(request.output, larger * width, larger * height)
    run.warn(photo.warnings)
    recipes_colour = settings.enhanced_recipe.colours and request.faces != ()
    prepared, wanted = run.prepared(photo, recipes_colour=recipes_colour)
    taken: list[list[SampledFace]] = [[] for _ in outputs]
    for face in run.sampled(prepared, wanted):
        taken[face.candidate].append(face)
    for faces in taken:
        faces.sort(key=lambda face: face.wanted.id)
    kept = None
    if request.kept_in is not None:
        kept = _kept(run, request, hashed, prepared, wanted, taken)
    prepared = run.coloured(prepared)
    done = done_to_photo(prepared, request.stages, request.part, request.page)
    written = [
        _written(run, request, prepared, number, taken, done, seen[output])
        for number, output in _to_be_written(run, request, taken)
    ]
    # All candidates carry the same.
    run.warn(written[0].warnings)
    return RestorationResult(
        photo=request.photo,
        size=(prepared.photo.pixels.shape[1], prepared.photo.pixels.shape[0]),
        candidates=tuple(written),
        faces=tuple(
            _face_result(written[0], number, candidates)
            for number, candidates in enumerate(zip(*taken, strict=True))
        ),
        models=run.models.used,
        seconds=run.seconds,
        notices=run.notices,
        device=run.models.device,
        stages=done,
        kept=kept,
    )


def _kept(
    run: Restoration,
    request: RestorationRequest,
    photo: str,
    prepared: PreparedPhoto,
    wanted: Sequence[FaceToRestore],
    taken: Sequence[Sequence[SampledFace]],
) -> KeptForSidecar:
    """Candidates, damage and painted colours in the folder that was asked for."""
    folder, larger, damage = request.kept_in, request.stages.enlarge, prepared.damage
    assert folder is not None
    if damage is not None:
        # As large as the photo, whose pixels were repeated.
        damage = damage[::larger, ::larger]
    kept = replace(kept_inputs(request, photo, damage, folder), computer=computer_of(run.models.device))
    sampled = tuple(
        (face.wanted, _as_candidate(run, face, folder, kept)) for faces in taken for face in faces
    )
    by_hand = tuple(one.face for one in wanted if one.face.by_hand)
    return KeptForSidecar(kept, (*run.faces_found, *by_hand), sampled, run.colours_photo)


def _to_be_written(
    run: Restoration, request: RestorationRequest, taken: Sequence[Sequence[SampledFace]]
) -> list[tuple[int, Path]]:
    """Number and file of each candidate; without those in which somebody else came back, where that is asked.

    Raises:
        IdentityLost: there is no other.
    """
    found = list(enumerate(request.outputs))
    if not request.require_identity:
        return found
    lost = {number: face.wanted.id for number, _ in found for face in taken[number] if face.is_refused}
    if len(lost) == len(found):
        raise IdentityLost(request.photo, ErrorCode.IDENTITY_LOST, number=lost[0])
    for number in lost:
        run.refuse(request.outputs[number])
    return [one for one in found if one[0] not in lost]


def _written(
    run: Restoration,
    request: RestorationRequest,
    prepared: PreparedPhoto,
    number: int,
    taken: Sequence[Sequence[SampledFace]],
    done: Mapping[str, str],
    seen: FileStamp,
) -> WrittenCandidate:
    """One of the candidates, each of which has every face."""
    output, faces, seed = request.outputs[number], taken[number], request.seed + number
    run.enter(Phase.PASTING)
    blend, match = request.blend, request.stages.match
    # With an album each face may have another recipe.
    settings = [face.wanted.settings_in_use for face in faces]
    pieces = [
        Piece(
            _in_result(face, prepared),
            face.picture,
            face.weight * blend,
            own.enhanced_recipe,
            match,
            own.has_style,
        )
        for face, own in zip(faces, settings, strict=True)
    ]
    pixels = composed(prepared, pieces)
    labels_of = run.models.face_labels()
    invented = [
        invented_face(piece, prepared, _others(candidates, number), labels_of)
        for piece, candidates in zip(pieces, zip(*taken, strict=True), strict=True)
    ]
    run.enter(Phase.WRITING)
    restored = [
        RestoredFace(
            face.wanted.face,
            own.recipe,
            blend=blend,
            guidance_scale=own.scale,
            preset=face.preset,
            seed=seed,
            applied=face.account,
            invented=one.shares,
        )
        for face, own, one in zip(faces, settings, invented, strict=True)
    ]
    options = WriteOptions(keep_dates=request.keep_dates, credentials=request.credentials)
    found = write_result(
        pixels,
        prepared.photo,
        output,
        restored,
        run.models.used,
        recipes=list(dict.fromkeys(own.recipe for own in settings)),
        done=done,
        scale=prepared.scale,
        options=options,
        seen=seen,
    )
    if request.invented_map:
        drawn = invented_map(prepared, invented, (pixels.shape[1], pixels.shape[0]), run.token)
        write_invented(drawn, output, invented_beside(output), options)
    verdicts = tuple(face.verdict for face in faces)
    shares = tuple(one.shares for one in invented)
    return WrittenCandidate(output, seed, found.changed_fraction, found.warnings, verdicts, shares)


def _others(candidates: Sequence[SampledFace], number: int) -> list[np.ndarray]:
    """What the other candidates of a face look like."""
    return [face.picture for face in candidates if face.candidate != number]


def _in_result(face: SampledFace, prepared: PreparedPhoto) -> AlignedFace:
    """The face as the result has it around what is pasted: it was sampled without the photo's colours."""
    if not prepared.is_coloured:
        return face.aligned
    return aligned_in(prepared, face.wanted.face, len(face.picture))


def _face_result(written: WrittenCandidate, number: int, candidates: Sequence[SampledFace]) -> FaceResult:
    """Of one face, as the first candidate that was written has it; the seconds are those of all."""
    first, settings = candidates[0], candidates[0].wanted.settings_in_use
    seconds = sum(face.seconds for face in candidates)
    return FaceResult(
        first.wanted.face,
        settings.recipe,
        settings.scale,
        first.preset,
        written.seed,
        seconds,
        written.verdicts[number],
        written.shares[number],
        tuple(str(path) for path in settings.references),
    )


def sample_to_candidates(
    run: Restoration, request: SampleRequest, kept: SampledFrom, on_candidate: OnCandidate
) -> SampledFaces:
    """Writes every candidate as a file of its own, before it is reported; errors as `Engine.sample_faces`.

    Args:
        kept: what they are sampled from, see `with_kept_inputs`.

    They are written and reported by another thread, one after the other, while a card samples the next; a processor
    has nothing to spare. All have been when this returns, or raises.
    """
    photo = run.read()
    run.warn(photo.warnings)

    def write(face: SampledFace) -> SampledCandidate:
        candidate = _as_candidate(run, face, request.folder, kept)
        on_candidate(candidate)
        return candidate

    written: list[Future[SampledCandidate]] = []
    with ThreadPoolExecutor(1, thread_name_prefix="candidates") as thread:
        recipes_colour = any(RECIPES[face.settings.recipe].colours for face in request.faces)
        for face in run.sampled(*run.prepared(photo, recipes_colour=recipes_colour)):
            written.append(thread.submit(write, face))
            most_waiting = 1 if run.models.device == CPU else _MOST_WAITING
            if len(written) >= most_waiting:
                # What cannot be written, for want of space say, is to be known before much more is sampled.
                written[-most_waiting].result()
    candidates = tuple(one.result() for one in written)
    return SampledFaces(request.photo, candidates, run.models.used, run.seconds, run.notices)


def _as_candidate(run: Restoration, face: SampledFace, folder: Path, kept: SampledFrom) -> SampledCandidate:
    """A sampled face as a file in the folder of candidates."""
    seed = face.wanted.first_seed + face.candidate
    path = new_candidate_file(folder, face.wanted.id, seed)
    write_candidate(path, face.picture, face.weight)
    return SampledCandidate(
        face.wanted.id,
        path.name,
        seed,
        face.preset,
        face.seconds,
        face.models,
        face.wanted.settings.scale,
        face.account,
        face.verdict,
        replace(
            kept,
            models=run.models.choice.set_name,
            computer=computer_of(run.models.device),
            place=face.place,
            of=face.of,
        ),
    )
