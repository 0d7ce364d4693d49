"""Small stand-ins for networks: quick, deterministic, and with the same signatures."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class KnownFacePrior(nn.Module):
    """A prior whose training set was one face: it predicts exactly the noise that hides it.

    Args:
        face: (1, 3, S, S) in [-1, 1].
        alpha_bar: of the full training schedule, (T,).
    """

    def __init__(self, face: Tensor, alpha_bar: Tensor) -> None:
        super().__init__()
        self.register_buffer("face", face)
        self.register_buffer("alpha_bar", alpha_bar)
        self.calls = 0

    def forward(self, x: Tensor, timesteps: Tensor) -> Tensor:
        self.calls += 1
        alpha_bar = self.alpha_bar[timesteps].view(-1, 1, 1, 1).float()
        return (x - alpha_bar.sqrt() * self.face) / (1 - alpha_bar).sqrt()


class BlurryRestorer(nn.Module):
    """Says that the clean face is y, a little smoothed."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    def forward(self, x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        self.calls += 1
        return nn.functional.avg_pool2d(y, 3, stride=1, padding=1, count_include_pad=False)


class MeanColourEmbedding(nn.Module):
    """An identity that is nothing but the crop's mean colour, (N, 3)."""

    def forward(self, face: Tensor) -> Tensor:
        return face.mean(dim=(2, 3))


def gradient_face(size: int = 32) -> Tensor:
    """A smooth coloured picture, (1, 3, S, S) in [-1, 1]."""
    ramp = torch.linspace(-0.8, 0.8, size)
    red = ramp.view(1, -1).expand(size, size)
    return torch.stack([red, red.t(), -red])[None].contiguous()
