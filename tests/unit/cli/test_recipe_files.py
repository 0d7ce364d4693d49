"""`--recipe-file`: many photos restored as one was, but for what options say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import Cancelled
from tests.fakes import old_photo

LANDMARKS = ((38.0, 42.0), (58.0, 42.0), (48.0, 52.0), (40.0, 62.0), (56.0, 62.0))
STAGES = PhotoStages(inverted=True, levels=0.5, deblock=0.25, match=0.5, colour=True, saturation=1.5)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    return path


@pytest.fixture
def asked(fake_engine, photo, tmp_path, monkeypatch, capsys):
    """The request that a recipe file and options make; or what is said instead."""
    requests = []

    def restore(request, *rest):
        requests.append(request)
        raise Cancelled

    monkeypatch.setattr(fake_engine, "restore", restore)

    def ask(recipe, *words):
        file = recipe if isinstance(recipe, Path) else tmp_path / "recipe.json"
        if not isinstance(recipe, Path):
            file.write_text(recipe if isinstance(recipe, str) else json.dumps(recipe))
        words = ["restore", photo, "-o", tmp_path / "r.png", "--recipe-file", file, *words]
        code = main([str(word) for word in words])
        said = capsys.readouterr().err
        return requests.pop() if code == 130 else (code, said)

    return ask


def of(settings=None, stages=None):
    return {"version": 1, "settings": settings or {}, "stages": stages or {}}


def test_settings_and_stages_of_the_file_are_taken(asked):
    request = asked(
        of(
            {"recipe": "old-photo", "strength": 1.5, "preset": "quality", "steps": 12, "repeat_times": 2,
             "repeat_start": 0.9, "repeat_end": 0.5, "colour_style": 2, "candidates": 3},
            STAGES.asked_for(),
        )
    )  # fmt: skip
    assert request.settings == SamplingSettings(
        "old-photo",
        1.5,
        "quality",
        2,
        candidates=3,
        steps=12,
        repeat_times=2,
        repeat_start=0.9,
        repeat_end=0.5,
    )
    assert request.stages == STAGES


def test_an_empty_file_changes_nothing(asked, photo):
    request = asked(of())
    assert request.settings == SamplingSettings()
    assert request.stages == PhotoStages()


def test_options_win_also_where_they_say_what_is_usual(asked):
    request = asked(
        of({"recipe": "old-photo", "strength": 1.5, "candidates": 3, "preset": "quality"}, STAGES.asked_for()),
        *("--recipe", "restore", "--candidates", "1", "--strength", "0.2", "--levels", "0", "--colour", "recipe"),
        *("--photo", "levels", "--match", "1"),
    )  # fmt: skip
    assert request.settings == SamplingSettings("restore", preset="quality", guidance_scale=0.2)
    assert request.stages == replace(STAGES, inverted=False, levels=0.0, match=1.0, colour=None)


@pytest.mark.parametrize("by_network", [0.0, 0.5])
def test_how_much_of_the_network_is_taken_of_an_enlarged_photo_stays(asked, by_network):
    stages = PhotoStages(enlarge=2, by_network=by_network)
    assert asked(of(stages=stages.asked_for())).stages == stages


def test_files_are_looked_up_beside_the_recipe(asked, tmp_path):
    request = asked(
        of({"recipe": "reference", "references": ["anna.jpg", "/else/ben.jpg"], "colour_style": "sea.jpg"})
    )
    assert request.settings.references == (tmp_path / "anna.jpg", Path("/else/ben.jpg"))
    assert request.settings.colour_style == tmp_path / "sea.jpg"


def test_references_of_options_take_the_place_of_the_files(asked):
    recipe = of({"recipe": "reference", "references": ["anna.jpg"]})
    assert asked(recipe, "--reference", "ben.jpg").settings.references == (Path("ben.jpg"),)
    assert asked(recipe, "--recipe", "restore").settings.references == ()


def face(number, recipe, chosen=None):
    candidate = Candidate("1-7.png", 7, SamplingSettings(recipe, 1.25, candidates=4), "fast", 1.0)
    return FaceRecord(
        number, (28.0, 24.0, 40.0, 48.0), LANDMARKS, 0.9,
        settings=SamplingSettings("colorize"), candidates=(candidate,), chosen=chosen,
    )  # fmt: skip


@pytest.fixture
def sidecar(tmp_path):
    def saved(*faces):
        photo = tmp_path / "album" / "one.png"
        photo.parent.mkdir()
        record = PhotoRecord(faces=faces, next_face=len(faces) + 1, stages=STAGES)
        SidecarFolder(photo.parent).save(photo, record)
        return photo.parent / ".pgdiff" / "one.png.json"

    return saved


def test_of_a_sidecar_the_face_that_somebody_chose_a_result_for_is_taken(asked, sidecar):
    request = asked(sidecar(face(1, "restore"), face(2, "old-photo", chosen="1-7.png")))
    # As the chosen one was made; how many there were to choose from is not how many are wanted.
    assert request.settings == SamplingSettings("old-photo", 1.25)
    assert request.stages == STAGES


def test_of_a_sidecar_without_a_choice_the_first_face_is_taken(asked, sidecar):
    assert asked(sidecar(face(1, "restore"), face(2, "restore"))).settings == SamplingSettings("colorize")


def test_a_sidecar_without_faces_says_what_is_done_to_the_photo(asked, sidecar):
    request = asked(sidecar())
    assert request.settings == SamplingSettings()
    assert request.stages == STAGES


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        ("no json", "no settings of a photo"),
        ("[]", "no settings of a photo"),
        ({"version": 2}, "version 2"),
        ({"settings": {}}, "version is missing"),
        (of({"recipe": "no such"}), "recipe no such"),
        (of({"strenght": 2}), "strenght is not known"),
        (of({"candidates": 900}), "900"),
        (of(stages={"levels": 5}), "levels 5"),
        (of(stages={"sharpen": 1}), "sharpen is not known"),
        ({"version": 1, "faces": 3}, "no settings of a photo"),
    ],
)
def test_what_is_no_recipe_is_refused_in_one_line(asked, recipe, said):
    code, words = asked(recipe)
    assert code == 2
    assert said in words
    assert "Traceback" not in words


def test_a_recipe_file_that_is_not_there_is_said(asked, tmp_path):
    code, words = asked(tmp_path / "nowhere.json")
    assert code == 2
    assert "there is no such file" in words
