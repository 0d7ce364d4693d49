"""From which timestep each recipe does best: the figures that the catalog's late starts are chosen by."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.engine.sampling.model_choice import SHIPPED_SET
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.dlib_judge import Judge
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.measure_faces import held_out_faces
from pgdiff_desktop.training.measure_recipes import CASES, Case

_SEED = 3


def measure_starts(
    data: TrainingData,
    *,
    candidates: Path | None,
    count: int,
    timesteps: Sequence[int],
    recipes: Sequence[str],
    output: Path,
) -> None:
    """Prints, for every recipe and timestep, how far the results are from the truth.

    Args:
        candidates: folder of weights in the place of the shipped ones.
        count: how many held-out faces.
        output: folder for sheets.
    """
    output.mkdir(parents=True, exist_ok=True)
    held_out = held_out_faces(data, 256, count, _SEED)
    judge = Judge()
    shipped = next(entry.late_starts for entry in load_catalog().of_set(SHIPPED_SET) if entry.late_starts)
    sys.stdout.write(
        "| recipe | start | distance | PSNR over the input's | sharpness |\n|---|---|---|---|---|\n"
    )
    for recipe in recipes:
        for timestep in timesteps:
            start = replace(shipped[recipe], timestep=timestep)
            if start.target_weight is None:
                start = replace(start, strength_factor=strength_from(timestep))
            weights = replace(Weights(candidates), starts={recipe: start})
            case = Case.of(CASES[recipe](held_out), weights.engine(), judge)
            case.save_sheet(output / f"{recipe}-{timestep}.jpg")
            sys.stdout.write(
                f"| {recipe} | {timestep} | {np.mean(case.before):.3f} -> {np.mean(case.after):.3f} "
                f"| {np.mean(case.gains):+.2f} dB | {np.median(case.sharpness):.2f} |\n"
            )
            sys.stdout.flush()


def strength_from(timestep: int) -> float:
    """What a norm-matched strength is multiplied by, so that the steps left guide as much as the whole schedule.

    Such a step is as long as its noise, the root of beta.
    """
    lengths = NoiseSchedule.linear().betas.sqrt()
    return float(lengths.sum() / lengths[: timestep + 1].sum()) if timestep else 1.0
