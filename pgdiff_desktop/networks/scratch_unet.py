"""The starter scratch detector: a small U-Net from a grey picture to a map of its damage."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch.nn.functional as F
from torch import Tensor, nn


class ScratchUNet(nn.Module):
    """Lightness -> one logit of damage for each pixel; colour has no say.

    Works on blocks of 2 x 2 pixels as channels, which loses nothing and costs a quarter; skips are added, not joined.

    Args:
        widths: channels at 1/2, 1/4, 1/8, ... of the picture's side.
    """

    def __init__(self, widths: Sequence[int] = (24, 48, 96, 128)) -> None:
        super().__init__()
        self.down = nn.ModuleList(
            nn.Sequential(_convolution(before, width), _convolution(width, width))
            for before, width in zip((4, *widths), widths, strict=False)
        )
        self.narrow = nn.ModuleList(nn.Conv2d(wide, width, 1) for width, wide in pairwise(widths))
        self.up = nn.ModuleList(_convolution(width, width) for width in widths[:-1])
        self.out = nn.Conv2d(widths[0], 4, 3, padding=1)
        self._multiple = 2 ** len(widths)

    def forward(self, lightness: Tensor) -> Tensor:
        """Logits (N, 1, H, W), any size, of lightness (N, 1, H, W) in [-1, 1]."""
        height, width = lightness.shape[2:]
        below, right = -height % self._multiple, -width % self._multiple
        x = F.pixel_unshuffle(F.pad(lightness, (0, right, 0, below), mode="replicate"), 2)
        seen = []
        for level, block in enumerate(self.down):
            x = block(x if level == 0 else F.max_pool2d(x, 2))
            seen.append(x)
        for level in reversed(range(len(self.up))):
            wider = F.interpolate(self.narrow[level](x), scale_factor=2, mode="nearest")
            x = self.up[level](seen[level] + wider)
        return F.pixel_shuffle(self.out(x), 2)[:, :, :height, :width]


def _convolution(before: int, after: int) -> nn.Sequential:
    convolution = nn.Conv2d(before, after, 3, padding=1, bias=False)
    # Batches are small, and the average of the weights lives on the statistics of the last: they change slowly.
    return nn.Sequential(convolution, nn.BatchNorm2d(after, momentum=0.02), nn.ReLU(inplace=True))
