"""A prior that is trained to predict the clean face, and returns the noise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from pgdiff_desktop.networks.gaussian_unet import EQUAL_SHARES, GaussianFaces, training_alpha_bar
from pgdiff_desktop.networks.unet import UNet

# Deviation of the pixels of faces in [-1, 1] (Karras et al. 2022, table 1).
_SIGMA_DATA = 0.5
# Monochrome or not, and how training has turned, enlarged and moved the face: angle, log of the scale, x, y.
CONDITIONS = 5


class EdmUNet(nn.Module):
    """Clean face in x_t, preconditioned (Karras et al. 2022, section 5), over the Gaussian of all faces.

    Trained on the clean face, so that an error is never magnified by the noise that it is taken out of; it returns
    the noise in x_t, which holds exactly the same. Where the face does not show through the noise, the Gaussian
    predicts it better, as in `GaussianUNet`.

    Args:
        gaussian_size: side R of the faces that the Gaussian describes.
        gaussian_components: K.
        unet: arguments of `UNet`, which has 3 channels out.
    """

    def __init__(self, *, gaussian_size: int, gaussian_components: int, unet: Mapping[str, Any]) -> None:
        super().__init__()
        self.unet = UNet(**unet)
        self.gaussian = GaussianFaces(gaussian_size, gaussian_components)
        self.condition = nn.Linear(CONDITIONS, 4 * self.unet.model_channels, bias=False)
        nn.init.zeros_(self.condition.weight)

    def forward(self, x: Tensor, timesteps: Tensor, condition: Tensor | None = None) -> Tensor:
        """Noise in x_t, (N, 3, S, S); arguments as `clean_face`."""
        alpha_bar = self._alpha_bar(x, timesteps)
        clean = self.clean_face(x, timesteps, condition)
        return (x - alpha_bar.sqrt() * clean) / (1 - alpha_bar).sqrt()

    def clean_face(self, x: Tensor, timesteps: Tensor, condition: Tensor | None = None) -> Tensor:
        """x0_hat, (N, 3, S, S), not clamped.

        Args:
            x: sample x_t, (N, 3, S, S).
            timesteps: (N,), on the schedule of training.
            condition: (N, 5): 1 for a monochrome face, -1 for one in colours, 0 where nothing is known; then by how
                much training has changed the face, 0 for not at all. None for zeros.
        """
        alpha_bar = self._alpha_bar(x, timesteps)
        variance = (1 - alpha_bar) / alpha_bar
        seen = x / alpha_bar.sqrt()
        total = variance + _SIGMA_DATA**2
        embedded = None if condition is None else self.condition(condition)
        predicted = self.unet(seen / total.sqrt(), timesteps, embedded).float()
        clean = _SIGMA_DATA**2 / total * seen + (variance / total).sqrt() * _SIGMA_DATA * predicted
        with torch.autocast(x.device.type, enabled=False):
            guess = self.gaussian(x, alpha_bar)
        return torch.lerp(guess, clean, 1 / (1 + EQUAL_SHARES * variance))

    def loss_weight(self, timesteps: Tensor) -> Tensor:
        """What the squared error of the clean face weighs, (N,), so that the U-Net's own errors weigh alike."""
        alpha_bar = training_alpha_bar(timesteps.device)[timesteps]
        variance = (1 - alpha_bar) / alpha_bar
        return (variance + _SIGMA_DATA**2) / (variance * _SIGMA_DATA**2)

    @staticmethod
    def _alpha_bar(x: Tensor, timesteps: Tensor) -> Tensor:
        return training_alpha_bar(x.device)[timesteps][:, None, None, None]
