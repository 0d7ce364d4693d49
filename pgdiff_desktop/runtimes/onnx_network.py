"""An ONNX model that is called like the network that it was exported from."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from pgdiff_desktop.device_names import card_number, kind_of
from pgdiff_desktop.errors import ErrorCode, first_line, is_out_of_memory
from pgdiff_desktop.runtimes.onnx_export import input_names, onnx_unavailable

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

# The part of ONNX Runtime that computes on torch's device. DirectML serves any card of a Windows computer, also one
# that torch knows nothing of: it is there only where somebody installed the onnxruntime that has it.
_PROVIDERS = {
    "cuda": ("CUDAExecutionProvider",),
    "mps": ("CoreMLExecutionProvider",),
    "cpu": ("DmlExecutionProvider", "CPUExecutionProvider"),
}


def provider_for(device: str, there: Sequence[str]) -> str:
    """The provider that computes for a device of torch's.

    Args:
        there: names of the providers that onnxruntime was built with.

    Raises:
        RuntimeUnavailable: none of them knows the device.
    """
    known = _PROVIDERS[kind_of(device)]
    for provider in known:
        if provider in there:
            return provider
    raise onnx_unavailable(ErrorCode.ONNX_WITHOUT_PROVIDER, device, provider=known[0])


def onnx_build(device: str) -> str:
    """Version and provider that compute for a device of torch's.

    Raises:
        RuntimeUnavailable: onnxruntime is not installed, or does not know the device.
    """
    onnxruntime, provider = _onnxruntime(device)
    return f"{onnxruntime.__version__} {provider}"


def _options_of(provider: str, device: str) -> dict[str, str]:
    return {"device_id": str(card_number(device))} if provider == "CUDAExecutionProvider" else {}


class OnnxNetwork(nn.Module):
    """Runs an ONNX model; float32 in and out, on torch's device.

    Args:
        model: its file, or its bytes.
        device: where the inputs will be.
        inputs: an example of them, with which it is tried.

    Raises:
        RuntimeUnavailable: onnxruntime is not installed, does not know the device, or cannot read or run the model.
    """

    def __init__(self, model: Path | bytes, device: str, inputs: tuple[Tensor, ...]) -> None:
        super().__init__()
        self._device = device
        self._session = open_session(model, device)
        # What a network takes and makes no use of is no input of the model.
        self._names = {one.name for one in self._session.get_inputs()}
        self(*inputs)

    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own.

        Raises:
            RuntimeUnavailable: the device, or its driver, cannot do it after all.
        """
        given = {
            name: tensor.detach().cpu().contiguous().numpy()
            for name, tensor in zip(input_names(len(inputs)), inputs, strict=True)
            if name in self._names
        }
        try:
            (output,) = self._session.run(None, given)
        except Exception as error:  # the library's own classes have no common one
            if is_out_of_memory(error):
                raise
            raise onnx_unavailable(ErrorCode.ONNX_STOPPED, self._device, why=first_line(error)) from error
        return torch.from_numpy(output).to(inputs[0].device)


def _onnxruntime(device: str) -> tuple[ModuleType, str]:
    """The library, and its provider for a device."""
    try:
        library = import_module("onnxruntime")
    except ImportError as error:
        raise onnx_unavailable(ErrorCode.ONNX_MISSING, device) from error
    return library, provider_for(device, library.get_available_providers())


def open_session(model: Path | bytes, device: str) -> InferenceSession:
    """The model in ONNX Runtime, on the provider that computes for a device of torch's.

    Raises:
        RuntimeUnavailable: see `OnnxNetwork`.
    """
    onnxruntime, provider = _onnxruntime(device)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = torch.get_num_threads()
    # As torch's threads: those that spin while they wait take the processor from the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        session = onnxruntime.InferenceSession(
            str(model) if isinstance(model, Path) else model,
            options,
            providers=[(provider, _options_of(provider, device))],
        )
    except Exception as error:
        if is_out_of_memory(error):
            raise
        raise onnx_unavailable(ErrorCode.ONNX_UNREADABLE, device, why=first_line(error)) from error
    # It takes the CPU without a word where a driver is missing.
    if session.get_providers()[0] != provider:
        raise onnx_unavailable(ErrorCode.ONNX_PROVIDER_FAILED, device, provider=provider)
    return session
