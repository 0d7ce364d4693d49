"""Hints of colour spread over what belongs together in the photo."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.colour.hints import Hints
from pgdiff_desktop.colour.photo_colours import PhotoColours, kept
from pgdiff_desktop.opencv import cv2

# How far a colour goes where everything looks alike, as a share of the photo's side (the root of its area).
_REACH = 0.2
# What is all the way: a difference of lightness or colour that is crossed, and one from the painted place, in L.
_EDGE, _UNLIKE = 14.0, 12.0
# Differences that folds and noise make.
_TOLERATED = 6.0
# How much more the colouriser's own colours count than lightness: skin beside a white dress is as light as it.
_COLOURS_COUNT = 3.0
# The share of the way on which a colour is full; beyond it, it fades.
_FULL = 0.6
# Colours nearer than this, in a and b, are one.
_ALIKE = 6.0
_MOST_COLOURS = 24
_MOST_ROUNDS = 5
_NEAREST = 4
_LOOKS = 64


def with_hints(colours: PhotoColours, hints: Hints) -> PhotoColours:
    """The colours of a photo with hints spread over them; where nothing is painted near, they stay what they are.

    By chrominance blending (Yatziv and Sapiro 2006): colours are mixed by their geodesic distance, which is short
    over what looks like the painted place and long across edges.
    """
    if not hints:
        return colours
    ab, painted = hints.at(*colours.guide.shape)
    looks = _looks_of(colours)
    total = np.zeros(colours.ab.shape, np.float32)
    weights = np.zeros(colours.guide.shape, np.float32)
    nearest = np.full(colours.guide.shape, np.inf, np.float32)
    for colour, where in _colours_of(ab, painted):
        away = _distance(looks, where)
        weight = 1 / (away + 0.02) ** _NEAREST
        total += weight[..., None] * colour
        weights += weight
        nearest = np.minimum(nearest, away)
    share = np.clip((1 - nearest) / (1 - _FULL), 0, 1)[..., None]
    # Without a kink where it begins and ends.
    share = share * share * (3 - 2 * share)
    spread = share * (total / weights[..., None]) + (1 - share) * colours.ab
    return kept(colours.guide, np.where(painted[..., None], ab, spread))


def _looks_of(colours: PhotoColours) -> np.ndarray:
    """(h, w, 3): how a place looks, its lightness without texture and the colouriser's own colours."""
    lightness = cv2.bilateralFilter(colours.guide, 9, 20, 4)
    return np.asarray(np.dstack([lightness, _COLOURS_COUNT * colours.ab]), np.float32)


def _colours_of(ab: np.ndarray, painted: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """The painted colours, (2,) each, and where each is painted, (h, w) bool; the most frequent first."""
    values, counts = np.unique(np.round(ab[painted], 1), axis=0, return_counts=True)
    found: list[np.ndarray] = []
    for value in values[np.argsort(-counts, kind="stable")]:
        if len(found) < _MOST_COLOURS and all(np.linalg.norm(value - other) > _ALIKE for other in found):
            found.append(value)
    away = np.stack([np.linalg.norm(ab - colour, axis=-1) for colour in found])
    number = np.where(painted, away.argmin(axis=0), -1)
    return [(colour, number == n) for n, colour in enumerate(found)]


def _distance(looks: np.ndarray, where: np.ndarray) -> np.ndarray:
    """Geodesic distance, (h, w) float32, from what is painted in one colour; 1 is as far as it reaches."""
    reach = _REACH * float(np.sqrt(where.size))
    unlike = np.maximum(_unlikeness(looks, where) - _TOLERATED, 0) / _UNLIKE
    # Of a pixel: crossing it costs its share of the reach, more the less it looks like what is painted.
    cost = np.asarray((1 + 40 * unlike) / reach, np.float32)
    steps = _Steps(looks, cost)
    away = np.where(where, 0, np.inf).astype(np.float32)
    for _ in range(_MOST_ROUNDS):
        before = away.copy()
        steps.sweep(away)
        if np.array_equal(before, away):
            break
    return away


def _unlikeness(looks: np.ndarray, where: np.ndarray) -> np.ndarray:
    """How far each place looks from the nearest of some that are painted, (h, w)."""
    seen = looks[where]
    some = seen[np.linspace(0, len(seen) - 1, min(_LOOKS, len(seen))).astype(int)]
    nearest = np.full(looks.shape[:2], np.inf, np.float32)
    for look in some:
        nearest = np.minimum(nearest, np.square(looks - look).sum(axis=-1))
    return np.sqrt(nearest)


class _Steps:
    """What a step to each of the eight neighbours costs; swept over in four directions until nothing gets nearer."""

    def __init__(self, looks: np.ndarray, cost: np.ndarray) -> None:
        self._down = [self._between(looks, cost, shift) for shift in (-1, 0, 1)]
        across = looks.transpose(1, 0, 2), cost.T
        self._right = [self._between(*across, shift) for shift in (-1, 0, 1)]

    @staticmethod
    def _between(looks: np.ndarray, cost: np.ndarray, shift: int) -> np.ndarray:
        """(h - 1, w): from row r, column c + shift, to row r + 1, column c."""
        index = np.clip(np.arange(looks.shape[1]) + shift, 0, looks.shape[1] - 1)
        crossed = np.linalg.norm(looks[1:] - looks[:-1, index], axis=-1)
        crossed = np.maximum(crossed - 1.5, 0) / _EDGE
        length = np.float32(np.hypot(1, shift))
        return np.asarray(length * (cost[1:] + cost[:-1, index]) / 2 + crossed, np.float32)

    def sweep(self, away: np.ndarray) -> None:
        for rows, steps in ((away, self._down), (away.T, self._right)):
            last = rows.shape[1] - 1
            index = [np.clip(np.arange(last + 1) + shift, 0, last) for shift in (-1, 0, 1)]
            for r in range(1, len(rows)):
                for shift, step in enumerate(steps):
                    np.minimum(rows[r], rows[r - 1, index[shift]] + step[r - 1], out=rows[r])
            for r in range(len(rows) - 2, -1, -1):
                # The same steps the other way: to row r, column c + shift, from row r + 1, column c.
                for shift, step in enumerate(steps):
                    s = shift - 1
                    near, far = (
                        slice(max(s, 0), last + 1 + min(s, 0)),
                        slice(max(-s, 0), last + 1 + min(-s, 0)),
                    )
                    np.minimum(rows[r, near], rows[r + 1, far] + step[r, far], out=rows[r, near])
