"""The restorer f(x_t, y, t): residual-in-residual dense blocks (ESRGAN), names as published by PGDiff."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d, doubled
from pgdiff_desktop.networks.timesteps import timestep_embedding

TIMESTEP_CHANNELS = 100
# Wang et al. 2018 (ESRGAN), section 3.1: residuals are scaled down to keep deep stacks stable.
RESIDUAL_SCALE = 0.2
NEGATIVE_SLOPE = 0.2


def _leaky(x: Tensor) -> Tensor:
    return F.leaky_relu(x, NEGATIVE_SLOPE)


class DenseBlock(nn.Module):
    """Five convolutions, each of which sees the outputs of all before it."""

    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        for number in range(1, 6):
            out_channels = features if number == 5 else growth
            inputs = features + (number - 1) * growth
            self.add_module(f"conv{number}", nn.Conv2d(inputs, out_channels, 3, padding=1))

    def forward(self, x: Tensor) -> Tensor:
        seen = x
        for number in range(1, 5):
            seen = torch.cat([seen, _leaky(self.get_submodule(f"conv{number}")(seen))], dim=1)
        return x + RESIDUAL_SCALE * self.get_submodule("conv5")(seen)


class ResidualInResidual(nn.Module):
    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        self.rdb1 = DenseBlock(features, growth)
        self.rdb2 = DenseBlock(features, growth)
        self.rdb3 = DenseBlock(features, growth)

    def forward(self, x: Tensor) -> Tensor:
        return x + RESIDUAL_SCALE * self.rdb3(self.rdb2(self.rdb1(x)))


class Generator(nn.Module):
    """Works at a quarter of the picture's side: 4 x 4 pixels are folded into channels first."""

    def __init__(self, in_channels: int, features: int, blocks: int, growth: int) -> None:
        super().__init__()
        self.conv_first = nn.Conv2d(16 * in_channels, features, 3, padding=1)
        self.body = nn.Sequential(*(ResidualInResidual(features, growth) for _ in range(blocks)))
        self.conv_body = nn.Conv2d(features, features, 3, padding=1)
        self.conv_up1 = nn.Conv2d(features, features, 3, padding=1)
        self.conv_up2 = nn.Conv2d(features, features, 3, padding=1)
        self.conv_hr = nn.Conv2d(features, features, 3, padding=1)
        self.conv_last = Float32Conv2d(features, 3, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        h = self.conv_first(F.pixel_unshuffle(x, 4))
        h = h + self.conv_body(self.body(h))
        h = _leaky(self.conv_up1(doubled(h)))
        h = _leaky(self.conv_up2(doubled(h)))
        return self.conv_last(_leaky(self.conv_hr(h)))


class Restorer(nn.Module):
    """Predicts the clean face's smooth semantics from the sample x_t and the degraded face y.

    Args:
        features: width of the trunk.
        blocks: residual-in-residual dense blocks.
        growth: channels that each dense convolution adds.
    """

    def __init__(self, *, features: int = 64, blocks: int = 23, growth: int = 32) -> None:
        super().__init__()
        self.generator = Generator(9, features, blocks, growth)
        self.time_embed = nn.Sequential(nn.Linear(TIMESTEP_CHANNELS, 3), nn.SiLU(), nn.Linear(3, 3))

    def forward(self, x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        """The clean face as far as it can be told; not clamped.

        Args:
            x: sample x_t, (N, 3, H, W); H and W multiples of 4.
            y: degraded face, the same shape, [-1, 1].
            timesteps: (N,), on the schedule of training.

        Returns:
            (N, 3, H, W), about [-1, 1].
        """
        time = self.time_embed(timestep_embedding(timesteps, TIMESTEP_CHANNELS))
        time = time[:, :, None, None].expand(x.shape)
        return self.generator(torch.cat([x, y, time], dim=1))
