"""Old photographs that show nobody real: faces that the prior draws over means of many, in aged prints.

Everything has fixed seeds; neither time nor name of the machine enters the files, so they come out the same.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from pgdiff_desktop.diffusion.denoiser import Denoiser, Variance
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.noise_stream import draw_noise
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.training.album_prints import Age, Oval, aged, compose, inside_border, wandering_cracks
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.installed import Weights

PRIOR = "prior-starter"
NEIGHBOURS = 8
START_TIMESTEP = 60
STEPS = 200


@dataclass(frozen=True)
class Like:
    """Which face's neighbours are averaged (it is left out itself), and the seed of the prior's noise."""

    name: str
    seed: int


# Chosen by eye.
PORTRAIT = Like("vv_new_02849.jpg", 30)
GROUP = (Like("vv_old_01658.jpg", 1), Like("portraits_01147.jpg", 2), Like("vv_old_03853.jpg", 3))
FADED_FACE = Like("vv_new_03886.jpg", 4)

PORTRAIT_SIZE, PORTRAIT_OVAL = (640, 800), Oval((90, 150), 460, (200, 240))
GROUP_SIZE = (960, 640)
GROUP_OVALS = (
    Oval((30, 190), 320, (148, 172)),
    Oval((320, 90), 320, (148, 172)),
    Oval((610, 190), 320, (148, 172)),
)
FADED_SIZE, FADED_OVAL = (520, 660), Oval((60, 110), 400, (180, 215))

SEPIA = Age(paper=(0.88, 0.83, 0.72), ink=(0.17, 0.13, 0.10))
FADED = Age(paper=(0.93, 0.86, 0.66), ink=(0.42, 0.27, 0.14), darkest=0.32, lightest=0.85, grain=0.03)


def make_samples(data: TrainingData, output: Path) -> None:
    """Writes portrait.jpg with portrait-mask.png and portrait.json (the eyes), group.jpg and faded.jpg."""
    faces = load_faces(data.faces, load_catalog().by_name(PRIOR).image_size or 0, held_out=None)
    output.mkdir(parents=True, exist_ok=True)
    _portrait(draw_face(faces, PORTRAIT), output)
    rng = np.random.default_rng(2)
    scene = compose([draw_face(faces, like) for like in GROUP], GROUP_OVALS, GROUP_SIZE)
    _save(aged(scene, np.zeros_like(scene, bool), SEPIA, rng), output / "group.jpg")
    rng = np.random.default_rng(3)
    scene = compose([draw_face(faces, FADED_FACE)], [FADED_OVAL], FADED_SIZE)
    _save(aged(scene, np.zeros_like(scene, bool), FADED, rng), output / "faded.jpg")


def _portrait(face: np.ndarray, output: Path) -> None:
    rng = np.random.default_rng(1)
    starts = (((0, 235), 0.16), ((385, 0), 1.5), ((640, 600), 2.75))
    cracks = wandering_cracks(PORTRAIT_SIZE, starts, (3, 6), rng)
    scene = compose([face], [PORTRAIT_OVAL], PORTRAIT_SIZE)
    _save(aged(scene, cracks, SEPIA, rng), output / "portrait.jpg")
    mask = inside_border(grow(cracks, 2)).astype(np.uint8) * 255
    Image.fromarray(mask).convert("1").save(output / "portrait-mask.png")
    eyes = template_for(PORTRAIT_OVAL.side)[:2] + PORTRAIT_OVAL.corner
    (output / "portrait.json").write_text(json.dumps({"eyes": np.round(eyes, 1).tolist()}) + "\n")


def _save(picture: np.ndarray, path: Path) -> None:
    Image.fromarray(picture).save(path, quality=92, dpi=(300, 300))


def draw_face(faces: Faces, like: Like) -> np.ndarray:
    """A face of nobody, (S, S) grey in [0, 1].

    The mean of faces that look alike is nobody's; the prior, started from it under some noise, gives it features
    of its own.
    """
    mean = torch.from_numpy(mean_of_alike(faces, like.name)).float()
    whole = NoiseSchedule.linear()
    schedule = whole.kept(t for t in whole.respaced(STEPS).timesteps if t <= START_TIMESTEP)
    generators = [torch.Generator().manual_seed(like.seed)]
    noise = draw_noise(generators, torch.empty(1, 3, *mean.shape))
    x = schedule.add_noise(mean.expand_as(noise), noise, len(schedule) - 1)
    return np.asarray(_denoised(Weights(), x, schedule, generators)[0].mean(axis=2))


def draw_samples(weights: Weights, seeds: Sequence[int], steps: int) -> np.ndarray:
    """Faces from the starter prior alone, out of noise, (N, S, S, 3) in [0, 1]."""
    side = weights.size("prior")
    generators = [torch.Generator().manual_seed(seed) for seed in seeds]
    x = draw_noise(generators, torch.empty(len(seeds), 3, side, side))
    return _denoised(weights, x, NoiseSchedule.linear().respaced(steps), generators)


@torch.no_grad()
def _denoised(
    weights: Weights, x: Tensor, schedule: NoiseSchedule, generators: list[torch.Generator]
) -> np.ndarray:
    """The prior's reverse steps from x_t (N, 3, S, S) at the schedule's last timestep, (N, S, S, 3) in [0, 1]."""
    variance = Variance(load_catalog().by_name(PRIOR).variance)
    denoiser = Denoiser(weights.network("prior"), schedule, variance=variance)
    for index in reversed(range(len(schedule))):
        estimate = denoiser(x, index)
        noise = draw_noise(generators, x) if index > 0 else torch.zeros_like(x)
        x = estimate.mean + (0.5 * estimate.log_variance).exp() * noise
    return np.asarray(((x.clamp(-1, 1) + 1) / 2).permute(0, 2, 3, 1))


def mean_of_alike(faces: Faces, name: str) -> np.ndarray:
    """The mean of the faces most like one of them, without it, (S, S) grey in [-1, 1]."""
    grey = faces.pixels @ LUMA / 127.5 - 1
    itself = faces.names.index(name)
    away = ((coarse(grey) - coarse(grey[itself][None])) ** 2).sum(axis=1)
    away[itself] = np.inf
    mean = grey[np.argsort(away, kind="stable")[:NEIGHBOURS]].mean(axis=0)
    # Averaging takes contrast away.
    return np.asarray(np.clip(mean.mean() + 1.25 * (mean - mean.mean()), -1, 1))


def coarse(faces: np.ndarray) -> np.ndarray:
    """What makes faces look alike from afar, (N, 1024): 32 x 32 pixels less their mean."""
    block = faces.shape[1] // 32
    small = faces.reshape(len(faces), 32, block, 32, block).mean(axis=(2, 4)).reshape(len(faces), -1)
    return np.asarray(small - small.mean(axis=1, keepdims=True))
