"""Names of exported files: readable on every disk, and never those of something that must stay."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from pgdiff_desktop.errors import OriginalWouldBeOverwritten
from pgdiff_desktop.photos.xmp.provenance import OWN_MARK
from pgdiff_desktop.workers.export_names import OutputNames, TemplateFault, stem_from, template_fault


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("{name}", None),
        ("{date} {name} ({n})", None),
        ("우리 가족 {n}", None),
        ("", TemplateFault.EMPTY),
        (" . ", TemplateFault.EMPTY),
        ("{title}", TemplateFault.UNKNOWN_FIELD),
        ("{name", TemplateFault.UNKNOWN_FIELD),
        ("{n:03d}", TemplateFault.UNKNOWN_FIELD),
        ("{name.__class__}", TemplateFault.UNKNOWN_FIELD),
        ("../{name}", TemplateFault.FORBIDDEN_CHARACTER),
        ("a\\{name}", TemplateFault.FORBIDDEN_CHARACTER),
        ("{name}?", TemplateFault.FORBIDDEN_CHARACTER),
        ("{name}\n", TemplateFault.FORBIDDEN_CHARACTER),
    ],
)
def test_a_template_that_cannot_be_is_told(template, fault):
    assert template_fault(template) is fault


def test_fields_are_filled_in():
    photo = Path("/album/Oma & Opa.tif")
    assert stem_from("{date}_{name}_{n}", photo, 7, 120, "1954-06-01") == "1954-06-01_Oma & Opa_007"
    assert stem_from("{date}", photo, 1, 1, None) == "undated"


@pytest.mark.parametrize(
    ("photo", "stem"),
    [
        ("/album/what?.jpg", "what_"),
        ("/album/a:b|c.jpg", "a_b_c"),
        ("/album/CON.jpg", "_CON"),
        ("/album/con.x.jpg", "_con.x"),
        ("/album/ends with dots. . .jpg", "ends with dots"),
        ("/album/line\nbreak.jpg", "line_break"),
        ("/album/{n}.jpg", "{n}"),
    ],
)
def test_names_hold_nothing_that_some_system_forbids(photo, stem):
    assert stem_from("{name}", Path(photo), 1, 1, None) == stem


def test_long_names_leave_room_for_a_number_and_an_ending():
    stem = stem_from("{name}{name}", Path("/album/" + "가" * 80 + ".jpg"), 1, 1, None)
    assert len(os.fsencode(stem)) <= 200
    assert stem == "가" * (len(stem))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "restored"
    made.mkdir()
    return made


def foreign(path):
    Image.new("RGB", (4, 4)).save(path)
    return path


def result(path):
    path.write_bytes(b"\xff\xd8 something " + OWN_MARK)
    return path


def test_taken_names_get_numbers(folder):
    foreign(folder / "a.jpg")
    result(folder / "a (2).jpg")
    names = OutputNames(folder, [], replaces_results=False)
    assert [names.take("a", ".jpg").name for _ in range(2)] == ["a (3).jpg", "a (4).jpg"]


def test_names_that_a_disk_takes_for_one_are_kept_apart(folder):
    names = OutputNames(folder, [], replaces_results=True)
    written = [names.take(stem, ".jpg").name for stem in ("Ä", "ä", unicodedata.normalize("NFD", "Ä"))]
    assert written[0] == "Ä.jpg"
    assert written[1] == "ä (2).jpg"
    assert written[2].endswith(" (3).jpg")


def test_earlier_results_give_way_where_that_is_wanted_and_nothing_else_does(folder):
    result(folder / "ours.jpg")
    foreign(folder / "theirs.jpg")
    names = OutputNames(folder, [], replaces_results=True)
    assert names.take("ours", ".jpg") == folder / "ours.jpg"
    with pytest.raises(OriginalWouldBeOverwritten, match=r"theirs\.jpg: output-no-result"):
        names.take("theirs", ".jpg")


def test_a_photo_of_the_album_is_safe_although_it_is_an_earlier_result(folder):
    photo = result(folder / "scan.jpg")
    names = OutputNames(folder, [photo], replaces_results=True)
    with pytest.raises(OriginalWouldBeOverwritten, match="output-is-photo"):
        names.take("scan", ".jpg")
    names = OutputNames(folder, [photo], replaces_results=False)
    assert names.take("scan", ".jpg").name == "scan (2).jpg"


@pytest.mark.parametrize("link", ["symbolic", "hard"])
def test_a_link_to_an_original_is_the_original(folder, tmp_path, link):
    photo = result(tmp_path / "scan.jpg")
    if link == "hard":
        (folder / "scan.jpg").hardlink_to(photo)
    else:
        (folder / "scan.jpg").symlink_to(photo)
    names = OutputNames(folder, [photo], replaces_results=True)
    with pytest.raises(OriginalWouldBeOverwritten):
        names.take("scan", ".jpg")


def test_an_original_that_is_away_keeps_its_name(folder):
    names = OutputNames(folder, [folder / "away.jpg"], replaces_results=False)
    assert names.take("AWAY", ".jpg").name == "AWAY (2).jpg"
    names = OutputNames(folder, [folder / "away.jpg"], replaces_results=True)
    with pytest.raises(OriginalWouldBeOverwritten):
        names.take("away", ".jpg")


def test_folders_and_dangling_links_are_not_written_over(folder):
    (folder / "a.jpg").mkdir()
    (folder / "b.jpg").symlink_to(folder / "nowhere")
    for replaces in (True, False):
        names = OutputNames(folder, [], replaces_results=replaces)
        assert names.take("a", ".jpg").name == "a (2).jpg"
        assert names.take("b", ".jpg").name == "b (2).jpg"
