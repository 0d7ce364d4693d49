"""The ledger of a run: what was restored is not restored again, and nothing else is taken for it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.cli.run_ledger import FOLDER, RunLedger, made_with
from pgdiff_desktop.engine.door.album import AlbumFace, AlbumFaces
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.seen_faces import FaceSeen
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.faces.face import face_from_box
from tests.fakes import old_photo
from tests.requests import restoration

EYES = (((100, 130), (140, 130)),)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "scans" / "a.png"
    path.parent.mkdir()
    Image.fromarray(old_photo()).save(path)
    return path


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def request_of(out):
    def make(photo, **wishes):
        return restoration(photo, out / photo.name, eyes=EYES, steps=4, **wishes)

    return make


@pytest.fixture
def run(fake_engine, out):
    """Restores by a ledger of its own, as a run that is started again has it; tells whether the engine was asked."""

    def restored(request, **using):
        asked = []

        def restore():
            asked.append(request.photo)
            return fake_engine.restore(request, CancelToken())

        ledger = RunLedger(out, {**made_with(fake_engine), **using})
        return ledger.once(request, restore), bool(asked)

    return restored


def test_what_was_restored_is_told_and_not_restored_again(run, request_of, photo, out):
    first, asked = run(request_of(photo))
    assert asked
    before = (out / "a.png").read_bytes()
    again, asked = run(request_of(photo))
    assert not asked
    assert again == first
    assert (out / "a.png").read_bytes() == before


@pytest.mark.parametrize("wishes", [{"seed": 1}, {"steps": 3}, {"blend": 0.5}, {"invented_map": True}])
def test_other_settings_are_restored_anew(run, request_of, photo, wishes):
    run(request_of(photo))
    _, asked = run(
        replace(request_of(photo), **wishes) if "steps" not in wishes else _with_steps(request_of, photo)
    )
    assert asked


def _with_steps(request_of, photo):
    request = request_of(photo)
    return replace(request, settings=replace(request.settings, steps=3))


def test_another_version_or_other_models_restore_anew(run, request_of, photo):
    run(request_of(photo))
    assert run(request_of(photo), version="another")[1]
    assert run(request_of(photo), models={"prior.safetensors": "0" * 64})[1]


def test_a_photo_that_changed_is_restored_anew(run, request_of, photo):
    run(request_of(photo))
    Image.fromarray(old_photo() // 2).save(photo)
    assert run(request_of(photo))[1]


def test_what_a_request_reads_counts_by_what_is_in_it(run, request_of, photo, tmp_path):
    mask = tmp_path / "mask.png"
    pixels = np.zeros((300, 240), np.uint8)
    pixels[5:9, 5:90] = 255
    Image.fromarray(pixels).save(mask)
    run(request_of(photo, mask=mask))
    elsewhere = shutil.copy(mask, tmp_path / "copy.png")
    assert not run(request_of(photo, mask=type(mask)(elsewhere)))[1]
    Image.fromarray(np.roll(pixels, 100, axis=0)).save(mask)
    assert run(request_of(photo, mask=mask))[1]


def album(value):
    seen = FaceSeen(np.full(4, value, np.float32), 30.0)
    return AlbumFaces((AlbumFace(__file__, face_from_box((0, 0, 9, 9)), seen),), 0.4, "")


def test_the_album_of_a_run_counts(out, fake_engine, request_of, photo):
    ledger = RunLedger(out, made_with(fake_engine))
    told = {ledger._fingerprint(request_of(photo, album=album(value))) for value in (0.5, 0.5, 0.25)}
    assert len(told) == 2


@pytest.mark.parametrize("spoil", ["gone", "retouched", "another's"])
def test_a_result_that_is_not_there_as_it_was_written_is_restored_anew(run, request_of, photo, out, spoil):
    run(request_of(photo))
    if spoil == "gone":
        (out / "a.png").unlink()
    elif spoil == "retouched":
        with (out / "a.png").open("ab") as file:
            file.write(b"!")
    else:
        Image.new("RGB", (9, 9)).save(out / "a.png")
    outcome, asked = run(request_of(photo))
    assert asked
    # What somebody did to it is not written over.
    assert isinstance(outcome, PGDiffError) == (spoil != "gone")


def test_equal_photos_of_two_names_have_a_result_each(run, request_of, photo, out):
    other = photo.with_name("b.png")
    shutil.copy(photo, other)
    for one in (photo, other):
        outcome, asked = run(request_of(one))
        assert asked
        assert outcome["output"] == str(out / one.name)
    assert sorted(path.name for path in out.glob("*.png")) == ["a.png", "b.png"]
    assert not run(request_of(other))[1]


def test_a_photo_that_was_renamed_is_restored_to_its_name(run, request_of, photo, out):
    run(request_of(photo))
    renamed = photo.rename(photo.with_name("c.png"))
    assert run(request_of(renamed))[1]
    assert (out / "c.png").exists()


def test_the_report_names_the_photo_as_it_is_named_now(run, request_of, photo, out, monkeypatch):
    run(request_of(photo, candidates=2))
    monkeypatch.chdir(photo.parent)
    request = restoration(type(photo)("a.png"), out / "a.png", eyes=EYES, steps=4, candidates=2)
    outcome, asked = run(request)
    assert not asked
    assert outcome["photo"] == "a.png"
    assert [one["output"] for one in outcome["candidates"]] == [str(out / "a.1.png"), str(out / "a.2.png")]


def test_a_failure_is_tried_again(run, request_of, photo):
    sound = photo.read_bytes()
    photo.write_bytes(b"nothing")
    outcome, _ = run(request_of(photo))
    assert isinstance(outcome, PGDiffError)
    assert run(request_of(photo))[1]
    photo.write_bytes(sound)
    assert not isinstance(run(request_of(photo))[0], PGDiffError)


def test_a_photo_that_is_gone_is_said(run, request_of, photo):
    photo.unlink()
    outcome, _ = run(request_of(photo))
    assert outcome.kind == "photo-not-found"


@pytest.mark.parametrize("damage", ["", "[]", '{"version": 2}', "version", "files"])
def test_a_damaged_entry_is_made_anew(run, request_of, photo, out, damage):
    run(request_of(photo))
    (entry,) = (out / FOLDER).rglob("*.json")
    if damage in ("version", "files"):
        saved = json.loads(entry.read_text())
        saved["files"] = {"../../elsewhere.png": "0" * 64} if damage == "files" else saved["files"]
        saved["version"] = 99 if damage == "version" else saved["version"]
        damage = json.dumps(saved)
    entry.write_text(damage)
    assert run(request_of(photo))[1]
    assert not run(request_of(photo))[1]
