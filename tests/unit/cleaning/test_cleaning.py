"""Noise, blocks and screens taken out of whole photos."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.cleaning.deblocking import deblocked, grid_of
from pgdiff_desktop.cleaning.denoising import denoised, measured_noise
from pgdiff_desktop.cleaning.descreening import descreened, screen_of
from pgdiff_desktop.cleaning.tiles import Tile, changed_by_tiles
from pgdiff_desktop.opencv import cv2
from tests.unit.cleaning.pictures import noisy, pixels, psnr, screened, still_life

ALL = (denoised, deblocked, descreened)


def nothing(share):
    pass


def compressed(photo, quality):
    return cv2.imdecode(cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 0)[..., None]


def damaged(clean):
    """A photo that each of the three has something to do for."""
    if clean is denoised:
        return pixels(noisy(still_life(), 8))
    if clean is deblocked:
        return compressed(pixels(still_life()), 12)
    return pixels(screened(still_life(), 5.2, 30))


@pytest.mark.parametrize("clean", ALL)
def test_an_amount_of_nothing_is_the_photo_itself(clean):
    photo = damaged(clean)
    assert clean(photo, 0.0, nothing) is photo


@pytest.mark.parametrize("clean", ALL)
def test_a_sound_photo_is_left_alone(clean):
    photo = pixels(still_life())
    np.testing.assert_array_equal(clean(photo, 1.0, nothing), photo)


@pytest.mark.parametrize(("clean", "gain"), [(denoised, 6), (deblocked, 0.5), (descreened, 8)])
def test_what_was_added_goes(clean, gain):
    photo, truth = damaged(clean), still_life()
    whole, half = clean(photo, 1.0, nothing), clean(photo, 0.5, nothing)
    assert psnr(whole, truth) > psnr(photo, truth) + gain
    assert psnr(photo, truth) < psnr(half, truth) < psnr(whole, truth)


@pytest.mark.parametrize("clean", ALL)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [2, 3, 4])
def test_alpha_stays_and_grey_stays_grey_at_any_depth(clean, dtype, channels):
    grey = damaged(clean)
    depth = np.iinfo(dtype).max // 255
    photo = np.repeat(grey.astype(dtype) * depth, channels, axis=2)
    if channels in (2, 4):
        photo[..., -1] = np.arange(photo.shape[1])
    cleaned = clean(photo, 1.0, nothing)
    assert (cleaned.dtype, cleaned.shape) == (photo.dtype, photo.shape)
    if channels in (2, 4):
        np.testing.assert_array_equal(cleaned[..., -1], photo[..., -1])
    for channel in range(1, channels - (channels in (2, 4))):
        np.testing.assert_allclose(cleaned[..., channel], cleaned[..., 0], atol=1)
    # The same photo, whatever its depth and channels; a rounding that hangs by a hair may fall either way.
    seen = cleaned[..., 0].astype(float) / depth
    np.testing.assert_allclose(seen, clean(grey, 1.0, nothing)[..., 0], atol=1)


@pytest.mark.parametrize("clean", ALL)
def test_tiles_leave_no_seam(clean, monkeypatch):
    photo = damaged(clean)
    whole = clean(photo, 1.0, nothing)
    module = __import__(clean.__module__, fromlist=["changed_by_tiles"])
    monkeypatch.setattr(module, "changed_by_tiles", lambda *given: changed_by_tiles(*given, side=128))
    shares = []
    tiled = clean(photo, 1.0, shares.append)
    assert len(shares) == 12
    assert shares == sorted(shares)
    assert shares[-1] == 1
    # A rounding that hangs by a hair may fall either way.
    assert (tiled != whole).mean() < 1e-4
    np.testing.assert_allclose(tiled, whole.astype(float), atol=1)


@pytest.mark.parametrize("clean", ALL)
def test_it_can_be_stopped(clean):
    class Stopped(Exception):
        pass

    def stop(share):
        raise Stopped

    with pytest.raises(Stopped):
        clean(damaged(clean), 1.0, stop)


def test_noise_is_measured():
    for sigma in (4, 10):
        assert measured_noise(pixels(noisy(still_life(), sigma))).sigma == pytest.approx(sigma, rel=0.2)


def test_grain_is_taken_for_noise_too():
    grain = cv2.GaussianBlur(noisy(np.zeros((384, 448), np.float32), 1), (0, 0), 0.8)
    photo = pixels(still_life() + grain * (8 / grain.std()))
    assert psnr(denoised(photo, 1.0, nothing), still_life()) > psnr(photo, still_life()) + 3


def test_cloth_stays_among_noise():
    y, x = np.mgrid[:384, :448]
    cloth = np.where(x > 224, 20 * np.sin(x * 1.3) * np.sin(y * 1.1), 0)
    photo = pixels(noisy((still_life() + cloth).astype(np.float32), 5))
    left = denoised(photo, 1.0, nothing)[..., 0] - still_life()
    assert (left * cloth).sum() / (cloth * cloth).sum() > 0.85


@pytest.mark.parametrize(("top", "left"), [(0, 0), (3, 6)])
def test_the_grid_is_found_where_a_crop_left_it(top, left):
    photo = compressed(pixels(still_life()), 12)[top:, left:]
    grid = grid_of(photo)
    assert (grid.top, grid.left) == (-top % 8, -left % 8)


@pytest.mark.parametrize(("period", "angle"), [(3.4, 45), (5.2, 30), (8.0, 15)])
def test_the_screen_is_measured(period, angle):
    screen = screen_of(pixels(screened(still_life(), period, angle)))
    assert len(screen.waves) == 1
    assert screen.frequencies[0] == pytest.approx(1 / period, rel=0.03)
    assert min(abs(screen.angles[0] - angle), abs(screen.angles[0] - (90 - angle))) < 2


def test_the_screens_of_three_inks_are_found():
    inks = [screened(still_life(), 5.5, angle) for angle in (0, 75, 15)]
    photo = np.concatenate([pixels(ink) for ink in inks], axis=2)
    assert len(screen_of(photo).waves) == 3
    assert psnr(descreened(photo, 1.0, nothing), still_life()) > psnr(photo, still_life()) + 6


def test_a_brick_wall_is_no_screen():
    wall = still_life()
    for row, y in enumerate(range(0, 384, 6)):
        wall[y : y + 1] = 210
        for x in range(0 if row % 2 else 7, 448, 14):
            wall[y : y + 6, x : x + 1] = 210
    assert screen_of(pixels(noisy(wall, 4))) is None


@pytest.mark.parametrize("shape", [(1, 1, 1), (5, 300, 3), (40, 9, 2)])
def test_tiny_photos_pass(shape):
    photo = np.random.default_rng(0).integers(0, 256, shape).astype(np.uint8)
    for clean in ALL:
        assert clean(photo, 1.0, nothing).shape == shape


def test_a_tile_sees_the_photo_mirrored_beyond_its_borders():
    photo = np.arange(12, dtype=np.uint8).reshape(3, 4, 1)
    seen = Tile(0, 0, 3, 4, 2).seen(photo)[..., 0]
    np.testing.assert_array_equal(seen[:4, :8], np.pad(photo[..., 0], 2, mode="symmetric")[:4])
