"""Whether restored faces are still the person: by recipe and degradation, and by group.

Judged by two that take part in no restoration: dlib's ResNet, and the product's own judge, which dlib taught.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.judge import IdentityJudge
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.model_choice import SHIPPED_SET, choose_models
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.dlib_judge import Judge
from pgdiff_desktop.training.faces import Faces
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.measure_faces import Task, degraded, held_out_faces, restored
from pgdiff_desktop.training.measure_recipes import another_photo
from pgdiff_desktop.training.sheets import eight_bits, sheet

# Of all sampling steps from noise: minutes a face.
_FAITHFUL_FACES = 4
_SHOWN = 6
_SIDES = (41, 87)
_MOST_REFERENCES = 3
# Standard deviations on either side of an interval of 90 of 100.
_INTERVAL = 1.645
_HEADING = "| degradation | what | faces | distance (dlib) | similarity (judge) |\n|---|---|---|---|---|"


@dataclass(frozen=True)
class Judged:
    """How far a picture is from the truth: dlib's distance, and the similarity of the product's judge."""

    distance: float
    similarity: float


class _Judges:
    def __init__(self, engine: Engine) -> None:
        self._dlib = Judge()
        choice = choose_models(engine.catalog, engine.store, SHIPPED_SET)
        own = LoadedModels(choice, engine.registry, "cpu").judge()
        assert own is not None
        self._own: IdentityJudge = own

    def of(self, pictures: Sequence[np.ndarray], truth: np.ndarray) -> list[Judged]:
        distances = self._dlib.distances(list(pictures), truth)
        wanted, *found = self._own.embeddings([truth, *pictures])
        return [Judged(far, float(one @ wanted)) for far, one in zip(distances, found, strict=True)]


def measure_identity(data: TrainingData, *, count: int, output: Path) -> None:
    """Prints the table by recipe and degradation, and the one by group; writes sheets to look at.

    Args:
        count: how many held-out faces.
    """
    output.mkdir(parents=True, exist_ok=True)
    engine = Weights().engine()
    judges, faces = _Judges(engine), held_out_faces(data, 256, count)
    _by_recipe(faces, engine, judges, output)
    _by_group(faces, engine, judges)
    _with_published_settings(faces, engine, judges, output)


def _degradations(faces: Faces) -> dict[str, list[np.ndarray]]:
    """Of each face what is given, by what was done to it."""
    rngs = [np.random.default_rng(number) for number in range(len(faces.pictures))]
    pairs = list(zip(faces.pictures, rngs, strict=True))
    shrunk = {
        f"{side} px of detail left": [degraded(face, side, rng) for face, rng in pairs] for side in _SIDES
    }
    return {**shrunk, "aged": [age(face, rng).aged for face, rng in pairs]}


def _by_recipe(faces: Faces, engine: Engine, judges: _Judges, output: Path) -> None:
    _say(_HEADING)
    for name, tasks in _tasks(faces).items():
        rows = {"input": [task.given for task in tasks["restore"]]}
        _row(name, "input", judges, rows["input"], faces.pictures)
        for what, wanted in tasks.items():
            rows[what] = [restored(task, engine) for task in wanted]
            _row(name, what, judges, rows[what], faces.pictures)
        shown = [eight_bits(one) for of in (*rows.values(), faces.pictures) for one in of[:_SHOWN]]
        sheet(shown, _SHOWN).save(output / f"identity-{name.split(' ')[0]}.jpg", quality=92)


def _with_published_settings(faces: Faces, engine: Engine, judges: _Judges, output: Path) -> None:
    """A few faces with all sampling steps from noise, which takes minutes each, beside the default for the same."""
    _say(f"\n{_HEADING}")
    truths = faces.pictures[:_FAITHFUL_FACES]
    for name, tasks in _tasks(faces).items():
        shown = []
        for what in ("restore", "reference, 1 photo"):
            wanted = tasks[what][:_FAITHFUL_FACES]
            for preset in (None, "faithful"):
                found = [restored(replace(task, preset=preset), engine) for task in wanted]
                _row(name, f"{what}, preset {preset}" if preset else what, judges, found, truths)
                shown += [eight_bits(one) for one in found]
        shown += [eight_bits(one) for one in truths]
        sheet(shown, len(truths)).save(output / f"published-{name.split(' ')[0]}.jpg", quality=92)


def _tasks(faces: Faces) -> dict[str, dict[str, list[Task]]]:
    """By what was done to the faces, by recipe."""
    references = [
        tuple(another_photo(face, np.random.default_rng((7, number, one))) for one in range(_MOST_REFERENCES))
        for number, face in enumerate(faces.pictures)
    ]
    found = {}
    for name, given in _degradations(faces).items():
        tasks = [Task(y, face, "restore") for y, face in zip(given, faces.pictures, strict=True)]
        found[name] = {"restore": tasks}
        for count in (1, _MOST_REFERENCES):
            found[name][f"reference, {count} photo{'s' if count > 1 else ''}"] = [
                replace(task, recipe="reference", references=of[:count])
                for task, of in zip(tasks, references, strict=True)
            ]
    return found


def _row(
    name: str,
    what: str,
    judges: _Judges,
    pictures: Sequence[np.ndarray],
    truths: Sequence[np.ndarray],
) -> None:
    judged = [judges.of([one], truth)[0] for one, truth in zip(pictures, truths, strict=False)]
    distance, similarity = _means(judged)
    _say(f"| {name} | {what} | {len(judged)} | {distance:.3f} | {similarity:.3f} |")


def _by_group(faces: Faces, engine: Engine, judges: _Judges) -> None:
    """What the default run changes for each group: of faces that are sound, and of such with little detail left."""
    groups = apparent_groups()
    found: dict[str, list[_Run]] = {}
    for number, (face, name, tone) in enumerate(zip(faces.pictures, faces.names, faces.tones, strict=True)):
        small = degraded(face, _SIDES[0], np.random.default_rng(number))
        sound = restored(Task(face, face, "restore"), engine)
        better = restored(Task(small, face, "restore"), engine)
        moved, before, after = judges.of([sound, small, better], face)
        run = _Run(moved, bool(np.array_equal(eight_bits(sound), eight_bits(face))), before, after)
        for group in ("all", f"{tone} photo", *groups.get(name, ())):
            found.setdefault(group, []).append(run)
    _say(
        "\n| group | faces | sound: distance | similarity | unchanged | 41 px: distance | nearer by | similarity |"
        "\n|---|---|---|---|---|---|---|---|"
    )
    for group, runs in sorted(found.items(), key=lambda item: -len(item[1])):
        far, near = _means(run.moved for run in runs)
        first, low = _means(run.before for run in runs)
        last, high = _means(run.after for run in runs)
        gained = [run.before.distance - run.after.distance for run in runs]
        either_way = _INTERVAL * np.std(gained, ddof=1) / np.sqrt(len(gained))
        _say(
            f"| {group} | {len(runs)} | {far:.3f} | {near:.4f} | {np.mean([run.is_unchanged for run in runs]):.0%} "
            f"| {first:.3f} -> {last:.3f} | {first - last:.3f} ± {either_way:.3f} | {low:.3f} -> {high:.3f} |"
        )


@dataclass(frozen=True)
class _Run:
    """The default run on one face: as it is, and as its photo would be with little detail left."""

    moved: Judged
    is_unchanged: bool
    before: Judged
    after: Judged


def apparent_groups() -> dict[str, tuple[str, ...]]:
    """Held-out faces -> the groups that a person saw in them; nothing is known of who they are."""
    with Path(__file__).with_name("apparent_groups.csv").open(newline="") as file:
        return {
            row["file"]: tuple(
                f"{what} {row[what]}" if what == "skin" else row[what]
                for what in ("sex", "age", "skin")
                if row[what]
            )
            for row in csv.DictReader(file)
        }


def _means(judged: Iterable[Judged]) -> tuple[float, float]:
    pairs = [(one.distance, one.similarity) for one in judged]
    distance, similarity = np.mean(pairs, axis=0)
    return float(distance), float(similarity)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
