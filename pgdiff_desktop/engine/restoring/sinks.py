"""Where sampled faces go: into files of the whole photo, or into candidates on the disk for somebody to choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.request import FaceToRestore, RestorationRequest, SampleRequest
from pgdiff_desktop.engine.door.result import (
    FaceResult,
    RestorationResult,
    SampledCandidate,
    SampledFaces,
    UsedModel,
    WrittenCandidate,
)
from pgdiff_desktop.engine.restoring.candidate_files import new_candidate_file, write_candidate
from pgdiff_desktop.engine.restoring.composing import Piece, composed
from pgdiff_desktop.engine.restoring.writing import (
    RestoredFace,
    output_warnings,
    refuse_outputs,
    write_result,
)
from pgdiff_desktop.engine.sampling.applied import Applied
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.writing import check_fits

OnCandidate = Callable[[SampledCandidate], None]
Result = TypeVar("Result", covariant=True)


@dataclass(frozen=True)
class SampledFace:
    """One candidate of one face, as it was sampled.

    Attributes:
        candidate: its number, from 0.
        picture: (S, S, 3) float32 sRGB in [0, 1].
        weight: (S, S) in [0, 1], with which it is pasted.
        applied: what it was sampled with; see sampling/applied.py.
        seconds: its share of the sampling.
        models: what took part until now.
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

    @property
    def seed(self) -> int:
        return self.wanted.first_seed + self.candidate


@dataclass(frozen=True)
class Finished:
    """What came of a job beside its faces; `seconds` is of all of it."""

    prepared: PreparedPhoto
    models: tuple[UsedModel, ...]
    seconds: Callable[[], float]
    notices: tuple[Notice, ...]


class Sink(Protocol[Result]):
    """Takes what a restoration makes."""

    @property
    def holds_colours(self) -> bool:
        """Whether the photo itself has to hold colours, for what is written."""
        ...

    def check(self) -> None:
        """Refuses what cannot be written, before anything is read."""
        ...

    def accept(self, photo: Photo) -> Iterator[Notice]:
        """Refuses a photo that the output cannot hold; what it has no place for comes back."""
        ...

    def take(self, face: SampledFace) -> None: ...

    def finish(self, finished: Finished, enter: Callable[[Phase], None]) -> Result:
        """Called once, when all faces were taken; `enter` is called as each phase begins."""
        ...


class PhotoFiles:
    """Every candidate of a request as a file of the whole photo."""

    def __init__(self, request: RestorationRequest) -> None:
        self._request = request
        self._recipe = request.settings.enhanced_recipe
        count = request.settings.candidates
        self._outputs = [_numbered(request.output, number, count) for number in range(1, count + 1)]
        self._taken: list[list[SampledFace]] = [[] for _ in self._outputs]

    @property
    def holds_colours(self) -> bool:
        return self._recipe.colours

    def check(self) -> None:
        request, style = self._request, self._request.settings.colour_style
        photo_of_colours = style if isinstance(style, Path) else None
        originals = [request.photo, request.mask, photo_of_colours, *request.settings.references]
        refuse_outputs(self._outputs, originals)

    def accept(self, photo: Photo) -> Iterator[Notice]:
        height, width = photo.pixels.shape[:2]
        check_fits(self._request.output, width, height)
        for warning in (*photo.warnings, *output_warnings(photo, self._request.output)):
            yield Notice.of(NoticeKind.PHOTO, text=warning)

    def take(self, face: SampledFace) -> None:
        self._taken[face.candidate].append(face)

    def finish(self, finished: Finished, enter: Callable[[Phase], None]) -> RestorationResult:
        photo = finished.prepared.photo
        height, width = photo.pixels.shape[:2]
        candidates = [
            self._written(finished, output, number, sorted(taken, key=lambda face: face.wanted.id), enter)
            for number, (output, taken) in enumerate(zip(self._outputs, self._taken, strict=True))
        ]
        return RestorationResult(
            photo=self._request.photo,
            size=(width, height),
            candidates=tuple(candidates),
            faces=tuple(self._face_results()),
            models=finished.models,
            seconds=finished.seconds(),
            notices=finished.notices,
        )

    def _written(
        self,
        finished: Finished,
        output: Path,
        number: int,
        faces: Sequence[SampledFace],
        enter: Callable[[Phase], None],
    ) -> WrittenCandidate:
        enter(Phase.PASTING)
        blend, recipe, seed = self._request.blend, self._recipe, self._request.seed + number
        pieces = [Piece(face.aligned, face.picture, face.weight * blend, recipe) for face in faces]
        pixels = composed(finished.prepared, pieces)
        enter(Phase.WRITING)
        scale = self._request.settings.scale
        restored = [
            RestoredFace(face.aligned.face, recipe.name, scale, face.preset, seed, blend, face.applied)
            for face in faces
        ]
        models = [model.as_row() for model in finished.models]
        photo = finished.prepared.photo
        changed = write_result(pixels, photo, output, restored, models, recipes=[recipe.name])
        return WrittenCandidate(output, seed, changed)

    def _face_results(self) -> Iterator[FaceResult]:
        scale, seed = self._request.settings.scale, self._request.seed
        for first in sorted(self._taken[0], key=lambda face: face.wanted.id):
            of_face = [face for taken in self._taken for face in taken if face.wanted.id == first.wanted.id]
            seconds = sum(face.seconds for face in of_face)
            yield FaceResult(first.aligned.face, self._recipe.name, scale, first.preset, seed, seconds)


class CandidateFiles:
    """Every candidate as a file of its own, on the disk before it is reported."""

    def __init__(self, request: SampleRequest, on_candidate: OnCandidate) -> None:
        self._request = request
        self._on_candidate = on_candidate
        self._written: list[SampledCandidate] = []

    @property
    def holds_colours(self) -> bool:
        return False

    def check(self) -> None:
        """Names of candidates are new each time."""

    def accept(self, photo: Photo) -> Iterator[Notice]:
        for warning in photo.warnings:
            yield Notice.of(NoticeKind.PHOTO, text=warning)

    def take(self, face: SampledFace) -> None:
        path = new_candidate_file(self._request.folder, face.wanted.id, face.seed)
        write_candidate(path, face.picture, face.weight)
        models = tuple(model.as_row() for model in face.models)
        scale = face.wanted.settings.scale
        candidate = SampledCandidate(
            face.wanted.id, path.name, face.seed, face.preset, face.seconds, models, scale, face.applied
        )
        self._written.append(candidate)
        self._on_candidate(candidate)

    def finish(self, finished: Finished, enter: Callable[[Phase], None]) -> SampledFaces:
        return SampledFaces(
            self._request.photo, tuple(self._written), finished.models, finished.seconds(), finished.notices
        )


def _numbered(output: Path, number: int, of: int) -> Path:
    """NAME.ending for a single candidate, NAME.1.ending, NAME.2.ending, ... for several."""
    return output if of == 1 else output.with_name(f"{output.stem}.{number}{output.suffix}")
