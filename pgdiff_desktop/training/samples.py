"""An old photograph that shows nobody real: a face drawn from the starter prior, put into a print and aged.

The face starts from the mean of many aligned faces, noised so far that only "a portrait" is left of it, and is
then sampled from the prior alone. The print, its fading, its cracks and its mask are drawn with fixed seeds.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.diffusion.denoiser import Denoiser, Variance
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.sampler import draw_noise
from pgdiff_desktop.faces.alignment import TEMPLATE, TEMPLATE_SIZE
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.settings import load_settings

# Chosen by eye from 48 drawn faces.
FACE_SEED = 111
# From nearly pure noise to a face, then twice from little noise to tidy it up.
START_TIMESTEPS = (620, 350, 250)
STEPS = 100
AGE_SEED = 1907

PRINT_SIZE = (640, 800)  # width, height
FACE_SIDE = 300
FACE_CORNER = (170, 190)  # of the aligned square in the print
PAPER = (0.86, 0.80, 0.68)
INK = (0.16, 0.12, 0.09)


def make_samples(faces: Path, output: Path) -> None:
    """Writes portrait.jpg, portrait-mask.png and portrait.json (the eyes) into `output`.

    Args:
        faces: folder of aligned faces; their mean is the start.
    """
    output.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(AGE_SEED)
    scene = _scene(draw_face(mean_face(faces)), rng)
    mask = _cracks(rng)
    aged = _age(scene, mask, rng)
    # Neither time nor name of the machine enters the files: the same seeds give the same bytes.
    Image.fromarray(aged).save(output / "portrait.jpg", quality=92, dpi=(300, 300))
    Image.fromarray(mask.astype(np.uint8) * 255).convert("1").save(output / "portrait-mask.png")
    scale = FACE_SIDE / TEMPLATE_SIZE
    eyes = [[x * scale + FACE_CORNER[0], y * scale + FACE_CORNER[1]] for x, y in TEMPLATE[:2]]
    (output / "portrait.json").write_text(json.dumps({"eyes": np.round(eyes, 1).tolist()}) + "\n")


def mean_face(folder: Path) -> Tensor:
    """The grey mean of every aligned face in a folder, (1, 3, S, S) in [-1, 1]."""
    total: np.ndarray | None = None
    paths = sorted(folder.glob("*.jpg"))
    for path in paths:
        with Image.open(path) as picture:
            face = np.asarray(picture.convert("L"), np.float64)
        total = face if total is None else total + face
    if total is None:
        raise SystemExit(f"{folder}: no .jpg faces in it")
    mean = torch.from_numpy(total / len(paths) / 127.5 - 1).float()
    return mean.expand(1, 3, *mean.shape).contiguous()


@torch.no_grad()
def draw_face(mean: Tensor) -> np.ndarray:
    """A face from the starter prior, (S, S) grey in [0, 1]."""
    entry = load_catalog().by_name("prior-starter")
    prior = load_network(entry, ModelStore(load_settings()), "cpu")
    face = mean
    for start in START_TIMESTEPS:
        schedule = NoiseSchedule.linear().respaced(STEPS).until(start)
        denoiser = Denoiser(prior, schedule, variance=Variance.FIXED_SMALL)
        generator = [torch.Generator().manual_seed(FACE_SEED)]
        x = schedule.add_noise(_smooth_grey(face), draw_noise(generator, face), len(schedule) - 1)
        for index in reversed(range(len(schedule))):
            estimate = denoiser(x, index)
            noise = draw_noise(generator, x) if index > 0 else torch.zeros_like(x)
            x = estimate.mean + (0.5 * estimate.log_variance).exp() * noise
        face = x.clamp(-1, 1)
    return ((_smooth_grey(face)[0, 0] + 1) / 2).numpy()


def _smooth_grey(face: Tensor) -> Tensor:
    """Without colour casts and without the grid of two pixels that a short training leaves."""
    grey = face.mean(dim=1, keepdim=True)
    tap = torch.tensor([0.25, 0.5, 0.25])
    kernel = (tap[:, None] * tap).expand(1, 1, 3, 3)
    return F.conv2d(F.pad(grey, (1, 1, 1, 1), mode="reflect"), kernel).expand(-1, 3, -1, -1)


def _scene(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The face before a studio's background, above a dark coat, (H, W) grey in [0, 1]."""
    width, height = PRINT_SIZE
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    scene = 0.62 - 0.25 * np.hypot((x - width / 2) / width, (y - height * 0.4) / height)
    shoulders = np.clip(((y - 430) / 130) - ((x - width / 2) / 250) ** 2, 0, 1)
    scene = scene * (1 - shoulders) + 0.2 * shoulders
    enlarged = cv2.resize(face, (FACE_SIDE, FACE_SIDE), interpolation=cv2.INTER_CUBIC)
    place = np.s_[FACE_CORNER[1] : FACE_CORNER[1] + FACE_SIDE, FACE_CORNER[0] : FACE_CORNER[0] + FACE_SIDE]
    weight = np.zeros_like(scene)
    inner = FACE_SIDE // 9
    weight[place][inner:-inner, inner:-inner] = 1
    weight = cv2.GaussianBlur(weight, (0, 0), FACE_SIDE / 24)
    pasted = scene.copy()
    pasted[place] = enlarged
    scene = scene * (1 - weight) + pasted * weight
    return np.asarray(np.clip(scene + rng.normal(0, 0.01, scene.shape), 0, 1))


def _cracks(rng: np.random.Generator) -> np.ndarray:
    """Three cracks that wander over the print, (H, W), True = damaged."""
    width, height = PRINT_SIZE
    mask = np.zeros((height, width), np.uint8)
    for start, heading in (((0, 300), 0.12), ((395, 0), 1.45), ((640, 560), 2.7)):
        point = np.array(start, float)
        thickness = int(rng.integers(3, 6))
        while 0 <= point[0] <= width and 0 <= point[1] <= height:
            heading += rng.normal(0, 0.16)
            after = point + 14 * np.array([np.cos(heading), np.sin(heading)])
            cv2.line(mask, tuple(map(int, point)), tuple(map(int, after)), 1, thickness)
            point = after
    return mask > 0


def _age(scene: np.ndarray, mask: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Faded, toned, grained, stained and cracked, (H, W, 3) uint8."""
    height, width = scene.shape
    soft = cv2.GaussianBlur(scene.astype(np.float32), (0, 0), 1.4)
    faded = 0.12 + 0.76 * soft
    clouds = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 60)
    faded += 0.05 * clouds / np.abs(clouds).max()
    grain = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 0.8)
    lightness = np.clip(faded + 0.035 * grain, 0, 1)[..., None]
    toned = np.array(INK) + (np.array(PAPER) - np.array(INK)) * lightness
    bare = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 0.7)[..., None]
    cracked = toned * (1 - bare) + np.array([0.95, 0.93, 0.88]) * bare
    border = 22
    print_ = np.broadcast_to(np.array([0.9, 0.87, 0.78]), (height, width, 3)).copy()
    print_[border:-border, border:-border] = cracked[border:-border, border:-border]
    return np.asarray(np.clip(print_, 0, 1) * 255 + 0.5).astype(np.uint8)
