"""Faces of a photo: detected, or said by hand; never a silent nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.engine.request import RestorationRequest
from pgdiff_desktop.errors import FaceError, ModelMissing, NoFaceFound
from pgdiff_desktop.faces.detection import Detection, find_faces
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import to_srgb
from pgdiff_desktop.photos.photo import Photo

if TYPE_CHECKING:
    from pgdiff_desktop.faces.detection import FaceDetector

# Detectors gain nothing from more pixels than this, and a whole scan need not be converted for them.
DETECTION_SIDE = 3000


def detect_in(photo: Photo, detector: FaceDetector) -> Detection:
    """The photo's faces in its own pixels, largest scans shrunk first so that memory stays bounded."""
    height, width = photo.pixels.shape[:2]
    scale = min(1.0, DETECTION_SIDE / max(height, width))
    view = photo.pixels
    if scale < 1:
        shrunk = (max(1, round(width * scale)), max(1, round(height * scale)))
        view = cv2.resize(view, shrunk, interpolation=cv2.INTER_AREA).reshape(*shrunk[::-1], -1)
    picture = (to_srgb(view, photo.metadata.icc_profile) * 255 + 0.5).astype(np.uint8)
    found = find_faces(detector, picture)
    across, down = width / view.shape[1], height / view.shape[0]
    return Detection(tuple(face.scaled(across, down) for face in found.faces), found.turned)


def turn_warnings(found: Detection) -> tuple[str, ...]:
    """What a user should know of how the faces were found."""
    return (f"faces were found after turning the photo by {found.turned} degrees",) if found.turned else ()


def faces_by_hand(request: RestorationRequest, width: int, height: int) -> tuple[Face, ...]:
    """The boxes and eyes of the request as faces.

    Raises:
        FaceError: one of them lies outside the photo.
    """
    faces = [face_from_box(box) for box in request.boxes]
    faces += [face_from_eyes(left, right) for left, right in request.eyes]
    for face in faces:
        x, y, w, h = face.box
        if not (0 <= x + w / 2 < width and 0 <= y + h / 2 < height):
            raise FaceError(
                request.photo,
                reason=f"the face given by hand at {x:.0f}, {y:.0f} lies outside its {width} x {height} pixels",
                remedy="Give places in pixels of the upright photo.",
            )
    return tuple(faces)


def choose_faces(request: RestorationRequest, found: tuple[Face, ...]) -> tuple[Face, ...]:
    """The faces that the request names, of those that were found.

    Raises:
        NoFaceFound: there is none, or not the one that was asked for.
    """
    if not found:
        raise NoFaceFound(
            request.photo,
            reason="no face was found in it",
            remedy="Show where it is with --face X,Y,W,H or --eyes X1,Y1,X2,Y2.",
        )
    if request.faces is None:
        return found
    absent = [number for number in request.faces if number > len(found)]
    if absent:
        raise NoFaceFound(
            request.photo,
            reason=f"there is no face {absent[0]}, only {len(found)} found",
            remedy="List the faces with: pgdiff-desktop faces PHOTO",
        )
    return tuple(found[number - 1] for number in request.faces)


def no_detector(photo: Path) -> ModelMissing:
    return ModelMissing(
        photo,
        reason="its faces cannot be looked for, as no face detector is installed",
        remedy="Install one with: pgdiff-desktop models download detector-small, "
        "or show where the face is with --face X,Y,W,H or --eyes X1,Y1,X2,Y2.",
    )
