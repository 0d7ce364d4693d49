"""From the file of a catalogued model to its network, whatever kind of file it is."""

from __future__ import annotations

from pathlib import Path

from torch import nn

from pgdiff_desktop.models.catalog import ModelEntry
from pgdiff_desktop.models.checkpoint import load_weights_of
from pgdiff_desktop.runtimes.onnx_estimator import OnnxEstimator


def load_file(
    entry: ModelEntry, path: Path, device: str = "cpu", *, subject: Path | None = None
) -> nn.Module:
    """The entry's network from a file that lies anywhere, in float32; no code that lies in the file is run.

    Args:
        subject: the file that errors name, where it is not this one.

    Raises:
        ModelDamaged, ModelUnsafe, ModelMismatch: it is not such a model.
        RuntimeUnavailable: it is an ONNX model, and onnxruntime is not installed.
    """
    if entry.is_onnx:
        weight = entry.architecture.get("weight", 0.5)
        return OnnxEstimator(path, device, entry.image_size or 0, weight, subject)
    return load_weights_of(entry, path).to(device)
