"""How well a detector finds the labelled faces of a folder of photos, and those of composed crowds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.faces.detection import FaceDetector, find_faces, overlap
from pgdiff_desktop.faces.face import Box
from pgdiff_desktop.faces.starter_detector import StarterDetector
from pgdiff_desktop.networks.face_detector import FaceDetectorNetwork
from pgdiff_desktop.training.crowds import draw_crowd, load_portraits
from pgdiff_desktop.training.data import TrainingData, labels_of
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.model_card import Better, Row

# A found box is a labelled face from this overlap on, and beside all of them below the other.
_SAME = 0.4
_BESIDE = 0.2
_LEAST_WIDTH = 24
# So many crowds, of this size, by this seed.
_CROWDS, _CROWD_SIZE, _SEED = 100, 320, 3


def detector_rows(data: TrainingData, weights: Weights, every: int) -> Iterator[Row]:
    """Args: every: of so many old photos one is looked at, which takes seconds each."""
    network = weights.network("detector")
    assert isinstance(network, FaceDetectorNetwork)
    detector = StarterDetector(network)
    measured = measure_detector(detector, data.old_photos, every=every)
    off = float(measured.landmark_errors.mean())
    composed = measure_on_crowds(detector, data.portraits)
    found = f"detector: of {measured.faces} faces in old photos found"
    yield Row(found, measured.recall, "{:.1%}", "90%", Better.HIGHER, 0.02)
    beside = "detector: boxes beside the labels, a face"
    yield Row(beside, measured.unlabelled_per_face, "{:.2f}", "0.10", Better.LOWER, 0.02)
    yield Row("detector: landmarks off, of the eye distance", off, "{:.3f}", "0.08", Better.LOWER, 0.02)
    found = f"detector: of {composed.faces} faces in composed crowds found"
    yield Row(found, composed.recall, "{:.1%}", "", Better.HIGHER, 0.005)
    beside = "detector: boxes on nobody there, a face"
    yield Row(beside, composed.beside_per_face, "{:.2f}", "", Better.LOWER, 0.005)


@dataclass(frozen=True)
class DetectorMeasures:
    """Of all labelled faces of a box 24 px wide and more.

    Attributes:
        faces: how many they are.
        recall: the share of them that was found.
        unlabelled: found boxes of that width that lie on no label of any size, each with its photo's name; the
            labels come from another detector, and some of these boxes are faces that it missed.
        landmark_errors: of each found face, the mean distance of its five landmarks, in distances of its eyes.
    """

    faces: int
    recall: float
    unlabelled: tuple[tuple[str, Box], ...]
    landmark_errors: np.ndarray

    @property
    def unlabelled_per_face(self) -> float:
        return len(self.unlabelled) / self.faces


def measure_detector(detector: FaceDetector, photos: Path, *, every: int = 1) -> DetectorMeasures:
    """Looks for the faces of a folder's photos as the product does.

    Args:
        photos: folder with labels.json; every: so many photos, in order of their names, one is looked at.
    """
    wanted, errors, unlabelled = 0, [], []
    for name, label in sorted(labels_of(photos).items())[::every]:
        picture = np.asarray(Image.open(photos / name).convert("RGB"))
        found = find_faces(detector, picture).faces
        for face in label["faces"]:
            if face["box"][2] < _LEAST_WIDTH:
                continue
            wanted += 1
            best = max(found, key=lambda one: overlap(one.box, face["box"]), default=None)
            if best is not None and overlap(best.box, face["box"]) >= _SAME:
                errors.append(_landmark_error(np.array(best.landmarks), np.array(face["landmarks"])))
        for one in found:
            beside = all(overlap(one.box, face["box"]) < _BESIDE for face in label["faces"])
            if beside and one.box[2] >= _LEAST_WIDTH:
                unlabelled.append((name, one.box))
    return DetectorMeasures(wanted, len(errors) / wanted, tuple(unlabelled), np.array(errors))


def _landmark_error(found: np.ndarray, label: np.ndarray) -> float:
    distances = np.linalg.norm(found - label, axis=1)
    return float(distances.mean() / np.linalg.norm(label[1] - label[0]))


@dataclass(frozen=True)
class CrowdMeasures:
    """Of the persons of composed crowds whose faces are upright, mostly uncovered and not worn away.

    Attributes:
        faces: how many they are.
        recall: the share of them that was found.
        beside_per_face: found boxes that lie on nobody's face, for each of them.
    """

    faces: int
    recall: float
    beside_per_face: float


def measure_on_crowds(detector: FaceDetector, portraits: Path) -> CrowdMeasures:
    """Composes crowds of the held-out portraits, always the same, in which no other detector says what a face is.

    Args:
        portraits: as for `train_detector`.
    """
    persons = load_portraits(portraits, held_out=True)
    wanted = hit = beside = 0
    for number in range(_CROWDS):
        crowd = draw_crowd(persons, np.random.default_rng((_SEED, number)), _CROWD_SIZE)
        found = detector.detect(np.repeat(crowd.pixels[..., None], 3, axis=2))
        boxes = [tuple(box) for box in crowd.boxes]
        for box, must in zip(boxes, crowd.answers, strict=True):
            wanted += must
            hit += must and any(overlap(one.box, box) >= _SAME for one in found)
        beside += sum(all(overlap(one.box, box) < _BESIDE for box in boxes) for one in found)
    return CrowdMeasures(int(wanted), float(hit / wanted), float(beside / wanted))
