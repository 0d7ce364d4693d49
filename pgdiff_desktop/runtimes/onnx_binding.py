"""Runs ONNX Runtime on torch's own tensors, where they lie: nothing goes through the processor's memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_TYPES = {torch.float32: np.float32, torch.int64: np.int64}


def run_bound(session: InferenceSession, given: Mapping[str, Tensor], output: Tensor) -> None:
    """Computes a model's only output into a tensor.

    Args:
        given: its inputs by their names, on the session's device, each contiguous.
        output: as large as the result, on the same device.
    """
    binding = session.io_binding()
    for name, tensor in given.items():
        binding.bind_input(name, **_place(tensor))
    binding.bind_output(session.get_outputs()[0].name, **_place(output))
    # Each library has a stream of its own, and does not wait for the other's.
    if output.is_cuda:
        torch.cuda.current_stream(output.device).synchronize()
    session.run_with_iobinding(binding)
    binding.synchronize_outputs()


def _place(tensor: Tensor) -> dict[str, Any]:
    return {
        "device_type": tensor.device.type,
        "device_id": tensor.device.index or 0,
        "element_type": _TYPES[tensor.dtype],
        "shape": tuple(tensor.shape),
        "buffer_ptr": tensor.data_ptr(),
    }
