"""What a graphics card computes, beside float32 on the processor, and how fast: python -m tests.gpu.check_card

At most ten minutes on a card. Without one it says so and ends with code 2: nothing was checked. Weights that are not
installed are filled with numbers that are always the same, so it needs no downloads.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from pgdiff_desktop.device_names import CUDA, kind_of
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.devices.choosing import half_precision, wait_for
from pgdiff_desktop.engine.devices.memory import batch_size, limit_memory
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES, Recipe
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.measuring.benchmark_faces import FaceRun
from pgdiff_desktop.engine.measuring.benchmark_networks import BenchmarkNetworks, benchmark_networks
from pgdiff_desktop.engine.sampling.conditioning import Conditioning
from pgdiff_desktop.engine.sampling.face_sampling import FaceTask, sample_candidates
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.engine.sampling.memory_needs import bytes_per_pixel
from pgdiff_desktop.engine.sampling.preset_plans import plan_steps
from pgdiff_desktop.models.example_inputs import example_inputs
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.runtimes.computation import IN_FULL, Computation, Runtime
from pgdiff_desktop.runtimes.full_float32 import each_in_full_float32, full_float32
from pgdiff_desktop.settings import load_settings

NO_CARD = 2
# Of a network's output in half precision from that in float32, as a share of it.
MOST_OFF_IN_HALF = 0.06
# Of a candidate from the processor's with the same seed, the mean in [-1, 1]: in float32, and in half precision.
MOST_APART_IN_FULL, MOST_APART_IN_HALF = 1e-4, 0.02
RECIPE_STEPS = 12
SMALL_CARD, FACES_ON_SMALL_CARD = 6 * 2**30, 5
# Seconds of a face of 512 px on a data-centre card, share of the faithful preset's time, candidates together.
GOALS = {"balanced": 0.8, "fast": 0.4}
LEAST_TIMES_FASTER, CANDIDATES, MOST_OF_ONE = 40, 4, 1.8


@dataclass(frozen=True)
class Row:
    """One thing that was looked at.

    Attributes:
        limit: what it is to be at most; None where it is only reported.
        is_goal: the limit is a goal for the fastest cards: what misses it is no fault.
    """

    check: str
    what: str
    measured: float
    unit: str
    limit: float | None = None
    is_goal: bool = False

    @property
    def is_good(self) -> bool:
        return self.limit is None or self.measured <= self.limit

    @property
    def verdict(self) -> str:
        if self.limit is None:
            return ""
        missed = "missed, a goal" if self.is_goal else "NOT GOOD"
        return f"at most {self.limit:g}: {'good' if self.is_good else missed}"


class CardCheck:
    """The checks, each a method that yields rows.

    Args:
        models: set whose networks are timed, and compared in half precision.
        compared: set with which the recipes are sampled on both devices.
    """

    def __init__(self, device: str, models: str, compared: str) -> None:
        self.device, self.models, self.compared = device, models, compared
        self.engine = Engine.with_installed_models(load_settings())
        self.half = Computation(Runtime.TORCH, half_precision(device) or torch.float32)

    def networks(self) -> Iterator[Row]:
        """Half precision against float32, and every later evaluation against the first."""
        for models in dict.fromkeys((self.models, self.compared)):
            full, half = self._set(models, IN_FULL), self._set(models, self.half)
            pairs = [(full.prior.network, half.prior.network), (full.restorer, half.restorer)]
            for entry, (exact, rounded) in zip(full.entries, pairs, strict=True):
                for images in (1, CANDIDATES):
                    inputs = example_inputs(entry, self.device, images)
                    with torch.no_grad():
                        with full_float32():
                            wanted = exact(*inputs)
                        found = [rounded(*inputs) for _ in range(5)]
                    yield Row(
                        "half",
                        f"{entry.name}, {images} together",
                        _off(found[0], wanted),
                        "of it",
                        MOST_OFF_IN_HALF,
                    )
                    yield Row(
                        "again",
                        f"{entry.name}, {images} together",
                        _off(found[-1], wanted),
                        "of it",
                        MOST_OFF_IN_HALF,
                    )

    def recipes(self) -> Iterator[Row]:
        """Every recipe on the card and on the processor, from the same seed."""
        here = self._set(self.compared, IN_FULL, "cpu")
        there = {
            MOST_APART_IN_FULL: self._set(self.compared, IN_FULL),
            MOST_APART_IN_HALF: self._set(self.compared, self.half),
        }
        for recipe in RECIPES.values():
            for enhanced in (False, True) if recipe.uses("smooth semantics") else (False,):
                one = recipe.with_enhancement(0.1, 0.1) if enhanced else recipe
                wanted = self._sampled(one, here, "cpu")
                for limit, networks in there.items():
                    apart = float((self._sampled(one, networks, self.device) - wanted).abs().mean())
                    how = "float32" if limit == MOST_APART_IN_FULL else str(self.half)
                    yield Row(
                        "recipe", f"{one.name}{', enhanced' * enhanced}, {how}", apart, "in [-1, 1]", limit
                    )

    def memory(self) -> Iterator[Row]:
        """Five faces of the set together, with no more than a small card has."""
        if kind_of(self.device) != CUDA:
            return
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats(self.device)
        limit_memory(self.device, SMALL_CARD // 2**20)
        try:
            networks = self._set(self.models, self.half)
            size = networks.prior.image_size
            yield Row(
                "memory",
                f"faces of {size} px that are sampled at once",
                float(
                    batch_size(self.device, size, bytes_per_pixel(RECIPES[DEFAULT_RECIPE], self.half.dtype))
                ),
                "",
            )
            run = FaceRun(PRESETS["balanced"], networks, self.device, FACES_ON_SMALL_CARD)
            for _ in range(5):
                run.advance()
            peak = torch.cuda.max_memory_reserved(self.device) / 2**30
            yield Row("memory", f"{FACES_ON_SMALL_CARD} faces of {size} px", peak, "GB", SMALL_CARD / 2**30)
        finally:
            limit_memory(self.device, None)

    def presets(self) -> Iterator[Row]:
        """One face of every preset, the second of each; and several candidates of one."""
        full, half = self._set(self.models, IN_FULL), self._set(self.models, self.half)
        faithful = FaceRun(next(one for one in PRESETS.values() if one.in_full_precision), full, self.device)
        for _ in range(8):
            faithful.advance()
        yield Row("preset", f"{faithful.preset.name}, about", faithful.seconds, "s")
        for preset in (one for one in PRESETS.values() if not one.in_full_precision):
            first, taken = (self._face(FaceRun(preset, half, self.device)) for _ in range(2))
            yield Row("preset", f"{preset.name}, the first face", first, "s")
            yield Row("preset", preset.name, taken, "s", GOALS.get(preset.name), is_goal=True)
            if preset.name == "balanced":
                yield Row(
                    "preset", f"{LEAST_TIMES_FASTER} {preset.name} of one faithful",
                    LEAST_TIMES_FASTER * taken / faithful.seconds, "", 1.0,
                )  # fmt: skip
                several = [self._face(FaceRun(preset, half, self.device, CANDIDATES)) for _ in range(2)][-1]
                yield Row(
                    "preset",
                    f"{CANDIDATES} candidates of one",
                    several / taken,
                    "",
                    MOST_OF_ONE,
                    is_goal=True,
                )

    def _face(self, run: FaceRun) -> float:
        began = time.perf_counter()
        run.finish()
        wait_for(self.device)
        return time.perf_counter() - began

    def _set(self, models: str, computation: Computation, device: str | None = None) -> BenchmarkNetworks:
        return benchmark_networks(self.engine, models, device or self.device, computation)

    def _sampled(self, recipe: Recipe, networks: BenchmarkNetworks, device: str) -> torch.Tensor:
        size = networks.prior.image_size
        plan = plan_steps(PRESETS["balanced"], recipe, RECIPE_STEPS, late_start=None, repeat=RepeatWindow())
        drawn = torch.Generator().manual_seed(5)
        y = torch.nn.functional.interpolate(
            torch.rand(2, 3, 16, 16, generator=drawn) * 2 - 1, (size, size), mode="bicubic"
        )
        damage = (torch.rand(2, 1, size, size, generator=drawn) > 0.9).float()
        conditioning = Conditioning(
            y.clamp(-1, 1), damage,
            colour_mean=torch.tensor([0.03, -0.16, -0.26]).view(1, 3, 1, 1),
            colour_deviation=torch.tensor([0.5, 0.5, 0.5]).view(1, 3, 1, 1),
            restorer=networks.restorer,
            embedding_of=embed_aligned_crop(self._filled("identity", self.compared, device), size),
            reference_embedding=torch.zeros(1, 1),
            features_of=self._filled("perceptual features", None, device),
            discriminator=self._filled("discriminator", None, device),
        )  # fmt: skip
        task = FaceTask(recipe, recipe.guidance_scale, plan, RepeatWindow())
        steps = sample_candidates(networks.prior, conditioning, task, [3, 4], 2, device)
        if networks.computation == IN_FULL:
            steps = each_in_full_float32(steps)
        *_, last = steps
        return last.x.cpu()

    def _filled(self, role: str, models: str | None, device: str) -> Callable[[torch.Tensor], torch.Tensor]:
        entry = next(one for one in self.engine.catalog.by_role(role) if models in (None, one.set))
        with torch.random.fork_rng(devices=()):
            torch.manual_seed(0)
            network = build_network(entry.architecture)
        return network.eval().requires_grad_(False).to(device)


def _off(found: torch.Tensor, wanted: torch.Tensor) -> float:
    off = float((found - wanted).norm() / wanted.norm())
    return off if off == off else float("inf")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gpu.check_card")
    parser.add_argument("--device", default="cuda", help="cpu is a dry run: nothing of a card is checked")
    parser.add_argument("--models", default="ffhq512", help="set of models (default: %(default)s)")
    parser.add_argument("--compared", default="starter", help="set for the recipes (default: %(default)s)")
    parser.add_argument("--only", default="networks,recipes,memory,presets", metavar="CHECK,...")
    parser.add_argument("--json", type=Path, metavar="FILE")
    given = parser.parse_args()
    if kind_of(given.device) == CUDA and not torch.cuda.is_available():
        sys.stdout.write("There is no card that torch can use here: nothing was checked.\n")
        return NO_CARD
    check = CardCheck(given.device, given.models, given.compared)
    name = torch.cuda.get_device_name(given.device) if kind_of(given.device) == CUDA else given.device
    sys.stdout.write(f"{name}, torch {torch.__version__}, {check.half}\n")
    rows: list[Row] = []
    for one in given.only.split(","):
        began = time.perf_counter()
        for row in getattr(check, one)():
            rows.append(row)
            sys.stdout.write(f"{row.check:8} {row.what:52} {row.measured:9.4g} {row.unit:12} {row.verdict}\n")
            sys.stdout.flush()
        sys.stdout.write(f"{one} took {time.perf_counter() - began:.0f} s\n")
        if given.json:
            told = {"card": name, "torch": torch.__version__, "rows": [asdict(row) for row in rows]}
            given.json.parent.mkdir(parents=True, exist_ok=True)
            given.json.write_text(json.dumps(told, indent=1))
    return 0 if all(row.is_good or row.is_goal for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
