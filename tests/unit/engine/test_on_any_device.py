"""Every tensor of the sampling follows the device of the faces: one left on the CPU would stop a card.

Tensors of torch's `meta` device have shapes and no numbers, and an operation that meets one of another device fails.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import cache

import pytest
import torch

from pgdiff_desktop.diffusion.denoiser import Variance
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.diffusion.step_plan import StepPlan
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.sampling.conditioning import Conditioning
from pgdiff_desktop.engine.sampling.face_sampling import FaceTask, Prior, sample_candidates
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop, embed_whole_crop
from pgdiff_desktop.networks.build import build_network
from tests.fakes import Likes, LocalMeans

DEVICE = "meta"
SIZE, IMAGES = 32, 2
UNET = {
    "image_size": SIZE, "model_channels": 32, "channel_multipliers": [1, 2], "residual_blocks": 1,
    "attention_resolutions": [16], "head_channels": 32,
}  # fmt: skip
PRIORS = {
    "published": {"kind": "unet", **UNET, "learned_sigma": True},
    "starter": {
        "kind": "gaussian_unet",
        "gaussian_size": 8,
        "gaussian_components": 4,
        "unet": {**UNET, "learned_sigma": False},
    },
}
RESTORERS = {
    "published": {"kind": "restorer", "features": 16, "blocks": 1, "growth": 8},
    "starter": {"kind": "restorer_unet", "widths": [16, 32], "blocks": 1},
}
IDENTITIES = {
    "published": {"kind": "iresnet50"},
    "starter": {"kind": "embedding_resnet", "widths": [8, 8, 8, 8], "blocks": [1, 1, 1], "expansion": 1},
}
VARIANCES = {"published": Variance.LEARNED_RANGE, "starter": Variance.FIXED_SMALL}
FROM_NOISE = StepPlan((900, 450, 0), restorer_interval=2)
LATE = StepPlan((500, 250, 0), restorer_interval=2, starts_late=True)
SOLVED = replace(LATE, uses_solver=True)
IN_CLOSED_FORM = replace(LATE, target_weight=0.25)
NAMES = {FROM_NOISE: "noise", LATE: "late", SOLVED: "solved", IN_CLOSED_FORM: "closed form"}
PLANS = [
    (recipe, plan)
    for recipe in RECIPES.values()
    for plan in NAMES
    if recipe.may_be_solved or plan in (FROM_NOISE, LATE)
]


@pytest.fixture(autouse=True)
def no_autocast(monkeypatch):
    """Networks switch it off for what stays in float32; torch has none for the device without numbers."""
    monkeypatch.setattr(torch, "autocast", lambda *_, **__: nullcontext())


@cache
def network(models, role):
    architecture = {"prior": PRIORS, "restorer": RESTORERS, "identity": IDENTITIES}[role][models]
    with torch.device(DEVICE):
        return build_network(architecture).eval().requires_grad_(False)


def zeros(*shape):
    return torch.zeros(shape, device=DEVICE)


def conditioning(models):
    embed = embed_whole_crop if models == "published" else lambda found: embed_aligned_crop(found, SIZE)
    embedding_of = embed(network(models, "identity"))
    y = zeros(IMAGES, 3, SIZE, SIZE)
    return Conditioning(
        y=y,
        damage=zeros(IMAGES, 1, SIZE, SIZE),
        colour_mean=zeros(1, 3, 1, 1),
        colour_deviation=zeros(1, 3, 1, 1),
        restorer=network(models, "restorer"),
        embedding_of=embedding_of,
        reference_embedding=embedding_of(y[:1]),
        features_of=LocalMeans(),
        discriminator=Likes(grey=0.2),
    )


def sampled(recipe, plan, models, known):
    prior = Prior(network(models, "prior"), SIZE, {}, variance=VARIANCES[models])
    task = FaceTask(recipe, recipe.guidance_scale, plan, RepeatWindow(times=2))
    return list(sample_candidates(prior, known, task, list(range(IMAGES)), IMAGES, DEVICE))


@pytest.mark.parametrize("models", PRIORS)
@pytest.mark.parametrize(
    ("recipe", "plan"),
    PLANS,
    ids=lambda value: getattr(value, "name", None) or NAMES[value],
)
def test_sampling_stays_on_the_device_of_the_faces(recipe, plan, models):
    if models == "published":
        recipe = recipe.with_enhancement(perceptual=1.0, adversarial=1.0)
    steps = sampled(recipe, plan, models, conditioning(models))
    assert {step.x.device.type for step in steps} == {step.x0_hat.device.type for step in steps} == {DEVICE}


def test_a_late_start_brings_a_larger_estimate_to_the_device():
    """Which comes from whatever device the estimator ran on."""
    known = replace(
        conditioning("starter"), estimate_of=lambda images: torch.zeros(IMAGES, 3, 2 * SIZE, 2 * SIZE)
    )
    last = sampled(RECIPES["restore"], LATE, "starter", known)[-1]
    assert last.x.device.type == DEVICE
    assert last.x.shape == (IMAGES, 3, 2 * SIZE, 2 * SIZE)
