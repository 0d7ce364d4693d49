"""Shared pictures lie in albums, and are passed on: their files say that they are invented in part."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.gui.texts.sharing_texts import words_of_pictures
from pgdiff_desktop.photos.file_account import read_account
from pgdiff_desktop.photos.result_hash import is_untouched
from pgdiff_desktop.photos.xmp.provenance import is_made_up
from pgdiff_desktop.workers.before_after import Pair
from pgdiff_desktop.workers.sharing import SharedKind, SharingOptions, share
from tests.results import make_photo, make_restored_photo

STILL = [SharedKind.JPEG, SharedKind.PNG]
MOVING = [SharedKind.WEBP, SharedKind.GIF]


@pytest.fixture
def shared(tmp_path, qapp):
    def run(photo, kind):
        options = SharingOptions(tmp_path / "out", kind, words_of_pictures())
        (file,) = share([photo], {}, options, CancelToken(), lambda *what: None).files
        return file

    return run


@pytest.mark.parametrize("kind", [*STILL, *MOVING])
def test_a_restored_face_is_known_to_be_made_up(shared, tmp_path, kind):
    """So that no other photo takes it as a reference of the person."""
    file = shared(make_restored_photo(tmp_path / "Anna.png"), kind)
    assert is_made_up(file)
    assert is_untouched(file) is True
    with Image.open(file) as picture:
        assert getattr(picture, "n_frames", 1) > 1 or not kind.moves
        picture.load()
    whole = file.read_bytes()
    assert b"Anna" not in whole
    file.write_bytes(whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:])
    assert is_untouched(file) is False


@pytest.mark.parametrize("kind", [*STILL, SharedKind.WEBP])
def test_it_says_what_it_is(shared, tmp_path, kind):
    account = read_account(shared(make_restored_photo(tmp_path / "Anna.png"), kind))
    assert (account.is_result, account.is_invented) == (True, True)
    assert account.summary == "before and after; 1 face restored"
    assert account.changed_fraction is None


@pytest.mark.parametrize("kind", STILL)
def test_nothing_is_said_to_be_invented_where_damage_was_filled_from_around_it(shared, tmp_path, kind):
    photo = make_photo(tmp_path / "a.png")
    folder = SidecarFolder(tmp_path)
    with Image.open(photo) as picture:
        mask = np.zeros(picture.size[::-1], np.uint8)
    mask[4:8, 4:20] = 255
    encoded = io.BytesIO()
    Image.fromarray(mask).save(encoded, "PNG")
    folder.save_mask(photo, encoded.getvalue())
    folder.save(photo, PhotoRecord(mask=True))
    account = read_account(shared(photo, kind))
    assert (account.is_result, account.is_invented) == (True, False)


@pytest.mark.parametrize("done", ["is_coloured", "by_network", "is_filled_by_network"])
def test_what_networks_did_to_the_whole_photo_is_invented_too(done):
    pixels = np.zeros((8, 8, 3), np.uint8)
    untouched = Pair("", (), 0, pixels, pixels)
    assert not untouched.is_invented
    assert replace(untouched, **{done: True}).is_invented
