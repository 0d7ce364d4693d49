"""Who the faces of a photo are: read when they are found, written where something else is known by now."""

from __future__ import annotations

import pytest
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import Composition
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.restoring.composing import compose
from pgdiff_desktop.engine.restoring.face_names import names_of, with_face_names
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.xmp.names import NamedFace, named_faces, with_names
from pgdiff_desktop.photos.xmp.photo_xmp import faces_named_in
from tests.fakes import old_photo
from tests.stage_networks import source_photos

SIZE = (240, 300)
ANNA, BERTHA = (72.0, 75.0, 72.0, 105.0), (10.0, 10.0, 40.0, 50.0)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.jpg"
    xmp = with_names(None, [NamedFace("Anna", ANNA)], SIZE)
    Image.fromarray(old_photo()).save(path, xmp=xmp)
    return path


def written(photo, names, **stages):
    output = photo.with_name("result.png")
    composition = Composition(photo, stages=PhotoStages(levels=0.5, **stages), names=names)
    compose(composition, output, source_photos())
    return read_photo(output)


def told(photo):
    return sorted(face.name for face in faces_named_in(photo))


def test_a_face_is_known_by_the_name_in_its_photo(fake_engine, photo):
    found = fake_engine.find_faces(photo, "cpu", CancelToken())
    assert found.names == ("Anna",)
    assert found.as_json()["faces"][0]["name"] == "Anna"


def test_a_photo_without_names_names_nobody(fake_engine, tmp_path):
    Image.fromarray(old_photo()).save(tmp_path / "plain.png")
    found = fake_engine.find_faces(tmp_path / "plain.png", "cpu", CancelToken())
    assert found.names == ("",)
    assert "name" not in found.as_json()["faces"][0]


def test_a_file_beside_the_photo_says_names_too(tmp_path):
    path = tmp_path / "plain.png"
    Image.fromarray(old_photo()).save(path)
    path.with_name("plain.png.xmp").write_bytes(with_names(None, [NamedFace("Berta", ANNA)], SIZE))
    assert names_of(read_photo(path), [face_from_box(ANNA), face_from_box(BERTHA)]) == ("Berta", "")


def test_names_given_are_written_beside_those_that_were_there(photo):
    result = written(photo, (("Anna", ANNA), ("Bertha", BERTHA)))
    assert told(result) == ["Anna", "Bertha"]
    places = {face.name: face.box for face in faces_named_in(result)}
    assert places["Bertha"] == pytest.approx(BERTHA, abs=0.5)


def test_another_name_takes_the_place_and_one_that_was_taken_away_is_gone(photo):
    assert told(written(photo, (("Hanna", ANNA),))) == ["Hanna"]
    assert told(written(photo, (("", ANNA),))) == []


def test_a_result_of_which_nothing_is_known_keeps_what_its_photo_says(photo):
    assert told(written(photo, ())) == ["Anna"]


def test_nothing_is_written_where_there_is_nothing_to_say(tmp_path):
    path = tmp_path / "plain.png"
    Image.fromarray(old_photo()).save(path)
    plain = read_photo(path)
    assert with_face_names(plain, [("", ANNA)]) == plain
    assert b"mwg-rs" not in (written(path, (("", ANNA),)).metadata.xmp or b"")


def test_the_files_beside_a_photo_say_the_new_name_in_their_copies(photo):
    beside = photo.with_name("photo.jpg.xmp")
    beside.write_bytes(with_names(None, [NamedFace("Anna", ANNA)], SIZE))
    before = beside.read_bytes()
    written(photo, (("Hanna", ANNA), ("Bertha", BERTHA)))
    copy = photo.with_name("result.png.xmp").read_bytes()
    assert [face.name for face in named_faces(copy, SIZE)] == ["Hanna"]
    assert beside.read_bytes() == before


def test_names_lie_where_the_faces_of_an_enlarged_photo_are(photo):
    result = written(photo, (("Anna", ANNA), ("Bertha", BERTHA)), enlarge=2, by_network=0.0)
    places = {face.name: face.box for face in faces_named_in(result)}
    for name, box in (("Anna", ANNA), ("Bertha", BERTHA)):
        assert places[name] == pytest.approx(tuple(2 * value for value in box), abs=1)
