from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.networks.gaussian_unet import GaussianFaces, GaussianUNet

UNET = {
    "image_size": 32,
    "patch_size": 2,
    "model_channels": 32,
    "channel_multipliers": [1, 2],
    "residual_blocks": 1,
    "attention_resolutions": [8],
    "head_channels": 32,
    "learned_sigma": False,
}
ALPHA_BAR = NoiseSchedule.linear().alpha_bar


def gaussian_of(faces, components):
    """The Gaussian of drawn faces (N, 3, R, R), with so many components."""
    mean = faces.mean(0)
    spread = (faces - mean).flatten(1)
    variances, directions = torch.linalg.eigh(spread.T @ spread / len(faces))
    network = GaussianFaces(faces.shape[-1], components)
    network.load_state_dict(
        {
            "mean": mean,
            "components": directions.flip(1)[:, :components].T,
            "variances": variances.flip(0)[:components],
        }
    )
    return network, mean, spread.T @ spread / len(faces)


@torch.no_grad()
@pytest.mark.parametrize("timestep", [100, 500, 999])
def test_the_gaussian_is_the_exact_posterior_mean(timestep):
    generator = torch.Generator().manual_seed(0)
    faces = torch.randn(400, 3, 4, 4, generator=generator) * torch.rand(3, 4, 4, generator=generator)
    network, mean, covariance = gaussian_of(faces, 48)
    alpha_bar = ALPHA_BAR[timestep].float()
    x = alpha_bar.sqrt() * faces[:3] + (1 - alpha_bar).sqrt() * torch.randn(3, 3, 4, 4, generator=generator)
    # Gauss-Markov: mean + C A' (A C A' + s I)^-1 (x - A mean), with A = sqrt(alpha_bar) and s = 1 - alpha_bar.
    gain = covariance @ torch.linalg.inv(alpha_bar * covariance + (1 - alpha_bar) * torch.eye(48))
    away = (x - alpha_bar.sqrt() * mean).flatten(1)
    expected = mean + (alpha_bar.sqrt() * away @ gain.T).view_as(x)
    found = network(x, alpha_bar.view(1, 1, 1, 1).expand(3, 1, 1, 1))
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=1e-4)


@torch.no_grad()
def test_deep_in_the_noise_the_clean_face_is_the_mean_face_without_a_cast():
    torch.manual_seed(0)
    network = GaussianUNet(gaussian_size=8, gaussian_components=4, unet=UNET).eval()
    network.gaussian.mean.copy_(torch.tensor([0.3, 0.1, -0.2]).view(3, 1, 1).expand(3, 8, 8))
    x = torch.randn(2, 3, 32, 32)
    alpha_bar = float(ALPHA_BAR[999])
    noise = network(x, torch.tensor([999, 999]))
    x0_hat = (x - (1 - alpha_bar) ** 0.5 * noise) / alpha_bar**0.5
    colour = x0_hat.mean(dim=(0, 2, 3))
    torch.testing.assert_close(colour, torch.tensor([0.3, 0.1, -0.2]), atol=0.1, rtol=0)


@torch.no_grad()
def test_where_the_face_shows_through_the_unet_has_the_say():
    torch.manual_seed(0)
    network = GaussianUNet(gaussian_size=8, gaussian_components=4, unet=UNET).eval()
    x, timesteps = torch.randn(1, 3, 32, 32), torch.tensor([5])
    torch.testing.assert_close(network(x, timesteps), network.unet(x, timesteps), atol=0.05, rtol=0)
