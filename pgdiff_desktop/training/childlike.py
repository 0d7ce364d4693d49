"""What a judge's features say of children: recognisers, taught by adults, find all children alike."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.identity.detail import at_detail
from pgdiff_desktop.identity.logistic import chances, logistic
from pgdiff_desktop.networks.judge_resnet import JudgeResNet
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.run import as_batch

_SIZE = 128
# Pixels of detail, as old photos have.
_DETAILS = (128, 72, 40)
# So many adults of other groups: officials of two centuries.
_OTHERS = 400
# Strength of what keeps the weights small, in faces.
_RIDGE = 1.0
_PARTS = 5


@dataclass(frozen=True)
class Looks:
    """What the judge's last features say of labelled faces.

    Attributes:
        features: (N, details, C).
        children: (N,) bool.
    """

    features: np.ndarray
    children: np.ndarray

    def fitted(self, chosen: np.ndarray) -> tuple[np.ndarray, float]:
        """Weights (C,) and bias of the logistic regression on some of the faces; children count as much as adults."""
        features = self.features[chosen].reshape(-1, self.features.shape[2])
        children = np.repeat(self.children[chosen], self.features.shape[1])
        mean, deviation = features.mean(0), features.std(0) + 1e-6
        weight = np.where(children, 0.5 / children.mean(), 0.5 / (1 - children.mean()))
        slopes, bias = logistic((features - mean) / deviation, children, weight, ridge=_RIDGE)
        slopes = slopes / deviation
        return slopes, bias - float(slopes @ mean)

    def cross_validated(self) -> np.ndarray:
        """Chance of each face at each detail to be a child's, by weights that were fitted without it."""
        found = np.empty(self.features.shape[:2])
        part = np.random.default_rng(0).permutation(len(self.children)) % _PARTS
        for number in range(_PARTS):
            slopes, bias = self.fitted(part != number)
            found[part == number] = chances(self.features[part == number] @ slopes + bias)
        return found


def looks_of(network: JudgeResNet, data: TrainingData) -> Looks:
    """Of the faces that were looked at, and of as many officials, who are adults."""
    faces = load_faces(data.faces, _SIZE, held_out=None)
    labels = tomllib.loads(Path(__file__).with_name("judge_children.toml").read_text())
    young, unsure = (set(map(_name, labels[key])) for key in ("children", "unsure"))
    labelled = [number for number, name in enumerate(faces.names) if _looked_at(name, unsure)]
    officials = [number for number, name in enumerate(faces.names) if name.startswith(("vv", "portraits"))]
    others = np.random.default_rng(0).permutation(officials)[:_OTHERS]
    chosen = faces.only(np.concatenate([labelled, others]).astype(int))
    return Looks(
        np.stack(list(_features(network.eval(), chosen))), np.array([name in young for name in chosen.names])
    )


def fit_childlike(network: JudgeResNet, data: TrainingData) -> None:
    """Gives a judge its weights for children."""
    looks = looks_of(network, data)
    slopes, bias = looks.fitted(np.ones(len(looks.children), bool))
    with torch.no_grad():
        network.child.weight.copy_(torch.from_numpy(slopes[None]))
        network.child.bias.fill_(bias)


@torch.inference_mode()
def _features(network: JudgeResNet, faces: Faces) -> Iterator[np.ndarray]:
    look = embed_aligned_crop(network.looks, _SIZE)
    device = network.mix.weight.device
    for picture in faces.pictures:
        views = [at_detail(picture, detail) for detail in _DETAILS]
        yield look(as_batch(views, str(device))).float().cpu().numpy()


def _name(number: int) -> str:
    return f"fairface_{number:05}.jpg"


def _looked_at(name: str, unsure: set[str]) -> bool:
    return name.startswith("fairface") and name not in unsure
