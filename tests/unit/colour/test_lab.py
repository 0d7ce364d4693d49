from __future__ import annotations

import cv2
import numpy as np
import pytest

from pgdiff_desktop.colour.lab import ab_of, lightness_of, rgb_of


def some_colours():
    return np.random.default_rng(0).random((60, 60, 3), np.float32)


def test_lab_is_the_one_that_opencv_knows():
    lab = cv2.cvtColor(some_colours(), cv2.COLOR_RGB2LAB)
    assert np.abs(lightness_of(some_colours()) - lab[..., 0]).max() < 0.6
    assert np.abs(ab_of(some_colours()) - lab[..., 1:]).max() < 2


def test_there_and_back_changes_nothing():
    back = rgb_of(lightness_of(some_colours()), ab_of(some_colours()))
    assert np.abs(back - some_colours()).max() < 1 / 512


def test_grey_has_no_colour():
    grey = np.repeat(np.linspace(0, 1, 256, dtype=np.float32)[:, None, None], 3, axis=2)
    assert np.abs(ab_of(grey)).max() < 0.01
    assert lightness_of(grey)[[0, -1], 0] == pytest.approx([0, 100], abs=1e-3)


def test_a_colour_that_cannot_be_shown_is_paler_and_neither_lighter_nor_of_another_hue():
    lightness = np.repeat(np.linspace(2, 98, 49, dtype=np.float32)[:, None], 24, axis=1)
    hues = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    wanted = np.broadcast_to(90 * np.stack([np.cos(hues), np.sin(hues)], axis=-1), (49, 24, 2)).astype(
        np.float32
    )
    shown = rgb_of(lightness, wanted)
    assert np.abs(lightness_of(shown) - lightness).max() < 0.05
    ab = ab_of(shown)
    chroma = np.linalg.norm(ab, axis=2)
    assert chroma.max() < 91
    across = np.abs(wanted[..., 0] * ab[..., 1] - wanted[..., 1] * ab[..., 0]) / 90
    assert across.max() < 0.5
