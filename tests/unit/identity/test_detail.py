"""How much detail a face has is measured, whatever the number of its pixels."""

import numpy as np
import pytest

from pgdiff_desktop.identity.detail import LEAST_SIDE, at_detail, detail_of
from pgdiff_desktop.opencv import cv2

SIZE = 256


def sharp_picture(seed=0):
    """As the spectra of sharp faces fall, down to the last pixel."""
    rng = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.rfftfreq(SIZE), np.fft.fftfreq(SIZE)[:, None]) + 1 / SIZE
    spectrum = np.fft.rfft2(rng.standard_normal((SIZE, SIZE))) / frequency**1.65
    grey = np.fft.irfft2(spectrum)
    grey = 0.5 + 0.2 * (grey - grey.mean()) / grey.std()
    return np.repeat(np.clip(grey, 0, 1)[..., None], 3, axis=2).astype(np.float32)


def shrunk_and_enlarged(picture, side):
    small = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)
    return np.clip(cv2.resize(small, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC), 0, 1)


@pytest.mark.parametrize("side", [24, 41, 56, 87])
def test_an_enlarged_face_has_the_detail_of_the_small_one(side):
    assert detail_of(shrunk_and_enlarged(sharp_picture(), side)) == pytest.approx(side, rel=0.25)


def test_a_sharp_face_has_as_much_detail_as_pixels():
    assert detail_of(sharp_picture()) == pytest.approx(SIZE)


def test_grain_is_no_detail():
    blurred = cv2.GaussianBlur(sharp_picture(), (0, 0), 3)
    grained = blurred + np.random.default_rng(1).normal(0, 0.03, (SIZE, SIZE, 1)).astype(np.float32)

    assert detail_of(np.clip(grained, 0, 1)) < 1.5 * detail_of(blurred) < SIZE / 2


def test_a_plain_area_has_no_more_detail_than_the_least():
    assert detail_of(np.full((SIZE, SIZE, 3), 0.5, np.float32)) == LEAST_SIDE


def test_at_a_detail_only_what_is_finer_goes():
    picture = sharp_picture()

    assert detail_of(at_detail(picture, 41)) == pytest.approx(41, rel=0.25)
    assert at_detail(picture, SIZE) is picture
    assert np.abs(at_detail(picture, 87) - picture).mean() < 0.05


@pytest.mark.parametrize("size", [1, LEAST_SIDE, LEAST_SIDE + 1, 20, 33, 57])
def test_of_a_face_of_few_pixels_there_is_no_more_detail_than_them(size):
    picture = np.random.default_rng(2).random((size, size, 3)).astype(np.float32)

    assert LEAST_SIDE <= detail_of(picture) <= max(size, LEAST_SIDE)
