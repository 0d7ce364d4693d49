"""Parity with the published method, on reference outputs of the published program.

The folder `parity` beside this file has a case for every recipe; its README.md says what is in them.
PGDIFF_PARITY_DIR names a folder of the same form with more of them, and with outputs of whole networks in
`networks.npz` (default: `parity` of the shared material).
"""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch.nn import functional as F

from pgdiff_desktop.diffusion.denoiser import Denoiser
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.noise_stream import draw_noise
from pgdiff_desktop.diffusion.sampler import RepeatWindow, sample
from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.sampling.conditioning import (
    Conditioning,
    guidance_for,
    needs_restorer,
    update_rule_for,
)
from pgdiff_desktop.engine.sampling.identity import embed_whole_crop
from pgdiff_desktop.networks.build import build_network
from tests.conftest import REPOSITORY
from tests.golden.parity.weights import fill

PARITY = Path(__file__).with_name("parity")
MORE = Path(os.environ.get("PGDIFF_PARITY_DIR", REPOSITORY.parent / "shared" / "parity"))

pytestmark = pytest.mark.slow
needs_networks = pytest.mark.skipif(
    not (MORE / "networks.npz").exists(),
    reason="needs networks.npz of the shared material (PGDIFF_PARITY_DIR)",
)

RECIPE_OF_TASK = {
    "restoration": "restore",
    "colorization": "colorize",
    "inpainting": "inpaint",
    "ref_restoration": "reference",
    "old_photo_restoration": "old-photo",
}
UNETS = {
    "unet_ffhq512": {
        "channel_multipliers": [1, 2, 4, 8, 8, 16, 16],
        "residual_blocks": [1, 2, 2, 2, 2, 3, 4],
        "attention_resolutions": [32, 16, 8],
    },
    "unet_tiny": {
        "channel_multipliers": [1, 1, 1, 2, 2],
        "residual_blocks": [1, 1, 1, 1, 2],
        "attention_resolutions": [32],
    },
}


def build(name, **arguments):
    if name in UNETS:
        common = {"kind": "unet", "image_size": 512, "model_channels": 32, "head_channels": 64}
        return build_network({**common, "learned_sigma": True, **UNETS[name]})
    kinds = {"restorer": "restorer", "arcface_r50": "iresnet50"}
    return build_network({"kind": kinds[name], **arguments})


def filled(network, gain=1.0):
    return fill(network, gain).requires_grad_(False)


def relative_error(found, expected):
    return np.linalg.norm(found - expected) / np.linalg.norm(expected)


def pooled_and_patch(picture):
    return F.avg_pool2d(picture, 8)[0].numpy(), picture[0, :, 224:288, 224:288].numpy()


def assert_parity(picture, reference, prefix, tolerance):
    for name, found in zip(("pooled", "patch"), pooled_and_patch(picture), strict=True):
        error = relative_error(found, reference[f"{prefix}{name}"])
        assert error <= tolerance, f"{prefix}{name}: relative L2 error {error:.2e}"


@pytest.fixture(scope="module")
def inputs():
    rng = np.random.Generator(np.random.PCG64(99))
    x = rng.standard_normal((1, 3, 512, 512))
    y = np.tanh(rng.standard_normal((1, 3, 512, 512)))
    face = np.tanh(rng.standard_normal((1, 3, 112, 112)))
    return [torch.from_numpy(array.astype(np.float32)) for array in (x, y, face)]


@pytest.mark.parametrize("name", ["unet_ffhq512", "unet_tiny", "restorer", "arcface_r50"])
def test_state_dict_has_the_published_names_and_shapes(name):
    published = json.loads((PARITY / "state_dicts.json").read_text())[name]
    own = {key: list(entry.shape) for key, entry in build(name).state_dict().items()}
    assert own == published


@needs_networks
@torch.no_grad()
@pytest.mark.parametrize("timestep", [812, 37])
def test_prior_output(inputs, timestep):
    output = filled(build("unet_ffhq512"))(inputs[0], torch.tensor([timestep]))
    assert_parity(output, np.load(MORE / "networks.npz"), f"unet_t{timestep}_", 1e-4)


@needs_networks
@torch.no_grad()
def test_restorer_output(inputs):
    output = filled(build("restorer"), gain=0.35)(inputs[0], inputs[1], torch.tensor([412]))
    assert_parity(output, np.load(MORE / "networks.npz"), "restorer_t412_", 1e-4)


@needs_networks
@torch.no_grad()
def test_identity_output(inputs):
    embedding = filled(build("arcface_r50"))(inputs[2])[0].numpy()
    assert relative_error(embedding, np.load(MORE / "networks.npz")["arcface"]) <= 1e-4


def cases():
    """One path of every case; the same case may lie in both folders."""
    found = {}
    for path in sorted([*(PARITY / "cases").glob("*.npz"), *(MORE / "cases").glob("*.npz")]):
        case = np.load(path)
        found.setdefault((str(case["meta"]), case["trace"].tobytes()), path)
    return list(found.values())


def pixels_of(case, name):
    """(H, W, 3) uint8, which may be kept as a picture's file."""
    kept = case[name]
    return kept if kept.ndim == 3 else np.asarray(Image.open(io.BytesIO(kept.tobytes())).convert("RGB"))


def picture_tensor(pixels):
    return torch.from_numpy(pixels.astype(np.float32) / 127.5 - 1).permute(2, 0, 1)[None]


def facts_of(case, meta, recipe):
    y = picture_tensor(pixels_of(case, "image"))
    damage = torch.zeros_like(y[:, :1])
    if "mask" in case:
        damage = torch.from_numpy((pixels_of(case, "mask") > 0).astype(np.float32)).permute(2, 0, 1)[None, :1]
    style = PUBLISHED_STYLES[0]
    gains = meta["gains"]
    conditioning = {
        "y": y,
        "damage": damage,
        "colour_mean": torch.tensor(style.mean).view(1, 3, 1, 1),
        "colour_deviation": torch.tensor(style.standard_deviation).view(1, 3, 1, 1),
    }
    if needs_restorer(recipe):
        conditioning["restorer"] = filled(
            build("restorer", blocks=meta["restorer_blocks"]), gains["restorer"]
        )
    if recipe.uses("identity"):
        embedding_of = embed_whole_crop(filled(build("arcface_r50"), gains["arcface"]))
        conditioning["embedding_of"] = embedding_of
        conditioning["reference_embedding"] = embedding_of(picture_tensor(pixels_of(case, "reference")))
    return Conditioning(**conditioning)


def test_every_recipe_has_a_case_that_runs_everywhere():
    tasks = {json.loads(str(np.load(path)["meta"]))["task"] for path in (PARITY / "cases").glob("*.npz")}
    assert {RECIPE_OF_TASK[task] for task in tasks} == set(RECIPES)


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.stem)
def test_sampler_run(path):
    case = np.load(path)
    meta = json.loads(str(case["meta"]))
    recipe = RECIPES[RECIPE_OF_TASK[meta["task"]]]
    schedule = NoiseSchedule.linear(meta.get("diffusion_steps", 1000))
    if "timestep_respacing" in meta:
        schedule = schedule.respaced(int(meta["timestep_respacing"].removeprefix("ddpm")))
    # As published, however few the steps.
    rule = update_rule_for(recipe.rule, meta["guidance_scale"])
    repeat = RepeatWindow(meta.get("N", 1), meta.get("s_start", 1.0), meta.get("s_end", 0.7))
    generators = [torch.Generator().manual_seed(meta["seed"])]
    start = draw_noise(generators, torch.empty(1, 3, 512, 512))
    denoiser = Denoiser(filled(build("unet_tiny"), meta["gains"]["unet"]), schedule)
    guidance = guidance_for(recipe, facts_of(case, meta, recipe), restorer_interval=1)

    steps = list(sample(denoiser, guidance, rule, generators, start, repeat=repeat))

    trace = [
        [len(schedule) - step.number, step.x.mean(), step.x.std(), step.x0_hat.mean(), step.x0_hat.std()]
        for step in steps
    ]
    assert np.allclose(np.array(trace, dtype=np.float64), case["trace"], rtol=1e-3, atol=1e-4)
    assert_parity(steps[-1].x, case, "", 1e-3)
