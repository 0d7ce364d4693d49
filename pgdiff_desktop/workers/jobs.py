"""What the engine's thread is asked to do, and how it says that something went wrong."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.device_names import AUTO
from pgdiff_desktop.engine.door.identity import KnownPairs
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.errors import Failure, PGDiffError
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.workers.failures import failure_of


@dataclass(frozen=True)
class FindFacesJob:
    """Result: engine.door.result.FacesFound."""

    photo: Path
    device: str = AUTO
    stages: PhotoStages = AS_IT_IS


@dataclass(frozen=True)
class ScratchJob:
    """Result: masks.scratch_map.ScratchMap."""

    photo: Path
    device: str = AUTO


@dataclass(frozen=True)
class JudgeReferencesJob:
    """Result: a tuple of engine.door.identity.Verdict, one for each reference; None for one that is of no use."""

    photo: Path
    face_id: int
    face: Face
    references: tuple[Path, ...]
    device: str = AUTO
    stages: PhotoStages = AS_IT_IS
    known_pairs: KnownPairs | None = None


@dataclass(frozen=True)
class MeasureFacesJob:
    """Result: a tuple of faces.condition.FaceCondition, one for each (id, face); None where one cannot be cut out."""

    photo: Path
    faces: tuple[tuple[int, Face], ...]
    mask: Path | None = None
    stages: PhotoStages = AS_IT_IS


@dataclass(frozen=True)
class SeeFacesJob:
    """Result: engine.door.seen_faces.FacesSeen."""

    photo: Path
    faces: tuple[Face, ...]
    device: str = AUTO
    stages: PhotoStages = AS_IT_IS


@dataclass(frozen=True)
class WarmUpJob:
    """Makes the engine, so that the first real job need not wait for it. Result: None."""


@dataclass(frozen=True)
class SampleJob:
    """Result: engine.door.result.SampledFaces; each candidate is reported when it is on the disk."""

    request: SampleRequest

    @property
    def photo(self) -> Path:
        return self.request.photo


Job = FindFacesJob | ScratchJob | JudgeReferencesJob | MeasureFacesJob | WarmUpJob | SampleJob | SeeFacesJob


@dataclass(frozen=True)
class JobFailure:
    """Why a job failed.

    Attributes:
        details: for those who want to know more, a traceback.
        kind: of the error, such as `model-missing`; see errors.py.
    """

    failure: Failure
    details: str = ""
    kind: str = "unexpected"

    @classmethod
    def of(cls, error: Exception, subject: object) -> JobFailure:
        return cls(
            failure_of(error, subject),
            "".join(traceback.format_exception(error)),
            error.kind if isinstance(error, PGDiffError) else "unexpected",
        )
