"""What the stages of the whole photo need of networks; torch is loaded when the first of them is computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pgdiff_desktop.colour.photo_colours import PhotoColours
    from pgdiff_desktop.engine.door.result import UsedModel
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.engine.sampling.model_choice import ModelChoice
    from pgdiff_desktop.masks.learned_filling import Inpainter


@dataclass
class StageNetworks:
    """Computes networks of whole photos with a job's models, where its device cannot, on the CPU.

    Attributes:
        load: the models of the choice, on their device.
    """

    choice: ModelChoice
    load: Callable[[], LoadedModels]

    @property
    def can_colour(self) -> bool:
        return self.choice.colouriser is not None

    @property
    def used(self) -> tuple[UsedModel, ...]:
        """What took part until now."""
        return self._models.used if "_models" in vars(self) else ()

    def colours_of(self, pixels: np.ndarray, icc_profile: bytes | None) -> PhotoColours:
        """Of a photo that `can_colour` was asked for; see `colour.photo_colours.colours_of`."""
        from pgdiff_desktop.colour.photo_colours import colours_of

        entry = self.choice.colouriser
        assert entry is not None

        def colours_on(device: str) -> PhotoColours:
            network: Any = self._models.load_on(device, entry)
            return colours_of(pixels, icc_profile, network)

        return self._models.compute(colours_on, entry.name)

    def cleaned(
        self, pixels: np.ndarray, *, amount: float, scale: int, on_done: Callable[[float], None]
    ) -> np.ndarray:
        """See `cleaning.enlarging.cleaned_by_network`.

        Raises:
            ModelMissing: the clean-up network is not installed.
        """
        from pgdiff_desktop.cleaning.enlarging import cleaned_by_network

        entry = self.choice.optional("clean_up")

        def cleaned_on(device: str) -> np.ndarray:
            network: Any = self._models.load_on(device, entry)
            return cleaned_by_network(pixels, network, scale, on_done, amount)

        return self._models.compute(cleaned_on, entry.name)

    def inpaint_large(self) -> Inpainter | None:
        """Fills large holes by the learned inpainter; None where it is not installed."""
        entry = self.choice.inpainter
        if entry is None:
            return None

        def inpaint(square: np.ndarray, missing: np.ndarray) -> np.ndarray:
            def inpainted_on(device: str) -> np.ndarray:
                network: Any = self._models.load_on(device, entry)
                return np.asarray(network.inpaint(square, missing))

            return self._models.compute(inpainted_on, entry.name)

        return inpaint

    def face_labels(self) -> Callable[[np.ndarray], np.ndarray] | None:
        """See `LoadedModels.face_labels`."""
        return None if self.choice.parser is None else self._models.face_labels()

    @cached_property
    def _models(self) -> LoadedModels:
        return self.load()
