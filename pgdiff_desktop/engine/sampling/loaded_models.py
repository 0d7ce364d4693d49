"""The networks of one job, loaded on its device, and the account of what was loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from pgdiff_desktop.diffusion.denoiser import Prediction, Variance
from pgdiff_desktop.engine.devices.falling_back import DeviceHistory, on_device_or_cpu
from pgdiff_desktop.engine.devices.memory import release_memory
from pgdiff_desktop.engine.door.presets import LateStart
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.result import UsedModel
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.engine.sampling.face_sampling import Prior
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop, embed_whole_crop
from pgdiff_desktop.engine.sampling.judge import IdentityJudge
from pgdiff_desktop.errors import Failure, OutputError, PGDiffError, PrecisionUnavailable, RuntimeUnavailable
from pgdiff_desktop.runtimes.computation import IN_FULL, Computation, Runtime

if TYPE_CHECKING:
    from pgdiff_desktop.engine.sampling.model_choice import ModelChoice
    from pgdiff_desktop.models.catalog import ModelEntry
    from pgdiff_desktop.models.registry import ModelRegistry

CPU = "cpu"
_Result = TypeVar("_Result")


def late_starts_of(entry: ModelEntry) -> dict[str, LateStart]:
    """Where a catalogued prior may start each recipe; without those that it may start from noise alone."""
    starts = {
        name: LateStart(entry.late_start, presets=entry.late_presets)
        for name, recipe in RECIPES.items()
        if recipe.may_start_late
    }
    own = {
        name: LateStart(start.timestep, start.strength_factor, entry.late_presets, start.target_weight)
        for name, start in entry.late_starts.items()
    }
    return starts | own


def prior_of(entry: ModelEntry, network: nn.Module) -> Prior:
    """A catalogued prior around its network."""
    return Prior(
        network,
        image_size=int(entry.image_size or 0),
        late_starts=late_starts_of(entry),
        prediction=Prediction(entry.prediction),
        variance=Variance(entry.variance),
    )


@dataclass
class LoadedModels:
    """Loads what is asked for from the registry and remembers it for the result.

    Attributes:
        history: what was learned of the devices before.
        troubles: why runtimes could not be used, where torch was used instead; or half precision, where float32 was.
    """

    choice: ModelChoice
    registry: ModelRegistry
    device: str
    history: DeviceHistory = field(default_factory=DeviceHistory)
    troubles: list[Failure] = field(init=False, default_factory=list)
    _used: dict[str, UsedModel] = field(init=False, default_factory=dict)
    _computed: dict[ComputationWanted, dict[str, str]] = field(init=False, default_factory=dict)

    @property
    def used(self) -> tuple[UsedModel, ...]:
        return tuple(self._used.values())

    def prior(self, wanted: ComputationWanted) -> Prior:
        entry = self.choice.prior
        return prior_of(entry, self._load_as(entry, wanted))

    def restorer(self, wanted: ComputationWanted) -> nn.Module:
        return self._load_as(self.choice.restorer, wanted)

    def estimator(self, entry: ModelEntry, wanted: ComputationWanted) -> nn.Module:
        """The network of the choice's estimator: (y, damage) -> clean faces."""
        if not entry.is_onnx:
            return self._load_as(entry, wanted)
        self._computed.setdefault(wanted, {})[entry.role] = "onnx/float32"
        return self._load(entry)

    def embedding_of(self, face_size: int, *, whole_crop: bool) -> Callable[[Tensor], Tensor]:
        entry = self.choice.identity
        network = self._load(entry)
        embed = embed_whole_crop(network) if whole_crop else embed_aligned_crop(network, face_size)
        return lambda face: entry.embedding_scale * embed(face)

    def judge(self) -> IdentityJudge | None:
        """Who is on a face, by a network that guides nothing: the shipped one where a fetched one cannot be run.

        None where not even that is installed.

        On the CPU, whatever computes the rest: it takes as long as a hundredth of restoring a face.
        """
        entry, shipped = self.choice.judge, self.choice.shipped_judge
        if entry is None or shipped is None:
            return None
        try:
            network = self.load_on(CPU, entry)
        except RuntimeUnavailable as error:
            self.keep_trouble(error)
            entry, network = shipped, self.load_on(CPU, shipped)
        children = network if entry is shipped else self.load_on(CPU, shipped)
        return IdentityJudge(entry, network, children, self.registry.store.verify(entry))

    def optional(self, role: str) -> nn.Module:
        return self._load(self.choice.optional(role))

    def face_weight(self) -> Callable[[np.ndarray], np.ndarray] | None:
        """What follows the outline of a face, see `FaceParser.weight`; None where no parser is installed."""
        entry = self.choice.parser
        return None if entry is None else partial(self._parsed, entry, "weight")

    def face_labels(self) -> Callable[[np.ndarray], np.ndarray] | None:
        """What tells the parts of a face, see `FaceParser.labels`; None where no parser is installed."""
        entry = self.choice.parser
        return None if entry is None else partial(self._parsed, entry, "labels")

    def move_to(self, device: str) -> None:
        """Loads on another device from now on, and frees what lies on this one."""
        if device != self.device:
            self.registry.free(self.device)
            release_memory(self.device)
            self.device = device

    def compute(self, work: Callable[[str], _Result], name: str) -> _Result:
        """Does some work on the job's device; where that cannot do it, once more with room made, then on the CPU."""
        return on_device_or_cpu(work, self.device, name, self.history, self.registry)

    def remember(self, entry: ModelEntry) -> None:
        """Counts a model that was loaded elsewhere, such as the detector, as used."""
        self._used[entry.name] = UsedModel(entry.role, entry.file, self.registry.store.verify(entry))

    def load_on(self, device: str, entry: ModelEntry, computation: Computation = IN_FULL) -> nn.Module:
        """A network on a device, counted as used."""
        network = self.registry.get(entry, device, computation)
        self.remember(entry)
        return network

    def keep_trouble(self, error: PGDiffError) -> None:
        """Keeps why a runtime or a precision could not be used."""
        if error.failure not in self.troubles:
            self.troubles.append(error.failure)

    def _parsed(
        self, entry: ModelEntry, what: Literal["weight", "labels"], picture: np.ndarray
    ) -> np.ndarray:
        from pgdiff_desktop.faces.parsing import FaceParser

        def parsed_on(device: str) -> np.ndarray:
            parser = FaceParser(self.load_on(device, entry))
            return parser.weight(picture) if what == "weight" else parser.labels(picture)

        return self.compute(parsed_on, entry.name)

    def computed(self, wanted: ComputationWanted) -> dict[str, str]:
        """Role -> runtime and precision of what was loaded as it was wanted so."""
        return self._computed.get(wanted, {})

    def _load_as(self, entry: ModelEntry, wanted: ComputationWanted) -> nn.Module:
        computation, network = wanted.of(entry.name, self.device), None
        while network is None:
            # Again outside of `except`, where what could not be used is held no longer.
            try:
                network = self._load(entry, computation)
            except PrecisionUnavailable as error:
                self.keep_trouble(error)
                computation = replace(computation, dtype=torch.float32)
            except (RuntimeUnavailable, OutputError) as error:
                if computation.runtime is Runtime.TORCH:
                    raise
                self.keep_trouble(error)
                computation = wanted.by_torch.of(entry.name, self.device)
        self._computed.setdefault(wanted, {})[entry.role] = str(computation).replace(" ", "/")
        return network

    def _load(self, entry: ModelEntry, computation: Computation = IN_FULL) -> nn.Module:
        return self.load_on(self.device, entry, computation)
