"""Shapes that are more likely the picture's than damage: flowers and hands, and the dots of a tie."""

from __future__ import annotations

import numpy as np

# A piece that a disc so wide fits into, a share of the picture's longest side and in pixels at least, and that fills
# such a share of the square of its length is no crack; it is torn off where so much of its length lies at the
# border.
_WIDE, _LEAST_WIDTH, _FULL, _TORN = 0.010, 6.0, 0.1, 0.25
# Dots have at least so many pixels and are so little longer than wide; those of a pattern have so many neighbours,
# alike in area to within such a factor, as far from each other to within such a factor, at most so many widths away.
_LEAST_DOT, _ROUND, _NEIGHBOURS, _ALIKE, _EVEN, _FAR = 6, 3.0, 4, 2.5, 1.7, 7.0
# So many of these neighbours are dots of a pattern, too.
_MUTUAL = 2


def is_wide_blob(
    area: np.ndarray, widest: np.ndarray, reach: np.ndarray, contact: np.ndarray, longest: int
) -> np.ndarray:
    """Of each piece, (N,) bool, whether it is wide and within the picture; what is torn off lies along its border.

    Args:
        area: pixels; widest: diameter of the largest disc in it; reach: the diagonal of the box around it.
        contact: how many of its pixels lie at the picture's border.
        longest: side of the picture.
    """
    wide = widest >= max(_LEAST_WIDTH, _WIDE * longest)
    return np.asarray(wide & (area > _FULL * reach**2) & (contact < _TORN * reach))


def is_in_pattern(middles: np.ndarray, area: np.ndarray, width: np.ndarray, reach: np.ndarray) -> np.ndarray:
    """Of each piece, (N,) bool, whether it is a dot among dots as large and as far from each other; dust is uneven.

    Args:
        middles: (N, 2) of the pieces, pixels; width: mean, pixels; the others as `is_wide_blob`.
    """
    found = np.zeros(len(area), bool)
    dots = np.nonzero((area >= _LEAST_DOT) & (reach < _ROUND * np.maximum(width, np.sqrt(area))))[0]
    if len(dots) <= _NEIGHBOURS:
        return found
    neighbours = np.full((len(area), _NEIGHBOURS), -1)
    for dot in dots:
        away = np.abs(middles[dots] - middles[dot]).max(axis=1)
        others = dots[away <= _FAR * 2 * np.sqrt(area[dot])]
        others = others[others != dot]
        if len(others) < _NEIGHBOURS:
            continue
        distance = np.linalg.norm(middles[others] - middles[dot], axis=1)
        order = np.argsort(distance)[:_NEIGHBOURS]
        nearest, distance = others[order], distance[order]
        factor = area[nearest] / area[dot]
        alike = (factor < _ALIKE) & (factor > 1 / _ALIKE)
        if alike.sum() >= _NEIGHBOURS - 1 and distance[-1] < _EVEN * distance[0]:
            found[dot] = True
            neighbours[dot] = nearest
    mutual = np.where(neighbours >= 0, found[neighbours], False).sum(axis=1) >= _MUTUAL
    # A dot at the pattern's rim has fewer neighbours, and goes with those that have.
    inner = found & mutual
    return np.asarray(inner | np.isin(np.arange(len(area)), neighbours[inner][neighbours[inner] >= 0]))
