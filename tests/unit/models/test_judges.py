"""Judges of identity: SFace by a stand-in of the same interface, fetched, checked, loaded; and what a cosine says."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
import pytest
import torch

from pgdiff_desktop.engine.sampling.judge import IdentityJudge
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.errors import ErrorCode, ModelError, ModelMismatch, RuntimeUnavailable
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.download import Downloader
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import Settings
from tests.unit.models.server import Site, serving

SIZE = 112


def model(name="data", numbers=128, scale=1.0):
    """The bytes of a model whose numbers are the mean levels of red, green and blue, again and again."""
    pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    from onnx import TensorProto, helper, numpy_helper

    mixed = np.zeros((3, numbers), np.float32)
    mixed[np.arange(numbers) % 3, np.arange(numbers)] = scale
    nodes = [
        helper.make_node("GlobalAveragePool", [name], ["pooled"]),
        helper.make_node("Flatten", ["pooled"], ["levels"]),
        helper.make_node("MatMul", ["levels", "mixed"], ["fc1"]),
    ]
    graph = helper.make_graph(
        nodes,
        "judge",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 3, SIZE, SIZE])],
        [helper.make_tensor_value_info("fc1", TensorProto.FLOAT, [1, numbers])],
        [numpy_helper.from_array(mixed, "mixed")],
    )
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return built.SerializeToString()


def coloured(red, green, blue):
    return np.broadcast_to(np.float32([red, green, blue]), (256, 256, 3)).copy()


def sface():
    return load_catalog().by_name("judge-sface")


def test_the_catalogued_judges_guide_nothing_and_know_what_they_say():
    judges = load_catalog().by_role("judge")
    assert [(entry.name, entry.set) for entry in judges] == [
        ("judge-sface", "shared"),
        ("judge-starter", "starter"),
    ]
    assert (sface().size, sface().licence, sface().non_commercial) == (38696353, "Apache-2.0", False)
    for entry in judges:
        assert entry.calibration is not None
        assert entry.calibration.log_odds(1.0, 112) > 0 > entry.calibration.log_odds(0.0, 112)
    # The published threshold.
    assert sface().calibration.log_odds(0.363, 112) == pytest.approx(0, abs=0.01)
    assert {entry.name for entry in load_catalog().entries if "judge" in entry.role} == {
        "judge-sface",
        "judge-starter",
    }


def test_a_fetched_judge_is_checked_loaded_and_asked(tmp_path):
    data = model()
    with serving(Site(files={"/sface.onnx": data})) as site:
        entry = replace(
            sface(),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            urls=(site.url("/gone.onnx"), site.url("/sface.onnx")),
        )
        settings = Settings(model_folder=tmp_path)
        store = ModelStore(settings)
        Downloader(store, settings, pause=0.01).download(entry, lambda: None, lambda have, of: None)
    network = load_network(entry, store.path_of(entry))
    judge = IdentityJudge(entry, network, load_shipped(), store.verify(entry))
    found = judge.embeddings([coloured(1, 0.5, 0), coloured(0, 0.5, 1)])
    assert found.shape == (2, 128)
    assert found.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, rtol=1e-5)
    # Red first, in levels from 0 to 255.
    assert found[0, 0] > 1.9 * found[0, 1] > found[0, 2]
    level = network(torch.full((1, 3, SIZE, SIZE), 1.0))
    torch.testing.assert_close(level, torch.full((1, 128), 255.0))
    assert (judge.file, judge.sha256) == (entry.file, entry.sha256)


def load_shipped():
    entry, store = load_catalog().by_name("judge-starter"), ModelStore(Settings())
    return load_network(entry, store.path_of(entry))


@pytest.mark.parametrize(
    ("contents", "code"),
    [
        (lambda: model(name="face"), ErrorCode.JUDGE_UNUSABLE),
        (lambda: model(numbers=64), ErrorCode.JUDGE_UNUSABLE),
        (lambda: model(scale=np.nan), ErrorCode.JUDGE_UNUSABLE),
        (lambda: b"no model", ErrorCode.JUDGE_UNREADABLE),
    ],
)
def test_what_is_no_judge_is_refused(tmp_path, contents, code):
    pytest.importorskip("onnxruntime")
    path = tmp_path / "m.onnx"
    path.write_bytes(contents())
    with pytest.raises(ModelMismatch) as raised:
        load_network(sface(), path)
    assert raised.value.failure.code is code


def test_the_shipped_judge_tells_pictures_apart_and_knows_one_in_other_light(two_pictures):
    one, other = two_pictures
    entry = load_catalog().by_name("judge-starter")
    network = load_shipped()
    judge = IdentityJudge(entry, network, network, entry.sha256)
    darker = np.float32(0.7) * one + np.float32(0.05)
    found = judge.embeddings([one, darker, other])
    assert found[0] @ found[1] > found[0] @ found[2]
    assert judge.calibration.log_odds(float(found[0] @ found[1]), 112) > 0
    children = judge.childlike([one, other])
    assert children.shape == (2,)
    assert ((children >= 0) & (children <= 1)).all()
    assert judge.embeddings([]).shape[0] == judge.childlike([]).shape[0] == 0


@pytest.fixture
def two_pictures():
    """Two smooth pictures that are no face: the network only has to tell them apart, and one from itself."""
    rng = np.random.default_rng(1)
    small = rng.random((2, 8, 8, 3)).astype(np.float32)
    grown = torch.nn.functional.interpolate(torch.from_numpy(small).permute(0, 3, 1, 2), 256, mode="bilinear")
    return [picture.permute(1, 2, 0).numpy() for picture in grown]


def test_the_fetched_judge_comes_first_and_the_shipped_one_where_it_cannot_run(tmp_path, monkeypatch):
    catalog, store = load_catalog(), ModelStore(Settings(model_folder=tmp_path))
    choice = choose_models(catalog, store, "starter")
    assert choice.judge.name == "judge-starter"
    models = LoadedModels(choice, ModelRegistry(catalog, store), "cpu")
    judge = models.judge()
    assert [(used.role, used.sha256) for used in models.used] == [("judge", judge.sha256)]
    monkeypatch.setattr(store, "is_installed", lambda entry: entry.role == "judge")
    assert choice.judge.name == "judge-sface"

    def load_on(device, entry, *others):
        if entry.is_onnx:
            raise RuntimeUnavailable("runtime onnx", ErrorCode.ONNX_DIFFERS, difference="1")
        return load_shipped()

    monkeypatch.setattr(models, "load_on", load_on)
    assert models.judge().file == "judge.safetensors"
    assert [trouble.code for trouble in models.troubles] == [ErrorCode.ONNX_DIFFERS]
    monkeypatch.setattr(store, "is_installed", lambda entry: entry.name == "judge-sface")
    assert choice.judge is None
    assert models.judge() is None


@pytest.mark.parametrize(
    "calibration",
    [
        "",
        "[model.calibration]\nsides = [24, 32]\nslopes = [9.0]\nintercepts = [-4.0, -5.0]\nleast_detail = 24",
        "[model.calibration]\nsides = [32, 24]\nslopes = [9.0, 9.0]\nintercepts = [-4.0, -5.0]\nleast_detail = 24",
        "[model.calibration]\nsides = [24]\nslopes = [-9.0]\nintercepts = [-4.0]\nleast_detail = 24",
        "[model.calibration]\nsides = [24]\nslopes = [9.0]\nintercepts = [-4.0]",
        "[model.calibration]\nsides = [24]\nslopes = [9.0]\nintercepts = [-4.0]\npairs = [1, 2]\nleast_detail = 24",
    ],
)
def test_a_judge_without_a_sound_calibration_is_no_judge(tmp_path, calibration):
    path = tmp_path / "catalog.toml"
    path.write_text(
        '[[model]]\nname = "j"\nrole = "judge"\nset = "own"\nfile = "j.onnx"\nlicence = "MIT"\n'
        f'architecture = {{ kind = "onnx_judge" }}\n{calibration}\n'
    )
    with pytest.raises(ModelError) as raised:
        load_catalog(path)
    assert raised.value.failure.code is ErrorCode.CATALOG_DAMAGED
