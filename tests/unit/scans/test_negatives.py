"""Negatives are noticed, seldom wrongly, and turned."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.scans.negatives import inverted, looks_like_negative

LANDMARKS = np.array([[[80, 90], [140, 90], [110, 120], [88, 150], [132, 150]]], np.float32)


def face(skin=(200, 160, 130), dark=(50, 40, 35)):
    picture = np.full((220, 220, 3), 90, np.uint8)
    cv2.ellipse(picture, (110, 110), (70, 95), 0, 0, 360, skin, -1)
    for index in (0, 1, 3, 4):
        cv2.circle(picture, tuple(int(value) for value in LANDMARKS[0, index]), 10, dark, -1)
    return picture


def found(picture):
    return LANDMARKS


def nobody(picture):
    return np.zeros((0, 5, 2), np.float32)


def colour_film(photo):
    """An orange base, the more covered the lighter the scene."""
    density = 0.55 * np.log10(1 + 60 * (photo / 255) ** 2.2) * (1, 1.05, 1.1)
    return np.round(255 * np.array([0.93, 0.55, 0.32]) * 10 ** (-density / 1.5)).astype(np.uint8)


def colourful():
    picture = np.zeros((200, 240, 3), np.uint8)
    picture[:, :] = np.linspace(5, 250, 240)[None, :, None]
    picture[20:90, 40:100], picture[100:180, 20:90], picture[60:160, 130:200] = (
        (170, 115, 95),
        (55, 85, 160),
        (60, 170, 60),
    )
    return picture


@pytest.mark.parametrize(
    "picture", [face(), face((180,) * 3, (50,) * 3), face((200, 170, 120), (90, 70, 40))]
)
def test_light_eyes_in_a_dark_face_are_a_negative(picture):
    assert looks_like_negative(255 - picture, found)
    assert not looks_like_negative(picture, found)


def test_a_painted_face_with_the_colours_of_skin_is_no_negative():
    assert not looks_like_negative(face((150, 110, 80), (220, 200, 190)), found)


def test_without_faces_what_is_doubtful_is_no_negative():
    for find in (None, nobody):
        assert not looks_like_negative(face(), find)
        assert not looks_like_negative(255 - face(), find)


def test_film_with_an_orange_mask_is_noticed_without_faces_and_sepia_is_not():
    assert looks_like_negative(colour_film(colourful()))
    sepia = np.round(np.linspace(10, 240, 240)[None, :, None] * np.ones((200, 1, 1)) * (1, 0.8, 0.55)).astype(
        np.uint8
    )
    assert not looks_like_negative(sepia)
    assert not looks_like_negative(colourful())


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_grey_levels_are_counted_from_the_other_end_and_alpha_is_kept(dtype, channels):
    generator = np.random.default_rng(2)
    grey = generator.integers(0, np.iinfo(dtype).max, (300, 41, 1), dtype, endpoint=True)
    alpha = generator.integers(0, 99, (300, 41, 1), dtype)
    film = np.concatenate(
        [np.repeat(grey, channels - (channels % 2 == 0), axis=2), alpha][: 2 - channels % 2], axis=2
    )
    turned = inverted(film)
    colours = 3 if channels >= 3 else 1
    assert np.array_equal(turned[..., :colours], np.iinfo(dtype).max - film[..., :colours])
    assert np.array_equal(turned[..., colours:], film[..., colours:])
    assert np.array_equal(inverted(turned), film)


@pytest.mark.parametrize("depth", [1, 257])
def test_the_orange_mask_is_taken_off(depth):
    scan = colour_film(colourful()).astype(np.uint8 if depth == 1 else np.uint16) * depth
    turned = inverted(scan).astype(float) / depth
    assert turned.dtype == float
    greys = np.concatenate([turned[:15, 10:30].reshape(-1, 3), turned[:15, -30:-10].reshape(-1, 3)])
    assert np.ptp(greys, axis=1).max() < 20  # neutral from the darkest to the lightest
    assert turned[:10, :5].max() < 30
    assert turned[:10, -5:].min() > 230


def test_a_negative_of_the_shared_cases_is_noticed(shared):
    photo = read_photo(shared("cases", "files", "negative.png"))
    landmarks = np.array([[[191, 103], [249, 104], [227, 137], [203, 175], [245, 175]]], np.float32)
    scale = 640 / max(photo.pixels.shape[:2])
    assert looks_like_negative(photo.pixels, lambda picture: landmarks * scale)
