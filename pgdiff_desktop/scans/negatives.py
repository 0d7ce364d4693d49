"""Negatives: noticed, and turned into positives."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from pgdiff_desktop.photos.colour import colours_of
from pgdiff_desktop.scans.lookup_tables import through_tables
from pgdiff_desktop.scans.small_copy import small_copy, small_rgb
from pgdiff_desktop.scans.tones import has_colours

_LONGEST = 640
# Film base: the brightest, without dust and scratches in it; the densest of a picture.
_BASE, _DENSEST = 99.5, 0.2
# Of the base's red, what a mask leaves of its green and of its blue at most: where a negative is known to be one, and
# where it is to be told from a warm picture, most of which have their greys, or their sky, somewhere.
_MASK, _SURE_MASK = (0.92, 0.8), (0.85, 0.65)
_LEAST_WARM = 0.98
# Pixels between the eyes, below which a face's parts are not told apart, and the places looked at, as shares of it.
_LEAST_EYE_DISTANCE = 6.0
_PATCH = 0.12
# From the eye towards the corner of the mouth.
_CHEEK = 0.55
# How much lighter eyes and mouth are than cheeks, of 255, and how much redder than blue the skin of a positive is at
# least: beards and painted faces turn the first.
_LEAST_CONTRAST, _WARM_SKIN = 10.0, 8.0


def looks_like_negative(
    pixels: np.ndarray, find_landmarks: Callable[[np.ndarray], np.ndarray] | None = None
) -> bool:
    """Whether a photo is most likely a negative; one in doubt is not called so.

    Args:
        pixels: (H, W, C) uint8 or uint16.
        find_landmarks: (F, 5, 2) of the faces in (h, w, 3) uint8: left and right eye, nose, corners of the mouth.
            In a negative, eyes are lighter than cheeks. Without faces only film with an orange mask is noticed.
    """
    rgb = small_rgb(pixels, _LONGEST)
    if _is_surely_masked(rgb):
        return True
    if find_landmarks is None:
        return False
    # Some faces are found in one of both only.
    found = np.concatenate([find_landmarks(picture).reshape(-1, 5, 2) for picture in (rgb, 255 - rgb)])
    faces = [face for face in found if np.hypot(*(face[1] - face[0])) >= _LEAST_EYE_DISTANCE]
    if not faces:
        return False
    darker_eyes, darker_features, warmth = np.median([_shades_of_face(rgb, face) for face in faces], axis=0)
    return bool(max(darker_eyes, darker_features) < -_LEAST_CONTRAST and warmth < _WARM_SKIN)


def inverted(pixels: np.ndarray) -> np.ndarray:
    """The positive of a negative, of its depth and channels.

    Grey levels are counted from the other end, and so is colour film without a mask; a second call takes it back.
    Where the film base is orange, each channel is stretched between its densest place, white, and the base, black.

    Args:
        pixels: (H, W, C) uint8 or uint16.
    """
    maximum = np.iinfo(pixels.dtype).max
    levels = np.arange(maximum + 1)
    small = small_copy(pixels, _LONGEST)
    if colours_of(pixels) == 1 or not _has_mask(small, _MASK):
        return through_tables(pixels, np.stack([maximum - levels] * colours_of(pixels)).astype(pixels.dtype))
    tables = []
    for colour in range(3):
        densest, base = np.percentile(small[..., colour], (_DENSEST, _BASE))
        shares = np.clip((base - levels) / max(base - densest, 1), 0, 1)
        tables.append((shares * maximum + 0.5).astype(pixels.dtype))
    return through_tables(pixels, np.stack(tables))


def _shades_of_face(rgb: np.ndarray, face: np.ndarray) -> tuple[float, float, float]:
    """By how much eyes, and eyes and mouth, are darker than the cheeks, and how much redder than blue these are."""
    radius = _PATCH * float(np.hypot(*(face[1] - face[0])))
    left_eye, right_eye, _, left_mouth, right_mouth = face
    eyes = [_colour_at(rgb, place, radius) for place in (left_eye, right_eye)]
    mouth = [_colour_at(rgb, place, radius) for place in (left_mouth, right_mouth)]
    cheeks = [
        _colour_at(rgb, eye + _CHEEK * (corner - eye), radius)
        for eye, corner in ((left_eye, left_mouth), (right_eye, right_mouth))
    ]
    cheek = np.mean(cheeks, axis=0)
    darker_eyes, darker_features = (
        float((cheek - np.mean(places, axis=0)).mean()) for places in (eyes, eyes + mouth)
    )
    return darker_eyes, darker_features, float(cheek[0] - cheek[2])


def _colour_at(rgb: np.ndarray, place: np.ndarray, radius: float) -> np.ndarray:
    """Mean colour of the square around a place, whose nearest pixel stands for one outside."""
    height, width = rgb.shape[:2]
    x, y = np.clip(place, 0, (width - 1, height - 1))
    square = rgb[
        max(0, round(y - radius)) : round(y + radius) + 1, max(0, round(x - radius)) : round(x + radius) + 1
    ]
    return np.asarray(square.reshape(-1, 3).mean(axis=0))


def _is_surely_masked(rgb: np.ndarray) -> bool:
    """Whether all of (h, w, 3) uint8 is as orange as film, and not of one tone, as a sepia print is."""
    warm = float(np.mean(rgb[..., 0] > rgb[..., 2]))
    return _has_mask(rgb, _SURE_MASK) and warm >= _LEAST_WARM and has_colours(rgb.astype(np.float32) / 255)


def _has_mask(rgb: np.ndarray, most: tuple[float, float]) -> bool:
    """Whether the brightest of (h, w, 3) is orange: its green and blue are at most these shares of its red."""
    red, green, blue = np.percentile(rgb, _BASE, axis=(0, 1))
    return bool(green < most[0] * red and blue < most[1] * red)
