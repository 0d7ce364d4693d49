"""What is seen in a photo by a network: its faces, and its scratches."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from pgdiff_desktop.device_names import CPU
from pgdiff_desktop.engine.devices.falling_back import DeviceHistory, on_device_or_cpu
from pgdiff_desktop.engine.devices.memory import device_errors
from pgdiff_desktop.engine.sampling.model_choice import first_installed
from pgdiff_desktop.faces.detection import Detection, find_faces
from pgdiff_desktop.faces.retinaface import RetinaFaceDetector
from pgdiff_desktop.faces.starter_detector import StarterDetector
from pgdiff_desktop.masks.damage_evidence import evidence_of
from pgdiff_desktop.masks.infrared import dust_from_infrared
from pgdiff_desktop.masks.scan_search import search
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_map import ScratchMap
from pgdiff_desktop.masks.scratch_proposal import NO_FACES
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import for_screen, to_srgb
from pgdiff_desktop.photos.photo import Photo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pgdiff_desktop.faces.detection import FaceDetector
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.models.catalog import ModelEntry
    from pgdiff_desktop.models.registry import ModelRegistry

# Detectors gain nothing from more pixels than this, and a whole scan need not be converted for them.
DETECTION_SIDE = 3000
# By the kind of the network's architecture in the catalog.
_DETECTORS: dict[str, Callable[[Any], FaceDetector]] = {
    "retinaface": RetinaFaceDetector,
    "face_detector": StarterDetector,
}


@dataclass
class Detectors:
    """The installed detectors, loaded when they are first needed; may be used from several threads."""

    registry: ModelRegistry
    history: DeviceHistory = field(default_factory=DeviceHistory)
    # Some detectors keep the picture's size in themselves meanwhile.
    _detecting: threading.Lock = field(init=False, default_factory=threading.Lock)

    @property
    def of_faces(self) -> ModelEntry:
        """The first installed face detector in the catalog's order.

        Raises:
            ModelMissing: not even the shipped one, the last, is there.
        """
        catalog, store = self.registry.catalog, self.registry.store
        entry = first_installed(catalog, store, "detector") or catalog.by_role("detector")[-1]
        store.require(entry)
        return entry

    @property
    def of_scratches(self) -> ModelEntry:
        """The shipped scratch detector, the first in the catalog; no network reads the others yet.

        Raises:
            ModelMissing: it is not there.
        """
        entry = self.registry.catalog.by_role("scratches")[0]
        self.registry.store.require(entry)
        return entry

    def face_detector(self, device: str) -> FaceDetector:
        """The installed face detector, loaded.

        Raises:
            ModelError: its file is missing, damaged, unsafe or of another architecture.
        """
        entry = self.of_faces
        return _DETECTORS[entry.architecture["kind"]](self.registry.get(entry, device))

    def faces_in(self, photo: Photo, device: str) -> Detection:
        """A photo's faces in its own pixels; the largest scans are shrunk first so that memory stays bounded.

        Where the device cannot do it, the CPU does.

        Raises:
            ModelError: as `face_detector`.
            DeviceError: the memory is not enough.
        """
        name = self.of_faces.name
        return self._faces_in(
            photo, lambda find: on_device_or_cpu(find, device, name, self.history, self.registry), device
        )

    def landmarks_in(self, picture: np.ndarray, device: str) -> np.ndarray:
        """Those of all faces of a picture, (h, w, 3) uint8 sRGB, upright: (F, 5, 2); errors as `faces_in`."""
        name = self.of_faces.name
        with self._detecting, device_errors(device):
            found = on_device_or_cpu(
                lambda where: self.face_detector(where).detect(picture),
                device,
                name,
                self.history,
                self.registry,
            )
        return np.array([face.landmarks for face in found], np.float32).reshape(-1, 5, 2)

    def faces_seen_meanwhile(self, photo: Photo, device: str) -> Detection:
        """As `faces_in`, while the device does something else; what it has no room for then, it may have later.

        Raises:
            ModelError: as `face_detector`.
            DeviceError: the memory is not enough, or the device stopped working.
        """
        where = CPU if self.history.gave_up(device, self.of_faces.name) else device
        return self._faces_in(photo, lambda find: find(where), device)

    def _faces_in(
        self, photo: Photo, computed: Callable[[Callable[[str], Detection]], Detection], device: str
    ) -> Detection:
        with self._detecting, device_errors(device):
            view = view_for_detection(photo)
            found = computed(lambda where: find_faces(self.face_detector(where), view))
        height, width = photo.pixels.shape[:2]
        across, down = width / view.shape[1], height / view.shape[0]
        return Detection(tuple(face.scaled(across, down) for face in found.faces), found.turned)

    def scratches_in(self, photo: Photo, faces: Sequence[Face], device: str) -> ScratchMap:
        """How likely each pixel of a photo with these faces is damaged; no eye or mouth of theirs is.

        Raises:
            ModelError, DeviceError: as `faces_in`.
        """
        entry = self.of_scratches

        def mapped(where: str) -> ScratchMap:
            return map_scratches(photo, ScratchDetector(self.registry.get(entry, where)), faces)

        with device_errors(device):
            return on_device_or_cpu(mapped, device, entry.name, self.history, self.registry)


def map_scratches(photo: Photo, detector: ScratchDetector, faces: Sequence[Face]) -> ScratchMap:
    """What the detector, and an infrared channel, say of a photo with these faces."""
    height, width = photo.pixels.shape[:2]

    def rows(first: int, last: int) -> np.ndarray:
        return for_screen(photo.pixels[first:last], photo.metadata.icc_profile)

    probability, picture = search((height, width), rows, detector)
    across, down = picture.shape[1] / width, picture.shape[0] / height
    landmarks = np.array([face.scaled(across, down).landmarks for face in faces], np.float32)
    return ScratchMap(
        photo.path,
        probability,
        (width, height),
        landmarks.reshape(-1, *NO_FACES.shape[1:]),
        evidence_of(probability, picture),
        None if photo.infrared is None else dust_from_infrared(photo.infrared, picture),
    )


def view_for_detection(photo: Photo) -> np.ndarray:
    """The photo in sRGB, (h, w, 3) uint8; the largest scans shrunk first so that memory stays bounded."""
    height, width = photo.pixels.shape[:2]
    scale = min(1.0, DETECTION_SIDE / max(height, width))
    view = photo.pixels
    if scale < 1:
        shrunk = (max(1, round(width * scale)), max(1, round(height * scale)))
        view = cv2.resize(view, shrunk, interpolation=cv2.INTER_AREA).reshape(*shrunk[::-1], -1)
    return np.asarray(to_srgb(view, photo.metadata.icc_profile) * 255 + 0.5).astype(np.uint8)
