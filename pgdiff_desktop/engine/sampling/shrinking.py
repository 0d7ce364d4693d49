"""Antialiased bilinear shrinking as two constant matrix products, whose gradient every device knows."""

from __future__ import annotations

from functools import lru_cache

import torch
from torch import Tensor
from torch.nn import functional as F


def shrunk(faces: Tensor, side: int) -> Tensor:
    """(N, C, S, S) as (N, C, side, side).

    The same as `interpolate` with `antialias`, which has no gradient on MPS: rows and columns are weighed apart.
    """
    weights = _weights(faces.shape[-1], side, faces.device, faces.dtype)
    return weights @ faces @ weights.T


@lru_cache(maxsize=16)
def _weights(size: int, side: int, device: torch.device, dtype: torch.dtype) -> Tensor:
    """(side, size): what each pixel of a column takes of those that it is made of, as torch weighs them."""
    columns = torch.eye(size, dtype=dtype)[None, None]
    return F.interpolate(columns, (side, size), mode="bilinear", antialias=True)[0, 0].to(device)
