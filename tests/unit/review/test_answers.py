"""Answers of the family: strictly read, taken once, nothing of them dropped in silence."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.albums.votes import MOST_VOTES, LooksLike, Vote
from pgdiff_desktop.cli import main
from pgdiff_desktop.errors import AnswersUnreadable, ErrorCode
from pgdiff_desktop.review.answers import read_answers
from pgdiff_desktop.review.taking import fitting_photos, take_answers
from pgdiff_desktop.saving.file_hashes import sha256_of
from tests.results import FILE, make_photo, make_restored_photo

SAVED = 1_700_000_000_000
YES = {"face": 1, "shown": FILE, "looks_like": "yes", "most": "", "name": "Ruth", "comment": "Her smile!"}


@pytest.fixture
def photo(tmp_path):
    return make_restored_photo(tmp_path / "album" / "a.png")


def answers_of(photo, *faces, by="Grandma", saved=SAVED, **others):
    one = {"photo": photo.name, "sha256": sha256_of(photo), "faces": [dict(face) for face in faces]}
    return {
        "format": "pgdiff-desktop answers", "version": 1, "pack": "0" * 32, "by": by, "saved": saved, "photos": [one],
        **others,
    }  # fmt: skip


def save(path, answers):
    path.write_text(json.dumps(answers), encoding="utf-8")
    return path


def take(path, album):
    answers = read_answers(path)
    folder = SidecarFolder(album)
    fitting = fitting_photos(answers, sorted(album.rglob("*.png")))
    records = {photo: folder.load(photo) for found in fitting.values() for photo in found}
    changed, taken = take_answers(answers, fitting, records)
    for photo, record in changed.items():
        folder.save(photo, record)
    return changed, taken


def test_answers_become_votes_and_a_name(photo, tmp_path):
    path = save(tmp_path / "answers.json", answers_of(photo, YES))
    _, taken = take(path, photo.parent)
    face = SidecarFolder(photo.parent).load(photo).face(1)
    assert face.votes == (
        Vote("Grandma", FILE, LooksLike.YES, "Her smile!", SAVED),
        Vote("Grandma", "", LooksLike.MOST, "", SAVED),
    )
    assert face.name == "Ruth"
    # Nothing is chosen by it.
    assert face.chosen == FILE
    assert (taken.by, taken.faces, taken.names, taken.missed) == ("Grandma", 1, 1, ())


def test_a_file_that_is_taken_twice_changes_nothing(photo, tmp_path):
    path = save(tmp_path / "answers.json", answers_of(photo, YES))
    take(path, photo.parent)
    changed, taken = take(path, photo.parent)
    assert changed == {}
    assert taken.missed == ()


def test_what_somebody_says_later_takes_the_place_of_what_they_said(photo, tmp_path):
    take(save(tmp_path / "1.json", answers_of(photo, YES)), photo.parent)
    later = YES | {"looks_like": "no", "most": None, "comment": ""}
    take(save(tmp_path / "2.json", answers_of(photo, later, by=" grandma ", saved=SAVED + 1)), photo.parent)
    other = save(tmp_path / "3.json", answers_of(photo, YES, by="Hans"))
    take(other, photo.parent)
    votes = SidecarFolder(photo.parent).load(photo).face(1).votes
    assert [(one.by, one.looks_like) for one in votes] == [
        ("grandma", "no"),
        ("Hans", "yes"),
        ("Hans", "most"),
    ]
    # An earlier file that comes late.
    changed, taken = take(tmp_path / "1.json", photo.parent)
    assert changed == {}
    assert [one.code for one in taken.missed] == [ErrorCode.ANSWERS_EARLIER]


def test_of_two_grandmothers_of_one_name_each_keeps_what_she_said(photo, tmp_path):
    for number, (voter, word, by) in enumerate(
        [("a", "no", "Oma"), ("b", "yes", "oma"), ("a", "not quite", "Oma Grete"), ("", "no", "Oma")]
    ):
        said = YES | {"looks_like": word, "most": None, "comment": ""}
        given = answers_of(photo, said, by=by, saved=SAVED + number, **({"voter": voter} if voter else {}))
        take(save(tmp_path / f"{number}.json", given), photo.parent)
    votes = SidecarFolder(photo.parent).load(photo).face(1).votes
    assert [(one.by, one.looks_like, one.voter) for one in votes] == [
        ("oma", "yes", "b"),
        ("Oma Grete", "not quite", "a"),
        ("Oma", "no", ""),
    ]


def test_a_name_of_the_archivist_stays_and_the_other_is_said(photo, tmp_path):
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    folder.save(photo, record.with_face(replace(record.face(1), name="Ruth Miller")))
    _, taken = take(save(tmp_path / "answers.json", answers_of(photo, YES)), photo.parent)
    assert SidecarFolder(photo.parent).load(photo).face(1).name == "Ruth Miller"
    assert [one.code for one in taken.missed] == [ErrorCode.ANSWERS_OTHER_NAME]
    assert taken.missed[0].parameters == {"by": "Grandma", "name": "Ruth", "there": "Ruth Miller"}


@pytest.mark.parametrize("what", ["gone", "changed", "face", "candidate"])
def test_what_fits_nothing_any_more_is_said_with_its_words(photo, tmp_path, what):
    answers = answers_of(photo, YES)
    if what == "gone":
        photo.rename(photo.with_name("b.png"))
    elif what == "changed":
        make_photo(photo, seed=9)
    elif what == "face":
        answers["photos"][0]["faces"][0] |= {"face": 7}
    else:
        answers["photos"][0]["faces"][0] |= {"shown": "1-9-ffff.png"}
    _, taken = take(save(tmp_path / "answers.json", answers), photo.parent)
    (missed,) = taken.missed
    assert (
        missed.code
        == {
            "gone": ErrorCode.ANSWERS_WITHOUT_PHOTO,
            "changed": ErrorCode.ANSWERS_WITHOUT_PHOTO,
            "face": ErrorCode.ANSWERS_WITHOUT_FACE,
            "candidate": ErrorCode.ANSWERS_WITHOUT_CANDIDATE,
        }[what]
    )
    assert missed.subject == "a.png"
    assert "Her smile!" in missed.parameters["comment"]
    # What fits is taken nevertheless: the original is still there.
    assert taken.faces == (what == "candidate")


def test_of_photos_of_one_name_the_one_that_was_answered_for_gets_the_votes(photo, tmp_path):
    other = make_restored_photo(photo.parent / "other" / "a.png", seed=5)
    take(save(tmp_path / "answers.json", answers_of(photo, YES)), photo.parent)
    assert SidecarFolder(other.parent).load(other).face(1).votes == ()
    assert len(SidecarFolder(photo.parent).load(photo).face(1).votes) == 2


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (b"", ErrorCode.ANSWERS_NONE),
        (b"\xff\xfe\x00", ErrorCode.ANSWERS_NONE),
        (b"[" * 100_000, ErrorCode.ANSWERS_NONE),
        (b"{}", ErrorCode.ANSWERS_NONE),
        (b'{"format": "another", "version": 1}', ErrorCode.ANSWERS_NONE),
        (b'{"format": "pgdiff-desktop answers", "version": 2}', ErrorCode.ANSWERS_LATER),
        (b'{"format": "pgdiff-desktop answers", "version": 1}', ErrorCode.ANSWERS_DAMAGED),
        (b" " * ((4 << 20) + 1), ErrorCode.ANSWERS_TOO_LARGE),
    ],
)
def test_other_files_are_refused_with_a_reason(tmp_path, given, code):
    path = tmp_path / "answers.json"
    path.write_bytes(given)
    with pytest.raises(AnswersUnreadable) as raised:
        read_answers(path)
    assert raised.value.failure.code is code


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": "  "}, {"by": None}, {"voter": 1}, {"voter": "x" * 65},
        {"saved": -1}, {"saved": 1 << 62}, {"photos": {}}, {"photos": [{}]},
        {"photos": [{"photo": "a.png", "sha256": "short", "faces": []}]},
    ],
)  # fmt: skip
def test_damaged_answers_are_refused_as_a_whole(photo, tmp_path, wrong):
    path = save(tmp_path / "answers.json", answers_of(photo, YES) | wrong)
    with pytest.raises(AnswersUnreadable):
        read_answers(path)


@pytest.mark.parametrize(
    "wrong",
    [
        {"face": -1}, {"face": "1"}, {"looks_like": "most"}, {"looks_like": "perhaps"}, {"shown": None},
        {"comment": "x" * 2001}, {"name": 1}, {"most": 3},
    ],
)  # fmt: skip
def test_damaged_answers_of_a_face_are_refused(photo, tmp_path, wrong):
    path = save(tmp_path / "answers.json", answers_of(photo, YES | wrong))
    with pytest.raises(AnswersUnreadable):
        read_answers(path)


def test_a_name_is_cut_to_one_line(photo, tmp_path):
    path = save(tmp_path / "answers.json", answers_of(photo, YES | {"name": "Ruth\n\x1b[31m" + "x" * 500}))
    (face,) = read_answers(path).photos[0].faces
    assert face.name.startswith("Ruth [31mxxx")
    assert len(face.name) == 200


def test_a_face_with_all_the_answers_that_are_kept_gets_no_more_and_that_is_said(photo, tmp_path, capsys):
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    votes = tuple(Vote(f"Guest {number}", FILE, LooksLike.YES) for number in range(MOST_VOTES))
    folder.save(photo, record.with_face(replace(record.face(1), name="Ruth", votes=votes)))
    path = save(tmp_path / "answers.json", answers_of(photo, YES))
    assert main(["review", str(photo.parent), "--import", str(path)]) == 1
    assert "no more are kept. The answers for other faces were taken." in capsys.readouterr().err
    assert SidecarFolder(photo.parent).load(photo).face(1).votes == votes
    # Somebody who is among them may answer again.
    path = save(tmp_path / "again.json", answers_of(photo, YES | {"most": None}, by="guest 7"))
    assert main(["review", str(photo.parent), "--import", str(path)]) == 0
    assert SidecarFolder(photo.parent).load(photo).face(1).votes[-1].comment == "Her smile!"


def test_on_the_command_line_answers_of_which_nothing_fits_are_a_failure(photo, tmp_path):
    path = save(tmp_path / "answers.json", answers_of(photo, YES | {"face": 3}))
    assert main(["review", str(photo.parent), "--import", str(path)]) == 1


def test_on_the_command_line_one_bad_file_does_not_stop_the_others(photo, tmp_path, capsys):
    good = save(tmp_path / "answers-Grandma.json", answers_of(photo, YES))
    bad = tmp_path / "holiday.json"
    bad.write_text("{}")
    missing = YES | {"face": 3}
    third = save(tmp_path / "answers-Hans.json", answers_of(photo, missing, by="Hans"))
    assert main(["review", str(photo.parent), "--import", str(bad), str(good), str(third)]) == 1
    said = capsys.readouterr()
    assert "Grandma answered for 1 face, 1 named by it" in said.out
    assert "holiday.json: it holds no answers of a page for the family. Choose the file" in said.err
    assert "a face that Hans answered for is not there any more" in said.err
    assert "Her smile!" in said.err
    assert len(SidecarFolder(photo.parent).load(photo).face(1).votes) == 2
