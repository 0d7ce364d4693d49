"""`--references-from`: other photos of the persons are looked for in an album, and become references."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli import main
from pgdiff_desktop.cli.album import AlbumLook
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.identity.detail import at_detail
from pgdiff_desktop.photos.xmp.provenance import is_made_up
from tests.judges import SIZE, CornerJudge, person

RED, BLUE = (1.0, 0.35, 0.35), (0.35, 0.35, 1.0)
# No two photos of a person are quite alike.
REDDISH, ROSY = (1.0, 0.7, 0.35), (1.0, 0.35, 0.7)


def saved(path, colour, seed=0, detail=SIZE, corner=0):
    """A photo whose colour says who is on it."""
    picture = at_detail(person(corner, seed) * np.array(colour, np.float32), detail)
    Image.fromarray((255 * picture).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def album(tmp_path):
    """Two photos of Ann, one of Bob, who is another, and one of Ann that shows no more than the photo does."""
    folder = tmp_path / "album"
    (folder / "inner").mkdir(parents=True)
    saved(folder / "ann 1.png", REDDISH, 1)
    saved(folder / "inner" / "ann 2.png", ROSY, 2)
    saved(folder / "ann blurred.png", RED, 3, detail=24)
    saved(folder / "bob.png", BLUE, 4)
    return folder


@pytest.fixture
def ann(tmp_path):
    return saved(tmp_path / "photo.png", RED, 5, detail=40)


@pytest.fixture
def restored(fake_engine, tmp_path, album, capsys):
    def restore(photo, *more):
        output = tmp_path / f"result of {photo.stem}.png"
        words = ["restore", str(photo), "-o", str(output), "--models", "starter", "--json"]
        code = main([*words, "--references-from", str(album), *more])
        printed = capsys.readouterr()
        return code, json.loads(printed.out or "[]"), printed.err

    return restore


def taken(found):
    """The references of the only face."""
    ((face,),) = (photo["faces"] for photo in found)
    return [name.rsplit("/", 1)[-1].split(" face at")[0] for name in face["references"]]


def test_a_face_is_restored_with_sharp_photos_of_the_same_person(restored, ann):
    code, found, _ = restored(ann)

    assert code == 0
    assert found[0]["faces"][0]["recipe"] == "reference"
    assert sorted(taken(found)) == ["ann 1.png", "ann 2.png"]
    # Nobody has picked them: they are said.
    assert any("ann 1.png" in warning for warning in found[0]["warnings"])


def test_of_whom_the_album_has_no_other_photo_is_restored_without(restored, tmp_path):
    code, found, _ = restored(saved(tmp_path / "eve.png", (0.35, 1.0, 0.35), 6, detail=40))

    assert (code, taken(found)) == (0, [])
    assert found[0]["faces"][0]["recipe"] == "restore"
    assert any("without a reference" in warning for warning in found[0]["warnings"])


def test_a_photo_of_the_album_is_no_reference_of_itself(restored, album):
    _, found, _ = restored(album / "ann 1.png", "--sharp-faces")

    assert taken(found) == ["ann 2.png"]


def test_names_of_the_album_count_for_more_than_looks(restored, fake_engine, album, ann):
    box = (0.3 * SIZE, 0.25 * SIZE, 0.3 * SIZE, 0.35 * SIZE)
    landmarks = fake_engine.detectors.face_detector("cpu").detect(np.zeros((SIZE, SIZE, 3)))[0].landmarks
    for path, name in ((album / "ann 1.png", "Ann"), (album / "inner" / "ann 2.png", "Eve")):
        record = PhotoRecord((FaceRecord(1, box, landmarks, 0.9, name=name),), 2)
        SidecarFolder(path.parent).save(path, record)

    _, found, _ = restored(ann)

    # Two people look like her, and are known not to be one.
    assert len(taken(found)) == 1


def test_a_damaged_sidecar_is_set_aside_and_said(restored, album, ann):
    (album / ".pgdiff").mkdir()
    (album / ".pgdiff" / "ann 1.png.json").write_text("{")

    code, found, said = restored(ann)

    assert (code, len(taken(found))) == (0, 2)
    assert "ann 1.png.json.damaged" in said


def test_a_negative_in_the_album_is_nobodys_reference(restored, album, ann):
    stages = PhotoStages(inverted=True)
    SidecarFolder(album).save(album / "ann 1.png", PhotoRecord(stages=stages))

    _, found, said = restored(ann)

    assert taken(found) == ["ann 2.png"]
    assert "ann 1.png: it is a negative" in said


def test_a_result_in_which_something_was_made_up_is_nobodys_photo(restored, ann, tmp_path):
    restored(ann)
    restored(saved(tmp_path / "sharp.png", RED, 7))

    assert is_made_up(tmp_path / "result of photo.png")
    # Written by us, and as it was: the parts of a scan are such files, too.
    assert not is_made_up(tmp_path / "result of sharp.png")
    assert not is_made_up(ann)


def test_a_result_in_the_album_is_not_looked_at(restored, album, ann, tmp_path, monkeypatch):
    restored(ann)
    (tmp_path / "result of photo.png").rename(album / "result.png")
    seen = []
    see = Engine.see_faces
    monkeypatch.setattr(Engine, "see_faces", lambda *of: seen.append(of[1].name) or see(*of))

    restored(ann)

    assert sorted(seen) == ["ann 1.png", "ann 2.png", "ann blurred.png", "bob.png"]


def test_whom_the_judge_takes_for_somebody_else_is_no_reference(restored, album, tmp_path, monkeypatch):
    # To the identity network she is Ann.
    saved(album / "ann 1.png", REDDISH, 1, corner=3)
    monkeypatch.setattr(LoadedModels, "judge", lambda self: CornerJudge())

    _, found, _ = restored(saved(tmp_path / "photo.png", RED, 5, detail=100))

    assert taken(found) == ["ann 2.png"]


def test_a_copy_of_the_photo_is_no_reference_of_it(restored, album, tmp_path):
    photo = saved(tmp_path / "scan.png", RED, 9, detail=60)
    saved(album / "the same.png", RED, 9)

    _, found, _ = restored(photo)

    assert sorted(taken(found)) == ["ann 1.png", "ann 2.png"]


def test_a_reference_that_vanished_since_hinders_nobody(restored, album, ann, monkeypatch):
    look = AlbumLook.at

    def looked(self, folder):
        found = look(self, folder)
        (album / "ann 1.png").unlink()
        return found

    monkeypatch.setattr(AlbumLook, "at", looked)

    code, found, _ = restored(ann)

    assert (code, taken(found)) == (0, ["ann 2.png"])


def test_a_photo_of_the_album_that_cannot_be_read_is_said(restored, album, ann):
    (album / "broken.png").write_bytes(b"no picture")

    code, found, said = restored(ann)

    assert (code, len(taken(found))) == (0, 2)
    assert "broken.png" in said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--recipe", "colorize"), "no use of a reference"),
        (("--recipe", "clean-up"), "no use of a reference"),
        (("--reference", "other.png"), "not allowed with"),
    ],
)
def test_what_makes_no_use_of_an_album_is_refused_before_it_is_looked_through(restored, ann, more, said):
    code, _, error = restored(ann, *more)

    assert code == 2
    assert said in error


def test_a_folder_without_photos_is_no_album(fake_engine, ann, tmp_path, capsys):
    empty = tmp_path / "empty"
    empty.mkdir()

    assert main(["restore", str(ann), "-o", str(tmp_path / "r.png"), "--references-from", str(empty)]) == 2

    assert "there is no photo in it" in capsys.readouterr().err
