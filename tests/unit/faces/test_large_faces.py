"""Faces of thousands of pixels are pasted strip by strip, with the result of a single one, in bounded memory."""

import tracemalloc
from pathlib import Path

import cv2
import numpy as np
import pytest

from pgdiff_desktop import strips
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.restoring import pasting
from pgdiff_desktop.engine.restoring.composing import composed
from pgdiff_desktop.engine.restoring.pasting import Piece, aligned_in
from pgdiff_desktop.faces.blending import face_weight
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.faces.wide_blur import reach_of, wide_blur
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.photo import Metadata, Photo


def prepared_photo(side, *, cracked):
    """A square of soft light, things with edges and grain, 16 bits; a crack goes through its middle."""
    random = np.random.default_rng(1)
    light = cv2.resize(
        random.random((12, 12)).astype(np.float32), (side, side), interpolation=cv2.INTER_CUBIC
    )
    light = np.clip(0.2 + 0.6 * light, 0.1, 0.9)
    for row, column in random.integers(0, side - side // 8, (14, 2)):
        light[row : row + side // 9, column : column + side // 30] *= 0.6
    light += random.normal(0, 0.02, light.shape).astype(np.float32)
    pixels = (np.clip(light, 0, 1)[..., None].repeat(3, axis=2) * 65535).astype(np.uint16)
    damage = None
    if cracked:
        damage = np.zeros((side, side), bool)
        damage[side // 2 : side // 2 + side // 40] = True
        damage[:, side // 3 : side // 3 + 3] = True
    return PreparedPhoto(Photo(Path("large.tif"), pixels, "TIFF", Metadata()), pixels, damage)


def piece_of(prepared, recipe):
    side = len(prepared.filled)
    aligned = aligned_in(prepared, face_from_box((side * 0.3, side * 0.25, side * 0.4, side * 0.5)), 256)
    smooth = cv2.GaussianBlur(aligned.picture, (0, 0), 2) * 0.9 + 0.05
    return Piece(aligned, smooth, face_weight(256), RECIPES[recipe])


@pytest.mark.parametrize(("recipe", "cracked"), [("restore", False), ("restore", True), ("inpaint", True)])
def test_strips_are_pasted_as_the_whole_is(monkeypatch, recipe, cracked):
    prepared = prepared_photo(640, cracked=cracked)
    piece = piece_of(prepared, recipe)
    at_once = composed(prepared, [piece])
    monkeypatch.setattr(strips, "_PIXELS", 640 * 50)
    in_strips = composed(prepared, [piece])
    difference = np.abs(at_once.astype(int) - in_strips)
    assert (at_once != prepared.filled).mean() > 0.01
    # A fifth of a grey level of 8 bits: where pixels are warped to is rounded in each strip anew.
    assert difference.max() < 50
    assert difference.mean() < 0.5


def test_pasting_a_large_face_takes_a_few_times_its_own_memory():
    prepared = prepared_photo(3000, cracked=False)
    piece = piece_of(prepared, "restore")
    region = piece.face.region
    count = (region.x1 - region.x0) * (region.y1 - region.y0)
    assert count > 4_000_000
    tracemalloc.start()
    try:
        composed(prepared, [piece], region)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # In one piece: 104 bytes a pixel. Three pictures in float32 are 36.
    assert most / count < 90


def test_of_large_faces_one_is_pasted_at_a_time(monkeypatch):
    prepared = prepared_photo(160, cracked=False)
    piece = piece_of(prepared, "restore")
    waits = []
    monkeypatch.setattr(pasting, "_paste", lambda *_: waits.append(pasting._one_large_face.locked()))
    composed(prepared, [piece])
    monkeypatch.setattr(pasting, "_LARGE", 1000)
    composed(prepared, [piece])
    assert waits == [False, True]


@pytest.mark.parametrize("deviation", [5.0, 30.0, 62.5])
@pytest.mark.parametrize("shape", [(500, 731), (640, 401, 3)])
def test_a_wide_blur_is_the_gaussian_one(deviation, shape):
    picture = np.random.default_rng(0).random(shape).astype(np.float32)
    picture[: shape[0] // 2] *= 0.2
    expected = cv2.GaussianBlur(picture, (0, 0), deviation, borderType=cv2.BORDER_REFLECT)
    found = wide_blur(picture, deviation)
    assert found.shape == shape
    inner = np.s_[8:-8, 8:-8]
    assert np.abs(found - expected)[inner].max() < 0.5 / 255


def test_a_wide_blur_asks_for_nothing_beyond_its_reach():
    picture = np.zeros((900, 60), np.float32)
    picture[:100] = 1
    reach = reach_of(40.0)
    assert wide_blur(picture, 40.0)[100 + reach :].max() < 1e-4
