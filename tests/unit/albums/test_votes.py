"""What the family said stays with the face, and is read as if a stranger had written it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pgdiff_desktop.albums.records import from_json, to_json
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.albums.votes import LONGEST_COMMENT, LooksLike, Vote, votes_of
from tests.results import FILE, make_restored_photo, restored_record

RUTH = Vote("Ruth", FILE, LooksLike.NOT_QUITE, "Her eyes were <b>darker</b>.", 1_700_000_000_000)
HANS = Vote("Hans", "", LooksLike.MOST)


def voted_record(*votes):
    record = restored_record()
    return record.with_face(replace(record.face(1), votes=votes))


def saved_of(record):
    """As it lies on the disk."""
    return json.loads(json.dumps(to_json(record)))


def test_votes_come_back_from_the_disk(tmp_path):
    photo = make_restored_photo(tmp_path / "a.png")
    SidecarFolder(tmp_path).save(photo, voted_record(RUTH, HANS))
    face = SidecarFolder(tmp_path).load(photo).face(1)
    assert face.votes == (RUTH, HANS)
    assert votes_of(face.votes, "") == (HANS,)


def test_a_sidecar_of_an_earlier_version_has_no_votes():
    saved = saved_of(restored_record())
    del saved["faces"][0]["votes"]
    assert from_json(saved) == restored_record()


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": ""}, {"by": "x" * 201}, {"by": 3}, {"looks_like": "like a film star"}, {"when": -1}, {"when": 1 << 60},
        {"comment": "x" * (LONGEST_COMMENT + 1)}, {"candidate": None},
    ],
)  # fmt: skip
def test_what_nobody_can_have_said_is_refused(wrong):
    saved = saved_of(voted_record(RUTH))
    saved["faces"][0]["votes"][0] |= wrong
    with pytest.raises((ValueError, TypeError)):
        from_json(saved)


def test_votes_without_end_are_refused():
    saved = saved_of(voted_record(RUTH))
    saved["faces"][0]["votes"] *= 1001
    with pytest.raises(ValueError, match="1001"):
        from_json(saved)


def test_a_vote_changes_no_result():
    assert voted_record(RUTH).result_stamp == restored_record().result_stamp
