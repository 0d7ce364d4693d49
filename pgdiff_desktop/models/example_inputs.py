"""What a network of the sampler is given, for those who must try it before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor

    from pgdiff_desktop.models.catalog import ModelEntry

_TIMESTEP = 300


def example_inputs(entry: ModelEntry, device: str, images: int = 2) -> tuple[Tensor, ...]:
    """Noise x_t, for a restorer a face y of noise, and timesteps; for an estimator y and damage. Always the same."""
    size = entry.image_size or 0
    x = torch.randn(images, 3, size, size, generator=torch.Generator().manual_seed(0)).to(device)
    if entry.role == "estimator":
        return x.clamp(-1, 1), (x[:, :1] > 1).float()
    timesteps = torch.full((images,), _TIMESTEP, device=device)
    return (x, x.clamp(-1, 1), timesteps) if entry.role == "restorer" else (x, timesteps)
