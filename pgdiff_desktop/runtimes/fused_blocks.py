"""Blocks of the prior and the restorer with fewer passes over a card's memory; what they compute is the same."""

from __future__ import annotations

import logging
import os
from contextlib import AbstractContextManager, nullcontext
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from pgdiff_desktop.build_facts import is_packaged
from pgdiff_desktop.errors import first_line
from pgdiff_desktop.networks.restorer import RESIDUAL_SCALE, DenseBlock, Generator
from pgdiff_desktop.networks.unet import AttentionBlock, ResidualBlock, UNet
from pgdiff_desktop.settings import application_folders

_log = logging.getLogger(__name__)

# By which share of itself an output may differ from that of the network's own blocks: rounding in half precision does
# less, a kernel that is wrong far more.
_MOST_OFF = 0.1
# Of a card that has bfloat16.
_LEAST_CAPABILITY = (8, 0)


class FusedResidualBlock(nn.Module):
    """See `ResidualBlock`, whose layers it takes; (N, C, H, W), channels last, in the convolutions' precision."""

    def __init__(self, block: ResidualBlock) -> None:
        super().__init__()
        self.norms = nn.ModuleList([block.in_layers[0], block.out_layers[0]])
        self.convolutions = nn.ModuleList([block.in_layers[2], block.out_layers[3]])
        self.emb_layers = block.emb_layers
        skip = block.skip_connection
        self.skip = skip if isinstance(skip, nn.Conv2d) else None
        bias = self.convolutions[1].get_parameter("bias").data
        # Of both sums that meet at the end.
        self.register_buffer(
            "last_bias", bias if self.skip is None else bias + skip.get_parameter("bias").data
        )

    last_bias: Tensor

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        from pgdiff_desktop.runtimes import fused_kernels as fused

        first, last = self.convolutions
        before, after = (cast(nn.GroupNorm, norm) for norm in self.norms)
        h = _without_bias(first, fused.group_norm(x, before, activated=True))
        h = fused.group_norm(
            h, after, bias=first.get_parameter("bias"), modulation=self.emb_layers(embedding), activated=True
        )
        skipped = x if self.skip is None else _without_bias(self.skip, x)
        return fused.sum_with_bias(_without_bias(last, h), self.last_bias, skipped)


class FusedAttentionBlock(nn.Module):
    """See `AttentionBlock`, whose layers it takes; places stay where they lie."""

    def __init__(self, block: AttentionBlock) -> None:
        super().__init__()
        self.heads, self.norm, self.qkv, self.proj_out = block.heads, block.norm, block.qkv, block.proj_out

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        from pgdiff_desktop.runtimes import fused_kernels as fused

        batch, channels, height, width = x.shape
        normed = (
            fused.group_norm(x, self.norm, activated=False).permute(0, 2, 3, 1).reshape(batch, -1, channels)
        )
        qkv = F.linear(normed, self.qkv.weight[..., 0], self.qkv.bias)
        # Of one head q, k and v lie beside each other.
        q, k, v = (
            qkv.view(batch, -1, self.heads, 3, channels // self.heads).permute(0, 2, 3, 1, 4).unbind(dim=2)
        )
        h = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(batch, -1, channels)
        h = F.linear(h, self.proj_out.weight[..., 0], self.proj_out.bias)
        return x + h.view(batch, height, width, channels).permute(0, 3, 1, 2)


class FusedNormBeforeFloat32(nn.Module):
    """A group norm and its SiLU before a layer that takes float32."""

    def __init__(self, norm: nn.GroupNorm) -> None:
        super().__init__()
        self.norm = norm

    def forward(self, x: Tensor) -> Tensor:
        from pgdiff_desktop.runtimes import fused_kernels as fused

        return fused.group_norm(x, self.norm, activated=True, dtype=torch.float32)


class FusedDenseBlocks(nn.Module):
    """A sequence of `ResidualInResidual`: each output goes where later layers read it; nothing is concatenated."""

    def __init__(self, blocks: nn.Sequential) -> None:
        super().__init__()
        self.blocks = blocks

    def forward(self, x: Tensor) -> Tensor:
        from pgdiff_desktop.runtimes import fused_kernels as fused

        dense = [
            (cast(DenseBlock, block.get_submodule(f"rdb{number}")), number == 3)
            for block in self.blocks
            for number in (1, 2, 3)
        ]
        features, growth = (
            dense[0][0].get_submodule(name).get_parameter("bias").shape[0] for name in ("conv5", "conv1")
        )
        inputs = [
            x.new_empty(x.shape[0], features + number * growth, *x.shape[2:]).contiguous(
                memory_format=torch.channels_last
            )
            for number in range(1, 5)
        ]
        outer = x = x.contiguous(memory_format=torch.channels_last)
        for one in inputs:
            one[:, :features] = x
        for number, (block, is_last_of_three) in enumerate(dense):
            seen = x
            for layer in range(1, 5):
                convolution = block.get_submodule(f"conv{layer}")
                h = _without_bias(convolution, seen)
                column = features + (layer - 1) * growth
                fused.activated_into(h, convolution.get_parameter("bias"), inputs[layer - 1 :], column)
                seen = inputs[layer - 1]
            convolution = block.get_submodule("conv5")
            x = fused.residual_into(
                _without_bias(convolution, seen),
                convolution.get_parameter("bias"),
                x,
                outer if is_last_of_three else None,
                inputs if number + 1 < len(dense) else [],
                RESIDUAL_SCALE,
            )
            if is_last_of_three:
                outer = x
        return x


def _without_bias(convolution: nn.Module, x: Tensor) -> Tensor:
    layer = cast(nn.Conv2d, convolution)
    return F.conv2d(x, layer.weight, None, layer.stride, layer.padding)


def fuse(network: nn.Module, inputs: tuple[Tensor, ...]) -> None:
    """Puts fused blocks in the place of a network's own, where this computer can make them and the outputs agree.

    They are made on the card by Triton, which comes with torch on Linux and takes a C compiler: packages have none.

    Args:
        network: in half precision, on a card.
        inputs: an example of what it will be given.
    """
    if is_packaged() or not _is_supported(inputs[0].device):
        return
    os.environ.setdefault("TRITON_CACHE_DIR", str(application_folders().cache / "kernels"))
    with torch.no_grad(), _current_card(inputs[0].device):
        wanted = network(*inputs)
        own = _replace_blocks(network)
        try:
            off = float((network(*inputs) - wanted).norm() / wanted.norm())
            trouble = "" if off < _MOST_OFF else f"they are off by {off:.2f}"
        except Exception as error:  # of Triton, its compiler or the driver: there is no common class
            trouble = first_line(error)
    if trouble:
        for parent, name, block in own:
            setattr(parent, name, block)
        _log.info("blocks are not fused on this computer: %s", trouble)


def _current_card(device: torch.device) -> AbstractContextManager[object]:
    """Triton computes on the current card, whichever one its inputs lie on."""
    return torch.cuda.device(device) if device.type == "cuda" else nullcontext()


def _is_supported(device: torch.device) -> bool:
    # On older cards Triton's compiler ends the whole process; on a processor its interpreter runs in tests.
    return device.type != "cuda" or torch.cuda.get_device_capability(device) >= _LEAST_CAPABILITY


def _replace_blocks(network: nn.Module) -> list[tuple[nn.Module, str, nn.Module]]:
    """The blocks that were replaced, with their parents and their names there."""
    own: list[tuple[nn.Module, str, nn.Module]] = []
    for parent in list(network.modules()):
        for name, block in list(parent.named_children()):
            fused = _fused(parent, name, block)
            if fused is not None:
                own.append((parent, name, block))
                setattr(parent, name, fused)
    return own


def _fused(parent: nn.Module, name: str, block: nn.Module) -> nn.Module | None:
    if isinstance(block, ResidualBlock):
        return FusedResidualBlock(block)
    if isinstance(block, AttentionBlock):
        return FusedAttentionBlock(block)
    if isinstance(parent, UNet) and name == "out":
        norm, _, convolution = cast(nn.Sequential, block)
        return nn.Sequential(FusedNormBeforeFloat32(cast(nn.GroupNorm, norm)), convolution)
    if isinstance(parent, Generator) and name == "body":
        return FusedDenseBlocks(cast(nn.Sequential, block))
    return None
