"""Film damage that was drawn from real scans: hairs, lint, dirt, scratches, stains."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.faces import files_of


def load_overlays(folder: Path, *, held_out: bool) -> list[np.ndarray]:
    """How much of every pixel each overlay covers, (H, W) uint8."""
    paths = files_of(folder, "*.png", held_out=held_out)
    if not paths:
        raise SystemExit(f"{folder}: no overlays of damage lie there")
    return [_coverage(path) for path in paths]


def _coverage(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        # The grey is the same everywhere: where there is no alpha channel, the picture itself says how much.
        return np.asarray(picture.getchannel("A") if "A" in picture.getbands() else picture.convert("L"))


def draw_overlay(
    overlays: Sequence[np.ndarray], shape: tuple[int, ...], rng: np.random.Generator, *, scale: float = 1.0
) -> np.ndarray:
    """A part of one of them, turned and mirrored, (H, W) float32 in [0, 1] of how much is covered.

    Args:
        shape: (height, width) wanted.
        scale: pixels for each of the overlay's own.
    """
    whole = np.rot90(overlays[int(rng.integers(len(overlays)))], int(rng.integers(4)))
    if rng.random() < 0.5:
        whole = whole[:, ::-1]
    if scale != 1:
        way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        whole = cv2.resize(np.ascontiguousarray(whole), None, fx=scale, fy=scale, interpolation=way)
    down, right = (max(0, wanted - have) for wanted, have in zip(shape, whole.shape, strict=True))
    if down or right:
        whole = np.pad(whole, ((0, down), (0, right)), mode="reflect")
    top, left = (rng.integers(have - wanted + 1) for wanted, have in zip(shape, whole.shape, strict=True))
    part = whole[top : top + shape[0], left : left + shape[1]]
    return np.asarray(part, np.float32) / 255
