"""A compact network that cleans and enlarges a photo (Wang et al. 2021), names as in the published file."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn


class CompactEnlarger(nn.Module):
    """What a plain enlargement of the photo lacks: convolutions at the photo's own size, and their pixels shuffled.

    Real-ESRGAN's compact network in the layout of VGG, with a PReLU of its own for each channel.

    Args:
        features: width of all layers but the last.
        convolutions: layers between the first and the last.
        scale: how many times larger, each way, the result is.
    """

    def __init__(self, *, features: int = 64, convolutions: int = 32, scale: int = 4) -> None:
        super().__init__()
        self.scale = scale
        layers: list[nn.Module] = [nn.Conv2d(3, features, 3, padding=1), nn.PReLU(features)]
        for _ in range(convolutions):
            layers += [nn.Conv2d(features, features, 3, padding=1), nn.PReLU(features)]
        layers.append(nn.Conv2d(features, 3 * scale**2, 3, padding=1))
        self.body = nn.Sequential(*layers)

    @property
    def reach(self) -> int:
        """How many pixels around it, each way, a pixel of the photo depends on."""
        return sum(isinstance(layer, nn.Conv2d) for layer in self.body)

    def forward(self, photo: Tensor) -> Tensor:
        """(N, 3, scale H, scale W) of (N, 3, H, W) RGB, both in [0, 1] but for what goes beyond it."""
        finer = F.pixel_shuffle(self.body(photo), self.scale)
        return finer + F.interpolate(photo, scale_factor=self.scale, mode="nearest")
