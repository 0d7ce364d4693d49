"""What the command line prints, and with which code it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.diffusion import noise_stream
from pgdiff_desktop.engine.door.presets import default_preset
from pgdiff_desktop.engine.restoring import pipeline
from pgdiff_desktop.engine.sampling import candidate_sampling
from pgdiff_desktop.errors import Cancelled, WrongUsage
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.settings import update_settings
from tests.conftest import REPOSITORY
from tests.fakes import old_photo

BOX = ["--face", "70,80,90,120", "--steps", "4"]


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "가족 앨범"
    folder.mkdir()
    paths = [folder / name for name in ("할머니 1931.png", "broken.png", "uncle.png")]
    for path in paths:
        Image.fromarray(old_photo()).save(path)
    paths[1].write_bytes(b"nothing")
    return paths


def run(*arguments):
    return main([str(argument) for argument in arguments])


def test_one_photo_into_a_file(fake_engine, photos, tmp_path, capsys):
    output = tmp_path / "결과 폴더" / "복원.tif"
    assert run("restore", photos[0], "-o", output, *BOX) == 0
    assert output.exists()
    said = capsys.readouterr()
    assert said.out == ""
    assert "starter" in said.err
    assert "1 face" in said.err
    assert "% of pixels changed" in said.err


def test_several_photos_into_a_folder_and_one_that_fails(fake_engine, photos, tmp_path, capsys):
    folder = tmp_path / "results"
    assert run("restore", *photos, "-o", folder, *BOX, "--json") == 1
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert [entry["photo"] for entry in found] == [str(photo) for photo in photos]
    assert set(found[1]["error"]) == {"kind", "message", "remedy"}
    assert found[1]["error"]["kind"] == "photo-unreadable"
    for entry in (found[0], found[2]):
        assert set(entry) == {
            "photo", "output", "size", "stages", "faces", "models", "changed_fraction", "seconds",
            "device", "warnings",
        }  # fmt: skip
        assert entry["size"] == [240, 300]
        assert set(entry["faces"][0]) == {
            "box", "landmarks", "recipe", "strength", "preset", "seed", "seconds", "identity", "invented",
            "references",
        }  # fmt: skip
        assert len(entry["faces"][0]["landmarks"]) == 5
        assert set(entry["models"][0]) == {"role", "file", "sha256"}
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        photo.name for photo in (photos[0], photos[2])
    )
    assert "2 of 3 photos restored" in said.err
    assert str(photos[1]) in said.err


def test_faces_are_listed(fake_engine, photos, capsys):
    assert run("faces", photos[0], photos[1], "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert set(found[0]) == {"photo", "size", "faces"}
    assert set(found[0]["faces"][0]) == {"box", "landmarks", "score"}
    assert found[1]["error"]["kind"] == "photo-unreadable"
    assert run("faces", photos[0]) == 0
    assert "1: 72 x 105 px at 72, 75" in capsys.readouterr().out


def test_two_photos_of_one_name_are_not_written_over_each_other(fake_engine, photos, tmp_path, capsys):
    other = tmp_path / "other" / photos[0].name.upper()
    other.parent.mkdir()
    Image.fromarray(old_photo()).save(other)
    assert run("restore", photos[0], other, "-o", tmp_path / "results", *BOX) == 2
    assert "overwrite" in capsys.readouterr().err


def test_candidates_lie_beside_each_other(fake_engine, photos, tmp_path, capsys):
    assert (
        run("restore", photos[0], "-o", tmp_path / "r.png", *BOX, "--candidates", 3, "--seed", 5, "--json")
        == 0
    )
    found = json.loads(capsys.readouterr().out)[0]
    assert [candidate["seed"] for candidate in found["candidates"]] == [5, 6, 7]
    assert [(tmp_path / f"r.{n}.png").exists() for n in (1, 2, 3)] == [True] * 3


def test_quiet_says_nothing(fake_engine, photos, tmp_path, capsys):
    assert run("restore", photos[0], "-o", tmp_path / "r.png", *BOX, "--quiet") == 0
    said = capsys.readouterr()
    assert said.out + said.err == ""


def test_debug_shows_the_traceback_before_the_line(fake_engine, photos, tmp_path, capsys):
    assert run("restore", photos[1], "-o", tmp_path / "r.png", "--debug", "--quiet") == 1
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert said.splitlines()[-1].startswith("pgdiff-desktop: ")


def test_interrupt_between_steps_is_code_130_and_leaves_nothing(
    fake_engine, photos, tmp_path, capsys, monkeypatch
):
    """Ctrl-C while the sampler runs: the signal itself, raised in its third step."""
    draws = []

    def interrupt_then_draw(generators, like):
        draws.append(None)
        if len(draws) == 3:
            os.kill(os.getpid(), signal.SIGINT)
        return draw(generators, like)

    draw = noise_stream.draw_noise
    monkeypatch.setattr(noise_stream, "draw_noise", interrupt_then_draw)
    folder = tmp_path / "results"
    folder.mkdir()
    before = signal.getsignal(signal.SIGINT)
    command = (
        "restore",
        photos[0],
        "-o",
        folder / "r.png",
        "--face",
        "70,80,90,120",
        "--steps",
        20,
        "--json",
    )
    assert run(*command) == 130
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert said.err.splitlines()[-1] == "Cancelled."
    assert len(draws) <= 4
    assert list(folder.iterdir()) == []
    assert signal.getsignal(signal.SIGINT) is before


def test_an_error_of_our_own_is_one_line_too(fake_engine, photos, tmp_path, capsys, monkeypatch):
    def stumble(*arguments):
        raise KeyError("nobody expects this")

    monkeypatch.setattr(pipeline, "read_shared", stumble)
    assert run("restore", photos[0], photos[2], "-o", tmp_path / "results", *BOX, "--json") == 1
    said = capsys.readouterr()
    assert [entry["error"]["kind"] for entry in json.loads(said.out)] == ["unexpected"] * 2
    assert "Run again with --debug" in said.err


def test_out_of_memory_is_said(fake_engine, photos, tmp_path, capsys, monkeypatch):
    for error in (MemoryError(), RuntimeError("DefaultCPUAllocator: not enough memory: you tried 9 bytes")):

        def too_much(*arguments, error=error):
            raise error

        monkeypatch.setattr(candidate_sampling, "sample_candidates", too_much)
        assert run("restore", photos[0], "-o", tmp_path / "r.png", *BOX, "--quiet") == 1
        assert "not enough memory" in capsys.readouterr().err


@pytest.mark.slow
def test_the_installed_command_restores_the_sample(tmp_path):
    """The whole product in a process of its own: entry point, resources, starter models."""
    from pgdiff_desktop.resource_files import sample_portrait

    portrait, ((x1, y1), (x2, y2)) = sample_portrait()
    output = tmp_path / "r.jpg"
    done = subprocess.run(
        [
            sys.executable, REPOSITORY / "main.py", "restore", portrait, "-o", output, "--json",
            "--mask", portrait.with_name("portrait-mask.png"), "--eyes", f"{x1},{y1},{x2},{y2}",
            "--device", "cpu",
        ],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    found = json.loads(done.stdout)[0]
    assert 0.02 < found["changed_fraction"] < 0.5
    with Image.open(output) as after, Image.open(portrait) as before:
        assert after.size == before.size
        difference = np.abs(np.asarray(after, float) - np.asarray(before, float))
    assert difference[:, :20].mean() < 2


# The command, whose sampler says that it is at its first step and stays there until the interrupt has come.
_HELD = """
import signal, sys, time
from pgdiff_desktop.cli import main
from pgdiff_desktop.diffusion import noise_stream
draw = noise_stream.draw_noise
def held(generators, like):
    print("at a step", file=sys.stderr, flush=True)
    # After the first interrupt, a second one is Python's own.
    while signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        time.sleep(0.01)
    return draw(generators, like)
noise_stream.draw_noise = held
sys.exit(main())
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals are another thing on Windows")
def test_interrupting_the_process_is_code_130(tmp_path):
    from pgdiff_desktop.resource_files import sample_portrait

    portrait, ((x1, y1), (x2, y2)) = sample_portrait()
    running = subprocess.Popen(
        [
            sys.executable, "-c", _HELD, "restore", portrait, "-o", tmp_path / "r.png",
            "--eyes", f"{x1},{y1},{x2},{y2}", "--preset", "faithful", "--device", "cpu",
        ],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with running:
        assert "starter" in running.stderr.readline()
        assert running.stderr.readline() == "at a step\n"
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
    assert running.returncode == 130
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_patterns_are_expanded_where_no_shell_does(fake_engine, photos, tmp_path, capsys):
    photos[1].unlink()
    assert run("restore", photos[0].parent / "*.png", "-o", tmp_path / "results", *BOX, "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert run("restore", tmp_path / "*.bmp", "-o", tmp_path / "results", *BOX) == 2
    assert "no file fits" in capsys.readouterr().err


def test_an_album_that_holds_the_name_already_is_left_alone(fake_engine, photos, tmp_path, capsys):
    album = tmp_path / "album"
    album.mkdir()
    treasure = album / photos[0].name
    Image.fromarray(old_photo(50, 50)).save(treasure)
    before = treasure.read_bytes()
    assert run("restore", photos[0], "-o", album, *BOX) == 1
    assert treasure.read_bytes() == before
    assert "no earlier result" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "expected"),
    [([], ("full", "onnx")), (["--precision", "auto", "--runtime", "torch"], ("auto", "torch"))],
)
def test_what_computes_is_asked_for_by_an_option_or_else_by_the_settings(
    fake_engine, photos, monkeypatch, given, expected
):
    update_settings(precision="full", runtime="onnx")
    requests = []

    def restore(request, *rest):
        requests.append(request)
        raise Cancelled

    monkeypatch.setattr(fake_engine, "restore", restore)
    main(["restore", str(photos[0]), "-o", str(photos[0].with_name("out.png")), *given])
    assert [(one.precision, one.runtime) for one in requests] == [expected]


def test_the_help_names_the_preset_that_is_taken(capsys):
    with pytest.raises(SystemExit):
        run("restore", "--help")
    said = " ".join(capsys.readouterr().out.split())
    priors = [prior for prior in load_catalog().by_role("prior") if prior.default_preset]
    assert priors
    for prior in priors:
        assert f"default: {prior.default_preset} with the {prior.set} models" in said
    assert f"{default_preset('cuda')} on a GPU, {default_preset('cpu')} on a CPU" in said


def test_the_earlier_name_of_a_preset_works_and_is_not_offered(fake_engine, photos, tmp_path, capsys):
    wanted = ["restore", photos[0], "-o", tmp_path / "r.png", *BOX, "--json"]
    assert run(*wanted, "--preset", "reference") == 0
    assert json.loads(capsys.readouterr().out)[0]["faces"][0]["preset"] == "faithful"
    assert run(*wanted, "--preset", "no such") == 2
    offered = capsys.readouterr().err
    assert "faithful" in offered
    assert "reference" not in offered


def test_repeats_and_their_window_are_taken_as_published():
    from pgdiff_desktop.cli.parser import build_parser

    def parsed(*words):
        arguments = build_parser().parse_args(["restore", "a.jpg", "-o", "b.jpg", *words])
        return arguments.repeats, arguments.repeat_window

    assert parsed() == (1, (1.0, 0.7))
    assert parsed("--repeats", "5", "--repeat-window", "0.8,0.5") == (5, (0.8, 0.5))
    for window in ("0.5,0.8", "1.2,0.7", "0.5,0.5", "1,-0.1", "1", "a,b"):
        with pytest.raises(WrongUsage, match="repeat-window"):
            parsed("--repeat-window", window)


# Pages, and what a file lacks


@pytest.fixture
def pages(tmp_path):
    """A TIFF of three pages, each of another grey."""
    path = tmp_path / "pages.tif"
    with tifffile.TiffWriter(path) as file:
        for page in (1, 2, 3):
            file.write((old_photo() // 2 + 20 * page).astype(np.uint8), photometric="rgb")
    return path


def test_the_page_that_is_named_is_restored_and_the_result_says_which(fake_engine, pages, tmp_path, capsys):
    output = tmp_path / "result.tif"
    assert run("restore", pages, "-o", output, "--page", "3", *BOX, "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["stages"]["page"] == "3"
    assert not [text for text in found["warnings"] if "first of" in text]
    third = old_photo() // 2 + 60
    assert np.array_equal(tifffile.imread(output)[:20], third[:20])
    assert b"page=3" in output.read_bytes()


def test_without_a_page_the_first_is_restored_and_how_to_name_another_is_said(
    fake_engine, pages, tmp_path, capsys
):
    assert run("restore", pages, "-o", tmp_path / "result.tif", *BOX) == 0
    said = " ".join(capsys.readouterr().err.split())
    assert "only the first of its 3 pictures was read" in said
    assert "--page N" in said


@pytest.mark.parametrize("command", [["restore", "-o", "result.tif", *BOX], ["faces"]])
def test_a_page_that_is_not_there_is_refused_with_how_many_there_are(
    fake_engine, pages, tmp_path, capsys, monkeypatch, command
):
    monkeypatch.chdir(tmp_path)
    assert run(command[0], pages, *command[1:], "--page", "4") != 0
    said = capsys.readouterr().err
    assert "it has no page 4, only 3" in said
    assert "from 1 to 3" in said
    assert not (tmp_path / "result.tif").exists()


def test_pages_are_counted_from_one(fake_engine, pages, capsys):
    assert run("faces", pages, "--page", "0") == 2
    assert "the first is 1" in capsys.readouterr().err


@pytest.mark.parametrize("ending", [".jpg", ".png"])
def test_an_infrared_channel_that_has_no_place_is_said_once(fake_engine, tmp_path, capsys, ending):
    scan = tmp_path / "film.tif"
    rng = np.random.default_rng(4)
    infrared = rng.integers(180, 230, (300, 240, 1), np.uint8)
    tifffile.imwrite(
        scan, np.concatenate([old_photo(), infrared], axis=2), photometric="rgb", extrasamples=["unspecified"]
    )
    output = tmp_path / f"result{ending}"
    assert run("restore", scan, "-o", output, *BOX, "--candidates", "2", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert len([text for text in found["warnings"] if "infrared" in text]) == 1
