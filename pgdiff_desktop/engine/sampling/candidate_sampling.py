"""Candidates of the faces of one photo that are wanted alike, with less at once where memory runs out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.device_names import CPU
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.diffusion.step_plan import StepPlan
from pgdiff_desktop.engine.devices.falling_back import Trouble, made_room, trouble_of
from pgdiff_desktop.engine.devices.memory import batch_size, release_memory
from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.presets import PRESETS, LateStart, Preset, default_preset
from pgdiff_desktop.engine.door.progress import StepClock
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.sampling.applied import Applied, what_was_applied
from pgdiff_desktop.engine.sampling.computation_choice import AS_PUBLISHED, ComputationWanted
from pgdiff_desktop.engine.sampling.conditioning_builder import ConditioningBuilder
from pgdiff_desktop.engine.sampling.face_sampling import (
    FaceTask,
    Prior,
    came_out,
    estimated_candidates,
    sample_candidates,
)
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels, late_starts_of
from pgdiff_desktop.engine.sampling.memory_needs import bytes_per_pixel
from pgdiff_desktop.engine.sampling.preset_plans import plan_steps
from pgdiff_desktop.engine.sampling.tensors import as_pictures, as_preview
from pgdiff_desktop.errors import RuntimeUnavailable
from pgdiff_desktop.runtimes.computation import Runtime
from pgdiff_desktop.runtimes.full_float32 import each_in_full_float32

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from pgdiff_desktop.colour.coloured_photo import ColouredPhoto
    from pgdiff_desktop.engine.sampling.face_sampling import CandidateStep
    from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
    from pgdiff_desktop.faces.aligned_face import AlignedFace

# Damage that covers more of a face than this is a large hole: it leaves nothing to start from.
LIGHT_DAMAGE = 0.15
# Steps from one look at what half precision spoiled to the next: each look waits for the device.
STEPS_BETWEEN_LOOKS = 4


@dataclass(frozen=True)
class Wanted:
    """Candidate `candidate` of the face `face` of those that are sampled, both from 0."""

    candidate: int
    face: int


@dataclass(frozen=True)
class SampledStep:
    """One step of images that are sampled together.

    Attributes:
        images: what they are of.
        pictures: (S, S, 3) sRGB in [0, 1] of each, at the last step; empty before.
        applied: what they were sampled with, at the last step.
        places: which ones they were, from 1, of the `of_chunk` images that were computed together.
    """

    images: Sequence[Wanted]
    x0_hat: Tensor
    pictures: Sequence[np.ndarray] = ()
    applied: Applied = ()
    places: Sequence[int] = ()
    of_chunk: int = 0

    def preview(self, number: int) -> np.ndarray:
        """(S, S, 3) uint8, the prior's view of one of the images."""
        return as_preview(self.x0_hat[number])


def preset_of(settings: SamplingSettings, models: LoadedModels) -> Preset:
    """The preset that was asked for, else the prior's, else the device's."""
    usual = models.choice.prior.default_preset or default_preset(models.device)
    return PRESETS[settings.preset or usual]


class CandidateSampling:
    """Samples faces as one set of settings says.

    Where the device's memory is not enough, other networks make room, then half as many images are taken at once, and
    where one is still too many, the CPU; it goes on, too, where a card stops working. Images that half precision
    spoils are sampled again in float32, and so is what comes after them; a chunk with no other image is given up.
    Where a runtime stops, torch goes on.

    Args:
        computed: how the networks may be computed, where the preset leaves it open.
        others: reads references and photos of colours.
        notify: takes what a user should know of how it was sampled.
        coloured: the photo, coloured; None where no colouriser is installed.
    """

    def __init__(
        self,
        settings: SamplingSettings,
        models: LoadedModels,
        computed: ComputationWanted,
        others: OtherFaces,
        notify: Callable[[Notice], None],
        coloured: ColouredPhoto | None = None,
    ) -> None:
        self._settings = settings
        self._models = models
        self._others = others
        self._notify = notify
        self.recipe = settings.enhanced_recipe
        self.preset = preset_of(settings, models)
        self._wanted = AS_PUBLISHED if self.preset.in_full_precision else computed
        # As published, colours are those of a style.
        self._coloured = None if self.preset.in_full_precision else coloured
        prior = models.choice.prior
        late = late_starts_of(prior).get(self.recipe.name)
        self._late = late if late is not None and late.applies_to(self.preset) else None
        estimator = models.choice.estimator if self._late is not None else None
        # What an estimator gives, or a start that the prior asks for, fits any damage.
        self._starts_any_damage = estimator is not None or self.recipe.name in prior.late_starts
        self._repeat = RepeatWindow(settings.repeat_times, settings.repeat_start, settings.repeat_end)
        self._prior_size = prior.image_size or 0
        self._loaded_on = ""
        self._has_room = False
        self._prior: Prior | None = None
        self.size = max(self._prior_size, 0 if estimator is None else estimator.image_size or 0)

    @property
    def references(self) -> tuple[Path, ...]:
        """Photos that the recipe takes of the same person."""
        return self._settings.references if self.recipe.takes_reference else ()

    @property
    def samples(self) -> bool:
        """Whether the prior takes part: else the estimate is the result, and all candidates of a face are alike."""
        return self._late is None or self._late.timestep > 0

    def prepare(self, faces: Sequence[AlignedFace]) -> None:
        """Finds out before any work whether `run` can take its steps, and loads what it needs.

        Raises:
            WrongUsage: there are not as many steps to take as the settings ask for, or none to repeat; nothing is
                loaded yet.
            ModelError: a model is missing or damaged.
        """
        self._by_plan(faces)
        self._load()

    def _load(self) -> None:
        self._models.compute(self._load_on, self._work)

    @property
    def _need(self) -> int:
        """Bytes that each pixel of one more face takes."""
        computation = self._wanted.of(self._models.choice.prior.name, self._models.device)
        return bytes_per_pixel(self.recipe, computation.dtype)

    @property
    def _work(self) -> str:
        """What fits, or does not, is alike for faces of one prior that need as much."""
        return f"{self._models.choice.prior.name}, {self._need} bytes a pixel"

    def _load_on(self, device: str) -> None:
        self._models.move_to(device)
        self._loaded_on = device
        self._may_spoil = self._wanted.may_spoil(self._loaded_on)
        # The one before it is in the way.
        self._prior = None
        self._prior = self._models.prior(self._wanted) if self.samples else None
        self._conditioning = ConditioningBuilder(
            self._settings,
            self._models,
            self._prior_size,
            self._others,
            self._wanted,
            self._late,
            self._coloured,
        )
        # All candidates of a face are one estimate; between two faces a job can be cancelled.
        self._at_once = self._most_at_once() if self.samples else self._settings.candidates

    def _most_at_once(self) -> int:
        most = batch_size(self._loaded_on, self._prior_size, self._need)
        return min(most, self._models.history.most_at_once(self._loaded_on, self._work) or most)

    def steps(self, faces: Sequence[AlignedFace]) -> int:
        """How many steps `run` will take, if memory suffices."""
        candidates = self._settings.candidates
        groups = self._by_plan(faces).items()
        return sum(self._steps_of(plan, len(group) * candidates) for plan, group in groups)

    def run(
        self, faces: Sequence[AlignedFace], first_seeds: Sequence[int], clock: StepClock
    ) -> Iterator[SampledStep]:
        """Samples the settings' number of candidates of every face, the first of all faces before the second.

        Args:
            first_seeds: of each face; its candidates' seeds count up.
            clock: ticks with every step, and learns of more of them where memory runs out.
        """
        if self._loaded_on != self._models.device:
            # Not loaded yet, or another of the job's samplings had to move.
            self._load()
        for plan, group in self._by_plan(faces).items():
            images = self._images(group)
            while images:
                planned = clock.done + self._steps_of(plan, len(images))
                done = 0
                spoiled: list[Wanted] = []
                stopped: RuntimeUnavailable | None = None
                trouble: Trouble | None = None
                steps = self._sample(plan, images, faces, first_seeds)
                try:
                    for step in steps if self._wanted.may_round else each_in_full_float32(steps):
                        clock.tick()
                        of_step = images[step.images.start : step.images.stop]
                        if step.done < step.of_chunk:
                            if self._is_spoiled(step):
                                spoiled += of_step
                                done = step.images.stop
                                break
                            yield SampledStep(of_step, step.x0_hat)
                            continue
                        came = came_out(step) if self._may_spoil else [True] * len(of_step)
                        spoiled += [image for image, good in zip(of_step, came, strict=True) if not good]
                        yield self._finished(of_step, step, came, plan)
                        done = step.images.stop
                except RuntimeUnavailable as error:
                    # Without the traceback, which holds what was computed.
                    stopped = error.about()
                except Exception as error:
                    trouble = trouble_of(error)
                    if trouble is None or not self._can_go_on_after(trouble, len(images) - done):
                        raise
                finally:
                    # One that was given up holds its networks, and threads, until it ends.
                    steps.close()
                # Outside of `except`, where what filled the memory is held no longer.
                left = images[done:]
                if stopped:
                    if self._wanted.runtime == Runtime.TORCH:
                        # torch computes already what it can: an ONNX model it cannot.
                        raise stopped
                    self._models.keep_trouble(stopped)
                    self._wanted = self._wanted.by_torch
                    self._reload()
                elif trouble and left:
                    self._go_on_after(trouble, len(left))
                if spoiled:
                    self._take_full(len(spoiled))
                images = spoiled + left
                if images:
                    clock.of += clock.done + self._steps_of(plan, len(images)) - planned

    def _is_spoiled(self, step: CandidateStep) -> bool:
        """Whether no image of a chunk can become a picture any more, as far as it is time to look."""
        looks = self._may_spoil and step.done % STEPS_BETWEEN_LOOKS == 1
        return looks and not step.finite.any().item()

    def _finished(
        self, images: Sequence[Wanted], step: CandidateStep, came: Sequence[bool], plan: StepPlan
    ) -> SampledStep:
        """The last step of those images that came out; of all, without pictures, where none did."""
        kept = [number for number, good in enumerate(came) if good]
        if not kept:
            return SampledStep(images, step.x0_hat)
        applied = what_was_applied(
            self._settings,
            plan,
            device=self._models.device,
            computed=self._models.computed(self._wanted),
            hashes=self._others.hashes,
            coloured=self._coloured is not None,
            at_once=len(images),
        )
        pictures = list(as_pictures(step.x[kept]))
        return SampledStep(
            [images[n] for n in kept],
            step.x0_hat[kept],
            pictures,
            applied,
            [n + 1 for n in kept],
            len(images),
        )

    def _images(self, faces: Sequence[int]) -> list[Wanted]:
        candidates = range(self._settings.candidates)
        if not self.samples:
            return [Wanted(k, face) for face in faces for k in candidates]
        # Candidate after candidate.
        return [Wanted(k, face) for k in candidates for face in faces]

    def _sample(
        self,
        plan: StepPlan,
        images: Sequence[Wanted],
        faces: Sequence[AlignedFace],
        first_seeds: Sequence[int],
    ) -> Generator[CandidateStep]:
        of_images = [faces[image.face] for image in images]
        if self._prior is None:
            estimate_of = partial(self._conditioning.estimates, of_images)
            yield from estimated_candidates(estimate_of, len(images), self._at_once)
            return
        task = FaceTask(self.recipe, self._settings.scale, plan, self._repeat)
        conditioning = self._conditioning.conditioning_of(of_images)
        seeds = [first_seeds[image.face] + image.candidate for image in images]
        device = self._models.device
        yield from sample_candidates(self._prior, conditioning, task, seeds, self._at_once, device)

    def _steps_of(self, plan: StepPlan, images: int) -> int:
        # One where nothing is sampled.
        return -(-images // self._at_once) * max(1, len(plan.timesteps))

    def _by_plan(self, faces: Sequence[AlignedFace]) -> dict[StepPlan, list[int]]:
        """Which faces take which steps: one that is damaged heavily must not change how the others are sampled."""
        by_start: dict[LateStart | None, list[int]] = {}
        for number, face in enumerate(faces):
            late = self._late if self._starts_any_damage or face.damage.mean() <= LIGHT_DAMAGE else None
            by_start.setdefault(late, []).append(number)
        groups: dict[StepPlan, list[int]] = {}
        for late, numbers in by_start.items():
            steps, repeat = self._settings.steps, self._repeat
            plan = plan_steps(self.preset, self.recipe, steps, late_start=late, repeat=repeat)
            groups.setdefault(plan, []).extend(numbers)
        return groups

    def _take_full(self, images: int) -> None:
        self._wanted = AS_PUBLISHED
        self._reload()
        self._notify(Notice.of(NoticeKind.IN_FULL_PRECISION, faces=images))

    def _reload(self) -> None:
        """What did not fit before will not fit now."""
        at_once = self._at_once
        self._load()
        self._at_once = min(at_once, self._at_once)

    def _can_go_on_after(self, trouble: Trouble, images: int) -> bool:
        return self._loaded_on != CPU or (not trouble.stopped and self._together(images) > 1)

    def _together(self, images: int) -> int:
        """How many images are computed at once; estimates are made one by one."""
        return min(self._at_once, images) if self.samples else 1

    def _go_on_after(self, trouble: Trouble, images: int) -> None:
        if trouble.stopped:
            self._leave_device(trouble)
        elif not self._has_room and made_room(self._models.registry, self._loaded_on):
            self._has_room = True
        elif (at_once := self._together(images)) == 1:
            self._leave_device(trouble)
        else:
            self._at_once = at_once // 2
            release_memory(self._loaded_on)
            self._models.history.remember(self._loaded_on, self._work, self._at_once)
            self._notify(Notice.of(NoticeKind.FEWER_AT_ONCE, at_once=self._at_once))

    def _leave_device(self, trouble: Trouble) -> None:
        self._models.history.leave(self._loaded_on, self._work, trouble)
        self._models.move_to(CPU)
        self._load()
