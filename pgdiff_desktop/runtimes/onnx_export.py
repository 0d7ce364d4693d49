"""From a torch network to an ONNX model, in memory."""

from __future__ import annotations

import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from torch import Tensor, nn

from pgdiff_desktop.device_names import CUDA, kind_of
from pgdiff_desktop.errors import ErrorCode, Parameter, RuntimeUnavailable, first_line, is_out_of_memory

# What onnxruntime of 2022 reads; nothing newer is used.
OPSET = 17
# The name of the size that a model leaves open.
IMAGES = "images"


def onnx_unavailable(code: ErrorCode, device: str, **parameters: Parameter) -> RuntimeUnavailable:
    """The error, with what to install for a device of torch's."""
    return RuntimeUnavailable("runtime onnx", code, extra=_extra_for(device), **parameters)


def _extra_for(device: str) -> str:
    """Of this product, with what computes on a device."""
    if kind_of(device) != CUDA:
        return "onnx"
    # Built for the CUDA that torch brings along; one without any is for processors, and takes the newest.
    version = torch.version.cuda
    return "onnx-gpu-cu126" if version is not None and version.startswith("12.") else "onnx-gpu"


def input_names(count: int) -> list[str]:
    """Names of a model's inputs, in the order of the network's own."""
    return [f"input{number}" for number in range(count)]


def export(network: nn.Module, inputs: tuple[Tensor, ...]) -> bytes:
    """The network as an ONNX model that takes any number of images of one size.

    Args:
        network: in float32, on the CPU.
        inputs: an example of what it will be given, on the CPU.

    Raises:
        RuntimeUnavailable: the package onnx is missing, or the network holds what ONNX has no word for.
    """
    names = input_names(len(inputs))
    try:
        with TemporaryDirectory() as folder, warnings.catch_warnings():
            # The exporter by tracing: the newer one has no words for what the starter prior does, and asks for a
            # compiler's worth of packages. It warns of its age, and of sizes that are constants here.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                network,
                inputs,
                model := Path(folder) / "model.onnx",
                dynamo=False,
                opset_version=OPSET,
                input_names=names,
                output_names=["output"],
                dynamic_axes={name: {0: IMAGES} for name in (*names, "output")},
            )
            return model.read_bytes()
    # OSError: of the folder for temporary files.
    except (RuntimeError, ImportError, ValueError, TypeError, OSError) as error:
        if is_out_of_memory(error):
            raise
        raise onnx_unavailable(ErrorCode.ONNX_EXPORT, "cpu", why=first_line(error)) from error
