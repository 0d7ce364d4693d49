"""An inpainter that comes as an ONNX model: LaMa (Suvorov et al. 2022) as OpenCV's model zoo publishes it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.runtimes.onnx_file import OnnxFile

_IMAGE, _MASK = "image", "mask"
_FLOAT = "tensor(float)"
# It takes colours from 0 to 1 and gives them in levels of 8 bits.
_LEVELS = 255.0


class OnnxInpainter(OnnxFile):
    """Runs an ONNX model (1, 3, S, S) RGB in [0, 1] and (1, 1, S, S) of 0 and 1 -> (1, 3, S, S) RGB in [0, 255].

    Args:
        path, size, subject: see `OnnxFile`; S is the size.

    Raises:
        ModelMismatch: inputs are others, it cannot be read, or a grey picture gives no usable image.
        RuntimeUnavailable: onnxruntime is not installed.
    """

    def __init__(self, path: Path, device: str, size: int, subject: Path | None = None) -> None:
        super().__init__(path, device, size, subject)
        given = {one.name: one for one in self._session.get_inputs()}
        if set(given) != {_IMAGE, _MASK} or any(one.type != _FLOAT for one in given.values()):
            raise self._mismatch(ErrorCode.ESTIMATOR_INPUTS)
        hole = torch.zeros(1, 1, size, size)
        hole[..., : size // 4, : size // 4] = 1
        if not self(torch.full((1, 3, size, size), 0.5), hole).isfinite().all():
            raise self._mismatch(ErrorCode.ESTIMATOR_UNUSABLE)

    def forward(self, image: Tensor, mask: Tensor) -> Tensor:
        """The image, (1, 3, S, S) RGB in [0, 1], with what the mask (1, 1, S, S) says is missing.

        Raises:
            ModelMismatch: it cannot compute it, or gives something else than a picture of that size.
        """
        given = {_IMAGE: image.float().cpu().numpy(), _MASK: mask.float().cpu().numpy()}
        found = self._run(given)
        if found.shape != tuple(image.shape):
            expected = str(tuple(image.shape))
            raise self._mismatch(ErrorCode.ESTIMATOR_SHAPE, found=str(found.shape), expected=expected)
        return torch.from_numpy(np.asarray(found, np.float32) / _LEVELS)

    def inpaint(self, square: np.ndarray, missing: np.ndarray) -> np.ndarray:
        """As `forward`, of (S, S, 3) float32 in [0, 1] and (S, S) bool; see `masks.learned_filling.Inpainter`."""
        image = torch.from_numpy(np.ascontiguousarray(square.transpose(2, 0, 1)[None], np.float32))
        mask = torch.from_numpy(missing[None, None].astype(np.float32))
        return np.asarray(self(image, mask)[0].numpy().transpose(1, 2, 0))
