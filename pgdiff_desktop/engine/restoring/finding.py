"""Faces of a photo: detected, or said by hand; never a silent nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.errors import ErrorCode, FaceError, NoFaceFound
from pgdiff_desktop.faces.detection import Detection, find_faces
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes
from pgdiff_desktop.photos.detection_view import view_for_detection
from pgdiff_desktop.photos.photo import Photo

if TYPE_CHECKING:
    from pgdiff_desktop.faces.detection import FaceDetector


def detect_in(photo: Photo, detector: FaceDetector) -> Detection:
    """The photo's faces in its own pixels, largest scans shrunk first so that memory stays bounded."""
    height, width = photo.pixels.shape[:2]
    picture = view_for_detection(photo)
    found = find_faces(detector, picture)
    across, down = width / picture.shape[1], height / picture.shape[0]
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
                ErrorCode.FACE_BY_HAND_OUTSIDE,
                x=round(x),
                y=round(y),
                width=width,
                height=height,
            )
    return tuple(faces)


def choose_faces(request: RestorationRequest, found: tuple[Face, ...]) -> tuple[Face, ...]:
    """The faces that the request names, of those that were found.

    Raises:
        NoFaceFound: there is none, or not the one that was asked for.
    """
    if not found:
        raise NoFaceFound(request.photo, ErrorCode.FACE_NOT_FOUND)
    if request.faces is None:
        return found
    absent = [number for number in request.faces if number > len(found)]
    if absent:
        raise NoFaceFound(request.photo, ErrorCode.FACE_NUMBER, number=absent[0], count=len(found))
    return tuple(found[number - 1] for number in request.faces)
