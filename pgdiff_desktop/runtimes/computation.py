"""How a network is computed, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import torch


class Runtime(StrEnum):
    """Who computes."""

    TORCH = "torch"
    COMPILED = "compiled"  # torch, with kernels made for this network on this machine
    ONNX = "onnx"  # ONNX Runtime


@dataclass(frozen=True)
class Computation:
    """Who computes a network, and in what.

    Attributes:
        dtype: of products and convolutions; inputs and outputs are float32 in any case.
    """

    runtime: Runtime = Runtime.TORCH
    dtype: torch.dtype = torch.float32

    def __str__(self) -> str:
        return f"{self.runtime} {str(self.dtype).removeprefix('torch.')}"


# As published.
IN_FULL = Computation()
