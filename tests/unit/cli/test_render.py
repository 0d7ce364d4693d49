"""What was restored can be made again from its sidecar alone, and is the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from pgdiff_desktop.albums.records import ARCHIVIST, PhotoState
from pgdiff_desktop.albums.rendering import read_sidecar, render_jobs
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.albums.votes import LooksLike, Vote
from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.opencv import cv2
from tests.conftest import REPOSITORY
from tests.fakes import old_photo

SCHEMA = json.loads((REPOSITORY / "docs" / "sidecar.schema.json").read_text("utf-8"))
QUICK = ["--preset", "preview", "--quiet", "--sharp-faces"]


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "album" / "scan.png"
    path.parent.mkdir()
    Image.fromarray(old_photo()).save(path)
    return path


@pytest.fixture
def two_faces(fake_engine):
    fake_engine.found = ((0.1, 0.25, 0.3, 0.35), (0.6, 0.25, 0.3, 0.35))
    return fake_engine


def run(*arguments):
    return main([str(argument) for argument in arguments])


def pixels(path):
    with Image.open(path) as picture:
        return np.asarray(picture)


def sidecar_of(photo):
    return photo.parent / ".pgdiff" / f"{photo.name}.json"


def mask_beside(photo, row=150):
    path = photo.with_name("mask.bmp")
    painted = np.zeros((300, 240), np.uint8)
    painted[row : row + 12, 20:220] = 255
    Image.fromarray(painted).save(path)
    return path


def restore(photo, tmp_path, *options):
    output = tmp_path / "restored" / photo.name
    assert run("restore", photo, "-o", output, "--sidecar", *QUICK, *options) == 0
    return output


def render(photo, tmp_path, *options):
    folder = tmp_path / "again"
    assert run("render", sidecar_of(photo), "-o", folder, "--quiet", *options) == 0
    return folder / photo.name


@pytest.mark.parametrize("recipe", ["restore", "inpaint", "colorize", "old-photo"])
def test_a_restored_photo_is_made_again_from_its_sidecar(two_faces, photo, tmp_path, recipe):
    options = [
        "--recipe",
        recipe,
        "--seed",
        7,
        "--mask",
        mask_beside(photo),
        "--denoise",
        0.5,
        "--blend",
        0.8,
    ]
    written = restore(photo, tmp_path, *options)
    assert (pixels(written) != pixels(photo)).any()
    (photo.parent / "mask.bmp").unlink()
    for candidate in (sidecar_of(photo).parent / "scan.png.candidates").glob("[0-9]*.png"):
        candidate.unlink()
    again = render(photo, tmp_path)
    assert (pixels(again) == pixels(written)).all()


def test_a_deep_scan_is_made_again_bit_for_bit(fake_engine, tmp_path):
    import tifffile

    photo = tmp_path / "album" / "scan.tif"
    photo.parent.mkdir()
    tifffile.imwrite(photo, old_photo(dtype=np.uint16))
    written = restore(photo, tmp_path)
    again = render(photo, tmp_path)
    assert tifffile.imread(again).dtype == np.uint16
    assert (tifffile.imread(again) == tifffile.imread(written)).all()


def test_a_face_is_sampled_again_at_its_place_among_as_many(two_faces, photo, tmp_path):
    restore(photo, tmp_path, "--candidates", 2)
    jobs = render_jobs(read_sidecar(sidecar_of(photo)), tmp_path, {}, "cpu")
    assert [len(job.request.faces) for job in jobs] == [4]
    (job,) = jobs
    assert {place: face.id for place, face in job.faces.items()} == {1: 1, 2: 2}
    assert [face.settings.candidates for face in job.request.faces] == [1] * 4


def test_faces_of_one_place_in_two_runs_are_sampled_apart(two_faces, photo, tmp_path):
    restore(photo, tmp_path, "--faces", "1")
    sidecar = sidecar_of(photo)
    saved = read_sidecar(sidecar)
    first = saved.record.face(1)
    twin = replace(saved.record.face(2), candidates=first.candidates, chosen=first.chosen)
    saved = replace(saved, record=saved.record.with_face(twin))
    jobs = render_jobs(saved, tmp_path, {}, "cpu")
    assert [[face.id for face in job.faces.values()] for job in jobs] == [[1], [2]]


def test_damage_that_was_proposed_is_kept(fake_engine, photo, tmp_path):
    scratched = pixels(photo).copy()
    for points in (
        ((30, 30), (70, 60), (60, 110), (120, 128), (105, 170)),
        ((225, 20), (200, 70), (215, 120)),
    ):
        cv2.polylines(scratched, [np.array(points)], False, (255, 255, 255), 3)
    Image.fromarray(scratched).save(photo)
    written = restore(photo, tmp_path, "--detect-scratches")
    assert SidecarFolder(photo.parent).load(photo).mask
    assert (pixels(render(photo, tmp_path)) == pixels(written)).all()


def test_the_window_opens_what_the_command_restored(two_faces, photo, tmp_path):
    written = restore(photo, tmp_path, "--candidates", 2, "--faces", "2", "--denoise", 0.4)
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    assert not folder.take_notices()
    assert record.state is PhotoState.EXPORTED
    assert record.exported.file == written.with_name("scan.1.png")
    assert record.stages == PhotoStages(denoise=0.4)
    left, right = record.faces
    assert (left.candidates, left.chosen) == ((), None)
    assert [one.seed for one in right.candidates] == [0, 1]
    assert right.chosen_candidate.seed == 0
    assert right.chosen_at == right.candidates[0].run > 0


def test_a_second_run_adds_candidates_and_takes_none_away(fake_engine, photo, tmp_path):
    restore(photo, tmp_path, "--mask", mask_beside(photo))
    restore(photo, tmp_path, "--seed", 5, "--mask", mask_beside(photo, 40))
    (face,) = SidecarFolder(photo.parent).load(photo).faces
    assert [one.seed for one in face.candidates] == [0, 5]
    assert face.chosen_candidate.seed == 5
    assert face.candidates[0].sampled_from.damage != face.candidates[1].sampled_from.damage


@pytest.mark.parametrize("decided", ["choice", "mask", "stages", "blend", "left alone", "settings"])
def test_what_somebody_decided_is_not_written_over(fake_engine, photo, tmp_path, decided, capsys):
    restore(photo, tmp_path)
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    if decided == "choice":
        record = record.with_face(record.face(1).with_choice(None, ARCHIVIST, 1))
    elif decided == "stages":
        record = replace(record, stages=PhotoStages(levels=1.0))
    elif decided == "blend":
        record = record.with_face(replace(record.face(1), blend=0.4))
    elif decided == "left alone":
        record = record.with_face(replace(record.face(1), wanted=False))
    elif decided == "settings":
        settings = replace(record.face(1).settings, strength_factor=0.5)
        record = record.with_face(replace(record.face(1), settings=settings))
    else:
        folder.save_mask(photo, mask_beside(photo).read_bytes())
    folder.save(photo, record)
    before = sidecar_of(photo).read_bytes()
    output = tmp_path / "another.png"
    assert run("restore", photo, "-o", output, "--sidecar", *QUICK) == 1
    assert "somebody decided something in its sidecar" in capsys.readouterr().err
    assert not output.exists()
    assert sidecar_of(photo).read_bytes() == before


def test_a_part_of_a_scan_gets_no_sidecar(fake_engine, photo, tmp_path, capsys):
    assert run("restore", photo, "-o", tmp_path / "a.png", "--sidecar", "--part", "0,0,200,200", *QUICK) == 2
    assert "a sidecar is of a whole photo" in capsys.readouterr().err


# --check


def test_what_was_decided_while_the_command_ran_stays(fake_engine, photo, tmp_path, monkeypatch, capsys):
    folder = SidecarFolder(photo.parent)
    restore_really = fake_engine.restore

    def restore_while_somebody_paints(*arguments):
        result = restore_really(*arguments)
        folder.save_mask(photo, mask_beside(photo).read_bytes())
        return result

    monkeypatch.setattr(fake_engine, "restore", restore_while_somebody_paints)
    assert run("restore", photo, "-o", tmp_path / "a.png", "--sidecar", *QUICK) == 1
    assert "somebody decided something" in capsys.readouterr().err
    assert (tmp_path / "a.png").exists()
    assert folder.mask_path(photo).read_bytes() == mask_beside(photo).read_bytes()
    assert not sidecar_of(photo).exists()


def test_a_choice_of_the_last_release_is_not_written_over(fake_engine, photo, tmp_path):
    restore(photo, tmp_path)
    saved = json.loads(sidecar_of(photo).read_text("utf-8"))
    for face in saved["faces"]:
        del face["chosen_by"], face["chosen_at"]
    saved["exported"] = None
    sidecar_of(photo).write_text(json.dumps(saved), "utf-8")
    assert run("restore", photo, "-o", tmp_path / "b.png", "--sidecar", *QUICK) == 1


def test_a_photo_without_faces_is_restored_twice_and_made_again(fake_engine, photo, tmp_path):
    fake_engine.found = ()
    for _ in range(2):
        written = restore(photo, tmp_path, "--mask", mask_beside(photo), "--denoise", 0.5)
    assert (pixels(render(photo, tmp_path)) == pixels(written)).all()
    Image.fromarray(255 - old_photo()).save(photo)
    assert run("render", sidecar_of(photo), "-o", tmp_path / "other") == 1


def test_damage_of_an_enlarged_photo_is_kept_in_the_size_of_the_photo(fake_engine, photo, tmp_path):
    written = restore(photo, tmp_path, "--mask", mask_beside(photo), "--enlarge", 2, "--clean-by-network", 0)
    assert pixels(written).shape[:2] == (600, 480)
    assert pixels(SidecarFolder(photo.parent).mask_path(photo)).shape == (300, 240)
    assert (pixels(render(photo, tmp_path)) == pixels(written)).all()


def test_references_are_found_from_wherever_one_looks(fake_engine, photo, tmp_path, monkeypatch):
    Image.fromarray(old_photo()[::-1].copy()).save(tmp_path / "her.png")
    monkeypatch.chdir(tmp_path)
    written = restore(photo, tmp_path, "--recipe", "reference", "--reference", "her.png")
    monkeypatch.chdir(photo.parent)
    assert (pixels(render(photo, tmp_path)) == pixels(written)).all()


def test_faces_of_an_album_as_references_are_kept_in_no_sidecar(fake_engine, photo, tmp_path, capsys):
    options = ["--sidecar", "--references-from", photo.parent, *QUICK]
    assert run("restore", photo, "-o", tmp_path / "a.png", *options) == 2
    assert "which faces of an album" in capsys.readouterr().err


def test_the_model_set_is_that_of_then(fake_engine, photo, tmp_path):
    restore(photo, tmp_path)
    (job,) = render_jobs(read_sidecar(sidecar_of(photo)), tmp_path, {}, "cpu")
    assert job.request.models == "starter"


def test_an_album_in_which_nothing_was_restored_is_said(fake_engine, photo, capsys):
    assert run("render", photo.parent, "--check") == 1
    assert "none of its photos was restored" in capsys.readouterr().err


def test_a_sidecar_of_a_stranger_takes_no_memory(fake_engine, photo, tmp_path, capsys):
    restore(photo, tmp_path)
    text = sidecar_of(photo).read_text("utf-8").replace('"of": 1,', '"of": 2000000000,')
    sidecar_of(photo).write_text(text, "utf-8")
    assert run("render", sidecar_of(photo), "-o", tmp_path / "again") == 1
    assert "it is no sidecar, or a damaged one" in capsys.readouterr().err


def test_the_check_says_equal_and_writes_nothing(fake_engine, photo, tmp_path, capsys):
    written = restore(photo, tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert run("render", photo.parent, "--check", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["equal"] is True
    assert found["compared_with"] == str(written)
    assert sorted(tmp_path.rglob("*")) == before


def test_the_check_notices_one_changed_pixel(fake_engine, photo, tmp_path, capsys):
    written = restore(photo, tmp_path)
    changed = pixels(written).copy()
    changed[3, 4, 1] ^= 1
    Image.fromarray(changed).save(written)
    assert run("render", sidecar_of(photo), "--check", "--quiet") == 1
    assert "made again it differs" in capsys.readouterr().err


def test_another_device_may_round_otherwise_but_not_make_another_face(fake_engine, photo, tmp_path, capsys):
    written = restore(photo, tmp_path)
    text = sidecar_of(photo).read_text("utf-8").replace("threads, torch", "threads of another, torch")
    sidecar_of(photo).write_text(text, "utf-8")
    changed = pixels(written).copy()
    changed[100:140, 80:120] ^= 1
    Image.fromarray(changed).save(written)
    assert run("render", sidecar_of(photo), "--check", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert not found["equal"]
    Image.fromarray(255 - changed).save(written)
    assert run("render", sidecar_of(photo), "--check", "--quiet") == 1


def test_there_must_be_something_to_compare_with(fake_engine, photo, tmp_path, capsys):
    restore(photo, tmp_path).unlink()
    assert run("render", sidecar_of(photo), "--check") == 1
    assert "there is no earlier result to compare with" in capsys.readouterr().err


# What is not there any more


def test_another_photo_of_that_name_is_refused(fake_engine, photo, tmp_path, capsys):
    restore(photo, tmp_path)
    Image.fromarray(255 - old_photo()).save(photo)
    assert run("render", sidecar_of(photo), "-o", tmp_path / "again") == 1
    assert "it is not the photo that scan.png.json was made for" in capsys.readouterr().err
    assert not (tmp_path / "again").exists()


def test_photos_and_references_may_have_moved(fake_engine, photo, tmp_path, capsys):
    reference = tmp_path / "elsewhere" / "her.png"
    reference.parent.mkdir()
    Image.fromarray(old_photo()[::-1].copy()).save(reference)
    written = restore(photo, tmp_path, "--recipe", "reference", "--reference", reference)
    moved = tmp_path / "moved"
    photo.parent.rename(moved)
    sidecar = moved / ".pgdiff" / "scan.png.json"
    reference.rename(tmp_path / "gone.png")
    assert run("render", sidecar, "-o", tmp_path / "again") == 1
    assert "a face of scan.png.json was made with it, and it is gone" in capsys.readouterr().err
    (tmp_path / "gone.png").rename(moved / "her.png")
    assert run("render", sidecar, "-o", tmp_path / "again") == 0
    assert (pixels(tmp_path / "again" / "scan.png") == pixels(written)).all()


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (b"{", "it is no sidecar, or a damaged one"),
        (b"[1]", "it is no sidecar, or a damaged one"),
        (b'{"version": 9}', "a later version of this program made it"),
    ],
)
def test_what_is_no_sidecar_is_said_and_left_where_it_is(
    fake_engine, photo, tmp_path, capsys, contents, said
):
    sidecar = sidecar_of(photo)
    sidecar.parent.mkdir()
    sidecar.write_bytes(contents)
    assert run("render", sidecar, "-o", tmp_path / "again") == 1
    assert said in capsys.readouterr().err
    assert [path.name for path in sidecar.parent.iterdir()] == [sidecar.name]


def test_a_photo_that_is_not_there_is_looked_for_where_it_is_said_to_be(fake_engine, photo, tmp_path, capsys):
    written = restore(photo, tmp_path)
    archive = tmp_path / "archive"
    archive.mkdir()
    photo.rename(archive / photo.name)
    assert run("render", sidecar_of(photo), "-o", tmp_path / "again") == 1
    assert "Name its folder with --photos." in capsys.readouterr().err
    again = render(photo, tmp_path, "--photos", archive)
    assert (pixels(again) == pixels(written)).all()


# The file itself


def test_the_schema_describes_every_field(two_faces, photo, tmp_path):
    restore(photo, tmp_path, "--candidates", 2, "--mask", mask_beside(photo), "--levels", 0.5)
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    vote = Vote("Ruth", "", LooksLike.NOT_QUITE, "her nose was longer", 5)
    folder.save(photo, record.with_face(replace(record.face(1), votes=(vote,))))
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(sidecar_of(photo).read_text("utf-8")))


def test_a_sidecar_of_the_last_release_opens_and_is_made_again(fake_engine, tmp_path):
    kept = Path(__file__).parents[1] / "albums" / "data" / "portrait.jpg.json"
    Draft202012Validator(SCHEMA).validate(json.loads(kept.read_text("utf-8")))
    photo = tmp_path / "album" / "portrait.jpg"
    sidecar = sidecar_of(photo)
    (sidecar.parent / "portrait.jpg.candidates").mkdir(parents=True)
    sidecar.write_bytes(kept.read_bytes())
    Image.fromarray(old_photo(900, 700)).save(photo)
    (candidate,) = json.loads(kept.read_text("utf-8"))["faces"][0]["candidates"]
    (sidecar.parent / "portrait.jpg.candidates" / candidate["file"]).write_bytes(b"")
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    assert not folder.take_notices()
    assert record.face(1).name == "Anna"
    assert record.stars == 4
    assert record.face(1).chosen_candidate.seed == candidate["seed"]
    assert run("render", sidecar, "-o", tmp_path / "again", "--quiet") == 0
    assert (pixels(tmp_path / "again" / "portrait.jpg") != pixels(photo)).any()
