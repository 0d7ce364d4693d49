"""What each recipe makes of held-out faces, by figures and on sheets to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.sampling.face_colours import cheeks_of
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.tone import in_grey
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import age, scratch_mask
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.judge import Judge
from pgdiff_desktop.training.measure_faces import HeldOut, Restorations, decibels, degraded, sharpness
from pgdiff_desktop.training.measure_prior import sheet
from pgdiff_desktop.training.model_card import Better, Row

# A difference of means over some dozens of faces below this is chance, mostly.
_DISTANCE, _DECIBELS, _SHARPNESS, _COLOUR = 0.01, 0.1, 0.05, 0.3
_ON_A_SHEET = 8
# Side to which a face is shrunk that a reference is to help.
_REFERRING = 41


@dataclass
class Case:
    """Faces before and after, beside the truth.

    Attributes:
        pictures: what was given, the result and the truth of each.
    """

    judge: Judge
    before: list[float] = field(default_factory=list)
    after: list[float] = field(default_factory=list)
    gains: list[float] = field(default_factory=list)
    sharpness: list[float] = field(default_factory=list)
    pictures: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=list)

    def add(self, given: np.ndarray, result: np.ndarray, truth: np.ndarray) -> None:
        before, after = self.judge.distances([given, result], truth)
        self.before.append(before)
        self.after.append(after)
        self.gains.append(decibels(result, truth) - decibels(given, truth))
        self.sharpness.append(sharpness(result) / sharpness(truth))
        self.pictures.append((given, result, truth))

    def save_sheet(self, path: Path) -> None:
        """A column for each face: what was given, the result, the truth."""
        shown = self.pictures[:_ON_A_SHEET]
        rows = [picture for of_row in zip(*shown, strict=True) for picture in of_row]
        sheet(np.stack(rows), len(shown)).save(path, quality=92)

    def distance_row(self, what: str, wanted: str = "") -> Row:
        shown = f"{np.mean(self.before):.3f} -> {{:.3f}}"
        return Row(
            f"{what}: distance to the truth", _mean(self.after), shown, wanted, Better.LOWER, _DISTANCE
        )

    def sharpness_row(self, what: str, wanted: str) -> Row:
        # Beyond the truth's it is noise, not detail.
        shares = np.minimum(self.sharpness, 1.2)
        return Row(
            f"{what}: sharpness of the truth's",
            float(np.median(shares)),
            "{:.2f}",
            wanted,
            Better.HIGHER,
            _SHARPNESS,
        )

    def gain_row(self, what: str, wanted: str) -> Row:
        return Row(
            f"{what}: PSNR over the input's",
            _mean(self.gains),
            "{:+.2f} dB",
            wanted,
            Better.HIGHER,
            _DECIBELS,
        )


def measure_recipes(
    held_out: HeldOut, judge: Judge, restorations: Restorations, sides: Sequence[int], sheets: Path
) -> Iterator[Row]:
    """Restores, colours and completes the faces; a sheet of each case is written.

    Args:
        sides: to which the faces are shrunk, pixels.
    """

    def measured(name: str, add: Callable[[Case], None]) -> Case:
        case = Case(judge)
        add(case)
        case.save_sheet(sheets / f"{name}.jpg")
        return case

    for side in sides:
        what = f"restore, {side} px of detail left"
        case = measured(f"restore-{side}", partial(restore_small, held_out, restorations, [side]))
        yield case.distance_row(what)
        yield case.sharpness_row(what, "0.6 to 1.2")
        yield case.gain_row(what, "+0.5 dB")
    case = measured("sound", partial(_restore_sound, held_out, restorations))
    yield case.distance_row("restore, sound faces", "0.05")
    case = measured("inpaint", partial(inpaint, held_out, restorations))
    yield case.distance_row("inpaint, an eye and a crack painted away", "0.16")
    case = measured("reference", partial(refer, held_out, restorations))
    yield case.distance_row("reference, one photo of the person", "0.35")
    case = measured("reference-of-another", partial(refer, held_out, restorations, another=True))
    yield case.distance_row("reference, a photo of somebody else")
    case = measured("colorize", partial(colorize, held_out, restorations))
    yield from _colour_rows(case)
    case = measured("old-photo", partial(restore_old, held_out, restorations))
    yield case.distance_row("old photo, aged, cracked and grey", "0.40")
    yield _disfigured_row(held_out, judge, restorations, case)


def restore_small(held_out: HeldOut, restorations: Restorations, sides: Sequence[int], case: Case) -> None:
    """Faces shrunk to these sides in turn."""
    for number, truth in enumerate(held_out.faces):
        y = degraded(truth, sides[number % len(sides)], np.random.default_rng(number))
        case.add(y, restorations.restore(y, recipe="restore"), truth)


def _restore_sound(held_out: HeldOut, restorations: Restorations, case: Case) -> None:
    for truth in held_out.faces:
        case.add(truth, restorations.restore(truth, recipe="restore"), truth)


def inpaint(held_out: HeldOut, restorations: Restorations, case: Case) -> None:
    for number, truth in enumerate(held_out.faces):
        rng = np.random.default_rng(number)
        damage = _eye(len(truth), rng) | _crack(len(truth), rng)
        damaged = np.where(damage[..., None], np.float32(0.95), truth)
        case.add(damaged, restorations.restore(damaged, recipe="inpaint", damage=damage), truth)


def _crack(size: int, rng: np.random.Generator) -> np.ndarray:
    side = max(3, size // 50)
    return np.asarray(cv2.dilate(scratch_mask(size, rng), np.ones((side, side), np.uint8)) > 0)


def _eye(size: int, rng: np.random.Generator) -> np.ndarray:
    x, y = template_for(size)[rng.integers(2)]
    across, down = np.meshgrid(np.arange(size), np.arange(size))
    return np.asarray(((across - x) / (0.11 * size)) ** 2 + ((down - y) / (0.08 * size)) ** 2 < 1)


def refer(held_out: HeldOut, restorations: Restorations, case: Case, *, another: bool = False) -> None:
    """Small faces with a photo of the person, or of another one."""
    for number, truth in enumerate(held_out.faces):
        rng = np.random.default_rng(number)
        y = degraded(truth, _REFERRING, rng)
        reference = _another_photo(held_out.faces[number - 1] if another else truth, rng)
        case.add(y, restorations.restore(y, recipe="reference", reference=reference), truth)


def _another_photo(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same face in another crop, light and age."""
    size = len(face)
    matrix = cv2.getRotationMatrix2D((size / 2, size / 2), rng.uniform(-5, 5), rng.uniform(0.95, 1.05))
    moved = cv2.warpAffine(face[:, ::-1], matrix, (size, size), borderMode=cv2.BORDER_REFLECT)
    lit = np.clip(moved, 0, 1) ** rng.uniform(0.75, 1.3)
    grained = lit + rng.normal(0, 0.02, lit.shape)
    return np.asarray(np.clip(0.05 + 0.9 * grained, 0, 1), np.float32)


def colorize(held_out: HeldOut, restorations: Restorations, case: Case) -> None:
    for truth, in_colour in zip(held_out.faces, held_out.in_colour, strict=True):
        if in_colour:
            grey = in_grey(truth)
            case.add(grey, restorations.restore(grey, recipe="colorize"), truth)


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
    found, wanted = (
        cv2.cvtColor(np.ascontiguousarray(cheeks_of(picture)), cv2.COLOR_RGB2LAB)[..., 1:]
        for picture in (face, truth)
    )
    return float(np.linalg.norm(found - wanted, axis=-1).mean())


def restore_old(held_out: HeldOut, restorations: Restorations, case: Case) -> None:
    for number, truth in enumerate(held_out.faces):
        damaged, damage, clean = _old(truth, number)
        case.add(damaged, restorations.restore(damaged, recipe="old-photo", damage=damage), clean)


def _old(truth: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A face aged, cracked and grey, its damage, and what it should be."""
    rng = np.random.default_rng(number)
    pair = age(in_grey(truth), rng)
    damage = _crack(len(truth), rng)
    return np.where(damage[..., None], np.float32(0.95), pair.aged).astype(np.float32), damage, pair.clean


def _disfigured_row(held_out: HeldOut, judge: Judge, restorations: Restorations, old: Case) -> Row:
    """How far the results of `restore_old` are from what restoring without inventing colours makes."""
    moved: list[float] = []
    for number, (truth, (_, result, _)) in enumerate(zip(held_out.faces, old.pictures, strict=True)):
        damaged, damage, _ = _old(truth, number)
        moved += judge.distances([result], restorations.restore(damaged, recipe="restore", damage=damage))
    what = "old photo: largest distance to the same face by restore"
    return Row(what, max(moved), wanted="0.45", better=Better.LOWER, matters=_DISTANCE)


# By which a recipe's late start is chosen.
CASES: dict[str, Callable[[HeldOut, Restorations, Case], None]] = {
    # Half of them hardly more than small: what helps the worst must not harm the others.
    "restore": lambda held_out, restorations, case: restore_small(
        held_out, restorations, load_config("evaluate")["sides"], case
    ),
    "reference": refer,
    "inpaint": inpaint,
    "colorize": colorize,
    "old-photo": restore_old,
}


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values))
