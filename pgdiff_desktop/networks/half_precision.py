"""Networks that compute in half precision, except where it would show."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

# Where convolutions are faster so; MPS takes such weights for others, or copies them at every call.
_CHANNELS_LAST_ON = ("cpu", "cuda")


class Float32Conv2d(nn.Conv2d):
    """A convolution in float32, whatever surrounds it: for what a network says at its end, in steps of its own."""

    def forward(self, x: Tensor) -> Tensor:
        with torch.autocast(x.device.type, enabled=False):
            return super().forward(x.float())


def doubled(x: Tensor) -> Tensor:
    """(N, C, H, W) as (N, C, 2 H, 2 W), each pixel four times; in its own precision, which autocast would leave."""
    with torch.autocast(x.device.type, enabled=False):
        return F.interpolate(x, scale_factor=2, mode="nearest")


class HalfPrecision(nn.Module):
    """Runs a network's convolutions and matrix products in half precision; channels last, where the device likes it.

    Normalisation keeps its statistics, attention its softmax, and every sum of products its running value in
    float32; autocast (Micikevicius et al. 2018) sees to what a device does not do by itself. The weights are
    rounded once here: autocast alone rounds them anew at every call, which takes longer than the products.

    Args:
        network: changed in place; not to be used in float32 afterwards.
        dtype: torch.bfloat16 or torch.float16.
    """

    def __init__(self, network: nn.Module, dtype: torch.dtype) -> None:
        super().__init__()
        self.network = network
        self.dtype = dtype
        for layer in network.modules():
            if isinstance(layer, nn.Conv1d | nn.Conv2d | nn.Linear) and not isinstance(layer, Float32Conv2d):
                layer.to(dtype)
            if isinstance(layer, nn.Conv2d):
                layer.weight.data = _ordered(layer.weight.data)

    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own, for float32 inputs and outputs."""
        with torch.autocast(inputs[0].device.type, self.dtype):
            output: Tensor = self.network(*(_ordered(tensor) for tensor in inputs))
        return output.float()


def _ordered(tensor: Tensor) -> Tensor:
    if tensor.dim() != 4 or tensor.device.type not in _CHANNELS_LAST_ON:
        return tensor
    return tensor.contiguous(memory_format=torch.channels_last)
