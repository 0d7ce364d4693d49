"""Scratches are looked for once; every sensitivity after that is quick and fits the photo."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.restoring.detectors import map_scratches
from pgdiff_desktop.errors import Cancelled
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_map import ScratchMap
from pgdiff_desktop.photos.reading import read_photo
from tests.fakes import BrightIsDamage, old_photo


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    pixels = old_photo()
    pixels[130:140, 60:180] = 255
    Image.fromarray(pixels).save(path)
    return path


def test_the_usual_sensitivity_is_what_the_command_line_proposes(fake_engine, photo):
    found = fake_engine.scratch_probability(photo, "cpu", CancelToken())
    assert (found.photo, found.size) == (photo, (240, 300))
    faces = fake_engine.find_faces(photo, "cpu", CancelToken()).faces
    expected = map_scratches(read_photo(photo), ScratchDetector(BrightIsDamage()), faces).damage()
    np.testing.assert_array_equal(found.damage(), expected)
    # As straight as a bar of the picture: shown, but not taken for damage by itself.
    assert (expected | found.doubtful())[132:138, 62:178].all()


def test_a_higher_sensitivity_takes_nothing_away():
    probability = np.random.default_rng(3).random((60, 80)).astype(np.float32)
    probability[20:40, 20:60] = np.linspace(0, 1, 40)
    found = ScratchMap("photo", probability, (320, 240))
    masks = [found.damage(sensitivity) for sensitivity in (0.0, 0.3, 0.6, 1.0)]
    assert all(mask.shape == (240, 320) for mask in masks)
    assert [mask.sum() for mask in masks] == sorted(mask.sum() for mask in masks)
    assert masks[0].sum() < masks[-1].sum()


def test_a_proposal_counts_places_and_their_share_of_the_photo():
    probability, evidence = np.zeros((60, 80), np.float32), np.full((60, 80), 255, np.uint8)
    for top, left, height, width in ((5, 5, 2, 40), (20, 10, 30, 2), (40, 30, 12, 12)):
        probability[top : top + height, left : left + width] = 0.95
    evidence[40:52, 30:42] = 0
    found = ScratchMap("photo", probability, (320, 240), evidence=evidence)
    proposal = found.proposal()
    assert (proposal.places, proposal.doubtful_places) == (2, 1)
    np.testing.assert_array_equal(proposal.damage, found.damage())
    np.testing.assert_array_equal(proposal.doubtful, found.doubtful())
    assert proposal.share == pytest.approx(proposal.damage.mean(), rel=0.1)
    assert proposal.doubtful_share == pytest.approx(proposal.doubtful.mean(), rel=0.1)
    both = proposal.accepted(with_doubtful=True)
    assert both.sum() == proposal.damage.sum() + proposal.doubtful.sum()
    np.testing.assert_array_equal(proposal.accepted(with_doubtful=False), proposal.damage)
    assert found.memory == probability.nbytes + evidence.nbytes


def test_a_cancelled_search_stops(fake_engine, photo):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        fake_engine.scratch_probability(photo, "cpu", token)
