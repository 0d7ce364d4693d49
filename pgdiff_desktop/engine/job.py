"""One restoration, stage by stage."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop import __version__
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.aligned_faces import AlignedFace, align_face, whole_photo_as_face
from pgdiff_desktop.engine.cancellation import CancelToken
from pgdiff_desktop.engine.colour_styles import PUBLISHED_STYLES, ColourStyle, measure_colour_style
from pgdiff_desktop.engine.devices import batch_size, choose_device
from pgdiff_desktop.engine.face_facts import FaceFacts, needs_restorer
from pgdiff_desktop.engine.face_finding import choose_faces, detect_in, faces_by_hand, no_detector
from pgdiff_desktop.engine.face_sampling import FaceTask, Prior, sample_candidates, steps_of_chunk
from pgdiff_desktop.engine.identity import mean_embedding
from pgdiff_desktop.engine.loaded_models import LoadedModels
from pgdiff_desktop.engine.model_choice import choose_detector, choose_models
from pgdiff_desktop.engine.outputs import candidate_path, refuse_to_overwrite
from pgdiff_desktop.engine.pasting import paste_faces
from pgdiff_desktop.engine.presets import PRESETS, StepPlan, default_preset, plan_steps
from pgdiff_desktop.engine.progress import OnProgress, Phase, Progress, StepClock
from pgdiff_desktop.engine.request import RestorationRequest
from pgdiff_desktop.engine.result import FaceResult, RestorationResult, WrittenCandidate
from pgdiff_desktop.errors import DeviceError, ModelMissing, NoFaceFound
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.masks.inpainting import fill_damage
from pgdiff_desktop.photos.comparison import changed_fraction
from pgdiff_desktop.photos.formats import format_of
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.provenance import Provenance
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import depth_kept, write_photo

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine

# Damage that covers more of a face than this is a large hole: it leaves nothing to start from.
LIGHT_DAMAGE = 0.05


@dataclass(frozen=True)
class Sampled:
    """Candidates of all faces: pictures[k][i] is candidate k of face i, (S, S, 3) sRGB in [0, 1]."""

    pictures: list[list[np.ndarray]]
    strength: float
    seconds: float


class RestorationJob:
    """Everything that one request needs, gathered as its stages go by."""

    def __init__(
        self, engine: Engine, request: RestorationRequest, token: CancelToken, on_progress: OnProgress
    ) -> None:
        self.engine = engine
        self.request = request
        self.token = token
        self.on_progress = on_progress
        self.recipe = request.enhanced_recipe
        self.device = choose_device(request.device)
        self.preset = PRESETS[request.preset or default_preset(self.device)]
        choice = choose_models(engine.catalog, engine.store, request.models)
        self.models = LoadedModels(choice, engine.registry, self.device)
        self.warnings: list[str] = []

    def run(self) -> RestorationResult:
        began = time.monotonic()
        request = self.request
        outputs = [
            candidate_path(request.output, number, request.candidates)
            for number in range(1, request.candidates + 1)
        ]
        self._check_outputs(outputs)

        self._enter(Phase.READING)
        photo = read_photo(request.photo)
        self.warnings += photo.warnings
        height, width = photo.pixels.shape[:2]
        if not depth_kept(photo, request.output):
            self.warnings.append(f"{request.output.suffix} files hold 8 bits a channel, the photo has 16")
        damage = self._damage(width, height)

        self._enter(Phase.LOADING, note=f"Models: {self.models.choice.description}")
        prior = self.models.prior()

        self._enter(Phase.FINDING)
        chosen = [] if request.aligned else self._faces(photo)
        self._enter(Phase.FINDING, faces=len(chosen))
        pixels = photo.pixels if damage is None else fill_damage(photo.pixels, damage)
        faces = self._align(photo, chosen, pixels, damage, prior.image_size)

        sampled = self._sample(prior, faces) if faces else Sampled([[]] * request.candidates, 0.0, 0.0)
        written = []
        for number, output in enumerate(outputs):
            written.append(
                self._paste_and_write(
                    photo,
                    pixels,
                    damage,
                    faces,
                    sampled.pictures[number],
                    output,
                    request.seed + number,
                    sampled.strength,
                )  # fmt: skip
            )
        return RestorationResult(
            photo=request.photo,
            size=(width, height),
            candidates=tuple(written),
            faces=tuple(
                FaceResult(
                    face.face,
                    self.recipe.name,
                    sampled.strength,
                    self.preset.name,
                    request.seed,
                    sampled.seconds / len(faces),
                )
                for face in faces
            ),
            models=self.models.used,
            seconds=time.monotonic() - began,
            warnings=tuple(dict.fromkeys(self.warnings)),
        )

    def _enter(self, phase: Phase, *, note: str = "", faces: int = 0) -> None:
        self.token.raise_if_cancelled()
        self.on_progress(Progress(phase, self.request.photo, faces=faces, note=note))

    def _check_outputs(self, outputs: Sequence[Path]) -> None:
        # Known before a long job, not after it.
        request = self.request
        format_of(request.output)
        style = [] if isinstance(request.colour_style, int) else [request.colour_style]
        mask = [] if request.mask is None else [request.mask]
        refuse_to_overwrite(outputs, [request.photo, *mask, *style, *request.references])

    def _damage(self, width: int, height: int) -> np.ndarray | None:
        if self.request.detect_scratches:
            raise ModelMissing(
                self.request.photo,
                reason="its scratches cannot be looked for, as no scratch detector is installed",
                remedy="Paint the damage white on black and give it with --mask.",
            )
        if self.request.mask is None:
            return None
        damage = read_mask(self.request.mask, (width, height))
        return damage if damage.any() else None

    # Faces

    def _faces(self, photo: Photo) -> Sequence[Face]:
        request = self.request
        height, width = photo.pixels.shape[:2]
        if request.by_hand:
            found = faces_by_hand(request, width, height)
        else:
            found = self._detected(photo, request.photo)
        chosen = choose_faces(request, found)
        large = [face for face in chosen if min(face.box[2:]) >= request.min_face]
        if len(large) < len(chosen):
            self.warnings.append(
                f"{len(chosen) - len(large)} of {len(chosen)} faces are smaller than "
                f"{request.min_face:g} px and were left as they are"
            )
        return large

    def _detected(self, photo: Photo, path: Path) -> tuple[Face, ...]:
        detector = self.engine.detector(self.device)
        entry = choose_detector(self.engine.catalog, self.engine.store)
        if detector is None or entry is None:
            raise no_detector(path)
        self.models.remember(entry)
        found = detect_in(photo, detector)
        if found.turned:
            self.warnings.append(f"faces were found after turning the photo by {found.turned} degrees")
        return found.faces

    def _align(
        self,
        photo: Photo,
        chosen: Sequence[Face],
        pixels: np.ndarray,
        damage: np.ndarray | None,
        size: int,
    ) -> list[AlignedFace]:
        icc_profile = photo.metadata.icc_profile
        if self.request.aligned:
            return [whole_photo_as_face(photo.path, pixels, icc_profile, damage, size)]
        aligned = [align_face(face, pixels, icc_profile, damage, size) for face in chosen]
        if self.recipe.only_damage:
            damaged = [face for face in aligned if face.damage.any()]
            if len(damaged) < len(aligned):
                count = len(aligned) - len(damaged)
                self.warnings.append(
                    f"{count} of {len(aligned)} faces are undamaged and were left as they are"
                )
            aligned = damaged
        coarse = max((face.photo_pixels_per_pixel for face in aligned), default=1.0)
        if coarse > 1.25:
            self.warnings.append(
                f"a face covers {coarse * size:.0f} px and these models see {size} px of it: finer detail "
                "was kept from the photo, not restored; larger models see more"
            )
        if self.recipe.colours and aligned:
            self.warnings.append(
                "only the faces and what is around them were coloured, the rest is as it was"
            )
        return aligned

    # Sampling

    def _sample(self, prior: Prior, faces: Sequence[AlignedFace]) -> Sampled:
        request = self.request
        began = time.monotonic()
        strength = self.recipe.strength if request.strength is None else request.strength
        task = FaceTask(
            self.recipe,
            strength,
            self._plan(prior, faces),
            RepeatWindow(request.repeat_times, request.repeat_start, request.repeat_end),
        )
        facts = self._facts(prior, faces)
        # Candidate after candidate: image k * faces + i is candidate k of face i.
        seeds = [request.seed + k for k in range(request.candidates) for _ in faces]
        at_once = batch_size(self.device, prior.image_size)
        chunks = -(-len(seeds) // at_once)
        clock = StepClock(of=chunks * steps_of_chunk(prior, task.plan))
        pictures: list[np.ndarray] = []
        try:
            for step in sample_candidates(prior, facts, task, seeds, at_once):
                clock.tick()
                first = step.images.start % len(faces)
                preview = as_pixels(step.x0_hat[:1])[0] if clock.preview_due() else None
                self.on_progress(
                    Progress(
                        Phase.SAMPLING,
                        request.photo,
                        first + 1,
                        len(faces),
                        clock.done,
                        clock.of,
                        clock.seconds_left,
                        preview,
                    )  # fmt: skip
                )
                self.token.raise_if_cancelled()
                if step.done == step.of_chunk:
                    pictures += list(as_unit(step.x))
        except torch.OutOfMemoryError as error:
            raise DeviceError(
                f"device {self.device}",
                reason="its memory does not suffice for these faces",
                remedy="Close other programs, or use --device cpu.",
            ) from error
        count = len(faces)
        return Sampled(
            [pictures[k * count : (k + 1) * count] for k in range(request.candidates)],
            strength,
            time.monotonic() - began,
        )

    def _plan(self, prior: Prior, faces: Sequence[AlignedFace]) -> StepPlan:
        light = all(face.damage.mean() <= LIGHT_DAMAGE for face in faces)
        return plan_steps(
            self.preset,
            self.request.steps,
            may_start_late=self.recipe.may_start_late and light,
            training_steps=prior.schedule.training_steps,
        )

    def _facts(self, prior: Prior, faces: Sequence[AlignedFace]) -> FaceFacts:
        request, recipe = self.request, self.recipe
        repeated = list(faces) * request.candidates
        style = self._colour_style(prior.image_size) if recipe.uses("colour statistics") else None
        embedding_of = reference = None
        if recipe.takes_reference:
            embedding_of = self.models.embedding_of(
                prior.image_size, whole_crop=request.identity_on_whole_crop
            )
            references = [self._aligned_photo(path, prior.image_size) for path in request.references]
            reference = mean_embedding(embedding_of, [self._as_tensor([face]) for face in references])
        damage = np.stack([face.damage for face in repeated])[:, None].astype(np.float32)
        return FaceFacts(
            y=self._as_tensor([face.picture for face in repeated]),
            damage=torch.from_numpy(damage).to(self.device),
            colour_mean=None if style is None else self._per_channel(style.mean),
            colour_deviation=None if style is None else self._per_channel(style.standard_deviation),
            restorer=self.models.restorer() if needs_restorer(recipe) or recipe.may_start_late else None,
            embedding_of=embedding_of,
            reference_embedding=reference,
            identity_by_cosine=request.identity_by_cosine,
            features_of=self.models.optional("perceptual features") if recipe.uses("perceptual") else None,
            discriminator=self.models.optional("discriminator") if recipe.uses("adversarial") else None,
        )

    def _as_tensor(self, pictures: Sequence[np.ndarray]) -> Tensor:
        stacked = np.stack(pictures).astype(np.float32) * 2 - 1
        return torch.from_numpy(stacked).permute(0, 3, 1, 2).contiguous().to(self.device)

    def _per_channel(self, values: tuple[float, float, float]) -> Tensor:
        return torch.tensor(values, dtype=torch.float32, device=self.device).view(1, 3, 1, 1)

    def _colour_style(self, size: int) -> ColourStyle:
        wanted = self.request.colour_style
        if isinstance(wanted, int):
            return PUBLISHED_STYLES[wanted]
        return measure_colour_style(self._aligned_photo(wanted, size) * 2 - 1)

    def _aligned_photo(self, path: Path, size: int) -> np.ndarray:
        """The largest face of another photo; a square photo without a face that can be found is taken whole.

        Raises:
            NoFaceFound: there is none, and the photo is not square.
        """
        photo = read_photo(path)
        height, width = photo.pixels.shape[:2]
        icc_profile = photo.metadata.icc_profile
        try:
            found = self._detected(photo, path)
        except ModelMissing:
            if width != height:
                raise
            found = ()
        if found:
            largest = max(found, key=lambda face: face.box[2] * face.box[3])
            return align_face(largest, photo.pixels, icc_profile, None, size).picture
        if width != height:
            raise NoFaceFound(
                path,
                reason="no face was found in it",
                remedy="Take another photo, or cut it to an aligned square.",
            )
        return whole_photo_as_face(path, photo.pixels, icc_profile, None, size).picture

    # Writing

    def _paste_and_write(
        self,
        photo: Photo,
        filled: np.ndarray,
        damage: np.ndarray | None,
        faces: Sequence[AlignedFace],
        pictures: Sequence[np.ndarray],
        output: Path,
        seed: int,
        strength: float,
    ) -> WrittenCandidate:
        request = self.request
        self._enter(Phase.PASTING)
        pixels = in_colour(filled) if self.recipe.colours and filled.shape[2] < 3 else filled.copy()
        paste_faces(
            pixels,
            photo.metadata.icc_profile,
            damage,
            faces,
            pictures,
            self.recipe,
            blend=request.blend,
            whole=request.aligned,
        )
        changed = changed_fraction(photo.pixels, pixels)
        self._enter(Phase.WRITING)
        provenance = Provenance(
            software=f"pgdiff-desktop {__version__}",
            summary=f"{len(faces)} faces restored with the recipe {self.recipe.name}",
            steps=tuple(
                {
                    "recipe": self.recipe.name,
                    "strength": f"{strength:g}",
                    "preset": self.preset.name,
                    "seed": str(seed),
                    "box": ",".join(f"{value:.0f}" for value in face.face.box),
                }
                for face in faces
            ),
            models=tuple((model.role, model.file, model.sha256) for model in self.models.used),
            changed_fraction=changed,
        )
        write_photo(pixels, photo, output, provenance)
        return WrittenCandidate(output, seed, changed)


def as_unit(faces: Tensor) -> np.ndarray:
    """(N, 3, S, S) in [-1, 1] -> (N, S, S, 3) float32 in [0, 1]."""
    unit = ((faces.clamp(-1, 1) + 1) / 2).permute(0, 2, 3, 1)
    return np.ascontiguousarray(unit.float().cpu().numpy())


def as_pixels(faces: Tensor) -> np.ndarray:
    """(N, 3, S, S) in [-1, 1] -> (N, S, S, 3) uint8, for previews."""
    return (as_unit(faces) * 255 + 0.5).astype(np.uint8)


def in_colour(pixels: np.ndarray) -> np.ndarray:
    """A grey photo (H, W, 1 or 2) with three equal colours, its alpha kept."""
    return np.concatenate([np.repeat(pixels[..., :1], 3, axis=2), pixels[..., 1:]], axis=2)
