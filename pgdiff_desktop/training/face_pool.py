"""Faces in many conditions, prepared once: ageing a face takes longer than a training step does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.faces import Faces
from pgdiff_desktop.training.run import Noise, as_batch, autocast

# (x_t, timesteps) -> the noise in x_t
Prior = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
# Timesteps at which the prior's estimates show a face, and not yet the photo.
_DRAWN_AT = (150, 600)
_AT_ONCE = 16


@dataclass(frozen=True)
class FacePool:
    """Faces as they are, aged, and as the prior sees them, (N, S, S, 3) uint8 each."""

    kinds: tuple[np.ndarray, ...]
    shares: tuple[float, ...]

    def draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        """(count, S, S, 3) float32 in [0, 1], of each kind its share."""
        of = rng.choice(len(self.kinds), count, p=self.shares)
        faces = [self.kinds[kind][rng.integers(len(self.kinds[kind]))] for kind in of]
        return np.stack(faces).astype(np.float32) / 255


def prepare_pool(faces: Faces, prior: Prior, device: str, config: dict[str, Any]) -> FacePool:
    """Draws so many faces as they are, as many aged, and a sixteenth of that as the prior estimates them.

    Args:
        config: `seed`; `pool`, how many; `aged` and `drawn`, shares of the last two kinds in what is drawn.
    """
    rng, pool = np.random.default_rng(config["seed"]), config["pool"]
    whole = as_bytes(faces.draw(rng, pool))
    old = np.stack([as_bytes(age(face, rng).aged) for face in faces.draw(rng, pool)])
    seen = [_estimates(faces.draw(rng, _AT_ONCE), prior, device, rng) for _ in range(pool // (16 * _AT_ONCE))]
    aged, drawn = config["aged"], config["drawn"]
    return FacePool((whole, old, np.concatenate(seen)), (1 - aged - drawn, aged, drawn))


@torch.no_grad()
def _estimates(pictures: np.ndarray, prior: Prior, device: str, rng: np.random.Generator) -> np.ndarray:
    """x0_hat of the prior from faces under much noise: what the guidance will show an identity network."""
    noise, face = Noise(device), as_batch(pictures, device)
    timesteps = torch.from_numpy(rng.integers(*_DRAWN_AT, len(face))).to(device)
    x = noise.add(face, noise.draw(face, rng), timesteps)
    with autocast(device):
        epsilon = prior(x, timesteps).float()
    x0_hat = noise.take_away(epsilon, x, timesteps).clamp(-1, 1)
    return as_bytes(((x0_hat + 1) / 2).permute(0, 2, 3, 1).cpu().numpy())
