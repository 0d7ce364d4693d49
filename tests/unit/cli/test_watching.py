"""A watched folder: photos are restored once they are there as a whole, each once, and results never."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from pgdiff_desktop.cli import main, watching
from pgdiff_desktop.cli.arrivals import QUIET_SECONDS, Arrivals
from pgdiff_desktop.cli.watching import Watch
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import DiskFull, ErrorCode
from pgdiff_desktop.saving.file_stamps import FileStamp
from tests.conftest import REPOSITORY
from tests.fakes import old_photo

# Long after everything in these tests was written.
NOW = 4_000_000_000.0
STEPS = ["--steps", "4", "--sharp-faces"]


# Which photos are there as a whole


def stamp(size=100, modified=NOW, inode=1):
    return FileStamp(1, inode, size, round(modified * 1e9))


@pytest.fixture
def arrivals():
    return Arrivals()


A, B, TEMPORARY = Path("in/a.jpg"), Path("in/b.jpg"), Path("in/a.jpg.part")


def test_a_photo_that_grows_is_left_until_it_rests(arrivals):
    for second in range(5):
        assert arrivals.whole({A: stamp(size=second, modified=NOW + second)}, NOW + second) == []
    assert arrivals.is_waiting
    rested = {A: stamp(size=4, modified=NOW + 4)}
    assert arrivals.whole(rested, NOW + 4 + QUIET_SECONDS / 2) == []
    assert arrivals.whole(rested, NOW + 4 + QUIET_SECONDS) == [A]
    assert not arrivals.is_waiting


def test_a_photo_of_one_size_that_is_written_to_is_left(arrivals):
    """Some programs make the file as large as it will be, and fill it then."""
    for second in range(5):
        assert arrivals.whole({A: stamp(modified=NOW + second)}, NOW + second) == []


def test_each_photo_is_told_once_for_each_state(arrivals):
    assert arrivals.whole({A: stamp(modified=NOW - 60)}, NOW) == [A]
    assert arrivals.whole({A: stamp(modified=NOW - 60)}, NOW + 60) == []
    changed = {A: stamp(size=200, modified=NOW + 60)}
    assert arrivals.whole(changed, NOW + 61) == []
    assert arrivals.whole(changed, NOW + 61 + QUIET_SECONDS) == [A]


def test_what_lay_there_before_or_was_moved_in_is_told_at_once(arrivals):
    assert arrivals.whole({A: stamp(modified=NOW - 60), B: stamp(modified=NOW - 60, inode=2)}, NOW) == [A, B]


def test_a_photo_that_gets_its_name_when_it_is_done_is_told_at_once(arrivals):
    assert arrivals.whole({TEMPORARY: stamp(modified=NOW)}, NOW + 0.1) == []
    assert arrivals.whole({A: stamp(modified=NOW)}, NOW + 0.2) == [A]


def test_a_file_with_the_number_of_a_deleted_one_is_not_whole_yet(arrivals):
    assert arrivals.whole({A: stamp(modified=NOW - 60)}, NOW) == [A]
    assert arrivals.whole({B: stamp(size=50, modified=NOW + 1)}, NOW + 1.1) == []


def test_a_photo_that_comes_again_is_told_again(arrivals):
    assert arrivals.whole({A: stamp(modified=NOW - 60)}, NOW) == [A]
    assert arrivals.whole({}, NOW + 1) == []
    assert arrivals.whole({A: stamp(modified=NOW - 60)}, NOW + 2) == [A]


def test_empty_files_and_others_are_no_photos(arrivals):
    names = ("in/notes.txt", "in/.a.jpg", "in/a")
    files = {Path(name): stamp(modified=NOW - 60) for name in names}
    assert arrivals.whole({**files, A: stamp(size=0, modified=NOW - 60)}, NOW) == []
    assert not arrivals.is_waiting


# What is done with them


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def scanned(path, grey=1):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(old_photo() // grey).save(path)
    return path


@pytest.fixture
def watch(fake_engine, folder, tmp_path, monkeypatch):
    """The command with wakes of the test's own: each is something that happens, then a look; SIGTERM ends it."""

    def run(*happenings, output=tmp_path / "out", more=()):
        clock = [NOW]

        def wakes(watched, token, *, recursive):
            assert watched == folder
            for happens in happenings:
                clock[0] += 60
                happens()
                yield True
            os.kill(os.getpid(), signal.SIGTERM)

        monkeypatch.setattr(watching, "wakes", wakes)
        monkeypatch.setattr(watching, "Watch", partial(Watch, clock=lambda: clock[0]))
        words = ["watch", folder, "-o", output, *STEPS, "--json", *more]
        return main([str(word) for word in words])

    return run


def nothing():
    """Somebody only looks."""


def told(capsys):
    said = capsys.readouterr()
    return [json.loads(line) for line in said.out.splitlines()], said.err


def names(folder):
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".json"
    )


def test_photos_are_restored_as_they_come_and_a_signal_ends_it(watch, folder, tmp_path, capsys):
    scanned(folder / "before.png")
    assert watch(nothing, lambda: scanned(folder / "later.png")) == 143
    found, said = told(capsys)
    assert [entry["photo"] for entry in found] == [str(folder / "before.png"), str(folder / "later.png")]
    assert names(tmp_path / "out") == ["before.png", "later.png"]
    assert said.splitlines()[-1] == "Cancelled."


def test_after_a_restart_nothing_is_restored_again(watch, folder, tmp_path, capsys):
    scanned(folder / "a.png")
    watch(nothing)
    before = (tmp_path / "out" / "a.png").read_bytes()
    capsys.readouterr()
    watch(nothing, lambda: scanned(folder / "b.png"))
    assert [Path(entry["photo"]).name for entry in told(capsys)[0]] == ["b.png"]
    assert (tmp_path / "out" / "a.png").read_bytes() == before


def test_a_photo_that_is_scanned_again_under_its_name_is_restored_again(watch, folder, capsys):
    scanned(folder / "scan.png")
    watch(nothing, lambda: scanned(folder / "scan.png", 2), nothing)
    assert len(told(capsys)[0]) == 2


@pytest.mark.parametrize("more", [(), ("--recursive",)])
def test_results_are_not_restored_where_they_lie_in_the_folder(watch, folder, capsys, more):
    scanned(folder / "a.png")
    scanned(folder / "1931" / "b.png")
    for _ in range(2):
        watch(nothing, nothing, output=folder / "out", more=more)
    assert len(told(capsys)[0]) == 1 + len(more)
    assert names(folder / "out") == (["1931/b.png", "a.png"] if more else ["a.png"])


def test_what_cannot_be_read_is_said_once_and_tried_again_when_it_changes(watch, folder, capsys):
    (folder / "a.png").write_bytes(b"nothing")

    def grows():
        (folder / "a.png").write_bytes(b"nothing at all")

    watch(nothing, nothing, nothing, grows, nothing, nothing)
    found, said = told(capsys)
    assert [entry["error"]["kind"] for entry in found] == ["photo-unreadable"] * 2
    assert said.count("not a picture") == 2
    watch(nothing, lambda: scanned(folder / "a.png"), nothing)
    assert ["output" in entry for entry in told(capsys)[0]] == [False, True]


def test_a_jpeg_of_which_the_rest_is_to_come_is_not_restored(watch, folder, tmp_path, capsys):
    whole = scanned(tmp_path / "a.jpg").read_bytes()
    (folder / "a.jpg").write_bytes(whole[: len(whole) // 2])
    watch(nothing, nothing, lambda: (folder / "a.jpg").write_bytes(whole), nothing)
    found, _ = told(capsys)
    assert "its data ends" in found[0]["error"]["message"]
    assert ["output" in entry for entry in found] == [False, True]


def test_two_photos_whose_results_would_be_one_are_told_apart_also_after_a_restart(
    watch, folder, tmp_path, capsys
):
    """The one that was restored keeps its result, although the other comes first by its name."""
    scanned(folder / "a.png")
    watch(nothing, lambda: scanned(folder / "a.bmp", 2))
    before = (tmp_path / "out" / "a.png").read_bytes()
    assert "overwrite" in told(capsys)[1]
    watch(nothing)
    found, _ = told(capsys)
    assert [Path(entry["photo"]).name for entry in found] == ["a.bmp"]
    assert "overwrite" in found[0]["error"]["message"]
    assert (tmp_path / "out" / "a.png").read_bytes() == before


def test_what_was_not_written_for_want_of_space_is_tried_again(
    watch, folder, fake_engine, capsys, monkeypatch
):
    scanned(folder / "a.png")
    restore, full = fake_engine.restore, [True, True, False]

    def restored(request, *rest):
        if full.pop(0):
            raise DiskFull(request.output, ErrorCode.DISK_FULL)
        return restore(request, *rest)

    monkeypatch.setattr(fake_engine, "restore", restored)
    watch(nothing, nothing, nothing, nothing)
    found, _ = told(capsys)
    assert ["output" in entry for entry in found] == [False, True]


def test_the_folder_is_looked_through_although_nothing_says_that_something_came(
    fake_engine, folder, tmp_path, monkeypatch, capsys
):
    """As on a network drive."""
    scanned(folder / "a.png")
    looks = iter([NOW, NOW + 1, NOW + 29, NOW + 31])
    listed = []
    list_files = Watch._files

    def files(self):
        listed.append(None)
        return list_files(self)

    def wakes(watched, token, *, recursive):
        yield from [False] * 4
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(watching, "wakes", wakes)
    monkeypatch.setattr(Watch, "_files", files)
    monkeypatch.setattr(watching, "Watch", partial(Watch, clock=lambda: next(looks)))
    assert main([str(word) for word in ("watch", folder, "-o", tmp_path / "out", *STEPS)]) == 130
    assert len(listed) == 2


@pytest.mark.parametrize("output", ["in", "in/../in", "result.png"])
def test_results_need_a_folder_of_their_own(fake_engine, folder, tmp_path, monkeypatch, capsys, output):
    monkeypatch.chdir(tmp_path)
    assert main(["watch", "in", "-o", output]) == 2
    assert "cannot take the results" in capsys.readouterr().err


def test_what_cannot_be_is_said_before_anybody_waits(fake_engine, folder, tmp_path, capsys):
    assert main(["watch", str(folder / "nowhere"), "-o", str(tmp_path / "out")]) == 2
    assert "no such folder" in capsys.readouterr().err
    assert main(["watch", str(folder), "-o", str(tmp_path / "out"), "--recipe", "reference"]) == 2
    assert "--reference" in capsys.readouterr().err


def test_a_recipe_file_is_taken(watch, folder, tmp_path, capsys):
    scanned(folder / "a.png")
    recipe = tmp_path / "recipe.json"
    recipe.write_text(json.dumps({"version": 1, "settings": {"candidates": 2}}))
    watch(nothing, more=["--recipe-file", recipe])
    assert names(tmp_path / "out") == ["a.1.png", "a.2.png"]


def test_sidecars_are_saved(watch, folder, capsys):
    scanned(folder / "a.png")
    watch(nothing, more=["--sidecar"])
    assert (folder / ".pgdiff" / "a.png.json").exists()


# What wakes it


def test_waking_ends_with_the_token(folder):
    token = CancelToken()
    waking = watching.wakes(folder, token, recursive=False)
    assert next(waking) in (True, False)
    token.cancel()
    assert list(waking) == []


def test_where_nothing_can_be_told_the_folder_is_looked_at_all_the_same(folder, monkeypatch):
    import watchfiles

    def watch(*folders, **options):
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr(watchfiles, "watch", watch)
    monkeypatch.setattr(watching, "_GLANCE", 0)
    token = CancelToken()
    waking = watching.wakes(folder, token, recursive=False)
    assert [next(waking) for _ in range(3)] == [False] * 3
    token.cancel()
    assert list(waking) == []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals are another thing on Windows")
def test_a_scan_that_is_dropped_is_restored_by_the_program(folder, tmp_path):
    words = [
        "watch",
        folder,
        "-o",
        folder / "out",
        "--recursive",
        "--json",
        "--preset",
        "preview",
        "--device",
        "cpu",
    ]
    running = subprocess.Popen(
        [sys.executable, REPOSITORY / "main.py", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with running:
        assert "Watching" in running.stderr.readline()
        with Image.open(REPOSITORY / "resources" / "samples" / "portrait.jpg") as picture:
            small = picture.resize((picture.width // 2, picture.height // 2))
        small.save(folder / "scan.part", "PNG")
        (folder / "scan.part").rename(folder / "scan.png")
        found = json.loads(running.stdout.readline())
        running.send_signal(signal.SIGTERM)
        assert running.stdout.read() == ""
    assert running.returncode == 143
    assert Path(found["output"]) == folder / "out" / "scan.png"
    assert names(folder) == ["out/scan.png", "scan.png"]
