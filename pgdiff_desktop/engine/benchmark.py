"""Every preset and precision beside the faithful reference, in one interleaved run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Any

import torch

from pgdiff_desktop.engine.benchmark_faces import FaceRun
from pgdiff_desktop.engine.benchmark_networks import BenchmarkNetworks, benchmark_networks
from pgdiff_desktop.engine.cancellation import CancelToken
from pgdiff_desktop.engine.devices import choose_device, half_precision, wait_for
from pgdiff_desktop.engine.peak_memory import peak_megabytes, restart_peak
from pgdiff_desktop.engine.presets import PRESETS
from pgdiff_desktop.engine.request import AUTO
from pgdiff_desktop.errors import WrongUsage

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine

BATCHES = (1, 2, 4, 8)
_ROUNDS = 2  # of steps; before them one to warm up: memory is fetched, kernels are chosen
# Whole faces are sampled in turns for so long; what is left of them is reckoned from their steps.
_SECONDS_OF_FACES = 75.0
_TIMESTEP = 300
_PRIOR_STEP, _RESTORER_STEP = "prior step", "restorer step"
OnMeasuring = Callable[[str], None]


@dataclass(frozen=True)
class BenchmarkRow:
    """One thing that was measured.

    Attributes:
        models: the set, and whether its weights are the real ones.
        what: "loading", "prior step", "restorer step" or "whole face".
        how: precision, or preset with its number of steps.
        batch: how many faces together.
        seconds: for all of the batch.
        is_estimate: not all steps were taken.
        of_reference: share of the time that the same takes in the reference; None where there is none.
        of_one: share of the time that one face takes in the same way.
        peak_mb: memory of the card, or of the whole process with the networks in both precisions.
    """

    models: str
    what: str
    how: str
    batch: int
    seconds: float
    is_estimate: bool = False
    of_reference: float | None = None
    of_one: float | None = None
    peak_mb: float | None = None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def benchmark(
    engine: Engine, models: str, device: str, token: CancelToken, on_measuring: OnMeasuring
) -> Iterator[BenchmarkRow]:
    """Times steps and whole faces of one set of models, or of all.

    Args:
        on_measuring: told what is being measured.

    Raises:
        Cancelled, ModelError, DeviceError.
        WrongUsage: there is no such set.
    """
    device = choose_device(device)
    known = [entry.set for entry in reversed(engine.catalog.by_role("prior"))]
    if models not in (AUTO, *known):
        raise WrongUsage(
            f"models {models}", reason="there is no such set", remedy=f"Use {', '.join([AUTO, *known])}."
        )
    for name in known if models == AUTO else [models]:
        on_measuring(f"{name}: loading")
        yield from _SetBenchmark(engine, name, device, token, on_measuring).rows()


class _SetBenchmark:
    def __init__(
        self, engine: Engine, models: str, device: str, token: CancelToken, on_measuring: OnMeasuring
    ) -> None:
        self._device, self._token, self._on_measuring = device, token, on_measuring
        began = time.perf_counter()
        self._full = benchmark_networks(engine, models, device, torch.float32)
        self._loading = time.perf_counter() - began
        self._half_type = half_precision(device)
        self._half = (
            self._full
            if self._half_type is None
            else benchmark_networks(engine, models, device, self._half_type)
        )
        self._name = f"{models}, filled" if self._full.are_filled else models
        engine.registry.free()

    def rows(self) -> Iterator[BenchmarkRow]:
        if not self._full.are_filled:
            yield BenchmarkRow(self._name, "loading", "float32", 1, self._loading)
        yield from self._steps()
        yield from self._faces()

    # One step

    def _steps(self) -> Iterator[BenchmarkRow]:
        fast = str(self._half_type or torch.float32).removeprefix("torch.")
        ways = [(self._full, "float32", 1)]
        ways += [(self._half, fast, batch) for batch in BATCHES]
        for what in (_PRIOR_STEP, _RESTORER_STEP):
            seconds: list[list[float]] = [[] for _ in ways]
            peaks: list[float | None] = [None for _ in ways]
            for turn in range(1 + _ROUNDS):
                for number, (networks, how, batch) in enumerate(ways):
                    self._token.raise_if_cancelled()
                    self._on_measuring(f"{self._name}: {what}, {how}, {batch} together")
                    restart_peak(self._device)
                    taken = self._time(networks, what, batch)
                    peaks[number] = peak_megabytes(self._device)
                    if turn > 0:
                        seconds[number].append(taken)
            # The quickest is the one that other programs disturbed least.
            best = [min(times) for times in seconds]
            for number, (_, how, batch) in enumerate(ways):
                yield BenchmarkRow(
                    self._name,
                    what,
                    how,
                    batch,
                    best[number],
                    of_reference=best[number] / best[0],
                    of_one=None if number == 0 else best[number] / best[1],
                    peak_mb=peaks[number],
                )

    @torch.no_grad()
    def _time(self, networks: BenchmarkNetworks, what: str, batch: int) -> float:
        size = self._full.prior.image_size
        generator = torch.Generator().manual_seed(0)
        x = torch.randn(batch, 3, size, size, generator=generator).to(self._device)
        timesteps = torch.full((batch,), _TIMESTEP, device=self._device)
        wait_for(self._device)
        began = time.perf_counter()
        if what == _PRIOR_STEP:
            networks.prior.network(x, timesteps)
        else:
            networks.restorer(x, x.clamp(-1, 1), timesteps)
        wait_for(self._device)
        return time.perf_counter() - began

    # Whole faces

    def _faces(self) -> Iterator[BenchmarkRow]:
        runs = [
            FaceRun(preset, self._full if preset.in_full_precision else self._half, self._device)
            for preset in PRESETS.values()
        ]
        until = time.perf_counter() + _SECONDS_OF_FACES
        for run in cycle(runs):
            if all(one.is_warm for one in runs) and time.perf_counter() > until:
                break
            if all(one.is_done for one in runs):
                break
            self._token.raise_if_cancelled()
            self._on_measuring(f"{self._name}: whole face, {run.preset.name}, {run.done} of {run.of} steps")
            run.advance()
        reference = runs[0].seconds
        for run in runs:
            yield BenchmarkRow(
                self._name,
                "whole face",
                f"{run.preset.name} ({run.of})",
                1,
                run.seconds,
                is_estimate=not run.is_done,
                of_reference=run.seconds / reference,
            )
