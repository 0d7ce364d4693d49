"""What all networks have in common that come as ONNX models and are run as they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from torch import nn

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


class OnnxFile(nn.Module):
    """Opens an ONNX model and runs it; onnxruntime computes on the CPU where it does not know torch's device.

    The file holds no code that would be run.

    Args:
        path: the model's file.
        size: side of the pictures that it sees.
        subject: the file that errors name, where it is not this one.

    Raises:
        ModelMismatch: it cannot be read.
        RuntimeUnavailable: onnxruntime is not installed.
    """

    def __init__(self, path: Path, device: str, size: int, subject: Path | None) -> None:
        super().__init__()
        self._subject = subject or path
        self.size = size
        self._session = self._opened(path, device)

    def _run(self, given: Mapping[str, np.ndarray]) -> np.ndarray:
        """The model's first output.

        Raises:
            ModelMismatch: it cannot compute it.
        """
        try:
            return np.asarray(self._session.run(None, dict(given))[0])
        except Exception as error:  # the library's own classes have no common one
            if is_out_of_memory(error):
                raise
            raise self._not_run(first_line(error)) from error

    def _opened(self, path: Path, device: str) -> InferenceSession:
        try:
            return open_session(path, device)
        except RuntimeUnavailable as error:
            if device != _CPU:
                return self._opened(path, _CPU)
            # Installed, and yet the model cannot be read: then it is the model.
            require_onnxruntime(self._subject)
            raise self._unreadable() from error

    def _unreadable(self) -> ModelMismatch:
        return self._mismatch(ErrorCode.ESTIMATOR_UNREADABLE)

    def _not_run(self, why: str) -> ModelMismatch:
        return self._mismatch(ErrorCode.ESTIMATOR_FAILED, why=why)

    def _mismatch(self, code: ErrorCode, **parameters: Parameter) -> ModelMismatch:
        return ModelMismatch(self._subject, code, size=self.size, **parameters)
