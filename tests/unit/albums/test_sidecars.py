"""Sidecars survive whatever happens while they are saved, and are never written over unread."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pgdiff_desktop.albums import sidecars
from pgdiff_desktop.albums.records import (
    Candidate,
    FaceRecord,
    PhotoRecord,
    PhotoState,
    from_json,
    settings_from_json,
    settings_to_json,
    to_json,
)
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import DiskFull, ErrorCode, Failure, OutputNotWritable
from pgdiff_desktop.workers.album_reading import read_album

FACE = FaceRecord(1, (10.0, 20.0, 30.0, 40.0), ((1.0, 2.0),) * 5, 0.9)
RECORD = PhotoRecord(
    faces=(FACE,), next_face=2, failure=Failure("a.jpg", ErrorCode.PHOTO_DAMAGED, {"why": "OSError"})
)


@pytest.fixture
def photo(tmp_path):
    album = tmp_path / "album"
    album.mkdir()
    photo = album / "scan 1.jpg"
    photo.write_bytes(b"the original")
    return photo


@pytest.fixture
def folder(photo):
    return SidecarFolder(photo.parent)


def sidecar_of(photo):
    return photo.parent / ".pgdiff" / f"{photo.name}.json"


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def with_candidates(*files):
    made = tuple(Candidate(file, n, SamplingSettings(), "fast", 1.0) for n, file in enumerate(files))
    return PhotoRecord(faces=(replace(FACE, candidates=made, chosen=files[-1]),), next_face=2)


def test_what_was_saved_comes_back(photo, folder):
    folder.save(photo, RECORD)
    assert SidecarFolder(photo.parent).load(photo) == RECORD
    assert photo.read_bytes() == b"the original"


def test_names_come_back_and_an_earlier_version_knew_none(photo, folder):
    named = replace(RECORD, faces=(replace(FACE, name="Anna"),))
    folder.save(photo, named)
    assert SidecarFolder(photo.parent).load(photo) == named
    saved = json.loads(sidecar_of(photo).read_text())
    del saved["faces"][0]["name"]
    sidecar_of(photo).write_text(json.dumps(saved))
    assert SidecarFolder(photo.parent).load(photo).faces[0].name is None


def test_a_face_gets_its_name_once_and_keeps_what_was_decided():
    first = PhotoRecord().with_found((FACE.face,), ("Anna",))
    assert first.faces[0].name == "Anna"
    taken_away = first.with_face(replace(first.faces[0], name=""))
    assert taken_away.with_found((FACE.face,), ("Anna",)).faces[0].name == ""
    # Found by a version that did not look for names, with what was decided since.
    decided = replace(RECORD.faces[0], wanted=False)
    found = replace(RECORD, faces=(decided,)).with_found((decided.face,), ("Bertha",))
    assert found.faces == (replace(decided, name="Bertha"),)


def test_the_sentence_of_an_error_that_an_earlier_version_saved_stays_as_it_was_said(photo, folder):
    folder.save(photo, RECORD)
    saved = json.loads(sidecar_of(photo).read_text())
    saved["failure"] = {"message": "a.jpg: it is damaged", "remedy": "Scan it again."}
    sidecar_of(photo).write_text(json.dumps(saved))
    for _ in range(2):
        record = folder.load(photo)
        assert record.faces == RECORD.faces
        assert record.failure.code is ErrorCode.SAID_BEFORE
        assert record.failure.parameters == {"message": "a.jpg: it is damaged", "remedy": "Scan it again."}
        folder.save(photo, record)


def states_in(folder):
    return {name: summary.state for name, summary in folder.summaries().items()}


def test_looking_at_an_album_leaves_nothing_in_it(photo, folder):
    folder.load(photo)
    folder.mask_path(photo)
    folder.summaries()
    assert names_in(photo.parent) == ["scan 1.jpg"]


def test_photos_that_differ_by_their_ending_only_have_sidecars_of_their_own(photo, folder):
    other = photo.with_suffix(".tif")
    folder.save(photo, RECORD)
    folder.save(other, PhotoRecord(next_face=7))
    assert folder.load(photo) == RECORD
    assert folder.load(other).next_face == 7


@pytest.mark.parametrize(
    "name", ["ü 사진.jpg", "x" * 251 + ".jpg", "가" * 83 + ".jpg", "a\udcff.jpg", "a\nb.png"]
)
def test_any_name_that_a_file_can_have(photo, folder, name):
    photo = photo.with_name(name)
    photo.write_bytes(b"")
    folder.save(photo, RECORD)
    folder.save_mask(photo, b"png")
    again = SidecarFolder(photo.parent)
    assert again.load(photo) == replace(RECORD, mask=True)
    assert states_in(again) == {name: PhotoState.FAILED}


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\0" * 100,
        b"[]",
        b"null",
        b'{"version": 1}',
        b'{"version": "x"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
    ids=["empty", "cut", "zeros", "list", "null", "fields", "version", "encoding", "deep"],
)
def test_a_damaged_sidecar_is_set_aside_and_said(photo, folder, damage):
    folder.save(photo, RECORD)
    sidecar_of(photo).write_bytes(damage)
    folder = SidecarFolder(photo.parent)
    assert folder.load(photo) == PhotoRecord()
    (notice,) = folder.take_notices()
    assert notice == Failure.of(photo, ErrorCode.SIDECAR_DAMAGED, aside="scan 1.jpg.json.damaged")
    assert folder.take_notices() == ()
    folder.save(photo, RECORD)
    assert sidecar_of(photo).with_name("scan 1.jpg.json.damaged").read_bytes() == damage
    # And the next one does not take its place.
    sidecar_of(photo).write_bytes(b"again")
    SidecarFolder(photo.parent).load(photo)
    assert sidecar_of(photo).with_name("scan 1.jpg.json.damaged").read_bytes() == damage
    assert sidecar_of(photo).with_name("scan 1.jpg.json.damaged-2").read_bytes() == b"again"


def test_a_sidecar_of_a_later_version_is_kept_and_called_so(photo, folder):
    folder.save(photo, RECORD)
    saved = json.dumps(to_json(RECORD) | {"version": 99})
    sidecar_of(photo).write_text(saved)
    assert folder.load(photo) == PhotoRecord()
    assert folder.take_notices()[0].code is ErrorCode.SIDECAR_LATER
    assert sidecar_of(photo).with_name("scan 1.jpg.json.damaged").read_text() == saved


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_stops_the_program(data):
    text = bytearray(json.dumps(to_json(with_candidates("1-0-aa.png"))).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text) - 1))
        text[place : place + data.draw(st.integers(0, 12))] = data.draw(st.binary(max_size=6))
        text = text or bytearray(b"x")
    with tempfile.TemporaryDirectory() as album:
        photo = Path(album) / "a.jpg"
        (Path(album) / ".pgdiff").mkdir()
        sidecar_of(photo).write_bytes(text)
        SidecarFolder(Path(album)).summaries()
        SidecarFolder(Path(album)).load(photo)
        # Read as a record, or still there under another name.
        kept = [path.read_bytes() for path in sidecar_of(photo).parent.iterdir()]
        assert bytes(text) in kept


def test_a_sidecar_that_the_disk_does_not_give_is_set_aside_and_said(photo, folder, monkeypatch):
    folder.save(photo, RECORD)
    read_bytes = Path.read_bytes

    def refuse(self):
        if self == sidecar_of(photo):
            raise OSError(errno.EIO, "no")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert folder.load(photo) == PhotoRecord()
    aside = "scan 1.jpg.json.damaged"
    assert folder.take_notices() == (Failure.of(photo, ErrorCode.SIDECAR_NOT_READ, aside=aside),)


def test_what_can_neither_be_read_nor_set_aside_is_not_overwritten(photo, folder, monkeypatch):
    folder.save(photo, RECORD)
    sidecar_of(photo).write_bytes(b"damaged")

    def refuse(self, target):
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    assert folder.load(photo) == PhotoRecord()
    assert folder.take_notices() == (Failure.of(photo, ErrorCode.SIDECAR_LEFT, sidecar="scan 1.jpg.json"),)
    with pytest.raises(OutputNotWritable):
        folder.save(photo, PhotoRecord(next_face=5))
    assert sidecar_of(photo).read_bytes() == b"damaged"
    monkeypatch.undo()
    folder.save(photo, RECORD)
    folder.save(photo, PhotoRecord(next_face=5))
    assert names_in(sidecar_of(photo).parent) == ["scan 1.jpg.json", "scan 1.jpg.json.damaged"]
    assert sidecar_of(photo).with_name("scan 1.jpg.json.damaged").read_bytes() == b"damaged"


def test_the_mask_is_what_lies_on_the_disk(photo, folder):
    folder.save_mask(photo, b"png")
    # Killed before the record was saved.
    assert SidecarFolder(photo.parent).load(photo).mask
    assert folder.mask_path(photo).read_bytes() == b"png"
    folder.save(photo, PhotoRecord(mask=True))
    folder.save_mask(photo, None)
    assert not SidecarFolder(photo.parent).load(photo).mask
    folder.save_mask(photo, None)


def test_candidates_whose_files_are_gone_are_dropped_and_said(photo, folder):
    place = folder.candidates_folder(photo)
    place.mkdir(parents=True)
    (place / "1-0-aa.png").write_bytes(b"")
    folder.save(photo, with_candidates("1-0-aa.png", "1-1-bb.png"))
    loaded = folder.load(photo)
    assert [one.file for one in loaded.face(1).candidates] == ["1-0-aa.png"]
    assert loaded.face(1).chosen is None
    (notice,) = folder.take_notices()
    assert (notice.code, notice.parameters["count"]) == (ErrorCode.CANDIDATES_GONE, 1)


def test_states_are_those_of_the_records(photo, folder):
    done, masked = photo.with_name("done.jpg"), photo.with_name("masked.jpg")
    folder.save(photo, RECORD)
    folder.save(done, with_candidates("1-0-aa.png"))
    folder.save_mask(masked, b"png")
    sidecar_of(photo.with_name("bad.jpg")).write_bytes(b"damaged")
    assert states_in(folder) == {
        "scan 1.jpg": PhotoState.FAILED,
        "done.jpg": PhotoState.DONE,
        "masked.jpg": PhotoState.MASKED,
    }
    assert sidecar_of(photo.with_name("bad.jpg")).read_bytes() == b"damaged"


def test_a_full_disk_keeps_what_was_saved(photo, folder, monkeypatch):
    folder.save(photo, RECORD)

    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        folder.save(photo, PhotoRecord(next_face=9))
    with pytest.raises(DiskFull):
        folder.save_mask(photo, b"png")
    monkeypatch.undo()
    assert SidecarFolder(photo.parent).load(photo) == RECORD
    assert sorted(path.name for path in sidecar_of(photo).parent.iterdir()) == ["scan 1.jpg.json"]


def test_a_full_disk_is_no_read_only_album(photo, folder, monkeypatch):
    def full(**_options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sidecars.tempfile, "TemporaryFile", full)
    assert folder.candidates_folder(photo).parent.parent == photo.parent


def test_a_vanished_drive_is_not_written_to(photo, folder):
    folder.save(photo, RECORD)
    shutil.rmtree(photo.parent)
    with pytest.raises(OutputNotWritable, match="album-gone"):
        folder.save(photo, RECORD)
    with pytest.raises(OutputNotWritable):
        folder.save_mask(photo, b"png")
    # Its empty place on the computer's own disk stays empty.
    assert not photo.parent.exists()
    assert folder.load(photo) == PhotoRecord()


def test_leftovers_of_a_killed_save_go(photo, folder):
    home = photo.parent / ".pgdiff"
    home.mkdir()
    (home / ".pgdiff-old.part").write_bytes(b"half")
    (home / ".pgdiff-young.part").write_bytes(b"half")
    os.utime(home / ".pgdiff-old.part", (time.time() - 25 * 3600,) * 2)
    os.utime(home / ".pgdiff-young.part", (time.time() - 23 * 3600,) * 2)
    folder.save(photo, RECORD)
    assert sorted(path.name for path in home.glob(".*")) == [".pgdiff-young.part"]


def test_leftovers_of_killed_candidates_go_when_the_album_is_opened(photo, folder):
    candidates = folder.candidates_folder(photo)
    candidates.mkdir(parents=True)
    left = candidates / ".pgdiff-old.part"
    left.write_bytes(b"half")
    (candidates / "1-0.png").write_bytes(b"whole")
    for path in candidates.iterdir():
        os.utime(path, (time.time() - 25 * 3600,) * 2)
    read_album([photo.parent])
    assert [path.name for path in candidates.iterdir()] == ["1-0.png"]


class TestReadOnlyAlbum:
    """Decisions are kept in the application's data, and follow the album when it can be written to."""

    @pytest.fixture
    def can_write(self, monkeypatch):
        """Whether albums can be written to, decided by the test: root may write everywhere."""
        answer = {"beside": False}
        monkeypatch.setattr(sidecars, "_can_be_written", lambda place: answer["beside"])
        return answer

    def test_nothing_is_written_to_it(self, photo, folder, can_write, own_application_folders):
        folder.save(photo, RECORD)
        folder.save_mask(photo, b"png")
        assert names_in(photo.parent) == ["scan 1.jpg"]
        assert own_application_folders in folder.candidates_folder(photo).parents
        again = SidecarFolder(photo.parent)
        assert again.mask_path(photo).read_bytes() == b"png"
        assert again.load(photo) == replace(RECORD, mask=True)
        assert states_in(again) == {"scan 1.jpg": PhotoState.FAILED}
        assert folder.take_notices()[0].code is ErrorCode.ALBUM_READ_ONLY

    def test_what_lay_beside_the_photos_goes_on_elsewhere(self, photo, folder, can_write):
        can_write["beside"] = True
        place = folder.candidates_folder(photo)
        place.mkdir(parents=True)
        (place / "1-0-aa.png").write_bytes(b"face")
        record = with_candidates("1-0-aa.png")
        folder.save(photo, record)
        folder.save_mask(photo, b"png")
        can_write["beside"] = False
        folder = SidecarFolder(photo.parent)
        assert folder.load(photo) == replace(record, mask=True)
        assert photo.parent not in folder.candidates_folder(photo).parents
        assert (folder.candidates_folder(photo) / "1-0-aa.png").read_bytes() == b"face"
        folder.save(photo, RECORD)
        assert json.loads(sidecar_of(photo).read_bytes())["next_face"] == record.next_face
        assert SidecarFolder(photo.parent).load(photo) == replace(RECORD, mask=True)

    def test_what_was_decided_meanwhile_comes_back_to_the_album(self, photo, folder, can_write):
        can_write["beside"] = True
        folder.save(photo, PhotoRecord(next_face=3))
        os.utime(sidecar_of(photo), (1, 1))
        can_write["beside"] = False
        SidecarFolder(photo.parent).save(photo, RECORD)
        can_write["beside"] = True
        assert SidecarFolder(photo.parent).load(photo) == RECORD
        assert json.loads(sidecar_of(photo).read_bytes())["next_face"] == RECORD.next_face

    @pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs users")
    def test_a_real_one(self):
        if os.geteuid() != 0:
            pytest.skip("needs to be root, to become somebody who may not write")
        with tempfile.TemporaryDirectory() as place:
            album = Path(place) / "album"
            album.mkdir()
            Path(place).chmod(0o755)
            album.chmod(0o555)
            home = Path(place) / "home"
            home.mkdir()
            home.chmod(0o777)
            photo = album / "a.jpg"
            before = os.environ["PGDIFF_DESKTOP_HOME"]
            os.environ["PGDIFF_DESKTOP_HOME"] = str(home)
            os.seteuid(65534)
            try:
                folder = SidecarFolder(album)
                folder.save(photo, RECORD)
                assert names_in(album) == []
                assert home in folder.candidates_folder(photo).parents
                assert SidecarFolder(album).load(photo) == RECORD
            finally:
                os.seteuid(0)
                os.environ["PGDIFF_DESKTOP_HOME"] = before


_SAVE_FOREVER = """
import sys
from pathlib import Path
from dataclasses import replace
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
photo = Path(sys.argv[1])
folder = SidecarFolder(photo.parent)
number = int(sys.argv[2])
while True:
    number += 1
    folder.save_mask(photo, b"%09d" % number * 20000)
    folder.save(photo, PhotoRecord(mask=True, next_face=number))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_killing_it_at_any_moment_loses_nothing_that_was_saved(photo):
    last = 0
    for attempt in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", _SAVE_FOREVER, str(photo), str(last)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        # While it writes on: what it is at when the signal comes is left to chance.
        told = [int(process.stdout.readline()) for _ in range(random.Random(attempt).randrange(1, 20))]
        process.send_signal(signal.SIGKILL)
        told += [int(line) for line in process.stdout.read().split()]
        process.wait()
        process.stdout.close()
        folder = SidecarFolder(photo.parent)
        loaded = folder.load(photo)
        assert folder.take_notices() == ()
        # Everything that was said to be saved is; at most one save more was under way.
        assert loaded.next_face >= max(told)
        mask = folder.mask_path(photo).read_bytes()
        assert len(mask) == 9 * 20000
        assert len({mask[place : place + 9] for place in range(0, len(mask), 9)}) == 1
        last = loaded.next_face


@pytest.mark.parametrize(("kept", "wanted"), [(0, None), (3, 3), ("c.jpg", Path("c.jpg")), (None, None)])
def test_the_first_style_of_earlier_sidecars_stands_for_the_photos_own_colours(kept, wanted):
    earlier = {
        "recipe": "colorize", "strength": 2.0, "preset": None, "colour_style": kept, "references": [],
        "candidates": 3,
    }  # fmt: skip
    assert settings_from_json(earlier) == SamplingSettings("colorize", 2.0, colour_style=wanted, candidates=3)


def test_a_preset_that_was_saved_under_its_earlier_name_is_the_same_preset():
    settings = SamplingSettings(preset="faithful")
    made = Candidate("1-0-aaaa.png", 0, settings, "faithful", 2.0)
    record = PhotoRecord(faces=(replace(FACE, settings=settings, candidates=(made,)),), next_face=2)
    earlier = json.dumps(to_json(record)).replace('"faithful"', '"reference"')
    assert from_json(json.loads(earlier)) == record


def test_the_first_style_is_kept_where_it_was_asked_for():
    settings = SamplingSettings("colorize", colour_style=0)
    assert settings_from_json(settings_to_json(settings)) == settings


def test_every_setting_of_a_face_is_kept():
    every = SamplingSettings(
        "reference",
        0.5,
        "fast",
        Path("c.jpg"),
        (Path("r.png"),),
        4,
        0.2,
        30,
        True,
        True,
        1.0,
        2.0,
        3,
        0.9,
        0.5,
    )
    assert settings_from_json(json.loads(json.dumps(settings_to_json(every)))) == every
