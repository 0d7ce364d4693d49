"""Whether ONNX Runtime is there, without loading it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, RuntimeUnavailable


def require_onnxruntime(model: Path | str) -> None:
    """Stops what an ONNX model cannot do without.

    Raises:
        RuntimeUnavailable: onnxruntime is not installed; naming the model's file.
    """
    if find_spec("onnxruntime") is None:
        raise RuntimeUnavailable(model, ErrorCode.ONNX_MISSING_FOR_MODEL)
