"""Who the faces of a photo are, as the identity network sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.door.seen_faces import FaceSeen
from pgdiff_desktop.engine.sampling.tensors import as_tensor
from pgdiff_desktop.errors import FaceError
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.identity.detail import detail_of

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.photos.photo import Photo

# Side of the aligned faces: identity networks see a part of it at 112 px.
ALIGNED = 256


def faces_seen(
    photo: Photo,
    faces: Sequence[Face],
    embed: Callable[[np.ndarray], np.ndarray],
    token: CancelToken,
) -> tuple[FaceSeen | None, ...]:
    """Embedding and detail of faces of a photo; None of one that cannot be aligned.

    Args:
        embed: (ALIGNED, ALIGNED, 3) in [0, 1] -> its embedding.

    Raises:
        Cancelled: the token was set.
    """
    seen: list[FaceSeen | None] = []
    for face in faces:
        token.raise_if_cancelled()
        try:
            picture = align_face(face, photo.pixels, photo.metadata.icc_profile, None, ALIGNED).picture
        except FaceError:
            seen.append(None)
            continue
        seen.append(FaceSeen(embed(picture), detail_of(picture)))
    return tuple(seen)


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
