"""From a sidecar to what makes its photo again: jobs that sample the chosen candidates, and the composition."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.composition import DecidedPhoto
from pgdiff_desktop.albums.records import VERSION, Candidate, FaceRecord, from_json
from pgdiff_desktop.albums.sidecars import CANDIDATES, FOLDER, HINTS, MASK, RECORD, SidecarFolder
from pgdiff_desktop.device_names import AUTO
from pgdiff_desktop.engine.door.choice import Composition
from pgdiff_desktop.engine.door.request import FaceToRestore, SampleRequest
from pgdiff_desktop.engine.door.sampled_from import MOST_TOGETHER, SampledFrom, damage_file, hints_file
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, PhotoNotFound, SidecarError
from pgdiff_desktop.saving.file_hashes import sha256_if_there
from pgdiff_desktop.saving.strict_json import UNREADABLE, members, read_saved, text
from pgdiff_desktop.settings import RUNTIMES


@dataclass(frozen=True)
class SavedPhoto(DecidedPhoto):
    """A photo as its sidecar says; beside its candidates lies what these were sampled from."""

    sidecar: Path

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
    return SavedPhoto(photo, record, mask if record.mask else None, candidates, path)


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
    return _Sampling(saved, folder, models_of, device).jobs()


def composition_again(saved: SavedPhoto, sampled: Mapping[int, Path]) -> Composition:
    """The photo with the candidates that were sampled again, by the ids of their faces."""
    composition, files = saved.composition, [sampled[face.id] for face in saved.restored]
    faces = (replace(face, candidate=file) for face, file in zip(composition.faces, files, strict=True))
    return replace(composition, faces=tuple(faces))


@dataclass(frozen=True)
class _Alike:
    """What faces have in common that were sampled together; each has a place in their batch of its own."""

    settings: SamplingSettings
    kept: SampledFrom
    is_estimate: bool
    models: str
    runtime: str


@dataclass
class _Sampling:
    """How the chosen candidates of one photo are sampled again; the arguments are those of `render_jobs`."""

    saved: SavedPhoto
    folder: Path
    models_of: Mapping[str, str]
    device: str
    _hashes: dict[Path, str] = field(init=False, default_factory=dict)

    def jobs(self) -> list[RenderJob]:
        exported = self.saved.record.exported
        if exported is not None and exported.composed_from is not None:
            self._refuse_other_photo(exported.composed_from)
        together: dict[_Alike, list[tuple[int, FaceRecord]]] = {}
        for face in self.saved.restored:
            candidate = _chosen(face)
            kept = self._sampled_from(candidate)
            self._refuse_other_photo(kept)
            together.setdefault(self._alike(candidate, kept), []).append((kept.place, face))
        return [
            self._job(alike, faces)
            for alike, placed in together.items()
            for faces in (_in_a_row(placed) if alike.is_estimate else _by_place(placed))
        ]

    def _alike(self, candidate: Candidate, kept: SampledFrom) -> _Alike:
        is_estimate = _told(candidate, "start") == "estimate"
        # An estimate is made by itself, whatever there is beside it.
        same = replace(kept, place=1, computer="", of=1 if is_estimate else kept.of)
        prior = next((sha256 for role, _, sha256 in candidate.models if role == "prior"), "")
        models = kept.models or self.models_of.get(prior, AUTO)
        return _Alike(self._settings(candidate), same, is_estimate, models, _runtime(candidate))

    def _job(self, alike: _Alike, faces: Mapping[int, FaceRecord]) -> RenderJob:
        saved, kept = self.saved, alike.kept
        filling = next(iter(faces.values()))
        wanted = [(place, faces.get(place, filling)) for place in range(1, max(kept.of, *faces) + 1)]
        hints = self._kept_file(kept.hints, hints_file, saved.record.stages.hints)
        request = SampleRequest(
            photo=saved.photo,
            faces=tuple(
                FaceToRestore(place, face.face, alike.settings, _chosen(face).seed) for place, face in wanted
            ),
            folder=self.folder,
            mask=self._kept_file(kept.damage, damage_file, saved.mask),
            stages=replace(kept.stages, hints=hints),
            models=alike.models,
            device=self.device,
            precision=kept.precision,
            runtime=alike.runtime,
        )
        return RenderJob(request, faces)

    def _sampled_from(self, candidate: Candidate) -> SampledFrom:
        """As it was kept; of a candidate of an earlier version, what the sidecar says by now."""
        if candidate.sampled_from is not None:
            return candidate.sampled_from
        mask, stages = self.saved.mask, self.saved.record.stages
        at_once = _told(candidate, "at-once")
        return SampledFrom(
            photo="",
            damage="" if mask is None else self._hash(mask),
            hints="" if stages.hints is None else self._hash(stages.hints),
            stages=replace(stages, hints=None),
            of=int(at_once) if at_once.isdecimal() and 0 < int(at_once) <= MOST_TOGETHER else 1,
        )

    def _settings(self, candidate: Candidate) -> SamplingSettings:
        """As the candidate was sampled, with the places that its references and colours are found at now."""
        # How many there were is a matter of batches; which preset was the usual one, of the device.
        settings = replace(candidate.settings, candidates=1, preset=candidate.preset)
        told = _told(candidate, "references").split()
        known = told if len(told) == len(settings.references) else [""] * len(settings.references)
        references = tuple(
            self._found(path, sha256) for path, sha256 in zip(settings.references, known, strict=True)
        )
        style = settings.colour_style
        if isinstance(style, Path):
            style = self._found(style, _told(candidate, "colours").removeprefix("photo "))
        return replace(settings, references=references, colour_style=style)

    def _refuse_other_photo(self, kept: SampledFrom) -> None:
        photo, sidecar = self.saved.photo, self.saved.sidecar
        if kept.photo and self._hash(photo) != kept.photo:
            raise SidecarError(photo, ErrorCode.SIDECAR_OF_OTHER_PHOTO, sidecar=sidecar.name)

    def _found(self, path: Path, sha256: str) -> Path:
        """Where a file lies that a candidate was sampled from: at its place, or under its name in the album."""
        for folder in (path.parent, self.saved.photo.parent, self.saved.candidates):
            there = folder / path.name
            if there.is_file() and sha256 in ("", self._hash(there)):
                return there
        raise SidecarError(path, ErrorCode.SIDECAR_INPUT_GONE, sidecar=self.saved.sidecar.name)

    def _kept_file(self, sha256: str, name_of: Callable[[str], str], now: Path | None) -> Path | None:
        """What was painted then: the copy beside the candidate, or what is painted now if it is the same."""
        if not sha256:
            return None
        copy = self.saved.candidates / name_of(sha256)
        for path in (copy, now):
            if path is not None and self._hash(path) == sha256:
                return path
        raise SidecarError(copy, ErrorCode.SIDECAR_INPUT_GONE, sidecar=self.saved.sidecar.name)

    def _hash(self, path: Path) -> str:
        """SHA-256 of a file, which is read once; empty where it cannot be read."""
        if path not in self._hashes:
            self._hashes[path] = sha256_if_there(path)
        return self._hashes[path]


def _in_a_row(placed: Iterable[tuple[int, FaceRecord]]) -> Iterator[dict[int, FaceRecord]]:
    yield dict(enumerate((face for _, face in placed), start=1))


def _by_place(placed: Iterable[tuple[int, FaceRecord]]) -> Iterator[dict[int, FaceRecord]]:
    """Batches, each with one face at a place."""
    left = list(placed)
    while left:
        batch: dict[int, FaceRecord] = {}
        for place, face in left:
            batch.setdefault(place, face)
        left = [(place, face) for place, face in left if batch[place] is not face]
        yield batch


def _chosen(face: FaceRecord) -> Candidate:
    candidate = face.chosen_candidate
    assert candidate is not None
    return candidate


def _runtime(candidate: Candidate) -> str:
    """What computed the prior, or whatever took part; auto where it is not said."""
    ways = dict(way.split(":", 1) for way in _told(candidate, "computed").split() if ":" in way)
    runtime = (ways.get("prior") or next(iter(ways.values()), "")).partition("/")[0]
    return runtime if runtime in RUNTIMES else AUTO


def _told(candidate: Candidate, name: str) -> str:
    return dict(candidate.applied).get(name, "")
