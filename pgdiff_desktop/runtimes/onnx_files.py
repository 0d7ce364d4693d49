"""Exported networks, kept in the cache: each is made and checked once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from pgdiff_desktop.errors import ErrorCode, RuntimeUnavailable
from pgdiff_desktop.runtimes.onnx_cache import CachedExport
from pgdiff_desktop.runtimes.onnx_export import export
from pgdiff_desktop.runtimes.onnx_network import OnnxNetwork
from pgdiff_desktop.runtimes.onnx_providers import CPU, onnx_build

# Of the largest value. On a processor other orders of summation make up a hundredth of it; a card's convolutions may
# also be Winograd's.
_LARGEST_DIFFERENCE = {CPU: 1e-4}
_LARGEST_OF_CARDS = 1e-3

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Exported:
    """A network's ONNX model.

    Attributes:
        expected: what the network itself says of the first example, on the CPU.
    """

    model: bytes
    expected: Tensor


def exported(network: nn.Module, inputs: tuple[Tensor, ...]) -> Exported:
    """A network as an ONNX model, and what it has to say.

    Args:
        network: in float32, on the CPU.
        inputs: an example of what it will be given, of several images, on the CPU.

    Raises:
        RuntimeUnavailable: see `export`.
    """
    model = export(network, inputs)
    with torch.no_grad():
        return Exported(model, network(*_first(inputs)))


def opened(model: Path | bytes, expected: Tensor, device: str, inputs: tuple[Tensor, ...]) -> OnnxNetwork:
    """An exported network, once it said on the device that will compute it what the network itself says.

    Args:
        inputs: the example, on that device.

    Raises:
        RuntimeUnavailable: see `OnnxNetwork`; or it says something else.
    """
    network = OnnxNetwork(model, device, inputs)
    # A number of images that it was not exported with: nothing of that may have become a constant.
    found = network(*_first(inputs)).cpu()
    difference = float((found - expected).abs().max() / expected.abs().max())
    if not difference <= _LARGEST_DIFFERENCE.get(
        network.provider, _LARGEST_OF_CARDS
    ):  # nor if it is not a number
        raise RuntimeUnavailable("runtime onnx", ErrorCode.ONNX_DIFFERS, difference=f"{difference:.1g}")
    return network


def _first(inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    return tuple(tensor[:1] for tensor in inputs)


def onnx_network(
    name: str,
    sha256: str,
    load: Callable[[], nn.Module],
    inputs: Callable[[str], tuple[Tensor, ...]],
    device: str,
) -> OnnxNetwork:
    """The network by ONNX Runtime, exported where the cache does not hold it yet.

    Args:
        name, sha256: of the model, and of the file with its weights as it is now.
        load: gives the network in float32 on the CPU, where it has to be exported.
        inputs: gives an example of what it will be given, of several images, on a device.

    Raises:
        RuntimeUnavailable: see `exported` and `opened`.
        DiskFull, OutputNotWritable: the cache cannot be written.
    """
    # Before an export that would be in vain.
    onnx_build(device)
    cached = CachedExport.of(name, sha256, inputs("cpu"))
    found = cached.find()
    if found is not None:
        try:
            return opened(*found, device, inputs(device))
        except RuntimeUnavailable as error:
            if error.failure.code is not ErrorCode.ONNX_UNREADABLE:
                # Exported again it would be no other.
                raise
            _log.warning("%s cannot be used (%s); it is exported again", found[0], error)
    made = exported(load(), inputs("cpu"))
    network = opened(made.model, made.expected, device, inputs(device))
    cached.keep(made.model, made.expected)
    return network
