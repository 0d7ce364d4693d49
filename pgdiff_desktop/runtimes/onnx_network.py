"""An ONNX model that is called like the network that it was exported from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from pgdiff_desktop.errors import ErrorCode, first_line, is_out_of_memory
from pgdiff_desktop.runtimes.onnx_binding import run_bound
from pgdiff_desktop.runtimes.onnx_export import IMAGES, input_names, onnx_unavailable
from pgdiff_desktop.runtimes.onnx_providers import CORE_ML, CUDA, load_onnxruntime, provider_options

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


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
        self.provider = self._session.get_providers()[0]
        # What a network takes and makes no use of is no input of the model.
        self._names = {one.name for one in self._session.get_inputs()}
        # Of one image's output; not known before the first.
        self._shape: tuple[int, ...] | None = None
        self(*inputs)

    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own.

        Raises:
            RuntimeUnavailable: the device, or its driver, cannot do it after all.
        """
        given = {
            name: tensor.detach().contiguous()
            for name, tensor in zip(input_names(len(inputs)), inputs, strict=True)
            if name in self._names
        }
        try:
            return self._output(given)
        except Exception as error:  # the library's own classes have no common one
            if is_out_of_memory(error):
                raise
            raise onnx_unavailable(ErrorCode.ONNX_STOPPED, self._device, why=first_line(error)) from error

    def _output(self, given: Mapping[str, Tensor]) -> Tensor:
        first = next(iter(given.values()))
        if self.provider == CUDA and self._shape is not None:
            output = torch.empty((len(first), *self._shape), device=first.device)
            run_bound(self._session, given, output)
            return output
        # Core ML was given a model of one image.
        at_once = 1 if self.provider == CORE_ML else len(first)
        parts = [
            self._on_cpu({name: tensor[start : start + at_once] for name, tensor in given.items()})
            for start in range(0, len(first), at_once)
        ]
        output = torch.cat(parts).to(first.device)
        self._shape = tuple(output.shape[1:])
        return output

    def _on_cpu(self, given: Mapping[str, Tensor]) -> Tensor:
        (output,) = self._session.run(None, {name: tensor.cpu().numpy() for name, tensor in given.items()})
        return torch.from_numpy(output)


def open_session(model: Path | bytes, device: str) -> InferenceSession:
    """The model in ONNX Runtime, on the provider that computes for a device of torch's.

    Raises:
        RuntimeUnavailable: see `OnnxNetwork`.
    """
    onnxruntime, provider = load_onnxruntime(device)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = torch.get_num_threads()
    # As torch's threads: those that spin while they wait take the processor from the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if provider == CORE_ML:
        options.add_free_dimension_override_by_name(IMAGES, 1)
    try:
        session = onnxruntime.InferenceSession(
            str(model) if isinstance(model, Path) else model,
            options,
            providers=[(provider, provider_options(provider, device))],
        )
    except Exception as error:
        if is_out_of_memory(error):
            raise
        raise onnx_unavailable(ErrorCode.ONNX_UNREADABLE, device, why=first_line(error)) from error
    # It takes the CPU without a word where a driver is missing.
    if session.get_providers()[0] != provider:
        raise onnx_unavailable(ErrorCode.ONNX_PROVIDER_FAILED, device, provider=provider)
    return session
