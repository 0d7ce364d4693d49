import cv2
import numpy as np
import pytest

from pgdiff_desktop.faces.alignment import TEMPLATE, align, aligned_region, alignment_matrix
from pgdiff_desktop.faces.blending import face_weight, square_weight
from pgdiff_desktop.faces.paste_back import paste_back
from pgdiff_desktop.faces.tone import apply_tone, describe_tone


def turned_face(scale, degrees, side):
    turn = np.exp(1j * np.radians(degrees)) * scale
    places = (np.array(TEMPLATE) @ [1, 1j] - (255.5 + 255.5j)) * turn + side / 2 * (1 + 1j)
    return tuple((float(place.real), float(place.imag)) for place in places)


def soft_noise(side, sigma, seed=0, low=0.2, high=0.8):
    noise = cv2.GaussianBlur(
        np.random.default_rng(seed).random((side, side, 3)).astype(np.float32), (0, 0), sigma
    )
    return low + (high - low) * (noise - noise.min()) / (noise.max() - noise.min())


def cut_out(photo, scale, degrees, size):
    matrix = alignment_matrix(turned_face(scale, degrees, photo.shape[0]), size)
    region = aligned_region(matrix, size, photo.shape)
    patch = region.of(photo)
    return patch, region, matrix, align(patch, region, matrix, size)


@pytest.mark.parametrize(("scale", "size"), [(0.15, 512), (0.5, 256), (0.5, 64)])
def test_an_unchanged_face_changes_no_bit(scale, size):
    photo = np.random.default_rng(0).random((300, 300, 3)).astype(np.float32)
    patch, region, matrix, before = cut_out(photo, scale, 20, size)
    pasted, share = paste_back(
        patch, region, matrix, aligned_before=before, aligned_after=before, weight=face_weight(size)
    )
    assert np.array_equal(pasted, patch)
    assert not share.any()


@pytest.mark.parametrize(("scale", "size"), [(0.15, 512), (0.5, 256), (0.5, 64)])
@pytest.mark.parametrize("degrees", [0, 35, 90])
def test_a_lightened_face_is_seen_and_has_no_seam(scale, size, degrees):
    photo = np.full((320, 320, 3), 0.4, np.float32)
    patch, region, matrix, before = cut_out(photo, scale, degrees, size)
    pasted, share = paste_back(
        patch, region, matrix, aligned_before=before, aligned_after=before + 0.3, weight=face_weight(size)
    )
    difference = (pasted - patch)[..., 0]
    height, width = difference.shape
    assert difference[height // 2, width // 2] == pytest.approx(0.3, abs=0.01)
    # Nothing at the square's border, and on the way there no step: the feather is over a tenth of the side wide.
    edge = np.concatenate([difference[0], difference[-1], difference[:, 0], difference[:, -1]])
    assert not edge.any()
    steps = np.hypot(np.diff(difference, axis=0)[:, :-1], np.diff(difference, axis=1)[:-1])
    assert steps.max() < 0.3 * 2.5 / (0.1 * 512 * scale)
    assert np.array_equal(share > 0, (pasted != patch).any(axis=2))


def test_detail_finer_than_the_aligned_face_stays():
    fine = 0.4 + 0.2 * np.random.default_rng(0).random((420, 420, 3)).astype(np.float32)
    # 3 photo pixels per aligned pixel.
    patch, region, matrix, before = cut_out(fine, 0.75, 0, 128)
    pasted, _ = paste_back(
        patch, region, matrix, aligned_before=before, aligned_after=before + 0.1, weight=face_weight(128)
    )
    middle = np.s_[150:250, 150:250]
    grain = patch[middle] - cv2.GaussianBlur(patch, (0, 0), 3)[middle]
    kept = pasted[middle] - cv2.GaussianBlur(pasted, (0, 0), 3)[middle]
    assert np.corrcoef(grain.ravel(), kept.ravel())[0, 1] > 0.99
    assert (pasted - patch)[middle].mean() == pytest.approx(0.1, abs=0.01)


def test_nothing_rings_out_of_range():
    photo = (np.indices((300, 300)).sum(axis=0) // 25 % 2).astype(np.float32)[..., None].repeat(3, axis=2)
    patch, region, matrix, before = cut_out(photo, 0.5, 10, 128)
    after = 1 - before
    pasted, _ = paste_back(
        patch, region, matrix, aligned_before=before, aligned_after=after, weight=face_weight(128)
    )
    assert before.min() >= 0
    assert before.max() <= 1
    assert pasted.min() >= 0
    assert pasted.max() <= 1


def test_a_face_in_a_grey_photo_stays_grey_to_the_last_bit():
    photo = np.repeat(soft_noise(300, 3)[..., :1], 3, axis=2)
    patch, region, matrix, before = cut_out(photo, 0.5, 15, 256)
    colourful = np.clip(before + np.array([0.2, -0.05, 0.1], np.float32), 0, 1)
    after = apply_tone(colourful, describe_tone(before))
    pasted, share = paste_back(
        patch, region, matrix, aligned_before=before, aligned_after=after, weight=face_weight(256)
    )
    assert share.any()
    assert np.array_equal(pasted[..., 0], pasted[..., 1])
    assert np.array_equal(pasted[..., 0], pasted[..., 2])


def damaged_photo(size=256):
    photo = soft_noise(320, 5)
    damage = np.zeros((320, 320), bool)
    damage[150:190, 140:180] = True
    damage[100:103] = True
    matrix = alignment_matrix(turned_face(0.5, 0, 320), size)
    region = aligned_region(matrix, size, photo.shape)
    true = align(region.of(photo), region, matrix, size)
    filled = photo.copy()
    filled[damage] = 0.05
    return region.of(photo), region.of(filled), region.of(damage), region, matrix, true


def test_inside_damage_nothing_of_the_photo_is_left():
    photo, filled, damage, region, matrix, true = damaged_photo()
    before = align(filled, region, matrix, 256)
    pasted, _ = paste_back(
        filled,
        region,
        matrix,
        aligned_before=before,
        aligned_after=true,
        weight=square_weight(256),
        damage=damage,
    )
    inner = np.zeros_like(damage)
    inner[60:-60, 60:-60] = damage[60:-60, 60:-60]
    assert inner.any()
    assert np.abs(pasted - photo)[inner].max() < 0.08
    assert np.abs(filled - photo)[inner].max() > 0.3


def test_only_damaged_pixels_change_where_only_damage_is_wanted_and_no_edge_is_seen():
    photo, filled, damage, region, matrix, true = damaged_photo()
    before = align(filled, region, matrix, 256)
    # The restored face is lighter than the photo around the damage.
    pasted, share = paste_back(
        filled,
        region,
        matrix,
        aligned_before=before,
        aligned_after=np.clip(true + 0.1, 0, 1),
        weight=square_weight(256),
        damage=damage,
        only_damage=True,
    )
    assert not share[~damage].any()
    assert np.array_equal(pasted[~damage], filled[~damage])
    # Just inside the hole's edge its level is that of the photo just outside.
    rim = damage & ~cv2.erode(damage.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    rim[:60], rim[-60:], rim[:, :60], rim[:, -60:] = False, False, False, False
    assert abs((pasted - photo)[rim].mean()) < 0.03


def test_a_face_that_is_the_whole_photo_is_pasted_up_to_its_edge():
    photo = np.full((256, 256, 3), 0.5, np.float32)
    scale = 128 / 256
    matrix = np.array([[scale, 0, (scale - 1) / 2], [0, scale, (scale - 1) / 2]])
    region = aligned_region(matrix, 128, photo.shape)
    before = align(photo, region, matrix, 128)
    pasted, _ = paste_back(
        photo,
        region,
        matrix,
        aligned_before=before,
        aligned_after=before + 0.2,
        weight=np.ones((128, 128), np.float32),
    )
    assert np.abs(pasted - 0.7).max() < 1e-3
