"""The starter restorer: a U-Net f(x_t, y, t) that says what to change in the degraded face."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d
from pgdiff_desktop.networks.timesteps import timestep_embedding

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIME = 64
# 2 x 2 pixels are folded into channels first, which loses nothing and costs a quarter (Zhang et al. 2018, FFDNet).
_FOLD = 2


class ResidualBlock(nn.Module):
    """Two 3 x 3 convolutions that hear the timestep; begun as nothing, so that depth does no harm."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.time = nn.Linear(_TIME, channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        nn.init.zeros_(self.conv2.weight)

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        h = self.conv1(x) + self.time(time)[:, :, None, None]
        return x + self.conv2(F.leaky_relu(h, 0.2))


class Level(nn.ModuleList):
    """Residual blocks, one after the other."""

    def __init__(self, channels: int, blocks: int) -> None:
        super().__init__(ResidualBlock(channels) for _ in range(blocks))

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        for block in self:
            x = block(x, time)
        return x


class RestorerUNet(nn.Module):
    """Predicts the clean face's smooth semantics from the sample x_t and the degraded face y.

    The published residual-in-residual blocks see little beyond their neighbours, and are wide enough to carry a
    face's detail through them. A small network must choose: this one sees the whole face at its coarse levels, and
    leaves the photo as it is wherever it has nothing to say.

    Args:
        widths: channels at 1/2, 1/4, 1/8, ... of the side.
        blocks: residual blocks at each level on the way down, and again on the way up.
    """

    def __init__(self, *, widths: Sequence[int], blocks: int) -> None:
        super().__init__()
        self.time_embed = nn.Sequential(nn.Linear(_TIME, _TIME), nn.LeakyReLU(0.2))
        self.fold = nn.Conv2d(6 * _FOLD**2, widths[0], 3, padding=1)
        self.down = nn.ModuleList(Level(width, blocks) for width in widths)
        self.shrink = nn.ModuleList(nn.Conv2d(a, b, 2, stride=2) for a, b in pairwise(widths))
        self.narrow = nn.ModuleList(nn.Conv2d(b, a, 1) for a, b in pairwise(widths))
        self.up = nn.ModuleList(Level(width, blocks) for width in widths[:-1])
        self.unfold = Float32Conv2d(widths[0], 3 * _FOLD**2, 3, padding=1)
        nn.init.zeros_(self.unfold.weight)
        nn.init.zeros_(self.unfold.get_parameter("bias"))

    def forward(self, x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        """The clean face as far as it can be told; not clamped.

        Args:
            x: sample x_t, (N, 3, H, W); H and W multiples of 2 to the number of levels.
            y: degraded face, the same shape, [-1, 1].
            timesteps: (N,), on the schedule of training.

        Returns:
            (N, 3, H, W), about [-1, 1].
        """
        time = self.time_embed(timestep_embedding(timesteps, _TIME))
        h = self.fold(F.pixel_unshuffle(torch.cat([x, y], dim=1), _FOLD))
        seen = []
        for level, blocks in enumerate(self.down):
            h = h if level == 0 else self.shrink[level - 1](h)
            h = blocks(h, time)
            seen.append(h)
        for level in reversed(range(len(self.up))):
            h = seen[level] + F.interpolate(self.narrow[level](h), scale_factor=2, mode="nearest")
            h = self.up[level](h, time)
        return y + F.pixel_shuffle(self.unfold(h), _FOLD)
