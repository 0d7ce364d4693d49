"""The trunk that the starter networks of pictures share: a U-Net on patches of pixels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch.nn.functional as F
from torch import Tensor, nn


class ResidualBlock(nn.Module):
    """Two 3 x 3 convolutions; begun as nothing, so that depth does no harm.

    Args:
        time: channels of the timestep's embedding that it takes; None for a network without timesteps.
    """

    def __init__(self, channels: int, time: int | None) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.time = None if time is None else nn.Linear(time, channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        for nothing in (self.conv2.weight, self.conv2.get_parameter("bias")):
            nn.init.zeros_(nothing)

    def forward(self, x: Tensor, time: Tensor | None) -> Tensor:
        h = self.conv1(x)
        if self.time is not None:
            h = h + self.time(time)[:, :, None, None]
        return x + self.conv2(F.leaky_relu(h, 0.2))


class Level(nn.ModuleList):
    """Residual blocks, one after the other."""

    def __init__(self, channels: int, blocks: int, time: int | None) -> None:
        super().__init__(ResidualBlock(channels, time) for _ in range(blocks))

    def forward(self, x: Tensor, time: Tensor | None) -> Tensor:
        for block in self:
            x = block(x, time)
        return x


class PatchUNet(nn.Module):
    """Folds patches of pixels into channels, and sees the whole picture at its coarse levels.

    Folding loses nothing and costs the square of the patch's side less (Zhang et al. 2018, FFDNet). Skips are added,
    not joined.

    Args:
        channels: of the picture.
        widths: channels at 1/fold, 1/(2 fold), 1/(4 fold), ... of the side.
        blocks: residual blocks at each level on the way down, and again on the way up.
        fold: side of the patches.
        time: channels of the timestep's embedding; None for a network without timesteps.
    """

    def __init__(
        self, channels: int, *, widths: Sequence[int], blocks: int, fold: int, time: int | None = None
    ) -> None:
        super().__init__()
        self._fold = fold
        self.fold = nn.Conv2d(channels * fold**2, widths[0], 3, padding=1)
        self.down = nn.ModuleList(Level(width, blocks, time) for width in widths)
        self.shrink = nn.ModuleList(nn.Conv2d(a, b, 2, stride=2) for a, b in pairwise(widths))
        self.narrow = nn.ModuleList(nn.Conv2d(b, a, 1) for a, b in pairwise(widths))
        self.up = nn.ModuleList(Level(width, blocks, time) for width in widths[:-1])

    def features(self, picture: Tensor, time: Tensor | None = None) -> Tensor:
        """What is known of every patch, (N, widths[0], H / fold, W / fold).

        Args:
            picture: (N, channels, H, W); H and W multiples of fold times 2 to the number of levels less one.
            time: embedding of the timesteps, (N, time).
        """
        h = self.fold(F.pixel_unshuffle(picture, self._fold))
        seen = []
        for level, blocks in enumerate(self.down):
            h = h if level == 0 else self.shrink[level - 1](h)
            h = blocks(h, time)
            seen.append(h)
        h = self.at_coarsest(h)
        for level in reversed(range(len(self.up))):
            h = seen[level] + F.interpolate(self.narrow[level](h), scale_factor=2, mode="nearest")
            h = self.up[level](h, time)
        return h

    def at_coarsest(self, h: Tensor) -> Tensor:
        """What a network adds where it sees most at once, (N, widths[-1], h, w); here nothing."""
        return h
