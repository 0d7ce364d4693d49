from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.colour.hint_spreading import with_hints
from pgdiff_desktop.colour.hints import read_hints
from pgdiff_desktop.colour.lab import ab_of
from pgdiff_desktop.colour.photo_colours import PhotoColours
from pgdiff_desktop.errors import MaskWrong

GREEN = (40, 140, 60)


@pytest.fixture
def colours():
    """A dark dress in the left half, a light wall in the right one; all of it brownish."""
    guide = np.full((80, 120), 30, np.float32)
    guide[:, 60:] = 75
    return PhotoColours(guide, np.full((80, 120, 2), 8, np.float32))


def painted(path, colour, size=(240, 160)):
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    pixels[60:100, 50:56] = (*colour, 255)
    Image.fromarray(pixels).save(path)
    return read_hints(path, (240, 160))


@pytest.mark.parametrize("colour", [GREEN, (90, 90, 90)])
def test_a_stroke_colours_what_it_lies_on_and_nothing_beyond_an_edge(colours, tmp_path, colour):
    found = with_hints(colours, painted(tmp_path / "hints.png", colour)).ab
    wanted = ab_of(np.array([[colour]], np.float32) / 255)[0, 0]
    np.testing.assert_allclose(found[35:45, 25:28], np.broadcast_to(wanted, (10, 3, 2)), atol=0.1)
    np.testing.assert_allclose(found[40, 20], wanted, atol=0.5)
    np.testing.assert_array_equal(found[:, 61:], colours.ab[:, 61:])


def test_far_from_a_stroke_colours_stay_what_they_were(colours, tmp_path):
    hints = painted(tmp_path / "hints.png", GREEN)
    np.testing.assert_array_equal(with_hints(colours, hints).ab[:3, 55:60], colours.ab[:3, 55:60])


def test_nothing_painted_changes_nothing_and_another_size_is_refused(colours, tmp_path):
    empty = tmp_path / "empty.png"
    Image.new("RGBA", (240, 160)).save(empty)
    hints = read_hints(empty, (240, 160))
    assert not hints
    assert with_hints(colours, hints) is colours
    with pytest.raises(MaskWrong):
        painted(tmp_path / "small.png", GREEN, size=(200, 160))
