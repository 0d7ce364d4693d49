"""An ONNX model that is called like the network that it was exported from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from pgdiff_desktop.errors import RuntimeUnavailable, is_out_of_memory
from pgdiff_desktop.runtimes.onnx_export import input_names

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    for provider in _PROVIDERS[device]:
        if provider in there:
            return provider
    raise _unavailable(f"it was built without {_PROVIDERS[device][0]}")


class OnnxNetwork(nn.Module):
    """Runs an ONNX model; float32 in and out, on torch's device.

    Args:
        model: its file, or its bytes.
        device: where the inputs will be.

    Raises:
        RuntimeUnavailable: onnxruntime is not installed, does not know the device, or cannot read the model.
    """

    def __init__(self, model: Path | bytes, device: str) -> None:
        super().__init__()
        self._session = _session(model, device)
        self._names = input_names(len(self._session.get_inputs()))

    @property
    def provider(self) -> str:
        """The part of ONNX Runtime that computes."""
        return str(self._session.get_providers()[0])

    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own."""
        given = {
            name: tensor.detach().cpu().contiguous().numpy()
            for name, tensor in zip(self._names, inputs, strict=True)
        }
        try:
            (output,) = self._session.run(None, given)
        except Exception as error:
            # It has a word of its own for memory that did not suffice.
            if "Failed to allocate memory" in str(error):
                raise MemoryError(str(error)) from error
            raise
        return torch.from_numpy(output).to(inputs[0].device)


def _session(model: Path | bytes, device: str) -> InferenceSession:
    try:
        import onnxruntime
    except ImportError as error:
        raise _unavailable("it is not installed") from error
    provider = provider_for(device, onnxruntime.get_available_providers())
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = torch.get_num_threads()
    # As torch's threads: those that spin while they wait take the processor from the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        session = onnxruntime.InferenceSession(
            str(model) if isinstance(model, Path) else model, options, providers=[provider]
        )
    except Exception as error:  # the library's own classes have no common one
        if is_out_of_memory(error):
            raise
        raise _unavailable(f"it cannot read a model ({str(error).splitlines()[0]})") from error
    # It takes the CPU without a word where a driver is missing.
    if session.get_providers()[0] != provider:
        raise _unavailable(f"{provider} does not start on this computer")
    return session


def _unavailable(reason: str) -> RuntimeUnavailable:
    return RuntimeUnavailable(
        "runtime onnx",
        reason=reason,
        remedy='Install it with: pip install "pgdiff-desktop[onnx]"; or use --runtime auto.',
    )
