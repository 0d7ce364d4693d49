"""The restorer f(x_t, y, t): residual-in-residual dense blocks (ESRGAN), names as published by PGDiff."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d
from pgdiff_desktop.networks.timesteps import timestep_embedding

TIMESTEP_CHANNELS = 100
# Wang et al. 2018 (ESRGAN), section 3.1: residuals are scaled down to keep deep stacks stable.
RESIDUAL_SCALE = 0.2
# Octaves in which the photo is trusted more or less, and the side in pixels of the blocks that are judged alike.
BANDS, BLOCK = 4, 16


def _leaky(x: Tensor) -> Tensor:
    return F.leaky_relu(x, 0.2)


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

    def __init__(self, in_channels: int, features: int, blocks: int, growth: int, *, skip: bool) -> None:
        super().__init__()
        self.conv_first = nn.Conv2d(16 * in_channels, features, 3, padding=1)
        self.body = nn.Sequential(*(ResidualInResidual(features, growth) for _ in range(blocks)))
        self.conv_body = nn.Conv2d(features, features, 3, padding=1)
        self.conv_up1 = nn.Conv2d(features, features, 3, padding=1)
        self.conv_up2 = nn.Conv2d(features, features, 3, padding=1)
        self.conv_hr = nn.Conv2d(features, features, 3, padding=1)
        self.conv_last = Float32Conv2d(features, 3, 3, padding=1)
        self.conv_skip = nn.Conv2d(in_channels, features, 3, padding=1) if skip else None

    def forward(self, x: Tensor) -> Tensor:
        h = self.conv_first(F.pixel_unshuffle(x, 4))
        h = h + self.conv_body(self.body(h))
        h = _leaky(self.conv_up1(F.interpolate(h, scale_factor=2, mode="nearest")))
        h = self.conv_up2(F.interpolate(h, scale_factor=2, mode="nearest"))
        if self.conv_skip is not None:
            h = h + self.conv_skip(x)
        return self.conv_last(_leaky(self.conv_hr(_leaky(h))))


class Trust(nn.Module):
    """Mixes the degraded face into the restored one, band by band: where the photo is sharp and clean, it knows best.

    Both are split into octaves (Burt & Adelson 1983). How strong each octave is in either, and in their difference,
    tells grain and blur from detail; a few convolutions over blocks of 16 x 16 pixels make shares of it.
    """

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        shares = Float32Conv2d(width, BANDS, 3, padding=1)
        # Begun without the photo; not limited to 0 and 1, as shares near either would no longer learn.
        nn.init.zeros_(shares.weight)
        self.layers = nn.Sequential(
            Float32Conv2d(3 * BANDS, width, 3, padding=1),
            nn.LeakyReLU(0.2),
            Float32Conv2d(width, width, 3, padding=1),
            nn.LeakyReLU(0.2),
            shares,
        )

    def forward(self, restored: Tensor, y: Tensor) -> Tensor:
        """Both (N, 3, H, W), H and W multiples of 16; the mixture in the same shape."""
        of_restored, of_y = octaves(restored), octaves(y)
        away = [seen - said for seen, said in zip(of_y, of_restored, strict=True)]
        strengths = [
            _strength(band, BLOCK >> level)
            for bands in (of_restored, of_y, away)
            for level, band in enumerate(bands)
        ]
        shares = self.layers(torch.cat(strengths, dim=1)).split(1, dim=1)
        mixed = [
            said + _resized(share, said) * more
            for said, more, share in zip(of_restored, away, shares, strict=True)
        ]
        whole = mixed[-1]
        for band in reversed(mixed[:-1]):
            whole = band + _resized(whole, band)
        return whole


def octaves(picture: Tensor) -> list[Tensor]:
    """Laplacian pyramid of (N, C, H, W): details at full size, a half and a quarter, and what is left."""
    bands = []
    for _ in range(BANDS - 1):
        smaller = F.avg_pool2d(picture, 2)
        bands.append(picture - _resized(smaller, picture))
        picture = smaller
    return [*bands, picture]


def _resized(picture: Tensor, like: Tensor) -> Tensor:
    return F.interpolate(picture, size=like.shape[-2:], mode="bilinear")


def _strength(band: Tensor, side: int) -> Tensor:
    """Logarithm of a band's mean square over blocks of side x side, (N, 1, H / side, W / side), about -1 to 1."""
    power = F.avg_pool2d(band.float().square().mean(dim=1, keepdim=True), side)
    return (power + 1e-6).log10() / 3 + 1


class Restorer(nn.Module):
    """Predicts the clean face's smooth semantics from the sample x_t and the degraded face y.

    Args:
        features: width of the trunk.
        blocks: residual-in-residual dense blocks.
        growth: channels that each dense convolution adds.
        skip: whether the last convolutions see the pixels beside the trunk's features, and the photo itself is
            mixed in as far as it is to be trusted. A narrow trunk has no room for what is sharp in the photo
            already; the published one is wide, and has neither.
    """

    def __init__(self, *, features: int = 64, blocks: int = 23, growth: int = 32, skip: bool = False) -> None:
        super().__init__()
        self.generator = Generator(9, features, blocks, growth, skip=skip)
        self.time_embed = nn.Sequential(nn.Linear(TIMESTEP_CHANNELS, 3), nn.SiLU(), nn.Linear(3, 3))
        self.trust = Trust() if skip else None

    def forward(self, x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        """The clean face as far as it can be told; not clamped.

        Args:
            x: sample x_t, (N, 3, H, W); H and W multiples of 4, with `skip` of 16.
            y: degraded face, the same shape, [-1, 1].
            timesteps: (N,), on the schedule of training.

        Returns:
            (N, 3, H, W), about [-1, 1].
        """
        time = self.time_embed(timestep_embedding(timesteps, TIMESTEP_CHANNELS))
        time = time[:, :, None, None].expand(x.shape)
        restored: Tensor = self.generator(torch.cat([x, y, time], dim=1))
        return restored if self.trust is None else self.trust(restored, y)
