"""One face of one preset, sampled a few steps at a time beside others."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

import torch

from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.devices.choosing import wait_for
from pgdiff_desktop.engine.door.presets import Preset
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES
from pgdiff_desktop.engine.sampling.conditioning import Conditioning
from pgdiff_desktop.engine.sampling.face_sampling import CandidateStep, FaceTask, sample_candidates
from pgdiff_desktop.engine.sampling.preset_plans import plan_steps
from pgdiff_desktop.engine.sampling.tensors import restorer_at
from pgdiff_desktop.runtimes.full_float32 import each_in_full_float32

if TYPE_CHECKING:
    from pgdiff_desktop.engine.measuring.benchmark_networks import BenchmarkNetworks


class FaceRun:
    """A lightly damaged face in the default recipe.

    Args:
        candidates: that are sampled together.

    Attributes:
        done: steps taken, of `of`.
    """

    def __init__(self, preset: Preset, networks: BenchmarkNetworks, device: str, candidates: int = 1) -> None:
        self.preset = preset
        recipe, prior = RECIPES[DEFAULT_RECIPE], networks.prior
        plan = plan_steps(preset, recipe, late_start=prior.late_starts.get(recipe.name))
        size = prior.image_size
        y = torch.rand(1, 3, size, size, generator=torch.Generator().manual_seed(1)) * 2 - 1
        restorer_size = networks.entries[1].image_size or size
        restorer = restorer_at(networks.restorer, restorer_size, size)
        conditioning = Conditioning(y, torch.zeros(1, 1, size, size), restorer=restorer)
        task = FaceTask(recipe, recipe.guidance_scale, plan, RepeatWindow())
        self.of = len(plan.timesteps)
        self.done = 0
        self._device = device
        seeds = list(range(candidates))
        steps: Iterator[CandidateStep] = sample_candidates(
            prior, conditioning, task, seeds, candidates, device
        )
        self._steps = each_in_full_float32(steps) if preset.in_full_precision else steps
        # From one evaluation of the restorer to the next, after which everything begins anew.
        self._turn = plan.restorer_interval
        self._turns: list[float] = []

    @property
    def is_done(self) -> bool:
        return self.done == self.of

    @property
    def is_warm(self) -> bool:
        return len(self._turns) > 1 or self.is_done

    def advance(self) -> None:
        """A turn of steps, from an evaluation of the restorer to the last step before the next."""
        if self.is_done:
            return
        began = time.perf_counter()
        for _ in range(min(self._turn, self.of - self.done)):
            next(self._steps)
            self.done += 1
        wait_for(self._device)
        self._turns.append(time.perf_counter() - began)

    def finish(self) -> None:
        """All steps that are left, one after the other, as a job takes them."""
        for _ in self._steps:
            self.done += 1

    @property
    def seconds(self) -> float:
        """For the whole face: as measured, and what is left of it by the median of the turns but the first."""
        left = (self.of - self.done) / self._turn
        return sum(self._turns) + (left * median(self._turns[1:]) if left else 0.0)
