"""Faces of one photo, each as it is wanted, to candidates on the disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.face_request import (
    FaceToRestore,
    NoticeKind,
    SampledCandidate,
    SampledFaces,
    SampleNotice,
    SampleRequest,
)
from pgdiff_desktop.engine.door.progress import OnProgress, Phase, Progress, StepClock
from pgdiff_desktop.engine.restoring.candidate_files import new_candidate_file, write_candidate
from pgdiff_desktop.engine.restoring.pasting import weight_of
from pgdiff_desktop.engine.restoring.unsampled import ALIKE, unsampled_warning
from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling, SampledStep
from pgdiff_desktop.engine.sampling.devices import choose_device, limit_memory
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.memory import memory_warning, precision_warning
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.errors import FaceError, OutputError, PGDiffError
from pgdiff_desktop.faces.aligned_face import FEWEST_PIXELS, AlignedFace, align_face
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto, prepare
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.request import RestorationRequest
    from pgdiff_desktop.engine.engine import Engine

OnCandidate = Callable[[SampledCandidate], None]


class _Group:
    """Faces of equal settings, aligned, and what samples them."""

    def __init__(
        self, sampling: CandidateSampling, aligned: Sequence[tuple[FaceToRestore, AlignedFace]]
    ) -> None:
        self.sampling = sampling
        self.wanted = [wanted for wanted, _ in aligned]
        self.faces = [face for _, face in aligned]
        self.steps = sampling.steps(self.faces)


class FaceSamplingJob:
    """Everything that one request needs, gathered as its stages go by."""

    def __init__(
        self,
        engine: Engine,
        request: SampleRequest,
        token: CancelToken,
        on_progress: OnProgress,
        on_candidate: OnCandidate,
    ) -> None:
        self._engine = engine
        self._request = request
        self._token = token
        self._on_progress = on_progress
        self._on_candidate = on_candidate
        self._groups = request.groups()
        self.device = choose_device(request.device)
        limit_memory(self.device, request.memory_limit_mb)
        choice = choose_models(engine.catalog, engine.store, request.models)
        self._models = LoadedModels(choice, engine.registry, self.device)
        self._notices: list[SampleNotice] = []
        self._candidates: list[SampledCandidate] = []
        self._failed: list[PGDiffError] = []

    def run(self) -> SampledFaces:
        """Samples group after group; one that fails does not keep the others, and its error comes at the end."""
        began = time.monotonic()
        self._enter(Phase.READING)
        prepared = self._prepare()
        self._enter(Phase.LOADING, note=f"Models: {self._models.choice.description}")
        groups = list(self._aligned_groups(prepared))
        clock = StepClock(of=sum(group.steps for group in groups))
        for group in groups:
            left = clock.of - clock.done - group.steps
            try:
                self._sample(group, clock)
            except OutputError:
                raise
            except PGDiffError as error:
                self._failed.append(error)
                clock.of = clock.done + left
        if self._failed:
            raise self._failed[0]
        if self._models.troubles:
            self._say(NoticeKind.BY_TORCH, "the chosen runtime could not be used: torch was used instead")
        return SampledFaces(
            self._request.photo,
            tuple(self._candidates),
            self._models.used,
            time.monotonic() - began,
            _merged(self._notices),
        )

    def _enter(self, phase: Phase, *, note: str = "") -> None:
        self._token.raise_if_cancelled()
        self._on_progress(Progress(phase, self._request.photo, faces=len(self._request.faces), note=note))

    def _say(self, kind: NoticeKind, text: str, faces: Sequence[FaceToRestore] = ()) -> None:
        self._notices.append(SampleNotice(kind, text, tuple(face.id for face in faces)))

    def _prepare(self) -> PreparedPhoto:
        photo = read_photo(self._request.photo)
        for warning in photo.warnings:
            self._say(NoticeKind.PHOTO, warning)
        height, width = photo.pixels.shape[:2]
        mask = self._request.mask
        return prepare(photo, None if mask is None else read_mask(mask, (width, height)))

    # Faces

    def _aligned_groups(self, prepared: PreparedPhoto) -> Iterator[_Group]:
        coloured = self._models.coloured(prepared)
        for request, wanted in self._groups.items():
            try:
                sampling = CandidateSampling(
                    request, self._models, self._detected, self._on_less, self._on_full, coloured
                )
                aligned = list(self._aligned(wanted, prepared, sampling.size))
            except PGDiffError as error:
                self._failed.append(error)
                continue
            aligned = self._worth_sampling(request, aligned)
            if aligned and not sampling.samples:
                self._say_unsampled(request, [wanted for wanted, _ in aligned])
            if aligned:
                yield _Group(sampling, aligned)

    def _aligned(
        self, wanted: Sequence[FaceToRestore], prepared: PreparedPhoto, size: int
    ) -> Iterator[tuple[FaceToRestore, AlignedFace]]:
        icc_profile = prepared.photo.metadata.icc_profile
        for face in wanted:
            try:
                yield face, align_face(face.face, prepared.filled, icc_profile, prepared.damage, size)
            except FaceError:
                if len(self._request.faces) == 1:
                    raise
                self._say(NoticeKind.NOT_ALIGNABLE, "a face cannot be cut out and was left as it is", [face])

    def _worth_sampling(
        self, request: RestorationRequest, aligned: list[tuple[FaceToRestore, AlignedFace]]
    ) -> list[tuple[FaceToRestore, AlignedFace]]:
        """Those of which something comes back; says what is to be known of them."""
        recipe = request.enhanced_recipe
        if recipe.only_damage:
            undamaged = [wanted for wanted, face in aligned if not face.damage.any()]
            if undamaged:
                self._say(
                    NoticeKind.UNDAMAGED, "no damage is painted on a face, so it was left as it is", undamaged
                )
            aligned = [(wanted, face) for wanted, face in aligned if face.damage.any()]
        unsure = [wanted for wanted, face in aligned if face.says_little]
        if unsure:
            self._say(
                NoticeKind.UNSURE,
                f"a face is seen from the side or smaller than {FEWEST_PIXELS} px: "
                "what comes back may not be the person",
                unsure,
            )
        finer = [wanted for wanted, face in aligned if face.is_finer_than_models]
        if finer:
            self._say(
                NoticeKind.FINER_THAN_MODELS,
                "a face has finer detail than these models see: it was kept from the photo, not restored; "
                "larger models see more",
                finer,
            )
        if recipe.colours and aligned:
            self._say(
                NoticeKind.ONLY_FACES_COLOURED,
                "only the faces are coloured, in invented colours",
                [wanted for wanted, _ in aligned],
            )
        return aligned

    def _say_unsampled(self, request: RestorationRequest, faces: Sequence[FaceToRestore]) -> None:
        recipe = request.enhanced_recipe
        kind = NoticeKind.ONLY_COLOURED
        if recipe.estimates:
            kind = NoticeKind.ESTIMATED_AND_COLOURED if recipe.colours else NoticeKind.ESTIMATED
        self._say(kind, unsampled_warning(recipe), faces)
        if request.candidates > 1:
            self._say(NoticeKind.CANDIDATES_ALIKE, ALIKE, faces)

    def _detected(self, photo: Photo) -> tuple[Face, ...]:
        found = self._engine.faces_in(photo, self._models.device)
        self._models.remember(self._engine.detector_entry)
        return found.faces

    # Sampling

    def _sample(self, group: _Group, clock: StepClock) -> None:
        parser = self._models.face_parser()
        began, folder = time.monotonic(), self._request.folder
        recipe = group.sampling.recipe
        first_seeds = [wanted.first_seed for wanted in group.wanted]
        for step in group.sampling.run(group.faces, first_seeds, clock):
            self._show_step(group, step, clock)
            self._token.raise_if_cancelled()
            if not step.pictures:
                continue
            now = time.monotonic()
            seconds, began = (now - began) / len(step.pictures), now
            for image, picture in zip(step.images, step.pictures, strict=True):
                wanted = group.wanted[image.face]
                seed = wanted.first_seed + image.candidate
                path = new_candidate_file(folder, wanted.id, seed)
                write_candidate(path, picture, weight_of(picture, recipe, parser, whole=False))
                used = tuple((model.role, model.file, model.sha256) for model in self._models.used)
                candidate = SampledCandidate(
                    wanted.id, path.name, seed, group.sampling.preset.name, seconds, used
                )
                self._candidates.append(candidate)
                self._on_candidate(candidate)

    def _show_step(self, group: _Group, step: SampledStep, clock: StepClock) -> None:
        # One picture a face, of the first of its candidates among the images.
        first_of = {image.face: number for number, image in reversed(list(enumerate(step.images)))}
        ids = {face: group.wanted[face].id for face in sorted(first_of)}
        previews = {face: step.preview(first_of[face]) for face in ids} if clock.preview_due() else {}
        self._on_progress(
            Progress(
                Phase.SAMPLING,
                self._request.photo,
                face=1 + self._request.faces.index(group.wanted[step.images[0].face]),
                faces=len(self._request.faces),
                step=clock.done,
                of=clock.of,
                seconds_left=clock.seconds_left,
                preview=previews.get(step.images[0].face),
                sampled=tuple(ids.values()),
                previews=tuple((ids[face], preview) for face, preview in previews.items()),
            )
        )

    def _on_full(self, faces: int) -> None:
        self._say(NoticeKind.IN_FULL_PRECISION, precision_warning(faces))

    def _on_less(self, at_once: int, on_cpu: bool) -> None:
        kind = NoticeKind.ON_THE_CPU if on_cpu else NoticeKind.FEWER_AT_ONCE
        self._say(kind, memory_warning(at_once, on_cpu=on_cpu))


def _merged(notices: Sequence[SampleNotice]) -> tuple[SampleNotice, ...]:
    """What is said of several faces, once."""
    faces: dict[tuple[NoticeKind, str], tuple[int, ...]] = {}
    for notice in notices:
        key = (notice.kind, notice.text)
        faces[key] = tuple(dict.fromkeys((*faces.get(key, ()), *notice.face_ids)))
    return tuple(SampleNotice(kind, text, ids) for (kind, text), ids in faces.items())
