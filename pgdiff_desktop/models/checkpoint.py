"""From a model file to a network, without ever running code that lies in the file."""

from __future__ import annotations

import pickle
import re
import struct
import tarfile
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from pgdiff_desktop.errors import ErrorCode, ModelDamaged, ModelMismatch, ModelUnsafe, is_out_of_memory
from pgdiff_desktop.models.catalog import ONNX_INPAINTER, ONNX_JUDGE, ModelEntry
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.runtimes.onnx_estimator import OnnxEstimator
from pgdiff_desktop.runtimes.onnx_inpainter import OnnxInpainter
from pgdiff_desktop.runtimes.onnx_judge import OnnxJudge

# What published checkpoints wrap their weights in.
_WRAPPERS = ("state_dict", "params_ema", "params", "params_d", "model", "model_state")
# A checkpoint may not unpack to more than this many times its own size.
_MAX_EXPANSION = 4


def load_state_dict(path: Path) -> dict[str, Tensor]:
    """The named weights of a .safetensors file or a torch checkpoint, on the CPU.

    Known wrappers are taken off, and `module.` where every name begins with it.

    Raises:
        ModelUnsafe: the pickle asks for code to be run; none was.
        ModelDamaged: cut short, or no checkpoint at all.
    """
    try:
        loaded = load_file(path) if path.suffix == ".safetensors" else _load_checkpoint(path)
    except (SafetensorError, OSError) as error:
        if is_out_of_memory(error):
            raise
        raise _no_checkpoint(path, error) from error
    return _names_without_module(_unwrapped(path, loaded))


def load_network(
    entry: ModelEntry, path: Path, device: str = "cpu", *, subject: Path | None = None
) -> nn.Module:
    """The entry's network from a file that lies anywhere, in float32, without autograd on its weights.

    Args:
        subject: the file that errors name, where it is not this one.

    Raises:
        ModelDamaged, ModelUnsafe: see `load_state_dict`.
        ModelMismatch: the weights are those of another architecture.
        RuntimeUnavailable: it is an ONNX model, and onnxruntime is not installed.
    """
    if entry.architecture["kind"] == ONNX_INPAINTER:
        return OnnxInpainter(path, device, entry.image_size or 0, subject)
    if entry.architecture["kind"] == ONNX_JUDGE:
        return OnnxJudge(path, device, entry.image_size or 0, subject)
    if entry.is_onnx:
        weight = entry.architecture.get("weight", 0.5)
        return OnnxEstimator(path, device, entry.image_size or 0, weight, subject)
    with torch.device("meta"):
        network = build_network(entry.architecture)
    load_weights(network, load_state_dict(path), path, entry.ignored_prefixes)
    return network.eval().requires_grad_(False).to(device)


def load_weights(
    network: nn.Module, weights: Mapping[str, Tensor], path: Path, ignored_prefixes: tuple[str, ...] = ()
) -> None:
    """Gives a network its weights, strictly; half precision becomes float32.

    Raises:
        ModelMismatch: naming what is missing, unexpected or of another shape.
    """
    kept = {
        name: value for name, value in weights.items() if not name.startswith(ignored_prefixes or ("\0",))
    }
    wanted = network.state_dict()
    missing = [name for name in wanted if name not in kept]
    unexpected = [name for name in kept if name not in wanted]
    misshapen = [name for name in wanted if name in kept and kept[name].shape != wanted[name].shape]
    for code, names in (
        (ErrorCode.MODEL_LACKS_WEIGHTS, missing),
        (ErrorCode.MODEL_UNKNOWN_WEIGHTS, unexpected),
        (ErrorCode.MODEL_WEIGHT_SHAPES, misshapen),
    ):
        if names:
            some = ", ".join(names if len(names) <= 3 else [*names[:3], "..."])
            raise ModelMismatch(path, code, count=len(names), names=some)
    as_float32 = {name: value.float() if value.is_floating_point() else value for name, value in kept.items()}
    network.load_state_dict(as_float32, strict=True, assign=True)


def _load_checkpoint(path: Path) -> Any:
    _refuse_bombs(path)
    try:
        with warnings.catch_warnings():
            # Old files make torch speak of its own deprecated classes; the user can do nothing about it.
            warnings.simplefilter("ignore")
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        if "Unsupported" in str(error) or "GLOBAL" in str(error) or "weights_only" in str(error).lower():
            raise _refusal(path, error) from error
        raise _no_checkpoint(path, error) from error
    except (
        RuntimeError, EOFError, ValueError, KeyError, IndexError, TypeError, AttributeError,
        ImportError, AssertionError, OverflowError, RecursionError, struct.error, zipfile.BadZipFile,
        tarfile.TarError,
    ) as error:  # fmt: skip
        if is_out_of_memory(error):
            # A sound file on a small machine; whoever asked for it says so.
            raise
        raise _no_checkpoint(path, error) from error


def _refuse_bombs(path: Path) -> None:
    try:
        if not zipfile.is_zipfile(path):
            return
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _no_checkpoint(path, error) from error
    if unpacked > _MAX_EXPANSION * path.stat().st_size + 1_000_000:
        raise ModelDamaged(path, ErrorCode.MODEL_UNPACKED_SIZE, size=unpacked)


def _refusal(path: Path, error: Exception) -> ModelUnsafe | ModelDamaged:
    # The first line of torch's message names the global; the rest advises to trust the file, which we do not.
    name = re.search(r"GLOBAL ([\w.]+)", str(error))
    if name is None and "Unsupported operand" in str(error):
        return _no_checkpoint(path, error)
    if name is None:
        return ModelUnsafe(path, ErrorCode.MODEL_NOT_ONLY_WEIGHTS)
    return ModelUnsafe(path, ErrorCode.MODEL_RUNS_CODE, name=name.group(1))


def _no_checkpoint(path: Path, error: BaseException) -> ModelDamaged:
    return ModelDamaged(path, ErrorCode.MODEL_CUT_SHORT, why=type(error).__name__)


def _unwrapped(path: Path, loaded: Any) -> dict[str, Tensor]:
    for _ in range(3):
        inner = next((loaded[key] for key in _WRAPPERS if key in loaded), None) if _is_table(loaded) else None
        if not _is_table(inner):
            break
        loaded = inner
    if not _is_table(loaded) or not all(
        isinstance(name, str) and isinstance(value, Tensor) for name, value in loaded.items()
    ):
        raise ModelDamaged(path, ErrorCode.MODEL_NO_WEIGHTS)
    return dict(loaded)


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping) and len(value) > 0


def _names_without_module(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    prefix = "module."
    if all(name.startswith(prefix) for name in weights):
        return {name.removeprefix(prefix): value for name, value in weights.items()}
    return weights
