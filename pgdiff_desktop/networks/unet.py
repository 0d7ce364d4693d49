"""The prior's architecture: the U-Net of guided diffusion (Dhariwal & Nichol 2021), names as published."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d, doubled
from pgdiff_desktop.networks.timesteps import timestep_embedding


class ResidualBlock(nn.Module):
    """Two convolutions; the embedded timestep scales and shifts the second normalisation."""

    def __init__(self, channels: int, embedding_channels: int, out_channels: int, dropout: float) -> None:
        super().__init__()
        self.in_layers = nn.Sequential(
            nn.GroupNorm(32, channels), nn.SiLU(), nn.Conv2d(channels, out_channels, 3, padding=1)
        )
        self.emb_layers = nn.Sequential(nn.SiLU(), nn.Linear(embedding_channels, 2 * out_channels))
        self.out_layers = nn.Sequential(
            nn.GroupNorm(32, out_channels),
            nn.SiLU(),
            nn.Dropout(dropout),
            nn.Conv2d(out_channels, out_channels, 3, padding=1),
        )
        self.skip_connection = (
            nn.Identity() if channels == out_channels else nn.Conv2d(channels, out_channels, 1)
        )

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        scale, shift = self.emb_layers(embedding)[..., None, None].chunk(2, dim=1)
        h = self.in_layers(x)
        h = self.out_layers[0](h) * (1 + scale) + shift
        return self.skip_connection(x) + self.out_layers[1:](h)


class AttentionBlock(nn.Module):
    """Self-attention over all places; q, k and v of one head lie beside each other (the "legacy" order)."""

    def __init__(self, channels: int, head_channels: int) -> None:
        super().__init__()
        self.heads = channels // head_channels
        self.norm = nn.GroupNorm(32, channels)
        self.qkv = nn.Conv1d(channels, 3 * channels, 1)
        self.proj_out = nn.Conv1d(channels, channels, 1)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        batch, channels, height, width = x.shape
        flat = x.reshape(batch, channels, height * width)
        qkv = self.qkv(self.norm(flat)).reshape(batch, self.heads, 3, channels // self.heads, -1)
        # One place after another, as the fused kernels want them: over strided places the CPU has none.
        q, k, v = qkv.transpose(-1, -2).contiguous().unbind(dim=2)
        h = F.scaled_dot_product_attention(q, k, v).transpose(-1, -2).reshape(flat.shape)
        return (flat + self.proj_out(h)).reshape(x.shape)


class Downsample(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.op = nn.Conv2d(channels, channels, 3, stride=2, padding=1)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        return self.op(x)


class Upsample(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        return self.conv(doubled(x))


class InputConvolution(nn.Conv2d):
    """The first convolution, which takes the embedding like every other layer and ignores it."""

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:  # type: ignore[override]
        return super().forward(x)


class Block(nn.Sequential):
    """Layers one after another, each given the timestep's embedding."""

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:  # type: ignore[override]
        for layer in self:
            x = layer(x, embedding)
        return x


class UNet(nn.Module):
    """Predicts the noise in x_t, and beside it the variance where `learned_sigma` is set.

    Args:
        image_size: side of the square picture in pixels.
        model_channels: width of the first level.
        channel_multipliers: width of each level, as a multiple of `model_channels`.
        residual_blocks: residual blocks of each level, or one number for all levels.
        attention_resolutions: sides, in the U-Net's own pixels, of the levels with attention.
        head_channels: width of one attention head.
        learned_sigma: 6 channels out (noise, variance) instead of 3.
        patch_size: p > 1 folds p x p pixels into channels before the U-Net and unfolds them after it, so
            that the U-Net itself works at image_size / p.
        dropout: share of a residual block's features that training leaves out, against memorising.
    """

    def __init__(
        self,
        *,
        image_size: int,
        model_channels: int,
        channel_multipliers: Sequence[int],
        residual_blocks: int | Sequence[int],
        attention_resolutions: Sequence[int],
        head_channels: int,
        learned_sigma: bool,
        patch_size: int = 1,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        levels = len(channel_multipliers)
        counts = [residual_blocks] * levels if isinstance(residual_blocks, int) else list(residual_blocks)
        if len(counts) != levels:
            raise ValueError(f"{len(counts)} counts of residual blocks for {levels} levels")
        self.image_size = image_size
        self.model_channels = model_channels
        self.patch_size = patch_size
        self.learned_sigma = learned_sigma

        embedding_channels = 4 * model_channels
        self.time_embed = nn.Sequential(
            nn.Linear(model_channels, embedding_channels),
            nn.SiLU(),
            nn.Linear(embedding_channels, embedding_channels),
        )

        def residual_layers(channels: int, out_channels: int, resolution: int) -> list[nn.Module]:
            layers: list[nn.Module] = [ResidualBlock(channels, embedding_channels, out_channels, dropout)]
            if resolution in attention_resolutions:
                layers.append(AttentionBlock(out_channels, head_channels))
            return layers

        resolution = image_size // patch_size
        first = channels = model_channels * channel_multipliers[0]
        folded = patch_size**2
        self.input_blocks = nn.ModuleList([Block(InputConvolution(3 * folded, first, 3, padding=1))])
        skips = [first]
        for level, (multiplier, count) in enumerate(zip(channel_multipliers, counts, strict=True)):
            for _ in range(count):
                layers = residual_layers(channels, model_channels * multiplier, resolution)
                channels = model_channels * multiplier
                self.input_blocks.append(Block(*layers))
                skips.append(channels)
            if level < levels - 1:
                self.input_blocks.append(Block(Downsample(channels)))
                skips.append(channels)
                resolution //= 2

        self.middle_block = Block(
            ResidualBlock(channels, embedding_channels, channels, dropout),
            AttentionBlock(channels, head_channels),
            ResidualBlock(channels, embedding_channels, channels, dropout),
        )

        self.output_blocks = nn.ModuleList()
        for level in reversed(range(levels)):
            for number in range(counts[level] + 1):
                out_channels = model_channels * channel_multipliers[level]
                layers = residual_layers(channels + skips.pop(), out_channels, resolution)
                channels = out_channels
                if level > 0 and number == counts[level]:
                    layers.append(Upsample(channels))
                    resolution *= 2
                self.output_blocks.append(Block(*layers))

        self.out = nn.Sequential(
            nn.GroupNorm(32, channels),
            nn.SiLU(),
            Float32Conv2d(first, (6 if learned_sigma else 3) * folded, 3, padding=1),
        )

    def forward(self, x: Tensor, timesteps: Tensor, condition: Tensor | None = None) -> Tensor:
        """Noise (and variance) of x_t.

        Args:
            x: (N, 3, image_size, image_size), about unit variance.
            timesteps: (N,), on the schedule of training (0 to 999).
            condition: (N, 4 model_channels), added to the timestep's embedding; None for nothing.

        Returns:
            (N, 3 or 6, image_size, image_size).
        """
        embedding = self.time_embed(timestep_embedding(timesteps, self.model_channels))
        if condition is not None:
            embedding = embedding + condition
        h = F.pixel_unshuffle(x, self.patch_size) if self.patch_size > 1 else x
        skips: list[Tensor] = []
        for block in self.input_blocks:
            h = block(h, embedding)
            skips.append(h)
        h = self.middle_block(h, embedding)
        for block in self.output_blocks:
            h = block(torch.cat([h, skips.pop()], dim=1), embedding)
        h = self.out(h)
        return F.pixel_shuffle(h, self.patch_size) if self.patch_size > 1 else h
