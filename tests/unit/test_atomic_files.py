"""What is written takes the place of nothing but what was looked at; what killed programs left goes."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from pgdiff_desktop.errors import ErrorCode, OriginalWouldBeOverwritten, OutputNotWritable
from pgdiff_desktop.saving import atomic_files, left_overs
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_stamps import FileStamp, KnownFiles
from pgdiff_desktop.saving.left_overs import hold, sweep, sweep_once


def write(target, seen, meanwhile=lambda: None):
    with replacing(target, seen) as file:
        file.write(b"ours")
        meanwhile()


@pytest.fixture(params=["hard links", "no hard links"])
def disk(request, tmp_path, monkeypatch):
    if request.param == "no hard links":

        def refused(*arguments, **options):
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

        monkeypatch.setattr(os, "link", refused)
    return tmp_path


def test_where_nothing_was_a_file_is_written(disk):
    target = disk / "new" / "a.txt"
    write(target, FileStamp.NOTHING)
    assert target.read_bytes() == b"ours"
    assert list(target.parent.iterdir()) == [target]


def test_what_appeared_meanwhile_stays(disk):
    target = disk / "a.txt"
    with pytest.raises(OriginalWouldBeOverwritten, match="output-appeared"):
        write(target, FileStamp.NOTHING, lambda: target.write_bytes(b"theirs"))
    assert target.read_bytes() == b"theirs"
    assert list(disk.iterdir()) == [target]


def test_what_appears_at_the_last_moment_stays(disk, monkeypatch):
    target = disk / "a.txt"

    def looked_at(path):
        target.write_bytes(b"theirs")
        return FileStamp.NOTHING

    monkeypatch.setattr(FileStamp, "of", looked_at)
    with pytest.raises(OriginalWouldBeOverwritten, match="output-appeared"):
        write(target, FileStamp.NOTHING)
    assert target.read_bytes() == b"theirs"
    assert list(disk.iterdir()) == [target]


def test_a_link_that_leads_nowhere_is_something_too(disk):
    target = disk / "a.txt"
    with pytest.raises(OriginalWouldBeOverwritten, match="output-appeared"):
        write(target, FileStamp.NOTHING, lambda: target.symlink_to("nowhere"))
    assert target.is_symlink()
    assert list(disk.iterdir()) == [target]


def test_what_was_looked_at_is_replaced_and_what_is_gone_is_made_anew(tmp_path):
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    write(target, FileStamp.of(target))
    assert target.read_bytes() == b"ours"
    write(target, FileStamp.of(target), target.unlink)
    assert target.read_bytes() == b"ours"


def replace_by_another(target):
    status = target.stat()
    other = target.with_name("b.txt")
    other.write_bytes(b"odd")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(target)


def change_within(target):
    later = target.stat().st_mtime_ns + 1_000_000_000
    target.write_bytes(b"new")
    os.utime(target, ns=(later, later))


@pytest.mark.parametrize(
    "change", [replace_by_another, change_within, lambda target: target.write_bytes(b"longer")]
)
def test_what_is_not_what_was_looked_at_stays(tmp_path, change):
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    seen = FileStamp.of(target)
    with pytest.raises(OriginalWouldBeOverwritten, match="output-appeared"):
        write(target, seen, lambda: change(target))
    assert target.read_bytes() in (b"odd", b"new", b"longer")
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_neither_pipes_nor_folders_nor_devices_are_replaced(tmp_path):
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    device = tmp_path / "device"
    device.symlink_to(os.devnull)
    for target in (pipe, folder, device):
        with pytest.raises(OutputNotWritable) as raised, replacing(target):
            raise AssertionError("nothing is to be computed for it")
        assert raised.value.failure.code is ErrorCode.OUTPUT_NO_FILE
    assert sorted(tmp_path.iterdir()) == [device, folder, pipe]


def test_files_are_known_by_any_name(tmp_path, monkeypatch):
    photo, link, hard = tmp_path / "a.txt", tmp_path / "link", tmp_path / "hard"
    photo.write_bytes(b"")
    link.symlink_to(photo)
    hard.hardlink_to(photo)
    known = KnownFiles()
    known.add(photo)
    known.add(tmp_path / "missing")
    monkeypatch.chdir(tmp_path)
    for path in (photo, link, hard, Path("a.txt"), tmp_path / "x" / ".." / "missing"):
        assert path in known
    assert tmp_path / "other" not in known


def left(folder, name, *, hours):
    path = folder / name
    path.write_bytes(b"half")
    os.utime(path, (time.time() - 3600 * hours,) * 2)
    return path


def test_only_what_is_ours_and_old_and_written_by_nobody_goes(tmp_path):
    left(tmp_path, ".pgdiff-old.part", hours=25)
    held = left(tmp_path, ".pgdiff-held.part", hours=25)
    stay = {
        held,
        left(tmp_path, ".pgdiff-young.part", hours=23),
        left(tmp_path, "prior.pth.part", hours=25),
        left(tmp_path, ".pgdiff-notes.txt", hours=25),
    }
    folder = tmp_path / ".pgdiff-folder.part"
    folder.mkdir()
    os.utime(folder, (0, 0))
    with held.open("r+b") as file:
        hold(file)
        sweep(tmp_path)
        assert set(tmp_path.iterdir()) == {*stay, folder}
    sweep(tmp_path)
    assert set(tmp_path.iterdir()) == {*stay, folder} - {held}


def test_a_file_that_is_being_written_is_held(tmp_path):
    with replacing(tmp_path / "a.txt") as file:
        os.utime(file.name, (0, 0))
        sweep(tmp_path)
        file.write(b"whole")
    assert (tmp_path / "a.txt").read_bytes() == b"whole"


def test_writing_sweeps_a_folder_once(tmp_path, monkeypatch):
    swept = []
    monkeypatch.setattr(left_overs, "sweep", swept.append)
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, None)
    sweep_once(tmp_path)
    assert swept == [tmp_path]


def test_a_folder_that_cannot_be_looked_into_is_no_trouble(tmp_path):
    sweep(tmp_path / "missing")


def test_a_reserved_place_is_freed_where_the_rename_fails(tmp_path, monkeypatch):
    def refused(*arguments, **options):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(atomic_files.os, "link", refused)
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OutputNotWritable):
        write(tmp_path / "a.txt", FileStamp.NOTHING)
    assert list(tmp_path.iterdir()) == []
