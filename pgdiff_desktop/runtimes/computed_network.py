"""A network of torch's, computed as it is wanted."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import HalfPrecision
from pgdiff_desktop.runtimes.compiled_network import CompiledNetwork
from pgdiff_desktop.runtimes.computation import Computation, Runtime


def computed(
    network: nn.Module, computation: Computation, inputs: Callable[[], tuple[Tensor, ...]]
) -> nn.Module:
    """The network by torch, compiled or not, in the computation's precision.

    Args:
        network: in float32, on its device; not to be used otherwise afterwards.
        inputs: an example of what it will be given, on its device.

    Raises:
        RuntimeUnavailable: it is to be compiled, and cannot be.
    """
    if computation.dtype != torch.float32:
        network = HalfPrecision(network, computation.dtype)
    return CompiledNetwork(network, inputs()) if computation.runtime is Runtime.COMPILED else network
