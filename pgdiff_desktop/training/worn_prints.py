"""What time, cameras and scanners do to a whole grey picture, for the detector: quick rather than exact."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2


def wear(picture: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, float]:
    """A worn copy of (S, S) uint8 grey, and by how many times its finest detail has grown."""
    worn = _toned(picture.astype(np.float32) / 255, rng)
    worn, finest = _blurred(worn, rng)
    if rng.random() < 0.15:
        worn = _screened(worn, rng)
    if rng.random() < 0.2:
        _scratch(worn, rng)
    worn = _grained(worn, rng)
    pixels = (worn.clip(0, 1) * 255 + 0.5).astype(np.uint8)
    if rng.random() < 0.6:
        _, encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 96))])
        pixels = np.asarray(cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE))
    return pixels, finest


def _toned(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Faded, too dark or too pale, lit from a side."""
    if rng.random() < 0.7:
        # Most prints have kept most of their contrast.
        low, high = rng.uniform(0, 0.6) ** 2, 1 - rng.uniform(0, 0.7) ** 2
        picture = low + (max(high, low + 0.2) - low) * picture ** rng.uniform(0.5, 1.9)
    if rng.random() < 0.3:
        size = picture.shape[::-1]
        light = cv2.resize(rng.uniform(0.6, 1.3, (2, 2)).astype(np.float32), size)
        picture = picture * light
    if rng.random() < 0.2:
        # Hard paper: middle tones go to black or white.
        picture = (picture - picture.mean()) * rng.uniform(1.1, 2) + picture.mean()
    if rng.random() < 0.02:
        picture = 1 - picture
    return np.asarray(picture.clip(0, 1), np.float32)


def _blurred(picture: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, float]:
    finest = 1.0
    size = picture.shape[::-1]
    if rng.random() < 0.6:
        finest = float(np.exp(rng.uniform(0, np.log(4))))
        smaller = (round(size[0] / finest), round(size[1] / finest))
        picture = cv2.resize(picture, smaller, interpolation=cv2.INTER_AREA)
        if rng.random() < 0.5:
            picture += rng.normal(0, rng.uniform(0, 0.05), picture.shape).astype(np.float32)
        way = (cv2.INTER_LINEAR, cv2.INTER_CUBIC)[rng.integers(2)]
        picture = cv2.resize(picture, size, interpolation=way)
    if rng.random() < 0.4:
        sigma = rng.uniform(0.4, 1.6)
        picture, finest = cv2.GaussianBlur(picture, (0, 0), sigma), finest + sigma / 2
    if rng.random() < 0.15:
        picture = picture + rng.uniform(0.3, 1.5) * (picture - cv2.GaussianBlur(picture, (0, 0), 1.2))
    return picture, finest


def _screened(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Printed in dots, as in newspapers and books."""
    y, x = np.mgrid[: picture.shape[0], : picture.shape[1]].astype(np.float32)
    angle, period = rng.uniform(0, np.pi), rng.uniform(2.2, 4)
    u, v = (x * np.cos(angle) + y * np.sin(angle)), (y * np.cos(angle) - x * np.sin(angle))
    dots = np.cos(2 * np.pi * u / period) * np.cos(2 * np.pi * v / period)
    return np.asarray(picture + rng.uniform(0.05, 0.25) * dots, np.float32)


def _scratch(picture: np.ndarray, rng: np.random.Generator) -> None:
    """Thin scratches, cracks and specks, in place."""
    side = len(picture)
    for _ in range(rng.integers(1, 6)):
        points = np.cumsum(rng.normal(0, side / 10, (rng.integers(2, 9), 2)), axis=0) + rng.uniform(
            0, side, 2
        )
        tone = float(rng.choice([rng.uniform(0.8, 1), rng.uniform(0, 0.2)]))
        cv2.polylines(picture, [points.astype(np.int32)], False, tone, int(rng.integers(1, 3)), cv2.LINE_AA)
    for _ in range(rng.integers(0, 15)):
        at = rng.integers(0, side, 2)
        cv2.circle(picture, (int(at[0]), int(at[1])), int(rng.integers(1, 3)), rng.random(), -1)


def _grained(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    grain = rng.standard_normal(picture.shape, np.float32)
    if rng.random() < 0.5:
        grain = cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.4, 1.2)) * 2
    # Of what contrast is left: a faded print is no noisier than a fresh one.
    return np.asarray(picture + rng.uniform(0, 0.55) ** 2 * picture.std() * grain)
