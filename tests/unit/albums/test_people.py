"""What a user says of the people of an album is kept with the faces, and can be taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pgdiff_desktop.albums.people import Person, moved, named
from pgdiff_desktop.albums.record_changes import change_between
from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord, from_json, new_person, to_json
from pgdiff_desktop.faces.face import face_from_box

FACE = face_from_box((10.0, 10.0, 40.0, 50.0))


def record_of(*names):
    faces = tuple(
        FaceRecord(number, FACE.box, FACE.landmarks, 0.9, name=name) for number, name in enumerate(names, 1)
    )
    return PhotoRecord(faces, next_face=len(faces) + 1)


@pytest.fixture
def records():
    """Three photos of two faces each, of whom nothing is known."""
    return {Path(f"{number}.png"): record_of(None, None) for number in range(3)}


def key(photo, face):
    return Path(f"{photo}.png"), face


LEFT = Person("", (key(0, 1), key(1, 1), key(2, 1)), 1)
RIGHT = Person("", (key(0, 2), key(1, 2)), 2)
ONCE = Person("", (key(2, 2),))


def faces_of(records, keys):
    return [records[photo].face(face) for photo, face in keys]


def test_a_person_is_named_in_every_photo(records):
    changed = named(LEFT.faces, "Anna", records)
    assert set(changed) == set(records)
    assert {face.name for face in faces_of(changed, LEFT.faces)} == {"Anna"}
    assert changed[Path("0.png")].face(2).name is None
    assert named(LEFT.faces, "Anna", records | changed) == {}


def test_a_moved_face_is_one_person_with_those_it_went_to_and_apart_from_those_it_left(records):
    records = records | moved([key(2, 1)], [LEFT], RIGHT, records)
    there = {face.person for face in faces_of(records, (*RIGHT.faces, key(2, 1)))}
    left = {face.person for face in faces_of(records, (key(0, 1), key(1, 1)))}
    assert len(there) == len(left) == 1
    assert there != left
    assert "" not in there | left


def test_a_moved_face_gets_the_name_of_those_it_went_to_and_loses_another(records):
    records = records | named(LEFT.faces, "Anna", records)
    anna, berta = replace(LEFT, name="Anna"), replace(RIGHT, name="Berta")
    records = records | named(RIGHT.faces, "Berta", records)
    records = records | moved([key(2, 1)], [anna], berta, records)
    assert records[Path("2.png")].face(1).name == "Berta"
    records = records | moved([key(2, 1)], [berta], None, records)
    assert records[Path("2.png")].face(1).name == ""


def test_a_person_of_their_own_is_nobody_else(records):
    records = records | moved([key(0, 1)], [LEFT], None, records)
    tokens = [face.person for face in faces_of(records, LEFT.faces)]
    assert tokens[0]
    assert tokens[0] not in tokens[1:]
    assert tokens[1] == tokens[2]


def test_who_is_seen_once_is_not_set_apart_from_the_others_who_are(records):
    """They were only shown together: each may still turn out to be somebody whose photos come later."""
    records = records | moved([key(2, 2)], [], RIGHT, records)
    assert records[Path("2.png")].face(2).person == records[Path("0.png")].face(2).person
    assert records[Path("0.png")].face(1).person == ""


def test_it_is_kept_and_read_again_and_nothing_else_is_taken_for_it(records):
    token = new_person()
    record = record_of("Anna")
    record = record.with_face(replace(record.face(1), person=token))
    saved = json.loads(json.dumps(to_json(record)))
    assert from_json(saved) == record
    # An earlier version knew nothing of it.
    del saved["faces"][0]["person"]
    assert from_json(saved).face(1).person == ""
    for wrong in ("Anna", token.upper(), "../../x", token + "\n", 7, None, ["a"]):
        saved["faces"][0]["person"] = wrong
        with pytest.raises((ValueError, TypeError)):
            from_json(saved)


def test_it_is_a_part_of_what_undoing_brings_back(records):
    before = records[Path("2.png")]
    after = moved([key(2, 1)], [LEFT], RIGHT, records)[Path("2.png")]
    change = change_between(before, after)
    assert change.reversed().applied_to(after) == before
