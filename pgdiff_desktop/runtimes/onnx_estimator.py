"""Estimators of clean faces that come as ONNX models, as FaceFusion publishes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
_FLOATS = {"tensor(float)": np.float32, "tensor(double)": np.float64}
_WEIGHT = "weight"


class OnnxEstimator(nn.Module):
    """Runs an ONNX model (1, 3, S, S) -> (1, 3, S, S), RGB in [-1, 1], image after image.

    A second input `weight`, one number from 0 to 1, is given where the model has it: CodeFormer's balance between a
    clean face and the photo's. The file holds no code that would be run; onnxruntime computes on the CPU where it
    does not know torch's device.

    Args:
        path: the model's file.
        size: S.
        subject: the file that errors name, where it is not this one.

    Raises:
        ModelMismatch: inputs and outputs are others, it cannot be read, or a grey face gives no usable image.
        RuntimeUnavailable: onnxruntime is not installed.
    """

    def __init__(
        self, path: Path, device: str, size: int, weight: float = 0.5, subject: Path | None = None
    ) -> None:
        super().__init__()
        self._subject = subject or path
        self._size = size
        self._session = self._opened(path, device)
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
        found = [self._run(one) for one in y.detach().float().cpu().numpy()[:, None]]
        return torch.from_numpy(np.concatenate(found)).to(y.device)

    def _run(self, face: np.ndarray) -> np.ndarray:
        given = {self._face.name: face.astype(_FLOATS[self._face.type]), **self._weights}
        try:
            outputs = self._session.run(None, given)
        except Exception as error:  # the library's own classes have no common one
            if is_out_of_memory(error):
                raise
            raise self._mismatch(ErrorCode.ESTIMATOR_FAILED, why=first_line(error)) from error
        clean = outputs[0]
        if np.shape(clean) != face.shape:
            raise self._mismatch(
                ErrorCode.ESTIMATOR_SHAPE, found=str(np.shape(clean)), expected=str(face.shape)
            )
        return np.asarray(clean, np.float32)

    def _opened(self, path: Path, device: str) -> InferenceSession:
        try:
            return open_session(path, device)
        except RuntimeUnavailable as error:
            if device != _CPU:
                return self._opened(path, _CPU)
            # Installed, and yet the model cannot be read: then it is the model.
            require_onnxruntime(self._subject)
            raise self._mismatch(ErrorCode.ESTIMATOR_UNREADABLE) from error

    def _face_input(self) -> Any:
        wanted = (1, 3, self._size, self._size)
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

    def _mismatch(self, code: ErrorCode, **parameters: Parameter) -> ModelMismatch:
        return ModelMismatch(self._subject, code, size=self._size, **parameters)


def _may_be(shape: Sequence[Any] | None, wanted: tuple[int, ...]) -> bool:
    """Whether a declared shape, with names or None for what is free, allows the wanted one."""
    # A model may leave an output's shape open; what it really gives is seen when it is tried.
    if not shape:
        return True
    return len(shape) == len(wanted) and all(
        not isinstance(side, int) or side == there for side, there in zip(shape, wanted, strict=True)
    )
