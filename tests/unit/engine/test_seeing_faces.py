"""What the identity network sees in a photo's faces: alike for one face, and kept on this computer only."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.seen_faces import FaceSeen, JudgedFace
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.restoring.embedding_cache import EmbeddingCache
from pgdiff_desktop.errors import PhotoError
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.settings import Settings, application_folders
from tests.fakes import old_photo

FACES = (face_from_box((72.0, 75.0, 72.0, 105.0)), face_from_box((10.0, 10.0, 40.0, 50.0)))


def seen_in(engine, photo, faces=FACES):
    return engine.see_faces(photo, faces, "cpu", CancelToken())


def kept():
    folder = application_folders().cache / "faces"
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.fixture(scope="module")
def installed():
    return Engine.with_installed_models(Settings())


def test_each_face_is_seen_at_length_1_and_with_its_detail(installed, photo):
    found = seen_in(installed, photo)
    assert found.photo == photo
    for one in found.faces:
        assert np.linalg.norm(one.embedding) == pytest.approx(1, abs=1e-4)
        assert 12 <= one.detail <= 256
    assert len(found.judge) == 64
    judged = found.faces[0].judged
    assert np.linalg.norm(judged.embedding) == pytest.approx(1, abs=1e-4)
    assert judged.detail <= found.faces[0].detail


def test_a_mirrored_print_shows_the_same_person(installed, tmp_path):
    straight, mirrored = tmp_path / "straight.png", tmp_path / "mirrored.png"
    Image.fromarray(old_photo()).save(straight)
    Image.fromarray(np.ascontiguousarray(old_photo()[:, ::-1])).save(mirrored)
    face = FACES[0]
    width = old_photo().shape[1]
    x, y, across, down = face.box
    other = face_from_box((width - x - across, y, across, down))
    (one,), (two,) = (
        seen_in(installed, straight, (face,)).faces,
        seen_in(installed, mirrored, (other,)).faces,
    )
    assert float(one.embedding @ two.embedding) > 0.999


def test_it_is_seen_once_and_kept_in_the_cache_alone(fake_engine, photo, monkeypatch):
    first = seen_in(fake_engine, photo)
    assert len(kept()) == 1
    assert [path.name for path in photo.parent.iterdir()] == [photo.name]

    def never(*_):
        raise AssertionError("looked at again")

    monkeypatch.setattr("pgdiff_desktop.engine.engine.read_shared", never)
    again = seen_in(fake_engine, photo)
    assert all(
        np.array_equal(one.embedding, other.embedding) and one.detail == other.detail
        for one, other in zip(first.faces, again.faces, strict=True)
    )


def test_nobody_is_named_in_the_cache(fake_engine, tmp_path):
    photo = tmp_path / "Anna at the sea.png"
    Image.fromarray(old_photo()).save(photo)
    seen_in(fake_engine, photo)
    (path,) = kept()
    assert b"Anna" not in path.name.encode() + path.read_bytes()


def test_a_photo_that_changed_and_a_face_that_moved_are_looked_at_anew(fake_engine, photo):
    seen_in(fake_engine, photo)
    assert EmbeddingCache("n").read(photo, FACES) is None
    moved = (FACES[0], face_from_box((11.0, 10.0, 40.0, 50.0)))
    assert len(seen_in(fake_engine, photo, moved).faces) == 2
    Image.fromarray(255 - old_photo()).save(photo)
    os.utime(photo, ns=(1, 1))
    before = len(kept())
    seen_in(fake_engine, photo)
    assert len(kept()) == before + 1


def test_a_photo_that_is_gone_is_an_error_that_names_it(fake_engine, tmp_path):
    with pytest.raises(PhotoError, match=r"gone\.png"):
        seen_in(fake_engine, tmp_path / "gone.png")
    assert kept() == []


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 rubbish", b"x" * (5 << 20)])
def test_what_is_damaged_in_the_cache_is_seen_again(photo, tmp_path, damage):
    cache = EmbeddingCache("network", tmp_path / "faces")
    cache.write(photo, FACES[:1], (FaceSeen(np.ones(4, np.float32), 50.0),))
    (path,) = (tmp_path / "faces").iterdir()
    assert cache.read(photo, FACES[:1])[0].detail == 50.0
    path.write_bytes(damage)
    assert cache.read(photo, FACES[:1]) is None


def test_a_face_that_cannot_be_seen_is_known_as_such_the_next_time(photo, tmp_path):
    cache = EmbeddingCache("network", tmp_path / "faces")
    seen = FaceSeen(np.ones(4, np.float32), 50.0)
    judged = replace(seen, judged=JudgedFace(np.full(3, 0.5, np.float32), 40.0))
    cache.write(photo, (*FACES, FACES[0]), (None, seen, judged))
    first, second, third = cache.read(photo, (*FACES, FACES[0]))
    assert first is None
    assert (second.detail, second.judged) == (50.0, None)
    assert third.judged.detail == 40.0
    assert np.array_equal(third.judged.embedding, np.full(3, 0.5))
    assert EmbeddingCache("another network", tmp_path / "faces").read(photo, FACES) is None


def test_a_photo_whose_last_face_was_deleted_has_none(fake_engine, photo):
    seen_in(fake_engine, photo)
    assert seen_in(fake_engine, photo, ()).faces == ()


def test_what_nobody_looked_at_for_half_a_year_is_forgotten(photo, tmp_path):
    cache = EmbeddingCache("network", tmp_path / "faces")
    cache.write(photo, FACES[:1], (FaceSeen(np.ones(4, np.float32), 50.0),))
    (path,) = (tmp_path / "faces").iterdir()
    cache.forget_old()
    assert path.exists()
    long_ago = time.time() - 200 * 86400
    os.utime(path, (long_ago, long_ago))
    cache.forget_old()
    assert not path.exists()
