"""The starter judge of identity: a plain residual network, of another kind than the one that guides."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

EMBEDDING = 128
# Pixels of the face that become one place of the first features, across.
_FOLD = 4
# Side of the last features, for faces of 112 px.
_LAST_SIDE = 7
_NOBODY = -10.0


class PlainBlock(nn.Module):
    """Two 3 x 3 convolutions beside the input (He et al. 2016, "Deep residual learning", figure 2)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = _convolution(channels, channels, 3)
        self.second = _convolution(channels, channels, 3)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.second(torch.relu(self.first(x))))


class JudgeResNet(nn.Module):
    """Embedding of a face: (N, 3, 112, 112) RGB in [-1, 1] -> (N, 128), not normalised.

    Args:
        widths: channels inside the stages, of which the first sees a quarter of the side, the second and the third
            half of what the one before them saw, and the last as much as the third.
        blocks: residual blocks of each stage.
        taught: channels that leave the stages, but for the last, which lets out as many as it has.
        seen: channels of the last features, each place of which has weights of its own in the embedding.

    Attributes:
        stages: what is done one after the other before the embedding.
    """

    def __init__(
        self, *, widths: Sequence[int], blocks: Sequence[int], taught: Sequence[int], seen: int
    ) -> None:
        super().__init__()
        folded = 3 * _FOLD**2
        self.stages = nn.ModuleList(
            [
                nn.Sequential(nn.PixelUnshuffle(_FOLD), *_stage(folded, widths[0], blocks[0], 1, taught[0])),
                _stage(taught[0], widths[1], blocks[1], 2, taught[1]),
                _stage(taught[1], widths[2], blocks[2], 2, taught[2]),
                _stage(taught[2], widths[3], blocks[3], 1, None),
            ]
        )
        self.narrow = _convolution(widths[3], seen, 1)
        self.mix = nn.Linear(seen * _LAST_SIDE**2, EMBEDDING)
        # Fitted when the rest has been trained, in which it has no part; before that nobody is a child.
        self.child = nn.Linear(widths[3], 1).requires_grad_(False)
        nn.init.zeros_(self.child.weight)
        nn.init.constant_(self.child.bias, _NOBODY)

    def forward(self, face: Tensor) -> Tensor:
        return self.embed(self._features(face))

    def embed(self, features: Tensor) -> Tensor:
        """The embedding of the last stage's features, (N, C, 7, 7)."""
        embedding: Tensor = self.mix(torch.relu(self.narrow(features)).flatten(1))
        return embedding

    def looks(self, face: Tensor) -> Tensor:
        """What the last features say of the face as a whole, (N, C)."""
        return self._features(face).mean((2, 3))

    def childlike(self, face: Tensor) -> Tensor:
        """Chance that it is a child's face, (N,) in [0, 1]."""
        return torch.sigmoid(self.child(self.looks(face)))[:, 0]

    def _features(self, face: Tensor) -> Tensor:
        for stage in self.stages:
            face = stage(face)
        return face


def _stage(channels: int, width: int, blocks: int, stride: int, out_channels: int | None) -> nn.Sequential:
    layers = [
        _convolution(channels, width, 3, stride),
        nn.ReLU(),
        *(PlainBlock(width) for _ in range(blocks)),
    ]
    if out_channels is not None:
        layers += [_convolution(width, out_channels, 1), nn.ReLU()]
    return nn.Sequential(*layers)


def _convolution(channels: int, out_channels: int, kernel: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels, out_channels, kernel, stride, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(out_channels),
    )
