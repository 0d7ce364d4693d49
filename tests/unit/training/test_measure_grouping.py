"""The measure of grouping counts what it says."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.identity.grouping import SeenFace
from pgdiff_desktop.training.measure_grouping import (
    PHOTOS,
    chosen_likeness,
    pairs_right_and_found,
    rephotographed,
    seconds_of_grouping,
)


def test_pairs_are_counted():
    everybody = tuple(tuple(range(PHOTOS * person, PHOTOS * (person + 1))) for person in range(2))
    assert pairs_right_and_found(everybody) == (1.0, 1.0)
    alone = tuple((place,) for place in range(2 * PHOTOS))
    assert pairs_right_and_found(alone) == (0.0, 0.0)
    # All of ten in one group: of its 45 pairs 20 are right, and none is missing.
    assert pairs_right_and_found((tuple(range(2 * PHOTOS)),)) == (pytest.approx(20 / 45), 1.0)


def test_the_likeness_is_the_lowest_from_which_on_pairs_are_right():
    rng = np.random.default_rng(0)
    people = rng.normal(size=(20, 64)).repeat(PHOTOS, axis=0)
    faces = [
        SeenFace(one, str(number)) for number, one in enumerate(people + 0.4 * rng.normal(size=people.shape))
    ]
    assert chosen_likeness(faces) < 0.5
    strangers = [
        SeenFace(one, str(number)) for number, one in enumerate(people[::PHOTOS].repeat(PHOTOS, axis=0))
    ]
    shuffled = [strangers[place] for place in rng.permutation(len(strangers))]
    assert chosen_likeness(shuffled) > 0.8


def test_a_face_is_in_so_many_photos_of_which_no_two_are_alike():
    face = np.random.default_rng(0).uniform(0.2, 0.8, (64, 64, 3)).astype(np.float32)
    photos = rephotographed([face], seed=1)
    assert len(photos) == PHOTOS
    for place, photo in enumerate(photos):
        assert photo.shape == face.shape
        assert all(np.abs(photo - other).max() > 0.05 for other in photos[:place])


def test_a_large_album_is_measured():
    assert seconds_of_grouping(100) > 0
