"""An old photograph that shows nobody real: a face that the prior draws over the mean of many, in an aged print.

The mean of eight faces that look alike is nobody's face; the prior, started from it with some noise, gives it
features of its own. The print, its fading, its cracks and its mask are drawn with fixed seeds.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from pgdiff_desktop.diffusion.denoiser import Denoiser, Variance
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.sampler import draw_noise
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.settings import load_settings

# Chosen by eye: whose neighbours are averaged; the face itself is left out.
LIKE = "vv_new_02849.jpg"
NEIGHBOURS = 8
FACE_SEED = 30
START_TIMESTEP = 60
STEPS = 200
AGE_SEED = 1

PRINT_SIZE = (640, 800)  # width, height
FACE_SIDE = 460
FACE_CORNER = (90, 150)  # of the aligned square in the print
OVAL = (200, 240)  # radii of the vignette around the square's centre
PAPER = (0.88, 0.83, 0.72)
INK = (0.17, 0.13, 0.10)
BORDER = 22
FRAME = (0.93, 0.9, 0.82)


def make_samples(faces: Path, output: Path) -> None:
    """Writes portrait.jpg, portrait-mask.png and portrait.json (the eyes) into `output`.

    Args:
        faces: folder of aligned faces, among them LIKE.
    """
    output.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(AGE_SEED)
    cracks = _cracks(rng)
    aged = _age(_print(draw_face(mean_of_alike(faces))), cracks, rng)
    # Neither time nor name of the machine enters the files: the same seeds give the same bytes.
    Image.fromarray(aged).save(output / "portrait.jpg", quality=92, dpi=(300, 300))
    mask = _inside_print(grow(cracks, 2))
    Image.fromarray(mask.astype(np.uint8) * 255).convert("1").save(output / "portrait-mask.png")
    eyes = template_for(FACE_SIDE)[:2] + FACE_CORNER
    (output / "portrait.json").write_text(json.dumps({"eyes": np.round(eyes, 1).tolist()}) + "\n")


def mean_of_alike(folder: Path) -> np.ndarray:
    """The mean of the faces most like LIKE, without it, (S, S) grey in [-1, 1]."""
    paths = [path for path in sorted(folder.glob("*.jpg")) if path.name != LIKE]
    faces = np.stack([_grey(path) for path in paths])
    wanted = _coarse(_grey(folder / LIKE)[None])
    nearest = np.argsort(((_coarse(faces) - wanted) ** 2).sum(axis=1), kind="stable")[:NEIGHBOURS]
    mean = faces[nearest].mean(axis=0)
    # Averaging takes contrast away.
    return np.asarray(np.clip(mean.mean() + 1.25 * (mean - mean.mean()), -1, 1))


def _grey(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("L"), np.float32) / 127.5 - 1


def _coarse(faces: np.ndarray) -> np.ndarray:
    """What makes faces look alike from afar, (N, 1024): 32 x 32 pixels less their mean."""
    block = faces.shape[1] // 32
    small = faces.reshape(len(faces), 32, block, 32, block).mean(axis=(2, 4)).reshape(len(faces), -1)
    return np.asarray(small - small.mean(axis=1, keepdims=True))


@torch.no_grad()
def draw_face(mean: np.ndarray) -> np.ndarray:
    """A face from the starter prior, (S, S) grey in [0, 1]."""
    entry = load_catalog().by_name("prior-starter")
    prior = load_network(entry, ModelStore(load_settings()), "cpu")
    face = torch.from_numpy(mean).float().expand(1, 3, *mean.shape)
    schedule = NoiseSchedule.linear().respaced(STEPS).until(START_TIMESTEP)
    denoiser = Denoiser(prior, schedule, variance=Variance(entry.variance))
    generator = [torch.Generator().manual_seed(FACE_SEED)]
    x = schedule.add_noise(face, draw_noise(generator, face), len(schedule) - 1)
    for index in reversed(range(len(schedule))):
        estimate = denoiser(x, index)
        noise = draw_noise(generator, x) if index > 0 else torch.zeros_like(x)
        x = estimate.mean + (0.5 * estimate.log_variance).exp() * noise
    return np.asarray((x.clamp(-1, 1)[0].mean(dim=0) + 1) / 2)


def _print(face: np.ndarray) -> np.ndarray:
    """The face in an oval that fades into the paper, as studios printed them, (H, W) grey in [0, 1]."""
    width, height = PRINT_SIZE
    enlarged = cv2.resize(face, (FACE_SIDE, FACE_SIDE), interpolation=cv2.INTER_CUBIC)
    scene = np.ones((height, width), np.float32)
    left, top = FACE_CORNER
    scene[top : top + FACE_SIDE, left : left + FACE_SIDE] = enlarged
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    distance = np.hypot((x - left - FACE_SIDE / 2) / OVAL[0], (y - top - FACE_SIDE / 2 + 6) / OVAL[1])
    inside = np.clip((1 - distance) / 0.22, 0, 1)
    inside = inside * inside * (3 - 2 * inside)
    return np.asarray(inside * np.clip(scene, 0, 1) + (1 - inside) * 0.9)


def _cracks(rng: np.random.Generator) -> np.ndarray:
    """Three cracks that wander over the print, (H, W), True = damaged."""
    width, height = PRINT_SIZE
    mask = np.zeros((height, width), np.uint8)
    for start, heading in (((0, 235), 0.16), ((385, 0), 1.5), ((640, 600), 2.75)):
        point = np.array(start, float)
        thickness = int(rng.integers(3, 6))
        while 0 <= point[0] <= width and 0 <= point[1] <= height:
            heading += rng.normal(0, 0.16)
            after = point + 14 * np.array([np.cos(heading), np.sin(heading)])
            cv2.line(mask, tuple(map(int, point)), tuple(map(int, after)), 1, thickness)
            point = after
    return _inside_print(mask > 0)


def _inside_print(mask: np.ndarray) -> np.ndarray:
    """The mask without what lies on the paper's border."""
    inside = np.zeros_like(mask)
    inner = np.s_[BORDER:-BORDER, BORDER:-BORDER]
    inside[inner] = mask[inner]
    return inside


def _age(scene: np.ndarray, cracks: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Faded, toned, grained, stained and cracked, (H, W, 3) uint8."""
    height, width = scene.shape
    faded = 0.1 + 0.8 * cv2.GaussianBlur(scene.astype(np.float32), (0, 0), 2.2)
    clouds = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 60)
    faded += 0.04 * clouds / np.abs(clouds).max()
    grain = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 1.0)
    lightness = np.clip(faded + 0.04 * grain, 0, 1)[..., None]
    toned = np.array(INK) + (np.array(PAPER) - np.array(INK)) * lightness
    bare = cv2.GaussianBlur(cracks.astype(np.float32), (0, 0), 0.7)[..., None]
    cracked = toned * (1 - bare) + np.array([0.97, 0.95, 0.91]) * bare
    framed = np.where(_inside_print(np.ones_like(cracks))[..., None], cracked, FRAME)
    return np.asarray(np.clip(framed, 0, 1) * 255 + 0.5).astype(np.uint8)
