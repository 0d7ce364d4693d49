"""Pictures in colour, with the skin of their faces, that the colouriser learns from and is measured on."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.tone import ToneKind, describe_tone
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.data import TrainingData, labels_of
from pgdiff_desktop.training.faces import is_held_out

# Of the shorter side; more is not seen by a network that works on whole photos.
_PHOTO_SIDE, _PORTRAIT_SIDE, _FACE_SIDE = 192, 160, 128
_TONE_SIDE = 48
# Paintings and tinted prints, most of them.
_NOT_PHOTOGRAPHED = "vv_old"
# Skin of all tones: hues in (a, b), degrees, and the chroma that lies between make-up and glare.
_SKIN_HUES, _SKIN_CHROMA = (15.0, 80.0), (5.0, 55.0)


@dataclass(frozen=True)
class ColourPictures:
    """Of each kind (H, W, 4) uint8: sRGB, and 255 on the skin of faces, 0 elsewhere.

    Attributes:
        photos: of any contents, whose faces are not known; portraits: from head to waist; faces: aligned.
    """

    photos: list[np.ndarray]
    portraits: list[np.ndarray]
    faces: list[np.ndarray]


def load_colour_pictures(data: TrainingData, *, held_out: bool) -> ColourPictures:
    """All that are neither monochrome nor toned: those that training never sees, or all others."""
    labels = labels_of(data.portraits)
    with (data.faces / "index.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["tone"] == "colour"]
    aligned = [data.faces / row["size"] / row["file"] for row in rows]
    photos = sorted(data.colour_photos.glob("*.jpg"))
    portraits = [data.portraits / name for name in sorted(labels)]
    return ColourPictures(
        _in_colour(_chosen(photos, held_out), _PHOTO_SIDE, {}),
        _in_colour(_chosen(portraits, held_out), _PORTRAIT_SIDE, labels),
        [with_aligned_skin(picture) for picture in _in_colour(_chosen(aligned, held_out), _FACE_SIDE, {})],
    )


def _chosen(paths: Iterable[Path], held_out: bool) -> list[Path]:
    return [
        path
        for path in paths
        if is_held_out(path.name) == held_out and not path.name.startswith(_NOT_PHOTOGRAPHED)
    ]


def _in_colour(paths: Iterable[Path], side: int, labels: dict[str, Any]) -> list[np.ndarray]:
    pictures = []
    for path in paths:
        picture = cv2.imread(str(path))
        # An index may name faces that were not handed on.
        if picture is None:
            continue
        scale = min(1.0, side / min(picture.shape[:2]))
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        rgb = np.ascontiguousarray(picture[..., ::-1])
        if not _is_in_colour(rgb):
            continue
        boxes = [
            [scale * value for value in face["box"]] for face in labels.get(path.name, {}).get("faces", [])
        ]
        pictures.append(with_skin(rgb, boxes))
    return pictures


def _is_in_colour(rgb: np.ndarray) -> bool:
    # Small: grain and edges say nothing of tone, and thousands are asked.
    scale = min(1.0, _TONE_SIDE / min(rgb.shape[:2]))
    small = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return describe_tone(small / np.float32(255)).kind is ToneKind.COLOUR


def lab_of(rgb: np.ndarray) -> np.ndarray:
    """CIELAB (H, W, 3) float32 of (H, W, 3) float32 sRGB in [0, 1], by OpenCV's table: quick."""
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2LAB))


def with_skin(rgb: np.ndarray, boxes: Sequence[Sequence[float]]) -> np.ndarray:
    """(H, W, 4) uint8: the picture, and the skin inside faces with boxes [x, y, w, h] in its pixels."""
    faces = np.zeros(rgb.shape[:2], np.uint8)
    for x, y, w, h in boxes:
        cv2.ellipse(faces, ((x + w / 2, y + h / 2), (w, h), 0), 255, -1)
    if not faces.any():
        return np.dstack([rgb, faces])
    lab = lab_of(rgb.astype(np.float32) / 255)
    hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1]))
    chroma = np.linalg.norm(lab[..., 1:], axis=2)
    faces[(hue < _SKIN_HUES[0]) | (hue > _SKIN_HUES[1])] = 0
    faces[(chroma < _SKIN_CHROMA[0]) | (chroma > _SKIN_CHROMA[1])] = 0
    return np.dstack([rgb, faces])


def with_aligned_skin(picture: np.ndarray) -> np.ndarray:
    """The same for an aligned face: its oval lies where the template has it."""
    size = picture.shape[0]
    left, right, nose, *_ = template_for(size)
    width = 2.0 * float(right[0] - left[0])
    box = [float(nose[0]) - width / 2, float(nose[1]) - 0.65 * width, width, 1.3 * width]
    return with_skin(np.ascontiguousarray(picture[..., :3]), [box])
