"""Damage masks of every kind, and filling from around."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pgdiff_desktop.errors import MaskWrong
from pgdiff_desktop.masks.damage_mask import decode_mask, feather, grow, read_mask
from pgdiff_desktop.masks.inpainting import fill_damage


def saved(picture, kind="PNG", **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "P", "LA", "I;16"])
def test_white_is_damage_whatever_the_picture_is(tmp_path, mode):
    half = np.zeros((20, 30), np.uint8)
    half[:, 10:] = 255
    picture = (
        Image.fromarray(half.astype(np.uint16) * 257)
        if mode == "I;16"
        else Image.fromarray(half).convert(mode)
    )
    path = tmp_path / "가면 mask.png"
    path.write_bytes(saved(picture))
    assert np.array_equal(read_mask(path, (30, 20)), half > 0)


def test_what_is_transparent_was_not_painted(tmp_path):
    pixels = np.full((8, 8, 4), 255, np.uint8)
    pixels[:4, :, 3] = 0
    mask = decode_mask(saved(Image.fromarray(pixels)), tmp_path, (8, 8))
    assert not mask[:4].any()
    assert mask[4:].all()


def test_a_turned_mask_is_turned_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    half = np.zeros((20, 30), np.uint8)
    half[:, :10] = 255
    mask = decode_mask(saved(Image.fromarray(half), exif=exif), tmp_path, (20, 30))
    assert mask[:10].all()
    assert not mask[10:].any()


@pytest.mark.parametrize("size", [(31, 20), (20, 30), (300, 200)])
def test_another_size_is_refused(tmp_path, size):
    with pytest.raises(MaskWrong, match="width=30, height=20"):
        decode_mask(saved(Image.new("L", (30, 20), 255)), tmp_path, size)


def test_growing_and_feathering():
    mask = np.zeros((41, 41), bool)
    mask[20, 20] = True
    assert grow(mask, 3)[20, 17:24].all()
    assert not grow(mask, 3)[20, 16]
    assert np.array_equal(grow(grow(mask, 5), -5), mask)
    soft = feather(mask, 4)
    assert soft[20, 20] == 1
    assert np.all(np.diff(soft[20, 20:26]) <= 0)
    assert soft[20, 24] == 0
    assert np.array_equal(feather(mask, 0), mask.astype(np.float32))


@settings(max_examples=25, deadline=None)
@given(
    dtype=st.sampled_from([np.uint8, np.uint16]),
    channels=st.integers(1, 4),
    seed=st.integers(0, 1000),
)
def test_undamaged_pixels_stay_bit_for_bit(dtype, channels, seed):
    rng = np.random.default_rng(seed)
    pixels = rng.integers(0, np.iinfo(dtype).max, (40, 30, channels), dtype)
    damage = rng.random((40, 30)) < 0.1
    filled = fill_damage(pixels, damage)
    assert np.array_equal(filled[~damage], pixels[~damage])
    if channels in (2, 4):
        assert np.array_equal(filled[..., -1], pixels[..., -1])


def test_a_crack_in_a_ramp_is_filled_with_the_ramp():
    ramp = np.linspace(1000, 60000, 200).astype(np.uint16)
    pixels = np.repeat(np.tile(ramp, (100, 1))[..., None], 3, axis=2)
    damage = np.zeros((100, 200), bool)
    damage[:, 98:103] = True
    cracked = pixels.copy()
    cracked[damage] = 65535
    error = np.abs(fill_damage(cracked, damage).astype(int) - pixels)[damage]
    assert error.max() < 0.02 * 65535


def test_damage_as_wide_as_many_tiles_is_filled_too():
    pixels = np.full((80, 3000, 1), 90, np.uint8)
    damage = np.zeros((80, 3000), bool)
    damage[:, 100:2900] = True
    broken = pixels.copy()
    broken[damage] = 255
    assert np.abs(fill_damage(broken, damage).astype(int) - 90).max() <= 2


def test_where_everything_is_damaged_nothing_can_be_filled():
    pixels = np.random.default_rng(0).integers(0, 255, (30, 30, 3), np.uint8)
    assert np.array_equal(fill_damage(pixels, np.ones((30, 30), bool)), pixels)
