"""How much of a photo was changed."""

from __future__ import annotations

import numpy as np

_STRIPE = 256


def changed_fraction(before: np.ndarray, after: np.ndarray) -> float:
    """Share of pixels, 0 to 1, that differ in any channel; compared stripe by stripe.

    Args:
        before, after: (H, W, C).
    """
    changed = 0
    for top in range(0, before.shape[0], _STRIPE):
        first, second = before[top : top + _STRIPE], after[top : top + _STRIPE]
        changed += int((first != second).any(axis=2).sum())
    return float(changed / (before.shape[0] * before.shape[1]))
