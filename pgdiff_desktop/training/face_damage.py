"""Damage to an aligned face, and what of it a user has painted over."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import scratch_mask
from pgdiff_desktop.training.noise_fields import clouds
from pgdiff_desktop.training.overlays import draw_overlay


def damage_face(
    aged: np.ndarray, overlays: list[np.ndarray], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """The face with damage, and its mask; three in ten stay as they are.

    Film damage is in half of the cases not in the mask, as nobody paints over every hair; holes always are.

    Args:
        aged: (S, S, 3) float32 in [0, 1].

    Returns:
        (S, S, 3) in [0, 1], and (S, S) bool: True = damaged.
    """
    size = aged.shape[0]
    mask = np.zeros((size, size), bool)
    kind = rng.random()
    if kind < 0.3:
        return aged, mask
    if kind < 0.6:
        scale = np.exp(rng.uniform(np.log(0.5), np.log(2))) * size / 256
        cover = draw_overlay(overlays, (size, size), rng, scale=scale)
        tone = rng.uniform(0.75, 1) if rng.random() < 0.7 else rng.uniform(0, 0.25)
        share = cover[..., None] * rng.uniform(0.4, 1)
        aged = np.asarray(aged + share * (tone - aged), np.float32)
        if rng.random() < 0.5:
            mask = _painted(cover > 0.1, rng, most=2)
        return aged, mask
    hole = np.zeros((size, size), np.uint8)
    for _ in range(rng.integers(1, 4)):
        _HOLES[rng.integers(len(_HOLES))](hole, rng)
    under = rng.uniform(0, 1, 3 if rng.random() < 0.3 else 1).astype(np.float32)
    aged = np.where(hole[..., None] > 0, under, aged)
    return np.asarray(aged, np.float32), _painted(hole > 0, rng, most=4)


def _painted(damaged: np.ndarray, rng: np.random.Generator, *, most: int) -> np.ndarray:
    """As a brush goes over it: up to so many pixels wider."""
    side = 2 * int(rng.integers(0, most + 1)) + 1
    return np.asarray(cv2.dilate(damaged.astype(np.uint8), np.ones((side, side), np.uint8)) > 0)


def _over_a_feature(hole: np.ndarray, rng: np.random.Generator) -> None:
    """An eye, the nose or a corner of the mouth."""
    size = hole.shape[0]
    x, y = template_for(size)[rng.integers(5)] + rng.normal(0, size / 50, 2)
    _ellipse(hole, x, y, rng.uniform(0.04, 0.13, 2) * size, rng)


def _anywhere(hole: np.ndarray, rng: np.random.Generator) -> None:
    size = hole.shape[0]
    x, y = rng.uniform(0, size, 2)
    _ellipse(hole, x, y, np.exp(rng.uniform(np.log(0.02), np.log(0.2), 2)) * size, rng)


def _ellipse(hole: np.ndarray, x: float, y: float, radii: np.ndarray, rng: np.random.Generator) -> None:
    axes = tuple(max(1, round(float(radius))) for radius in radii)
    cv2.ellipse(hole, (round(float(x)), round(float(y))), axes, rng.uniform(0, 180), 0, 360, 1, -1)


def _crack(hole: np.ndarray, rng: np.random.Generator) -> None:
    """A line as a brush covers a crack or a fold."""
    lines = scratch_mask(hole.shape[0], rng)
    width = int(rng.integers(1, max(2, hole.shape[0] // 22)))
    hole |= cv2.dilate(lines, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width)))


def _torn_off(hole: np.ndarray, rng: np.random.Generator) -> None:
    """A corner or an edge, ragged."""
    size = hole.shape[0]
    heading = rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[:size, :size].astype(np.float32) - size / 2
    outwards = x * np.cos(heading) + y * np.sin(heading)
    outwards += rng.uniform(0.01, 0.03) * size * clouds((size, size), 3, size / 6, rng)
    hole |= (outwards > outwards.max() - rng.uniform(0.05, 0.45) * size).astype(np.uint8)


# Features oftener: skin is soon learnt.
_HOLES = (_over_a_feature, _over_a_feature, _over_a_feature, _anywhere, _crack, _crack, _torn_off)
