"""How well the judge tells persons apart, and whether its chances are true.

The pairs are different photographs of one person, of whom the judge saw none in training: found by MobileFaceNet,
which did not teach it, looked at one by one, and listed in judge_pairs.csv. Half of them, beside all pairs of two
people of that half, say what a cosine means; the other half says whether that is true.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.engine.sampling.judge import IdentityJudge
from pgdiff_desktop.faces.tone import in_grey
from pgdiff_desktop.identity.calibration import JudgeCalibration
from pgdiff_desktop.identity.detail import at_detail
from pgdiff_desktop.identity.logistic import chances, logistic
from pgdiff_desktop.networks.judge_resnet import JudgeResNet
from pgdiff_desktop.training.childlike import looks_of
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.model_card import Better, Row

# Pixels of detail across the aligned face.
SIDES = (24, 32, 41, 56, 80, 112, 160, 256)
# Of 100 pairs, half of them of one person, it must tell so many right to be asked at all.
_USEFUL = 0.8
# Chances that are shown together, and the sides at which they are.
_BINS = (0.0, 0.1, 0.3, 0.7, 0.9, 1.0)
_SHOWN = (32, 56, 112)
_CHILD = 0.5


@dataclass(frozen=True)
class Cosines:
    """Of pairs of photographs at one side of detail.

    Attributes:
        same: (N,) of one person each; `other`: (N * (N - 1),) of two.
    """

    same: np.ndarray
    other: np.ndarray

    @property
    def values(self) -> np.ndarray:
        return np.concatenate([self.same, self.other])

    @property
    def is_same(self) -> np.ndarray:
        return np.arange(len(self.values)) < len(self.same)

    @property
    def weight(self) -> np.ndarray:
        """Both kinds count alike, together as much as there are pairs of one person."""
        return np.where(self.is_same, 0.5, 0.5 * len(self.same) / len(self.other))

    @property
    def accuracy(self) -> float:
        """Share told right where as many of one kind are told wrong as of the other."""
        bars = np.sort(self.values)
        missed = np.searchsorted(np.sort(self.same), bars) / len(self.same)
        taken = 1 - np.searchsorted(np.sort(self.other), bars) / len(self.other)
        return 1 - float(np.maximum(missed, taken).min())

    def line(self) -> tuple[float, float]:
        """Slope and intercept of the log odds of one person."""
        slopes, intercept = logistic(self.values[:, None], self.is_same, self.weight)
        return float(slopes[0]), intercept


def judge_of(weights: Weights) -> IdentityJudge:
    network = weights.network("judge")
    return IdentityJudge(weights.entry("judge"), network, network, "")


def cosines(judge: IdentityJudge, data: TrainingData, side: int, *, half: int) -> Cosines:
    """Of one half of the pairs, 0 or 1, both photographs with so much detail, every second pair in grey."""
    with Path(__file__).with_name("judge_pairs.csv").open(newline="") as file:
        pairs = list(csv.DictReader(file))[half::2]
    sizes = _sizes(data)
    seen = [
        judge.embeddings(
            [
                _seen(data.faces / sizes[pair[which]] / pair[which], side, grey=number % 2 == 1)
                for number, pair in enumerate(pairs)
            ]
        )
        for which in ("first", "second")
    ]
    found = seen[0] @ seen[1].T
    own = np.eye(len(found), dtype=bool)
    return Cosines(found[own], found[~own])


def calibrate(data: TrainingData, weights: Weights) -> JudgeCalibration:
    """What the judge's cosines say, by the first half of the pairs."""
    judge = judge_of(weights)
    found = [cosines(judge, data, side, half=0) for side in SIDES]
    lines = [one.line() for one in found]
    useful = [side for side, one in zip(SIDES, found, strict=True) if one.accuracy >= _USEFUL]
    return JudgeCalibration(
        SIDES,
        tuple(round(slope, 2) for slope, _ in lines),
        tuple(round(intercept, 2) for _, intercept in lines),
        least_detail=min(useful, default=SIDES[-1]),
        pairs=tuple(len(one.same) for one in found),
    )


def print_calibration(data: TrainingData, candidates: Path | None) -> None:
    """The catalog's lines of a judge."""
    found = calibrate(data, Weights(candidates))
    sys.stdout.write("[model.calibration]\n")
    for name in ("sides", "slopes", "intercepts", "pairs"):
        sys.stdout.write(f"{name} = {list(getattr(found, name))}\n")
    sys.stdout.write(f"least_detail = {found.least_detail}\n")


def judge_rows(data: TrainingData, weights: Weights) -> Iterator[Row]:
    judge = judge_of(weights)
    found = {side: cosines(judge, data, side, half=1) for side in SIDES}
    for side, one in found.items():
        what = f"judge: told right, {side} px of detail, {len(one.same)} pairs of one person"
        yield Row(what, 100 * one.accuracy, "{:.0f} of 100", "80", Better.HIGHER, 2)
    for side in _SHOWN:
        yield from _reliability(judge.calibration, side, found[side])
    network = weights.network("judge")
    assert isinstance(network, JudgeResNet)
    looks = looks_of(network, data)
    child = looks.cross_validated() > _CHILD
    yield Row(
        "judge: children known as such, cross-validated",
        100 * float(child[looks.children].mean()),
        "{:.0f} of 100",
        "80",
        Better.HIGHER,
        3,
    )
    yield Row(
        "judge: adults taken for children",
        100 * float(child[~looks.children].mean()),
        "{:.0f} of 100",
        "10",
        Better.LOWER,
        3,
    )


def _reliability(calibration: JudgeCalibration, side: int, found: Cosines) -> Iterator[Row]:
    """How often it was one person where the judge says so with some chance."""
    chance = chances(np.array([calibration.log_odds(value, side) for value in found.values]))
    for low, high in pairwise(_BINS):
        chosen = (chance >= low) & (chance < high) if high < 1 else chance >= low
        weight = found.weight[chosen]
        if weight.sum() < 1:
            continue
        said = 100 * float(np.average(chance[chosen], weights=weight))
        was = 100 * float(np.average(found.is_same[chosen], weights=weight))
        what = f"judge: one person, where it says {100 * low:.0f} to {100 * high:.0f} of 100, {side} px"
        yield Row(what, was, "{:.0f} of 100", f"{said:.0f}")


def _seen(path: Path, side: int, *, grey: bool) -> np.ndarray:
    with Image.open(path) as encoded:
        picture = np.asarray(encoded.convert("RGB"), np.float32) / 255
    if grey:
        picture = in_grey(picture)
    return at_detail(picture, side)


def _sizes(data: TrainingData) -> dict[str, str]:
    with (data.faces / "index.csv").open(newline="") as file:
        return {row["file"]: row["size"] for row in csv.DictReader(file)}
