"""Settings survive, damaged ones are set aside; a file is saved whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pgdiff_desktop.errors import ErrorCode, OutputNotWritable
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.settings import Settings, load_settings, save_settings, settings_file, update_settings


def test_settings_come_back():
    settings = Settings(
        model_folder=Path("/모델/files"),
        accepted_licences=frozenset({"S-Lab-1.0"}),
        proxy="http://proxy:8080",
        certificate_file=Path("/etc/own.pem"),
        recorded_sha256={"a.pth": "ab"},
    )
    save_settings(settings)
    assert load_settings() == settings


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"proxy": 3}', '{"accepted_licences": 3}', "\0\0", '"text"']
)
def test_damaged_settings_are_set_aside_and_said(text, damage_reports):
    path = settings_file()
    path.parent.mkdir(parents=True)
    path.write_text(text)
    assert load_settings() == Settings()
    assert path.with_name("settings.json.damaged").read_text() == text
    assert damage_reports == [("settings.json", ErrorCode.RECORD_DAMAGED, "settings.json.damaged")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
@pytest.mark.timeout(20)
def test_a_pipe_in_place_of_the_settings_is_not_waited_for():
    settings_file().parent.mkdir(parents=True)
    os.mkfifo(settings_file())
    assert load_settings() == Settings()
    with pytest.raises(OutputNotWritable):
        update_settings(theme="dark")


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "a.txt"
    target.write_text("old")

    def stumble():
        with replacing(target) as file:
            file.write(b"half of the n")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_file_appears_whole_with_the_usual_permissions(tmp_path):
    target = tmp_path / "new folder" / "a.txt"
    with replacing(target) as file:
        file.write(b"new")
        assert not target.exists()
    assert target.read_text() == "new"
    ordinary = tmp_path / "b.txt"
    ordinary.write_text("")
    assert target.stat().st_mode == ordinary.stat().st_mode


def test_a_name_that_cannot_be_is_refused(tmp_path):
    for name in ("a\0b", "x" * 300):
        with pytest.raises(OutputNotWritable), replacing(tmp_path / name):
            pass
    with pytest.raises(OutputNotWritable), replacing(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_resources_are_found():
    assert (resources_folder() / "samples" / "portrait.jpg").is_file()
