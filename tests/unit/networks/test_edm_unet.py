from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.denoiser import Denoiser, Variance
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.networks.edm_unet import EdmUNet

UNET = {
    "image_size": 32,
    "patch_size": 4,
    "model_channels": 32,
    "channel_multipliers": [1, 2],
    "residual_blocks": 1,
    "attention_resolutions": [],
    "head_channels": 32,
    "learned_sigma": False,
}


@pytest.fixture
def network():
    torch.manual_seed(0)
    network = EdmUNet(gaussian_size=8, gaussian_components=4, unet=UNET).eval()
    for parameter in network.parameters():
        # Its last layers begin as nothing.
        torch.nn.init.normal_(parameter, std=0.05)
    torch.nn.init.normal_(network.condition.weight)
    return network


@pytest.mark.parametrize("timestep", [0, 20, 300, 700, 999])
@torch.no_grad()
def test_the_sampler_sees_the_clean_face_that_was_trained(network, timestep):
    schedule = NoiseSchedule.linear()
    denoiser = Denoiser(network, schedule, variance=Variance.FIXED_SMALL)
    clean = 0.3 * torch.rand(2, 3, 32, 32)
    x = schedule.add_noise(clean, torch.randn_like(clean), timestep)
    trained = network.clean_face(x, torch.full((2,), timestep)).clamp(-1, 1)
    torch.testing.assert_close(denoiser(x, timestep).x0_hat, trained, atol=2e-4, rtol=0)


@torch.no_grad()
def test_with_hardly_any_noise_the_face_is_what_is_seen(network):
    face = torch.rand(1, 3, 32, 32)
    said = network.clean_face(face * network._alpha_bar(face, torch.tensor([0])).sqrt(), torch.tensor([0]))
    assert (said - face).abs().max() < 0.05


@torch.no_grad()
def test_what_is_told_of_a_face_is_heard(network):
    x, timesteps = torch.randn(1, 3, 32, 32), torch.tensor([400])
    untold = network(x, timesteps)
    torch.testing.assert_close(network(x, timesteps, torch.zeros(1, 5)), untold)
    monochrome = network(x, timesteps, torch.tensor([[1.0, 0, 0, 0, 0]]))
    assert (monochrome - untold).abs().max() > 1e-3
