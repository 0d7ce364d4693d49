"""What time, scanners and copying do to a photograph, drawn at random.

Every step leaves the print's own tones in the target too: a restorer that brightened a faded face would leave it
as a patch in a faded print. Only what hides the face is taken away: blur, loss of size, halftone, grain, JPEG,
scratches.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.training.noise_fields import halftone


@dataclass(frozen=True)
class Aged:
    """A face before and after, (S, S, 3) float32 in [0, 1]; `clean` has the tones of `aged`."""

    clean: np.ndarray
    aged: np.ndarray


def sound_print(face: np.ndarray, rng: np.random.Generator) -> Aged:
    """A print of one face, (S, S, 3) float32 in [0, 1], that nothing has happened to."""
    clean = _printed(face, rng)
    return Aged(clean, clean)


def age(face: np.ndarray, rng: np.random.Generator) -> Aged:
    """Ages one face, (S, S, 3) float32 in [0, 1]."""
    clean = _printed(face, rng)
    if rng.random() < 0.2:
        # A sound print, or only too small a scan of it: what is left to do is little, and must do no harm.
        return Aged(clean, clean if rng.random() < 0.3 else np.clip(_shrunk(clean, rng), 0, 1))
    aged = _blurred(clean, rng)
    if rng.random() < 0.35:
        aged = _scratched(aged, rng)
    if rng.random() < 0.15:
        # The dots of a newspaper or a postcard.
        strength, period, angle = rng.uniform(0.03, 0.2), rng.uniform(2.2, 6), rng.uniform(0, np.pi / 2)
        aged = aged + strength * halftone(len(aged), period, angle)[..., None]
    aged = _grained(aged, rng)
    if rng.random() < 0.7:
        aged = _copied(aged, rng)
    return Aged(clean, np.clip(aged, 0, 1))


def _printed(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """In the tones of a print: often monochrome, sometimes toned and faded."""
    if rng.random() < 0.6:
        face = np.repeat((face @ LUMA)[..., None], 3, axis=2)
        if rng.random() < 0.4:
            # Sepia and its neighbours: light tones warm, dark tones warmer.
            warmth = rng.uniform(0, 0.14)
            shift = np.array([warmth, rng.uniform(-0.2, 0.4) * warmth, -warmth], np.float32)
            face = face + shift * (0.4 + 0.6 * (1 - face[..., :1]))
    if rng.random() < 0.5:
        low, high = rng.uniform(0, 0.25), rng.uniform(0.7, 1)
        face = low + (high - low) * np.clip(face, 0, 1) ** rng.uniform(0.8, 1.25)
    return np.asarray(np.clip(face, 0, 1), np.float32)


def _blurred(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Out of focus, moved, and smaller than it is shown; a fifth of all faces are sharp."""
    size = face.shape[0]
    if rng.random() < 0.2:
        return face
    if rng.random() < 0.6:
        face = cv2.GaussianBlur(face, (0, 0), rng.uniform(0.3, 2.5) * size / 128)
    return _shrunk(face, rng)


def _shrunk(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Down to as little as a sixth of its side, with the scanner's noise, and up again."""
    size = face.shape[0]
    side = round(size / np.exp(rng.uniform(0, np.log(6))))
    smaller = cv2.resize(face, (side, side), interpolation=cv2.INTER_AREA)
    channels = 3 if rng.random() < 0.5 else 1
    smaller += rng.normal(0, rng.uniform(0, 0.04), (side, side, channels)).astype(np.float32)
    way = (cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4)[rng.integers(3)]
    return np.asarray(cv2.resize(smaller, (size, size), interpolation=way))


def _grained(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    size = face.shape[0]
    channels = 3 if rng.random() < 0.2 else 1
    grain = rng.normal(0, 1, (size, size, channels)).astype(np.float32)
    if rng.random() < 0.6:
        grain = cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.4, 1.4)).reshape(size, size, channels)
        grain /= grain.std() + 1e-6
    return np.asarray(face + rng.uniform(0, 0.07) * grain)


def _scratched(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Light scratches, cracks and specks, paler or darker than the print."""
    mask = scratch_mask(face.shape[0], rng)
    share = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), rng.uniform(0.3, 0.9))[..., None]
    tone = rng.uniform(0.75, 1) if rng.random() < 0.75 else rng.uniform(0, 0.2)
    return np.asarray(face + share * rng.uniform(0.5, 1) * (tone - face), np.float32)


def scratch_mask(size: int, rng: np.random.Generator) -> np.ndarray:
    """A few scratches and specks, (size, size) uint8: 1 on them."""
    mask = np.zeros((size, size), np.uint8)
    for _ in range(rng.integers(1, 5)):
        point, heading = rng.uniform(0, size, 2), rng.uniform(0, 2 * np.pi)
        for _ in range(rng.integers(2, 14)):
            heading += rng.normal(0, 0.3)
            after = point + size / 14 * np.array([np.cos(heading), np.sin(heading)])
            cv2.line(mask, _pixel(point), _pixel(after), 1, int(rng.integers(1, 3)))
            point = after
    for _ in range(rng.integers(0, 8)):
        cv2.circle(mask, _pixel(rng.uniform(0, size, 2)), int(rng.integers(1, 4)), 1, -1)
    return mask


def _pixel(point: np.ndarray) -> tuple[int, int]:
    return round(float(point[0])), round(float(point[1]))


def _copied(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Through JPEG."""
    pixels = (np.clip(face[..., ::-1], 0, 1) * 255 + 0.5).astype(np.uint8)
    _, encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 96))])
    return np.asarray(cv2.imdecode(encoded, cv2.IMREAD_COLOR), np.float32)[..., ::-1] / 255
