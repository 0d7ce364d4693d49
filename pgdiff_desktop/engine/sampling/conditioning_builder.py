"""What a request says of its faces, as conditioning for the guidance: references, colours, damage, networks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.colour.coloured_photo import ColouredPhoto
from pgdiff_desktop.diffusion.guidance import RestorerFunction
from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES, ColourStyle, measure_colour_style
from pgdiff_desktop.engine.door.presets import LateStart
from pgdiff_desktop.engine.door.recipes import Recipe
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.engine.sampling.conditioning import Conditioning, needs_restorer
from pgdiff_desktop.engine.sampling.face_colours import FaceColours
from pgdiff_desktop.engine.sampling.identity import mean_embedding
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.engine.sampling.start_estimates import StartEstimates
from pgdiff_desktop.engine.sampling.tensors import as_tensor, resampled, resampled_mask, restorer_at
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.identity.detail import detail_of
from pgdiff_desktop.identity.references import quality


@dataclass
class ConditioningBuilder:
    """Gathers the conditioning of faces of equal settings.

    Attributes:
        size: P, the side of the prior's faces; the faces that are asked about may be larger.
        others: reads references and photos of colours.
        wanted: how estimator and restorer are computed; identity and enhancement stay in float32, by torch.
        late: where sampling starts, of those faces that start late; None where all start from noise.
        coloured: the photo, coloured; None where no colouriser is installed, or its colours are not wanted.
    """

    settings: SamplingSettings
    models: LoadedModels
    size: int
    others: OtherFaces
    wanted: ComputationWanted
    late: LateStart | None = None
    coloured: ColouredPhoto | None = None

    @cached_property
    def _recipe(self) -> Recipe:
        return self.settings.enhanced_recipe

    def conditioning_of(self, faces: Sequence[AlignedFace]) -> Conditioning:
        """The conditioning of one image for each of the faces, on the CPU; a face may come several times.

        Raises:
            ModelMissing: a network that the recipe needs is not installed.
            PhotoError, NoFaceFound: a reference, or the photo that colours come from, is of no use.
        """
        recipe, models = self._recipe, self.models
        y = as_tensor([face.picture for face in faces], "cpu")
        damage = torch.from_numpy(np.stack([face.damage for face in faces])[:, None].astype(np.float32))
        embedding_of, reference = self._identity if recipe.takes_reference else (None, None)
        mean, deviation = self._colour_statistics(faces) if recipe.uses("colour statistics") else (None, None)
        starts_from_restorer = self.late is not None and not self._starts_from_estimate
        return Conditioning(
            y=resampled(y, self.size),
            damage=resampled_mask(damage, self.size),
            estimate_of=partial(self.estimates, faces) if self._starts_from_estimate else None,
            colour_mean=mean,
            colour_deviation=deviation,
            restorer=self._restorer if needs_restorer(recipe) or starts_from_restorer else None,
            embedding_of=embedding_of,
            reference_embedding=reference,
            embedding_scale=models.choice.identity.embedding_scale if recipe.takes_reference else 1.0,
            features_of=models.optional("perceptual features") if recipe.uses("perceptual") else None,
            discriminator=models.optional("discriminator") if recipe.uses("adversarial") else None,
        )

    def estimates(self, faces: Sequence[AlignedFace], images: range) -> Tensor:
        """What a late start of some of the faces begins from; see `StartEstimates.of`."""
        return self._starts.of(faces[images.start : images.stop])

    @cached_property
    def _starts(self) -> StartEstimates:
        colours = self._colours if self._recipe.colours else None
        return StartEstimates(self._recipe, self.models, self.wanted, colours)

    @property
    def _starts_from_estimate(self) -> bool:
        if self.late is None:
            return False
        # Without an estimator the restorer is shown the noised face, except where colours are laid on what it sees.
        return self.models.choice.estimator is not None or not self._recipe.estimates or self._recipe.colours

    @property
    def _restorer(self) -> RestorerFunction:
        restorer = self.models.restorer(self.wanted)
        return restorer_at(restorer, self.models.choice.restorer.image_size or self.size, self.size)

    @property
    def _colours(self) -> FaceColours:
        return FaceColours(self.coloured, self._colour_style)

    def _colour_statistics(self, faces: Sequence[AlignedFace]) -> tuple[Tensor, Tensor]:
        """Mean and deviation of each face, (N, 3, 1, 1)."""
        colours = self._colours
        of_face = {id(face): colours.statistics(face) for face in faces}
        styles = [of_face[id(face)] for face in faces]
        return (
            torch.tensor([style.mean for style in styles]).view(-1, 3, 1, 1),
            torch.tensor([style.standard_deviation for style in styles]).view(-1, 3, 1, 1),
        )

    @cached_property
    def _identity(self) -> tuple[Callable[[Tensor], Tensor], Tensor]:
        embedding_of = self.models.embedding_of(self.size, whole_crop=self.settings.identity_on_whole_crop)
        references = [self.others.picture(path, self.size) for path in self.settings.references]
        device = self.models.device
        # A sharp photo says more of who it is than a blurred one.
        weights = [quality(detail_of(face)) for face in references] if len(references) > 1 else None
        faces = [as_tensor([face], device) for face in references]
        return embedding_of, mean_embedding(embedding_of, faces, weights)

    @cached_property
    def _colour_style(self) -> ColourStyle | None:
        """The style that was asked for."""
        wanted = self.settings.colour_style
        if isinstance(wanted, Path):
            return measure_colour_style(self.others.picture(wanted, self.size) * 2 - 1)
        return None if wanted is None else PUBLISHED_STYLES[wanted]
