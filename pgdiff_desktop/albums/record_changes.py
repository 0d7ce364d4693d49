"""What one step changed in a photo's record, so that it can be taken back without what has come since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord, by_run
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings

# The faces of a photo have ids from 0 on; this stands for the whole photo.
_WHOLE_PHOTO = -1
_DECIDED = tuple(one.name for one in fields(FaceRecord) if one.name not in ("id", "candidates"))
_STAGES = tuple(one.name for one in fields(PhotoStages))
_OF_PHOTO = ("stars", "turns")


class StepKind(StrEnum):
    """What a user did, as it is named when it is undone."""

    ADD_FACE = "add face"
    REMOVE_FACE = "remove face"
    FIND_FACES = "find faces"
    SWITCH_FACE = "switch face"
    NAME_FACE = "name face"
    FACE_SETTINGS = "face settings"
    BLEND = "blend"
    CHOOSE = "choose candidate"
    NEW_RESULTS = "choose new results"
    DELETE_CANDIDATE = "delete candidate"
    SETTINGS_TO_ALL = "settings to all faces"
    COPY_SETTINGS = "copy settings"
    STAGES = "stages of the photo"
    STARS = "stars"
    TURN = "turn the view"
    REMOVE_RESULT = "remove the result"
    ANSWERS = "answers of the family"


@dataclass(frozen=True)
class RecordChange:
    """The changed parts of a record, each as it was before and after.

    Attributes:
        added, removed: faces, each with its place among those of the photo.
        candidates_added, candidates_removed: (id of the face, place, candidate) of faces that stayed.
        values: (id of the face or -1 for the photo, name) -> the value (before, after).
    """

    added: tuple[tuple[int, FaceRecord], ...] = ()
    removed: tuple[tuple[int, FaceRecord], ...] = ()
    candidates_added: tuple[tuple[int, int, Candidate], ...] = ()
    candidates_removed: tuple[tuple[int, int, Candidate], ...] = ()
    values: Mapping[tuple[int, str], tuple[Any, Any]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(
            self.added or self.removed or self.candidates_added or self.candidates_removed or self.values
        )

    @property
    def files(self) -> frozenset[str]:
        """Of the candidates that taking the step back, or doing it again, brings back."""
        of_faces = (one for _, face in (*self.added, *self.removed) for one in face.candidates)
        of_stayed = (one for _, _, one in (*self.candidates_added, *self.candidates_removed))
        return frozenset(one.file for one in (*of_faces, *of_stayed))

    def reversed(self) -> RecordChange:
        return RecordChange(
            self.removed,
            self.added,
            self.candidates_removed,
            self.candidates_added,
            {place: (after, before) for place, (before, after) in self.values.items()},
        )

    def then(self, later: RecordChange) -> RecordChange:
        """Both as one step; what the later one takes back is not changed at all."""
        values = dict(self.values)
        for place, (before, after) in later.values.items():
            values[place] = (values[place][0] if place in values else before, after)
        return RecordChange(
            self.added + later.added,
            self.removed + later.removed,
            self.candidates_added + later.candidates_added,
            self.candidates_removed + later.candidates_removed,
            {place: (before, after) for place, (before, after) in values.items() if before != after},
        )

    def applied_to(self, record: PhotoRecord) -> PhotoRecord:
        """A record, as it is by now, after the step; what the step left alone stays as it is."""
        gone = {face.id for _, face in self.removed}
        faces = [face for face in record.faces or () if face.id not in gone]
        there = {face.id for face in faces}
        for place, face in sorted(self.added, key=lambda one: one[0]):
            if face.id not in there:
                faces.insert(place, face)
        changed = tuple(map(self._with_changes, faces))
        whole = {name: after for (owner, name), (_, after) in self.values.items() if owner == _WHOLE_PHOTO}
        stages = {name: after for name, after in whole.items() if name not in _OF_PHOTO}
        return replace(
            record,
            faces=changed if changed or record.faces is not None else None,
            next_face=max((record.next_face, *(face.id + 1 for face in changed))),
            stages=replace(record.stages, **stages),
            **{name: after for name, after in whole.items() if name in _OF_PHOTO},
        )

    def _with_changes(self, face: FaceRecord) -> FaceRecord:
        gone = {one.file for owner, _, one in self.candidates_removed if owner == face.id}
        candidates = [one for one in face.candidates if one.file not in gone]
        there = {one.file for one in candidates}
        for owner, place, one in sorted(self.candidates_added, key=lambda one: one[1]):
            if owner == face.id and one.file not in there:
                candidates.insert(place, one)
        values = {name: after for (owner, name), (_, after) in self.values.items() if owner == face.id}
        changed = replace(face, candidates=by_run(candidates), **values)
        return changed if changed.chosen_candidate is not None else replace(changed, chosen=None)


@dataclass(frozen=True)
class RecordStep:
    """One step that a user may take back.

    Attributes:
        gesture: steps of one kind and gesture are one step: those of a slider that is dragged, or of a run.
    """

    kind: StepKind
    change: RecordChange
    gesture: object = None


def change_between(before: PhotoRecord, after: PhotoRecord) -> RecordChange:
    """What leads from one record to another; whether a mask or colours are painted is no part of it."""
    former = {face.id: face for face in before.faces or ()}
    latter = {face.id: face for face in after.faces or ()}
    stayed = [(face, latter[face.id]) for face in former.values() if face.id in latter]
    values: dict[tuple[int, str], tuple[Any, Any]] = {}
    for was, now in stayed:
        values |= _differences(was.id, was, now, _DECIDED)
    values |= _differences(_WHOLE_PHOTO, before.stages, after.stages, _STAGES)
    values |= _differences(_WHOLE_PHOTO, before, after, _OF_PHOTO)
    return RecordChange(
        tuple((place, face) for place, face in enumerate(latter.values()) if face.id not in former),
        tuple((place, face) for place, face in enumerate(former.values()) if face.id not in latter),
        tuple(one for was, now in stayed for one in _missing(now, was)),
        tuple(one for was, now in stayed for one in _missing(was, now)),
        values,
    )


def changed_names(before: PhotoStages | SamplingSettings, after: object) -> tuple[str, ...]:
    """Which values of stages or settings are others, as the gesture of a step."""
    return tuple(one.name for one in fields(before) if getattr(before, one.name) != getattr(after, one.name))


def _differences(
    owner: int, before: object, after: object, names: tuple[str, ...]
) -> dict[tuple[int, str], tuple[Any, Any]]:
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in names}
    return {(owner, name): (was, now) for name, (was, now) in pairs.items() if was != now}


def _missing(face: FaceRecord, other: FaceRecord) -> tuple[tuple[int, int, Candidate], ...]:
    """Candidates of a face that it has not got in another record."""
    there = {one.file for one in other.candidates}
    return tuple((face.id, place, one) for place, one in enumerate(face.candidates) if one.file not in there)
