"""Estimators that come as ONNX models: what is taken, what is refused, and by which words."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.model_files import ModelFiles
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.errors import (
    DownloadFailed,
    LicenceNotAccepted,
    ModelDamaged,
    ModelMismatch,
    ModelMissing,
    RuntimeUnavailable,
)
from pgdiff_desktop.models.catalog import Catalog, load_catalog
from pgdiff_desktop.models.download import Downloader
from pgdiff_desktop.models.importing import import_folder, import_own
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.runtimes.onnx_estimator import OnnxEstimator
from pgdiff_desktop.saving.file_hashes import sha256_of
from pgdiff_desktop.settings import Settings, accept_licence, load_settings
from tests.fakes import old_photo
from tests.requests import restoration
from tests.unit.models.server import Site, serving

onnx = pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
SIZE = 16


def model(
    *, size=SIZE, shape=None, weight=None, weight_shape=(), factor=0.5, outputs=1, extra=False, shrinks=False
):
    """The bytes of a model: factor * face, or weight * face."""
    from onnx import TensorProto, helper, numpy_helper

    of_face = shape or [1, 3, size, size]
    inputs = [helper.make_tensor_value_info("input", TensorProto.FLOAT, of_face)]
    nodes, constants = [], [numpy_helper.from_array(np.float32(factor), "factor")]
    if weight is not None:
        inputs.append(helper.make_tensor_value_info("weight", weight, list(weight_shape)))
        nodes.append(helper.make_node("Cast", ["weight"], ["numbers"], to=TensorProto.FLOAT))
        nodes.append(helper.make_node("ReduceMean", ["numbers"], ["given"], keepdims=0))
    if extra:
        inputs.append(helper.make_tensor_value_info("mask", TensorProto.FLOAT, [1, 1, size, size]))
    nodes.append(helper.make_node("Mul", ["input", "factor" if weight is None else "given"], ["moved"]))
    side = {"kernel_shape": [2, 2], "strides": [2, 2]} if shrinks else {"kernel_shape": [1, 1]}
    nodes.append(helper.make_node("AveragePool", ["moved"], ["output"], **side))
    given = [helper.make_tensor_value_info("output", TensorProto.FLOAT, None)]
    if outputs == 2:
        nodes.append(helper.make_node("Identity", ["input"], ["features"]))
        given.append(helper.make_tensor_value_info("features", TensorProto.FLOAT, of_face))
    graph = helper.make_graph(nodes, "estimator", inputs, given, constants)
    # As old as what onnxruntime of today still reads without a word.
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return built.SerializeToString()


def file_of(folder, contents, name="m.onnx"):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(contents)
    return path


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    return path


@pytest.fixture
def catalog():
    """The product's, for faces of a few pixels."""
    small = [replace(entry, image_size=SIZE) if entry.is_onnx else entry for entry in load_catalog().entries]
    return Catalog(tuple(small))


@pytest.fixture
def store(tmp_path):
    return ModelStore(Settings(model_folder=tmp_path / "models"))


def test_every_image_of_a_batch_is_estimated(tmp_path):
    network = OnnxEstimator(file_of(tmp_path, model(outputs=2)), "cpu", SIZE)
    y = torch.rand(3, 3, SIZE, SIZE) * 2 - 1
    torch.testing.assert_close(network(y, torch.zeros(3, 1, SIZE, SIZE)), y / 2)


@pytest.mark.parametrize("shape", [(), (1,)])
@pytest.mark.parametrize("kind", ["FLOAT", "DOUBLE"])
def test_a_weight_is_given_where_the_model_takes_one(tmp_path, kind, shape):
    from onnx import TensorProto

    path = file_of(tmp_path, model(weight=getattr(TensorProto, kind), weight_shape=shape))
    y = torch.rand(1, 3, SIZE, SIZE)
    found = OnnxEstimator(path, "cpu", SIZE, weight=0.25)(y, torch.zeros(1, 1, SIZE, SIZE))
    torch.testing.assert_close(found, y / 4)


def test_free_sizes_are_taken(tmp_path):
    path = file_of(tmp_path, model(shape=["images", 3, None, None]))
    assert OnnxEstimator(path, "cpu", SIZE)(torch.zeros(1, 3, SIZE, SIZE), None).shape == (1, 3, SIZE, SIZE)


def refused_models():
    from onnx import TensorProto

    return {
        "another size": (model(size=8), "estimator-inputs"),
        "another input": (model(extra=True), "estimator-inputs"),
        "a weight of several numbers": (
            model(weight=TensorProto.FLOAT, weight_shape=(3,)),
            "estimator-weight",
        ),
        "a name in place of a weight": (model(weight=TensorProto.STRING), "estimator-weight"),
        "another output": (model(shrinks=True), "estimator-outputs"),
        "no picture": (model(factor=np.inf), "estimator-unusable"),
        "no model": (b"PK\3\4 something else", "estimator-unreadable"),
    }


@pytest.mark.parametrize("name", refused_models())
def test_what_is_no_estimator_is_refused_with_its_name(tmp_path, name):
    contents, why = refused_models()[name]
    path = file_of(tmp_path, contents)
    with pytest.raises(ModelMismatch, match=why) as caught:
        OnnxEstimator(path, "cpu", SIZE)
    assert str(path) in str(caught.value)
    assert caught.value.failure.parameters["size"] == SIZE


def test_a_device_that_onnxruntime_does_not_know_is_replaced_by_the_processor(tmp_path, monkeypatch):
    import onnxruntime

    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    network = OnnxEstimator(file_of(tmp_path, model()), "cuda", SIZE)
    assert network(torch.ones(1, 3, SIZE, SIZE), None).max() == 0.5


# Downloaded


CALLS = (lambda: None, lambda have, of: None)


def downloaded(site, store, entry, contents):
    site.files["/m.onnx"] = contents
    entry = replace(entry, urls=(site.url("/m.onnx"),))
    accepted = load_settings().accepted_licences
    settings = Settings(model_folder=store.path_of(entry).parent, accepted_licences=accepted)
    return entry, Downloader(store, settings, pause=0.01).download(entry, *CALLS)


def test_a_download_is_tried_and_its_hash_recorded(catalog, store):
    entry = catalog.by_name("estimator-restoreformer")
    with serving(Site()) as site:
        with pytest.raises(LicenceNotAccepted):
            downloaded(site, store, entry, model())
        accept_licence(entry.licence)
        with pytest.raises(DownloadFailed, match="file=restoreformer_plus_plus"):
            downloaded(site, store, entry, model(size=8))
        assert not store.is_installed(entry)
        entry, path = downloaded(site, store, entry, model())
    assert load_settings().recorded_sha256[entry.file] == sha256_of(path)
    assert isinstance(ModelRegistry(catalog, store).get(entry, "cpu"), OnnxEstimator)
    path.write_bytes(model(factor=0.25))
    with pytest.raises(ModelDamaged, match="model-hash"):
        store.verify(entry)


def test_without_onnxruntime_nothing_is_fetched_and_the_remedy_is_said(catalog, store, monkeypatch, tmp_path):
    entry = catalog.by_name("estimator-gfpgan")
    accept_licence(entry.licence)
    path = file_of(tmp_path, model())
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with serving(Site()) as site:
        with pytest.raises(RuntimeUnavailable, match="onnx-missing-for-model"):
            downloaded(site, store, entry, model())
        assert site.requests == []
    with pytest.raises(RuntimeUnavailable, match=r"m\.onnx: onnx-missing-for-model"):
        OnnxEstimator(path, "cpu", SIZE)


def test_estimators_are_taken_from_a_folder(catalog, store, tmp_path):
    stick = tmp_path / "stick"
    file_of(stick, model(), "codeformer.onnx")
    file_of(stick, model(size=8), "gfpgan_1.4.onnx")
    # The place of the user's own is not filled by whatever bears its name.
    file_of(stick, model(), "estimator_own.onnx")
    imported = import_folder(stick, catalog, store, lambda: None)
    assert [entry.name for entry in imported.installed] == ["estimator-codeformer"]
    assert ["gfpgan_1.4.onnx" in str(error) for error in imported.refused] == [True]


# The user's own


def test_an_own_estimator_is_first_and_the_next_takes_its_place(catalog, store, tmp_path):
    for number, factor in enumerate((0.5, 0.25)):
        path = file_of(tmp_path / f"mine {number}", model(factor=factor), "나의 모델.onnx")
        entry = import_own(path, "estimator", catalog, store)
        assert entry.name == "estimator-own"
        assert store.verify(entry) == sha256_of(path)
        found = ModelRegistry(catalog, store).get(entry, "cpu")(torch.ones(1, 3, SIZE, SIZE), None)
        assert found.max() == factor
    other = catalog.by_name("estimator-codeformer")
    store.path_of(other).write_bytes(model())
    assert choose_models(catalog, store, "starter").estimator is entry


def test_an_own_estimator_that_another_process_replaced_is_sound(catalog, store, tmp_path):
    entry = import_own(file_of(tmp_path, model(factor=0.5)), "estimator", catalog, store)
    of_the_window = ModelStore(Settings(model_folder=tmp_path / "models"))
    of_the_window.verify(entry)
    replaced = file_of(tmp_path / "again", model(factor=0.25))
    import_own(replaced, "estimator", catalog, store)
    assert of_the_window.verify(entry) == sha256_of(replaced)


def test_what_cannot_be_used_leaves_the_earlier_own_one(catalog, store, tmp_path):
    entry = import_own(file_of(tmp_path, model()), "estimator", catalog, store)
    before = store.verify(entry)
    for contents in (model(size=8), model(factor=np.nan), b"holiday"):
        with pytest.raises(ModelMismatch, match=r"other\.onnx"):
            import_own(file_of(tmp_path, contents, "other.onnx"), "estimator", catalog, store)
    with pytest.raises(ModelMissing, match="own-model-missing"):
        import_own(tmp_path / "gone.onnx", "estimator", catalog, store)
    assert store.verify(entry) == before
    assert [path.name for path in store.path_of(entry).parent.iterdir()] == [entry.file]


def test_a_damaged_own_model_is_to_be_imported_again(catalog, store, tmp_path):
    entry = import_own(file_of(tmp_path, model()), "estimator", catalog, store)
    store.path_of(entry).write_bytes(b"something else")
    with pytest.raises(ModelDamaged, match=r"own-model-changed \(role=estimator\)"):
        store.verify(entry)
    with pytest.raises(DownloadFailed, match="own-model-download"):
        Downloader(store, Settings()).download(entry, *CALLS)


def test_own_estimators_on_the_command_line(tmp_path, capsys):
    small = file_of(tmp_path, model())
    assert main(["models", "import", str(small), "--as", "estimator"]) == 1
    said = capsys.readouterr().err
    assert "m.onnx" in said
    assert "512 x 512" in said
    assert len(said.splitlines()) == 1
    assert main(["models", "import", str(small), "--as", "prior"]) == 2
    capsys.readouterr()
    large = file_of(tmp_path, model(size=512), "large.onnx")
    assert main(["models", "import", str(large), "--as", "estimator", "--json"]) == 0
    (state,) = json.loads(capsys.readouterr().out)
    assert (state["name"], state["state"]) == ("estimator-own", "installed")
    assert state["sha256"] == sha256_of(large)
    # Nothing that could be fetched.
    names = ModelFiles.of_user(Settings()).names_of(["estimators"])
    assert len(names) == 3
    assert state["name"] not in names


def test_a_photo_is_restored_by_an_own_estimator(fake_engine, photo, tmp_path):
    engine = fake_engine
    entry = import_own(file_of(tmp_path, model(size=512)), "estimator", engine.catalog, engine.store)
    get, real = engine.registry.get, ModelRegistry(engine.catalog, engine.store)
    engine.registry.get = lambda one, *how: (real.get if one.role == "estimator" else get)(one, *how)
    request = restoration(
        photo, photo.with_name("result.png"), "old-photo", boxes=((70, 80, 90, 120),), models="starter"
    )
    result = engine.restore(request, CancelToken())
    (used,) = result.models
    assert (used.role, used.file, used.sha256) == ("estimator", entry.file, engine.store.verify(entry))
    assert result.changed_fraction > 0


def test_without_onnxruntime_an_own_estimator_ends_the_job_with_the_remedy(
    fake_engine, photo, tmp_path, monkeypatch
):
    """torch, which other networks fall back on, cannot compute it either: there is nothing to try again."""
    engine = fake_engine
    import_own(file_of(tmp_path, model(size=512)), "estimator", engine.catalog, engine.store)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    get, real = engine.registry.get, ModelRegistry(engine.catalog, engine.store)
    engine.registry.get = lambda one, *how: (real.get if one.role == "estimator" else get)(one, *how)
    for recipe in ("old-photo", "restore"):
        request = restoration(
            photo, photo.with_name("result.png"), recipe, boxes=((70, 80, 90, 120),), models="starter"
        )
        with pytest.raises(RuntimeUnavailable, match="onnx-missing-for-model"):
            engine.restore(request, CancelToken())
    assert not photo.with_name("result.png").exists()
