"""The grain of a photo, measured beside damage and drawn again where damage was filled."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2

# Grain is looked at in squares of this side, and is what is left of them without their slope.
_SIDE = 24
# Of the squares, the evenest share shows grain and little of the picture; so many at most are measured.
_EVENEST, _MOST_SQUARES = 0.1, 64
# What is finer than this is grain where its strength is compared from place to place, pixels.
_FINE = 1.2
# How far around a place its strength is measured, pixels.
_REACH = 16.0
# Grain is at most so many times as strong in one place as in the evenest squares: more of it is the picture.
_MOST_STRONGER = 1.5


@dataclass(frozen=True)
class Grain:
    """How a part of a photo is grained.

    Attributes:
        kernels: (C, S, S); white noise of deviation 1 that is filtered with one is grain of that channel.
        together: how far the channels' grain is the same, 0 to 1.
        fine: (C,) mean absolute value of what is finer than `_FINE` in such grain.
    """

    kernels: np.ndarray
    together: float
    fine: np.ndarray


def measure_grain(pixels: np.ndarray, known: np.ndarray) -> Grain | None:
    """The grain of the evenest parts; None where too little is known.

    As a spectrum (Galerne, Gousseau and Morel 2011: random phase noise).

    Args:
        pixels: (H, W, C) float32.
        known: (H, W) bool, what is neither damaged nor filled.
    """
    squares = _even_squares(pixels, known)
    if squares is None:
        return None
    flat = squares - _slopes(squares)
    # Faded at the edges, or their steps would be taken for lines.
    window = np.outer(np.hanning(_SIDE + 2)[1:-1], np.hanning(_SIDE + 2)[1:-1]).astype(np.float32)
    windowed = flat * (window / np.sqrt((window**2).mean()))[None, :, :, None]
    power = (np.abs(np.fft.fft2(windowed, axes=(1, 2))) ** 2).mean(axis=0) / _SIDE**2
    kernels = np.fft.fftshift(np.fft.ifft2(np.sqrt(power), axes=(0, 1)).real, axes=(0, 1))
    kernels = np.moveaxis(kernels, -1, 0).astype(np.float32)
    rows = flat.reshape(-1, flat.shape[-1])
    together = 1.0
    if rows.shape[1] > 1:
        variance = rows.var(axis=0)
        shared = [
            float((rows[:, 0] * rows[:, c]).mean() / np.sqrt(variance[0] * variance[c] + 1e-12))
            for c in range(1, rows.shape[1])
        ]
        together = float(np.clip(np.mean(shared), 0, 1)) if variance.min() > 0 else 1.0
    fine = np.abs(flat - np.stack([_blurred(square) for square in flat])).mean(axis=(0, 1, 2))
    return Grain(kernels, together, fine)


def draw_grain(grain: Grain, shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Grain of that kind, (H, W, C) float32 around 0; the same in every channel where the photo's is."""
    shared = rng.standard_normal(shape, np.float32)
    planes = []
    for kernel in grain.kernels:
        noise = shared
        if grain.together < 1:
            own = rng.standard_normal(shape, np.float32)
            noise = np.sqrt(grain.together) * shared + np.sqrt(1 - grain.together) * own
        planes.append(cv2.filter2D(noise, cv2.CV_32F, kernel, borderType=cv2.BORDER_REFLECT))
    return np.stack(planes, axis=-1)


def strength_beside(pixels: np.ndarray, known: np.ndarray, grain: Grain) -> np.ndarray:
    """How strong the grain is near each pixel, (H, W, 1), 1 where it is as in the evenest parts.

    Highlights and shadows are grained less than middle tones. Edges and textures are no grain, and cut off.
    """
    weight = known.astype(np.float32)
    count = cv2.GaussianBlur(weight, (0, 0), _FINE) + 1e-3
    fine = np.empty(pixels.shape, np.float32)
    for c in range(pixels.shape[2]):
        fine[..., c] = pixels[..., c] - cv2.GaussianBlur(pixels[..., c] * weight, (0, 0), _FINE) / count
    relative = (np.abs(fine) / (grain.fine + 1e-6)).mean(axis=2)
    # Blurred over a neighbourhood, of what is no more than a few deviations.
    inner = weight * (count > 0.9)
    limited = np.minimum(relative, 2 * _MOST_STRONGER) * inner
    around = cv2.GaussianBlur(inner, (0, 0), _REACH) + 1e-3
    found = cv2.GaussianBlur(limited, (0, 0), _REACH) / around
    # Where nothing is known nearby, as in the evenest parts.
    found = np.where(around > 0.02, found, 1.0)
    return np.asarray(np.clip(found, 0, _MOST_STRONGER), np.float32)[..., None]


def _even_squares(pixels: np.ndarray, known: np.ndarray) -> np.ndarray | None:
    """(N, S, S, C): the squares of known pixels that vary least, but for those that do not vary."""
    # Quarters of squares lie on a grid, and each is one of four squares.
    quarters = np.asarray(_quarters(known[..., None]).all(axis=(1, 3, 4)))
    whole = quarters[:-1, :-1] & quarters[:-1, 1:] & quarters[1:, :-1] & quarters[1:, 1:]
    if not whole.any():
        return None
    # Over the slope of a quarter, so that light that falls off does not count.
    restless = _quarters(pixels).std(axis=(1, 3)).mean(axis=2)
    restless = (restless[:-1, :-1] + restless[:-1, 1:] + restless[1:, :-1] + restless[1:, 1:]) / 4
    unrest = restless[whole]
    order = np.argsort(unrest, kind="stable")
    order = order[unrest[order] > 0]
    if not len(order):
        return None
    count = int(np.clip(round(len(unrest) * _EVENEST), 1, _MOST_SQUARES))
    places = np.argwhere(whole)[order[:count]] * (_SIDE // 2)
    return np.stack([pixels[y : y + _SIDE, x : x + _SIDE] for y, x in places])


def _quarters(pixels: np.ndarray) -> np.ndarray:
    """(H, W, C) as (rows, S / 2, columns, S / 2, C): quarters of squares; what is left at the edges is left out."""
    side = _SIDE // 2
    rows, columns = pixels.shape[0] // side, pixels.shape[1] // side
    return pixels[: rows * side, : columns * side].reshape(rows, side, columns, side, -1)


def _slopes(squares: np.ndarray) -> np.ndarray:
    """What of each square is a curved plane: the picture's light, not its grain."""
    place = np.linspace(-1, 1, _SIDE, dtype=np.float32)
    y, x = np.meshgrid(place, place, indexing="ij")
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=-1).reshape(-1, 6)
    count, *_, channels = squares.shape
    values = np.moveaxis(squares.reshape(count, -1, channels), 0, 1).reshape(_SIDE**2, -1)
    fitted = terms @ np.linalg.lstsq(terms, values, rcond=None)[0]
    return np.asarray(np.moveaxis(fitted.reshape(_SIDE, _SIDE, count, channels), 2, 0))


def _blurred(square: np.ndarray) -> np.ndarray:
    blurred = cv2.GaussianBlur(square, (0, 0), _FINE, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred).reshape(square.shape)
