"""ONNX Runtime as the second runtime: the same values, exported once, and refused where it cannot be had."""

from __future__ import annotations

import sys
import tempfile

import pytest
import torch
from torch import nn

import pgdiff_desktop
from pgdiff_desktop.errors import ErrorCode, RuntimeUnavailable, is_out_of_memory
from pgdiff_desktop.networks.gaussian_unet import GaussianUNet
from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.networks.restorer_unet import RestorerUNet
from pgdiff_desktop.networks.unet import UNet
from pgdiff_desktop.runtimes import onnx_cache, onnx_files
from pgdiff_desktop.runtimes.onnx_export import export, onnx_unavailable
from pgdiff_desktop.runtimes.onnx_files import onnx_network
from pgdiff_desktop.runtimes.onnx_network import OnnxNetwork
from pgdiff_desktop.runtimes.onnx_providers import provider_for
from pgdiff_desktop.settings import application_folders

SIZE = 32
UNET = {
    "image_size": SIZE, "model_channels": 32, "channel_multipliers": [1, 2], "residual_blocks": [1, 1],
    "attention_resolutions": [16], "head_channels": 32, "learned_sigma": True,
}  # fmt: skip
NETWORKS = {
    "published prior": lambda: UNet(**UNET),
    "starter prior": lambda: GaussianUNet(
        gaussian_size=8, gaussian_components=4, unet={**UNET, "learned_sigma": False}
    ),
    "published restorer": lambda: Restorer(features=8, blocks=1, growth=4),
    "starter restorer": lambda: RestorerUNet(widths=[8, 16], blocks=1),
}


def network_of(name):
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(3)
        network = NETWORKS[name]()
        for parameter in network.parameters():
            # Also those that begin as nothing.
            nn.init.normal_(parameter, std=0.05)
    return network.eval().requires_grad_(False)


def inputs_of(name, images):
    generator = torch.Generator().manual_seed(images)
    x = torch.randn(images, 3, SIZE, SIZE, generator=generator)
    timesteps = torch.randint(0, 1000, (images,), generator=generator)
    return (x, x.flip(3), timesteps) if "restorer" in name else (x, timesteps)


@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_says_the_same_of_any_number_of_images(name):
    network = network_of(name)
    exported = OnnxNetwork(export(network, inputs_of(name, 2)), "cpu", inputs_of(name, 2))
    for images in (1, 2, 5):
        inputs = inputs_of(name, images)
        expected, found = network(*inputs), exported(*inputs)
        assert found.dtype == torch.float32
        assert (found - expected).abs().max() <= 1e-5 * expected.abs().max()


class Doubled(nn.Module):
    def forward(self, x):
        return x * 2


def never():
    raise AssertionError("loaded although it was exported")


def made(load=Doubled, sha256="a" * 64):
    return onnx_network("tiny", sha256, load, lambda device: (torch.ones(2, 1, 2, 2),), "cpu")


def files():
    return sorted(path.name for path in (application_folders().cache / "onnx").iterdir())


def test_it_is_exported_once():
    made()
    assert made(never)(torch.full((1, 1, 2, 2), 3.0)).unique().tolist() == [6]


def test_other_weights_or_another_torch_are_exported_anew(monkeypatch):
    made()
    before = files()
    made(sha256="b" * 64)
    after = files()
    assert len(after) == len(before)
    assert not set(after) & set(before)
    for owner, attribute in (
        (torch, "__version__"),
        (pgdiff_desktop, "__version__"),
        (onnx_cache, "OPSET"),
        (onnx_cache, "_sources_sha256"),
        (onnx_cache, "_version_of"),
    ):
        value = "99.0" if attribute in ("__version__", "OPSET") else lambda *package: "99.0"
        monkeypatch.setattr(owner, attribute, value)
        with pytest.raises(AssertionError):
            made(never, sha256="b" * 64)
        made(sha256="b" * 64)


def test_an_export_for_another_size_is_another(monkeypatch):
    made()
    with pytest.raises(AssertionError):
        onnx_network("tiny", "a" * 64, never, lambda device: (torch.ones(2, 1, 3, 3),), "cpu")


def cut(path):
    path.write_bytes(path.read_bytes()[:40])


def turned(path):
    """One bit of it."""
    contents = bytearray(path.read_bytes())
    contents[len(contents) // 2] ^= 1
    path.write_bytes(contents)


def emptied(path):
    path.write_bytes(b"")


def missing(path):
    path.unlink()


@pytest.mark.parametrize("damage", [cut, turned, emptied, missing])
@pytest.mark.parametrize("which", ["*.onnx", "*.npy", "*.json"])
def test_a_damaged_export_is_made_again(caplog, which, damage):
    made()
    (path,) = (application_folders().cache / "onnx").glob(which)
    damage(path)
    with pytest.raises(AssertionError):
        made(never)
    assert made()(torch.ones(1, 1, 2, 2)).unique().tolist() == [2]
    assert ("exported again" in caplog.text) == (damage is not missing)
    assert made(never)


class Tripled(nn.Module):
    def forward(self, x):
        return x * 3


@pytest.mark.parametrize("taken", [(".onnx",), (".npy",), (".onnx", ".npy"), (".onnx", ".npy", ".json")])
def test_other_weights_of_the_same_shapes_are_never_used(caplog, taken):
    folder = application_folders().cache / "onnx"
    made(Tripled, sha256="b" * 64)
    others = {path.suffix: path.read_bytes() for path in folder.iterdir()}
    made(Doubled)
    for path in folder.iterdir():
        if path.suffix in taken:
            path.write_bytes(others[path.suffix])
    assert made()(torch.ones(1, 1, 2, 2)).unique().tolist() == [2]


def test_exports_of_other_models_stay(monkeypatch):
    def other():
        return onnx_network("tiny-other", "b" * 64, Doubled, lambda device: (torch.ones(2, 1, 2, 2),), "cpu")

    other()
    before = files()
    made()
    made(sha256="c" * 64)
    assert set(before) < set(files())


def test_what_is_opened_is_compared_by_whoever_will_compute_it(monkeypatch):
    """A file that the CPU was right with may be opened on a card years later, by another driver."""
    made()
    run = OnnxNetwork.forward
    monkeypatch.setattr(OnnxNetwork, "forward", lambda self, *inputs: 1.5 * run(self, *inputs))
    with pytest.raises(RuntimeUnavailable, match=r"onnx-differs \(difference=0\.5\)"):
        made(never)


def test_an_export_that_says_something_else_is_refused(monkeypatch):
    monkeypatch.setattr(onnx_files, "export", lambda network, inputs: export(nn.Identity(), inputs))
    with pytest.raises(RuntimeUnavailable, match=r"onnx-differs \(difference=0\.5\)"):
        made()
    assert not (application_folders().cache / "onnx").exists()


@pytest.mark.parametrize("package", ["onnx", "onnxruntime"])
def test_without_its_packages_it_says_what_to_install(monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(RuntimeUnavailable) as caught:
        made(never if package == "onnxruntime" else Doubled)
    assert caught.value.failure.parameters["extra"] == "onnx"


def test_without_a_folder_for_temporary_files_it_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(RuntimeUnavailable, match="onnx-export"):
        made()


class OfTwo(nn.Module):
    def forward(self, x, unused):
        return x * 2


def test_what_a_network_makes_no_use_of_may_be_given():
    inputs = (torch.ones(2, 1), torch.zeros(2, 1))
    assert OnnxNetwork(export(OfTwo(), inputs), "cpu", inputs)(*inputs).tolist() == [[2], [2]]


def test_what_stops_it_is_either_memory_or_the_runtime(monkeypatch):
    network = made()

    class Session:
        def run(self, names, given):
            raise RuntimeError(self.words)

    monkeypatch.setattr(network, "_session", Session())
    Session.words = "Failed to allocate memory for requested buffer of size 4"
    with pytest.raises(RuntimeError) as caught:
        network(torch.ones(1, 1, 2, 2))
    assert is_out_of_memory(caught.value)
    Session.words = "CUDNN_STATUS_EXECUTION_FAILED\nand more"
    with pytest.raises(RuntimeUnavailable, match=r"onnx-stopped .*why=CUDNN_STATUS_EXECUTION_FAILED\)"):
        network(torch.ones(1, 1, 2, 2))


@pytest.mark.parametrize(
    ("device", "there", "expected"),
    [
        ("cpu", ["CPUExecutionProvider"], "CPUExecutionProvider"),
        ("cpu", ["DmlExecutionProvider", "CPUExecutionProvider"], "DmlExecutionProvider"),
        ("cuda", ["CUDAExecutionProvider", "CPUExecutionProvider"], "CUDAExecutionProvider"),
        ("mps", ["CoreMLExecutionProvider", "CPUExecutionProvider"], "CoreMLExecutionProvider"),
        ("cuda", ["CPUExecutionProvider"], None),
        ("mps", ["CPUExecutionProvider"], None),
    ],
)
def test_the_provider_of_a_device(device, there, expected):
    if expected is None:
        with pytest.raises(RuntimeUnavailable):
            provider_for(device, there)
    else:
        assert provider_for(device, there) == expected


def test_a_provider_that_does_not_start_is_noticed(monkeypatch):
    """ONNX Runtime built for CUDA takes the CPU without a word where the driver is missing."""
    import onnxruntime

    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CUDAExecutionProvider"])
    model = export(Doubled(), (torch.ones(2, 1, 2, 2),))
    with pytest.warns(UserWarning, match="CUDAExecutionProvider"), pytest.raises(RuntimeUnavailable):
        OnnxNetwork(model, "cuda", (torch.ones(2, 1, 2, 2),))


@pytest.mark.parametrize(
    ("device", "cuda", "extra"),
    [
        ("cpu", "13.0", "onnx"),
        ("mps", None, "onnx"),
        ("cuda", "13.0", "onnx-gpu"),
        ("cuda:1", "12.6", "onnx-gpu-cu126"),
        ("cuda", None, "onnx-gpu"),
    ],
)
def test_what_is_to_be_installed_fits_the_cuda_of_torch(monkeypatch, device, cuda, extra):
    monkeypatch.setattr(torch.version, "cuda", cuda)
    failure = onnx_unavailable(ErrorCode.ONNX_MISSING, device).failure
    assert failure.parameters["extra"] == extra
