"""Faces of a photo cut out: to be looked at, or kept as the reference of another photo's face."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.faces.face import Box
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.workers.photo_loading import load_photo

# So much of the photo around the face's box, of its longer side: detectors want to see a head, people a face.
_AROUND, _SHOWN_AROUND = 0.6, 0.35
# Towards another face that might be taken in its place, at least so much.
_TOWARDS_OTHERS = 0.1
# A face whose box has this share of the other's area might be taken in its place.
_MIGHT_BE_TAKEN = 0.5
# Side at which the sharpness of all faces is compared: grain, which is finer, is gone there. And what of a face's box
# is compared: not its outline.
_COMPARED, _INNER = 64, 0.8
# As `reference_file` calls them.
_CUT_OUT = re.compile(r"(?P<photo>.+) face [0-9a-f]{8}")
# Contrast below which differences of grey are noise, of 255.
_LEAST_CONTRAST = 8.0


@dataclass(frozen=True, eq=False)
class FaceLook:
    """A face of the album as far as a small picture shows.

    Attributes:
        picture: (h, w, 3) uint8 sRGB.
        sharpness: how much grey changes from pixel to pixel where all faces are equally large, of their contrast;
            0 for a plain area. Larger scans of the same blur are no sharper.
    """

    photo: Path
    face: FaceRecord
    picture: np.ndarray
    sharpness: float

    @property
    def side(self) -> int:
        """How wide the face is in its photo, in pixels."""
        return round(min(self.face.box[2:]))


def face_looks(photo: Path, faces: Sequence[FaceRecord], side: int) -> tuple[FaceLook, ...]:
    """Squares around the faces of a photo, no side longer than `side`; decoded no larger than that needs.

    Raises:
        PhotoError: naming the file.
    """
    pixels, scale = _pixels_for(photo, faces, side)
    looks = []
    for face in faces:
        shown = _shrunk(
            _cut(pixels, *_edges(_scaled(face.box, scale), (), pixels.shape, _SHOWN_AROUND)), side
        )
        looks.append(FaceLook(photo, face, shown, _sharpness(pixels, _scaled(face.box, scale))))
    return tuple(looks)


def face_crop(photo: Path, face: FaceRecord, side: int) -> np.ndarray:
    """One face as large as its photo has it, no side longer than `side`, (h, w, 3) uint8 sRGB.

    Raises:
        PhotoError: naming the file.
    """
    return face_looks(photo, (face,), side)[0].picture


def reference_name(path: Path) -> str:
    """What a reference is called: a face that was cut out by its photo, any other by its file."""
    found = _CUT_OUT.fullmatch(path.stem)
    return path.name if found is None else found["photo"]


def reference_file(photo: Path, face: FaceRecord, folder: Path) -> Path:
    """Where `save_reference` keeps a face."""
    which = hashlib.sha256(f"{photo.absolute()}|{face.box}".encode()).hexdigest()[:8]
    return folder / f"{photo.stem} face {which}.png"


def save_reference(photo: Path, face: FaceRecord, others: Sequence[FaceRecord], folder: Path) -> Path:
    """A face at its full size as a PNG of its own, named after what it shows.

    Args:
        others: faces of the same photo, of which no large one is in the picture: of a reference the largest face
            is taken.

    Raises:
        PhotoError: naming the photo.
        DiskFull, OutputNotWritable: naming the reference.
    """
    import imagecodecs

    target = reference_file(photo, face, folder)
    pixels = load_photo(photo).pixels
    edges = _edges(face.box, tuple(one.box for one in others if one.id != face.id), pixels.shape)
    with replacing(target) as file:
        file.write(imagecodecs.png_encode(np.ascontiguousarray(_cut(pixels, *edges))))
    return target


def _pixels_for(photo: Path, faces: Sequence[FaceRecord], side: int) -> tuple[np.ndarray, float]:
    """The photo as small as its smallest face allows, and how many times it is as large as the file's."""
    from pgdiff_desktop.photos.opening import open_picture
    from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

    with open_picture(photo) as picture:
        long = max(picture.size)
    least = min((max(face.box[2:]) * (1 + 2 * _SHOWN_AROUND) for face in faces), default=1.0)
    # Sharpness is compared in the middle of the face, which is to be as large as the others'.
    needed = max(side / least, _COMPARED / (_INNER * min(min(face.box[2:]) for face in faces)))
    pixels = make_thumbnail(photo, min(long, round(long * needed + 0.5)))
    return pixels, max(pixels.shape[:2]) / long


def _scaled(box: Box, scale: float) -> Box:
    x, y, width, height = (edge * scale for edge in box)
    return x, y, width, height


def _edges(
    box: Box, others: Sequence[Box], shape: tuple[int, ...], around: float = _AROUND
) -> tuple[int, int, int, int]:
    """Top, bottom, left and right of what is cut out around a face."""
    height, width = shape[:2]
    x, y, across, down = box
    margin, least = around * max(across, down), _TOWARDS_OTHERS * max(across, down)
    top, bottom, left, right = y - margin, y + down + margin, x - margin, x + across + margin
    for other_x, other_y, other_across, other_down in others:
        if other_across * other_down < _MIGHT_BE_TAKEN * across * down:
            continue
        # On the side where the other one is: how far its near edge is from this face.
        gaps = (
            (other_x - (x + across), "right"),
            (x - (other_x + other_across), "left"),
            (other_y - (y + down), "bottom"),
            (y - (other_y + other_down), "top"),
        )
        gap, where = max(gaps)
        room = max(least, gap)
        if where == "right":
            right = min(right, x + across + room)
        elif where == "left":
            left = max(left, x - room)
        elif where == "bottom":
            bottom = min(bottom, y + down + room)
        else:
            top = max(top, y - room)
    return max(0, int(top)), min(height, round(bottom)), max(0, int(left)), min(width, round(right))


def _cut(pixels: np.ndarray, top: int, bottom: int, left: int, right: int) -> np.ndarray:
    return pixels[top : max(bottom, top + 1), left : max(right, left + 1)]


def _shrunk(crop: np.ndarray, side: int) -> np.ndarray:
    scale = min(1.0, side / max(crop.shape[:2]))
    return _resized(crop, max(1, round(crop.shape[1] * scale)), max(1, round(crop.shape[0] * scale)))


def _resized(crop: np.ndarray, width: int, height: int) -> np.ndarray:
    from pgdiff_desktop.opencv import cv2

    smaller = width < crop.shape[1]
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(crop), (width, height), interpolation=how))


def _sharpness(pixels: np.ndarray, box: Box) -> float:
    x, y, across, down = box
    inset = (1 - _INNER) / 2
    inner = _cut(
        pixels,
        max(0, int(y + inset * down)),
        round(y + (1 - inset) * down),
        max(0, int(x + inset * across)),
        round(x + (1 - inset) * across),
    )
    if 0 in inner.shape:
        return 0.0
    grey = _resized(inner, _COMPARED, _COMPARED).astype(np.float32).mean(axis=2)
    changes = np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean()
    return float(changes / max(_LEAST_CONTRAST, float(grey.std())))
