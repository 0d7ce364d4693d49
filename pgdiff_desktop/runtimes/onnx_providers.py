"""Which part of ONNX Runtime computes for a device of torch's, and how it is set up."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module, metadata
from types import ModuleType

import torch

from pgdiff_desktop.device_names import card_number, kind_of
from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.runtimes.onnx_export import onnx_unavailable

CPU = "CPUExecutionProvider"
CUDA = "CUDAExecutionProvider"
CORE_ML = "CoreMLExecutionProvider"
# DirectML serves any card of a Windows computer, also one that torch knows nothing of: it is there only where
# somebody installed the onnxruntime that has it.
_PROVIDERS = {"cuda": (CUDA,), "mps": (CORE_ML,), "cpu": ("DmlExecutionProvider", CPU)}
# All of them bring the same files under the same names.
_PACKAGES = ("onnxruntime", "onnxruntime-gpu", "onnxruntime-directml")


def load_onnxruntime(device: str) -> tuple[ModuleType, str]:
    """The library, and its provider for a device.

    Raises:
        RuntimeUnavailable: it is not installed, or does not know the device.
    """
    try:
        library = import_module("onnxruntime")
    except ImportError as error:
        raise onnx_unavailable(ErrorCode.ONNX_MISSING, device) from error
    return library, provider_for(device, library.get_available_providers())


def onnx_build(device: str) -> str:
    """Version and provider that compute for a device of torch's; errors as `load_onnxruntime`."""
    onnxruntime, provider = load_onnxruntime(device)
    return f"{onnxruntime.__version__} {provider}"


def provider_for(device: str, there: Sequence[str]) -> str:
    """The provider that computes for a device of torch's.

    Args:
        there: names of the providers that onnxruntime was built with.

    Raises:
        RuntimeUnavailable: none of them knows the device; naming the packages to uninstall first.
    """
    wanted = _PROVIDERS[kind_of(device)]
    for provider in wanted:
        if provider in there:
            return provider
    raise onnx_unavailable(
        ErrorCode.ONNX_WITHOUT_PROVIDER, device, provider=wanted[0], installed=_installed_packages()
    )


def provider_options(provider: str, device: str) -> dict[str, str]:
    """What a provider is told: results in float32, and no more memory than they need."""
    if provider == CUDA:
        options = {
            "device_id": str(card_number(device)),
            # An exhaustive search tries every convolution, with workspaces of gigabytes.
            "cudnn_conv_algo_search": "HEURISTIC",
            # Otherwise the arena doubles whenever it grows, and torch is left without.
            "arena_extend_strategy": "kSameAsRequested",
            "use_tf32": "0",
        }
        limit = _memory_limit(device)
        return options if limit is None else {**options, "gpu_mem_limit": str(limit)}
    if provider == CORE_ML:
        # The older format, and the Neural Engine, compute in half precision; with sizes that change, Core ML leaves
        # most of a network to the CPU.
        return {"ModelFormat": "MLProgram", "MLComputeUnits": "CPUAndGPU", "RequireStaticInputShapes": "1"}
    return {}


def _memory_limit(device: str) -> int | None:
    """Bytes that the user lets be taken of a card; None for all there are, or where an older torch cannot say."""
    share_of = getattr(torch.cuda, "get_per_process_memory_fraction", None)
    # Who limits a card's memory wakes the card.
    if share_of is None or not torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
        return None
    share = float(share_of(card_number(device)))
    if share >= 1:
        return None
    return int(share * torch.cuda.get_device_properties(card_number(device)).total_memory)


def _installed_packages() -> str:
    found = []
    for name in _PACKAGES:
        with suppress(metadata.PackageNotFoundError):
            metadata.version(name)
            found.append(name)
    return " ".join(found or _PACKAGES[:1])
