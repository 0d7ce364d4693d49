"""Every preset and runtime beside the faithful preset, in one interleaved run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from pgdiff_desktop.device_names import AUTO, CPU, CUDA, card_number, kind_of
from pgdiff_desktop.engine.devices.choosing import choose_device, half_precision, wait_for
from pgdiff_desktop.engine.devices.memory import release_memory
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.presets import PRESETS, default_preset
from pgdiff_desktop.engine.measuring.benchmark_faces import FaceRun
from pgdiff_desktop.engine.measuring.benchmark_networks import BenchmarkNetworks, benchmark_networks
from pgdiff_desktop.errors import (
    DeviceError,
    ErrorCode,
    OutputError,
    PGDiffError,
    RuntimeUnavailable,
    WrongUsage,
    is_out_of_memory,
)
from pgdiff_desktop.models.example_inputs import example_inputs
from pgdiff_desktop.runtimes.computation import IN_FULL, Computation, Runtime
from pgdiff_desktop.runtimes.measured_speeds import MeasuredSpeeds, remember_speeds
from pgdiff_desktop.runtimes.onnx_providers import onnx_build

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine

BATCHES = (1, 2, 4, 8)
COMPARED = (1, 4)  # in which every way is measured
_LEAST_SECONDS = 0.5  # of evaluations in a row
_ROUNDS = 2  # of steps; before them one to warm up: memory is fetched, kernels are chosen
# Whole faces are sampled in turns for so long; what is left of them is reckoned from their steps.
_SECONDS_OF_FACES = 75.0
_PRIOR_STEP, _RESTORER_STEP = "prior step", "restorer step"
OnMeasuring = Callable[[str], None]
# What cannot be done, and why.
OnTrouble = Callable[[str, PGDiffError], None]


_PROCESS = Path("/proc/self")


@dataclass(frozen=True)
class BenchmarkRow:
    """One thing that was measured.

    Attributes:
        models: the set, and whether its weights are the real ones.
        what: "loading", "prior step", "restorer step" or "whole face".
        how: runtime and precision, or preset (and runtime) with its number of steps.
        batch: how many faces together.
        seconds: for all of the batch.
        is_estimate: not all steps were taken.
        of_reference: share of the time that the same takes in the faithful preset; None where there is none.
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
    engine: Engine,
    models: str,
    device: str,
    token: CancelToken,
    on_measuring: OnMeasuring,
    on_trouble: OnTrouble,
) -> Iterator[BenchmarkRow]:
    """Times steps and whole faces of one set of models, or of all; what networks took is kept for `auto`.

    Args:
        on_measuring: told what is being measured.
        on_trouble: called with what cannot be measured or kept, and why.

    Raises:
        Cancelled, ModelError, DeviceError.
        WrongUsage: there is no such set.
    """
    device = choose_device(device)
    known = [entry.set for entry in reversed(engine.catalog.by_role("prior"))]
    if models not in (AUTO, *known):
        raise WrongUsage(f"models {models}", ErrorCode.CHOICE_UNKNOWN, choices=", ".join([AUTO, *known]))
    for name in known if models == AUTO else [models]:
        on_measuring(f"{name}: loading")
        yield from _SetBenchmark(engine, name, device, token, on_measuring, on_trouble).rows()


@dataclass
class _SetBenchmark:
    engine: Engine
    models: str
    device: str
    token: CancelToken
    on_measuring: OnMeasuring
    on_trouble: OnTrouble

    def __post_init__(self) -> None:
        began = time.perf_counter()
        self._full = self._way(IN_FULL)
        self._loading = time.perf_counter() - began
        # What presets compute in unless somebody wants it otherwise.
        usual = Computation(Runtime.TORCH, half_precision(self.device) or torch.float32)
        self._usual = self._full if usual == IN_FULL else self._way(usual)
        self._others = list(self._other_ways(usual))
        are_filled = self._full.are_filled
        self._name = f"{self.models}, filled" if are_filled else self.models
        self.engine.registry.free()
        release_memory(self.device)

    def _way(self, computation: Computation) -> BenchmarkNetworks:
        return benchmark_networks(self.engine, self.models, self.device, computation)

    def _other_ways(self, usual: Computation) -> Iterator[BenchmarkNetworks]:
        for computation in (replace(usual, runtime=Runtime.COMPILED), Computation(Runtime.ONNX)):
            self.token.raise_if_cancelled()
            self.on_measuring(f"{self.models}: preparing {computation}")
            try:
                yield self._way(computation)
            except (RuntimeUnavailable, OutputError) as error:
                self.on_trouble(f"{self.models}: {computation}: not measured", error)
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                short = DeviceError(f"device {self.device}", ErrorCode.MEMORY)
                self.on_trouble(f"{self.models}: {computation}: not measured", short)

    def rows(self) -> Iterator[BenchmarkRow]:
        if not self._full.are_filled:
            yield BenchmarkRow(self._name, "loading", str(IN_FULL), 1, self._loading)
        for number, what in enumerate((_PRIOR_STEP, _RESTORER_STEP)):
            rows = list(self._steps(what))
            yield from rows
            self._remember(self._full.entries[number].name, rows)
        yield from self._faces()

    # One step

    def _steps(self, what: str) -> Iterator[BenchmarkRow]:
        ways = [(self._full, batch) for batch in COMPARED]
        ways += [(self._usual, batch) for batch in BATCHES]
        ways += [(way, batch) for way in self._others for batch in COMPARED]
        seconds: list[list[float]] = [[] for _ in ways]
        peaks: list[float | None] = [None for _ in ways]
        for turn in range(1 + _ROUNDS):
            for number, (way, batch) in enumerate(ways):
                self.token.raise_if_cancelled()
                self.on_measuring(f"{self._name}: {what}, {way.computation}, {batch} together")
                restart_peak(self.device)
                taken = self._time(way, what, batch)
                peaks[number] = peak_megabytes(self.device)
                if turn > 0:
                    seconds[number].append(taken)
        # The quickest is the one that other programs disturbed least.
        best = [min(times) for times in seconds]
        one = 0
        for number, (way, batch) in enumerate(ways):
            # A way begins with one face; where half precision is no quicker, the usual way is the full one again.
            one = number if batch == 1 else one
            yield BenchmarkRow(
                self._name,
                what,
                str(way.computation),
                batch,
                best[number],
                of_reference=best[number] / best[0],
                of_one=best[number] / best[one],
                peak_mb=peaks[number],
            )

    @torch.no_grad()
    def _time(self, networks: BenchmarkNetworks, what: str, batch: int) -> float:
        prior, restorer = networks.entries
        entry, network = (
            (prior, networks.prior.network) if what == _PRIOR_STEP else (restorer, networks.restorer)
        )
        inputs = example_inputs(entry, self.device, batch)
        wait_for(self.device)
        began, taken = time.perf_counter(), 0
        # As in a sampling, where one follows the other: a single one finds sleeping threads and memory of others.
        while taken == 0 or time.perf_counter() - began < _LEAST_SECONDS:
            network(*inputs)
            wait_for(self.device)
            taken += 1
        return (time.perf_counter() - began) / taken

    def _remember(self, model: str, rows: Sequence[BenchmarkRow]) -> None:
        """Keeps what an image takes each way, alone and among others, for those who choose the fastest."""
        ways = {str(way.computation): way.computation for way in (self._full, self._usual, *self._others)}
        try:
            onnx = onnx_build(self.device) if str(Computation(Runtime.ONNX)) in ways else None
            seconds = {
                way: tuple(
                    next(row.seconds / batch for row in rows if (row.how, row.batch) == (words, batch))
                    for batch in COMPARED
                )
                for words, way in ways.items()
            }
            remember_speeds(model, self.device, MeasuredSpeeds(seconds, onnx))
        except OutputError as error:
            self.on_trouble("what was measured is not kept", error)

    # Whole faces

    def _faces(self) -> Iterator[BenchmarkRow]:
        runs = {
            preset.name: FaceRun(preset, self._full if preset.in_full_precision else self._usual, self.device)
            for preset in PRESETS.values()
        }
        quick = PRESETS[default_preset(CPU)]
        runs |= {
            f"{quick.name}, {way.computation.runtime}": FaceRun(quick, way, self.device)
            for way in self._others
        }
        until = time.perf_counter() + _SECONDS_OF_FACES
        for name in cycle(runs):
            if all(one.is_warm for one in runs.values()) and time.perf_counter() > until:
                break
            if all(one.is_done for one in runs.values()):
                break
            self.token.raise_if_cancelled()
            self.on_measuring(f"{self._name}: whole face, {name}, {runs[name].done} of {runs[name].of} steps")
            runs[name].advance()
        reference = next(iter(runs.values())).seconds
        for name, run in runs.items():
            yield BenchmarkRow(
                self._name,
                "whole face",
                f"{name} ({run.of})",
                1,
                run.seconds,
                is_estimate=not run.is_done,
                of_reference=run.seconds / reference,
            )


def restart_peak(device: str) -> None:
    """Forgets what was taken before, where that can be done."""
    if kind_of(device) == CUDA:
        torch.cuda.reset_peak_memory_stats(card_number(device))
        return
    with suppress(OSError):
        # "5" resets the peak of the resident memory (proc_pid_clear_refs(5)).
        (_PROCESS / "clear_refs").write_text("5")


def peak_megabytes(device: str) -> float | None:
    """Of the card where there is one, else of the whole process; None where nobody counts it."""
    if kind_of(device) == CUDA:
        return torch.cuda.max_memory_allocated(card_number(device)) / 2**20
    with suppress(OSError):
        for line in (_PROCESS / "status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 2**10
    return None
