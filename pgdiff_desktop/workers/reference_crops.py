"""Faces of a photo cut out: to be looked at, or kept as the reference of another photo's face."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.workers.photo_loading import load_photo

# So much of the photo around the face's box, of its longer side: detectors want to see a head.
_AROUND = 0.6


def face_crops(photo: Path, faces: Sequence[FaceRecord], side: int) -> tuple[np.ndarray, ...]:
    """Squares around faces, (h, w, 3) uint8 sRGB, no side longer than `side`.

    Raises:
        PhotoError: naming the file.
    """
    from pgdiff_desktop.opencv import cv2

    pixels = load_photo(photo).pixels
    crops = []
    for face in faces:
        crop = _around(pixels, face)
        scale = side / max(crop.shape[:2])
        size = (max(1, round(crop.shape[1] * scale)), max(1, round(crop.shape[0] * scale)))
        crops.append(np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA)))
    return tuple(crops)


def save_reference(photo: Path, face: FaceRecord, folder: Path) -> Path:
    """A face at its full size as a PNG of its own, named after what it shows.

    Raises:
        PhotoError: naming the photo.
        DiskFull, OutputNotWritable: naming the reference.
    """
    import imagecodecs

    which = hashlib.sha256(f"{photo.absolute()}|{face.box}".encode()).hexdigest()[:8]
    target = folder / f"{photo.stem} face {which}.png"
    crop = np.ascontiguousarray(_around(load_photo(photo).pixels, face))
    with replacing(target) as file:
        file.write(imagecodecs.png_encode(crop))
    return target


def _around(pixels: np.ndarray, face: FaceRecord) -> np.ndarray:
    height, width = pixels.shape[:2]
    x, y, across, down = face.box
    margin = _AROUND * max(across, down)
    top, bottom = max(0, int(y - margin)), min(height, round(y + down + margin))
    left, right = max(0, int(x - margin)), min(width, round(x + across + margin))
    return pixels[top:bottom, left:right]
