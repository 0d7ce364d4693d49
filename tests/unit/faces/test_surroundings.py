from pathlib import Path

import cv2
import numpy as np
import pytest

from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.restoring.composing import composed
from pgdiff_desktop.engine.restoring.pasting import Piece
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.faces.blending import face_weight
from pgdiff_desktop.faces.box_visibility import box_visibility
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.faces.surroundings import match_surroundings
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.photo import Metadata, Photo

SIDE = 240
SHARE = cv2.resize(face_weight(SIDE), (SIDE, SIDE)).astype(np.float32)


def scene(blur=1.0):
    """A picture with soft light and some sharp things everywhere, (h, w, 3)."""
    generator = np.random.default_rng(1)
    light = cv2.GaussianBlur(generator.random((SIDE, SIDE)).astype(np.float32), (0, 0), 30)
    light = 0.35 + 0.3 * (light - light.min()) / np.ptp(light)
    for row, column in generator.integers(10, SIDE - 40, (14, 2)):
        light[row : row + 30, column : column + 9] *= 0.6
    return np.repeat(cv2.GaussianBlur(light, (0, 0), blur)[..., None], 3, axis=2)


def grain(deviation, coarse=0.7, channels=1, seed=3):
    noise = np.random.default_rng(seed).standard_normal((SIDE, SIDE, channels)).astype(np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), coarse).reshape(SIDE, SIDE, channels)
    return np.repeat(noise / noise.std() * deviation, 3 // channels, axis=2).astype(np.float32)


def pasted_into(photo, face):
    return photo + SHARE[..., None] * (face - photo)


def fine(picture):
    return picture - cv2.GaussianBlur(picture, (0, 0), 2)


MIDDLE = np.s_[90:180, 85:155]


@pytest.mark.parametrize(("deviation", "coarse"), [(0.02, 0.4), (0.03, 0.7)])
def test_a_smooth_face_takes_the_grain_of_the_photo(deviation, coarse):
    clean = scene()
    photo = clean + grain(deviation, coarse)
    pasted = pasted_into(photo, clean)
    matched = match_surroundings(photo, pasted, SHARE)
    assert max(box_visibility(pasted, SHARE).noise) < 0.6
    assert box_visibility(matched, SHARE).noise == pytest.approx((1, 1, 1), abs=0.15)
    assert fine(matched)[MIDDLE].std() == pytest.approx(fine(photo)[MIDDLE].std(), rel=0.15)


def test_the_way_to_the_face_has_as_much_grain_as_both_its_ends():
    clean = np.full((SIDE, SIDE, 3), 0.5, np.float32)
    photo = clean + grain(0.03)
    matched = match_surroundings(photo, pasted_into(photo, clean), SHARE)
    for low, high in ((0.1, 0.3), (0.3, 0.6), (0.6, 0.9)):
        there = (low < SHARE) & (high > SHARE)
        assert fine(matched)[there].std() == pytest.approx(fine(photo)[there].std(), rel=0.15)


def test_a_photo_without_grain_gets_none():
    photo = scene()
    pasted = pasted_into(photo, np.clip(photo * 1.05, 0, 1))
    matched = match_surroundings(photo, pasted, SHARE, sharpness_share=0)
    assert np.abs(matched - pasted).max() < 0.5 / 255


def test_a_face_that_kept_its_grain_gets_no_more():
    photo = scene() + grain(0.03)
    pasted = pasted_into(photo, photo + 0.01)
    matched = match_surroundings(photo, pasted, SHARE, sharpness_share=0)
    assert fine(matched)[MIDDLE].std() == pytest.approx(fine(photo)[MIDDLE].std(), rel=0.05)


def test_grain_depends_on_lightness_as_in_the_photo():
    clean = np.full((SIDE, SIDE, 3), 0.7, np.float32)
    clean[:, : SIDE // 2] = 0.3
    photo = clean + grain(0.03) * np.where(clean < 0.5, 1, 0.2)
    matched = match_surroundings(photo, pasted_into(photo, clean), SHARE)
    dark, light = matched[90:180, 70:110], matched[90:180, 130:170]
    assert dark.std() > 3 * light.std()


def test_colour_grain_has_colours_and_grey_grain_has_none():
    clean = np.full((SIDE, SIDE, 3), 0.5, np.float32)
    coloured = clean + grain(0.03, channels=3)
    matched = match_surroundings(coloured, pasted_into(coloured, clean), SHARE)[MIDDLE]
    assert np.corrcoef(matched[..., 0].ravel(), matched[..., 2].ravel())[0, 1] < 0.3
    assert matched.std(axis=(0, 1)) == pytest.approx([0.03] * 3, rel=0.25)
    grey = clean + grain(0.03)
    matched = match_surroundings(grey, pasted_into(grey, clean), SHARE)
    assert np.ptp(matched, axis=2).max() < 1e-6


def test_a_filled_scratch_takes_grain_and_nothing_beside_it_changes():
    clean = np.full((SIDE, SIDE, 3), 0.5, np.float32)
    photo = clean + grain(0.03)
    damage = np.zeros((SIDE, SIDE), bool)
    damage[:, 118:122] = True
    photo[damage] = 0.5
    share = np.where(damage, SHARE, 0)
    matched = match_surroundings(photo, photo, share, damage=damage)
    assert matched[90:180, 118:122].std() == pytest.approx(0.03, rel=0.3)
    assert np.array_equal(matched[share == 0], photo[share == 0])


def test_what_the_face_has_no_share_of_stays_and_the_same_comes_out_again():
    photo = scene() + grain(0.03)
    pasted = pasted_into(photo, scene() * 0.9)
    matched = match_surroundings(photo, pasted, SHARE, seed=(3, 4))
    assert np.array_equal(matched[SHARE == 0], photo[SHARE == 0])
    assert np.array_equal(matched, match_surroundings(photo, pasted, SHARE, seed=(3, 4)))
    assert not np.array_equal(matched, match_surroundings(photo, pasted, SHARE, seed=(3, 5)))
    assert match_surroundings(photo, pasted, SHARE, match=0) is pasted


def test_a_photo_that_is_all_face_is_let_be():
    photo = scene() + grain(0.03)
    everywhere = np.ones((SIDE, SIDE), np.float32)
    assert np.array_equal(match_surroundings(photo, scene(), everywhere), scene())


def test_a_face_is_no_blacker_or_whiter_than_a_faded_photo():
    photo = scene()
    face = photo.copy()
    face[100:110, 90:150], face[130:140, 90:150] = 0.02, 0.98
    matched = match_surroundings(photo, pasted_into(photo, face), SHARE)
    black, white = np.percentile(photo, [0.5, 99.5])
    assert matched[101:109, 95:145].min() > black - 0.02
    assert matched[131:139, 95:145].max() < white + 0.02


def test_a_face_that_is_too_sharp_is_taken_back_as_far_as_wanted():
    photo = scene(blur=2.0)
    pasted = pasted_into(photo, scene(blur=0.5))
    none, half, whole = (
        box_visibility(match_surroundings(photo, pasted, SHARE, sharpness_share=share), SHARE).gradients
        for share in (0, 0.5, 1)
    )
    assert none > 1.25
    assert whole == pytest.approx(1, abs=0.1)
    assert whole + 0.05 < half < none - 0.05


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_match_0_pastes_the_sampled_face_and_1_gives_it_grain(depth):
    most = np.iinfo(depth).max
    pixels = np.rint(np.clip(scene() + grain(0.03), 0, 1) * most).astype(depth)
    prepared = PreparedPhoto(Photo(Path("grey.png"), pixels, "PNG", Metadata()), pixels, None)
    face = align_face(face_from_box((70, 60, 100, 130)), pixels, None, None, 256)
    smooth = cv2.GaussianBlur(face.picture, (0, 0), 3)

    def fine_in_face(match):
        piece = Piece(face, smooth, face_weight(256), RECIPES["restore"], match)
        result = composed(prepared, [piece])
        assert result.dtype == depth
        assert np.array_equal(result[:4], pixels[:4])
        return fine(result.astype(np.float32) / most)[100:150, 100:140].std()

    assert fine_in_face(1.0) > 2 * fine_in_face(0.0)
