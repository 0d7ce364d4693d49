"""How well the map of what was invented agrees with the true error of faces that were damaged on purpose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.identity.kept_map import smoothed
from pgdiff_desktop.training.faces import Faces
from pgdiff_desktop.training.measure_faces import Task, restored_with_map
from pgdiff_desktop.training.measure_recipes import old, painted, painted_and_small, small
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.sheets import eight_bits, sheet

# A mean over a dozen faces moves by so much by chance.
_CORRELATION = 0.05
_ON_A_SHEET = 8
# Of the true error on the sheet, so that 0.25 of the range is white.
_BRIGHTER = 4

CASES: dict[str, Callable[[Faces], Iterable[Task]]] = {
    "41 px of detail left": partial(small, sides=[41]),
    "87 px of detail left": partial(small, sides=[87]),
    "an eye and a crack painted away": painted,
    "the same, 41 or 87 px of detail left": painted_and_small,
    "aged, cracked and grey": old,
}


def kept_map_rows(held_out: Faces, engine: Engine, sheets: Path) -> Iterator[Row]:
    """Pearson's correlation of map and true error by pixels, within each face and over all of a case.

    The true error is the mean over the channels of |result - truth|, smoothed to the scale of the map.
    """
    whole: list[tuple[np.ndarray, np.ndarray]] = []
    for number, (name, tasks_of) in enumerate(CASES.items()):
        pairs, shown = [], []
        for task in tasks_of(held_out):
            result, invented = restored_with_map(task, engine)
            error = true_error(result, task.truth)
            pairs.append((invented, error))
            shown.append((task.given, result, task.truth, _grey(_BRIGHTER * error), _grey(invented)))
        _save_sheet(shown[:_ON_A_SHEET], sheets / f"kept-map-{number + 1}.jpg")
        within = float(np.mean([correlation(*pair) for pair in pairs]))
        yield _row(f"map of what was invented, {name}: correlation with the true error in a face", within)
        whole += pairs
    over_all = correlation(*(np.concatenate(values) for values in zip(*whole, strict=True)))
    yield _row("map of what was invented, all of these: correlation over all faces", over_all)


def true_error(result: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """How far a result (S, S, 3) is from the truth, (S, S) of the range [0, 1], at the scale of the map."""
    return smoothed(np.abs(result - truth).mean(axis=2))


def correlation(first: np.ndarray, second: np.ndarray) -> float:
    """Pearson's, of the values of two arrays of one shape; 0 where one of them is even."""
    one, other = first.ravel() - first.mean(), second.ravel() - second.mean()
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / length if length > 0 else 0.0


def _row(what: str, value: float) -> Row:
    return Row(what, value, "{:.2f}", "0.5", Better.HIGHER, _CORRELATION)


def _grey(values: np.ndarray) -> np.ndarray:
    return np.repeat(values[..., None], 3, axis=2)


def _save_sheet(shown: Sequence[Sequence[np.ndarray]], path: Path) -> None:
    """A column for each face: what was given, the result, the truth, the true error and the map."""
    rows = [eight_bits(picture) for of_row in zip(*shown, strict=True) for picture in of_row]
    sheet(rows, len(shown)).save(path, quality=92)
