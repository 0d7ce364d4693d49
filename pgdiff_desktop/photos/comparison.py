"""How much of a photo was changed."""

from __future__ import annotations

import numpy as np

_STRIPE = 256


def changed_fraction(before: np.ndarray, after: np.ndarray) -> float:
    """Share of pixels, 0 to 1, that differ in any channel; compared stripe by stripe.

    Args:
        before, after: (H, W, C); a grey photo may have become a coloured one.
    """
    changed = 0
    for top in range(0, before.shape[0], _STRIPE):
        first, second = before[top : top + _STRIPE], after[top : top + _STRIPE]
        if first.shape[2] < second.shape[2]:
            grey = np.broadcast_to(first[..., :1], (*first.shape[:2], 3))
            first = np.concatenate([grey, first[..., 1:]], axis=2)
        changed += int((first != second).any(axis=2).sum())
    return float(changed / (before.shape[0] * before.shape[1]))
