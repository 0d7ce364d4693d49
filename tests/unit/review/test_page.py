"""The page for the family: one file without a network, small, and closed to what names may hold."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.albums.composition import AlbumPhoto
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.identity import Against, Verdict
from pgdiff_desktop.errors import Cancelled, ErrorCode, NothingRestored, OriginalWouldBeOverwritten
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.review import pack as pack_module
from pgdiff_desktop.review import packing
from pgdiff_desktop.review.pack import make_pack, photos_for_review
from pgdiff_desktop.settings import LANGUAGES
from tests.results import FILE, hashes_of, make_photo, make_restored_photo

EVIL = "</script><b onload=x>{{style}}\u2028'\"&"
STRANGER = Verdict.of_chance(0.04, 0.01, 0.16, against=Against.PHOTO, detail=87, judge="judge")


@pytest.fixture
def album(tmp_path):
    folder = tmp_path / "album"
    make_restored_photo(folder / "a.png")
    make_photo(folder / "untouched.png")
    return folder


def change_face(photo, **values):
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    folder.save(photo, record.with_face(replace(record.face(1), **values)))


def made(album, folder, token=None, on_progress=lambda *what: None, name="Müller"):
    token = token or CancelToken()
    wanted = photos_for_review(sorted(album.glob("*.png")), {}, token)
    return make_pack(wanted, folder, name, token, on_progress)


def data_of(page):
    """What the page's own script reads."""
    text = page.read_text(encoding="utf-8")
    return json.loads(
        re.search(r'<script type="application/json" id="pack">(.*?)</script>', text, re.DOTALL)[1]
    )


def picture(embedded):
    kind, _, data = embedded.partition(";base64,")
    assert kind in ("data:image/jpeg", "data:image/png")
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(data))))


def test_a_photo_with_a_result_is_in_it_with_its_faces(album, tmp_path):
    pack = made(album, tmp_path / "out")
    assert pack.page == tmp_path / "out" / "index.html"
    assert (pack.photos, pack.failed) == (1, ())
    assert pack.bytes == pack.page.stat().st_size
    data = data_of(pack.page)
    (photo,) = data["photos"]
    assert photo["name"] == "a.png"
    before, after = picture(photo["before"]).astype(int), picture(photo["after"]).astype(int)
    assert before.shape == after.shape == (photo["height"], photo["width"], 3)
    # Another face, and nothing else.
    assert np.abs(after[36:60, 40:56] - before[36:60, 40:56]).mean() > 5
    assert np.abs(after[:, :8] - before[:, :8]).max() == 0
    (face,) = photo["faces"]
    assert [(one["file"], one["number"], one["chosen"]) for one in face["candidates"]] == [
        (FILE, 1, True),
        ("", 0, False),
    ]
    assert {region for region, _, _ in face["shares"]} == {"eyes", "nose", "mouth", "skin", "hair"}
    assert picture(photo["map"]).max() > 0
    assert hashes_of(tmp_path / "out").keys() == {"index.html"}


def test_what_was_done_to_the_whole_photo_is_in_it(album, tmp_path, monkeypatch):
    from pgdiff_desktop.engine.restoring import composing

    (photo,) = data_of(made(album, tmp_path / "1").page)["photos"]
    assert (photo["coloured"], photo["by_network"]) == (False, False)
    real = composing.before_and_after
    monkeypatch.setattr(
        composing, "before_and_after", lambda *what: replace(real(*what), is_coloured=True, by_network=True)
    )
    (photo,) = data_of(made(album, tmp_path / "2").page)["photos"]
    assert (photo["coloured"], photo["by_network"]) == (True, True)


def test_the_original_comes_first_where_it_was_chosen_and_somebody_else_is_marked(album, tmp_path):
    folder = SidecarFolder(album)
    record = folder.load(album / "a.png")
    refused = replace(record.face(1).candidates[0], verdict=STRANGER)
    change_face(album / "a.png", chosen=None, candidates=(refused,))
    (face,) = data_of(made(album, tmp_path).page)["photos"][0]["faces"]
    assert [(one["file"], one["chosen"], one["refused"]) for one in face["candidates"]] == [
        ("", True, False),
        (FILE, False, True),
    ]
    assert face["shares"] == []


def test_pictures_are_turned_as_the_photo_is_looked_at(album, tmp_path):
    Image.fromarray(np.zeros((96, 96, 3), np.uint8)).save(album / "a.png")
    pixels = np.zeros((96, 96, 3), np.uint8)
    pixels[:20] = 255
    Image.fromarray(pixels).save(album / "a.png")
    folder = SidecarFolder(album)
    folder.save(album / "a.png", replace(folder.load(album / "a.png"), turns=1))
    before = picture(data_of(made(album, tmp_path).page)["photos"][0]["before"])
    # The white edge at the top has gone to the right.
    assert before[:, -15:].mean() > 240
    assert before[60:, :60].mean() < 10


def test_names_are_never_markup_nor_places_of_the_template(album, tmp_path):
    change_face(album / "a.png", name=EVIL)
    page = made(album, tmp_path, name=EVIL).page
    text = page.read_text(encoding="utf-8")
    assert text.count("</script>") == 2
    assert "<b onload" not in text
    assert "{{" not in text.replace("{{style}}", "")
    data = data_of(page)
    assert data["album"] == EVIL
    assert data["photos"][0]["faces"][0]["name"] == "</script><b onload=x>{{style}} '\"&"


def test_it_asks_no_network_for_anything(album, tmp_path):
    text = made(album, tmp_path).page.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith(
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    )
    without_pictures = re.sub(r"data:image/\w+;base64,[\w+/=]+", "", text)
    # The name of SVG is an address that nobody asks.
    addresses = set(re.findall(r"https?://[^\s\"']+", without_pictures))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert not re.search(
        r"<(link|iframe|img|script)[^>]+(src|href)=|fetch\(|XMLHttp|@import|url\(", without_pictures
    )


def test_every_text_that_the_page_asks_for_is_there(tmp_path):
    folder = resources_folder() / "review"
    script = (folder / "page.js").read_text(encoding="utf-8")
    asked = set(re.findall(r'say\("(\w+)"[,)]', script))
    for pair in re.findall(r'say\(\w+ \? "(\w+)" : "(\w+)"\)', script):
        asked |= set(pair)
    english = read_texts("en")
    assert asked <= set(english)


def read_texts(language):
    return json.loads((resources_folder() / "review" / f"texts.{language}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_the_same_with_the_same_places(language):
    english, texts = read_texts("en"), read_texts(language)
    assert list(texts) == list(english)
    for name, text in texts.items():
        assert text.strip()
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", english[name])), name


def test_a_photo_gets_as_many_bytes_as_there_are_for_it(tmp_path):
    """Noise packs worst of all."""
    photo = tmp_path / "a.png"
    noise = np.random.default_rng(1).integers(0, 255, (1500, 2000, 3), np.uint8)
    Image.fromarray(noise).save(photo)
    made_of = make_restored_photo(tmp_path / "small" / "a.png")
    folder = SidecarFolder(tmp_path)
    source = SidecarFolder(made_of.parent)
    candidates = folder.candidates_folder(photo)
    candidates.mkdir(parents=True)
    (candidates / FILE).write_bytes((source.candidates_folder(made_of) / FILE).read_bytes())
    folder.save(photo, source.load(made_of))
    from pgdiff_desktop.engine.restoring.installed_networks import installed_networks
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos

    photos, token = SourcePhotos(installed_networks), CancelToken()
    large, small = (
        packing.packed_photo(AlbumPhoto(photo, folder.load(photo), folder), photos, budget, token)
        for budget in (10_000_000, 400_000)
    )
    assert max(large.size) == 1440
    assert small.bytes <= 400_000
    assert 560 <= max(small.size) < 1440


def test_an_earlier_page_gives_way_and_another_file_does_not(album, tmp_path):
    made(album, tmp_path)
    made(album, tmp_path, name="Later")
    assert data_of(tmp_path / "index.html")["album"] == "Later"
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<title>Mine</title>")
    with pytest.raises(OriginalWouldBeOverwritten) as raised:
        made(album, tmp_path / "site")
    assert raised.value.failure.code is ErrorCode.REVIEW_FILE_THERE
    assert (tmp_path / "site" / "index.html").read_text() == "<title>Mine</title>"


def test_a_photo_that_cannot_be_read_is_left_out_and_said(album, tmp_path):
    make_restored_photo(album / "b.png")
    (album / "b.png").write_bytes(b"no picture")
    pack = made(album, tmp_path)
    assert pack.photos == 1
    assert [failure.subject for failure in pack.failed] == [str(album / "b.png")]


def test_a_damaged_sidecar_is_said(album, tmp_path):
    make_restored_photo(album / "b.png")
    (album / ".pgdiff" / "b.png.json").write_text("{")
    pack = made(album, tmp_path)
    assert (pack.photos, pack.failed) == (1, ())
    assert [notice.code for notice in pack.notices] == [ErrorCode.SIDECAR_DAMAGED]


def test_photos_behind_one_that_took_too_much_get_less_and_a_large_page_is_said(album, tmp_path, monkeypatch):
    for name in "bcd":
        make_restored_photo(album / f"{name}.png")
    given, real = [], pack_module.packed_photo

    def large_first(one, photos, budget, token):
        given.append(budget)
        packed = real(one, photos, budget, token)
        return packed if len(given) > 1 else replace(packed, before=packed.before + bytes(900_000))

    monkeypatch.setattr(pack_module, "packed_photo", large_first)
    monkeypatch.setattr(pack_module, "_ALL_PICTURES", 1_400_000)
    monkeypatch.setattr(pack_module, "_LARGE", 1_200_000)
    pack = made(album, tmp_path)
    assert given[0] == 350_000
    assert 130_000 <= given[1] < 170_000
    (notice,) = pack.notices
    assert notice.code is ErrorCode.REVIEW_LARGE
    assert notice.parameters == {"megabytes": 1}


def test_nothing_is_written_after_a_cancel(album, tmp_path):
    token = CancelToken()
    with pytest.raises(Cancelled):
        made(album, tmp_path / "out", token, lambda *what: token.cancel())
    assert not (tmp_path / "out").exists()


def test_an_album_without_results_is_refused(tmp_path):
    make_photo(tmp_path / "a.png")
    with pytest.raises(NothingRestored):
        made(tmp_path, tmp_path / "out")


def test_on_the_command_line(album, tmp_path, capsys):
    before = hashes_of(album)
    assert main(["review", str(album), "-o", str(tmp_path / "out")]) == 0
    assert "1 photo, 0." in capsys.readouterr().out
    assert data_of(tmp_path / "out" / "index.html")["album"] == "album"
    assert hashes_of(album) == before
    assert main(["review", str(tmp_path / "none"), "-o", str(tmp_path / "out")]) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have letters alone in names")
def test_on_the_command_line_an_album_whose_name_is_no_utf_8(album, tmp_path):
    other = tmp_path / os.fsdecode(b"Fotos M\xfcller")
    album.rename(other)
    assert main(["review", str(other), "-o", str(tmp_path / "out")]) == 0
    assert data_of(tmp_path / "out" / "index.html")["album"] == "Fotos M ller"
