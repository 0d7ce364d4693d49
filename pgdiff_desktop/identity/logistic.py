"""Weighted logistic regression."""

from __future__ import annotations

import numpy as np

_STEPS = 60


def logistic(
    features: np.ndarray, of_one: np.ndarray, weight: np.ndarray, *, ridge: float = 1e-3
) -> tuple[np.ndarray, float]:
    """Slopes (C,) and intercept of the chance's log odds, by Newton's method.

    Args:
        features: (N, C).
        of_one: (N,) bool, what is to be told.
        weight: (N,), how much each counts.
        ridge: how many of them speak for slopes of 0.
    """
    columns = np.column_stack([features, np.ones(len(features))]).astype(np.float64)
    held = np.diag([ridge] * features.shape[1] + [1e-9])
    found = np.zeros(columns.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(columns @ found, -40, 40)))
        slope = columns.T @ (weight * (of_one - chance)) - held @ found
        bend = (columns * (weight * chance * (1 - chance))[:, None]).T @ columns + held
        step = np.linalg.solve(bend, slope)
        # Far from the solution a whole step may lead away.
        found = found + step / max(1.0, float(np.abs(step).max()) / 4)
        if np.abs(step).max() < 1e-7:
            break
    return found[:-1], float(found[-1])
