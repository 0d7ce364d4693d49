"""Faces are numbered as one reads, whatever order a detector or a hand brought them in."""

from __future__ import annotations

from random import Random

import pytest

from pgdiff_desktop.albums.face_order import in_reading_order
from pgdiff_desktop.albums.records import FaceRecord


def face(face_id, x, y, side=40.0):
    return FaceRecord(face_id, (x, y, side, side), ((0.0, 0.0),) * 5, 0.9)


@pytest.mark.parametrize("seed", range(5))
def test_rows_are_read_from_the_top_and_each_from_left_to_right(seed):
    # Nobody stands as on a line: heads are higher and lower, and nearer ones larger.
    standing = [face(7, 10, 30), face(2, 80, 18), face(9, 150, 34, 30), face(1, 230, 22)]
    sitting = [face(4, 40, 100, 60), face(3, 130, 112), face(8, 210, 96, 55)]
    shuffled = [*standing, *sitting]
    Random(seed).shuffle(shuffled)
    assert [one.id for one in in_reading_order(shuffled)] == [7, 2, 9, 1, 4, 3, 8]


def test_faces_at_one_place_keep_the_order_of_their_ids():
    assert [one.id for one in in_reading_order([face(2, 5, 5), face(1, 5, 5)])] == [1, 2]
    assert in_reading_order(()) == ()
