"""From a sidecar to what makes its photo again: jobs that sample the chosen candidates, and the composition."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.composition import composed_of, has_result, restored_faces
from pgdiff_desktop.albums.records import VERSION, Candidate, FaceRecord, PhotoRecord, from_json
from pgdiff_desktop.albums.sidecars import CANDIDATES, FOLDER, HINTS, MASK, RECORD, SidecarFolder
from pgdiff_desktop.device_names import AUTO
from pgdiff_desktop.engine.door.choice import Composition
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.request import FaceToRestore, SampleRequest
from pgdiff_desktop.engine.door.sampled_from import MOST_TOGETHER, SampledFrom, damage_file, hints_file
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, PhotoNotFound, SidecarError
from pgdiff_desktop.models.store import sha256_of
from pgdiff_desktop.saving.strict_json import UNREADABLE, members, read_saved, text
from pgdiff_desktop.settings import RUNTIMES


@dataclass(frozen=True)
class SavedPhoto:
    """A photo with what its sidecar says, and where the files beside it lie.

    Attributes:
        record: with the place of the painted colours.
        mask: of its damage; None for none.
        candidates: the folder of its candidates, and of what they were sampled from.
    """

    sidecar: Path
    photo: Path
    record: PhotoRecord
    mask: Path | None
    candidates: Path

    @property
    def has_result(self) -> bool:
        """Whether anything is chosen that changes the photo."""
        return has_result(self.record)

    @property
    def exported(self) -> Path | None:
        """The file that holds its last export, as far as this is known."""
        return None if self.record.exported is None else self.record.exported.file


@dataclass(frozen=True)
class RenderJob:
    """Faces that are sampled together again, each at the place in its batch that it had.

    Attributes:
        faces: by their ids in the request; other ids only fill the batch up.
    """

    request: SampleRequest
    faces: Mapping[int, FaceRecord]


def sidecars_of(path: Path) -> list[tuple[Path, Path | None]]:
    """The sidecars that a path names: itself, or those of an album or of its folder of sidecars.

    Returns:
        Each with the folder of its photo; None for the one that its own folder lies in.
    """
    if not path.is_dir():
        return [(path, None)]
    album = path.parent if path.name == FOLDER else path
    return [(sidecar, album) for sidecar in SidecarFolder(album).record_files()]


def read_sidecar(path: Path, photos: Path | None = None) -> SavedPhoto:
    """What a sidecar holds; nothing is set aside, moved or changed.

    Args:
        photos: folder of the photo; None for the one that the sidecar's folder lies in.

    Raises:
        SidecarError: it is none, or a damaged one, or of a later version.
        PhotoNotFound: the photo is not there.
    """
    saved: Any = None
    try:
        saved = read_saved(path)
        record, name = from_json(saved), text(members(saved)["photo"])
    except OSError as error:
        raise SidecarError(path, ErrorCode.SIDECAR_NOT_THERE) from error
    except UNREADABLE as error:
        with contextlib.suppress(*UNREADABLE):
            if int(saved["version"]) > VERSION:
                raise SidecarError(path, ErrorCode.SIDECAR_OF_LATER_VERSION) from error
        raise SidecarError(path, ErrorCode.NO_SIDECAR) from error
    photo = (path.parent.parent if photos is None else photos) / Path(name).name
    if not photo.is_file():
        raise PhotoNotFound(photo, ErrorCode.SIDECAR_WITHOUT_PHOTO, sidecar=path.name)
    beside = path.with_name(path.name.removesuffix(RECORD))
    mask, hints = (beside.with_name(beside.name + ending) for ending in (MASK, HINTS))
    stages = replace(record.stages, hints=hints if hints.is_file() else None)
    record = replace(record, mask=mask.is_file(), stages=stages)
    candidates = beside.with_name(beside.name + CANDIDATES)
    return SavedPhoto(path, photo, record, mask if record.mask else None, candidates)


def render_jobs(
    saved: SavedPhoto, folder: Path, models_of: Mapping[str, str], device: str
) -> list[RenderJob]:
    """What samples the chosen candidates again.

    Args:
        folder: where they go.
        models_of: name of the model set by the SHA-256 of its prior.

    Raises:
        SidecarError: the photo is another one, or a file that a candidate was sampled from is gone.
    """
    hashes = _Hashes()
    exported = saved.record.exported
    if exported is not None and exported.composed_from is not None:
        _refuse_other_photo(saved, exported.composed_from, hashes)
    batches: dict[tuple[Any, ...], list[FaceRecord]] = {}
    for face in restored_faces(saved.record):
        candidate = _chosen(face)
        kept = _sampled_from(candidate, saved)
        _refuse_other_photo(saved, kept, hashes)
        if _told(candidate, "start") == "estimate":
            # Made one by one, whatever there is beside it.
            kept = replace(kept, of=1)
        same = (
            _settings(candidate, saved, hashes),
            replace(kept, place=1, computer=""),
            _told(candidate, "start"),
        )
        batches.setdefault((*same, _runtime(candidate), _prior(candidate)), []).append(face)
    return [
        _job(
            saved,
            folder,
            faces,
            settings,
            kept,
            (runtime, kept.models or models_of.get(prior, AUTO), device),
            hashes,
        )
        for (settings, kept, start, runtime, prior), together in batches.items()
        for faces in _by_place(together, saved, is_batch=start != "estimate")
    ]


def composition_again(saved: SavedPhoto, sampled: Mapping[int, Path]) -> Composition:
    """The photo with the candidates that were sampled again, by the ids of their faces."""
    composition = composed_of(saved.photo, saved.record, saved.mask, saved.candidates)
    files = [sampled[face.id] for face in restored_faces(saved.record)]
    faces = (replace(face, candidate=file) for face, file in zip(composition.faces, files, strict=True))
    return replace(composition, faces=tuple(faces))


def _refuse_other_photo(saved: SavedPhoto, kept: SampledFrom, hashes: _Hashes) -> None:
    if kept.photo and hashes.of(saved.photo) != kept.photo:
        raise SidecarError(saved.photo, ErrorCode.SIDECAR_OF_OTHER_PHOTO, sidecar=saved.sidecar.name)


class _Hashes:
    """SHA-256 of files, each read once; of one that cannot be read, none."""

    def __init__(self) -> None:
        self._known: dict[Path, str] = {}

    def of(self, path: Path) -> str:
        if path not in self._known:
            self._known[path] = ""
            with contextlib.suppress(OSError):
                self._known[path] = sha256_of(path)
        return self._known[path]


def _chosen(face: FaceRecord) -> Candidate:
    candidate = face.chosen_candidate
    assert candidate is not None
    return candidate


def _sampled_from(candidate: Candidate, saved: SavedPhoto) -> SampledFrom:
    """As it was kept; of a candidate of an earlier version, what the sidecar says by now."""
    if candidate.sampled_from is not None:
        return candidate.sampled_from
    at_once = _told(candidate, "at-once")
    return SampledFrom(
        photo="",
        damage="" if saved.mask is None else sha256_of(saved.mask),
        hints="" if saved.record.stages.hints is None else sha256_of(saved.record.stages.hints),
        stages=replace(saved.record.stages, hints=None),
        of=int(at_once) if at_once.isdecimal() and 0 < int(at_once) <= MOST_TOGETHER else 1,
    )


def _settings(candidate: Candidate, saved: SavedPhoto, hashes: _Hashes) -> SamplingSettings:
    """As the candidate was sampled, with the places that its references and colours are found at now."""
    settings = candidate.settings
    # How many there were is a matter of batches; which preset was the usual one, of the device.
    settings = replace(settings, candidates=1, preset=candidate.preset)
    told = _told(candidate, "references").split()
    known = told if len(told) == len(settings.references) else [""] * len(settings.references)
    references = tuple(
        _found(path, sha256, saved, hashes) for path, sha256 in zip(settings.references, known, strict=True)
    )
    style = settings.colour_style
    if isinstance(style, Path):
        style = _found(style, _told(candidate, "colours").removeprefix("photo "), saved, hashes)
    return replace(settings, references=references, colour_style=style)


def _found(path: Path, sha256: str, saved: SavedPhoto, hashes: _Hashes) -> Path:
    """Where a file lies that a candidate was sampled from: at its place, or under its name in the album."""
    for folder in (path.parent, saved.photo.parent, saved.candidates):
        there = folder / path.name
        if there.is_file() and sha256 in ("", hashes.of(there)):
            return there
    raise SidecarError(path, ErrorCode.SIDECAR_INPUT_GONE, sidecar=saved.sidecar.name)


def _by_place(
    faces: Iterable[FaceRecord], saved: SavedPhoto, *, is_batch: bool
) -> Iterator[dict[int, FaceRecord]]:
    """Batches, each with one face at a place; one after another where they are made one by one."""
    left = list(faces) if is_batch else []
    if not is_batch:
        yield dict(enumerate(faces, start=1))
    while left:
        batch: dict[int, FaceRecord] = {}
        for face in left:
            batch.setdefault(_sampled_from(_chosen(face), saved).place, face)
        left = [face for face in left if face not in batch.values()]
        yield batch


def _job(
    saved: SavedPhoto,
    folder: Path,
    faces: Mapping[int, FaceRecord],
    settings: SamplingSettings,
    kept: SampledFrom,
    computed: tuple[str, str, str],
    hashes: _Hashes,
) -> RenderJob:
    runtime, models, device = computed
    filling = next(iter(faces.values()))
    wanted = [(place, faces.get(place, filling)) for place in range(1, max(kept.of, *faces) + 1)]
    stages = replace(kept.stages, hints=_painted(saved.record.stages, kept, saved, hashes))
    request = SampleRequest(
        photo=saved.photo,
        faces=tuple(FaceToRestore(place, face.face, settings, _chosen(face).seed) for place, face in wanted),
        folder=folder,
        mask=_kept_file(saved.mask, damage_file, kept.damage, saved, hashes),
        stages=stages,
        models=models,
        device=device,
        precision=kept.precision,
        runtime=runtime,
    )
    return RenderJob(request, faces)


def _painted(stages: PhotoStages, kept: SampledFrom, saved: SavedPhoto, hashes: _Hashes) -> Path | None:
    return _kept_file(stages.hints, hints_file, kept.hints, saved, hashes)


def _kept_file(
    now: Path | None, name_of: Callable[[str], str], sha256: str, saved: SavedPhoto, hashes: _Hashes
) -> Path | None:
    """What was painted when a candidate was sampled: the copy beside it, or what is painted now if it is the same."""
    if not sha256:
        return None
    copy = saved.candidates / name_of(sha256)
    for path in (copy, now):
        if path is not None and hashes.of(path) == sha256:
            return path
    raise SidecarError(copy, ErrorCode.SIDECAR_INPUT_GONE, sidecar=saved.sidecar.name)


def _runtime(candidate: Candidate) -> str:
    """What computed the prior, or whatever took part; auto where it is not said."""
    ways = dict(way.split(":", 1) for way in _told(candidate, "computed").split() if ":" in way)
    runtime = (ways.get("prior") or next(iter(ways.values()), "")).partition("/")[0]
    return runtime if runtime in RUNTIMES else AUTO


def _prior(candidate: Candidate) -> str:
    return next((sha256 for role, _, sha256 in candidate.models if role == "prior"), "")


def _told(candidate: Candidate, name: str) -> str:
    return dict(candidate.applied).get(name, "")
