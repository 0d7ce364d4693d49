"""A network with kernels of its own, made on this machine."""

from __future__ import annotations

import os
import sys
import warnings

import torch
from torch import Tensor, nn

from pgdiff_desktop.errors import RuntimeUnavailable, is_out_of_memory
from pgdiff_desktop.settings import application_folders


class CompiledNetwork(nn.Module):
    """Fuses what lies between a network's products into kernels, which takes a minute once for each shape.

    Args:
        inputs: an example of what it will be given, on its device.

    Raises:
        RuntimeUnavailable: there is no compiler on this computer, or it cannot do this network.
    """

    def __init__(self, network: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        super().__init__()
        if getattr(sys, "frozen", False):
            raise _unavailable("an installed application does not have what a compiler needs")
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(application_folders().cache / "compiled"))
        # In this process: others would be started as the application anew, and outlive a job.
        os.environ.setdefault("TORCHINDUCTOR_COMPILE_THREADS", "1")
        try:
            with torch.no_grad(), warnings.catch_warnings():
                # The compiler warns of its own age, and of what it leaves to torch.
                warnings.simplefilter("ignore")
                self._compiled = torch.compile(network)
                self._compiled(*inputs)
        except Exception as error:  # of a compiler, a driver or torch: there is no common class
            if is_out_of_memory(error):
                raise
            raise _unavailable(f"torch cannot compile this network ({_first_line(error)})") from error

    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own."""
        output: Tensor = self._compiled(*inputs)
        return output


def _unavailable(reason: str) -> RuntimeUnavailable:
    return RuntimeUnavailable("runtime compiled", reason=reason, remedy="Use --runtime auto.")


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
