"""What one more face takes of a graphics card's memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.recipes import Recipe

# Bytes for each pixel of every face but the first, measured with the published networks on a card, workspaces
# included. Prior and restorer run one after another in the same memory, the restorer in 1370; recorded as graphs they
# keep it, and what else a recipe computes comes on top.
_PRIOR = 1550  # in half precision
_PERCEPTUAL = 3400  # in float32, which it always is in, with what its gradient needs


def bytes_per_pixel(recipe: Recipe, dtype: torch.dtype) -> int:
    """What a recipe needs for one more face.

    Args:
        dtype: what the prior computes in.
    """
    perceptual = _PERCEPTUAL if recipe.uses("perceptual") else 0
    # Graphs are recorded in half precision alone.
    return max(2 * _PRIOR, perceptual) if dtype == torch.float32 else _PRIOR + perceptual
