"""The starter face detector: cells of three sizes that each say whether a face is there.

A backbone of residual blocks, a feature pyramid (Lin et al. 2017) and heads without anchors whose cells say what
YuNet's do (Wu et al. 2023): score, box and five landmarks.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

# Cells of so many pixels each; small faces are told by the small ones.
STRIDES = (8, 16, 32)
# What a cell says: the score as a logit, the box's middle from the cell's corner in cells, the logarithms of its
# width and height in cells, and x, y of five landmarks from the cell's corner in cells.
PLACE = 4 + 2 * 5
SAID = 1 + PLACE


class FaceDetectorNetwork(nn.Module):
    """(N, 1, H, W) in [-1, 1], sides divisible by 32 -> for each stride (N, 15, H/stride, W/stride).

    Args:
        widths: features at 1/4, 1/8, 1/16 and 1/32 of the picture's size.
        blocks: residual blocks there.
        features: of the pyramid and the heads.
    """

    def __init__(
        self,
        widths: Sequence[int] = (32, 64, 96, 128),
        blocks: Sequence[int] = (1, 3, 3, 2),
        features: int = 64,
    ) -> None:
        super().__init__()
        half = widths[0] // 2
        self.stem = _convolution(1, half, stride=2)
        before = [half, *widths[:-1]]
        self.scales = nn.ModuleList(
            nn.Sequential(_convolution(narrow, wide, stride=2), *(_Residual(wide) for _ in range(count)))
            for narrow, wide, count in zip(before, widths, blocks, strict=True)
        )
        self.across = nn.ModuleList(nn.Conv2d(width, features, 1) for width in widths[1:])
        self.heads = nn.ModuleList(_Head(features) for _ in STRIDES)

    def forward(self, picture: Tensor) -> list[Tensor]:
        x = self.scales[0](self.stem(picture))
        seen = []
        for scale, across in zip(self.scales[1:], self.across, strict=True):
            x = scale(x)
            seen.append(across(x))
        # From the coarsest on, each scale is told what the one above it has made of the surroundings.
        for finer in reversed(range(len(seen) - 1)):
            seen[finer] = seen[finer] + nn.functional.interpolate(seen[finer + 1], scale_factor=2)
        return [head(features) for head, features in zip(self.heads, seen, strict=True)]


class _Head(nn.Module):
    """(N, F, R, C) -> (N, 15, R, C)."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.shared = _convolution(features, features)
        score = nn.Conv2d(features, 1, 1)
        # Few cells are faces: begun at a hundredth, the score does not first have to unlearn a half.
        score.bias = nn.Parameter(torch.tensor([-4.6]))
        self.score = nn.Sequential(_convolution(features, features), score)
        self.place = nn.Sequential(_convolution(features, features), nn.Conv2d(features, PLACE, 1))

    def forward(self, features: Tensor) -> Tensor:
        shared = self.shared(features)
        return torch.cat([self.score(shared), self.place(shared)], dim=1)


class _Residual(nn.Module):
    """Two convolutions beside the identity."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.first = _convolution(features, features)
        normalised = nn.BatchNorm2d(features)
        # Begun as the identity.
        nn.init.zeros_(normalised.weight)
        self.second = nn.Sequential(nn.Conv2d(features, features, 3, padding=1, bias=False), normalised)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.second(self.first(x)))


def _convolution(features: int, out_features: int, stride: int = 1) -> nn.Sequential:
    convolution = nn.Conv2d(features, out_features, 3, stride, padding=1, bias=False)
    # Weights that are about to be loaded are on no device yet: random numbers there make torch load its compiler,
    # which takes 250 MB and seconds.
    if not convolution.weight.is_meta:
        nn.init.kaiming_normal_(convolution.weight, nonlinearity="relu")
    return nn.Sequential(convolution, nn.BatchNorm2d(out_features), nn.ReLU())
