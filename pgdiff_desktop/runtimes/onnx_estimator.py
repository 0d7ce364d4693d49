"""Estimators of clean faces that come as ONNX models, as FaceFusion publishes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.runtimes.onnx_file import OnnxFile

_FLOATS = {"tensor(float)": np.float32, "tensor(double)": np.float64}
_WEIGHT = "weight"


class OnnxEstimator(OnnxFile):
    """Runs an ONNX model (1, 3, S, S) -> (1, 3, S, S), RGB in [-1, 1], image after image.

    A second input `weight`, one number from 0 to 1, is given where the model has it: CodeFormer's balance between a
    clean face and the photo's.

    Args:
        path, size, subject: see `OnnxFile`; S is the size.

    Raises:
        ModelMismatch: inputs and outputs are others, it cannot be read, or a grey face gives no usable image.
        RuntimeUnavailable: onnxruntime is not installed.
    """

    def __init__(
        self, path: Path, device: str, size: int, weight: float = 0.5, subject: Path | None = None
    ) -> None:
        super().__init__(path, device, size, subject)
        self._face = self._face_input()
        self._weights = self._weight_inputs(weight)
        tried = self(torch.zeros(1, 3, size, size), torch.zeros(1, 1, size, size))
        if not tried.isfinite().all():
            raise self._mismatch(ErrorCode.ESTIMATOR_UNUSABLE)

    def forward(self, y: Tensor, damage: Tensor) -> Tensor:
        """Clean faces of y, (N, 3, S, S), on its device; damage is filled in y and not looked at.

        Raises:
            ModelMismatch: it cannot compute them, or gives something else than a picture of that size.
        """
        found = [self._clean(one) for one in y.detach().float().cpu().numpy()[:, None]]
        return torch.from_numpy(np.concatenate(found)).to(y.device)

    def _clean(self, face: np.ndarray) -> np.ndarray:
        clean = self._run({self._face.name: face.astype(_FLOATS[self._face.type]), **self._weights})
        if clean.shape != face.shape:
            raise self._mismatch(ErrorCode.ESTIMATOR_SHAPE, found=str(clean.shape), expected=str(face.shape))
        return clean.astype(np.float32)

    def _face_input(self) -> Any:
        wanted = (1, 3, self.size, self.size)
        faces = [one for one in self._session.get_inputs() if one.name != _WEIGHT]
        if len(faces) != 1 or faces[0].type not in _FLOATS or not _may_be(faces[0].shape, wanted):
            raise self._mismatch(ErrorCode.ESTIMATOR_INPUTS)
        if not _may_be(self._session.get_outputs()[0].shape, wanted):
            raise self._mismatch(ErrorCode.ESTIMATOR_OUTPUTS)
        return faces[0]

    def _weight_inputs(self, weight: float) -> dict[str, np.ndarray]:
        found = [one for one in self._session.get_inputs() if one.name == _WEIGHT]
        if not found:
            return {}
        if found[0].type not in _FLOATS or any(
            isinstance(side, int) and side != 1 for side in found[0].shape
        ):
            raise self._mismatch(ErrorCode.ESTIMATOR_WEIGHT)
        # onnxruntime says [] of a single number and of a shape that is left open; an array of one fits both.
        sides = max(1, len(found[0].shape))
        return {_WEIGHT: np.full([1] * sides, weight, _FLOATS[found[0].type])}


def _may_be(shape: Sequence[Any] | None, wanted: tuple[int, ...]) -> bool:
    """Whether a declared shape, with names or None for what is free, allows the wanted one."""
    # A model may leave an output's shape open; what it really gives is seen when it is tried.
    if not shape:
        return True
    return len(shape) == len(wanted) and all(
        not isinstance(side, int) or side == there for side, there in zip(shape, wanted, strict=True)
    )
