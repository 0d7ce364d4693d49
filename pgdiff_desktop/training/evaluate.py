"""Measures the shipped models on what training never saw, and writes the table into the model card."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.identity import embed_aligned_crop
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.starter_detector import StarterDetector
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.networks.face_detector import FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.aging import age, scratch_mask
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.installed import starter_network, teacher_network
from pgdiff_desktop.training.measure_detector import measure_detector, measure_on_crowds
from pgdiff_desktop.training.measure_faces import (
    Judge,
    Restorations,
    decibels,
    degraded,
    resized,
    sharpness,
)
from pgdiff_desktop.training.measure_prior import copying, sheet
from pgdiff_desktop.training.measure_scratches import measure_scratches
from pgdiff_desktop.training.model_card import Row, write_card
from pgdiff_desktop.training.run import Noise, as_batch
from pgdiff_desktop.training.samples import draw_samples

CARD = resources_folder() / "models" / "README.md"
_SIZE = 128
# The restorer is asked in the middle of sampling, where x_t says little of the face yet.
_RESTORER_TIMESTEP = 400
# Skin of all tones is red over orange to yellow, degrees; with less colour than this it is grey.
_SKIN_HUES, _LEAST_COLOUR = (-15.0, 50.0), 0.04
_CHEEKS = np.s_[round(0.52 * _SIZE) : round(0.66 * _SIZE), round(0.3 * _SIZE) : round(0.7 * _SIZE)]


@dataclass(frozen=True)
class HeldOut:
    """Faces that training never saw.

    Attributes:
        large: of 256 px; small: the same, as the models see them.
    """

    large: list[np.ndarray]
    small: list[np.ndarray]
    tones: list[str]

    def in_colour(self) -> list[np.ndarray]:
        return [face for face, tone in zip(self.small, self.tones, strict=True) if tone == "colour"]


def evaluate(*, faces: Path, index: Path, portraits: Path, crowds: Path, teacher: Path, output: Path) -> None:
    """Prints the table and writes it, with what the prior draws, into the model card.

    Args:
        faces: folder with the folders 128 and 256 of aligned faces; index: their CSV.
        portraits: folder of photos to draw damage over; crowds: photos to find faces in; each with labels.json.
        teacher: MobileFaceNet's weights, .pt.
        output: folder for sheets that show faces trained on, and stay outside the product.
    """
    output.mkdir(parents=True, exist_ok=True)
    config = tomllib.loads(Path(__file__).with_suffix(".toml").read_text())
    judge = Judge(teacher_network(teacher, "cpu"))
    looked_at = load_faces(faces / "128", index, held_out=True)
    rng = np.random.default_rng(config["seed"])
    held_out = _drawn(load_faces(faces / "256", index, held_out=True), config["faces"], rng)
    rows: list[Row] = []
    with TemporaryDirectory() as folder:
        restorations = Restorations(Path(folder))
        for measured in (
            _prior(faces / "128", index, config["samples"], output),
            _restorer(looked_at),
            _identity(looked_at, teacher_network(teacher, "cpu")),
            _restore(held_out, judge, restorations, config["sides"], config["presets"]),
            _inpaint(held_out, judge, restorations),
            _colorize(held_out, restorations),
            _reference(held_out, judge, restorations),
            _detector(crowds, portraits),
            _scratch_detector(portraits),
        ):
            for row in measured:
                sys.stdout.write(f"{row}\n")
                sys.stdout.flush()
                rows.append(row)
    write_card(CARD, rows)


def _drawn(faces: Faces, count: int, rng: np.random.Generator) -> HeldOut:
    chosen = rng.permutation(len(faces.pixels))[:count]
    large = [faces.pixels[number].astype(np.float32) / 255 for number in chosen]
    return HeldOut(
        large, [resized(face, _SIZE) for face in large], [faces.tones[number] for number in chosen]
    )


def _prior(faces: Path, index: Path, count: int, output: Path) -> Iterable[Row]:
    trained_on = load_faces(faces, index, held_out=False)
    samples = draw_samples(range(count), steps=100)
    sheet(samples, 6).save(CARD.with_name("prior-samples.jpg"), quality=92)
    held_out = load_faces(faces, index, held_out=True)
    share = copying(samples, trained_on, held_out, output / "neighbours.png")
    yield Row(
        "prior: distance to the nearest training face, of held-out faces' own", f"{share:.2f}", "no copies"
    )


def _detector(photos: Path, portraits: Path) -> Iterable[Row]:
    network = starter_network("detector-starter", "cpu")
    assert isinstance(network, FaceDetectorNetwork)
    detector = StarterDetector(network)
    measured = measure_detector(detector, photos)
    yield Row("detector: labelled faces of 24 px and more found", f"{measured.recall:.1%}", "90%")
    yield Row("detector: boxes beside the labels, a face", f"{measured.unlabelled_per_face:.2f}", "0.10")
    yield Row(
        "detector: landmarks off, of the eye distance", f"{measured.landmark_errors.mean():.3f}", "0.08"
    )
    composed = measure_on_crowds(detector, portraits)
    yield Row(f"detector: of {composed.faces} faces in composed crowds found", f"{composed.recall:.1%}", "")
    yield Row("detector: boxes on nobody there, a face", f"{composed.beside_per_face:.2f}", "")


def _scratch_detector(photos: Path) -> Iterable[Row]:
    detector = ScratchDetector(starter_network("scratches-starter", "cpu"))
    measured = measure_scratches(detector, photos)
    yield Row("scratches: intersection over union, drawn damage", f"{measured.pooled:.2f}", "0.55")
    yield Row("scratches: undamaged prints taken for damage", f"{measured.flooded:.2%}", "")


def _by_group(values: Iterable[float], faces: Faces) -> Iterable[tuple[str, list[float]]]:
    """The values of each group and tone, and of all."""
    values = list(values)
    yield "all", values
    for names in (faces.tones, faces.groups):
        for name in sorted(set(names)):
            yield name, [value for value, own in zip(values, names, strict=True) if own == name]


@torch.no_grad()
def _restorer(faces: Faces) -> Iterable[Row]:
    restorer, noise = starter_network("restorer-starter", "cpu"), Noise("cpu")
    gains = []
    for number, pixels in enumerate(faces.pixels):
        rng = np.random.default_rng(number)
        pair = age(pixels.astype(np.float32) / 255, rng)
        y = as_batch([pair.aged], "cpu")
        timesteps = torch.tensor([_RESTORER_TIMESTEP])
        output = restorer(noise.add(y, noise.draw(y, rng), timesteps), y, timesteps).clamp(-1, 1)
        restored = (output[0].permute(1, 2, 0).numpy() + 1) / 2
        gains.append(decibels(restored, pair.clean) - decibels(pair.aged, pair.clean))
    for name, values in _by_group(gains, faces):
        yield Row(
            f"restorer: PSNR over the aged face's, {name}",
            f"{np.mean(values):+.2f} dB of {len(values)}",
            "+2.5 dB",
        )


@torch.no_grad()
def _identity(faces: Faces, teacher: Callable[[Tensor], Tensor]) -> Iterable[Row]:
    student = starter_network("identity-starter", "cpu")
    of_teacher, of_student = embed_aligned_crop(teacher, _SIZE), embed_aligned_crop(student, _SIZE)
    for what in ("face", "aged face"):
        cosines = []
        for number, pixels in enumerate(faces.pixels):
            picture = pixels.astype(np.float32) / 255
            if what == "aged face":
                picture = age(picture, np.random.default_rng(number)).aged
            face = as_batch([picture], "cpu")
            cosines.append(float(F.cosine_similarity(of_student(face), of_teacher(face))))
        for name, values in _by_group(cosines, faces):
            yield Row(f"identity: cosine to the teacher's, {what}, {name}", f"{np.mean(values):.3f}", "0.80")


def _restore(
    held_out: HeldOut, judge: Judge, restorations: Restorations, sides: list[int], presets: list[str]
) -> Iterable[Row]:
    for side in sides:
        inputs = [
            degraded(face, side, _SIZE, np.random.default_rng(number))
            for number, face in enumerate(held_out.large)
        ]
        before = [judge.similarity(y, face) for y, face in zip(inputs, held_out.large, strict=True)]
        yield Row(f"input of {side} px: similarity to the truth", f"{np.mean(before):.3f}", "")
        for preset in presets:
            results = [restorations.restore(y, recipe="restore", preset=preset) for y in inputs]
            after = [
                judge.similarity(face, truth) for face, truth in zip(results, held_out.large, strict=True)
            ]
            sharp = [
                sharpness(face) / sharpness(truth)
                for face, truth in zip(results, held_out.small, strict=True)
            ]
            bar = "+0.03" if side == min(sides) else "-0.03"
            name = f"restore {preset}, {side} px"
            yield Row(f"{name}: similarity over the input's", f"{np.mean(after) - np.mean(before):+.3f}", bar)
            yield Row(f"{name}: sharpness of the truth's", f"{np.median(sharp):.2f}", "0.67 to 1.5")


def _inpaint(held_out: HeldOut, judge: Judge, restorations: Restorations) -> Iterable[Row]:
    for what, mask_of in (("scratches", _scratches), ("an eye", _eye)):
        similarities = []
        for number, truth in enumerate(held_out.small):
            damage = mask_of(np.random.default_rng(number))
            damaged = np.where(damage[..., None], np.float32(0.95), truth)
            result = restorations.restore(damaged, recipe="inpaint", preset="balanced", damage=damage)
            similarities.append(judge.similarity(result, truth))
        yield Row(
            f"inpaint balanced, {what}: similarity to the truth", f"{np.mean(similarities):.3f}", "0.80"
        )


def _scratches(rng: np.random.Generator) -> np.ndarray:
    return np.asarray(cv2.dilate(scratch_mask(_SIZE, rng), np.ones((3, 3), np.uint8)) > 0)


def _eye(rng: np.random.Generator) -> np.ndarray:
    x, y = template_for(_SIZE)[rng.integers(2)]
    across, down = np.meshgrid(np.arange(_SIZE), np.arange(_SIZE))
    return np.asarray(((across - x) / 14) ** 2 + ((down - y) / 10) ** 2 < 1)


def _colorize(held_out: HeldOut, restorations: Restorations) -> Iterable[Row]:
    skin, moved = [], []
    for truth in held_out.in_colour():
        grey = np.repeat(truth.mean(axis=2, keepdims=True), 3, axis=2)
        result = restorations.restore(grey, recipe="colorize", preset="balanced")
        skin.append(_looks_like_skin(result[_CHEEKS].reshape(-1, 3).mean(axis=0)))
        moved.append(float(np.abs(result.mean(axis=2) - grey[..., 0]).mean()))
    yield Row("colorize balanced: cheeks in the hues of skin", f"{np.mean(skin):.0%} of {len(skin)}", "95%")
    yield Row("colorize balanced: lightness moved", f"{np.mean(moved):.1%}", "2%")


def _looks_like_skin(colour: np.ndarray) -> bool:
    red, green, blue = (float(value) for value in colour)
    hue = float(np.degrees(np.arctan2(np.sqrt(3) * (green - blue), 2 * red - green - blue)))
    return _SKIN_HUES[0] <= hue <= _SKIN_HUES[1] and max(colour) - min(colour) >= _LEAST_COLOUR


def _reference(held_out: HeldOut, judge: Judge, restorations: Restorations) -> Iterable[Row]:
    gains = []
    for number, (large, truth) in enumerate(zip(held_out.large, held_out.small, strict=True)):
        rng = np.random.default_rng(number)
        y = degraded(large, 41, _SIZE, rng)
        alone = restorations.restore(y, recipe="restore", preset="fast")
        helped = restorations.restore(
            y, recipe="reference", preset="fast", reference=_another_photo(truth, rng)
        )
        gains.append(judge.similarity(helped, large) - judge.similarity(alone, large))
    yield Row("reference fast, 41 px: similarity over restore's", f"{np.mean(gains):+.3f}", "+0.05")


def _another_photo(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same face in another crop, light and age."""
    matrix = cv2.getRotationMatrix2D((_SIZE / 2, _SIZE / 2), rng.uniform(-5, 5), rng.uniform(0.95, 1.05))
    moved = cv2.warpAffine(face[:, ::-1], matrix, (_SIZE, _SIZE), borderMode=cv2.BORDER_REFLECT)
    lit = np.clip(moved, 0, 1) ** rng.uniform(0.75, 1.3)
    grained = lit + rng.normal(0, 0.02, lit.shape)
    return np.asarray(np.clip(0.05 + 0.9 * grained, 0, 1), np.float32)
