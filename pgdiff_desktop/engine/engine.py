"""The narrow door: a request in, written candidates and their account out."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.face_request import SampledCandidate, SampledFaces, SampleRequest
from pgdiff_desktop.engine.door.progress import OnProgress, ignore_progress
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import FacesFound, RestorationResult
from pgdiff_desktop.engine.restoring.damage import map_scratches
from pgdiff_desktop.engine.restoring.face_sampling_job import FaceSamplingJob, OnCandidate
from pgdiff_desktop.engine.restoring.finding import detect_in, turn_warnings
from pgdiff_desktop.engine.restoring.job import RestorationJob
from pgdiff_desktop.engine.restoring.seen_photo import SeenPhoto
from pgdiff_desktop.engine.sampling.devices import choose_device
from pgdiff_desktop.engine.sampling.memory import memory_errors
from pgdiff_desktop.engine.sampling.model_choice import choose_detector, choose_scratch_detector
from pgdiff_desktop.masks.scratch_map import ScratchMap
from pgdiff_desktop.models.catalog import Catalog, ModelEntry, load_catalog
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.settings import load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.faces.detection import Detection, FaceDetector
    from pgdiff_desktop.masks.scratch_detection import ScratchDetector
    from pgdiff_desktop.photos.photo import Photo


def ignore_candidate(candidate: SampledCandidate) -> None:
    """For callers that wait for the end."""


class Engine:
    """Restores photos with the models that a registry loads; blocks, and polls its token between steps."""

    def __init__(self, catalog: Catalog, store: ModelStore, registry: ModelRegistry) -> None:
        self.catalog = catalog
        self.store = store
        self.registry = registry
        self._detecting = threading.Lock()

    @classmethod
    def with_installed_models(cls) -> Engine:
        """An engine on the user's settings and model folder."""
        catalog = load_catalog()
        store = ModelStore(load_settings())
        return cls(catalog, store, ModelRegistry(catalog, store))

    def restore(
        self,
        request: RestorationRequest,
        cancel_token: CancelToken,
        on_progress: OnProgress = ignore_progress,
        seen: SeenPhoto | None = None,
    ) -> RestorationResult:
        """Restores one photo and writes every candidate.

        Args:
            seen: the request's photo, where it was looked at already.

        Raises:
            Cancelled: the token was set; nothing half-written stays behind.
            PGDiffError: what went wrong, with file and remedy.
        """
        request.check()
        job = RestorationJob(self, request, cancel_token, on_progress, seen)
        with memory_errors(job.device):
            return job.run()

    def look_at(self, request: RestorationRequest, cancel_token: CancelToken) -> SeenPhoto:
        """What `restore` would begin with; may run in another thread while another photo is restored.

        Raises:
            Cancelled: the token was set.
            PGDiffError: the photo cannot be read, or the detector not loaded.
        """
        cancel_token.raise_if_cancelled()
        device = choose_device(request.device)
        with memory_errors(device):
            photo = read_photo(request.photo)
        cancel_token.raise_if_cancelled()
        if request.aligned or request.by_hand:
            return SeenPhoto(photo, None)
        return SeenPhoto(photo, self.faces_in(photo, device))

    def find_faces(self, photo_path: Path, device: str, cancel_token: CancelToken) -> FacesFound:
        """The faces of one photo, in pixels of the upright photo.

        Raises:
            ModelError: see `detector`.
        """
        cancel_token.raise_if_cancelled()
        photo = read_photo(photo_path)
        height, width = photo.pixels.shape[:2]
        found = self.faces_in(photo, choose_device(device))
        return FacesFound(photo_path, (width, height), found.faces, (*photo.warnings, *turn_warnings(found)))

    def sample_faces(
        self,
        request: SampleRequest,
        cancel_token: CancelToken,
        on_progress: OnProgress = ignore_progress,
        on_candidate: OnCandidate = ignore_candidate,
    ) -> SampledFaces:
        """Samples candidates of faces; each is on the disk before it is reported, and stays whatever comes after.

        Raises:
            Cancelled: the token was set; nothing half-written stays behind.
            PGDiffError: what went wrong, with file and remedy; faces of other settings were sampled nevertheless.
        """
        job = FaceSamplingJob(self, request, cancel_token, on_progress, on_candidate)
        with memory_errors(job.device):
            return job.run()

    def scratch_probability(self, photo_path: Path, device: str, cancel_token: CancelToken) -> ScratchMap:
        """How likely each pixel of a photo is damaged; a mask is made of it at any sensitivity, without a network.

        Raises:
            ModelError: see `scratch_detector` and `detector`.
        """
        cancel_token.raise_if_cancelled()
        photo = read_photo(photo_path)
        chosen = choose_device(device)
        cancel_token.raise_if_cancelled()
        faces = self.faces_in(photo, chosen).faces
        cancel_token.raise_if_cancelled()
        detector = self.scratch_detector(choose_scratch_detector(self.catalog, self.store), chosen)
        with memory_errors(chosen):
            return map_scratches(photo, detector, faces)

    def faces_in(self, photo: Photo, device: str) -> Detection:
        """The faces of a photo in memory, by the detector that `detector_entry` names.

        Raises:
            ModelError: see `detector`.
        """
        # Some detectors keep the picture's size in themselves meanwhile.
        with self._detecting, memory_errors(device):
            return detect_in(photo, self.detector(self.detector_entry, device))

    @property
    def detector_entry(self) -> ModelEntry:
        """The face detector that is used.

        Raises:
            ModelMissing: not even the shipped one is there.
        """
        return choose_detector(self.catalog, self.store)

    def detector(self, entry: ModelEntry, device: str) -> FaceDetector:
        """The catalog's face detector, loaded.

        Raises:
            ModelError: its file is missing, damaged, unsafe or of another architecture.
        """
        from pgdiff_desktop.faces.detectors import detector_of

        return detector_of(entry.architecture["kind"], self.registry.get(entry, device))

    def scratch_detector(self, entry: ModelEntry, device: str) -> ScratchDetector:
        """The catalog's scratch detector, loaded.

        Raises:
            ModelError: its file is missing, damaged, unsafe or of another architecture.
        """
        from pgdiff_desktop.masks.scratch_detection import ScratchDetector

        return ScratchDetector(self.registry.get(entry, device))
