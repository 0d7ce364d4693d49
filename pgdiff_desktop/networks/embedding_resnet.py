"""The starter identity network: stage by stage what MobileFaceNet computes, in dense convolutions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn

from pgdiff_desktop.networks.mobilefacenet import GlobalDepthwiseConvolution

EMBEDDING = 128
# Channels of the last picture-shaped features, and their side, for faces of 112 px.
LAST_CHANNELS = 512
LAST_SIDE = 7


class ResidualBlock(nn.Module):
    """A 3 x 3 convolution that widens and may halve the side, and a 1 x 1 that narrows again."""

    def __init__(self, channels: int, out_channels: int, stride: int, expansion: int) -> None:
        super().__init__()
        hidden = channels * expansion
        self.adds_input = stride == 1 and channels == out_channels
        self.widen = nn.Conv2d(channels, hidden, 3, stride, padding=1)
        self.narrow = nn.Conv2d(hidden, out_channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        h = self.narrow(torch.relu(self.widen(x)))
        return x + h if self.adds_input else h


class Embed(nn.Module):
    """Each of the last features weighed over the whole face, and mixed to the embedding."""

    def __init__(self) -> None:
        super().__init__()
        self.gdconv = GlobalDepthwiseConvolution(LAST_CHANNELS, LAST_SIDE)
        self.mix = nn.Linear(LAST_CHANNELS, EMBEDDING)

    def forward(self, features: Tensor) -> Tensor:
        return self.mix(torch.flatten(self.gdconv(features), 1))


class EmbeddingResNet(nn.Module):
    """Embedding of a face: (N, 3, 112, 112) RGB in [-1, 1] -> (N, 128), not normalised.

    No normalisation by batches: the features between the stages have MobileFaceNet's statistics by training.

    Args:
        widths: channels at a half, a quarter, an eighth and a sixteenth of the side.
        blocks: residual blocks at each of the last three.
        expansion: how much wider a block is inside.

    Attributes:
        stages: what is done one after the other; with MobileFaceNet's own numbers of blocks, each ends where one of
            its blocks does.
    """

    def __init__(self, *, widths: Sequence[int], blocks: Sequence[int], expansion: int) -> None:
        super().__init__()
        first = widths[0]
        stages: list[nn.Module] = [
            nn.Sequential(
                nn.Conv2d(3, first, 3, 2, padding=1), nn.ReLU(),
                nn.Conv2d(first, first, 3, padding=1), nn.ReLU(), nn.Conv2d(first, first, 1),
            )
        ]  # fmt: skip
        for (channels, width), count in zip(pairwise(widths), blocks, strict=True):
            stages.append(ResidualBlock(channels, width, 2, expansion))
            stages += [ResidualBlock(width, width, 1, expansion) for _ in range(count - 1)]
        stages.append(nn.Sequential(nn.Conv2d(widths[-1], LAST_CHANNELS, 1), nn.ReLU6()))
        stages.append(Embed())
        self.stages = nn.ModuleList(stages)

    def forward(self, face: Tensor) -> Tensor:
        features = face
        for stage in self.stages:
            features = stage(features)
        return features
