"""An inpainter that comes as an ONNX model: LaMa (Suvorov et al. 2022) as OpenCV's model zoo publishes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from pgdiff_desktop.errors import (
    ErrorCode,
    ModelMismatch,
    Parameter,
    RuntimeUnavailable,
    first_line,
    is_out_of_memory,
)
from pgdiff_desktop.runtimes.onnx_network import open_session
from pgdiff_desktop.runtimes.onnx_presence import require_onnxruntime

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_CPU = "cpu"
_IMAGE, _MASK = "image", "mask"
_FLOAT = "tensor(float)"
# It takes colours from 0 to 1 and gives them in levels of 8 bits.
_LEVELS = 255.0


class OnnxInpainter(nn.Module):
    """Runs an ONNX model (1, 3, S, S) RGB in [0, 1] and (1, 1, S, S) of 0 and 1 -> (1, 3, S, S) RGB in [0, 255].

    Args:
        path: the model's file.
        size: S.
        subject: the file that errors name, where it is not this one.

    Raises:
        ModelMismatch: inputs are others, it cannot be read, or a grey picture gives no usable image.
        RuntimeUnavailable: onnxruntime is not installed.
    """

    def __init__(self, path: Path, device: str, size: int, subject: Path | None = None) -> None:
        super().__init__()
        self._subject = subject or path
        self.size = size
        self._session = self._opened(path, device)
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
        try:
            found = self._session.run(None, given)[0]
        except Exception as error:  # the library's own classes have no common one
            if is_out_of_memory(error):
                raise
            raise self._mismatch(ErrorCode.ESTIMATOR_FAILED, why=first_line(error)) from error
        if np.shape(found) != tuple(image.shape):
            expected = str(tuple(image.shape))
            raise self._mismatch(ErrorCode.ESTIMATOR_SHAPE, found=str(np.shape(found)), expected=expected)
        return torch.from_numpy(np.asarray(found, np.float32) / _LEVELS)

    def inpaint(self, square: np.ndarray, missing: np.ndarray) -> np.ndarray:
        """As `forward`, of (S, S, 3) float32 in [0, 1] and (S, S) bool; see `masks.learned_filling.Inpainter`."""
        image = torch.from_numpy(np.ascontiguousarray(square.transpose(2, 0, 1)[None], np.float32))
        mask = torch.from_numpy(missing[None, None].astype(np.float32))
        return np.asarray(self(image, mask)[0].numpy().transpose(1, 2, 0))

    def _opened(self, path: Path, device: str) -> InferenceSession:
        try:
            return open_session(path, device)
        except RuntimeUnavailable as error:
            if device != _CPU:
                return self._opened(path, _CPU)
            # Installed, and yet the model cannot be read: then it is the model.
            require_onnxruntime(self._subject)
            raise self._mismatch(ErrorCode.ESTIMATOR_UNREADABLE) from error

    def _mismatch(self, code: ErrorCode, **parameters: Parameter) -> ModelMismatch:
        return ModelMismatch(self._subject, code, size=self.size, **parameters)
