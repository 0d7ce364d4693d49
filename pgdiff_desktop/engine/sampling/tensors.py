"""Pictures, (S, S, 3) in [0, 1], as the sampler's tensors, (N, 3, S, S) in [-1, 1]; both of any size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

if TYPE_CHECKING:
    from pgdiff_desktop.diffusion.guidance import RestorerFunction


def as_tensor(pictures: Sequence[np.ndarray], device: str) -> Tensor:
    """Pictures of one size as one float32 batch on a device."""
    stacked = np.stack(pictures).astype(np.float32) * 2 - 1
    return torch.from_numpy(stacked).permute(0, 3, 1, 2).contiguous().to(device)


def as_pictures(faces: Tensor) -> np.ndarray:
    """(N, S, S, 3) float32 in [0, 1]."""
    unit = ((faces.clamp(-1, 1) + 1) / 2).permute(0, 2, 3, 1)
    return np.ascontiguousarray(unit.float().cpu().numpy())


def as_preview(face: Tensor) -> np.ndarray:
    """(S, S, 3) uint8 of one face (3, S, S); what half precision spoiled is black."""
    unit = (face.nan_to_num(nan=-1.0).clamp(-1, 1) + 1) / 2
    # Made where the face lies: a quarter of the way from a card.
    return (unit * 255 + 0.5).to(torch.uint8).permute(1, 2, 0).contiguous().cpu().numpy()


def resampled(faces: Tensor, size: int) -> Tensor:
    """(N, C, S, S) as (N, C, size, size): means over areas where it shrinks, bilinear where it grows.

    Faces of that size already come back as they are.
    """
    if faces.shape[-1] == size:
        return faces
    if faces.shape[-1] > size:
        return F.interpolate(faces, (size, size), mode="area")
    return F.interpolate(faces, (size, size), mode="bilinear", align_corners=False)


def resampled_mask(damage: Tensor, size: int) -> Tensor:
    """(N, 1, S, S), 1 = damaged, as (N, 1, size, size): what is damaged in part is damaged."""
    return (resampled(damage, size) > 0).float()


def restorer_at(restorer: RestorerFunction, restorer_size: int, size: int) -> RestorerFunction:
    """The restorer for x_t and y of `size` pixels a side, whatever size it was trained with."""
    if restorer_size == size:
        return restorer

    def restored(x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        seen = restorer(resampled(x, restorer_size), resampled(y, restorer_size), timesteps)
        return resampled(seen.float(), size)

    return restored


def with_changes(estimate: Tensor, sample: Tensor) -> Tensor:
    """The estimate with what sampling changed of it: its own detail that is finer than the prior's stays.

    Args:
        estimate: (N, 3, S, S), [-1, 1], which the sampling started from.
        sample: (N, 3, P, P) with P <= S; where P = S the sample itself comes back.
    """
    size = estimate.shape[-1]
    if sample.shape[-1] == size:
        return sample
    changes = sample - resampled(estimate, sample.shape[-1])
    return (estimate + resampled(changes, size)).clamp(-1, 1)
