"""Triton's kernels for what lies between a network's convolutions, for pictures that are laid out channels last.

Without them a card spends most of a step there: torch's group norm wants channels first, in float32, and each bias,
activation and sum is a pass over memory of its own.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from pgdiff_desktop.networks.restorer import NEGATIVE_SLOPE

# What one program reads at once: many places of few channels. Measured on an H200.
_AT_ONCE, _CHANNELS, _WARPS = 8192, 64, 8
# Where it reads all channels, which are few.
_PLACES_OF_ALL = 64
# Beyond so many shares of a picture the sums of the shares take longer than they save.
_MOST_SHARES = 128


@triton.jit
def _sum_shares(
    x, bias, sums, places, channels, of_share,
    with_bias: tl.constexpr, tile_places: tl.constexpr, tile_channels: tl.constexpr,
):  # fmt: skip
    """Sum and sum of squares of each channel over one share of a picture's places."""
    share, image = tl.program_id(0), tl.program_id(2).to(tl.int64)
    channel = tl.program_id(1) * tile_channels + tl.arange(0, tile_channels)
    is_channel = channel < channels
    added = tl.zeros([tile_channels], tl.float32)
    if with_bias:
        added = tl.load(bias + channel, is_channel, 0.0).to(tl.float32)
    total = tl.zeros([tile_channels], tl.float32)
    squares = tl.zeros([tile_channels], tl.float32)
    for start in range(0, of_share, tile_places):
        within = start + tl.arange(0, tile_places)
        place = share * of_share + within
        there = (within < of_share) & (place < places)
        inside = there[:, None] & is_channel[None, :]
        value = tl.load(x + (image * places + place[:, None]) * channels + channel[None, :], inside, 0.0)
        value = tl.where(inside, value.to(tl.float32) + added[None, :], 0.0)
        total += tl.sum(value, axis=0)
        squares += tl.sum(value * value, axis=0)
    row = (image * tl.num_programs(0) + share) * 2
    tl.store(sums + row * channels + channel, total, is_channel)
    tl.store(sums + (row + 1) * channels + channel, squares, is_channel)


@triton.jit
def _as_factors(
    sums, bias, weight, shift, modulation, factors, shares, places, channels, of_group, epsilon,
    with_bias: tl.constexpr, with_modulation: tl.constexpr, tile_shares: tl.constexpr, tile_group: tl.constexpr,
):  # fmt: skip
    """One group's norm, and what scales and shifts it afterwards, as a factor and a summand of each channel."""
    image, group = tl.program_id(0).to(tl.int64), tl.program_id(1)
    within = tl.arange(0, tile_group)
    channel = group * of_group + within
    is_channel = within < of_group
    share = tl.arange(0, tile_shares)
    inside = (share < shares)[:, None] & is_channel[None, :]
    row = (image * shares + share) * 2
    total = tl.sum(tl.load(sums + row[:, None] * channels + channel[None, :], inside, 0.0))
    squares = tl.sum(tl.load(sums + (row[:, None] + 1) * channels + channel[None, :], inside, 0.0))
    count = places * of_group
    mean = total / count
    deviation = tl.sqrt(tl.maximum(squares / count - mean * mean, 0.0) + epsilon)
    factor = tl.load(weight + channel, is_channel, 0.0).to(tl.float32) / deviation
    summand = tl.load(shift + channel, is_channel, 0.0).to(tl.float32) - mean * factor
    if with_modulation:
        of_image = modulation + image * 2 * channels + channel
        scale = 1 + tl.load(of_image, is_channel, 0.0).to(tl.float32)
        factor *= scale
        summand = summand * scale + tl.load(of_image + channels, is_channel, 0.0).to(tl.float32)
    if with_bias:
        summand += factor * tl.load(bias + channel, is_channel, 0.0).to(tl.float32)
    tl.store(factors + image * 2 * channels + channel, factor, is_channel)
    tl.store(factors + (image * 2 + 1) * channels + channel, summand, is_channel)


@triton.jit
def _apply_factors(
    x, factors, out, places, channels,
    activated: tl.constexpr, tile_places: tl.constexpr, tile_channels: tl.constexpr,
):  # fmt: skip
    image = tl.program_id(2).to(tl.int64)
    place = tl.program_id(0) * tile_places + tl.arange(0, tile_places)
    channel = tl.program_id(1) * tile_channels + tl.arange(0, tile_channels)
    is_channel = channel < channels
    inside = (place < places)[:, None] & is_channel[None, :]
    at = (image * places + place[:, None]) * channels + channel[None, :]
    of_image = factors + image * 2 * channels + channel
    factor, summand = tl.load(of_image, is_channel, 0.0), tl.load(of_image + channels, is_channel, 0.0)
    value = tl.load(x + at, inside, 0.0).to(tl.float32) * factor[None, :] + summand[None, :]
    if activated:
        value = value * tl.sigmoid(value)
    tl.store(out + at, value.to(out.dtype.element_ty), inside)


@triton.jit
def _sum_with_bias(
    x, bias, other, out, places, channels, tile_places: tl.constexpr, tile_channels: tl.constexpr
):  # fmt: skip
    place = tl.program_id(0) * tile_places + tl.arange(0, tile_places)
    channel = tl.program_id(1) * tile_channels + tl.arange(0, tile_channels)
    is_channel = channel < channels
    inside = (place < places)[:, None] & is_channel[None, :]
    at = place[:, None].to(tl.int64) * channels + channel[None, :]
    added = tl.load(bias + channel, is_channel, 0.0).to(tl.float32)
    value = tl.load(x + at, inside, 0.0).to(tl.float32) + tl.load(other + at, inside, 0.0).to(tl.float32)
    tl.store(out + at, (value + added[None, :]).to(out.dtype.element_ty), inside)


@triton.jit
def _into_inputs(
    x, bias, inner, outer, out, first, second, third, fourth, places, channels, width, growth, column, scale, slope,
    input_count: tl.constexpr, residual_count: tl.constexpr, tile_places: tl.constexpr, tile_channels: tl.constexpr,
):  # fmt: skip
    """A finished convolution's output into the inputs of those after it, each `growth` wider than the one before."""
    place = tl.program_id(0) * tile_places + tl.arange(0, tile_places)
    channel = tl.arange(0, tile_channels)
    is_channel = channel < channels
    inside = (place < places)[:, None] & is_channel[None, :]
    row = place[:, None].to(tl.int64)
    at = row * channels + channel[None, :]
    value = tl.load(x + at, inside, 0.0).to(tl.float32)
    value += tl.load(bias + channel, is_channel, 0.0).to(tl.float32)[None, :]
    if residual_count == 0:
        value = tl.where(value > 0, value, slope * value)
    if residual_count >= 1:
        value = tl.load(inner + at, inside, 0.0).to(tl.float32) + scale * value
    if residual_count == 2:
        value = tl.load(outer + at, inside, 0.0).to(tl.float32) + scale * value
    result = value.to(x.dtype.element_ty)
    if residual_count >= 1:
        tl.store(out + at, result, inside)
    to = column + channel[None, :]
    if input_count >= 1:
        tl.store(first + row * width + to, result, inside)
    if input_count >= 2:
        tl.store(second + row * (width + growth) + to, result, inside)
    if input_count >= 3:
        tl.store(third + row * (width + 2 * growth) + to, result, inside)
    if input_count >= 4:
        tl.store(fourth + row * (width + 3 * growth) + to, result, inside)


def _tile(places: int, channels: int) -> tuple[int, int]:
    """How many channels, and places, one program reads at once."""
    block: int = min(_CHANNELS, triton.next_power_of_2(channels))
    return block, min(_AT_ONCE // block, triton.next_power_of_2(places))


def group_norm(
    x: Tensor,
    norm: torch.nn.GroupNorm,
    *,
    bias: Tensor | None = None,
    modulation: Tensor | None = None,
    activated: bool,
    dtype: torch.dtype | None = None,
) -> Tensor:
    """Group norm of x + bias, scaled and shifted by the modulation, then SiLU; all of it in float32.

    Args:
        x: (N, C, H, W), channels last; the result is laid out alike.
        bias: (C,), of the convolution that made x.
        modulation: (N, 2 C), the second scaling, less 1, before the second shift.
        dtype: of the result; None for that of x.
    """
    x = x.contiguous(memory_format=torch.channels_last)
    images, channels, height, width = x.shape
    places, groups = height * width, norm.num_groups
    block, tile = _tile(places, channels)
    shares = min(_MOST_SHARES, triton.cdiv(places, tile))
    of_share = triton.cdiv(places, shares)
    chunks = triton.cdiv(channels, block)
    sums = torch.empty(images, shares, 2, channels, device=x.device)
    factors = torch.empty(images, 2, channels, device=x.device)
    out = torch.empty_like(x, dtype=dtype or x.dtype, memory_format=torch.channels_last)
    # A pointer that is not read needs to be one nevertheless.
    given_bias = norm.weight if bias is None else bias
    _sum_shares[(shares, chunks, images)](
        x, given_bias, sums, places, channels, of_share,
        with_bias=bias is not None, tile_places=tile, tile_channels=block, num_warps=_WARPS,
    )  # fmt: skip
    _as_factors[(images, groups)](
        sums, given_bias, norm.weight, norm.bias, factors if modulation is None else modulation.contiguous(),
        factors, shares, places, channels, channels // groups, norm.eps,
        with_bias=bias is not None, with_modulation=modulation is not None,
        tile_shares=triton.next_power_of_2(shares), tile_group=triton.next_power_of_2(channels // groups),
    )  # fmt: skip
    _apply_factors[(triton.cdiv(places, tile), chunks, images)](
        x, factors, out, places, channels,
        activated=activated, tile_places=tile, tile_channels=block, num_warps=_WARPS,
    )  # fmt: skip
    return out


def sum_with_bias(x: Tensor, bias: Tensor, other: Tensor) -> Tensor:
    """x + bias + other, x and other (N, C, H, W), channels last, the bias (C,)."""
    x = x.contiguous(memory_format=torch.channels_last)
    other = other.contiguous(memory_format=torch.channels_last)
    images, channels, height, width = x.shape
    places = images * height * width
    out = torch.empty_like(x, memory_format=torch.channels_last)
    block, tile = _tile(places, channels)
    grid = (triton.cdiv(places, tile), triton.cdiv(channels, block))
    _sum_with_bias[grid](
        x, bias, other, out, places, channels, tile_places=tile, tile_channels=block, num_warps=_WARPS
    )
    return out


def activated_into(x: Tensor, bias: Tensor, inputs: list[Tensor], column: int) -> None:
    """Leaky ReLU of x + bias into the same channels of several inputs.

    Args:
        x: (N, C, H, W), channels last.
        inputs: at most 4, channels last, each wider than the one before by as much.
        column: the first of the C channels in them.
    """
    _finish(x, bias, None, None, inputs, column, scale=1.0)


def residual_into(
    x: Tensor, bias: Tensor, inner: Tensor, outer: Tensor | None, inputs: list[Tensor], scale: float
) -> Tensor:
    """inner + scale (x + bias), or outer + scale times that; also into the first channels of the inputs.

    Args:
        x, inner, outer: (N, C, H, W), channels last, as is the result; bias (C,).
        inputs: see `activated_into`; none is written where there are none.
    """
    return _finish(x, bias, inner, outer, inputs, 0, scale=scale)


def _finish(
    x: Tensor,
    bias: Tensor,
    inner: Tensor | None,
    outer: Tensor | None,
    inputs: list[Tensor],
    column: int,
    *,
    scale: float,
) -> Tensor:
    x = x.contiguous(memory_format=torch.channels_last)
    images, channels, height, width = x.shape
    places = images * height * width
    out = x if inner is None else torch.empty_like(x, memory_format=torch.channels_last)
    widths = [one.shape[1] for one in inputs]
    pointers = [*inputs, *([x] * (4 - len(inputs)))]
    _into_inputs[(triton.cdiv(places, _PLACES_OF_ALL),)](
        x, bias, x if inner is None else inner, x if outer is None else outer, out, *pointers,
        places, channels, widths[0] if widths else channels, widths[1] - widths[0] if len(widths) > 1 else 0,
        column, scale, NEGATIVE_SLOPE,
        input_count=len(inputs), residual_count=(inner is not None) + (outer is not None),
        tile_places=_PLACES_OF_ALL, tile_channels=triton.next_power_of_2(channels),
    )  # fmt: skip
    return out
