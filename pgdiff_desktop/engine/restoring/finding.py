"""The second stage: which faces of a photo are wanted. Detected, or said by hand; never a silent nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.request import FaceToRestore, PhotoRequest, RestorationRequest, SampleRequest
from pgdiff_desktop.errors import ErrorCode, FaceError, NoFaceFound
from pgdiff_desktop.faces.aligned_face import face_of_aligned
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes

if TYPE_CHECKING:
    from pgdiff_desktop.engine.restoring.detectors import Detectors
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.faces.detection import Detection
    from pgdiff_desktop.photos.photo import Photo


class FaceFinding:
    """Looks for the faces of one request's photo, once.

    Args:
        notify: takes what a user should know.
        found: of the photo, where it was looked at already.
    """

    def __init__(
        self,
        request: PhotoRequest,
        detectors: Detectors,
        models: LoadedModels,
        notify: Callable[[Notice], None],
        found: Detection | None = None,
    ) -> None:
        self._request = request
        self._detectors = detectors
        self._models = models
        self._notify = notify
        self._found = found

    def wanted(self, photo: Photo) -> tuple[FaceToRestore, ...]:
        """The faces that the request names.

        Raises:
            NoFaceFound: there is none, or not the one that was asked for.
            FaceError: one that was shown by hand lies outside the photo.
        """
        request = self._request
        if isinstance(request, SampleRequest):
            return request.faces
        assert isinstance(request, RestorationRequest)
        if request.aligned:
            chosen: tuple[Face, ...] = (face_of_aligned(photo.pixels.shape[1]),)
        elif request.by_hand:
            chosen = self._large_enough(faces_by_hand(request, photo))
        else:
            found = self._detected(photo)
            if found.turned:
                self._notify(Notice.of(NoticeKind.TURNED, degrees=found.turned))
            chosen = self._large_enough(_chosen(request, found.faces))
        return tuple(
            FaceToRestore(number, face, request.settings, request.seed)
            for number, face in enumerate(chosen, start=1)
        )

    def all_known(self, photo: Photo) -> tuple[Face, ...]:
        """Every face that is known of the photo, whether it is restored or not."""
        request = self._request
        if request.is_one_aligned_face:
            return (face_of_aligned(photo.pixels.shape[1]),)
        by_hand = faces_by_hand(request, photo) if isinstance(request, RestorationRequest) else ()
        return (*by_hand, *self._detected(photo).faces)

    def in_another(self, photo: Photo) -> tuple[Face, ...]:
        """The faces of a photo beside the request's, such as a reference."""
        return self._detect(photo).faces

    def _detected(self, photo: Photo) -> Detection:
        if self._found is None:
            self._found = self._detect(photo)
        self._models.remember(self._detectors.of_faces)
        return self._found

    def _detect(self, photo: Photo) -> Detection:
        self._models.remember(self._detectors.of_faces)
        return self._detectors.faces_in(photo, self._models.device)

    def _large_enough(self, chosen: tuple[Face, ...]) -> tuple[Face, ...]:
        assert isinstance(self._request, RestorationRequest)
        least = self._request.min_face
        large = tuple(face for face in chosen if min(face.box[2:]) >= least)
        if len(large) < len(chosen):
            count = len(chosen) - len(large)
            self._notify(Notice.of(NoticeKind.TOO_SMALL, count=count, of=len(chosen), pixels=least))
        return large


def faces_by_hand(request: RestorationRequest, photo: Photo) -> tuple[Face, ...]:
    """The boxes and eyes of the request as faces.

    Raises:
        FaceError: one of them lies outside the photo.
    """
    height, width = photo.pixels.shape[:2]
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


def _chosen(request: RestorationRequest, found: tuple[Face, ...]) -> tuple[Face, ...]:
    if not found:
        raise NoFaceFound(request.photo, ErrorCode.FACE_NOT_FOUND)
    if request.faces is None:
        return found
    absent = [number for number in request.faces if number > len(found)]
    if absent:
        raise NoFaceFound(request.photo, ErrorCode.FACE_NUMBER, number=absent[0], count=len(found))
    return tuple(found[number - 1] for number in request.faces)
