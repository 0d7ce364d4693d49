"""What each recipe makes of held-out faces, by figures and on sheets to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.face_colours import cheeks_of
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.tone import in_grey
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import age, scratch_mask
from pgdiff_desktop.training.colour_pictures import lab_of
from pgdiff_desktop.training.dlib_judge import Judge
from pgdiff_desktop.training.faces import Faces, load_config
from pgdiff_desktop.training.measure_faces import Task, decibels, degraded, grid_strength, restored, sharpness
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.sheets import eight_bits, sheet

# A difference of means over some dozens of faces below this is chance, mostly.
_DISTANCE, _DECIBELS, _SHARPNESS, _COLOUR, _GRID = 0.01, 0.1, 0.05, 0.3, 0.03
_ON_A_SHEET = 8
# Side to which a face is shrunk that a reference is to help.
_REFERRING = 41


@dataclass
class Case:
    """Faces before and after, beside the truth.

    Attributes:
        pictures: what was given, the result and the truth of each.
    """

    before: list[float] = field(default_factory=list)
    after: list[float] = field(default_factory=list)
    gains: list[float] = field(default_factory=list)
    sharpness: list[float] = field(default_factory=list)
    pictures: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=list)

    @classmethod
    def of(cls, tasks: Iterable[Task], engine: Engine, judge: Judge) -> Case:
        case = cls()
        for task in tasks:
            given, truth, result = task.given, task.truth, restored(task, engine)
            before, after = judge.distances([given, result], truth)
            case.before.append(before)
            case.after.append(after)
            case.gains.append(decibels(result, truth) - decibels(given, truth))
            case.sharpness.append(sharpness(result) / sharpness(truth))
            case.pictures.append((given, result, truth))
        return case

    def save_sheet(self, path: Path) -> None:
        """A column for each face: what was given, the result, the truth."""
        shown = self.pictures[:_ON_A_SHEET]
        rows = [eight_bits(picture) for of_row in zip(*shown, strict=True) for picture in of_row]
        sheet(rows, len(shown)).save(path, quality=92)

    @property
    def grid(self) -> float:
        """Mean of the results' grids in the truths'."""
        return _mean([grid_strength(result) / grid_strength(truth) for _, result, truth in self.pictures])

    def distance_row(self, what: str, wanted: str = "") -> Row:
        what, shown = f"{what}: distance to the truth", f"{np.mean(self.before):.3f} -> {{:.3f}}"
        return Row(what, _mean(self.after), shown, wanted, Better.LOWER, _DISTANCE)


def measure_recipes(
    held_out: Faces, judge: Judge, engine: Engine, config: dict[str, Any], sheets: Path
) -> Iterator[Row]:
    """Restores, colours and completes the faces; a sheet of each case is written.

    Args:
        config: `sides` to which the faces are shrunk, pixels.
    """

    def measured(name: str, tasks: Iterable[Task]) -> Case:
        case = Case.of(tasks, engine, judge)
        case.save_sheet(sheets / f"{name}.jpg")
        return case

    for side in config["sides"]:
        what = f"restore, {side} px of detail left"
        case = measured(f"restore-{side}", small(held_out, [side]))
        yield case.distance_row(what)
        # Beyond the truth's it is noise, not detail.
        sharp = float(np.median(np.minimum(case.sharpness, 1.2)))
        wanted = "0.6 to 1.2"
        yield Row(f"{what}: sharpness of the truth's", sharp, "{:.2f}", wanted, Better.HIGHER, _SHARPNESS)
        gain = _mean(case.gains)
        yield Row(f"{what}: PSNR over the input's", gain, "{:+.2f} dB", "+0.5 dB", Better.HIGHER, _DECIBELS)
        yield Row(f"{what}: grid of the truth's", case.grid, "{:.2f}", "", Better.LOWER, _GRID)
    sound = [Task(truth, truth, "restore") for truth in held_out.pictures]
    yield measured("sound", sound).distance_row("restore, sound faces", "0.05")
    case = measured("sound-restored", (replace(task, spares_sharp=False) for task in sound))
    yield case.distance_row("restore, sound faces, asked for by name")
    case = measured("inpaint", painted(held_out))
    what = "inpaint, an eye and a crack painted away"
    yield case.distance_row(what, "0.16")
    yield Row(f"{what}: grid of the truth's", case.grid, "{:.2f}", "", Better.LOWER, _GRID)
    case = measured("reference", referred(held_out))
    yield case.distance_row("reference, one photo of the person", "0.35")
    case = measured("reference-of-another", referred(held_out, another=True))
    yield case.distance_row("reference, a photo of somebody else")
    case = measured("colorize", uncoloured(held_out))
    yield from _colour_rows(case)
    case = measured("old-photo", old(held_out))
    yield case.distance_row("old photo, aged, cracked and grey", "0.40")
    # From what restoring without inventing colours makes.
    moved = [
        judge.distances([result], restored(replace(task, recipe="restore"), engine))[0]
        for task, (_, result, _) in zip(old(held_out), case.pictures, strict=True)
    ]
    what = "old photo: largest distance to the same face by restore"
    yield Row(what, max(moved), wanted="0.45", better=Better.LOWER, matters=_DISTANCE)


def small(held_out: Faces, sides: Sequence[int]) -> Iterator[Task]:
    """Faces shrunk to these sides in turn."""
    for number, truth in enumerate(held_out.pictures):
        y = degraded(truth, sides[number % len(sides)], np.random.default_rng(number))
        yield Task(y, truth, "restore")


def painted(held_out: Faces) -> Iterator[Task]:
    """An eye and a crack painted away."""
    for number, truth in enumerate(held_out.pictures):
        rng = np.random.default_rng(number)
        damage = _eye(len(truth), rng) | _crack(len(truth), rng)
        yield Task(np.where(damage[..., None], np.float32(0.95), truth), truth, "inpaint", damage)


def painted_and_small(held_out: Faces) -> Iterator[Task]:
    """Faces that are damaged and small at once, to be restored."""
    for task, smaller in zip(painted(held_out), small(held_out, [41, 87]), strict=True):
        assert task.damage is not None
        given = np.where(task.damage[..., None], task.given, smaller.given)
        yield replace(smaller, given=given, damage=task.damage)


def _crack(size: int, rng: np.random.Generator) -> np.ndarray:
    side = max(3, size // 50)
    return np.asarray(cv2.dilate(scratch_mask(size, rng), np.ones((side, side), np.uint8)) > 0)


def _eye(size: int, rng: np.random.Generator) -> np.ndarray:
    x, y = template_for(size)[rng.integers(2)]
    across, down = np.meshgrid(np.arange(size), np.arange(size))
    return np.asarray(((across - x) / (0.11 * size)) ** 2 + ((down - y) / (0.08 * size)) ** 2 < 1)


def referred(held_out: Faces, *, another: bool = False) -> Iterator[Task]:
    """Small faces with a photo of the person, or of another one."""
    faces = held_out.pictures
    for number, truth in enumerate(faces):
        rng = np.random.default_rng(number)
        y = degraded(truth, _REFERRING, rng)
        reference = another_photo(faces[number - 1] if another else truth, rng)
        yield Task(y, truth, "reference", references=(reference,))


def another_photo(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same face in another crop, light and age."""
    size = len(face)
    matrix = cv2.getRotationMatrix2D((size / 2, size / 2), rng.uniform(-5, 5), rng.uniform(0.95, 1.05))
    moved = cv2.warpAffine(face[:, ::-1], matrix, (size, size), borderMode=cv2.BORDER_REFLECT)
    lit = np.clip(moved, 0, 1) ** rng.uniform(0.75, 1.3)
    grained = lit + rng.normal(0, 0.02, lit.shape)
    return np.asarray(np.clip(0.05 + 0.9 * grained, 0, 1), np.float32)


def uncoloured(held_out: Faces) -> Iterator[Task]:
    """Those in colour, in grey."""
    for truth, tone in zip(held_out.pictures, held_out.tones, strict=True):
        if tone == "colour":
            yield Task(in_grey(truth), truth, "colorize")


def _colour_rows(case: Case) -> Iterator[Row]:
    before = [_skin_error(given, truth) for given, _, truth in case.pictures]
    errors = [_skin_error(result, truth) for _, result, truth in case.pictures]
    moved = [float(np.abs(in_grey(result) - given).mean()) for given, result, _ in case.pictures]
    what = f"colorize, {len(errors)} faces"
    shown = f"{_mean(before):.1f} -> {{:.1f}}"
    yield Row(f"{what}: colour error over skin", _mean(errors), shown, "7", Better.LOWER, _COLOUR)
    yield Row(f"{what}: lightness moved", _mean(moved), "{:.1%}", "2%", Better.LOWER, 0.005)


def _skin_error(face: np.ndarray, truth: np.ndarray) -> float:
    """Mean distance in a and b of CIELAB over the cheeks."""
    found, wanted = (lab_of(cheeks_of(picture))[..., 1:] for picture in (face, truth))
    return float(np.linalg.norm(found - wanted, axis=-1).mean())


def old(held_out: Faces) -> Iterator[Task]:
    """Faces aged, cracked and grey."""
    for number, truth in enumerate(held_out.pictures):
        rng = np.random.default_rng(number)
        pair = age(in_grey(truth), rng)
        damage = _crack(len(truth), rng)
        cracked = np.where(damage[..., None], np.float32(0.95), pair.aged).astype(np.float32)
        yield Task(cracked, pair.clean, "old-photo", damage)


# By which a recipe's late start is chosen.
CASES: dict[str, Callable[[Faces], Iterable[Task]]] = {
    # Half of them hardly more than small: what helps the worst must not harm the others.
    "restore": lambda held_out: small(held_out, load_config("evaluate")["sides"]),
    "reference": referred,
    "inpaint": painted,
    "colorize": uncoloured,
    "old-photo": old,
}


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values))
