"""What a request says of its faces, as facts for the guidance: references, colours, damage, networks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.engine.aligned_faces import AlignedFace, align_face, whole_photo_as_face
from pgdiff_desktop.engine.colour_styles import PUBLISHED_STYLES, ColourStyle, measure_colour_style
from pgdiff_desktop.engine.computation_choice import ComputationWanted
from pgdiff_desktop.engine.face_facts import FaceFacts, needs_restorer
from pgdiff_desktop.engine.identity import mean_embedding
from pgdiff_desktop.engine.loaded_models import LoadedModels
from pgdiff_desktop.engine.pictures import as_tensor
from pgdiff_desktop.engine.request import RestorationRequest
from pgdiff_desktop.errors import NoFaceFound
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo

FindFaces = Callable[[Photo], tuple[Face, ...]]


class FactGathering:
    """Gathers the facts of one request's faces.

    Args:
        size: S, the side of the prior's faces.
        find_faces: looks for faces in another photo.
        wanted: how the restorer is computed; identity and enhancement stay in float32, by torch.
    """

    def __init__(
        self,
        request: RestorationRequest,
        models: LoadedModels,
        size: int,
        find_faces: FindFaces,
        wanted: ComputationWanted,
    ) -> None:
        self._request = request
        self._recipe = request.enhanced_recipe
        self._models = models
        self._size = size
        self._find_faces = find_faces
        self._wanted = wanted

    def facts(self, faces: Sequence[AlignedFace]) -> FaceFacts:
        """The facts of one image for each of the faces, on the CPU; a face may come several times.

        Raises:
            ModelMissing: a network that the recipe needs is not installed.
            PhotoError, NoFaceFound: a reference, or the photo that colours come from, is of no use.
        """
        recipe, models = self._recipe, self._models
        embedding_of, reference = self._identity if recipe.takes_reference else (None, None)
        style = self._colour_style if recipe.uses("colour statistics") else None
        damage = np.stack([face.damage for face in faces])[:, None].astype(np.float32)
        return FaceFacts(
            y=as_tensor([face.picture for face in faces], "cpu"),
            damage=torch.from_numpy(damage),
            colour_mean=None if style is None else self._per_channel(style.mean),
            colour_deviation=None if style is None else self._per_channel(style.standard_deviation),
            restorer=models.restorer(self._wanted)
            if needs_restorer(recipe) or recipe.may_start_late
            else None,
            embedding_of=embedding_of,
            reference_embedding=reference,
            identity_by_cosine=self._request.identity_by_cosine,
            features_of=models.optional("perceptual features") if recipe.uses("perceptual") else None,
            discriminator=models.optional("discriminator") if recipe.uses("adversarial") else None,
        )

    @cached_property
    def _identity(self) -> tuple[Callable[[Tensor], Tensor], Tensor]:
        embedding_of = self._models.embedding_of(self._size, whole_crop=self._request.identity_on_whole_crop)
        references = [self._face_of(path) for path in self._request.references]
        device = self._models.device
        return embedding_of, mean_embedding(embedding_of, [as_tensor([face], device) for face in references])

    @cached_property
    def _colour_style(self) -> ColourStyle:
        wanted = self._request.colour_style
        if isinstance(wanted, int):
            return PUBLISHED_STYLES[wanted]
        return measure_colour_style(self._face_of(wanted) * 2 - 1)

    def _per_channel(self, values: tuple[float, float, float]) -> Tensor:
        return torch.tensor(values, dtype=torch.float32, device=self._models.device).view(1, 3, 1, 1)

    def _face_of(self, path: Path) -> np.ndarray:
        """The largest face of another photo; a square photo without a face that can be found is taken whole.

        Raises:
            NoFaceFound: there is none, and the photo is not square.
        """
        photo = read_photo(path)
        height, width = photo.pixels.shape[:2]
        icc_profile = photo.metadata.icc_profile
        found = self._find_faces(photo)
        if found:
            largest = max(found, key=lambda face: face.box[2] * face.box[3])
            return align_face(largest, photo.pixels, icc_profile, None, self._size).picture
        if width != height:
            raise NoFaceFound(
                path,
                reason="no face was found in it",
                remedy="Take another photo, or cut it to an aligned square.",
            )
        return whole_photo_as_face(path, photo.pixels, icc_profile, None, self._size).picture
