"""Which faces of a photo are wanted, and what of it is damaged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.request import FaceToRestore, PhotoRequest, RestorationRequest, SampleRequest
from pgdiff_desktop.errors import ErrorCode, FaceError, NoFaceFound
from pgdiff_desktop.faces.aligned_face import align_face, face_of_aligned
from pgdiff_desktop.faces.condition import FaceCondition
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes
from pgdiff_desktop.identity.condition import condition_of
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.scans.negatives import looks_like_negative

if TYPE_CHECKING:
    import numpy as np

    from pgdiff_desktop.engine.restoring.detectors import Detectors
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.faces.detection import Detection
    from pgdiff_desktop.photos.photo import Photo


@dataclass
class Finding:
    """Looks at one request's photo, for its faces once.

    Attributes:
        notify: takes what a user should know.
        found: the faces, where they were looked for already.
    """

    request: PhotoRequest
    detectors: Detectors
    models: LoadedModels
    notify: Callable[[Notice], None]
    found: Detection | None = None

    def wanted(self, photo: Photo) -> tuple[FaceToRestore, ...]:
        """The faces that the request names, detected or shown by hand; never a silent nothing.

        Raises:
            NoFaceFound: there is none, or not the one that was asked for, and nothing else is to be done either.
            FaceError: one that was shown by hand lies outside the photo.
        """
        request = self.request
        if isinstance(request, SampleRequest):
            return request.faces
        assert isinstance(request, RestorationRequest)
        if request.faces == ():
            chosen: tuple[Face, ...] = ()
        elif request.aligned:
            chosen = (face_of_aligned(photo.pixels.shape[1]),)
        elif request.by_hand:
            chosen = self._large_enough(faces_by_hand(request, photo), request.min_face)
        else:
            found = self._detected(photo)
            if not found.faces and request.does_more_than_faces:
                self.notify(Notice.of(NoticeKind.NO_FACE))
                return ()
            if found.turned:
                self.notify(Notice.of(NoticeKind.TURNED, degrees=found.turned))
            chosen = self._large_enough(_chosen(request, found.faces), request.min_face)
        return tuple(
            FaceToRestore(number, face, request.settings, request.seed)
            for number, face in enumerate(chosen, start=1)
        )

    def damage(self, photo: Photo) -> np.ndarray | None:
        """What of the photo is damaged, painted or proposed, (H, W) bool; None for nothing.

        Raises:
            MaskWrong: the mask cannot be read, or is not of the photo's size.
            ModelError: the scratch detector cannot be loaded.
        """
        request = self.request
        if request.mask is not None:
            height, width = photo.pixels.shape[:2]
            return read_mask(request.mask, (width, height))
        if not isinstance(request, RestorationRequest) or not request.detect_scratches:
            return None
        # Every face that is known, whether it is restored or not.
        if request.aligned:
            known: tuple[Face, ...] = (face_of_aligned(photo.pixels.shape[1]),)
        else:
            known = (*faces_by_hand(request, photo), *self._detected(photo).faces)
        damage = self.detectors.scratches_in(photo, known, self.models.device).damage()
        self.models.remember(self.detectors.of_scratches)
        if damage.any():
            self.notify(Notice.of(NoticeKind.DAMAGE_PROPOSED, share=float(damage.mean())))
        else:
            self.notify(Notice.of(NoticeKind.NO_DAMAGE_FOUND))
        return damage

    def is_negative(self, photo: Photo) -> bool:
        """Whether the photo looks like a negative; not asked where nobody had to look for its faces."""
        if self.found is None:
            return False
        device = self.models.device
        return looks_like_negative(photo.pixels, lambda picture: self.detectors.landmarks_in(picture, device))

    def in_another(self, photo: Photo) -> tuple[Face, ...]:
        """The faces of a photo beside the request's, such as a reference."""
        return self._detect(photo).faces

    @property
    def found_faces(self) -> tuple[Face, ...]:
        """Those that were detected; none where nobody had to look."""
        return () if self.found is None else self.found.faces

    def _detected(self, photo: Photo) -> Detection:
        if self.found is None:
            self.found = self._detect(photo)
        self.models.remember(self.detectors.of_faces)
        return self.found

    def _detect(self, photo: Photo) -> Detection:
        self.models.remember(self.detectors.of_faces)
        return self.detectors.faces_in(photo, self.models.device)

    def _large_enough(self, chosen: tuple[Face, ...], least: float) -> tuple[Face, ...]:
        large = tuple(face for face in chosen if min(face.box[2:]) >= least)
        if len(large) < len(chosen):
            count = len(chosen) - len(large)
            self.notify(Notice.of(NoticeKind.TOO_SMALL, count=count, of=len(chosen), pixels=least))
        return large


def conditions_of(
    photo: Photo, faces: Sequence[Face], size: int, damage: np.ndarray | None = None
) -> tuple[FaceCondition | None, ...]:
    """In which condition each face is; None for one that cannot be cut out.

    Args:
        size: side in pixels of the faces that networks see.
        damage: (H, W), True = damaged; None for none.
    """
    return tuple(_condition(photo, face, size, damage) for face in faces)


def _condition(photo: Photo, face: Face, size: int, damage: np.ndarray | None) -> FaceCondition | None:
    try:
        return condition_of(align_face(face, photo.pixels, photo.metadata.icc_profile, damage, size))
    except FaceError:
        return None


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
            code = ErrorCode.FACE_BY_HAND_OUTSIDE
            raise FaceError(request.photo, code, x=round(x), y=round(y), width=width, height=height)
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
