"""Damage is filled so that nobody finds it: in the photo's grain, with its texture, by a network at its own level."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from pgdiff_desktop.masks.inpainting import fill_damage
from pgdiff_desktop.opencv import cv2


def grained(shape=(300, 400), deviation=6.0, blur=0.8, channels=3):
    rng = np.random.default_rng(4)
    grain = cv2.GaussianBlur(rng.standard_normal(shape).astype(np.float32), (0, 0), blur)
    ramp = np.linspace(80, 160, shape[1])[None]
    grey = ramp + deviation * grain / grain.std()
    return np.repeat(np.clip(grey, 0, 255).astype(np.uint8)[..., None], channels, axis=2)


def drawn(shape, draw):
    mask = np.zeros(shape, np.uint8)
    draw(mask)
    return mask > 0


def roughness(picture, mask):
    grey = picture[..., 0].astype(np.float32)
    return float(np.abs(grey - cv2.GaussianBlur(grey, (0, 0), 1.5))[mask].std())


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_scratch_is_filled_in_the_photos_grain(dtype):
    photo = grained().astype(dtype)
    if dtype is np.uint16:
        photo = photo * 257
    damage = drawn(photo.shape[:2], lambda mask: cv2.line(mask, (30, 40), (360, 250), 1, 9))
    broken = photo.copy()
    broken[damage] = np.iinfo(dtype).max
    filled = fill_damage(broken, damage)
    assert np.array_equal(filled[~damage], photo[~damage])
    ratio = roughness(filled, damage) / roughness(photo, damage)
    assert 0.7 < ratio < 1.4
    # A grey photo stays grey.
    assert np.array_equal(filled[..., 0], filled[..., 2])


def test_an_even_photo_gets_no_grain():
    photo = np.full((200, 200, 3), 90, np.uint8)
    damage = drawn((200, 200), lambda mask: cv2.line(mask, (20, 20), (180, 150), 1, 7))
    broken = np.where(damage[..., None], 255, photo).astype(np.uint8)
    assert np.array_equal(fill_damage(broken, damage), photo)


def test_the_same_damage_is_filled_the_same_way_again():
    photo = grained()
    damage = drawn(photo.shape[:2], lambda mask: cv2.circle(mask, (200, 150), 25, 1, -1))
    assert np.array_equal(fill_damage(photo, damage), fill_damage(photo, damage))


def test_wide_damage_takes_the_texture_beside_it():
    stripes = np.where(np.arange(400)[None] // 8 % 2, 190, 60).repeat(300, axis=0).astype(np.uint8)
    photo = np.repeat(stripes[..., None], 3, axis=2)
    damage = drawn((300, 400), lambda mask: cv2.circle(mask, (200, 150), 30, 1, -1))
    broken = photo.copy()
    broken[damage] = 255
    filled = fill_damage(broken, damage)
    error = np.abs(filled.astype(int) - photo)[damage].mean()
    # Closed smoothly, it would be off by half of the stripes' contrast.
    assert error < 20


def test_wide_damage_is_given_to_a_network_at_the_photos_depth_and_level():
    seen = []

    def inpaint(square, missing):
        seen.append((square.shape, square.dtype, missing.shape, missing.dtype))
        # As a network that knows 8 bits, and gives all a little too dark.
        return np.where(missing[..., None], 0.5, np.round(square * 255) / 255) * 0.9

    photo = np.full((300, 400, 1), 40000, np.uint16)
    damage = drawn((300, 400), lambda mask: cv2.circle(mask, (60, 150), 40, 1, -1))
    broken = photo.copy()
    broken[damage] = 65535
    done = []
    filled = fill_damage(broken, damage, inpaint, done.append)
    assert seen == [((512, 512, 3), np.dtype(np.float32), (512, 512), np.dtype(bool))]
    assert filled.dtype == np.uint16
    assert np.array_equal(filled[~damage], photo[~damage])
    # What it says of the hole, 0.45, put at the photo's level: as much lighter as the photo beside it is.
    wanted = (0.45 + 0.1 * 40000 / 65535) * 65535
    assert abs(float(np.median(filled[damage])) - wanted) < 0.01 * 65535
    assert done[-1] == 1
    assert all(0 <= share <= 1 for share in done)
    # Narrow damage needs none.
    fill_damage(broken, drawn((300, 400), lambda mask: cv2.line(mask, (20, 20), (300, 40), 1, 5)), inpaint)
    assert len(seen) == 1


def test_a_hole_larger_than_the_networks_square_is_seen_whole():
    shares = []

    def inpaint(square, missing):
        shares.append(float(missing.mean()))
        return square

    photo = np.full((900, 1000, 3), 120, np.uint8)
    damage = drawn((900, 1000), lambda mask: cv2.circle(mask, (500, 450), 380, 1, -1))
    filled = fill_damage(photo, damage, inpaint)
    assert 0.2 < shares[0] < 0.4
    assert np.abs(filled.astype(int) - 120).max() <= 2


def test_filling_can_be_stopped():
    def stop(_share):
        raise InterruptedError

    damage = drawn((300, 400), lambda mask: cv2.line(mask, (20, 20), (300, 40), 1, 5))
    with pytest.raises(InterruptedError):
        fill_damage(grained(), damage, on_done=stop)


def test_a_wide_crack_across_a_large_scan_is_filled_in_bounded_memory():
    side = 2600
    random = np.random.default_rng(0)
    light = cv2.resize(random.random((9, 9)).astype(np.float32), (side, side), interpolation=cv2.INTER_CUBIC)
    pixels = np.clip(128 + 80 * light + random.normal(0, 4, (side, side)), 0, 255).astype(np.uint8)[..., None]
    pixels = pixels.repeat(3, axis=2)
    damage = np.zeros((side, side), bool)
    for column in range(side):
        damage[column * 3 // 4 + 200 :, column][:50] = True
    tracemalloc.start()
    try:
        filled = fill_damage(pixels, damage)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert np.array_equal(filled[~damage], pixels[~damage])
    assert (filled[damage] != pixels[damage]).any(axis=1).mean() > 0.5
    # 63 when all of the picture was made in which the crack is seen, at its own size, to take the crack from it.
    assert most / side**2 < 50
