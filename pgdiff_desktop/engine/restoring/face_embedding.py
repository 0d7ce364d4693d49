"""Who the faces of a photo are, as the identity network and the judge of identity see them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.door.seen_faces import FaceSeen
from pgdiff_desktop.engine.restoring.judging import Judge, judged_face
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.engine.sampling.tensors import as_tensor
from pgdiff_desktop.errors import FaceError
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.identity.detail import detail_of

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.photos.photo import Photo

# Side of the aligned faces: identity networks see a part of it at 112 px.
ALIGNED = 256


@dataclass(frozen=True)
class FaceViewing:
    """Shows faces to the guiding identity network, and to the judge of identity."""

    models: LoadedModels

    @cached_property
    def network(self) -> str:
        """SHA-256 of the identity network's file.

        Raises:
            ModelError: there is none that is whole.
        """
        return self.models.registry.store.verify(self.models.choice.identity)

    @cached_property
    def judge(self) -> str:
        """SHA-256 of the judge's file; empty where there is none."""
        return "" if self._judge is None else self._judge.sha256

    def seen(self, photo: Photo, faces: Sequence[Face], token: CancelToken) -> tuple[FaceSeen | None, ...]:
        """What is seen in faces of a photo; None of one that cannot be aligned.

        Raises:
            Cancelled: the token was set.
            ModelError: the identity network cannot be loaded.
        """
        seen: list[FaceSeen | None] = []
        for face in faces:
            token.raise_if_cancelled()
            try:
                picture = align_face(face, photo.pixels, photo.metadata.icc_profile, None, ALIGNED).picture
            except FaceError:
                seen.append(None)
                continue
            detail, judge = detail_of(picture), self._judge
            judged = None if judge is None else judged_face(judge, picture, detail)
            seen.append(FaceSeen(self._embedding(picture), detail, judged))
        return tuple(seen)

    @cached_property
    def _judge(self) -> Judge | None:
        return self.models.judge()

    def _embedding(self, picture: np.ndarray) -> np.ndarray:
        entry = self.models.choice.identity

        def embedded(device: str) -> np.ndarray:
            network = embed_aligned_crop(self.models.load_on(device, entry), ALIGNED)
            return embedding_of_picture(picture, network, device)

        return self.models.compute(embedded, entry.name)


@torch.no_grad()
def embedding_of_picture(
    picture: np.ndarray, embedding_of: Callable[[Tensor], Tensor], device: str
) -> np.ndarray:
    """(D,) float32 of length 1: the mean of the face's and of its mirror image's.

    Prints are scanned mirrored, people look to either side, and light comes from either: none of it is the person.

    Args:
        picture: aligned, (S, S, 3) float32 in [0, 1].
    """
    faces = as_tensor([picture, picture[:, ::-1]], device)
    mean = F.normalize(embedding_of(faces)).mean(dim=0)
    return np.asarray(F.normalize(mean, dim=0).float().cpu().numpy())
