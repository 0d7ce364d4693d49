"""What was decided for one photo, as plain data: faces, settings, candidates and the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.faces.face import Box, Face, Point

VERSION = 1


class PhotoState(StrEnum):
    """Where a photo stands; queued and running come from the queue, the others from its record."""

    UNTOUCHED = "untouched"
    MASKED = "masked"
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Candidate:
    """One sampled result of a face.

    Attributes:
        file: name of the aligned picture in the photo's folder of candidates; RGBA, alpha is the weight.
        settings: what it was sampled with.
        models: (role, file, sha256) of what took part.
        guidance_scale: as it was then; None of a candidate of an earlier version.
        applied: (name, value) of what else it was sampled with; empty of an earlier version's.
    """

    file: str
    seed: int
    settings: SamplingSettings
    preset: str
    seconds: float
    models: tuple[tuple[str, str, str], ...] = ()
    guidance_scale: float | None = None
    applied: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FaceRecord:
    """One face of a photo and what was decided for it.

    Attributes:
        id: unique in the photo, never reused, so that candidates stay with their face.
        wanted: False for a face that is to be left as it is.
        chosen: file of the candidate that goes into the photo; None for the original.
        blend: 1 the candidate, 0 the photo.
    """

    id: int
    box: Box
    landmarks: tuple[Point, ...]
    score: float
    by_hand: bool = False
    wanted: bool = True
    settings: SamplingSettings = field(default_factory=SamplingSettings)
    candidates: tuple[Candidate, ...] = ()
    chosen: str | None = None
    blend: float = 1.0

    @property
    def face(self) -> Face:
        return Face(self.box, self.landmarks, self.score, self.by_hand)

    @property
    def chosen_candidate(self) -> Candidate | None:
        return next((one for one in self.candidates if one.file == self.chosen), None)


@dataclass(frozen=True)
class PhotoRecord:
    """Everything that was decided for one photo.

    Attributes:
        faces: None while nobody has looked for faces yet.
        next_face: id of the next face.
        mask: whether a damage mask was painted.
        hints: whether colours were painted.
        stages: what is done to the whole photo.
        failure: of the last attempt; None after a success.
    """

    faces: tuple[FaceRecord, ...] | None = None
    next_face: int = 1
    mask: bool = False
    hints: bool = False
    stages: PhotoStages = AS_IT_IS
    failure: Failure | None = None

    @property
    def state(self) -> PhotoState:
        if self.failure is not None:
            return PhotoState.FAILED
        # Stages of the whole photo are done as soon as they are wished for.
        if self.stages.changes_photo or any(face.candidates for face in self.faces or ()):
            return PhotoState.DONE
        return PhotoState.MASKED if self.mask else PhotoState.UNTOUCHED

    def face(self, face_id: int) -> FaceRecord:
        """The face of an id; KeyError where it was deleted."""
        for face in self.faces or ():
            if face.id == face_id:
                return face
        raise KeyError(face_id)

    def with_found(self, faces: tuple[Face, ...]) -> PhotoRecord:
        """With the faces that a detector found, beside those shown by hand and those with candidates.

        A face that is known already stays what it is, with all that was decided for it.
        """
        known = self.faces or ()
        same = [next((one for one in known if _is_same(one.box, face.box)), None) for face in faces]
        new = [face for face, one in zip(faces, same, strict=True) if one is None]
        numbers = iter(range(self.next_face, self.next_face + len(new)))
        found = dict.fromkeys(
            FaceRecord(next(numbers), face.box, face.landmarks, face.score) if one is None else one
            for face, one in zip(faces, same, strict=True)
        )
        kept = tuple(one for one in known if one not in found and (one.by_hand or one.candidates))
        return replace(self, faces=(*found, *kept), next_face=self.next_face + len(new))

    def with_shown(self, face: Face, settings: SamplingSettings | None = None) -> PhotoRecord:
        """With one more face, shown by hand."""
        added = FaceRecord(
            self.next_face,
            face.box,
            face.landmarks,
            1.0,
            by_hand=True,
            settings=settings or SamplingSettings(),
        )
        return replace(self, faces=(*(self.faces or ()), added), next_face=self.next_face + 1)

    def with_face(self, changed: FaceRecord) -> PhotoRecord:
        """With one face in place of that of the same id; unchanged where it was deleted meanwhile."""
        faces = tuple(changed if face.id == changed.id else face for face in self.faces or ())
        return replace(self, faces=faces) if self.faces is not None else self

    def without_face(self, face_id: int) -> PhotoRecord:
        return replace(self, faces=tuple(face for face in self.faces or () if face.id != face_id))


def _is_same(one: Box, other: Box) -> bool:
    """Whether two boxes are around one face: they share more than half of what they cover together."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    shared = max(0.0, width) * max(0.0, height)
    return shared > 0.5 * (one[2] * one[3] + other[2] * other[3] - shared)


def to_json(record: PhotoRecord) -> dict[str, Any]:
    return {
        "version": VERSION,
        "mask": record.mask,
        "hints": record.hints,
        "stages": record.stages.asked_for(),
        "next_face": record.next_face,
        "failure": None if record.failure is None else record.failure.as_json(),
        "faces": None if record.faces is None else [_face_to_json(face) for face in record.faces],
    }


def from_json(saved: Mapping[str, Any]) -> PhotoRecord:
    """The record that `to_json` made.

    Raises:
        ValueError, TypeError, KeyError: it is none, or of a later version.
    """
    if saved["version"] != VERSION:
        raise ValueError(f"version {saved['version']} is not known here")
    failure, faces = saved["failure"], saved["faces"]
    return PhotoRecord(
        faces=None if faces is None else tuple(_face_from_json(face) for face in faces),
        next_face=int(saved["next_face"]),
        mask=bool(saved["mask"]),
        hints=bool(saved.get("hints", False)),
        stages=PhotoStages.from_asked_for(saved.get("stages", {})),
        failure=None if failure is None else Failure.from_json(failure),
    )


def _face_to_json(face: FaceRecord) -> dict[str, Any]:
    # The names of the fields are those in the file: one that is renamed is read no more.
    candidates = [vars(one) | {"settings": settings_to_json(one.settings)} for one in face.candidates]
    return vars(face) | {"settings": settings_to_json(face.settings), "candidates": candidates}


def _face_from_json(saved: Mapping[str, Any]) -> FaceRecord:
    x, y, width, height = map(float, saved["box"])
    return FaceRecord(
        id=int(saved["id"]),
        box=(x, y, width, height),
        landmarks=tuple((float(px), float(py)) for px, py in saved["landmarks"]),
        score=float(saved["score"]),
        by_hand=bool(saved["by_hand"]),
        wanted=bool(saved["wanted"]),
        settings=settings_from_json(saved["settings"]),
        candidates=tuple(
            Candidate(
                file=str(one["file"]),
                seed=int(one["seed"]),
                settings=settings_from_json(one["settings"]),
                preset=str(one["preset"]),
                seconds=float(one["seconds"]),
                models=tuple((str(role), str(file), str(sha256)) for role, file, sha256 in one["models"]),
                guidance_scale=None if one.get("guidance_scale") is None else float(one["guidance_scale"]),
                applied=tuple((str(name), str(value)) for name, value in one.get("applied", ())),
            )
            for one in saved["candidates"]
        ),
        chosen=None if saved["chosen"] is None else str(saved["chosen"]),
        blend=float(saved["blend"]),
    )


def settings_to_json(settings: SamplingSettings) -> dict[str, Any]:
    """Under the names of the first version where it had them; the others as they are called in the code."""
    style = settings.colour_style
    return {
        "recipe": settings.recipe,
        "strength": settings.strength_factor,
        "preset": settings.preset,
        "colour_style": str(style) if isinstance(style, Path) else style,
        "references": [str(path) for path in settings.references],
        "candidates": settings.candidates,
        **{name: getattr(settings, name) for name in _LATER_SETTINGS},
    }


def settings_from_json(saved: Mapping[str, Any]) -> SamplingSettings:
    """Settings of any version; what an earlier one did not know is as it was then."""
    style = saved["colour_style"]
    if style == 0 and not any(name in saved for name in _LATER_SETTINGS):
        # The first style was how the first version named a photo's own colours.
        style = None
    return SamplingSettings(
        recipe=str(saved["recipe"]),
        strength_factor=float(saved["strength"]),
        preset=None if saved["preset"] is None else str(saved["preset"]),
        colour_style=Path(style) if isinstance(style, str) else None if style is None else int(style),
        references=tuple(Path(str(path)) for path in saved["references"]),
        candidates=int(saved["candidates"]),
        **{name: kind(saved[name]) for name, kind in _LATER_SETTINGS.items() if saved.get(name) is not None},
    )


# Settings that only the command line offers, and their types.
_LATER_SETTINGS: Mapping[str, Callable[[Any], Any]] = {
    "guidance_scale": float,
    "steps": int,
    "identity_by_cosine": bool,
    "identity_on_whole_crop": bool,
    "perceptual": float,
    "adversarial": float,
    "repeat_times": int,
    "repeat_start": float,
    "repeat_end": float,
}
