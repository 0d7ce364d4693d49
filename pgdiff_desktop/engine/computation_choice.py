"""Which runtime and precision compute a network, on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec

import torch

from pgdiff_desktop.engine.devices import half_precision
from pgdiff_desktop.engine.measured_speeds import measured_seconds
from pgdiff_desktop.engine.request import AUTO
from pgdiff_desktop.runtimes.computation import Computation, Runtime


@dataclass(frozen=True)
class ComputationWanted:
    """What a job lets its networks be computed by.

    Attributes:
        runtime: one of settings.RUNTIMES.
        may_round: half precision is allowed, where the device is faster in it.
    """

    runtime: str = AUTO
    may_round: bool = True

    def of(self, model: str, device: str) -> Computation:
        """How the model of that name is computed.

        auto is torch in the precision that the device is fastest in, unless ONNX Runtime was measured to be faster
        with this model on this computer. It is never compiled: that takes longer than most jobs.
        """
        half = half_precision(device) if self.may_round else None
        by_torch = Computation(Runtime.TORCH, half or torch.float32)
        if self.runtime == AUTO:
            return _faster(by_torch, Computation(Runtime.ONNX), model, device)
        runtime = Runtime(self.runtime)
        return Computation(runtime, torch.float32 if runtime is Runtime.ONNX else by_torch.dtype)


AS_PUBLISHED = ComputationWanted(Runtime.TORCH, may_round=False)


def _faster(by_torch: Computation, by_onnx: Computation, model: str, device: str) -> Computation:
    seconds = measured_seconds(model, device)
    if by_torch not in seconds or by_onnx not in seconds or find_spec("onnxruntime") is None:
        return by_torch
    return min(by_torch, by_onnx, key=seconds.__getitem__)
