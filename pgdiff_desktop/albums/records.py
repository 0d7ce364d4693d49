"""What was decided for one photo, as plain data: faces, settings, candidates and the choice among them."""

from __future__ import annotations

import hashlib
import json
import math
import re
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.votes import MOST_VOTES, Vote, vote_from_json
from pgdiff_desktop.engine.door.choice import WriteOptions
from pgdiff_desktop.engine.door.identity import Against, Likeness, Verdict, WhyUnknown
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.presets import preset_named
from pgdiff_desktop.engine.door.recipes import RECIPES, suggested_recipe
from pgdiff_desktop.engine.door.result import SampledCandidate
from pgdiff_desktop.engine.door.sampled_from import MOST_TOGETHER, SampledFrom
from pgdiff_desktop.engine.door.sampling_settings import MAX_CANDIDATES, SamplingSettings
from pgdiff_desktop.errors import Failure, WrongUsage
from pgdiff_desktop.faces.condition import FaceCondition
from pgdiff_desktop.faces.face import Box, Face, Point
from pgdiff_desktop.saving.strict_json import flag, items, members, number, place, text, whole

VERSION = 1
LONGEST_NAME = 200
MOST_STARS = 5
# Places in a photo, in pixels, and counts: beyond them lies nothing that was ever saved.
_FAR = 1e7
_MANY = (1 << 31) - 1
# In milliseconds, some thousand years from now.
LATEST_RUN = 1 << 47
# As `new_person` makes them, or none.
_PERSON = re.compile(r"([0-9a-f]{32})?", re.ASCII)
# As `Face` has them.
_LANDMARKS = 5
_SHA256 = re.compile(r"([0-9a-f]{64})?", re.ASCII)
# Who chose, where it was neither this program nor somebody whose name is known.
ARCHIVIST, THIS_PROGRAM = "archivist", ""


class PhotoState(StrEnum):
    """Where a photo stands; queued and running come from the queue, the others from its record.

    A state comes from results: an attempt that failed takes no result away, and is a note on the photo. FAILED is a
    photo that has nothing but a failed attempt, EXPORTED one whose result is in a file as it is now.
    """

    UNTOUCHED = "untouched"
    MASKED = "masked"
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    EXPORTED = "exported"
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
        run: when its run was queued, in milliseconds since 1970: candidates of one run were wanted together. 0 of an
            earlier version's.
        verdict: whether it is still the person; None of an earlier version's, and where no judge was installed.
        sampled_from: what it takes to sample it again; None of an earlier version's.
    """

    file: str
    seed: int
    settings: SamplingSettings
    preset: str
    seconds: float
    models: tuple[tuple[str, str, str], ...] = ()
    guidance_scale: float | None = None
    applied: tuple[tuple[str, str], ...] = ()
    run: int = 0
    verdict: Verdict | None = None
    sampled_from: SampledFrom | None = None

    @classmethod
    def of(cls, sampled: SampledCandidate, settings: SamplingSettings, run: int) -> Candidate:
        """What the engine has sampled, as it is kept."""
        return cls(
            sampled.file,
            sampled.seed,
            settings,
            sampled.preset,
            sampled.seconds,
            sampled.models,
            sampled.guidance_scale,
            sampled.applied,
            run,
            sampled.verdict,
            sampled.sampled_from,
        )

    @property
    def is_refused(self) -> bool:
        """Whether it has become somebody else, and is chosen by hand only."""
        return self.verdict is not None and self.verdict.is_refused


@dataclass(frozen=True)
class FaceRecord:
    """One face of a photo and what was decided for it.

    Attributes:
        id: unique in the photo, never reused, so that candidates stay with their face.
        name: of the person; empty where there is none, None where nobody has looked for one yet.
        condition: what was measured of it when it was found; None where nobody has.
        person: token that faces of the album share which the user has put together; empty for none.
        votes: what people of the family said of its candidates.
        wanted: False for a face that is to be left as it is.
        chosen: file of the candidate that goes into the photo; None for the original.
        chosen_by: who chose that, or the original; empty for this program.
        chosen_at: when, in milliseconds since 1970; 0 where nobody has chosen, or an earlier version did not say.
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
    chosen_by: str = ""
    chosen_at: int = 0
    blend: float = 1.0
    name: str | None = None
    condition: FaceCondition | None = None
    person: str = ""
    votes: tuple[Vote, ...] = ()

    @property
    def all_refused(self) -> bool:
        """Whether it has candidates, and has become somebody else in each of them."""
        return bool(self.candidates) and all(one.is_refused for one in self.candidates)

    @property
    def is_left_sharp(self) -> bool:
        """Whether restoring it as it is set could only take away from it."""
        recipe = RECIPES.get(self.settings.recipe)
        is_sharp = self.condition is not None and self.condition.is_sharp
        return is_sharp and recipe is not None and recipe.only_sharpens

    @property
    def suggested_recipe(self) -> str | None:
        """What suits its condition; None where nothing needs to be done, or nobody has measured it."""
        if self.condition is None or self.condition.is_sharp:
            return None
        return suggested_recipe(self.condition, has_references=bool(self.settings.references))

    @property
    def face(self) -> Face:
        return Face(self.box, self.landmarks, self.score, self.by_hand)

    @property
    def chosen_candidate(self) -> Candidate | None:
        return next((one for one in self.candidates if one.file == self.chosen), None)

    @property
    def chosen_file(self) -> str | None:
        """Of the chosen candidate; None for the original."""
        return None if self.chosen_candidate is None else self.chosen

    def with_choice(self, file: str | None, by: str, at: int) -> FaceRecord:
        """With another candidate chosen, or the original."""
        return replace(self, chosen=file, chosen_by=by, chosen_at=at)


@dataclass(frozen=True)
class Exported:
    """The last export of a photo.

    Attributes:
        stamp: `PhotoRecord.result_stamp` of what was exported.
        file: where it was written.
        quality, eight_bits, longest_side: see `WriteOptions`; what else there is changes no pixel, but for a caption,
            which is not made again.
        models: (role, file, SHA-256) of what took part, the whole photo's included.
        composed_from: the photo, and what was painted on it then; None of an earlier version's.
        as_commanded: what was decided, as the command line left it, see `decisions_stamp`; empty where it did not.
    """

    stamp: str
    file: Path
    quality: int | None = None
    eight_bits: bool = False
    longest_side: int | None = None
    models: tuple[tuple[str, str, str], ...] = ()
    composed_from: SampledFrom | None = None
    as_commanded: str = ""

    @property
    def options(self) -> WriteOptions:
        """How the same pixels are written again."""
        return WriteOptions(self.quality, self.eight_bits, longest_side=self.longest_side)


@dataclass(frozen=True)
class PhotoSummary:
    """What a list of photos shows of a record.

    Attributes:
        state: never queued or running.
        failure: of the last attempt; None after a success, and when the user has dismissed it.
        stars: 0 to 5.
        turns: quarter turns to the right that the photo is looked at with.
        stamp: of the result, `PhotoRecord.result_stamp`; empty where there is none.
        exported_to: the file that holds the result as it is now; None where there is none.
    """

    state: PhotoState = PhotoState.UNTOUCHED
    failure: Failure | None = None
    stars: int = 0
    turns: int = 0
    stamp: str = ""
    exported_to: Path | None = None


UNTOUCHED = PhotoSummary()


@dataclass(frozen=True)
class PhotoRecord:
    """Everything that was decided for one photo.

    Attributes:
        faces: None while nobody has looked for faces yet.
        next_face: id of the next face.
        mask: whether a damage mask was painted.
        hints: whether colours were painted.
        stages: what is done to the whole photo.
        failure: of the last attempt; None after a success, and when the user has dismissed it.
        stars: 0 to 5, as the archivist likes.
        turns: quarter turns to the right, 0 to 3, that the photo is looked at with; its file and results stay.
        exported: the last export; None before the first, and after what was painted has changed.
    """

    faces: tuple[FaceRecord, ...] | None = None
    next_face: int = 1
    mask: bool = False
    hints: bool = False
    stages: PhotoStages = AS_IT_IS
    failure: Failure | None = None
    stars: int = 0
    turns: int = 0
    exported: Exported | None = None

    @property
    def state(self) -> PhotoState:
        if self.exported is not None and self.exported.stamp == self.result_stamp:
            return PhotoState.EXPORTED
        # Stages of the whole photo are done as soon as they are wished for.
        if self.stages.changes_photo or any(face.candidates for face in self.faces or ()):
            return PhotoState.DONE
        if self.failure is not None:
            return PhotoState.FAILED
        return PhotoState.MASKED if self.mask else PhotoState.UNTOUCHED

    @property
    def result_stamp(self) -> str:
        """Tells results apart: another one as soon as anything that an export would write has changed.

        What is painted is no part of it but for whether there is any; whoever changes it forgets the export.
        """
        faces = [
            (
                [*map(float, face.box), *(float(x) for point in face.landmarks for x in point)],
                face.chosen,
                float(face.blend),
                face.name,
            )
            for face in self.faces or ()
            if face.wanted and face.chosen is not None
        ]
        # Where painted colours lie is known on this computer only.
        stages = replace(self.stages, hints=None).asked_for()
        wished = json.dumps((self.mask, self.hints, stages, faces), sort_keys=True)
        return hashlib.sha256(wished.encode()).hexdigest()[:24]

    @property
    def summary(self) -> PhotoSummary:
        state = self.state
        has_result = state in (PhotoState.DONE, PhotoState.EXPORTED)
        return PhotoSummary(
            state,
            self.failure,
            self.stars,
            self.turns,
            self.result_stamp if has_result else "",
            self.exported.file if self.exported is not None and state is PhotoState.EXPORTED else None,
        )

    @property
    def decisions_stamp(self) -> str:
        """Tells apart what was decided, whoever looks at it: not how it is looked at, nor where it was written to."""
        decided = replace(self, exported=None, failure=None, stars=0, turns=0)
        return hashlib.sha256(json.dumps(to_json(decided), sort_keys=True).encode()).hexdigest()

    @property
    def candidate_files(self) -> frozenset[str]:
        """The files of candidates that it names."""
        return frozenset(one.file for face in self.faces or () for one in face.candidates)

    @property
    def kept_files(self) -> frozenset[str]:
        """Those and what they were sampled from, which lie beside them."""
        candidates = (one for face in self.faces or () for one in face.candidates)
        inputs = (one.sampled_from.files for one in candidates if one.sampled_from is not None)
        return self.candidate_files.union(*inputs)

    def without_result(self) -> PhotoRecord:
        """As before the first attempt: faces, settings and what was painted stay."""
        faces = self.faces
        if faces is not None:
            faces = tuple(replace(face.with_choice(None, "", 0), candidates=()) for face in faces)
        return replace(self, faces=faces, stages=AS_IT_IS, failure=None, exported=None)

    def face(self, face_id: int) -> FaceRecord:
        """The face of an id; KeyError where it was deleted."""
        for face in self.faces or ():
            if face.id == face_id:
                return face
        raise KeyError(face_id)

    def with_found(
        self,
        faces: tuple[Face, ...],
        names: tuple[str, ...] = (),
        conditions: tuple[FaceCondition | None, ...] = (),
    ) -> PhotoRecord:
        """With the faces that a detector found, beside those shown by hand and those with candidates.

        A face that is known already stays what it is, with all that was decided for it; one whose name nobody has
        looked for gets it.

        Args:
            names: one a face, empty where the file says none; of none where they are not known.
            conditions: one a face, None where it was not measured; of none where nobody has.
        """
        told: tuple[str | None, ...] = names or (None,) * len(faces)
        measured: tuple[FaceCondition | None, ...] = conditions or (None,) * len(faces)
        known = self.faces or ()
        found: dict[int, FaceRecord] = {}
        next_face = self.next_face
        for face, name, condition in zip(faces, told, measured, strict=True):
            one = next((one for one in known if _is_same(one.box, face.box)), None)
            if one is None:
                one = FaceRecord(next_face, face.box, face.landmarks, face.score)
                next_face += 1
            one = replace(one, condition=condition or one.condition)
            found.setdefault(one.id, replace(one, name=name) if one.name is None else one)
        kept = (one for one in known if one.id not in found and (one.by_hand or one.candidates))
        return replace(self, faces=(*found.values(), *kept), next_face=next_face)

    def with_conditions(self, conditions: Mapping[int, FaceCondition | None]) -> PhotoRecord:
        """With what was measured of faces, by their ids; those that are gone by now are left out."""
        faces = tuple(
            replace(face, condition=conditions.get(face.id) or face.condition) for face in self.faces or ()
        )
        return replace(self, faces=faces) if self.faces is not None else self

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

    def with_candidate(self, face_id: int, candidate: Candidate) -> PhotoRecord:
        """With one more candidate of a face, which takes the place of one of the same file."""
        face = self.face(face_id)
        others = (one for one in face.candidates if one.file != candidate.file)
        return self.with_face(replace(face, candidates=by_run((*others, candidate))))

    def without_candidate(self, face_id: int, file: str) -> PhotoRecord:
        """Without one candidate of a face, which keeps the original where that one was chosen."""
        face = self.face(face_id)
        kept = tuple(one for one in face.candidates if one.file != file)
        return self.with_face(
            replace(face, candidates=kept, chosen=None if face.chosen == file else face.chosen)
        )

    def without_face(self, face_id: int) -> PhotoRecord:
        return replace(self, faces=tuple(face for face in self.faces or () if face.id != face_id))


def by_run(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Those of one run together, in the order in which the runs were queued."""
    return tuple(sorted(candidates, key=lambda one: one.run))


def as_name(text: str) -> str:
    """A person's name as it is kept: on one line, without what cannot be seen, and not endless."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST_NAME]


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
        "stars": record.stars,
        "turns": record.turns,
        "exported": None if record.exported is None else _exported_to_json(record.exported),
        "faces": None if record.faces is None else [_face_to_json(face) for face in record.faces],
    }


def from_json(saved: Any) -> PhotoRecord:
    """The record that `to_json` made; an album may come from a stranger.

    Raises:
        ValueError, TypeError, KeyError, AttributeError, OverflowError: it is none, or of a later version.
    """
    fields = members(saved)
    if fields["version"] != VERSION:
        raise ValueError(f"version {fields['version']!r:.20} is not known here")
    failure = fields["failure"]
    faces = None if fields["faces"] is None else tuple(map(_face_from_json, items(fields["faces"])))
    next_face = whole(fields["next_face"], 1, _MANY)
    ids = {face.id for face in faces or ()}
    if len(ids) < len(faces or ()) or next_face <= max(ids, default=0):
        raise ValueError("candidates could not be told apart by their faces")
    return PhotoRecord(
        faces=faces,
        next_face=next_face,
        mask=flag(fields["mask"]),
        hints=flag(fields.get("hints", False)),
        stages=_stages_from_json(members(fields.get("stages", {}))),
        failure=None if failure is None else Failure.from_json(members(failure)),
        stars=whole(fields.get("stars", 0), 0, MOST_STARS),
        turns=whole(fields.get("turns", 0), 0, 3),
        exported=_exported_from_json(fields.get("exported")),
    )


def _exported_to_json(exported: Exported) -> dict[str, Any]:
    kept = exported.composed_from
    composed_from = None if kept is None else _sampled_from_to_json(kept)
    return vars(exported) | {"file": str(exported.file), "composed_from": composed_from}


def _exported_from_json(saved: Any) -> Exported | None:
    if saved is None:
        return None
    fields = members(saved)
    quality, longest = fields.get("quality"), fields.get("longest_side")
    composed_from = fields.get("composed_from")
    return Exported(
        text(fields["stamp"]),
        place(fields["file"]),
        quality=None if quality is None else whole(quality, 1, 100),
        eight_bits=flag(fields.get("eight_bits", False)),
        longest_side=None if longest is None else whole(longest, 1, _MANY),
        models=_models_from_json(fields.get("models", [])),
        composed_from=None if composed_from is None else _sampled_from_from_json(composed_from),
        as_commanded=text(fields.get("as_commanded", "")),
    )


def _stages_from_json(saved: Mapping[str, Any]) -> PhotoStages:
    stages = PhotoStages.from_asked_for(saved)
    try:
        stages.check()
    except WrongUsage as error:
        raise ValueError(str(error)) from error
    return stages


def _face_to_json(face: FaceRecord) -> dict[str, Any]:
    # The names of the fields are those in the file: one that is renamed is read no more.
    candidates = [_candidate_to_json(one) for one in face.candidates]
    return vars(face) | {
        "settings": settings_to_json(face.settings),
        "candidates": candidates,
        "condition": None if face.condition is None else vars(face.condition),
        "votes": [dict(vars(vote)) for vote in face.votes],
    }


def _candidate_to_json(candidate: Candidate) -> dict[str, Any]:
    verdict = None if candidate.verdict is None else candidate.verdict.as_json()
    sampled_from = None if candidate.sampled_from is None else _sampled_from_to_json(candidate.sampled_from)
    return vars(candidate) | {
        "settings": settings_to_json(candidate.settings),
        "verdict": verdict,
        "sampled_from": sampled_from,
    }


def _sampled_from_to_json(kept: SampledFrom) -> dict[str, Any]:
    return vars(kept) | {"stages": kept.stages.asked_for()}


def _face_from_json(saved: Any) -> FaceRecord:
    fields = members(saved)
    x, y = (number(edge, -_FAR, _FAR) for edge in items(fields["box"])[:2])
    width, height = (number(side, 0, _FAR) for side in items(fields["box"])[2:])
    landmarks = tuple(map(_point_from_json, items(fields["landmarks"])))
    if len(landmarks) != _LANDMARKS:
        raise ValueError(f"a face has {_LANDMARKS} landmarks")
    return FaceRecord(
        id=whole(fields["id"], 0, _MANY),
        box=(x, y, width, height),
        landmarks=landmarks,
        # A mean of scores may be rounded up.
        score=number(fields["score"], 0, 1.01),
        by_hand=flag(fields["by_hand"]),
        wanted=flag(fields["wanted"]),
        settings=settings_from_json(fields["settings"]),
        candidates=tuple(map(_candidate_from_json, items(fields["candidates"]))),
        chosen=None if fields["chosen"] is None else text(fields["chosen"]),
        chosen_by=as_name(text(fields.get("chosen_by", ""))),
        chosen_at=whole(fields.get("chosen_at", 0), 0, LATEST_RUN),
        blend=number(fields["blend"], 0, 1),
        name=None if fields.get("name") is None else as_name(text(fields["name"])),
        condition=_condition_from_json(fields.get("condition")),
        person=_person_from_json(fields.get("person", "")),
        votes=_votes_from_json(fields.get("votes", [])),
    )


def _votes_from_json(saved: Any) -> tuple[Vote, ...]:
    votes = items(saved)
    if len(votes) > MOST_VOTES:
        raise ValueError(f"{len(votes)} people have not voted on one face")
    return tuple(map(vote_from_json, votes))


def _condition_from_json(saved: Any) -> FaceCondition | None:
    if saved is None:
        return None
    fields = members(saved)
    return FaceCondition(
        detail=number(fields["detail"], 0, _FAR),
        size=whole(fields["size"], 1, _MANY),
        noise=number(fields["noise"], 0, _FAR),
        damaged=number(fields["damaged"], 0, 1),
        lost_eyes=whole(fields["lost_eyes"], 0, 2),
        pixels=number(fields["pixels"], 0, _FAR),
        from_the_side=flag(fields["from_the_side"]),
    )


def now_ms() -> int:
    """Now, as records keep times: milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def new_person() -> str:
    """A token that no other person has."""
    return uuid.uuid4().hex


def _person_from_json(saved: Any) -> str:
    token = text(saved)
    if not _PERSON.fullmatch(token):
        raise ValueError(f"{token!r:.40} stands for no person")
    return token


def _point_from_json(saved: Any) -> Point:
    x, y = (number(place, -_FAR, _FAR) for place in items(saved))
    return x, y


def _candidate_from_json(saved: Any) -> Candidate:
    fields = members(saved)
    file = text(fields["file"])
    if not file or "/" in file or "\\" in file:
        # It is opened in the photo's folder of candidates, and nowhere else.
        raise ValueError(f"{file!r:.40} is no name of a file")
    scale, verdict = fields.get("guidance_scale"), fields.get("verdict")
    sampled_from = fields.get("sampled_from")
    return Candidate(
        file=file,
        seed=whole(fields["seed"], -(1 << 63), 1 << 64),
        settings=settings_from_json(fields["settings"]),
        preset=preset_named(text(fields["preset"])),
        seconds=number(fields["seconds"], 0, math.inf),
        models=_models_from_json(fields["models"]),
        guidance_scale=None if scale is None else number(scale, 0, math.inf),
        applied=tuple((text(name), text(value)) for name, value in items(fields.get("applied", []))),
        run=whole(fields.get("run", 0), 0, LATEST_RUN),
        verdict=None if verdict is None else _verdict_from_json(verdict),
        sampled_from=None if sampled_from is None else _sampled_from_from_json(sampled_from),
    )


def _sampled_from_from_json(saved: Any) -> SampledFrom:
    fields = members(saved)
    of = whole(fields["of"], 1, MOST_TOGETHER)
    return SampledFrom(
        photo=_sha256_from_json(fields["photo"]),
        damage=_sha256_from_json(fields["damage"]),
        hints=_sha256_from_json(fields["hints"]),
        stages=_stages_from_json(members(fields["stages"])),
        precision=text(fields["precision"]),
        models=text(fields.get("models", "")),
        computer=text(fields.get("computer", "")),
        place=whole(fields["place"], 1, of),
        of=of,
        software=text(fields["software"]),
    )


def _sha256_from_json(saved: Any) -> str:
    sha256 = text(saved)
    if not _SHA256.fullmatch(sha256):
        raise ValueError(f"{sha256!r:.80} is no SHA-256")
    return sha256


def _models_from_json(saved: Any) -> tuple[tuple[str, str, str], ...]:
    return tuple((text(role), text(name), text(sha256)) for role, name, sha256 in items(saved))


def _verdict_from_json(saved: Any) -> Verdict:
    fields = members(saved)
    why = fields.get("why")
    chance, low, high = (number(fields.get(name, 0.0), 0, 1) for name in ("chance", "low", "high"))
    return Verdict(
        Likeness(text(fields["likeness"])),
        Against(text(fields["against"])),
        chance,
        low,
        high,
        detail=number(fields.get("detail", 0.0), 0, _FAR),
        judge=text(fields.get("judge", "")),
        why_unknown=None if why is None else WhyUnknown(text(why)),
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


def settings_from_json(saved: Any) -> SamplingSettings:
    """Settings of any version; what an earlier one did not know is as it was then. Errors as `from_json`."""
    fields = members(saved)
    style = fields["colour_style"]
    if style == 0 and not any(name in fields for name in _LATER_SETTINGS):
        # The first style was how the first version named a photo's own colours.
        style = None
    return SamplingSettings(
        recipe=text(fields["recipe"]),
        strength_factor=_positive(fields["strength"]),
        preset=None if fields["preset"] is None else preset_named(text(fields["preset"])),
        colour_style=place(style) if isinstance(style, str) else None if style is None else _count(style),
        references=tuple(place(path) for path in items(fields["references"])),
        candidates=whole(fields["candidates"], 1, MAX_CANDIDATES),
        **{
            name: kind(fields[name]) for name, kind in _LATER_SETTINGS.items() if fields.get(name) is not None
        },
    )


def _positive(value: Any) -> float:
    return number(value, 0, _MANY)


def _count(value: Any) -> int:
    return whole(value, 0, _MANY)


# Settings that only the command line offers, and their types.
_LATER_SETTINGS: Mapping[str, Callable[[Any], Any]] = {
    "guidance_scale": _positive,
    "steps": _count,
    "identity_by_cosine": flag,
    "identity_on_whole_crop": flag,
    "perceptual": _positive,
    "adversarial": _positive,
    "repeat_times": _count,
    "repeat_start": _positive,
    "repeat_end": _positive,
}
