"""How the judge learns: from whom, where it looks at its teacher, and what is kept of it."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.identity.logistic import logistic
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.training import judge, measure_judge
from pgdiff_desktop.training.childlike import Looks
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.dlib_resnet import DlibResNet, chip_matrix, load_teacher
from pgdiff_desktop.training.faces import is_held_out, load_config
from pgdiff_desktop.training.measure_judge import Cosines

FILES = Path(judge.__file__).parent


def test_the_judge_learns_from_nobody_whom_the_guide_has_seen(tmp_path, monkeypatch):
    names = ["vv_new_1.jpg", *(f"vvb_{number}.jpg" for number in (1, 3, 5, 6))]
    assert not any(map(is_held_out, names))
    rows = [(name, 128, name.rsplit("_", 1)[0], "mono") for name in names]
    folder = tmp_path / "faces"
    (folder / "128").mkdir(parents=True)
    with (folder / "index.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("file", "size", "group", "tone"), *rows])
    for number, name in enumerate(names):
        Image.new("RGB", (128, 128), (40 * number, 0, 0)).save(folder / "128" / name)
    # The second is the person whom the guide knows.
    described = np.zeros((5, 128), np.float32)
    described[:, 0] = [0, 0.3, 0.8, 1.0, 2.0]
    monkeypatch.setattr(judge, "descriptors_of", lambda *_: described)
    config = load_config("judge")
    faces = judge.people_of_the_judge(TrainingData(tmp_path), None, tmp_path / "out", config, "cpu")
    assert faces.names == tuple(names[2:])
    assert faces.weights.sum() == pytest.approx(1)
    # A second start finds what was said of them.
    monkeypatch.setattr(judge, "descriptors_of", lambda *_: pytest.fail("described again"))
    judge.people_of_the_judge(TrainingData(tmp_path), None, tmp_path / "out", config, "cpu")


def test_guide_and_judge_are_made_of_other_people_and_in_another_way():
    judge, guide = load_config("judge"), load_config("identity")
    assert set(judge["group_weights"]).isdisjoint(guide["group_weights"])
    assert set(judge["guided_by"]) == set(guide["group_weights"])
    assert judge["seed"] != guide["seed"]


def test_the_teachers_features_are_looked_up_where_the_student_looks():
    """A teacher whose features are the places in its own chip: across and down."""
    features = []
    for low, apart, count in judge._TEACHER_PLACES:
        places = low + apart * torch.arange(count, dtype=torch.float32)
        down, across = torch.meshgrid(places, places, indexing="ij")
        features.append(torch.stack([across, down])[None])
    to_chip = torch.tensor([[[1.1, 0.05, 12.0], [-0.05, 1.1, 14.0]]])
    found = judge._looked_up(features, to_chip, 1)
    for stage, (first, step, side) in zip(found, judge._STUDENT_PLACES, strict=True):
        assert stage.shape == (1, 2, side, side)
        place = side // 2
        crop = torch.tensor([first + step * place, first + step * place, 1.0])
        torch.testing.assert_close(stage[0, :, place, place], to_chip[0] @ crop, rtol=1e-4, atol=1e-3)


def test_a_view_leads_back_to_the_teachers_chip():
    face = np.zeros((128, 128, 3), np.float32)
    _, to_chip, _ = judge._view(face, np.random.default_rng(3), load_config("judge") | {"aged": 0.0})
    # The middle of the face lies in the middle of the crop, a little off as detectors are.
    chip = to_chip @ np.array([56, 66, 1])
    expected = chip_matrix(128) @ np.array([64, 77, 1])
    assert np.abs(chip - expected).max() < 20


@torch.no_grad()
def test_the_students_stages_have_the_shapes_of_what_teaches_them():
    network = build_network(load_config("judge")["architecture"]).eval()
    features = torch.zeros(2, 3, 112, 112)
    taught = DlibResNet().eval()(torch.zeros(1, 3, 150, 150))
    for number, stage in enumerate(network.stages[:3]):
        features = stage(features)
        assert features.shape[1] == taught[number].shape[1]
        assert features.shape[2] == judge._STUDENT_PLACES[number][2]
        assert taught[number].shape[2] == judge._TEACHER_PLACES[number][2]
    assert network(torch.zeros(2, 3, 112, 112)).shape == (2, 128)
    # Before anybody has fitted it, nobody is a child.
    assert network.childlike(torch.zeros(2, 3, 112, 112)).max() < 0.01


@torch.no_grad()
def test_dlibs_network_says_in_torch_what_it_says_in_dlib():
    dlib = pytest.importorskip("dlib")
    files = pytest.importorskip("face_recognition_models")
    chip = np.random.default_rng(0).integers(0, 256, (150, 150, 3), np.uint8)
    model = dlib.face_recognition_model_v1(files.face_recognition_model_location())
    wanted = np.array(model.compute_face_descriptor(chip))
    given = torch.from_numpy(chip).permute(2, 0, 1)[None] / 127.5 - 1
    np.testing.assert_allclose(load_teacher()(given)[-1][0].numpy(), wanted, atol=1e-4)


def test_a_logistic_finds_the_chances_that_it_was_drawn_by():
    rng = np.random.default_rng(0)
    cosine = rng.uniform(-1, 1, 20_000)
    same = rng.random(20_000) < 1 / (1 + np.exp(-(8 * cosine - 3)))
    slopes, intercept = logistic(cosine[:, None], same, np.ones(20_000))
    assert slopes[0] == pytest.approx(8, abs=0.4)
    assert intercept == pytest.approx(-3, abs=0.2)


def test_pairs_that_lie_apart_are_told_right_and_pairs_alike_by_chance():
    apart = Cosines(np.linspace(0.6, 0.9, 50), np.linspace(-0.2, 0.5, 500))
    assert apart.accuracy == 1
    slope, intercept = apart.line()
    assert slope * 0.5 + intercept < 0 < slope * 0.6 + intercept
    rng = np.random.default_rng(0)
    assert Cosines(rng.random(400), rng.random(4000)).accuracy == pytest.approx(0.5, abs=0.05)
    # Twice as many pairs of two people change no chance.
    more = Cosines(apart.same, np.repeat(apart.other, 2))
    assert more.weight.sum() == pytest.approx(apart.weight.sum())


def test_children_are_told_by_weights_that_were_fitted_without_them():
    rng = np.random.default_rng(0)
    children = np.arange(200) < 60
    features = rng.normal(0, 1, (200, 2, 16)) + 2.0 * children[:, None, None] * (np.arange(16) == 3)
    found = Looks(features, children).cross_validated()
    assert (found[children] > 0.5).mean() > 0.75
    assert (found[~children] > 0.5).mean() < 0.25
    # Nothing can be told of labels that mean nothing.
    shuffled = Looks(features, rng.permutation(children)).cross_validated() > 0.5
    assert 0.25 < shuffled.mean() < 0.75


def test_the_listed_pairs_are_of_different_people_photographed_twice():
    with (FILES / "judge_pairs.csv").open(newline="") as file:
        pairs = list(csv.DictReader(file))
    names = [pair[which] for pair in pairs for which in ("first", "second")]
    assert len(pairs) > 200
    # Nobody is in two pairs, so that any two of them are two people; and no file is of the judge's own groups.
    assert len(set(names)) == len(names)
    own = tuple(f"{group}_" for group in load_config("judge")["group_weights"])
    assert not any(name.startswith(own) and not is_held_out(name) for name in names)


def test_nobody_is_both_a_child_and_doubtful():
    labels = tomllib.loads((FILES / "judge_children.toml").read_text())
    assert set(labels["children"]).isdisjoint(labels["unsure"])
    assert len(labels["children"]) > 100


def test_what_is_measured_is_half_of_the_pairs(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(measure_judge, "_sizes", lambda data: dict.fromkeys(_names(), "128"))
    monkeypatch.setattr(
        measure_judge, "_seen", lambda path, side, *, grey: asked.append((path.name, grey)) or path
    )
    judge = SimpleNamespace(embeddings=lambda pictures: np.eye(len(pictures), 300, dtype=np.float32))
    found = measure_judge.cosines(judge, TrainingData(tmp_path), 41, half=0)
    first = {name for name, _ in asked}
    asked.clear()
    measure_judge.cosines(judge, TrainingData(tmp_path), 41, half=1)
    assert first.isdisjoint(name for name, _ in asked)
    assert (found.same == 1).all()
    assert (found.other == 0).all()
    assert len(found.other) == len(found.same) * (len(found.same) - 1)


def _names():
    with (FILES / "judge_pairs.csv").open(newline="") as file:
        return [name for pair in csv.DictReader(file) for name in pair.values()]
