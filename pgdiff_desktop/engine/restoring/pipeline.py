"""One photo's way from its file to sampled faces: read, tone, find, damage, clean up, align, sample; then colour."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pgdiff_desktop.colour.photo_tone import photo_tone
from pgdiff_desktop.engine.devices.falling_back import trouble_of
from pgdiff_desktop.engine.door.identity import WhyUnknown
from pgdiff_desktop.engine.door.notices import Notice, NoticeKind, merged
from pgdiff_desktop.engine.door.progress import OnProgress, Phase, Progress, StepClock
from pgdiff_desktop.engine.door.request import FaceToRestore, PhotoRequest, RestorationRequest
from pgdiff_desktop.engine.restoring.album_references import AlbumReferences
from pgdiff_desktop.engine.restoring.aligning import Aligning, FaceGroup
from pgdiff_desktop.engine.restoring.candidate_files import at_depth_of_file
from pgdiff_desktop.engine.restoring.face_embedding import FaceViewing
from pgdiff_desktop.engine.restoring.finding import Finding
from pgdiff_desktop.engine.restoring.judging import Judging
from pgdiff_desktop.engine.restoring.pasting import weight_of
from pgdiff_desktop.engine.restoring.photo_staging import PhotoStaging, holds_colours, wants_colour
from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling, SampledStep
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
from pgdiff_desktop.errors import ErrorCode, Failure, OutputError, PGDiffError
from pgdiff_desktop.faces.tone import ToneKind
from pgdiff_desktop.photos.colour import in_colour
from pgdiff_desktop.photos.shared_reading import read_shared
from pgdiff_desktop.scans.cutting import cut_photo
from pgdiff_desktop.settings import FULL_PRECISION

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    from pgdiff_desktop.colour.coloured_photo import ColouredPhoto
    from pgdiff_desktop.engine.door.album import AlbumFaces
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.identity import Verdict
    from pgdiff_desktop.engine.door.result import UsedModel
    from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
    from pgdiff_desktop.engine.restoring.detectors import Detectors
    from pgdiff_desktop.engine.restoring.reading import SeenPhoto
    from pgdiff_desktop.engine.sampling.applied import Applied
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.faces.aligned_face import AlignedFace
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
    from pgdiff_desktop.photos.photo import Photo


_CANNOT_TELL = {
    WhyUnknown.SMALL: NoticeKind.CANNOT_TELL_SMALL,
    WhyUnknown.CHILD: NoticeKind.CANNOT_TELL_CHILD,
}


@dataclass(frozen=True)
class SampledFace:
    """One candidate of one face, as it was sampled.

    Attributes:
        candidate: its number, from 0.
        picture: (S, S, 3) float32 sRGB in [0, 1], as a candidate's file keeps it.
        weight: (S, S) in [0, 1], with which it is pasted; as the file keeps it.
        applied: what it was sampled with; see sampling/applied.py.
        seconds: its share of the sampling.
        models: what took part until now.
        verdict: whether it is still the person; None where no judge is installed.
        place, of: which one, from 1, it was of so many images that were computed together.
    """

    wanted: FaceToRestore
    aligned: AlignedFace
    candidate: int
    picture: np.ndarray
    weight: np.ndarray
    preset: str
    applied: Applied
    seconds: float
    models: tuple[UsedModel, ...]
    verdict: Verdict | None
    place: int
    of: int

    @property
    def is_refused(self) -> bool:
        """Whether it has become somebody else."""
        return self.verdict is not None and self.verdict.is_refused

    @property
    def account(self) -> Applied:
        """What it was sampled with and is said of it, for the provenance in a written file."""
        return self.applied if self.verdict is None else (*self.applied, ("identity", self.verdict.account))


@dataclass
class Restoration:
    """The stages of one request up to sampling; a sink calls them in the order of the work, and keeps what comes.

    Attributes:
        seen: the photo, where it was looked at already.
    """

    request: PhotoRequest
    models: LoadedModels
    detectors: Detectors
    token: CancelToken
    on_progress: OnProgress
    seen: SeenPhoto | None = None
    _notices: list[Notice] = field(init=False, default_factory=list)
    _failed: list[PGDiffError] = field(init=False, default_factory=list)
    _coloured: ColouredPhoto | None = field(init=False, default=None)
    _colours_photo: bool = field(init=False, default=False)
    _keeps_colours: bool = field(init=False, default=False)
    _began: float = field(init=False, default_factory=time.monotonic)

    @cached_property
    def _finding(self) -> Finding:
        found = None if self.seen is None else self.seen.found
        return Finding(self.request, self.detectors, self.models, self._notices.append, found)

    @cached_property
    def _staging(self) -> PhotoStaging:
        token, on_progress, photo, models = self.token, self.on_progress, self.request.photo, self.models

        def on_stage(phase: Phase, share: float) -> None:
            token.raise_if_cancelled()
            on_progress(Progress(phase, photo, step=round(100 * share), of=100))

        # Neither asks for `self`: what holds itself keeps its photo until Python happens to look for such things.
        return PhotoStaging(
            self.request.stages, StageNetworks(models.choice, lambda: models), on_stage=on_stage
        )

    @cached_property
    def _others(self) -> OtherFaces:
        return OtherFaces(self._finding.in_another)

    @cached_property
    def _judging(self) -> Judging | None:
        judge = self.models.judge()
        return None if judge is None else Judging(judge, self._others, self.request.known_pairs)

    def enter(self, phase: Phase, *, note: str = "", faces: int = 0) -> None:
        """Reports that a phase begins.

        Raises:
            Cancelled: the token was set.
        """
        self.token.raise_if_cancelled()
        self.on_progress(Progress(phase, self.request.photo, faces=faces, note=note))

    def read(self) -> Photo:
        """The request's photo, of a scan the part that was asked for; errors as `read_photo`.

        Raises:
            ModelMissing: a stage of the photo takes a network that is not installed.
        """
        self.enter(Phase.READING)
        if self.request.stages.takes_network:
            self.models.choice.optional("clean_up")
        if self.request.stages.colour and not self._staging.networks.can_colour:
            self.models.choice.optional("colouriser")
        request = self.request
        photo = read_shared(request.photo, request.page) if self.seen is None else self.seen.photo
        part = request.part
        return photo if part is None else cut_photo(photo, part)

    def warn(self, not_kept: Iterable[Failure]) -> None:
        """Lets the user know what of the photo's file is not read, or has no place in the result's."""
        self._notices += [Notice(NoticeKind.PHOTO, failure=failure) for failure in not_kept]

    def prepared(
        self, photo: Photo, *, recipes_colour: bool
    ) -> tuple[PreparedPhoto, tuple[FaceToRestore, ...]]:
        """The photo with its stages before the faces done, and the faces that are wanted; errors as `Finding`'s.

        Args:
            recipes_colour: the result is to hold colours that a recipe invents.
        """
        self.enter(Phase.FINDING)
        if holds_colours(self.request.stages, recipes_colour=recipes_colour):
            photo = in_colour(photo)
        toned = self._staging.toned(photo)
        wanted = self._known_of_album(toned, self._finding.wanted(toned))
        self.enter(Phase.FINDING, faces=len(wanted))
        self._colours_photo = self._wants_colour(toned, recipes_colour=recipes_colour)
        damage = self._finding.damage(toned)
        if not self.request.stages.inverted and self._finding.is_negative(toned):
            self._notices.append(Notice.of(NoticeKind.NEGATIVE))
        return self._staging.prepared(photo, toned, damage), wanted

    def _known_of_album(self, photo: Photo, wanted: tuple[FaceToRestore, ...]) -> tuple[FaceToRestore, ...]:
        """The faces with what an album says of their persons, where one was given."""
        album = self._album
        if album is None:
            return wanted
        references = AlbumReferences(album, FaceViewing(self.models), self._others, self._judging)
        is_whole = self.request.part is None and self.request.page == 1
        return references.given(photo, wanted, self.token, is_whole=is_whole)

    @property
    def _album(self) -> AlbumFaces | None:
        return self.request.album if isinstance(self.request, RestorationRequest) else None

    def coloured(self, prepared: PreparedPhoto) -> PreparedPhoto:
        """The prepared photo in colours, where they are wanted and there is a colouriser."""
        if not self._colours_photo:
            return prepared
        self.enter(Phase.COLOURING)
        return self._staging.coloured(prepared)

    def refuse(self, output: Path) -> None:
        """Lets the user know that a candidate is not written, as a face of it has become somebody else."""
        self._notices.append(Notice.of(NoticeKind.NOT_WRITTEN, output=output.name))

    def _wants_colour(self, photo: Photo, *, recipes_colour: bool) -> bool:
        """Whether the whole photo is coloured, and can be; says so."""
        stages = self.request.stages
        if self.request.is_one_aligned_face or (stages.colour is not True and not recipes_colour):
            return False
        tone = photo_tone(photo.pixels, photo.metadata.icc_profile)
        self._keeps_colours = tone is ToneKind.COLOUR and stages.colour is not True
        if wants_colour(stages, recipes_colour=recipes_colour, tone=lambda: tone):
            can = self._staging.networks.can_colour
            kind = NoticeKind.PHOTO_COLOURED if can else NoticeKind.ONLY_FACES_COLOURED
        else:
            asked_not_to = stages.colour is False
            kind = NoticeKind.ONLY_FACES_COLOURED if asked_not_to else NoticeKind.IN_COLOURS_ALREADY
        self._notices.append(Notice.of(kind))
        return kind is NoticeKind.PHOTO_COLOURED

    def sampled(self, prepared: PreparedPhoto, wanted: Sequence[FaceToRestore]) -> Iterator[SampledFace]:
        """Every candidate of the faces, one group of settings after the other.

        Faces of some settings that fail do not keep the others from being sampled; their error comes at the end.
        """
        self.enter(Phase.LOADING, note=f"Models: {self.models.choice.description}")
        self._coloured = self._staging.faces_coloured(
            prepared, has_own=self._keeps_colours, whole=self._colours_photo
        )
        aligning = Aligning(self.request, self._sampling_of, self._notices.append, self._failed.append)
        groups = list(aligning.groups(prepared, wanted))
        clock = StepClock(of=sum(group.steps for group in groups))
        faces = [face for group in groups for face in group.wanted]
        for group in groups:
            left = clock.of - clock.done - group.steps
            try:
                self._say_references(group)
                self._question_references(group)
                yield from self._sampled_of(group, clock, faces)
            except OutputError:
                raise
            except PGDiffError as error:
                self._failed.append(error)
                clock.of = clock.done + left
        if self._failed:
            raise self._failed[0]

    @property
    def faces_found(self) -> tuple[Face, ...]:
        """All that were detected, wanted or not; none where nobody had to look."""
        return self._finding.found_faces

    @property
    def colours_photo(self) -> bool:
        """Whether the whole photo gets colours."""
        return self._colours_photo

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a user should know until now, each once."""
        self._notices += self.models.history.take_notices()
        return merged([*self._notices, *map(_of_trouble, self.models.troubles)])

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    def _sampling_of(self, settings: SamplingSettings) -> CandidateSampling:
        request = self.request
        computed = ComputationWanted(request.runtime, may_round=request.precision != FULL_PRECISION)
        return CandidateSampling(
            settings, self.models, computed, self._others, self._notices.append, self._coloured
        )

    def _sampled_of(
        self, group: FaceGroup, clock: StepClock, faces: Sequence[FaceToRestore]
    ) -> Iterator[SampledFace]:
        sampling, began, whole = group.sampling, clock.seconds, self.request.is_one_aligned_face
        seeds = [wanted.first_seed for wanted in group.wanted]
        for step in sampling.run(group.aligned, seeds, clock):
            self._show(step, group, clock, faces)
            self.token.raise_if_cancelled()
            if not step.pictures:
                continue
            parsed_weight = None if whole else self.models.face_weight()
            now = clock.seconds
            seconds, began = (now - began) / len(step.pictures), now
            for image, sampled, place in zip(step.images, step.pictures, step.places, strict=True):
                picture = at_depth_of_file(sampled)
                weight = weight_of(picture, sampling.recipe, parsed_weight, whole=whole)
                wanted, aligned = group.wanted[image.face], group.aligned[image.face]
                verdict = self._verdict(wanted, aligned, picture, image.candidate)
                yield SampledFace(
                    wanted=wanted,
                    aligned=aligned,
                    candidate=image.candidate,
                    picture=picture,
                    weight=at_depth_of_file(weight),
                    preset=sampling.preset.name,
                    applied=step.applied,
                    seconds=seconds,
                    models=self.models.used,
                    verdict=verdict,
                    place=place,
                    of=step.of_chunk,
                )

    def _say_references(self, group: FaceGroup) -> None:
        """Which photos of the album were taken for each face: nobody has picked them."""
        if self._album is None:
            return
        ids, references = [wanted.id for wanted in group.wanted], group.sampling.references
        if references:
            names = ", ".join(path.name for path in references)
            self._notices.append(Notice.of(NoticeKind.WITH_REFERENCES, ids, names=names))
        else:
            self._notices.append(Notice.of(NoticeKind.WITHOUT_REFERENCES, ids))

    def _question_references(self, group: FaceGroup) -> None:
        """Says before the work that a reference probably shows somebody else."""
        references = group.sampling.references
        if self._judging is None or not references:
            return
        for wanted, aligned in zip(group.wanted, group.aligned, strict=True):
            for path in references:
                self.token.raise_if_cancelled()
                verdict = self._judging.of_reference(wanted.id, aligned, path)
                if verdict.is_refused:
                    notice = Notice.of(
                        NoticeKind.REFERENCE_QUESTIONED, [wanted.id], name=path.name, chance=verdict.of_100
                    )
                    self._notices.append(notice)
                    self.on_progress(Progress(Phase.LOADING, self.request.photo, notice=notice))

    def _verdict(
        self, wanted: FaceToRestore, aligned: AlignedFace, picture: np.ndarray, candidate: int
    ) -> Verdict | None:
        if self._judging is None:
            return None
        references = wanted.settings_in_use.references
        verdict = self._judging.of_candidate(wanted.id, aligned, picture, references, wanted.known)
        if verdict.is_refused:
            seed = wanted.first_seed + candidate
            self._notices.append(
                Notice.of(NoticeKind.BECAME_OTHER, [wanted.id], chance=verdict.of_100, seed=seed)
            )
        elif verdict.why_unknown is not None:
            self._notices.append(Notice.of(_CANNOT_TELL[verdict.why_unknown], [wanted.id]))
        return verdict

    def _show(
        self, step: SampledStep, group: FaceGroup, clock: StepClock, faces: Sequence[FaceToRestore]
    ) -> None:
        # One picture a face, of the first of its candidates among the images.
        first_of = {image.face: number for number, image in reversed(list(enumerate(step.images)))}
        ids = {face: group.wanted[face].id for face in sorted(first_of)}
        previews = _previews(step, {face: first_of[face] for face in ids}) if clock.preview_due() else {}
        first = step.images[0].face
        progress = Progress(
            Phase.SAMPLING,
            self.request.photo,
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
            self.on_progress(progress)


def _previews(step: SampledStep, numbers: Mapping[int, int]) -> dict[int, np.ndarray]:
    """What is seen of faces by now: face -> preview of the image of that number; nothing where its device fails."""
    try:
        return {face: step.preview(number) for face, number in numbers.items()}
    except Exception as error:
        if trouble_of(error) is None:
            raise
        # The next step meets it, too, and goes on elsewhere.
        return {}


def _of_trouble(failure: Failure) -> Notice:
    is_precision = failure.code is ErrorCode.HALF_PRECISION_WRONG
    return Notice(NoticeKind.NOT_ROUNDED if is_precision else NoticeKind.BY_TORCH, failure=failure)
