"""Weighted logistic regression, by Newton's method."""

from __future__ import annotations

import numpy as np

_STEPS = 60
# Of halving a step that leads away from the solution, as whole ones may far from it.
_HALVINGS = 30


def chances(log_odds: np.ndarray) -> np.ndarray:
    """From log odds to chances, 0 to 1; finite whatever they are."""
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -50, 50))))


def fitted(
    features: np.ndarray,
    of_one: np.ndarray,
    weight: np.ndarray,
    held: np.ndarray,
    *,
    start: np.ndarray | None = None,
    offset: float = 0.0,
) -> tuple[np.ndarray, np.ndarray]:
    """Slopes of the log odds, (C,), and their covariance by Laplace's approximation, (C, C).

    Args:
        features: (N, C).
        of_one: (N,) chance of each to be what is to be told; 0 or 1 where it is known.
        weight: (N,), how much each counts.
        held: (C,) precision of the normal distribution that the slopes have before, around `start`.
        start: (C,); None for zeros.
        offset: log odds that are added to all, and belong to none of the slopes.
    """
    before = np.zeros(features.shape[1]) if start is None else start
    found, holds = before.copy(), np.diag(held)

    def likelihood(slopes: np.ndarray) -> float:
        """The logarithm of the posterior, but for a constant."""
        odds = features @ slopes + offset
        told = weight @ (of_one * odds - np.logaddexp(0, odds))
        return float(told - held @ np.square(slopes - before) / 2)

    for _ in range(_STEPS):
        chance = chances(features @ found + offset)
        slope = features.T @ (weight * (of_one - chance)) - held * (found - before)
        bend = (features * (weight * chance * (1 - chance))[:, None]).T @ features + holds
        step = np.linalg.solve(bend, slope)
        reached = likelihood(found)
        for _ in range(_HALVINGS):
            if likelihood(found + step) >= reached:
                break
            step = step / 2
        found = found + step
        if np.abs(step).max() < 1e-8:
            break
    return found, np.linalg.inv(bend)


def logistic(
    features: np.ndarray, of_one: np.ndarray, weight: np.ndarray, *, ridge: float = 1e-3
) -> tuple[np.ndarray, float]:
    """Slopes (C,) and intercept of the chance's log odds.

    Args:
        features: (N, C).
        of_one: (N,) bool, what is to be told.
        weight: (N,), how much each counts.
        ridge: how many of them speak for slopes of 0.
    """
    columns = np.column_stack([features, np.ones(len(features))]).astype(np.float64)
    held = np.array([ridge] * features.shape[1] + [1e-9])
    found, _ = fitted(columns, of_one, weight, held)
    return found[:-1], float(found[-1])
