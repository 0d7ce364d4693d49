"""References are sharp, turned as the face is, and of about its time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pgdiff_desktop.identity.references import FaceOfPerson, best_references, quality, yaw_of

FRONTAL = ((30.0, 40.0), (70.0, 40.0), (50.0, 60.0), (34.0, 80.0), (66.0, 80.0))


def turned(by):
    left, right, (x, y), *mouth = FRONTAL
    return (left, right, (x + 40 * by, y), *mouth)


def face(which, detail=100.0, yaw=0.0, year=None):
    taken = None if year is None else datetime(year, 6, 1)
    return FaceOfPerson(which, turned(yaw), detail, taken)


SMALL = face("small", detail=40.0, year=1920)


def names(faces):
    return [one.which for one in faces]


def test_the_sharper_comes_first_and_no_more_than_three():
    found = best_references(SMALL, [face(str(detail), detail) for detail in (60, 120, 80, 100)])
    assert names(found) == ["120", "100", "80"]


def test_more_detail_than_is_needed_counts_no_more():
    others = [face("huge", 256, year=1950), face("large", 128, year=1921)]
    assert names(best_references(SMALL, others)) == ["large", "huge"]


def test_what_is_no_sharper_than_the_face_is_no_reference():
    assert names(best_references(SMALL, [face("blurred", 35.0), face("sharp", 90.0)])) == ["sharp"]
    assert names(best_references(face("tiny", 14.0), [face("another", 20.0)])) == []


def test_whoever_is_turned_alike_comes_before_whoever_looks_away():
    found = best_references(face("left", 40.0, yaw=-0.3), [face("right", yaw=0.3), face("too", yaw=-0.25)])
    assert names(found) == ["too", "right"]


def test_a_tilted_head_is_turned_to_neither_side():
    turn = complex(0.8, 0.6)
    tilted = [(point.real, point.imag) for point in (complex(*one) * turn for one in turned(0.2))]
    assert yaw_of(tilted) == pytest.approx(yaw_of(turned(0.2)))
    assert yaw_of(FRONTAL) == pytest.approx(0)
    assert yaw_of(((1.0, 1.0),) * 5) == 0


def test_the_nearest_in_time_comes_first_and_no_date_is_no_hindrance():
    found = best_references(SMALL, [face("1970", year=1970), face("1921", year=1921), face("undated")])
    assert names(found) == ["1921", "undated", "1970"]


def test_dates_with_and_without_a_time_zone_compare():
    zoned = FaceOfPerson("zoned", FRONTAL, 100.0, datetime(1921, 6, 1, tzinfo=UTC))
    assert names(best_references(SMALL, [face("1970", year=1970), zoned])) == ["zoned", "1970"]


def test_a_reference_counts_by_its_detail():
    assert quality(128) == quality(256) == 1
    assert quality(64) == pytest.approx(0.5)
    assert quality(0) > 0
