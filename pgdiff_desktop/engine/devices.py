"""Which device does the arithmetic, and how many faces it takes at once."""

from __future__ import annotations

from pgdiff_desktop.engine.request import AUTO
from pgdiff_desktop.errors import DeviceError

# Faces of 128 px that fill a CPU's caches well; larger faces are taken fewer at a time, down to one.
_CPU_PIXELS = 8 * 128**2
_GPU_PIXELS = 4 * 512**2


def choose_device(wanted: str) -> str:
    """`cpu`, `cuda` or `mps`; auto takes a GPU where there is one.

    Raises:
        DeviceError: the device that was asked for is not there.
    """
    import torch

    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if wanted == AUTO:
        return next(name for name in ("cuda", "mps", "cpu") if there[name])
    if not there[wanted]:
        present = " or ".join(name for name, is_there in there.items() if is_there)
        raise DeviceError(
            f"device {wanted}",
            reason="this computer has none that torch can use",
            remedy=f"Use --device auto, or {present}.",
        )
    return wanted


def batch_size(device: str, face_size: int) -> int:
    """How many faces of `face_size` pixels a side are sampled at once; at least one."""
    pixels = _CPU_PIXELS if device == "cpu" else _GPU_PIXELS
    return max(1, pixels // face_size**2)
