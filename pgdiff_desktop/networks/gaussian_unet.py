"""The starter prior: a small U-Net over the exact denoiser of a Gaussian of all faces."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.networks.unet import UNet

# Signal-to-noise ratio at which both are heard alike. Measured: with S / (S + 0.2) as the U-Net's share, the blend
# is within 2 % of the best one at every timestep from 200 to 999.
EQUAL_SHARES = 0.2


@cache
def training_alpha_bar(device: torch.device) -> Tensor:
    """alpha_bar at every timestep of training, (1000,) float32."""
    # No buffer of the network's: it would be saved in half precision, which has no place for 0.00004.
    return NoiseSchedule.linear().alpha_bar.float().to(device)


class GaussianFaces(nn.Module):
    """Principal components of small faces, and what they say of a noisy one.

    Attributes:
        mean: (3, R, R), the mean face in [-1, 1].
        components: (K, 3 R R), directions of unit length in which faces differ most.
        variances: (K,), how much they differ there.
    """

    mean: Tensor
    components: Tensor
    variances: Tensor

    def __init__(self, size: int, components: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(3, size, size))
        self.register_buffer("components", torch.zeros(components, 3 * size * size))
        self.register_buffer("variances", torch.ones(components))

    def forward(self, x: Tensor, alpha_bar: Tensor) -> Tensor:
        """Mean of the clean face given x_t: the Wiener filter in the space of the components.

        Args:
            x: sample x_t, (N, 3, S, S).
            alpha_bar: (N, 1, 1, 1).

        Returns:
            (N, 3, S, S), without what is smaller than S / R pixels.
        """
        scale = int(x.shape[-1]) // int(self.mean.shape[-1])
        seen = F.avg_pool2d(x, scale) / alpha_bar.sqrt() - self.mean
        # Averaging scale x scale pixels leaves so much of the noise's variance.
        noise = (1 - alpha_bar.flatten(1)) / alpha_bar.flatten(1) / scale**2
        told = seen.flatten(1) @ self.components.T * (self.variances / (self.variances + noise))
        small = self.mean + (told @ self.components).view_as(seen)
        return F.interpolate(small, scale_factor=scale, mode="bicubic")


class GaussianUNet(nn.Module):
    """Noise in x_t, by the U-Net where the face shows through it and by the Gaussian where it does not.

    Deep in the noise the best guess is nearly linear in x_t, and to tell it from the noise a network needs
    millions of pictures; its least error becomes a cast of colour over the whole sample, as
    x0_hat = (x_t - sqrt(1 - alpha_bar) epsilon) / sqrt(alpha_bar) magnifies it up to 158 times. The
    Gaussian knows that part in closed form, and leaves to the U-Net what is not linear.

    Args:
        gaussian_size: side R of the faces that the Gaussian describes.
        gaussian_components: K.
        unet: arguments of `UNet`.
    """

    def __init__(self, *, gaussian_size: int, gaussian_components: int, unet: Mapping[str, Any]) -> None:
        super().__init__()
        self.unet = UNet(**unet)
        self.gaussian = GaussianFaces(gaussian_size, gaussian_components)

    def forward(self, x: Tensor, timesteps: Tensor) -> Tensor:
        """As `UNet.forward`, with 3 channels out."""
        alpha_bar = training_alpha_bar(x.device)[timesteps][:, None, None, None]
        signal_to_noise = alpha_bar / (1 - alpha_bar)
        share = signal_to_noise / (signal_to_noise + EQUAL_SHARES)
        with torch.autocast(x.device.type, enabled=False):
            guess = self.gaussian(x, alpha_bar)
        noise = (x - alpha_bar.sqrt() * guess) / (1 - alpha_bar).sqrt()
        return torch.lerp(noise, self.unet(x, timesteps).to(noise.dtype), share)
