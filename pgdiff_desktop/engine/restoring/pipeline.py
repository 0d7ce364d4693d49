"""One photo's way from its file to what is kept of it: read, find, damage, align, sample, compose, write."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind, merged
from pgdiff_desktop.engine.door.progress import OnProgress, Phase, Progress, StepClock
from pgdiff_desktop.engine.door.request import FaceToRestore, PhotoRequest
from pgdiff_desktop.engine.restoring.aligning import Aligning, FaceGroup
from pgdiff_desktop.engine.restoring.damage import prepared_photo
from pgdiff_desktop.engine.restoring.finding import FaceFinding
from pgdiff_desktop.engine.restoring.pasting import weight_of
from pgdiff_desktop.engine.restoring.sinks import Finished, SampledFace, Sink
from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling, SampledStep
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.errors import OutputError, PGDiffError
from pgdiff_desktop.photos.colour import in_colour
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.settings import FULL_PRECISION

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
    from pgdiff_desktop.engine.restoring.detectors import Detectors
    from pgdiff_desktop.engine.restoring.reading import SeenPhoto
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.photos.photo import Photo

_Result = TypeVar("_Result")


class Restoration(Generic[_Result]):
    """The stages of one request, each once and in the order of the work; the sink decides what is kept.

    Args:
        seen: the photo, where it was looked at already.
    """

    def __init__(
        self,
        request: PhotoRequest,
        models: LoadedModels,
        detectors: Detectors,
        sink: Sink[_Result],
        token: CancelToken,
        on_progress: OnProgress,
        seen: SeenPhoto | None = None,
    ) -> None:
        self._request = request
        self._models = models
        self._detectors = detectors
        self._sink = sink
        self._token = token
        self._on_progress = on_progress
        self._seen = seen
        self._notices: list[Notice] = []
        self._failed: list[PGDiffError] = []
        found = None if seen is None else seen.found
        self._finding = FaceFinding(request, detectors, models, self._notices.append, found)

    def run(self) -> _Result:
        """Faces of some settings that fail do not keep the others from being sampled; their error comes at the end.

        Raises:
            Cancelled: the token was set; nothing half-written stays behind.
            PGDiffError: what went wrong, with file and remedy.
        """
        began = time.monotonic()
        self._sink.check()
        self._enter(Phase.READING)
        photo = self._read()
        self._enter(Phase.FINDING)
        wanted = self._finding.wanted(photo)
        self._enter(Phase.FINDING, faces=len(wanted))
        prepared = prepared_photo(
            self._request, photo, self._finding, self._detectors, self._models, self._notices.append
        )
        self._enter(Phase.LOADING, note=f"Models: {self._models.choice.description}")
        self._coloured = self._models.coloured(prepared)
        aligning = Aligning(self._request, self._sampling_of, self._notices.append, self._failed.append)
        groups = list(aligning.groups(prepared, wanted))
        for face in self._sampled(groups):
            self._sink.take(face)
        if self._failed:
            raise self._failed[0]
        for trouble in self._models.troubles:
            self._notices.append(Notice(NoticeKind.BY_TORCH, failure=trouble))
        notices = merged(self._notices)
        finished = Finished(prepared, self._models.used, lambda: time.monotonic() - began, notices)
        return self._sink.finish(finished, self._enter)

    def _enter(self, phase: Phase, *, note: str = "", faces: int = 0) -> None:
        self._token.raise_if_cancelled()
        self._on_progress(Progress(phase, self._request.photo, faces=faces, note=note))

    def _read(self) -> Photo:
        photo = read_photo(self._request.photo) if self._seen is None else self._seen.photo
        self._notices += self._sink.accept(photo)
        return in_colour(photo) if self._sink.holds_colours else photo

    def _sampling_of(self, settings: SamplingSettings) -> CandidateSampling:
        request = self._request
        computed = ComputationWanted(request.runtime, may_round=request.precision != FULL_PRECISION)
        return CandidateSampling(
            settings, self._models, computed, self._finding.in_another, self._notices.append, self._coloured
        )

    def _sampled(self, groups: Sequence[FaceGroup]) -> Iterator[SampledFace]:
        """The faces of all groups, one group after the other."""
        clock = StepClock(of=sum(group.steps for group in groups))
        whole = self._request.is_one_aligned_face
        faces = [face for group in groups for face in group.wanted]
        for group in groups:
            left = clock.of - clock.done - group.steps
            try:
                yield from self._sampled_of(group, clock, faces, whole=whole)
            except OutputError:
                raise
            except PGDiffError as error:
                self._failed.append(error)
                clock.of = clock.done + left

    def _sampled_of(
        self, group: FaceGroup, clock: StepClock, faces: Sequence[FaceToRestore], *, whole: bool
    ) -> Iterator[SampledFace]:
        sampling, began = group.sampling, clock.seconds
        seeds = [wanted.first_seed for wanted in group.wanted]
        for step in sampling.run(group.aligned, seeds, clock):
            self._show(step, group, clock, faces)
            self._token.raise_if_cancelled()
            if not step.pictures:
                continue
            # Loaded when it is wanted, on the device that has sampled by then.
            parser = None if whole else self._models.face_parser()
            now = clock.seconds
            seconds, began = (now - began) / len(step.pictures), now
            for image, picture in zip(step.images, step.pictures, strict=True):
                yield SampledFace(
                    wanted=group.wanted[image.face],
                    aligned=group.aligned[image.face],
                    candidate=image.candidate,
                    picture=picture,
                    weight=weight_of(picture, sampling.recipe, parser, whole=whole),
                    preset=sampling.preset.name,
                    applied=step.applied,
                    seconds=seconds,
                    models=self._models.used,
                )

    def _show(
        self, step: SampledStep, group: FaceGroup, clock: StepClock, faces: Sequence[FaceToRestore]
    ) -> None:
        # One picture a face, of the first of its candidates among the images.
        first_of = {image.face: number for number, image in reversed(list(enumerate(step.images)))}
        ids = {face: group.wanted[face].id for face in sorted(first_of)}
        previews = {face: step.preview(first_of[face]) for face in ids} if clock.preview_due() else {}
        first = step.images[0].face
        progress = Progress(
            Phase.SAMPLING,
            self._request.photo,
            face=1 + faces.index(group.wanted[first]),
            faces=len(faces),
            step=clock.done,
            of=clock.of,
            seconds_left=clock.seconds_left,
            preview=previews.get(first),
            sampled=tuple(ids.values()),
            previews=tuple((ids[face], preview) for face, preview in previews.items()),
        )
        with clock.stopped():
            self._on_progress(progress)
