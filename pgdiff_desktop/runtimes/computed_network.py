"""A network of torch's, computed as it is wanted."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable

import torch
from torch import Tensor, nn

from pgdiff_desktop.build_facts import is_packaged
from pgdiff_desktop.errors import ErrorCode, RuntimeUnavailable, first_line, is_out_of_memory
from pgdiff_desktop.networks.half_precision import HalfPrecision
from pgdiff_desktop.runtimes.computation import Computation, Runtime
from pgdiff_desktop.runtimes.fused_blocks import fuse
from pgdiff_desktop.runtimes.graphed_network import GraphedNetwork
from pgdiff_desktop.settings import application_folders

_SUBJECT = "runtime compiled"


def computed(
    network: nn.Module, computation: Computation, inputs: Callable[[], tuple[Tensor, ...]]
) -> nn.Module:
    """The network by torch, compiled or not, in the computation's precision; in half precision on a card as graphs.

    Args:
        network: in float32, on its device; not to be used otherwise afterwards.
        inputs: an example of what it will be given, on its device.

    Raises:
        RuntimeUnavailable: it is to be compiled, and cannot be.
    """
    if computation.dtype != torch.float32:
        network = HalfPrecision(network, computation.dtype)
    if computation.runtime is Runtime.COMPILED:
        return CompiledNetwork(network, inputs())
    if computation.dtype != torch.float32 and any(one.is_cuda for one in network.parameters()):
        # What is published is computed as it was published, step by step.
        fuse(network, inputs())
        return GraphedNetwork(network)
    return network


class CompiledNetwork(nn.Module):
    """Fuses what lies between a network's products into kernels made here: for one image, and for any other number.

    That takes minutes where it was never done, and seconds later.

    Args:
        inputs: an example of what it will be given, of two images, on its device.

    Raises:
        RuntimeUnavailable: there is no compiler on this computer, or it cannot do this network.
    """

    def __init__(self, network: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        super().__init__()
        if is_packaged():
            raise RuntimeUnavailable(_SUBJECT, ErrorCode.COMPILER_MISSING)
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(application_folders().cache / "compiled"))
        # Loaded by nothing else of ours.
        from torch._inductor import config

        # On this thread: others, and processes that are started as the application anew, outlive a job.
        config.compile_threads = 1
        with torch.no_grad(), warnings.catch_warnings():
            # The compiler warns of its own age, and of what it leaves to torch.
            warnings.simplefilter("ignore")
            # Two sets of prior and restorer, and some numbers of threads, before torch compiles no more.
            torch._dynamo.config.recompile_limit = 64
            self._compiled = torch.compile(network)
            self(*(tensor[:1] for tensor in inputs))
            # A second number of images: from then on torch takes it for any.
            self(*inputs)

    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own.

        Raises:
            RuntimeUnavailable: it had to be compiled for these inputs, and could not be.
        """
        try:
            # Another order in memory would be compiled anew.
            output: Tensor = self._compiled(*(tensor.contiguous() for tensor in inputs))
        except Exception as error:  # of a compiler, a driver or torch: there is no common class
            if is_out_of_memory(error):
                raise
            raise RuntimeUnavailable(_SUBJECT, ErrorCode.COMPILER_FAILED, why=first_line(error)) from error
        return output
