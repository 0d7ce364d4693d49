"""Which runtime and precision compute a network, on this computer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch

from pgdiff_desktop.device_names import AUTO
from pgdiff_desktop.engine.devices.choosing import half_precision
from pgdiff_desktop.errors import RuntimeUnavailable
from pgdiff_desktop.runtimes.computation import Computation, Runtime
from pgdiff_desktop.runtimes.measured_speeds import measured_speeds
from pgdiff_desktop.runtimes.onnx_providers import onnx_build
from pgdiff_desktop.runtimes.rounding_check import rounds_wrongly


@dataclass(frozen=True)
class ComputationWanted:
    """What a job lets its networks be computed by.

    Attributes:
        runtime: one of settings.RUNTIMES.
        may_round: half precision is allowed, where the device is faster in it, and TF32 where a card has that.
    """

    runtime: str = AUTO
    may_round: bool = True

    @property
    def by_torch(self) -> ComputationWanted:
        """The same by torch alone, which can do it wherever the network can be loaded."""
        return replace(self, runtime=Runtime.TORCH)

    def may_spoil(self, device: str) -> bool:
        """Whether something is computed in half precision, by torch or, where that fails, in its place."""
        return self.may_round and half_precision(device) is not None

    def of(self, model: str, device: str) -> Computation:
        """How the model of that name is computed.

        auto is torch in the precision that the device is fastest in, unless ONNX Runtime was measured to be faster
        with this model on this computer. It is never compiled: that takes longer than most jobs.
        """
        half = half_precision(device) if self.may_round else None
        if half is not None and rounds_wrongly(model, device, half):
            half = None
        by_torch = Computation(Runtime.TORCH, half or torch.float32)
        if self.runtime == AUTO:
            return _faster(by_torch, Computation(Runtime.ONNX), model, device)
        runtime = Runtime(self.runtime)
        return Computation(runtime, torch.float32 if runtime is Runtime.ONNX else by_torch.dtype)


AS_PUBLISHED = ComputationWanted(Runtime.TORCH, may_round=False)


def _faster(by_torch: Computation, by_onnx: Computation, model: str, device: str) -> Computation:
    measured = measured_speeds(model, device)
    seconds = measured.seconds
    if by_torch not in seconds or by_onnx not in seconds:
        return by_torch
    # Nobody knows yet how many images a job will have.
    if not all(onnx < torchs for onnx, torchs in zip(seconds[by_onnx], seconds[by_torch], strict=False)):
        return by_torch
    try:
        return by_onnx if onnx_build(device) == measured.onnx else by_torch
    except RuntimeUnavailable:
        return by_torch
