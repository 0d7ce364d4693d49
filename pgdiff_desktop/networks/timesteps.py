"""Sinusoidal embedding of diffusion timesteps."""

from __future__ import annotations

import math

import torch
from torch import Tensor


def timestep_embedding(timesteps: Tensor, channels: int) -> Tensor:
    """Cosines, then sines, of the timesteps at geometrically falling frequencies.

    Args:
        timesteps: (N,), whole or fractional.
        channels: even width of the embedding.

    Returns:
        (N, channels) in float32. Source: Vaswani et al. 2017, as laid out by Dhariwal & Nichol 2021.
    """
    half = channels // 2
    exponents = torch.arange(half, dtype=torch.float32, device=timesteps.device) / half
    angles = timesteps.float()[:, None] * torch.exp(-math.log(10000.0) * exponents)
    return torch.cat([angles.cos(), angles.sin()], dim=1)
