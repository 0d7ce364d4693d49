"""The state of a photo comes from its results, and what an archivist thinks of it is kept beside them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pgdiff_desktop.albums.records import (
    Candidate,
    Exported,
    FaceRecord,
    PhotoRecord,
    PhotoState,
    from_json,
    to_json,
)
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, Failure

FAILURE = Failure("a.jpg", ErrorCode.REFERENCE_WITHOUT_FACE)
LANDMARKS = ((1.0, 2.0), (3.0, 2.0), (2.0, 3.0), (1.0, 4.0), (3.0, 4.0))
CANDIDATE = Candidate("1-0-aa.png", 0, SamplingSettings(), "fast", 1.0)
FACE = FaceRecord(1, (10, 20, 30.5, 40), LANDMARKS, 0.9, candidates=(CANDIDATE,), chosen=CANDIDATE.file)
RESTORED = PhotoRecord((FACE,), next_face=2)


def exported(record):
    return replace(record, exported=Exported(record.result_stamp, Path("/out/a.jpg")))


def test_a_failed_attempt_takes_no_result_away():
    failed = replace(RESTORED, failure=FAILURE)
    assert failed.state is PhotoState.DONE
    assert failed.summary.failure == FAILURE
    assert replace(PhotoRecord(stages=PhotoStages(levels=0.5)), failure=FAILURE).state is PhotoState.DONE


def test_a_photo_that_has_nothing_but_a_failed_attempt_failed():
    assert PhotoRecord(failure=FAILURE).state is PhotoState.FAILED
    assert PhotoRecord(failure=FAILURE, mask=True).state is PhotoState.FAILED


@pytest.mark.parametrize(
    "changed",
    [
        replace(RESTORED, mask=True),
        replace(RESTORED, stages=PhotoStages(levels=0.5)),
        RESTORED.with_face(replace(FACE, chosen=None)),
        RESTORED.with_face(replace(FACE, blend=0.5)),
        RESTORED.with_face(replace(FACE, wanted=False)),
        RESTORED.with_face(replace(FACE, name="Mary")),
    ],
    ids=["mask", "stages", "choice", "blend", "wanted", "name"],
)
def test_what_changes_after_an_export_makes_it_done_again(changed):
    record = exported(RESTORED)
    assert record.state is PhotoState.EXPORTED
    assert record.summary.exported_to == Path("/out/a.jpg")
    again = replace(changed, exported=record.exported)
    assert again.state is PhotoState.DONE
    assert again.summary.exported_to is None
    # Taken back, it is what was exported.
    assert replace(RESTORED, exported=record.exported).state is PhotoState.EXPORTED


def test_settings_for_the_next_attempt_do_not_change_what_was_exported():
    face = replace(FACE, settings=SamplingSettings(strength_factor=2.0))
    assert replace(exported(RESTORED), faces=(face,), stars=3, turns=1).state is PhotoState.EXPORTED


def test_an_export_stars_and_turns_are_read_as_they_were_saved():
    record = replace(exported(RESTORED), stars=4, turns=3)
    again = from_json(json.loads(json.dumps(to_json(record))))
    assert again == record
    assert again.state is PhotoState.EXPORTED


def test_records_of_earlier_versions_have_no_stars():
    saved = json.loads(json.dumps(to_json(RESTORED)))
    for name in ("stars", "turns", "exported"):
        del saved[name]
    assert from_json(saved) == RESTORED


@pytest.mark.parametrize(
    ("name", "value"),
    [("stars", 6), ("stars", -1), ("turns", 4), ("stars", True), ("exported", {"stamp": 1, "file": "/a"})],
)
def test_numbers_that_were_never_saved_are_refused(name, value):
    with pytest.raises((ValueError, TypeError)):
        from_json(to_json(RESTORED) | {name: value})


def test_a_list_of_photos_shows_what_the_records_say(tmp_path):
    folder = SidecarFolder(tmp_path)
    record = replace(exported(RESTORED), stars=2, turns=1, failure=FAILURE)
    folder.save(tmp_path / "a.jpg", record)
    assert SidecarFolder(tmp_path).summaries() == {"a.jpg": record.summary}


def test_a_removed_result_leaves_faces_settings_and_paint():
    record = replace(exported(RESTORED), mask=True, stages=PhotoStages(levels=0.5), stars=3, failure=FAILURE)
    removed = record.without_result()
    assert removed.state is PhotoState.MASKED
    assert removed.stars == 3
    assert removed.face(1).settings == FACE.settings
    assert removed.face(1).candidates == ()
