"""What of a result is said to be invented: in its file, in its JSON, in the map beside it, and for the screen."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition, WriteOptions
from pgdiff_desktop.engine.restoring.candidate_files import write_candidate
from pgdiff_desktop.engine.restoring.composing import compose, invented_in
from pgdiff_desktop.errors import Cancelled, ErrorCode, OriginalWouldBeOverwritten
from pgdiff_desktop.faces.blending import face_weight
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.identity.face_regions import REGIONS
from tests.fakes import gradient_face, old_photo
from tests.requests import restoration
from tests.stage_networks import NoNetworks, source_photos

BOX = (70.0, 80.0, 90.0, 120.0)
FACE = face_from_box(BOX)
TOKEN = CancelToken()


@pytest.fixture
def candidate(tmp_path):
    return candidate_file(tmp_path / "1-0-abcd.png")


def candidate_file(path, shift=0.0):
    picture = ((gradient_face(128)[0] + 1) / 2).permute(1, 2, 0).numpy() + shift
    write_candidate(path, picture, face_weight(128))
    return path


def chosen(candidate, **changes):
    return replace(ChosenFace(FACE, "restore", candidate, preset="fast", seed=3), **changes)


def request_for(photo, **changes):
    return restoration(
        photo, photo.with_name("result.png"), boxes=(BOX,), **{"steps": 8, "invented_map": True, **changes}
    )


def mask_of(photo, rows, columns):
    with Image.open(photo) as picture:
        mask = np.zeros((picture.height, picture.width), np.uint8)
    mask[rows, columns] = 255
    path = photo.with_name("mask.png")
    Image.fromarray(mask).save(path)
    return path


def grey_of(path):
    with Image.open(path) as picture:
        assert picture.mode == "L"
        return np.asarray(picture)


def shares_in(path):
    line = re.search(rb"invented=([a-z0-9=.,]*)", path.read_bytes())
    return {name: float(share) for name, share in (part.split("=") for part in line[1].decode().split(","))}


def test_a_restored_photo_says_what_of_each_face_is_invented(fake_engine, photo):
    mask = mask_of(photo, slice(5, 20), slice(10, 40))
    result = fake_engine.restore(request_for(photo, mask=mask), TOKEN)
    drawn = grey_of(photo.with_name("result.invented.png"))
    assert drawn.shape == result.size[::-1]
    # Damage is invented, the rest of the photo is kept, and of the face there is something to say.
    assert (drawn[5:20, 10:40] == 255).all()
    assert not drawn[:, 200:].any()
    assert drawn[100:180, 80:150].max() > 20
    told = result.as_json([])["faces"][0]["invented"]
    assert tuple(told) == REGIONS
    assert all(0 <= share <= 1 for share in told.values())
    assert shares_in(result.output) == pytest.approx(told)


def test_without_being_asked_no_map_is_written_but_the_numbers_are(fake_engine, photo):
    result = fake_engine.restore(request_for(photo, invented_map=False), TOKEN)
    assert [path.name for path in photo.parent.glob("result*")] == ["result.png"]
    assert tuple(shares_in(result.output)) == REGIONS


def test_where_nothing_but_damage_is_filled_nothing_else_is_invented(fake_engine, photo):
    rows, columns = slice(130, 150), slice(60, 180)
    mask = mask_of(photo, rows, columns)
    fake_engine.restore(request_for(photo, recipe="inpaint", mask=mask, steps=None), TOKEN)
    drawn = grey_of(photo.with_name("result.invented.png"))
    assert (drawn[rows, columns] == 255).all()
    # But for the edge, which is softened on the way to the aligned face and back.
    assert drawn[: rows.start - 3].max() == 0
    assert drawn[rows.stop + 3 :].max() == 0


def test_every_candidate_has_a_map_of_its_own(fake_engine, photo):
    fake_engine.restore(request_for(photo, candidates=2), TOKEN)
    assert sorted(path.name for path in photo.parent.glob("*.invented.png")) == [
        "result.1.invented.png",
        "result.2.invented.png",
    ]


def test_a_map_never_takes_the_place_of_a_file_that_is_not_ours(fake_engine, photo):
    beside = photo.with_name("result.invented.png")
    Image.new("L", (4, 4)).save(beside)
    before = beside.read_bytes()
    with pytest.raises(OriginalWouldBeOverwritten) as refused:
        fake_engine.restore(request_for(photo), TOKEN)
    assert refused.value.failure.code is ErrorCode.OUTPUT_NO_RESULT
    assert beside.read_bytes() == before
    assert not photo.with_name("result.png").exists()


def test_the_screen_shows_what_the_export_writes(photo, candidate):
    mask = mask_of(photo, slice(5, 20), slice(10, 40))
    composition = Composition(photo, mask, (chosen(candidate),))
    options = WriteOptions(with_invented=True)
    written = compose(composition, photo.with_name("out.png"), source_photos(), options)
    shown = invented_in(composition, source_photos(), 10_000)
    np.testing.assert_array_equal(shown.drawn, written.invented)
    assert shares_in(written.output) == pytest.approx(dict(shown.shares[0]), abs=0.006)
    # A small map says the same, a smaller export too.
    half = max(written.invented.shape) // 2
    small = invented_in(composition, source_photos(), half).drawn
    assert max(small.shape) == half
    assert abs(small.mean() - written.invented.mean()) < 2
    options = WriteOptions(with_invented=True, longest_side=half)
    assert (
        compose(composition, photo.with_name("small.png"), source_photos(), options).invented.shape
        == small.shape
    )


def test_half_blended_is_half_invented(photo, candidate):
    def mean(blend):
        return invented_in(
            Composition(photo, None, (chosen(candidate, blend=blend),)), source_photos(), 500
        ).drawn.mean()

    assert mean(1.0) > 1
    assert mean(0.5) == pytest.approx(mean(1.0) / 2, rel=0.05)


def test_other_candidates_of_the_run_are_heard_and_one_that_is_gone_is_not_missed(photo, candidate, tmp_path):
    def shares(*others):
        composition = Composition(photo, None, (chosen(candidate, others=others),))
        return dict(invented_in(composition, source_photos(), 500).shares[0])

    alone = shares()
    picture = np.random.default_rng(0).random((128, 128, 3), np.float32)
    other = tmp_path / "1-1-abcd.png"
    write_candidate(other, picture, face_weight(128))
    assert shares(other)["mouth"] > alone["mouth"] + 0.05
    assert shares(tmp_path / "gone.png") == alone
    other.write_bytes(b"no picture")
    assert shares(other) == alone


def test_colours_that_a_recipe_invents_count(photo, candidate):
    Image.fromarray(old_photo()).convert("L").save(photo)

    def skin(recipe):
        composition = Composition(photo, None, (chosen(candidate, recipe=recipe),))
        return dict(invented_in(composition, source_photos(), 500).shares[0])["skin"]

    assert skin("colorize") > 0.5
    assert skin("colorize") > skin("restore") + 0.2


def test_a_parser_tells_the_regions(photo, candidate):
    class Parser(NoNetworks):
        def face_labels(self):
            def labels(picture):
                assert picture.shape == (128, 128, 3)
                found = np.zeros((64, 64), np.int64)
                found[20:60, 10:50] = 1
                return found

            return labels

    composition = Composition(photo, None, (chosen(candidate),))
    assert [name for name, _ in invented_in(composition, source_photos(Parser()), 500).shares[0]] == ["skin"]


def test_it_can_be_cancelled(photo, candidate):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        invented_in(Composition(photo, None, (chosen(candidate),)), source_photos(), 500, token)
