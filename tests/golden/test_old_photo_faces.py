"""How well the shipped detector finds the faces of real old photographs, as the product looks for them."""

from __future__ import annotations

import pytest

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.settings import load_settings
from pgdiff_desktop.training.measure_detector import measure_detector

pytestmark = pytest.mark.slow


def test_most_faces_of_old_photos_are_found_without_any_download(shared):
    engine = Engine.with_installed_models(load_settings())
    detector = engine.detectors.face_detector("cpu")
    measured = measure_detector(detector, shared("photos", "old"), every=4)
    assert measured.faces > 60
    assert measured.recall > 0.94
    # Some of these boxes are faces that the labels miss.
    assert measured.unlabelled_per_face < 0.08
    # The labels themselves are about so far from the mean of other detectors.
    assert measured.landmark_errors.mean() < 0.15
