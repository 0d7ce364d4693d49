"""The clean face that a late start begins from (SDEdit; Meng et al. 2022)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from pgdiff_desktop.engine.sampling.computation_choice import AS_PUBLISHED, ComputationWanted
from pgdiff_desktop.engine.sampling.tensors import (
    as_pictures,
    as_tensor,
    resampled,
    resampled_mask,
    restorer_at,
)
from pgdiff_desktop.errors import ErrorCode, ModelMismatch

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.recipes import Recipe
    from pgdiff_desktop.engine.sampling.face_colours import FaceColours
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.faces.aligned_face import AlignedFace


@dataclass
class StartEstimates:
    """Makes the estimates of one request's faces.

    Attributes:
        wanted: how estimator and restorer are computed; what is not finite is computed again in float32.
        colours: None for a recipe that does not colour.
    """

    recipe: Recipe
    models: LoadedModels
    wanted: ComputationWanted
    colours: FaceColours | None
    _made: dict[int, tuple[AlignedFace, Tensor]] = field(init=False, default_factory=dict)

    @torch.no_grad()
    def of(self, faces: Sequence[AlignedFace]) -> Tensor:
        """(N, 3, S, S) in [-1, 1] on the CPU, S the side of the faces; made once for each face.

        Raises:
            ModelError: a network is missing or damaged, or gives no usable picture.
        """
        return torch.cat([self._of(face) for face in faces])

    def _of(self, face: AlignedFace) -> Tensor:
        # One at a time: what else is in the batch must not change a face.
        if id(face) not in self._made:
            self._made[id(face)] = face, self._estimate(face)
        return self._made[id(face)][1]

    def _estimate(self, face: AlignedFace) -> Tensor:
        y = as_tensor([face.picture], "cpu")
        estimate = self._clean_face(face, y) if self.recipe.estimates else y
        if self.colours is None:
            return estimate
        return as_tensor([self.colours.laid_on(as_pictures(estimate)[0], face)], "cpu")

    def _clean_face(self, face: AlignedFace, y: Tensor) -> Tensor:
        damage = torch.from_numpy(face.damage.astype("float32"))[None, None]
        seen = self._seen(y, damage, self.wanted)
        if not seen.isfinite().all():
            # Half precision overflows in some networks on some cards.
            seen = self._seen(y, damage, AS_PUBLISHED)
        if not seen.isfinite().all():
            entry = self.models.choice.estimator or self.models.choice.restorer
            raise ModelMismatch(entry.file, ErrorCode.ESTIMATOR_NO_IMAGE)
        return resampled(seen.clamp(-1, 1), y.shape[-1])

    def _seen(self, y: Tensor, damage: Tensor, wanted: ComputationWanted) -> Tensor:
        """The estimator's output; without an estimator the restorer's view of y as it is."""
        models, device = self.models, self.models.device
        entry = models.choice.estimator
        if entry is None:
            size = y.shape[-1]
            restorer = restorer_at(models.restorer(wanted), models.choice.restorer.image_size or size, size)
            y = y.to(device)
            return restorer(y, y, torch.zeros(1, dtype=torch.int64, device=device)).float().cpu()
        size = entry.image_size or y.shape[-1]
        damaged = resampled_mask(damage, size)
        seen: Tensor = models.estimator(entry, wanted)(resampled(y, size).to(device), damaged.to(device))
        return seen.float().cpu()
