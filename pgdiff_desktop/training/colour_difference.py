"""How different two colours look: CIEDE2000 (Sharma, Wu and Dalal 2005)."""

from __future__ import annotations

import numpy as np

_KNEE = 25.0**7


def ciede2000(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Delta E 2000 (...) of CIELAB colours (..., 3), with all three parametric weights 1; numbers are the paper's."""
    (l1, a1, b1), (l2, a2, b2) = (np.moveaxis(np.asarray(lab, np.float64), -1, 0) for lab in (first, second))

    # Step 1: chroma and hue, after a is stretched where colours are pale (equations 2 to 7).
    paleness = 0.5 * (1 - _knee((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2))
    a1, a2 = (1 + paleness) * a1, (1 + paleness) * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))

    # Step 2: the differences; a grey has no hue to differ in (8 to 11).
    turn = (h2 - h1 + 180) % 360 - 180
    # Half a turn is the same either way; the paper's sign of it.
    turn = np.where(np.abs(h2 - h1) == 180, h2 - h1, turn)
    both = c1 * c2 != 0
    lightness, chroma = l2 - l1, c2 - c1
    hue = np.where(both, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn) / 2), 0)

    # Step 3: how much each of them is seen (12 to 22).
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    apart = np.abs(h1 - h2) > 180
    mean_h = np.where(apart, (h1 + h2 + np.where(h1 + h2 < 360, 360, -360)) / 2, (h1 + h2) / 2)
    mean_h = np.where(both, mean_h, h1 + h2)
    t = (
        1
        - 0.17 * _cosine(mean_h - 30)
        + 0.24 * _cosine(2 * mean_h)
        + 0.32 * _cosine(3 * mean_h + 6)
        - 0.20 * _cosine(4 * mean_h - 63)
    )
    off_grey = (mean_l - 50) ** 2
    lightness = lightness / (1 + 0.015 * off_grey / np.sqrt(20 + off_grey))
    chroma = chroma / (1 + 0.045 * mean_c)
    hue = hue / (1 + 0.015 * mean_c * t)
    blue = 60 * np.exp(-(((mean_h - 275) / 25) ** 2))
    rotation = -np.sin(np.radians(blue)) * 2 * _knee(mean_c)
    return np.asarray(np.sqrt(lightness**2 + chroma**2 + hue**2 + rotation * chroma * hue))


def _knee(chroma: np.ndarray) -> np.ndarray:
    return np.asarray(np.sqrt(chroma**7 / (chroma**7 + _KNEE)))


def _cosine(degrees: np.ndarray) -> np.ndarray:
    return np.asarray(np.cos(np.radians(degrees)))
