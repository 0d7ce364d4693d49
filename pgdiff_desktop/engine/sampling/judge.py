"""Who is on a face, by a network that has no part in restoring it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.engine.sampling.tensors import as_tensor

if TYPE_CHECKING:
    from torch import nn

    from pgdiff_desktop.identity.calibration import JudgeCalibration
    from pgdiff_desktop.models.catalog import ModelEntry


class IdentityJudge:
    """Says of aligned faces how alike they are: the cosine of two of its embeddings is higher for one person's.

    Args:
        entry: the catalog's.
        network: crops (N, 3, 112, 112) in [-1, 1] -> embeddings (N, D), on the CPU.
        children: the shipped judge's network, which knows children: `JudgeResNet.childlike`.
        sha256: of the file of `network`.

    Attributes:
        file: name of the file of `network`.
    """

    def __init__(self, entry: ModelEntry, network: nn.Module, children: nn.Module, sha256: str) -> None:
        self.file, self.sha256 = entry.file, sha256
        self._calibration = entry.calibration
        self._network = network
        self._childlike = cast("Callable[[Tensor], Tensor]", children.childlike)

    @property
    def calibration(self) -> JudgeCalibration:
        """What a cosine says.

        Raises:
            ValueError: nobody has measured it; the catalog's judges have one.
        """
        if self._calibration is None:
            raise ValueError(f"nobody has measured what {self.file} says")
        return self._calibration

    def embeddings(self, pictures: Sequence[np.ndarray]) -> np.ndarray:
        """Embeddings of FFHQ-aligned faces (S, S, 3) float32 sRGB in [0, 1], (N, D) float32 of length 1."""
        found = [F.normalize(self._seen(self._network, picture)) for picture in pictures]
        return np.asarray(torch.cat(found).float().numpy()) if found else np.empty((0, 0), np.float32)

    def childlike(self, pictures: Sequence[np.ndarray]) -> np.ndarray:
        """Chance of each face, as for `embeddings`, that it is a child's, (N,) float32 in [0, 1].

        Recognisers were taught adults: of children they think that all look alike.
        """
        found = [self._seen(self._childlike, picture) for picture in pictures]
        return np.asarray(torch.cat(found).float().numpy()) if found else np.empty(0, np.float32)

    @torch.inference_mode()
    def _seen(self, network: Callable[[Tensor], Tensor], picture: np.ndarray) -> Tensor:
        return embed_aligned_crop(network, len(picture))(as_tensor([picture], "cpu"))
