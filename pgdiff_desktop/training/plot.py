"""A training's log as a picture."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from pgdiff_desktop.opencv import cv2

_WIDTH, _HEIGHT, _MARGIN = 800, 400, 60


def plot_log(log: Path, picture: Path) -> None:
    """Draws loss (logarithmic) over steps from the rows step, loss, seconds of a log."""
    with log.open(newline="") as file:
        rows = np.array([[float(value) for value in row[:2]] for row in csv.reader(file)])
    # A loss that was no number has no place on it.
    rows = rows[np.isfinite(rows[:, 1])]
    if not len(rows):
        return
    steps, losses = rows[:, 0], np.log10(np.maximum(rows[:, 1], 1e-9))
    low, high = losses.min(), max(losses.max(), losses.min() + 1e-3)
    across = _MARGIN + (steps - steps[0]) / max(steps[-1] - steps[0], 1) * (_WIDTH - 2 * _MARGIN)
    down = _MARGIN + (high - losses) / (high - low) * (_HEIGHT - 2 * _MARGIN)
    canvas = np.full((_HEIGHT, _WIDTH, 3), 255, np.uint8)
    cv2.rectangle(canvas, (_MARGIN, _MARGIN), (_WIDTH - _MARGIN, _HEIGHT - _MARGIN), (200, 200, 200))
    line = np.stack([across, down], axis=1).round().astype(np.int32)
    cv2.polylines(canvas, [line], False, (160, 70, 20), 2, cv2.LINE_AA)
    for text, place in (
        (f"{10**high:.3g}", (4, _MARGIN + 5)),
        (f"{10**low:.3g}", (4, _HEIGHT - _MARGIN + 5)),
        (f"step {steps[0]:.0f}", (_MARGIN, _HEIGHT - _MARGIN + 25)),
        (f"{steps[-1]:.0f}", (_WIDTH - _MARGIN - 30, _HEIGHT - _MARGIN + 25)),
        (f"{log.stem}: loss", (_MARGIN, _MARGIN - 12)),
    ):
        cv2.putText(canvas, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40, 40, 40), 1, cv2.LINE_AA)
    _, encoded = cv2.imencode(".png", canvas)
    picture.write_bytes(encoded.tobytes())
