"""What came of a job, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pgdiff_desktop.engine.door.identity import Verdict
from pgdiff_desktop.engine.door.invented import Shares
from pgdiff_desktop.engine.door.notices import Notice
from pgdiff_desktop.engine.door.sampled_from import SampledFrom
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.faces.condition import FaceCondition
from pgdiff_desktop.faces.face import Face

if TYPE_CHECKING:
    import numpy as np

    from pgdiff_desktop.engine.door.request import FaceToRestore


@dataclass(frozen=True)
class FacesFound:
    """The faces of one photo.

    Attributes:
        size: (width, height) of the upright photo.
        names: one a face, as the photo's file says them; empty where it says none.
        conditions: one a face, None where it was not measured; of none where nobody has.
    """

    photo: Path
    size: tuple[int, int]
    faces: tuple[Face, ...]
    notices: tuple[Notice, ...] = ()
    names: tuple[str, ...] = ()
    conditions: tuple[FaceCondition | None, ...] = ()

    @property
    def named(self) -> tuple[tuple[Face, str], ...]:
        """The faces, each with its name; empty where the file says none."""
        return tuple(zip(self.faces, self.names or ("",) * len(self.faces), strict=True))

    def as_json(self) -> dict[str, Any]:
        return {
            "photo": str(self.photo),
            "size": list(self.size),
            "faces": [
                {**describe_face(face), "score": round(face.score, 4), **({"name": name} if name else {})}
                for face, name in self.named
            ],
        }


class UsedModel(NamedTuple):
    """A model that took part, as sidecars and written files keep it."""

    role: str
    file: str
    sha256: str


@dataclass(frozen=True)
class FaceResult:
    """How one face was restored; `seconds` is its share of the sampling.

    Attributes:
        verdict: on the first candidate that was written; None where no judge is installed.
        invented: how far each region of it is invented there.
        references: photos of the person that it was restored with; of a photo of several also which face.
    """

    face: Face
    recipe: str
    guidance_scale: float
    preset: str
    seed: int
    seconds: float
    verdict: Verdict | None = None
    invented: Shares = ()
    references: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            **describe_face(self.face),
            "recipe": self.recipe,
            "strength": self.guidance_scale,
            "preset": self.preset,
            "seed": self.seed,
            "seconds": round(self.seconds, 3),
            "identity": _verdict_as_json(self.verdict),
            "invented": {region: round(share, 2) for region, share in self.invented},
            "references": list(self.references),
        }


@dataclass(frozen=True)
class WrittenCandidate:
    """One written file; `changed_fraction` is the share of the photo's pixels that differ.

    Attributes:
        warnings: what of the photo was not read, or has no place in the output.
        verdicts: on each face, in their order.
        shares: how far each face is invented, in their order.
        invented: the map of what was invented, (h, w) uint8 of the file's size; None where it was not asked for.
        models: what took part, from sampling to composing.
        composed_from: the photo, and what was painted on it; None of a candidate of the command line.
    """

    output: Path
    seed: int
    changed_fraction: float
    warnings: tuple[Failure, ...] = ()
    verdicts: tuple[Verdict | None, ...] = ()
    shares: tuple[Shares, ...] = ()
    invented: np.ndarray | None = None
    models: tuple[tuple[str, str, str], ...] = ()
    composed_from: SampledFrom | None = None


@dataclass(frozen=True)
class WrittenPieces:
    """Parts or pages of a scan that were written as files of their own.

    Attributes:
        warnings: what of the scan was not read, or has no place in the files.
    """

    files: tuple[Path, ...]
    warnings: tuple[Failure, ...] = ()


@dataclass(frozen=True)
class KeptForSidecar:
    """What a sidecar needs so that the same photo can be made again.

    Attributes:
        inputs: what all candidates were sampled from.
        found: the faces, restored or not.
        sampled: the restored ones, each with a candidate whose file was kept.
        coloured: the whole photo got colours.
    """

    inputs: SampledFrom
    found: tuple[Face, ...]
    sampled: tuple[tuple[FaceToRestore, SampledCandidate], ...]
    coloured: bool


@dataclass(frozen=True)
class RestorationResult:
    """A finished job; the first candidate is the one that `faces` and `changed_fraction` speak of.

    Attributes:
        device: what sampled in the end.
        stages: (stage, how) of what was done to the whole photo.
        kept: for a sidecar; None where nobody asked.
    """

    photo: Path
    size: tuple[int, int]
    candidates: tuple[WrittenCandidate, ...]
    faces: tuple[FaceResult, ...]
    models: tuple[UsedModel, ...]
    seconds: float
    notices: tuple[Notice, ...]
    device: str = ""
    stages: Mapping[str, str] = field(default_factory=dict)
    kept: KeptForSidecar | None = None

    @property
    def output(self) -> Path:
        return self.candidates[0].output

    @property
    def changed_fraction(self) -> float:
        return self.candidates[0].changed_fraction

    def as_json(self, warnings: Sequence[str]) -> dict[str, Any]:
        """As the command line prints it; `warnings` are the notices in words."""
        found: dict[str, Any] = {
            "photo": str(self.photo),
            "output": str(self.output),
            "size": list(self.size),
            "stages": dict(self.stages),
            "faces": [face.as_json() for face in self.faces],
            "models": [model._asdict() for model in self.models],
            "changed_fraction": round(self.changed_fraction, 6),
            "seconds": round(self.seconds, 3),
            "device": self.device,
            "warnings": list(warnings),
        }
        if len(self.candidates) > 1:
            found["candidates"] = [
                {
                    "output": str(candidate.output),
                    "seed": candidate.seed,
                    "changed_fraction": round(candidate.changed_fraction, 6),
                    "identity": [_verdict_as_json(verdict) for verdict in candidate.verdicts],
                }
                for candidate in self.candidates
            ]
        return found


@dataclass(frozen=True)
class SampledCandidate:
    """One candidate on the disk.

    Attributes:
        file: name of a 16-bit RGBA PNG in the request's folder: the aligned face in sRGB, alpha the weight that
            it is pasted with.
        seconds: its share of the sampling.
        models: (role, file, sha256) of what took part.
        guidance_scale: as published, times the settings' factor.
        applied: (name, value) of what else it was sampled with, for the provenance in a written file.
        verdict: whether it is still the person; None where no judge is installed.
        sampled_from: what it takes to sample it again; None where nobody asked.
    """

    face_id: int
    file: str
    seed: int
    preset: str
    seconds: float
    models: tuple[tuple[str, str, str], ...]
    guidance_scale: float = 0.0
    applied: tuple[tuple[str, str], ...] = ()
    verdict: Verdict | None = None
    sampled_from: SampledFrom | None = None


@dataclass(frozen=True)
class SampledFaces:
    """A finished job of candidates."""

    photo: Path
    candidates: tuple[SampledCandidate, ...]
    models: tuple[UsedModel, ...]
    seconds: float
    notices: tuple[Notice, ...] = ()


def describe_face(face: Face) -> dict[str, Any]:
    """Box and landmarks in pixels of the upright photo."""
    return {
        "box": [round(float(value), 1) for value in face.box],
        "landmarks": [[round(float(x), 1), round(float(y), 1)] for x, y in face.landmarks],
    }


def _verdict_as_json(verdict: Verdict | None) -> dict[str, Any] | None:
    return None if verdict is None else verdict.as_json()
