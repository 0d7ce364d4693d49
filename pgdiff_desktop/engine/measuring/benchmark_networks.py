"""Prior and restorer of a set for measuring: as installed, else filled with numbers that are always the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import nn

from pgdiff_desktop.engine.sampling.loaded_models import prior_of
from pgdiff_desktop.models.example_inputs import example_inputs
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.runtimes.computation import Computation, Runtime
from pgdiff_desktop.runtimes.computed_network import computed
from pgdiff_desktop.runtimes.onnx_files import exported, opened

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.sampling.face_sampling import Prior
    from pgdiff_desktop.models.catalog import ModelEntry


@dataclass(frozen=True)
class BenchmarkNetworks:
    """Both networks of a set, computed in one way.

    Attributes:
        computation: how they are computed.
        are_filled: they are not the installed ones, so that only their speed means anything.
        entries: of prior and restorer.
    """

    computation: Computation
    prior: Prior
    restorer: nn.Module
    are_filled: bool
    entries: tuple[ModelEntry, ModelEntry]


def benchmark_networks(
    engine: Engine, models: str, device: str, computation: Computation
) -> BenchmarkNetworks:
    """The networks of the set `models`, loaded anew.

    Raises:
        ModelError, RuntimeUnavailable, OutputError: see `ModelRegistry.get`.
    """
    prior, restorer = (
        next(entry for entry in engine.catalog.by_role(role) if entry.set == models)
        for role in ("prior", "restorer")
    )
    are_filled = not (engine.store.is_installed(prior) and engine.store.is_installed(restorer))

    def network(entry: ModelEntry) -> nn.Module:
        if not are_filled:
            return engine.registry.get(entry, device, computation)
        if computation.runtime is Runtime.ONNX:
            made = exported(_filled(entry), example_inputs(entry, "cpu"))
            return opened(made.model, made.expected, device, example_inputs(entry, device))
        return computed(_filled(entry).to(device), computation, lambda: example_inputs(entry, device))

    return BenchmarkNetworks(
        computation, prior_of(prior, network(prior)), network(restorer), are_filled, (prior, restorer)
    )


def _filled(entry: ModelEntry) -> nn.Module:
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(0)
        return build_network(entry.architecture).eval().requires_grad_(False)
