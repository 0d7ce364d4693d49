"""One restoration, stage by stage."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnProgress, Phase, Progress, StepClock
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import FaceResult, RestorationResult, WrittenCandidate
from pgdiff_desktop.engine.restoring.account import RestoredFace, output_warnings, provenance_of
from pgdiff_desktop.engine.restoring.damage import proposal_warning, propose_damage
from pgdiff_desktop.engine.restoring.finding import (
    choose_faces,
    faces_by_hand,
    turn_warnings,
)
from pgdiff_desktop.engine.restoring.outputs import candidate_path, refuse_to_overwrite
from pgdiff_desktop.engine.restoring.pasting import paste_faces, weight_of
from pgdiff_desktop.engine.restoring.seen_photo import SeenPhoto
from pgdiff_desktop.engine.restoring.unsampled import ALIKE, unsampled_warning
from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling, preset_of
from pgdiff_desktop.engine.sampling.devices import choose_device
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.memory import memory_warning, precision_warning
from pgdiff_desktop.engine.sampling.model_choice import choose_models, choose_scratch_detector
from pgdiff_desktop.errors import FaceError
from pgdiff_desktop.faces.aligned_face import (
    FEWEST_PIXELS,
    AlignedFace,
    align_face,
    face_of_aligned,
    whole_photo_as_face,
)
from pgdiff_desktop.faces.detection import Detection
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto, prepare
from pgdiff_desktop.photos.colour import in_colour
from pgdiff_desktop.photos.comparison import changed_fraction
from pgdiff_desktop.photos.formats import format_of
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import check_fits, refuse_to_replace, write_photo

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine


@dataclass(frozen=True)
class Sampled:
    """Candidates of all faces: pictures[k][i] is candidate k of face i, (S, S, 3) sRGB in [0, 1]."""

    pictures: list[list[np.ndarray]]
    seconds: float


class RestorationJob:
    """Everything that one request needs, gathered as its stages go by."""

    def __init__(
        self,
        engine: Engine,
        request: RestorationRequest,
        token: CancelToken,
        on_progress: OnProgress,
        seen: SeenPhoto | None = None,
    ) -> None:
        self.engine = engine
        self.request = request
        self.token = token
        self.on_progress = on_progress
        self._seen = seen
        self._found = None if seen is None else seen.found
        self.recipe = request.enhanced_recipe
        self.device = choose_device(request.device)
        choice = choose_models(engine.catalog, engine.store, request.models)
        self.models = LoadedModels(choice, engine.registry, self.device)
        self.preset = preset_of(request, self.models)
        self.warnings: list[str] = []

    def run(self) -> RestorationResult:
        began = time.monotonic()
        request = self.request
        seeds = range(request.seed, request.seed + request.candidates)
        outputs = [candidate_path(request.output, n, len(seeds)) for n in range(1, len(seeds) + 1)]
        self._check_outputs(outputs)

        self._enter(Phase.READING)
        prepared = self._prepare()
        height, width = prepared.photo.pixels.shape[:2]

        self._enter(Phase.LOADING, note=f"Models: {self.models.choice.description}")
        coloured = self.models.coloured(prepared)
        sampling = CandidateSampling(
            request, self.models, self._detected, self._on_less, self._on_full, coloured
        )

        self._enter(Phase.FINDING)
        chosen = [] if request.aligned else self._faces(prepared.photo)
        self._enter(Phase.FINDING, faces=len(chosen))
        faces = self._align(prepared, chosen, sampling.size)
        if faces and not sampling.samples:
            self.warnings.append(unsampled_warning(self.recipe))
            self.warnings += [ALIKE] if request.candidates > 1 else []

        sampled = self._sample(sampling, faces) if faces else Sampled([[]] * len(seeds), 0.0)
        written = tuple(
            self._paste_and_write(prepared, faces, pictures, output, seed)
            for pictures, output, seed in zip(sampled.pictures, outputs, seeds, strict=True)
        )
        account = (self.recipe.name, request.scale, self.preset.name, request.seed)
        return RestorationResult(
            photo=request.photo,
            size=(width, height),
            candidates=written,
            faces=tuple(FaceResult(face.face, *account, sampled.seconds / len(faces)) for face in faces),
            models=self.models.used,
            seconds=time.monotonic() - began,
            warnings=tuple(dict.fromkeys(self.warnings)),
            by_torch=tuple(self.models.troubles),
        )

    def _enter(self, phase: Phase, *, note: str = "", faces: int = 0) -> None:
        self.token.raise_if_cancelled()
        self.on_progress(Progress(phase, self.request.photo, faces=faces, note=note))

    def _check_outputs(self, outputs: Sequence[Path]) -> None:
        # Known before a long job, not after it.
        request = self.request
        for output in outputs:
            format_of(output)
            refuse_to_replace(output)
        style = [request.colour_style] if isinstance(request.colour_style, Path) else []
        mask = [] if request.mask is None else [request.mask]
        refuse_to_overwrite(outputs, [request.photo, *mask, *style, *request.references])

    # The photo and its damage

    def _prepare(self) -> PreparedPhoto:
        photo = read_photo(self.request.photo) if self._seen is None else self._seen.photo
        output = self.request.output
        height, width = photo.pixels.shape[:2]
        check_fits(output, width, height)
        self.warnings += photo.warnings
        self.warnings += output_warnings(photo, output)
        if self.recipe.colours:
            photo = in_colour(photo)
        return prepare(photo, self._damage(photo))

    def _damage(self, photo: Photo) -> np.ndarray | None:
        if self.request.detect_scratches:
            damage = self._proposed_damage(photo)
        elif self.request.mask is not None:
            height, width = photo.pixels.shape[:2]
            damage = read_mask(self.request.mask, (width, height))
        else:
            return None
        return damage

    def _proposed_damage(self, photo: Photo) -> np.ndarray:
        entry = choose_scratch_detector(self.engine.catalog, self.engine.store)
        detector = self.engine.scratch_detector(entry, self.models.device)
        damage = propose_damage(photo, detector, self._faces_to_spare(photo))
        self.models.remember(entry)
        self.warnings.append(proposal_warning(damage))
        return damage

    def _faces_to_spare(self, photo: Photo) -> tuple[Face, ...]:
        """All faces that are known: no eye or mouth of theirs is damage, whether they are restored or not."""
        height, width = photo.pixels.shape[:2]
        if self.request.aligned:
            return (face_of_aligned(width),)
        self._found = self._found or self._detection(photo)
        self.models.remember(self.engine.detector_entry)
        return (*faces_by_hand(self.request, width, height), *self._found.faces)

    # Faces

    def _faces(self, photo: Photo) -> Sequence[Face]:
        request = self.request
        height, width = photo.pixels.shape[:2]
        by_hand = faces_by_hand(request, width, height)
        chosen = choose_faces(request, by_hand or self._told(self._found or self._detection(photo)))
        large = [face for face in chosen if min(face.box[2:]) >= request.min_face]
        if len(large) < len(chosen):
            self.warnings.append(
                f"{len(chosen) - len(large)} of {len(chosen)} faces are smaller than "
                f"{request.min_face:g} px and were left as they are"
            )
        return large

    def _detected(self, photo: Photo) -> tuple[Face, ...]:
        return self._told(self._detection(photo))

    def _detection(self, photo: Photo) -> Detection:
        return self.engine.faces_in(photo, self.models.device)

    def _told(self, found: Detection) -> tuple[Face, ...]:
        """The faces that were found, and to the result what there is to know of that."""
        self.models.remember(self.engine.detector_entry)
        self.warnings += turn_warnings(found)
        return found.faces

    def _align(self, prepared: PreparedPhoto, chosen: Sequence[Face], size: int) -> list[AlignedFace]:
        if self.request.aligned:
            photo = prepared.photo
            icc_profile = photo.metadata.icc_profile
            aligned = [whole_photo_as_face(photo.path, prepared.filled, icc_profile, prepared.damage, size)]
        else:
            aligned = list(self._aligned(chosen, prepared, size))
        if self.recipe.only_damage:
            damaged = [face for face in aligned if face.damage.any()]
            if len(damaged) < len(aligned):
                self.warnings.append(
                    f"{len(aligned) - len(damaged)} of {len(aligned)} faces are undamaged and were left as they are"
                )
            aligned = damaged
        unsure = sum(face.says_little for face in aligned)
        if unsure:
            self.warnings.append(
                f"{unsure} of {len(aligned)} faces are seen from the side or smaller than {FEWEST_PIXELS} px: "
                "what comes back may not be the person; choose other faces, or give the photo more weight"
            )
        finest = max(aligned, key=lambda face: face.photo_pixels_per_pixel, default=None)
        if finest is not None and finest.is_finer_than_models:
            covered = finest.photo_pixels_per_pixel * size
            self.warnings.append(
                f"a face covers {covered:.0f} px and these models see {size} px of it: finer detail "
                "was kept from the photo, not restored; larger models see more"
            )
        if self.recipe.colours and aligned and not self.request.aligned:
            self.warnings.append("only the faces were coloured, in invented colours; the rest is as it was")
        return aligned

    def _aligned(self, chosen: Sequence[Face], prepared: PreparedPhoto, size: int) -> Iterator[AlignedFace]:
        """The chosen faces; a found one that cannot be aligned is left out, one given by hand is an error."""
        photo = prepared.photo
        for number, face in enumerate(chosen, start=1):
            try:
                yield align_face(face, prepared.filled, photo.metadata.icc_profile, prepared.damage, size)
            except FaceError as error:
                if face.by_hand:
                    raise error.about(f"{photo.path}: {error.failure.subject}") from error
                self.warnings.append(f"face {number} cannot be cut out and was left as it is")

    # Sampling

    def _sample(self, sampling: CandidateSampling, faces: Sequence[AlignedFace]) -> Sampled:
        request = self.request
        began = time.monotonic()
        clock = StepClock(of=sampling.steps(faces))
        pictures: list[list[np.ndarray]] = [[np.empty(0)] * len(faces) for _ in range(request.candidates)]
        for step in sampling.run(faces, [request.seed] * len(faces), clock):
            preview = step.preview(0) if clock.preview_due() else None
            self._show_step(clock, step.images[0].face, len(faces), preview)
            self.token.raise_if_cancelled()
            for image, picture in zip(step.images, step.pictures, strict=False):
                pictures[image.candidate][image.face] = picture
        return Sampled(pictures, time.monotonic() - began)

    def _show_step(self, clock: StepClock, face: int, faces: int, preview: np.ndarray | None) -> None:
        self.on_progress(
            Progress(
                Phase.SAMPLING,
                self.request.photo,
                face=face + 1,
                faces=faces,
                step=clock.done,
                of=clock.of,
                seconds_left=clock.seconds_left,
                preview=preview,
            )
        )

    def _on_full(self, faces: int) -> None:
        self.warnings.append(precision_warning(faces))

    def _on_less(self, at_once: int, on_cpu: bool) -> None:
        self.warnings.append(memory_warning(at_once, on_cpu=on_cpu))

    # Writing

    def _paste_and_write(
        self,
        prepared: PreparedPhoto,
        faces: Sequence[AlignedFace],
        pictures: Sequence[np.ndarray],
        output: Path,
        seed: int,
    ) -> WrittenCandidate:
        request, photo = self.request, prepared.photo
        self._enter(Phase.PASTING)
        parser = None if request.aligned else self.models.face_parser()
        weights = [
            request.blend * weight_of(picture, self.recipe, parser, whole=request.aligned)
            for picture in pictures
        ]
        pixels = paste_faces(
            prepared.filled,
            photo.metadata.icc_profile,
            prepared.damage,
            faces,
            pictures,
            weights,
            self.recipe,
        )
        changed = changed_fraction(photo.pixels, pixels)
        self._enter(Phase.WRITING)
        restored = [
            RestoredFace(face.face.box, self.recipe.name, request.scale, self.preset.name, seed)
            for face in faces
        ]
        models = [(model.role, model.file, model.sha256) for model in self.models.used]
        provenance = provenance_of(restored, models, changed, [self.recipe.name])
        write_photo(pixels, photo, output, provenance)
        return WrittenCandidate(output, seed, changed)
