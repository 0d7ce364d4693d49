"""The door: a request in, written photos or candidates and what there is to say of them out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.device_names import AUTO, CPU
from pgdiff_desktop.engine.devices.choosing import choose_device, why_not_a_card
from pgdiff_desktop.engine.devices.falling_back import DeviceHistory
from pgdiff_desktop.engine.devices.memory import device_errors, limit_memory
from pgdiff_desktop.engine.devices.probing import why_stopped
from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.progress import OnProgress, ignore_progress
from pgdiff_desktop.engine.door.result import FacesFound
from pgdiff_desktop.engine.door.seen_faces import FacesSeen
from pgdiff_desktop.engine.restoring.composing import compose
from pgdiff_desktop.engine.restoring.detectors import Detectors
from pgdiff_desktop.engine.restoring.embedding_cache import EmbeddingCache
from pgdiff_desktop.engine.restoring.face_embedding import FaceViewing
from pgdiff_desktop.engine.restoring.face_names import names_of
from pgdiff_desktop.engine.restoring.finding import conditions_of
from pgdiff_desktop.engine.restoring.judging import Judging, judged_references
from pgdiff_desktop.engine.restoring.kept_inputs import with_kept_inputs
from pgdiff_desktop.engine.restoring.photo_staging import toned
from pgdiff_desktop.engine.restoring.pipeline import Restoration
from pgdiff_desktop.engine.restoring.reading import SeenPhoto, SourcePhotos
from pgdiff_desktop.engine.restoring.sinks import OnCandidate, restore_to_files, sample_to_candidates
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.model_choice import ModelChoice, choose_models
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
from pgdiff_desktop.errors import DeviceError
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.models.catalog import Catalog, load_catalog
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.shared_reading import read_shared
from pgdiff_desktop.scans.negatives import looks_like_negative
from pgdiff_desktop.scans.splitting import proposed_border, proposed_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.choice import Composition, WriteOptions
    from pgdiff_desktop.engine.door.identity import KnownPairs, Verdict
    from pgdiff_desktop.engine.door.request import PhotoRequest, RestorationRequest, SampleRequest
    from pgdiff_desktop.engine.door.result import (
        RestorationResult,
        SampledCandidate,
        SampledFaces,
        WrittenCandidate,
    )
    from pgdiff_desktop.faces.condition import FaceCondition
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.masks.scratch_map import ScratchMap
    from pgdiff_desktop.scans.parts import ScanPart
    from pgdiff_desktop.settings import Settings


def ignore_candidate(candidate: SampledCandidate) -> None:
    """For callers that wait for the end."""


class Engine:
    """Restores photos with the models that a registry loads; blocks, and polls its token between steps."""

    def __init__(self, catalog: Catalog, store: ModelStore, registry: ModelRegistry) -> None:
        self.catalog = catalog
        self.store = store
        self.registry = registry
        self.history = DeviceHistory()
        self.detectors = Detectors(registry, self.history)
        self._has_forgotten_faces = False

    @classmethod
    def with_installed_models(cls, settings: Settings) -> Engine:
        """An engine on the model folder of the settings."""
        catalog = load_catalog()
        store = ModelStore(settings)
        return cls(catalog, store, ModelRegistry(catalog, store))

    def free_models(self) -> None:
        """Forgets the networks in memory; the next job loads those that it needs."""
        self.registry.free()

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
        device = self._device_for(request)
        with device_errors(device):
            run = self._restoration(request, device, cancel_token, on_progress, seen)
            return restore_to_files(run, request)

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
        request.check()
        device = self._device_for(request)
        with device_errors(device):
            request, kept = with_kept_inputs(request)
            run = self._restoration(request, device, cancel_token, on_progress)
            return sample_to_candidates(run, request, kept, on_candidate)

    def compose(
        self,
        composition: Composition,
        output: Path,
        device: str,
        options: WriteOptions,
        cancel_token: CancelToken,
    ) -> WrittenCandidate:
        """Writes a photo with what was chosen for it; see `engine.restoring.composing.compose`."""
        choice, chosen = self._usual_models, self._chosen(device)
        networks = StageNetworks(choice, lambda: LoadedModels(choice, self.registry, chosen, self.history))
        with device_errors(chosen):
            return compose(composition, output, SourcePhotos(lambda: networks, 0), options, cancel_token)

    @property
    def _usual_models(self) -> ModelChoice:
        """Those that a job takes which names none."""
        return choose_models(self.catalog, self.store, AUTO)

    def _chosen(self, wanted: str) -> str:
        """The device for what was asked for; where a graphics card cannot be used, that is said."""
        device = choose_device(wanted)
        failure = why_not_a_card(wanted, device)
        if failure is not None:
            self.history.say_why_not(failure)
        return device

    def _device_for(self, request: PhotoRequest) -> str:
        device = self._chosen(request.device)
        try:
            with device_errors(device):
                has_changed = limit_memory(device, request.memory_limit_mb)
        except DeviceError:
            if why_stopped(device) is None:
                raise
            # It stopped since it was tried: the CPU goes on, and that is said.
            return self._chosen(request.device)
        if has_changed:
            self.history.forget()
        return device

    def _restoration(
        self,
        request: PhotoRequest,
        device: str,
        token: CancelToken,
        on_progress: OnProgress,
        seen: SeenPhoto | None = None,
    ) -> Restoration:
        choice = choose_models(self.catalog, self.store, request.models)
        models = LoadedModels(choice, self.registry, device, self.history)
        return Restoration(request, models, self.detectors, token, on_progress, seen)

    def look_at(self, request: RestorationRequest, cancel_token: CancelToken) -> SeenPhoto:
        """What `restore` would begin with; may run in another thread while another photo is restored.

        Raises:
            Cancelled: the token was set.
            PGDiffError: the photo cannot be read, or the detector not loaded.
        """
        cancel_token.raise_if_cancelled()
        device = choose_device(request.device)
        with device_errors(CPU):
            photo = read_photo(request.photo, request.page)
        cancel_token.raise_if_cancelled()
        changes_photo = request.part is not None or request.stages.changes_what_faces_are_found_in
        if request.aligned or request.by_hand or request.faces == () or changes_photo:
            return SeenPhoto(photo, None)
        return SeenPhoto(photo, self.detectors.faces_seen_meanwhile(photo, device))

    def find_faces(
        self,
        photo_path: Path,
        device: str,
        cancel_token: CancelToken,
        stages: PhotoStages = AS_IT_IS,
        page: int = 1,
    ) -> FacesFound:
        """The faces of one photo, in pixels of the upright photo.

        Args:
            stages: of the whole photo, of which some make faces seen.
            page: of a file of several pictures, from 1.

        Raises:
            PGDiffError: the photo cannot be read, or the detector not loaded.
        """
        cancel_token.raise_if_cancelled()
        photo = toned(read_shared(photo_path, page), stages)
        height, width = photo.pixels.shape[:2]
        chosen = self._chosen(device)
        found = self.detectors.faces_in(photo, chosen)
        notices = [Notice(NoticeKind.PHOTO, failure=warning) for warning in photo.warnings]
        if found.turned:
            notices.append(Notice.of(NoticeKind.TURNED, degrees=found.turned))
        if not stages.inverted and looks_like_negative(
            photo.pixels, lambda picture: self.detectors.landmarks_in(picture, chosen)
        ):
            notices.append(Notice.of(NoticeKind.NEGATIVE))
        notices += self.history.take_notices()
        names = names_of(photo, found.faces)
        conditions = conditions_of(photo, found.faces, self._usual_models.face_size)
        return FacesFound(photo_path, (width, height), found.faces, tuple(notices), names, conditions)

    def measure_faces(
        self,
        photo_path: Path,
        faces: Sequence[Face],
        mask: Path | None,
        cancel_token: CancelToken,
        stages: PhotoStages = AS_IT_IS,
    ) -> tuple[FaceCondition | None, ...]:
        """In which condition faces of a photo are; None for one that cannot be cut out.

        Args:
            mask: picture of the photo's size, white = damaged; None for no damage.

        Raises:
            PGDiffError: the photo or the mask cannot be read.
        """
        cancel_token.raise_if_cancelled()
        photo = toned(read_shared(photo_path), stages)
        height, width = photo.pixels.shape[:2]
        damage = None if mask is None else read_mask(mask, (width, height))
        return conditions_of(photo, faces, self._usual_models.face_size, damage)

    def judge_references(
        self,
        photo_path: Path,
        face: Face,
        references: Sequence[Path],
        device: str,
        cancel_token: CancelToken,
        stages: PhotoStages = AS_IT_IS,
        known_pairs: KnownPairs | None = None,
    ) -> tuple[Verdict | None, ...]:
        """Whether each reference shows the person of a face of the photo; None for one that is of no use.

        Args:
            known_pairs: of the album, by which the judge is calibrated; None for its own calibration.
            stages: of the whole photo, of which some make faces seen.

        Raises:
            PGDiffError: the photo cannot be read, or its face not cut out.
        """
        cancel_token.raise_if_cancelled()
        choice, chosen = self._usual_models, self._chosen(device)
        judge = LoadedModels(choice, self.registry, chosen, self.history).judge()
        if judge is None:
            return (None,) * len(references)
        photo = toned(read_shared(photo_path), stages)
        others = OtherFaces(lambda other: self.detectors.faces_in(other, chosen).faces)
        aligned = align_face(face, photo.pixels, photo.metadata.icc_profile, None, choice.face_size)
        return judged_references(Judging(judge, others, known_pairs), aligned, references, cancel_token)

    def see_faces(
        self,
        photo_path: Path,
        faces: Sequence[Face],
        device: str,
        cancel_token: CancelToken,
        stages: PhotoStages = AS_IT_IS,
    ) -> FacesSeen:
        """What the guiding identity network and the judge see in faces of a photo; kept in this computer's cache.

        Args:
            stages: of the whole photo, of which some make faces seen.

        Raises:
            Cancelled: the token was set.
            PGDiffError: the photo cannot be read, or no identity network loaded.
        """
        cancel_token.raise_if_cancelled()
        models = LoadedModels(self._usual_models, self.registry, self._chosen(device), self.history)
        viewing = FaceViewing(models)
        cache = EmbeddingCache(f"{viewing.network}{viewing.judge}{stages.asked_for()}")
        if not self._has_forgotten_faces:
            cache.forget_old()
            self._has_forgotten_faces = True
        seen = cache.read(photo_path, faces)
        if seen is None:
            seen = viewing.seen(toned(read_shared(photo_path), stages), faces, cancel_token)
            cache.write(photo_path, faces, seen)
        return FacesSeen(photo_path, seen, viewing.network, models.choice.identity.least_alike, viewing.judge)

    def proposed_parts(self, photo_path: Path, page: int = 1) -> tuple[ScanPart, ...]:
        """The photos of a scanned page, in reading order; empty where the scan is one photo.

        Raises:
            PhotoError: the photo cannot be read.
        """
        return proposed_parts(read_shared(photo_path, page).pixels)

    def proposed_border(self, photo_path: Path, page: int = 1) -> ScanPart | None:
        """The photo within its border, straightened; None where there is nothing to crop.

        Raises:
            PhotoError: the photo cannot be read.
        """
        return proposed_border(read_shared(photo_path, page).pixels)

    def scratch_probability(self, photo_path: Path, device: str, cancel_token: CancelToken) -> ScratchMap:
        """How likely each pixel of a photo is damaged; a mask is made of it at any sensitivity, without a network.

        Raises:
            PGDiffError: the photo cannot be read, or a detector not loaded.
        """
        cancel_token.raise_if_cancelled()
        photo = read_shared(photo_path)
        chosen = self._chosen(device)
        cancel_token.raise_if_cancelled()
        faces = self.detectors.faces_in(photo, chosen).faces
        cancel_token.raise_if_cancelled()
        return self.detectors.scratches_in(photo, faces, chosen)
