"""Who is on the face: embeddings of the aligned face, differentiable with respect to its pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.sampling.shrinking import shrunk
from pgdiff_desktop.faces.alignment import crop_matrix_112

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CROP = 112
_View = TypeVar("_View")


def embed_whole_crop(network: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    """The published behaviour: the whole aligned face, shrunk to 112 px (bilinear, antialiased)."""

    def embed(face: Tensor) -> Tensor:
        return network(shrunk(face, CROP))

    return embed


def embed_aligned_crop(network: Callable[[Tensor], _View], size: int) -> Callable[[Tensor], _View]:
    """The crop that identity networks are trained on: ArcFace's five points at 112 px.

    Args:
        network: its embedding, or whatever else it says of the crop.
        size: side of the FFHQ-aligned faces that will be embedded.
    """
    matrix = torch.from_numpy(crop_matrix_112(size))
    scale = float(torch.linalg.det(matrix[:, :2]).sqrt())
    # Shrink first, so that the sampling below meets no detail finer than its own pixels.
    side = min(size, round(size * scale))
    to_crop = torch.eye(3, dtype=torch.float64)
    to_crop[:2] = matrix
    pixels_of_shrunk = torch.diag(torch.tensor([size / side, size / side, 1.0], dtype=torch.float64))
    theta = _normalised(torch.linalg.inv(to_crop @ _about_centres(pixels_of_shrunk)), side)

    def embed(face: Tensor) -> _View:
        if side < size:
            face = shrunk(face, side)
        grid = F.affine_grid(
            theta.to(face).expand(face.shape[0], 2, 3), [face.shape[0], 3, CROP, CROP], align_corners=False
        )
        # The border goes on outside: the same as padding_mode="border", which not every device knows.
        inside = grid.clamp(1 / side - 1, 1 - 1 / side)
        return network(F.grid_sample(face, inside, align_corners=False))

    return embed


def _about_centres(scaling: Tensor) -> Tensor:
    """A scaling of pixel corners as one of pixel centres, whose first lies at 0."""
    shift = torch.eye(3, dtype=torch.float64)
    shift[:2, 2] = 0.5
    return shift.inverse() @ scaling @ shift


def _normalised(crop_to_face: Tensor, side: int) -> Tensor:
    """Pixel coordinates of both sides as affine_grid's [-1, 1] coordinates, (2, 3)."""

    def to_unit(pixels: int) -> Tensor:
        # Pixel centre c lies at (2 c + 1) / pixels - 1.
        matrix = torch.diag(torch.tensor([2 / pixels, 2 / pixels, 1.0], dtype=torch.float64))
        matrix[:2, 2] = 1 / pixels - 1
        return matrix

    return (to_unit(side) @ crop_to_face @ to_unit(CROP).inverse())[:2].float()


def mean_embedding(
    embedding_of: Callable[[Tensor], Tensor],
    references: Sequence[Tensor],
    weights: Sequence[float] | None = None,
) -> Tensor:
    """One embedding of several references (1, 3, S, S) in [-1, 1], (1, D).

    Their mean direction, however long each embedding is, with their mean length: the squared distance asks for both.
    That of one reference is its own.

    Args:
        weights: how much each reference counts, above 0; alike where there are none.
    """
    with torch.no_grad():
        embeddings = torch.cat([embedding_of(reference) for reference in references])
    if len(embeddings) == 1:
        return embeddings
    share = embeddings.new_tensor(weights or [1.0] * len(embeddings))[:, None]
    share = share / share.sum()
    direction = F.normalize((share * F.normalize(embeddings)).sum(dim=0, keepdim=True))
    length: Tensor = (share * torch.linalg.vector_norm(embeddings, dim=1, keepdim=True)).sum()
    return direction * length
