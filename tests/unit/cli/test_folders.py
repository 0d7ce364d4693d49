"""Folders of photos on the command line: which photos they stand for, and where the results lie."""

from __future__ import annotations

import json
import os

import pytest
from PIL import Image

from pgdiff_desktop.cli import main
from tests.fakes import old_photo

BOX = ["--face", "70,80,90,120", "--steps", "4"]


def run(*arguments):
    return main([str(argument) for argument in arguments])


def photo(path, seed=0):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(old_photo() // (seed + 1)).save(path)
    return path


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def scans(tmp_path):
    """Two photos, one in a folder of the same name as one of these, what is no photo, and what is hidden."""
    folder = tmp_path / "scans"
    for name in ("scan2.png", "scan10.png", "1931/scan2.png", ".hidden/scan3.png"):
        photo(folder / name)
    (folder / "notes.txt").write_text("no photo")
    return folder


def test_a_folder_stands_for_the_photos_in_it(fake_engine, scans, tmp_path, capsys):
    assert run("restore", scans, "-o", tmp_path / "out", *BOX, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    # As a person would count them.
    assert [entry["photo"] for entry in found] == [str(scans / "scan2.png"), str(scans / "scan10.png")]
    assert names(tmp_path / "out") == ["scan10.png", "scan2.png"]


def test_results_of_folders_in_it_lie_where_the_photos_lay(fake_engine, scans, tmp_path):
    assert run("restore", scans, "-o", tmp_path / "out", "--recursive", *BOX) == 0
    assert names(tmp_path / "out") == ["1931/scan2.png", "scan10.png", "scan2.png"]


def test_results_inside_the_folder_are_no_photos_of_it(fake_engine, scans, capsys):
    for _ in range(2):
        assert run("restore", scans, "-o", scans / "restored", "--recursive", *BOX, "--json") == 0
        assert len(json.loads(capsys.readouterr().out)) == 3
    assert names(scans / "restored") == ["1931/scan2.png", "scan10.png", "scan2.png"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_results_are_known_by_a_link_as_well(fake_engine, scans, tmp_path, capsys):
    (scans / "restored").mkdir()
    (tmp_path / "elsewhere").symlink_to(scans / "restored")
    for _ in range(2):
        assert run("restore", scans, "-o", tmp_path / "elsewhere", "--recursive", *BOX, "--json") == 0
        assert len(json.loads(capsys.readouterr().out)) == 3


def test_results_among_the_photos_are_refused(fake_engine, scans, capsys):
    before = {path: path.read_bytes() for path in scans.rglob("*.png")}
    assert run("restore", scans, "-o", scans, *BOX) == 1
    assert "reads" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in scans.rglob("*.png")} == before


def test_a_folder_without_photos_is_refused_and_recursion_offered(fake_engine, tmp_path, capsys):
    photo(tmp_path / "scans" / "1931" / "a.png")
    assert run("restore", tmp_path / "scans", "-o", tmp_path / "out", *BOX) == 2
    said = capsys.readouterr().err
    assert "there is no photo in it" in said
    assert "--recursive" in said


def test_photos_and_folders_go_together(fake_engine, scans, tmp_path, capsys):
    extra = photo(tmp_path / "extra.png")
    assert run("restore", extra, scans, "-o", tmp_path / "out", *BOX) == 0
    assert names(tmp_path / "out") == ["extra.png", "scan10.png", "scan2.png"]
    other = photo(tmp_path / "scan2.png", 1)
    assert run("restore", other, scans, "-o", tmp_path / "other", *BOX) == 2
    assert "overwrite" in capsys.readouterr().err
