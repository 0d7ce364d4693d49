"""Exported networks, kept in the cache: each is made and checked once."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable

import torch
from torch import Tensor, nn

from pgdiff_desktop import __version__
from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.errors import ErrorCode, RuntimeUnavailable
from pgdiff_desktop.runtimes.onnx_export import export
from pgdiff_desktop.runtimes.onnx_network import OnnxNetwork, onnx_build
from pgdiff_desktop.settings import application_folders

# Of the largest value; other orders of summation make up a hundredth of it.
_LARGEST_DIFFERENCE = 1e-4

_log = logging.getLogger(__name__)


def checked_export(network: nn.Module, inputs: tuple[Tensor, ...]) -> bytes:
    """The ONNX model of a network, after it said the same as the network itself on the CPU.

    Args:
        network: in float32, on the CPU.
        inputs: an example of what it will be given, of several images, on the CPU.

    Raises:
        RuntimeUnavailable: see `export` and `OnnxNetwork`; or it says something else.
    """
    model = export(network, inputs)
    # A number of images that it was not exported with: nothing of that may have become a constant.
    inputs = tuple(tensor[:1] for tensor in inputs)
    with torch.no_grad():
        expected = network(*inputs)
    found = OnnxNetwork(model, "cpu", inputs)(*inputs)
    difference = float((found - expected).abs().max() / expected.abs().max())
    if not difference <= _LARGEST_DIFFERENCE:  # nor if it is not a number
        raise RuntimeUnavailable("runtime onnx", ErrorCode.ONNX_DIFFERS, difference=f"{difference:.1g}")
    return model


def onnx_network(
    name: str,
    sha256: str,
    load: Callable[[], nn.Module],
    inputs: Callable[[str], tuple[Tensor, ...]],
    device: str,
) -> OnnxNetwork:
    """The network by ONNX Runtime, exported where the cache does not hold it yet.

    Args:
        name, sha256: of the model.
        load: gives the network in float32 on the CPU, where it has to be exported.
        inputs: gives an example of what it will be given, of several images, on a device.

    Raises:
        RuntimeUnavailable: see `checked_export`.
        DiskFull, OutputNotWritable: the cache cannot be written.
    """
    # Before an export that would be in vain.
    onnx_build(device)
    folder = application_folders().cache / "onnx"
    # Another version may build another network of these weights, and another torch export it another way.
    file = folder / f"{name}-{sha256[:16]}-{__version__}-{torch.__version__}.onnx"
    if file.is_file():
        try:
            return OnnxNetwork(file, device, inputs(device))
        except RuntimeUnavailable as error:
            _log.warning("%s cannot be used (%s); it is exported again", file, error)
    model = checked_export(load(), inputs("cpu"))
    for outdated in folder.glob(f"{name}-*.onnx"):
        with contextlib.suppress(OSError):
            outdated.unlink()
    with replacing(file) as target:
        target.write(model)
    return OnnxNetwork(file, device, inputs(device))
