"""What each recipe makes of held-out faces, by figures and on sheets to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import age, scratch_mask
from pgdiff_desktop.training.judge import Judge
from pgdiff_desktop.training.measure_faces import HeldOut, Restorations, decibels, degraded, sharpness
from pgdiff_desktop.training.measure_prior import sheet
from pgdiff_desktop.training.model_card import Better, Row

# A difference of means over some dozens of faces below this is chance, mostly.
_DISTANCE, _DECIBELS, _SHARPNESS, _COLOUR = 0.01, 0.1, 0.05, 0.3
_ON_A_SHEET = 8
# Cheeks and the bridge of the nose, as shares of the aligned face: skin on nearly everybody.
_SKIN = (slice(0.50, 0.66), slice(0.32, 0.68))


@dataclass
class _Case:
    """Faces before and after, beside the truth."""

    name: str
    judge: Judge
    before: list[float] = field(default_factory=list)
    after: list[float] = field(default_factory=list)
    gains: list[float] = field(default_factory=list)
    sharpness: list[float] = field(default_factory=list)
    _shown: list[np.ndarray] = field(default_factory=list)

    def add(self, given: np.ndarray, result: np.ndarray, truth: np.ndarray) -> None:
        before, after = self.judge.distances([given, result], truth)
        self.before.append(before)
        self.after.append(after)
        self.gains.append(decibels(result, truth) - decibels(given, truth))
        self.sharpness.append(sharpness(result) / sharpness(truth))
        if len(self._shown) < 3 * _ON_A_SHEET:
            self._shown += [given, result, truth]

    def save_sheet(self, folder: Path) -> None:
        """A column for each face: what was given, the result, the truth."""
        columns = np.stack(self._shown).reshape(-1, 3, *self._shown[0].shape).swapaxes(0, 1)
        picture = sheet(columns.reshape(-1, *self._shown[0].shape), columns.shape[1])
        picture.save(folder / f"{self.name}.jpg", quality=92)

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
    for side in sides:
        yield from _restore(held_out, judge, restorations, side, sheets)
    yield from _sound(held_out, judge, restorations, sheets)
    yield from _inpaint(held_out, judge, restorations, sheets)
    yield from _reference(held_out, judge, restorations, sides[0], sheets)
    yield from _colorize(held_out, restorations, sheets)
    yield from _old_photo(held_out, judge, restorations, sheets)


def _restore(
    held_out: HeldOut, judge: Judge, restorations: Restorations, side: int, sheets: Path
) -> Iterable[Row]:
    case = _Case(f"restore-{side}", judge)
    for number, truth in enumerate(held_out.faces):
        y = degraded(truth, side, np.random.default_rng(number))
        case.add(y, restorations.restore(y, recipe="restore"), truth)
    case.save_sheet(sheets)
    what = f"restore, {side} px of detail left"
    return (
        case.distance_row(what),
        case.sharpness_row(what, "0.6 to 1.2"),
        case.gain_row(what, "+0.5 dB"),
    )


def _sound(held_out: HeldOut, judge: Judge, restorations: Restorations, sheets: Path) -> Iterable[Row]:
    case = _Case("sound", judge)
    for truth in held_out.faces:
        case.add(truth, restorations.restore(truth, recipe="restore"), truth)
    case.save_sheet(sheets)
    yield case.distance_row("restore, sound faces", "0.05")


def _inpaint(held_out: HeldOut, judge: Judge, restorations: Restorations, sheets: Path) -> Iterable[Row]:
    case = _Case("inpaint", judge)
    for number, truth in enumerate(held_out.faces):
        rng = np.random.default_rng(number)
        damage = _eye(len(truth), rng) | _crack(len(truth), rng)
        damaged = np.where(damage[..., None], np.float32(0.95), truth)
        case.add(damaged, restorations.restore(damaged, recipe="inpaint", damage=damage), truth)
    case.save_sheet(sheets)
    yield case.distance_row("inpaint, an eye and a crack painted away", "0.16")


def _crack(size: int, rng: np.random.Generator) -> np.ndarray:
    side = max(3, size // 50)
    return np.asarray(cv2.dilate(scratch_mask(size, rng), np.ones((side, side), np.uint8)) > 0)


def _eye(size: int, rng: np.random.Generator) -> np.ndarray:
    x, y = template_for(size)[rng.integers(2)]
    across, down = np.meshgrid(np.arange(size), np.arange(size))
    return np.asarray(((across - x) / (0.11 * size)) ** 2 + ((down - y) / (0.08 * size)) ** 2 < 1)


def _reference(
    held_out: HeldOut, judge: Judge, restorations: Restorations, side: int, sheets: Path
) -> Iterable[Row]:
    right, wrong = _Case("reference", judge), _Case("reference-of-another", judge)
    faces = held_out.faces
    for number, truth in enumerate(faces):
        rng = np.random.default_rng(number)
        y = degraded(truth, side, rng)
        for case, person in ((right, truth), (wrong, faces[number - 1])):
            reference = _another_photo(person, rng)
            case.add(y, restorations.restore(y, recipe="reference", reference=reference), truth)
    right.save_sheet(sheets)
    yield right.distance_row("reference, one photo of the person", "0.35")
    yield wrong.distance_row("reference, a photo of somebody else")


def _another_photo(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same face in another crop, light and age."""
    size = len(face)
    matrix = cv2.getRotationMatrix2D((size / 2, size / 2), rng.uniform(-5, 5), rng.uniform(0.95, 1.05))
    moved = cv2.warpAffine(face[:, ::-1], matrix, (size, size), borderMode=cv2.BORDER_REFLECT)
    lit = np.clip(moved, 0, 1) ** rng.uniform(0.75, 1.3)
    grained = lit + rng.normal(0, 0.02, lit.shape)
    return np.asarray(np.clip(0.05 + 0.9 * grained, 0, 1), np.float32)


def _colorize(held_out: HeldOut, restorations: Restorations, sheets: Path) -> Iterable[Row]:
    grey_errors, errors, moved, shown = [], [], [], []
    for truth, in_colour in zip(held_out.faces, held_out.in_colour, strict=True):
        if not in_colour:
            continue
        grey = np.repeat(truth.mean(axis=2, keepdims=True), 3, axis=2)
        result = restorations.restore(grey, recipe="colorize")
        grey_errors.append(_skin_error(grey, truth))
        errors.append(_skin_error(result, truth))
        moved.append(float(np.abs(result.mean(axis=2) - grey[..., 0]).mean()))
        shown += [grey, result, truth]
    columns = np.stack(shown[: 3 * _ON_A_SHEET]).reshape(-1, 3, *shown[0].shape).swapaxes(0, 1)
    sheet(columns.reshape(-1, *shown[0].shape), columns.shape[1]).save(sheets / "colorize.jpg", quality=92)
    what = f"colorize, {len(errors)} faces"
    yield Row(
        f"{what}: colour error over skin",
        _mean(errors),
        f"{np.mean(grey_errors):.1f} -> {{:.1f}}",
        "7",
        Better.LOWER,
        _COLOUR,
    )
    yield Row(f"{what}: lightness moved", _mean(moved), "{:.1%}", "2%", Better.LOWER, 0.005)


def _skin_error(face: np.ndarray, truth: np.ndarray) -> float:
    """Mean distance in a and b of CIELAB over the cheeks."""
    rows, columns = (slice(*(round(end * len(face)) for end in (part.start, part.stop))) for part in _SKIN)
    found, wanted = (
        cv2.cvtColor(np.ascontiguousarray(picture[rows, columns]), cv2.COLOR_RGB2LAB)[..., 1:]
        for picture in (face, truth)
    )
    return float(np.linalg.norm(found - wanted, axis=-1).mean())


def _old_photo(held_out: HeldOut, judge: Judge, restorations: Restorations, sheets: Path) -> Iterable[Row]:
    case, moved = _Case("old-photo", judge), []
    for number, truth in enumerate(held_out.faces):
        rng = np.random.default_rng(number)
        pair = age(np.repeat(truth.mean(axis=2, keepdims=True), 3, axis=2), rng)
        damage = _crack(len(truth), rng)
        damaged = np.where(damage[..., None], np.float32(0.95), pair.aged).astype(np.float32)
        result = restorations.restore(damaged, recipe="old-photo", damage=damage)
        case.add(damaged, result, pair.clean)
        moved += judge.distances([result], restorations.restore(damaged, recipe="restore", damage=damage))
    case.save_sheet(sheets)
    yield case.distance_row("old photo, aged, cracked and grey", "0.40")
    yield Row(
        "old photo: largest distance to the same face by restore",
        max(moved),
        wanted="0.45",
        better=Better.LOWER,
        matters=_DISTANCE,
    )


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values))


def save_picture(picture: np.ndarray, path: Path) -> None:
    """Writes a picture in [0, 1]."""
    Image.fromarray(np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)).save(path, quality=92)
