"""What a command may write over, and what it leaves: nothing that any of its photos is made of, nothing unseen."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys

import pytest
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.diffusion import noise_stream
from pgdiff_desktop.photos.result_hash import is_untouched
from pgdiff_desktop.settings import application_folders
from tests.fakes import old_photo

BOX = ["--face", "70,80,90,120", "--steps", "4", "--quiet"]


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "album"
    folder.mkdir()
    paths = [folder / "a.png", folder / "b.png"]
    for seed, path in enumerate(paths):
        Image.fromarray(old_photo() // (seed + 1)).save(path)
    return paths


def run(*arguments):
    return main([str(argument) for argument in arguments])


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def during_sampling(monkeypatch, act):
    """Does something once, between two steps of the sampler."""
    draw, done = noise_stream.draw_noise, []

    def acting(generators, like):
        if not done:
            done.append(act())
        return draw(generators, like)

    monkeypatch.setattr(noise_stream, "draw_noise", acting)


@pytest.fixture
def never_read(monkeypatch):
    """Nothing is restored in vain, or before all photos of the job were looked at."""
    from pgdiff_desktop.engine.restoring import pipeline

    def stumble(*arguments, **options):
        raise AssertionError("read")

    monkeypatch.setattr(pipeline, "read_shared", stumble)


@pytest.mark.parametrize("option", ["--mask", "--reference", "--colour-hints", "--color-style"])
def test_no_result_is_written_over_what_another_photo_is_made_of(
    fake_engine, never_read, photos, tmp_path, capsys, option
):
    results = tmp_path / "results"
    results.mkdir()
    # An earlier result, by its mark, that is to be an input now.
    used = results / "b.png"
    used.write_bytes(photos[1].read_bytes() + b"urn:pgdiff-desktop:restoration:1.0/")
    link = tmp_path / "used.png"
    link.symlink_to(used)
    recipe = ["--recipe", "reference"] if option == "--reference" else []
    before = contents(tmp_path)
    assert run("restore", *photos, "-o", results, option, link, *recipe, *BOX) == 1
    assert "reads" in capsys.readouterr().err
    assert contents(tmp_path) == before


def test_no_result_is_written_over_another_photo_of_the_job(
    fake_engine, never_read, photos, tmp_path, capsys
):
    results = tmp_path / "results"
    results.mkdir()
    # Seen by its name, it is the first photo's earlier result.
    earlier = results / photos[0].name
    earlier.write_bytes(photos[1].read_bytes() + b"urn:pgdiff-desktop:restoration:1.0/")
    later = tmp_path / "later.png"
    later.hardlink_to(earlier)
    before = contents(tmp_path)
    assert run("restore", photos[0], later, "-o", results, *BOX) == 1
    assert "reads" in capsys.readouterr().err
    assert contents(tmp_path) == before


@pytest.mark.parametrize("names", [("a.png", "A.PNG"), ("\u00e9.png", "e\u0301.png"), ("a.png", "a.png")])
def test_two_results_of_one_name_are_refused_before_the_first(
    fake_engine, never_read, photos, tmp_path, capsys, names
):
    sources = [tmp_path / "x" / names[0], tmp_path / "y" / names[1]]
    for source, photo in zip(sources, photos, strict=True):
        source.parent.mkdir()
        shutil.copyfile(photo, source)
    assert run("restore", *sources, "-o", tmp_path / "results", *BOX) == 2
    assert "overwrite" in capsys.readouterr().err
    assert not (tmp_path / "results").exists()


def test_a_file_that_appears_during_the_job_stays(fake_engine, photos, tmp_path, capsys, monkeypatch):
    output = tmp_path / "r.png"
    during_sampling(monkeypatch, lambda: output.write_bytes(b"somebody's"))
    assert run("restore", photos[0], "-o", output, *BOX) == 1
    assert "another file came there meanwhile" in capsys.readouterr().err
    assert output.read_bytes() == b"somebody's"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["album", "r.png"]


def test_the_result_of_another_program_that_runs_beside_it_stays(
    fake_engine, photos, tmp_path, capsys, monkeypatch
):
    output, other = tmp_path / "r.png", tmp_path / "other.png"
    assert run("restore", photos[1], "-o", other, *BOX) == 0
    whole = other.read_bytes()
    during_sampling(monkeypatch, lambda: other.rename(output))
    assert run("restore", photos[0], "-o", output, *BOX) == 1
    assert output.read_bytes() == whole


def test_a_result_is_replaced_until_it_is_retouched(fake_engine, photos, tmp_path, capsys):
    output = tmp_path / "r.jpg"
    for _ in range(2):
        assert run("restore", photos[0], "-o", output, *BOX) == 0
        assert is_untouched(output) is True
    with output.open("ab") as file:
        file.write(b"retouched")
    before = output.read_bytes()
    assert run("restore", photos[0], "-o", output, *BOX) == 1
    said = capsys.readouterr().err
    assert "changed after it was written" in said
    assert "-o" in said
    assert output.read_bytes() == before


def test_outputs_that_are_no_files_are_refused_at_once(fake_engine, never_read, photos, tmp_path, capsys):
    pipe, folder = tmp_path / "pipe.png", tmp_path / "folder.png"
    os.mkfifo(pipe)
    (folder / photos[0].name).mkdir(parents=True)
    device = tmp_path / "device.png"
    device.symlink_to(os.devnull)
    for output in (pipe, folder, device):
        assert run("restore", photos[0], "-o", output, *BOX) == 1
        assert "no file" in capsys.readouterr().err
    for output in (os.devnull, photos[1] / "r.png"):
        assert run("restore", photos[0], "-o", output, *BOX) == 1
        assert "Not a directory" in capsys.readouterr().err


def test_what_was_invented_is_written_and_told_on_request(fake_engine, photos, tmp_path, capsys):
    output = tmp_path / "r.png"
    assert run("restore", photos[0], "-o", output, *BOX, "--invented-map", "--json") == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert list(told["faces"][0]["invented"]) == ["eyes", "nose", "mouth", "skin", "hair"]
    with Image.open(tmp_path / "r.invented.png") as drawn, Image.open(photos[0]) as photo:
        assert (drawn.mode, drawn.size) == ("L", photo.size)


def test_a_map_is_never_written_over_a_photo_of_the_job(fake_engine, photos, never_read, capsys):
    taken = photos[0].with_name("r.invented.png")
    shutil.copy(photos[1], taken)
    before = contents(photos[0].parent)
    output = photos[0].with_name("r.png")
    assert run("restore", photos[0], "-o", output, *BOX, "--mask", taken, "--invented-map") != 0
    assert "r.invented.png" in capsys.readouterr().err
    assert contents(photos[0].parent) == before


def test_dates_are_kept_on_request(fake_engine, photos, tmp_path):
    taken = 1_000_000_000_123_456_789
    os.utime(photos[0], ns=(taken, taken))
    kept, fresh = tmp_path / "kept.png", tmp_path / "fresh.png"
    assert run("restore", photos[0], "-o", kept, *BOX, "--keep-dates") == 0
    assert run("restore", photos[0], "-o", fresh, *BOX) == 0
    assert abs(kept.stat().st_mtime_ns - taken) < 2_000_000_000
    assert fresh.stat().st_mtime > 1_700_000_000
    # Another date is no retouching.
    assert run("restore", photos[0], "-o", kept, *BOX) == 0


def test_dates_that_cannot_be_kept_are_said(fake_engine, photos, tmp_path, capsys, monkeypatch):
    def refused(*arguments, **options):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "utime", refused)
    loud = [word for word in BOX if word != "--quiet"]
    assert run("restore", photos[0], "-o", tmp_path / "r.png", *loud, "--keep-dates") == 0
    assert "date of the photo's file could not be kept" in capsys.readouterr().err


EVIL = "evil\x1b]0;owned\x07\u202egnp\n.png"


def test_a_terminal_obeys_no_file_name(fake_engine, photos, tmp_path, capsys):
    evil = photos[0].rename(tmp_path / EVIL)
    loud = [word for word in BOX if word != "--quiet"]
    assert run("restore", evil, "-o", tmp_path / f"r{EVIL}", *loud) == 0
    assert run("restore", evil, "-o", tmp_path / "r.png", "--mask", tmp_path / EVIL[1:], *loud) == 1
    assert run("restore", evil, "-o", evil, *loud) == 1
    assert run("restore", "-o", evil, f"--{EVIL}") == 2
    assert run("faces", evil) == 0
    assert run("faces", tmp_path / EVIL[1:]) == 1
    said = capsys.readouterr()
    for text in (said.out, said.err):
        assert "evil\\x1b]0;owned\\x07\\u202egnp\\n.png" in text
        assert all(character.isprintable() or character == "\n" for character in text)


def test_json_holds_any_name_as_it_is(fake_engine, photos, tmp_path, capsys):
    evil = photos[0].rename(tmp_path / EVIL)
    run("faces", evil, tmp_path / "missing\x1b.png", "--json")
    found = json.loads(capsys.readouterr().out)
    assert found[0]["photo"] == str(evil)
    assert found[1]["photo"] == str(tmp_path / "missing\x1b.png")


@pytest.mark.skipif(os.name == "nt", reason="signals are another thing on Windows")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_a_command_alike(fake_engine, photos, tmp_path, capsys, monkeypatch, number, code):
    before = signal.getsignal(number)
    during_sampling(monkeypatch, lambda: os.kill(os.getpid(), number))
    results = tmp_path / "results"
    results.mkdir()
    assert run("restore", *photos, "-o", results, *BOX, "--json") == code
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert said.err == "Cancelled.\n"
    assert list(results.iterdir()) == []
    assert signal.getsignal(number) is before


@pytest.mark.skipif(os.name == "nt", reason="signals are another thing on Windows")
def test_a_second_signal_interrupts_at_once_and_leaves_nothing(
    fake_engine, photos, tmp_path, capsys, monkeypatch
):
    from pgdiff_desktop.photos import writing

    def twice(*arguments, **options):
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGTERM)
        raise AssertionError("went on")

    monkeypatch.setattr(writing, "write_png", twice)
    results = tmp_path / "results"
    results.mkdir()
    assert run("restore", photos[0], "-o", results, *BOX) == 143
    assert list(results.iterdir()) == []


# A library's own lines, from C and by way of Python, in a process like the product's.
_CHATTER = """
import os, sys, warnings, logging
from pgdiff_desktop.start_up import start_up
start_up()
os.write(2, b"libpng warning: iCCP: known incorrect profile\\n")
os.write(1, b"a library prints\\n")
warnings.warn("of a library")
logging.getLogger("tifffile").warning("tifffile says")
print("[1]")
print("ours", file=sys.stderr)
"""


def test_lines_of_libraries_go_to_the_logs_and_ours_to_the_terminal():
    done = subprocess.run([sys.executable, "-c", _CHATTER], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [1]
    assert done.stderr == "ours\n"
    logs = application_folders().log
    assert (logs / "libraries.log").read_text() == (
        "libpng warning: iCCP: known incorrect profile\na library prints\n"
    )
    logged = (logs / "pgdiff-desktop.log").read_text()
    assert "of a library" in logged
    assert "tifffile says" in logged


def test_lines_of_libraries_do_not_fill_the_disk():
    place = application_folders().log / "libraries.log"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"x" * (2 << 20))
    subprocess.run([sys.executable, "-c", _CHATTER], capture_output=True, check=True)
    assert place.stat().st_size < 1000
