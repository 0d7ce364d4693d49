"""The catalog, what it says of files, and files that are brought by hand."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zipfile

import pytest
import torch

from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.errors import ModelDamaged, ModelError, ModelMismatch, ModelMissing, ModelUnsafe
from pgdiff_desktop.models.catalog import Catalog, ModelEntry, load_catalog
from pgdiff_desktop.models.checkpoint import load_network, load_state_dict
from pgdiff_desktop.models.importing import import_folder
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.networks.mobilefacenet import MobileFaceNet
from pgdiff_desktop.settings import Settings


def saved(value):
    buffer = io.BytesIO()
    torch.save(value, buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def weights():
    torch.manual_seed(0)
    return MobileFaceNet().state_dict()


@pytest.fixture
def entry(weights):
    data = saved(weights)
    digest = hashlib.sha256(data).hexdigest()
    return ModelEntry("m", "judge", "own", "m.pt", "MIT", {"kind": "mobilefacenet"}, len(data), digest)


@pytest.fixture
def store(tmp_path):
    return ModelStore(Settings(model_folder=tmp_path / "models"))


def nothing():
    pass


def test_the_catalog_is_complete_and_sound():
    catalog = load_catalog()
    assert {entry.role for entry in catalog.entries} >= {
        "prior", "restorer", "identity", "judge", "detector", "parser", "scratches",
        "perceptual features", "discriminator",
    }  # fmt: skip
    for entry in catalog.entries:
        assert entry.sha256 is None or re.fullmatch("[0-9a-f]{64}", entry.sha256), entry.name
        assert entry.licence, entry.name
        assert entry.bundled or all(url.startswith("https://") for url in entry.urls), entry.name
        assert (entry.bundled or entry.own) != bool(entry.urls), entry.name
        assert not entry.non_commercial or entry.licence_url.startswith("https://"), entry.name
    assert {entry.set for entry in catalog.by_role("prior")} == {"starter", "ffhq512"}


@pytest.mark.parametrize("entry", load_catalog().entries, ids=lambda entry: entry.name)
def test_every_architecture_can_be_built(entry):
    if entry.architecture["kind"] == "scratch_unet":
        pytest.skip("no network reads this file yet")
    if entry.is_onnx:
        pytest.skip("it lies in the file itself")
    with torch.device("meta"):
        assert sum(parameter.numel() for parameter in build_network(entry.architecture).parameters()) > 1000


def test_the_shipped_models_are_those_of_the_catalog(store):
    for entry in load_catalog().entries:
        if entry.bundled:
            assert store.verify(entry) == entry.sha256


@pytest.mark.parametrize(
    "text",
    ["", "model = 3", "[[model]]\nname = 1", '[[model]]\nname = "a"\nfile = "b"\ncolour = "red"', "\0"],
)
def test_a_broken_catalog_is_named(tmp_path, text):
    path = tmp_path / "catalog.toml"
    path.write_text(text)
    with pytest.raises(ModelError, match=r"catalog\.toml"):
        load_catalog(path)


def test_size_and_hash_are_checked(store, entry, weights):
    path = store.path_of(entry)
    path.parent.mkdir()
    with pytest.raises(ModelMissing, match=r"model-missing .*name=m\)"):
        store.verify(entry)
    path.write_bytes(saved(weights))
    assert store.verify(entry) == entry.sha256
    path.write_bytes(saved(weights)[:-1])
    with pytest.raises(ModelDamaged, match="model-size"):
        store.verify(entry)
    changed = bytearray(saved(weights))
    changed[-9] ^= 1
    path.write_bytes(changed)
    with pytest.raises(ModelDamaged, match="model-hash"):
        store.verify(entry)


@pytest.mark.parametrize("wrap", ["state_dict", "params_ema", "model"])
@pytest.mark.parametrize("prefix", ["", "module."])
def test_known_wrappers_are_taken_off(tmp_path, weights, wrap, prefix):
    path = tmp_path / "m.pt"
    path.write_bytes(saved({wrap: {prefix + name: value for name, value in weights.items()}, "epoch": 3}))
    assert load_state_dict(path).keys() == weights.keys()


def test_module_stays_where_not_every_name_has_it(tmp_path):
    path = tmp_path / "m.pt"
    path.write_bytes(saved({"module.a": torch.zeros(1), "b": torch.zeros(1)}))
    assert set(load_state_dict(path)) == {"module.a", "b"}


def test_other_weights_are_a_mismatch_that_names_what_is_missing(store, entry, weights):
    path = store.path_of(entry)
    path.parent.mkdir()
    names = list(weights)
    data = saved({name: weights[name] for name in names[1:]})
    path.write_bytes(data)
    entry = ModelEntry(**{**vars(entry), "size": None, "sha256": None})
    with pytest.raises(ModelMismatch, match=re.escape(names[0])):
        load_network(entry, store.path_of(entry))


def test_a_pickle_with_code_is_refused_and_not_run(tmp_path):
    ran = tmp_path / "ran"

    class Code:
        def __reduce__(self):
            return exec, (f"open({str(ran)!r}, 'w').close()",)

    path = tmp_path / "m.pt"
    path.write_bytes(saved({"a": Code()}))
    with pytest.raises(ModelUnsafe, match="model-runs-code"):
        load_state_dict(path)
    assert not ran.exists()


def test_a_network_is_loaded_once_and_freed(store, entry, weights):
    path = store.path_of(entry)
    path.parent.mkdir()
    path.write_bytes(saved(weights))
    registry = ModelRegistry(Catalog((entry,)), store)
    network = registry.get(entry, "cpu")
    assert registry.get(entry, "cpu") is network
    assert not any(parameter.requires_grad for parameter in network.parameters())
    registry.free()
    assert registry.get(entry, "cpu") is not network


def test_other_weights_of_the_same_size_and_date_are_noticed(store, entry, weights, tmp_path):
    path = store.path_of(entry)
    path.parent.mkdir()
    path.write_bytes(saved(weights))
    store.verify(entry)
    other, date = bytearray(path.read_bytes()), path.stat().st_mtime_ns
    other[len(other) // 2] ^= 1
    (tmp_path / "other.pt").write_bytes(other)
    (tmp_path / "other.pt").replace(path)
    os.utime(path, ns=(date, date))
    with pytest.raises(ModelDamaged):
        store.verify(entry)


def test_auto_takes_the_larger_set_where_it_is_installed(tmp_path):
    catalog = load_catalog()
    store = ModelStore(Settings(model_folder=tmp_path))
    assert choose_models(catalog, store, "auto").set_name == "starter"
    (tmp_path / "iddpm_ffhq512_ema500000.pth").touch()
    assert choose_models(catalog, store, "auto").set_name == "starter"
    (tmp_path / "rrdb_iter_100000.pth").touch()
    assert choose_models(catalog, store, "auto").set_name == "ffhq512"
    assert choose_models(catalog, store, "starter").set_name == "starter"


def test_models_are_imported_by_name_and_by_content(store, entry, weights, tmp_path):
    stick = tmp_path / "stick" / "old backup"
    stick.mkdir(parents=True)
    (stick / "renamed.bin").write_bytes(saved(weights))
    (stick / "holiday.jpg").write_bytes(b"something else")
    imported = import_folder(stick.parent, Catalog((entry,)), store, nothing)
    assert imported.installed == (entry,)
    assert store.verify(entry) == entry.sha256


def test_a_wrong_file_of_a_models_name_is_refused(store, entry, weights, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "m.pt").write_bytes(saved(weights)[:-4])
    imported = import_folder(stick, Catalog((entry,)), store, nothing)
    assert imported.installed == ()
    assert "m.pt" in str(imported.refused[0])
    assert not store.is_installed(entry)
    # Nobody published a hash: it must at least be such a network.
    unhashed = ModelEntry(**{**vars(entry), "size": None, "sha256": None})
    (stick / "m.pt").write_bytes(saved({"a": torch.zeros(3)}))
    assert import_folder(stick, Catalog((unhashed,)), store, nothing).installed == ()
    with pytest.raises(ModelMissing, match="model-folder-empty"):
        import_folder(tmp_path / "stick", Catalog(()), store, nothing)


def test_an_archive_that_is_no_checkpoint(tmp_path):
    path = tmp_path / "m.pt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(ModelDamaged):
        load_state_dict(path)


def test_models_on_the_command_line(tmp_path, capsys):
    assert main(["models", "list", "--json"]) == 0
    states = {state["name"]: state for state in json.loads(capsys.readouterr().out)}
    assert states["prior-starter"]["state"] == "bundled"
    assert states["prior-ffhq512"]["state"] == "absent"
    assert main(["models", "list"]) == 0
    assert "prior-ffhq512" in capsys.readouterr().out
    assert main(["models", "verify", "--json"]) == 0
    bundled = {entry.name for entry in load_catalog().entries if entry.bundled}
    assert {state["name"] for state in json.loads(capsys.readouterr().out)} == bundled
    assert main(["models", "download", "ffhq512"]) == 1
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 3
    assert "--accept-licence" in said.err
    assert main(["models", "download", "nothing"]) == 1
    assert "there is no model of this name" in capsys.readouterr().err
    assert main(["models", "import", str(tmp_path / "absent")]) == 1
    assert "no such folder" in capsys.readouterr().err
    assert main(["models"]) == 2


@pytest.mark.slow
def test_the_published_small_files_are_imported(shared, capsys):
    folder = shared("weights")
    assert main(["models", "import", str(folder), "--json"]) == 0
    names = {state["name"] for state in json.loads(capsys.readouterr().out)}
    assert names == {"detector-small", "identity-mobilefacenet"}
    assert main(["models", "verify"]) == 0
