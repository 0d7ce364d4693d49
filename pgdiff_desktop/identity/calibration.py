"""From how alike two faces are to a judge, to how likely they are one person's, with its uncertainty.

Cosines mean another thing to each judge, at each resolution, and in each album: portraits of one studio and decade
are all alike. So a judge's own logistic, measured on held-out pairs, is moved by what is known of the album's faces:
Bayesian logistic regression by Laplace's approximation (Bishop 2006, "Pattern Recognition and Machine Learning",
section 4.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from pgdiff_desktop.identity.logistic import chances, fitted

# Pairs that the judge's own logistic counts as, of one person and of two, beside those of the album.
_OWN_PAIRS = 20.0
# How far the judge's log odds of both kinds lie apart, in their standard deviation: 93 of 100 told right.
_SEPARATION = 3.0
# Pairs of one album share faces and photographers: no more than these count, of each kind.
_MOST_PAIRS = 200.0
_MOST_TAKEN = 2000
# Standard deviations on either side of the interval, which holds 90 of 100.
_INTERVAL = 1.645


@dataclass(frozen=True)
class Chance:
    """How likely two faces are one person's where either is as likely before, and the interval of 90 of 100."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class JudgeCalibration:
    """log odds = intercept + slope * cosine, of one person against two, at each side of detail.

    Attributes:
        sides: of both faces' detail, pixels, ascending.
        slopes, intercepts: one for each side.
        least_detail: below it the judge does not tell people apart.
        pairs: of one person that were measured at each side; 0 where a published threshold stands in for them.

    Raises:
        ValueError: not as many of each, the sides do not rise, or likeness speaks for two people.
    """

    sides: tuple[float, ...]
    slopes: tuple[float, ...]
    intercepts: tuple[float, ...]
    least_detail: float
    pairs: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        counts = {len(values) for values in (self.sides, self.slopes, self.intercepts)}
        if len(counts) > 1 or 0 in counts or len(self.pairs) not in {0, *counts}:
            raise ValueError("a calibration has one slope and one intercept for each side")
        if any(after <= before for before, after in pairwise(self.sides)):
            raise ValueError("the sides of a calibration do not rise")
        if min(self.slopes) <= 0:
            raise ValueError("a calibration takes likeness for a sign of two people")

    def log_odds(self, cosine: float, detail: float) -> float:
        """Of one person, for two faces seen at so many pixels of detail."""
        places = np.log(self.sides)
        slope, intercept = (
            float(np.interp(np.log(detail), places, values)) for values in (self.slopes, self.intercepts)
        )
        return intercept + slope * cosine


@dataclass(frozen=True)
class Pair:
    """Two faces of an album of which it is known whether they are one person's.

    Attributes:
        cosine: of the judge's embeddings.
        detail: of the face that has less, pixels.
    """

    cosine: float
    detail: float
    is_same: bool


@dataclass(frozen=True)
class AlbumCalibration:
    """A judge's calibration for one album.

    Attributes:
        pairs: of the album's faces; none for the judge's own calibration.
    """

    own: JudgeCalibration
    pairs: tuple[Pair, ...] = ()

    def chance(self, cosine: float, detail: float) -> Chance:
        """That two faces are one person's.

        Args:
            cosine: of their embeddings, both seen at the same detail.
            detail: in pixels.
        """
        seen = np.array([1.0, self.own.log_odds(cosine, detail)])
        mean, covariance = self._fitted
        middle, deviation = float(seen @ mean), float(np.sqrt(seen @ covariance @ seen))
        low, value, high = chances(middle + deviation * np.array([-_INTERVAL, 0.0, _INTERVAL]))
        return Chance(float(value), float(low), float(high))

    @cached_property
    def _fitted(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and covariance of shift and scale of the judge's own log odds."""
        z, same, weight = _own_pairs()
        if self.pairs:
            found = np.array([self.own.log_odds(pair.cosine, pair.detail) for pair in self.pairs])
            is_same = np.array([float(pair.is_same) for pair in self.pairs])
            z = np.concatenate([z, found])
            same = np.concatenate([same, is_same])
            weight = np.concatenate([weight, _weights(is_same)])
        # Albums hold far more pairs of two people than of one: the share of the kinds says nothing of a new pair.
        share = float(np.log((weight * same).sum() / (weight * (1 - same)).sum()))
        features = np.stack([np.ones_like(z), z], axis=1)
        # Pairs that lie all on their own side would be told apart ever more surely: one unit of what an album may
        # change of shift and scale, as deviation, keeps both finite.
        return fitted(features, same, weight, np.ones(2), start=np.array([0.0, 1.0]), offset=share)


def _own_pairs() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Log odds, chance of one person, and weight of pairs as the judge's own logistic expects them.

    Of two normal distributions of one variance the log odds lie at plus and minus half of the squared separation.
    """
    spread = np.array([-1.64, -1.04, -0.67, -0.39, -0.13, 0.13, 0.39, 0.67, 1.04, 1.64]) * _SEPARATION
    z = np.concatenate([_SEPARATION**2 / 2 + spread, -(_SEPARATION**2) / 2 + spread])
    return z, chances(z), np.full(len(z), _OWN_PAIRS / len(spread))


def _weights(is_same: np.ndarray) -> np.ndarray:
    of_one = is_same.sum()
    return np.asarray(np.minimum(1.0, _MOST_PAIRS / np.where(is_same > 0, of_one, len(is_same) - of_one)))


def pairs_of(
    embeddings: np.ndarray, details: Sequence[float], people: Sequence[str], photos: Sequence[str]
) -> tuple[Pair, ...]:
    """What an album's faces say of likeness: those of one known person, and those of two.

    Two faces of one photo are two people's; of faces of different photos only names tell.

    Args:
        embeddings: (N, D) of length 1.
        people: who each is; empty where nobody has said.
    """
    photo, person = np.unique(photos, return_inverse=True)[1], np.unique(people, return_inverse=True)[1]
    named = np.array([bool(name) for name in people])
    both_named = named[:, None] & named
    is_same = both_named & (person[:, None] == person)
    is_known = np.triu(is_same | both_named | (photo[:, None] == photo), 1)
    found: list[Pair] = []
    for kind in (True, False):
        ones, others = np.nonzero(is_known & (is_same == kind))
        # Evenly taken from all: a large album knows more pairs than anything is learned from.
        step = max(1, round(len(ones) / _MOST_TAKEN))
        for one, other in zip(ones[::step], others[::step], strict=True):
            cosine = float(embeddings[one] @ embeddings[other])
            found.append(Pair(cosine, min(details[one], details[other]), kind))
    return tuple(found)
