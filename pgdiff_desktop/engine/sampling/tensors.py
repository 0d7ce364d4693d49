"""Between pictures, (S, S, 3) in [0, 1], and the sampler's tensors, (N, 3, S, S) in [-1, 1]."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor


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
    return np.asarray(as_pictures(face[None].nan_to_num(nan=-1.0))[0] * 255 + 0.5).astype(np.uint8)
