"""A step of undo takes back what it changed, and nothing that has come since."""

from __future__ import annotations

from dataclasses import replace

from pgdiff_desktop.albums.record_changes import change_between
from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings


def candidate(number, run=1):
    return Candidate(f"1-{number}-ab.png", number, SamplingSettings(), "fast", 1.0, run=run)


def face(face_id, *candidates, **fields):
    return FaceRecord(face_id, (0.0, 0.0, 9.0, 9.0), ((0.0, 0.0),) * 5, 0.9, candidates=candidates, **fields)


BEFORE = PhotoRecord((face(1, candidate(1), candidate(2), chosen="1-1-ab.png"), face(2), face(3)), 4)


def test_a_change_leads_there_and_back():
    after = replace(
        BEFORE.without_face(2).without_candidate(1, "1-1-ab.png").with_face(face(3, name="Anna", blend=0.5)),
        stages=replace(BEFORE.stages, denoise=0.5),
    )
    change = change_between(BEFORE, after)
    assert change.applied_to(BEFORE) == after
    assert change.reversed().applied_to(after) == BEFORE
    assert not change_between(after, replace(after, mask=True))


def test_what_arrives_in_between_stays():
    after = replace(BEFORE.with_face(replace(BEFORE.face(1), name="Anna")), mask=True)
    change = change_between(BEFORE, after)
    later = after.with_candidate(1, candidate(3, run=2)).with_candidate(3, candidate(4, run=2))
    back = change.reversed().applied_to(later)
    assert back.face(1).name is None
    assert [one.seed for one in back.face(1).candidates] == [1, 2, 3]
    assert [one.seed for one in back.face(3).candidates] == [4]
    assert back.mask


def test_a_choice_of_what_is_not_there_any_more_is_the_original():
    chosen = BEFORE.with_face(replace(BEFORE.face(1), chosen="1-2-ab.png"))
    change = change_between(BEFORE, chosen)
    assert change.reversed().applied_to(chosen.without_candidate(1, "1-1-ab.png")).face(1).chosen is None


def test_two_changes_as_one_are_taken_back_together():
    middle = BEFORE.with_face(replace(BEFORE.face(3), blend=0.5))
    after = middle.with_face(replace(middle.face(3), blend=0.2))
    both = change_between(BEFORE, middle).then(change_between(middle, after))
    assert both.reversed().applied_to(after) == BEFORE
    assert not change_between(BEFORE, middle).then(change_between(middle, BEFORE))
