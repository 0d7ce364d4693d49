"""What a judge's cosine means, for itself and for an album."""

import numpy as np
import pytest

from pgdiff_desktop.identity.calibration import AlbumCalibration, JudgeCalibration, Pair, pairs_of

OWN = JudgeCalibration(sides=(24.0, 96.0), slopes=(10.0, 14.0), intercepts=(-4.0, -5.0), least_detail=24.0)


def pairs(mean, count, *, is_same, seed=0):
    cosines = np.random.default_rng(seed).normal(mean, 0.08, count)
    return tuple(Pair(float(cosine), 96.0, is_same) for cosine in cosines)


def test_without_an_album_the_judges_own_logistic_holds():
    for cosine in (0.1, 0.357, 0.6):
        wanted = 1 / (1 + np.exp(-(14 * cosine - 5)))
        assert AlbumCalibration(OWN).chance(cosine, 96).value == pytest.approx(wanted, abs=0.01)


def test_sides_between_those_measured_are_interpolated():
    assert OWN.log_odds(0.5, 48) == pytest.approx((1 + 2) / 2)
    assert OWN.log_odds(0.5, 500) == OWN.log_odds(0.5, 96)


def test_an_interval_holds_the_chance_and_is_wide_while_little_is_known():
    before = AlbumCalibration(OWN).chance(0.45, 96)
    known = pairs(0.1, 150, is_same=False) + pairs(0.6, 150, is_same=True)
    after = AlbumCalibration(OWN, known).chance(0.45, 96)

    assert before.low < before.value < before.high
    assert after.high - after.low < 0.7 * (before.high - before.low)


def test_an_album_in_which_all_look_alike_asks_for_more():
    strangers = AlbumCalibration(OWN, pairs(0.4, 100, is_same=False))

    assert AlbumCalibration(OWN).chance(0.45, 96).value > 0.7
    assert strangers.chance(0.45, 96).value < 0.5
    assert strangers.chance(0.9, 96).value > 0.9


def test_many_more_pairs_of_two_people_make_no_pair_less_likely():
    few = pairs(0.1, 30, is_same=False) + pairs(0.6, 30, is_same=True)
    many = pairs(0.1, 3000, is_same=False) + pairs(0.6, 30, is_same=True)

    one, other = (AlbumCalibration(OWN, known).chance(0.4, 96).value for known in (few, many))
    assert one == pytest.approx(other, abs=0.15)


def test_only_names_and_shared_photos_tell_pairs():
    embeddings = np.eye(4)
    people = ["Anna", "", "Anna", "Berta"]
    photos = ["a.jpg", "a.jpg", "b.jpg", "c.jpg"]

    found = pairs_of(embeddings, [96.0, 48.0, 96.0, 96.0], people, photos)

    same = [pair for pair in found if pair.is_same]
    assert len(same) == 1
    # Anna and nobody in one photo, and either Anna beside Berta.
    assert sorted(pair.detail for pair in found if not pair.is_same) == [48.0, 96.0, 96.0]


@pytest.mark.parametrize("is_same", [False, True])
def test_a_few_pairs_on_the_wrong_side_make_nothing_sure(is_same):
    cosine, count = (0.2, 20) if is_same else (0.9, 3)
    known = tuple(Pair(cosine, 96.0, is_same) for _ in range(count))

    chance = AlbumCalibration(OWN, known).chance(0.4, 96)

    assert 0.05 < chance.value < 0.95
    assert chance.low < chance.value < chance.high
