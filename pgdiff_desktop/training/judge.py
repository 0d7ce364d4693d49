"""Trains the starter judge to say of a face, however it was photographed, what dlib's ResNet says of it at its best.

Its teacher, its people and its architecture are others than those of the network that guides, so that what it says
of a guided face is a second opinion. As there, the features between the teacher's stages teach more than a
descriptor does: they are looked up where each place of the student's features lies in the teacher's picture.
"""

from __future__ import annotations

import csv
import logging
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.networks.judge_resnet import JudgeResNet
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.childlike import fit_childlike
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.dlib_resnet import DlibResNet, chip_matrix, chip_of, load_teacher
from pgdiff_desktop.training.faces import Faces, load_config, load_faces
from pgdiff_desktop.training.identity import crop_by, jittered_matrix, relit
from pgdiff_desktop.training.run import Run, as_batch, autocast, channels_last, network_of

Batch = dict[str, Tensor]

# Side of the faces that it is trained on; few are there at twice of it.
_SIZE = 128
# The least side of the detail in a view, and how much noise it may have, and how much JPEG.
_LEAST_DETAIL, _MOST_NOISE, _QUALITIES = 20, 0.05, (35, 96)
# A view with so much detail is nearly what the teacher sees, and its features are worth most.
_SHARP, _BLURRED_WEIGHT = 90, 0.3
# Places of the features: first, and from one to the next, in pixels of the student's crop and of the teacher's chip.
_STUDENT_PLACES = ((1.5, 4, 28), (1.5, 8, 14), (1.5, 16, 7))
_TEACHER_PLACES = ((5, 4, 35), (9, 8, 17), (17, 16, 8))
_AT_ONCE = 64
_MEASURED = 128

_log = logging.getLogger(__name__)


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = load_config("judge")
    teacher = channels_last(load_teacher().to(device))
    faces = people_of_the_judge(data, teacher, output, config, device)
    run: Run[JudgeResNet] = Run("judge", lambda: _network(config), config, output, start, device)

    def draw(rng: np.random.Generator) -> dict[str, np.ndarray]:
        count = config["batch"] // config["views"]
        pictures = faces.draw(rng, count)
        mixed = rng.random(count) < config["mixed"]
        share = rng.uniform(0.3, 0.7, (count, 1, 1, 1)).astype(np.float32)
        pictures[mixed] = (share * pictures + (1 - share) * faces.draw(rng, count))[mixed]
        views = [_view(face, rng, config) for _ in range(config["views"]) for face in pictures]
        return {
            "chips": as_bytes(np.stack([chip_of(face) for face in pictures])),
            "crops": as_bytes(np.stack([crop for crop, _, _ in views])),
            "to_chip": np.stack([matrix for _, matrix, _ in views]).astype(np.float32),
            "sharp": np.array([sharp for _, _, sharp in views], np.float32),
        }

    @torch.no_grad()
    def taught(chips: Tensor) -> list[Tensor]:
        with autocast(device):
            return [features.float() for features in teacher(chips)]

    units = Units(taught(as_batch([chip_of(face) for face in _first_faces(faces)], device)))

    def loss(batch: Batch) -> Tensor:
        views = config["views"]
        *features, descriptors = units.of(taught(batch["chips"]))
        wanted = _looked_up(features, batch["to_chip"], views)
        by_teacher = run.steps < config["taught_steps"]
        found, away = batch["crops"], []
        with autocast(device):
            for number, stage in enumerate(run.network.stages):
                found = stage(found)
                if number < len(wanted):
                    distance = (found.float() - wanted[number]).square().mean((1, 2, 3))
                    away.append((batch["sharp"] * distance).mean() / batch["sharp"].mean())
                    found = wanted[number] if by_teacher else found
            embeddings = run.network.embed(found)
        embeddings = F.normalize(embeddings.float())
        people = descriptors.repeat(views, 1)
        unlike = (embeddings @ embeddings.T - people @ people.T).square().mean()
        total: Tensor = (
            (1 - (embeddings * people).sum(1)).mean()
            + config["likeness_weight"] * unlike
            + config["feature_weight"] * torch.stack(away).mean()
        )
        return total

    run.train(loss, minutes, draw=draw)
    fit_childlike(run.average, data)
    run.network.child.load_state_dict(run.average.child.state_dict())
    run.save()


class Units:
    """The teacher's features in units of their deviation, and its descriptors around their mean, of length 1.

    Its descriptors have most of their length in common: without it two strangers stand at right angles.
    """

    def __init__(self, measured: list[Tensor]) -> None:
        self._deviations = [
            features.std((0, 2, 3), keepdim=True).mean(1, keepdim=True) + 1e-3
            for features in measured[: len(_TEACHER_PLACES)]
        ]
        self._mean = measured[-1].mean(0)

    def of(self, features: list[Tensor]) -> list[Tensor]:
        """The features of the stages that teach, and the descriptors."""
        taught = [one / deviation for one, deviation in zip(features, self._deviations, strict=False)]
        return [*taught, F.normalize(features[-1] - self._mean)]


def people_of_the_judge(
    data: TrainingData, teacher: DlibResNet, output: Path, config: dict[str, Any], device: str
) -> Faces:
    """The faces that the judge learns from: of groups that what guides has not seen, without people who are in these.

    What the teacher says of each face is kept in `output`, as it takes minutes.
    """
    faces = load_faces(data.faces, _SIZE, held_out=None)
    with (data.faces / "index.csv").open(newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    descriptors = _kept_descriptors(faces, teacher, output / "judge.descriptors.npz", device)
    guide = np.array([rows[name]["group"] in config["guided_by"] for name in faces.names])
    nearest = np.full(len(descriptors), np.inf)
    known = descriptors[guide]
    for number in np.flatnonzero(~guide):
        nearest[number] = np.linalg.norm(known - descriptors[number], axis=1).min()
    training = load_faces(data.faces, _SIZE, held_out=False, group_weights=config["group_weights"])
    own = {
        name
        for name, is_guides, distance in zip(faces.names, guide, nearest, strict=True)
        if not is_guides and distance >= config["nearest"]
    }
    chosen = np.array([number for number, name in enumerate(training.names) if name in own])
    _log.info("judge: %d faces, %d in all", len(chosen), len(faces.names))
    weights = training.weights[chosen]
    names, tones = (tuple(values[number] for number in chosen) for values in (training.names, training.tones))
    return Faces(training.pixels[chosen], names, tones, weights / weights.sum())


def _kept_descriptors(faces: Faces, teacher: DlibResNet, path: Path, device: str) -> np.ndarray:
    """What the teacher says of each face, (N, 128) float32."""
    if path.exists():
        with np.load(path) as kept:
            if tuple(kept["names"]) == faces.names:
                return np.asarray(kept["descriptors"])
    found = descriptors_of(faces.pixels, teacher, device)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as file:
        np.savez(file, names=np.array(faces.names), descriptors=found)
    return found


@torch.no_grad()
def descriptors_of(pixels: np.ndarray, teacher: DlibResNet, device: str) -> np.ndarray:
    """The teacher's descriptors of aligned faces (N, S, S, 3) uint8, (N, 128) float32."""
    found = []
    for first in range(0, len(pixels), _AT_ONCE):
        chips = [chip_of(face.astype(np.float32) / 255) for face in pixels[first : first + _AT_ONCE]]
        found.append(teacher(as_batch(chips, device))[-1].float().cpu().numpy())
        if first % (_AT_ONCE * 32) == 0:
            _log.info("judge: %d of %d faces described", first, len(pixels))
    return np.concatenate(found)


def _network(config: dict[str, Any]) -> JudgeResNet:
    network = network_of(config)
    assert isinstance(network, JudgeResNet)
    return network


def _first_faces(faces: Faces) -> list[np.ndarray]:
    """The same ones whenever training goes on."""
    chosen = np.random.default_rng(0).permutation(len(faces.pixels))[:_MEASURED]
    return faces.only(chosen).pictures


def _view(
    face: np.ndarray, rng: np.random.Generator, config: dict[str, Any]
) -> tuple[np.ndarray, np.ndarray, float]:
    """The crop (112, 112, 3) of a face in one condition, the matrix from it to the chip, what its features weigh."""
    kind, weight = rng.random(), 1.0
    if kind < config["aged"]:
        face, weight = age(face, rng).aged, _BLURRED_WEIGHT
    elif kind < 1 - config["whole"]:
        face, side = _copied(face, rng)
        weight = 1.0 if side > _SHARP else _BLURRED_WEIGHT
    to_crop = jittered_matrix(len(face), rng)
    crop_to_face = cv2.invertAffineTransform(to_crop)
    to_chip = chip_matrix(len(face)) @ np.vstack([crop_to_face, [0, 0, 1]])
    return relit(crop_by(to_crop, face), rng), to_chip, weight


def _copied(face: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, int]:
    """A face (S, S, 3) as a small, noisy, grey, compressed copy, enlarged again; and the side that it had."""
    size = len(face)
    if rng.random() < 0.4:
        face = np.repeat(face.mean(2, keepdims=True), 3, axis=2)
    side = round(float(np.exp(rng.uniform(np.log(_LEAST_DETAIL), np.log(size)))))
    small = cv2.resize(face, (side, side), interpolation=cv2.INTER_AREA)
    if rng.random() < 0.7:
        small = small + rng.normal(0, rng.uniform(0, _MOST_NOISE), small.shape)
    levels = as_bytes(small)
    if rng.random() < 0.3:
        _, encoded = cv2.imencode(".jpg", levels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(*_QUALITIES))])
        levels = np.asarray(cv2.imdecode(encoded, cv2.IMREAD_COLOR))
    way = (cv2.INTER_LINEAR, cv2.INTER_CUBIC)[rng.integers(2)]
    return cv2.resize(levels, (size, size), interpolation=way).astype(np.float32) / 255, side


def _looked_up(features: list[Tensor], to_chip: Tensor, views: int) -> list[Tensor]:
    """The teacher's features at the places of the student's, for each of the views of each face.

    Args:
        to_chip: (views * N, 2, 3), from pixels of the student's crop to those of the teacher's chip.
    """
    found = []
    for of_chips, (first, step, side), (low, apart, count) in zip(
        features, _STUDENT_PLACES, _TEACHER_PLACES, strict=True
    ):
        places = first + step * torch.arange(side, device=to_chip.device, dtype=torch.float32)
        down, across = torch.meshgrid(places, places, indexing="ij")
        flat = torch.stack([across, down, torch.ones_like(across)]).view(3, -1)
        on_chip = (to_chip @ flat - low) / apart
        grid = (2 * on_chip / (count - 1) - 1).transpose(1, 2).reshape(-1, side, side, 2)
        found.append(
            F.grid_sample(of_chips.repeat(views, 1, 1, 1), grid, padding_mode="border", align_corners=True)
        )
    return found
