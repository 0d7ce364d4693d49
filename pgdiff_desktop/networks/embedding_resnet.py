"""The starter identity network: a small residual network that ends as MobileFaceNet does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from pgdiff_desktop.networks.mobilefacenet import GlobalDepthwiseConvolution

if TYPE_CHECKING:
    from collections.abc import Sequence

EMBEDDING = 128
# Channels of the last picture-shaped features, and their side, for faces of 112 px.
LAST_CHANNELS = 512
LAST_SIDE = 7


class ResidualBlock(nn.Module):
    """Two 3 x 3 convolutions; the first may halve the side and widen."""

    def __init__(self, channels: int, out_channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, out_channels, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.shortcut = (
            nn.Identity()
            if stride == 1 and channels == out_channels
            else nn.Sequential(
                nn.Conv2d(channels, out_channels, 1, stride, bias=False), nn.BatchNorm2d(out_channels)
            )
        )

    def forward(self, x: Tensor) -> Tensor:
        h = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.shortcut(x) + self.bn2(self.conv2(h)))


class EmbeddingResNet(nn.Module):
    """Embedding of a face: (N, 3, 112, 112) RGB in [-1, 1] -> (N, 128), not normalised.

    Args:
        widths: channels at a half, a quarter, an eighth and a sixteenth of the side.
        blocks: residual blocks at each of the last three.
    """

    def __init__(self, *, widths: Sequence[int], blocks: Sequence[int]) -> None:
        super().__init__()
        first, *others = widths
        self.stem = nn.Sequential(
            nn.Conv2d(3, first, 3, 2, padding=1, bias=False), nn.BatchNorm2d(first), nn.ReLU()
        )
        layers: list[nn.Module] = []
        channels = first
        for width, count in zip(others, blocks, strict=True):
            for number in range(count):
                layers.append(ResidualBlock(channels, width, stride=2 if number == 0 else 1))
                channels = width
        self.body = nn.Sequential(*layers)
        self.last = nn.Sequential(
            nn.Conv2d(channels, LAST_CHANNELS, 1, bias=False), nn.BatchNorm2d(LAST_CHANNELS), nn.ReLU6()
        )
        self.gdconv = GlobalDepthwiseConvolution(LAST_CHANNELS, LAST_SIDE)
        self.embed = nn.Linear(LAST_CHANNELS, EMBEDDING)

    def features(self, face: Tensor) -> Tensor:
        """The last picture-shaped features, (N, 512, 7, 7)."""
        return self.last(self.body(self.stem(face)))

    def embedding_of(self, features: Tensor) -> Tensor:
        return self.embed(torch.flatten(self.gdconv(features), 1))

    def forward(self, face: Tensor) -> Tensor:
        return self.embedding_of(self.features(face))
