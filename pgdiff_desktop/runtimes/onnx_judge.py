"""A judge of identity that comes as an ONNX model: SFace (Zhong et al. 2021) as OpenCV's model zoo publishes it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.errors import ErrorCode, ModelMismatch
from pgdiff_desktop.runtimes.onnx_file import OnnxFile

_FACE, _NUMBERS = "data", 128


class OnnxJudge(OnnxFile):
    """Runs an ONNX model (1, 3, S, S) RGB in levels of 0 to 255 -> (1, 128), face after face.

    Args:
        path, size, subject: see `OnnxFile`; the faces are ArcFace's crops.

    Raises:
        ModelMismatch: inputs are others, it cannot be read, or a grey face gives no usable numbers.
        RuntimeUnavailable: onnxruntime is not installed.
    """

    def __init__(self, path: Path, device: str, size: int, subject: Path | None = None) -> None:
        super().__init__(path, device, size, subject)
        if [one.name for one in self._session.get_inputs()] != [_FACE]:
            raise self._unusable()
        if not self(torch.zeros(1, 3, size, size)).isfinite().all():
            raise self._unusable()

    def forward(self, face: Tensor) -> Tensor:
        """Embeddings of crops (N, 3, S, S) RGB in [-1, 1], (N, 128), not normalised, on their device.

        Raises:
            ModelMismatch: it cannot compute them, or gives something else.
        """
        levels = ((face.detach().float() + 1) * 127.5).cpu().numpy()
        found = [self._run({_FACE: one[None]}) for one in levels]
        if any(one.shape != (1, _NUMBERS) for one in found):
            raise self._unusable()
        return torch.from_numpy(np.concatenate(found).astype(np.float32)).to(face.device)

    def _unreadable(self) -> ModelMismatch:
        return ModelMismatch(self._subject, ErrorCode.JUDGE_UNREADABLE)

    def _not_run(self, why: str) -> ModelMismatch:
        return self._unusable()

    def _unusable(self) -> ModelMismatch:
        return self._mismatch(ErrorCode.JUDGE_UNUSABLE)
