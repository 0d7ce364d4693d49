"""Every preset beside the reference, on the bundled sample face: seconds, and how far the result is away."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.aligned_faces import align_face
from pgdiff_desktop.engine.cancellation import CancelToken
from pgdiff_desktop.engine.devices import choose_device
from pgdiff_desktop.engine.face_sampling import FaceTask, sample_candidates, steps_of_chunk
from pgdiff_desktop.engine.fact_gathering import FactGathering
from pgdiff_desktop.engine.loaded_models import LoadedModels
from pgdiff_desktop.engine.model_choice import choose_models
from pgdiff_desktop.engine.pictures import as_pictures
from pgdiff_desktop.engine.presets import PRESETS, Preset, plan_steps
from pgdiff_desktop.engine.request import RestorationRequest
from pgdiff_desktop.faces.face import face_from_eyes
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.resource_files import sample_portrait

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine

# A preset that would take longer is timed for so many seconds and the rest is reckoned.
LONGEST_SECONDS = 120.0
# The first steps are slower: memory is fetched, kernels are chosen.
_WARM_UP_STEPS = 2


@dataclass(frozen=True)
class BenchmarkRow:
    """One preset.

    Attributes:
        evaluations: of the prior.
        seconds: for one face, models loaded; `is_estimate` where not all steps were taken.
        psnr: of the result against the reference preset's, in decibels; None where one of them is not whole.
    """

    preset: str
    evaluations: int
    seconds: float
    is_estimate: bool
    psnr: float | None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def benchmark(
    engine: Engine, models: str, device: str, token: CancelToken, on_step: Callable[[str, int, int], None]
) -> Iterator[BenchmarkRow]:
    """Times every preset, the reference first.

    Args:
        on_step: told preset, steps done and steps in all.

    Raises:
        Cancelled, ModelError, DeviceError.
    """
    path, eyes = sample_portrait()
    request = RestorationRequest(photo=path, output=path, models=models, device=device, eyes=(eyes,))
    loaded = LoadedModels(
        choose_models(engine.catalog, engine.store, models), engine.registry, choose_device(device)
    )
    prior = loaded.prior()
    photo = read_photo(path)
    face = align_face(face_from_eyes(*eyes), photo.pixels, photo.metadata.icc_profile, None, prior.image_size)
    recipe = request.enhanced_recipe
    facts = FactGathering(request, loaded, prior.image_size, lambda photo: ()).facts([face])

    reference: np.ndarray | None = None
    for preset in PRESETS.values():
        plan = plan_steps(
            preset,
            None,
            late_start=prior.late_start if recipe.may_start_late else None,
            training_steps=prior.schedule.training_steps,
        )
        of = steps_of_chunk(prior, plan)
        task = FaceTask(recipe, recipe.strength, plan, RepeatWindow())
        began = warm = time.monotonic()
        done, result = 0, None
        for step in sample_candidates(prior, facts, task, [0], 1, loaded.device):
            token.raise_if_cancelled()
            done = step.done
            on_step(preset.name, done, of)
            if done == _WARM_UP_STEPS:
                warm = time.monotonic()
            if done == of:
                result = as_pictures(step.x)[0]
            elif done > _WARM_UP_STEPS and time.monotonic() - began > LONGEST_SECONDS:
                break
        ended = time.monotonic()
        a_step = (ended - warm) / max(1, done - _WARM_UP_STEPS)
        if preset is next(iter(PRESETS.values())):
            reference = result
        yield _row(preset, of, ended - began + (of - done) * a_step, result, reference)


def _row(
    preset: Preset, evaluations: int, seconds: float, result: np.ndarray | None, reference: np.ndarray | None
) -> BenchmarkRow:
    psnr = None
    if result is not None and reference is not None and result is not reference:
        psnr = float(-10 * np.log10(np.mean((result - reference) ** 2) + 1e-12))
    return BenchmarkRow(preset.name, evaluations, seconds, result is None, psnr)
