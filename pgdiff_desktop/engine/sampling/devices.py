"""Which device does the arithmetic, and how much fits into its memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.request import AUTO
from pgdiff_desktop.errors import DeviceError, ErrorCode, is_out_of_memory

if TYPE_CHECKING:
    import torch

# Faces of 128 px that fill a CPU's caches well; larger faces are taken fewer at a time, down to one.
_CPU_PIXELS = 8 * 128**2
# More at once than this only lets a user wait longer for the first of them.
_GPU_PIXELS = 16 * 512**2
# What the published prior needed for each pixel of one more face in float32, the most of all networks; measured.
_BYTES_PER_PIXEL = 2900
# What a step leaves to others, and to the card's own workspace.
_SHARE_OF_FREE_MEMORY = 0.8


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
        present = ", ".join(name for name, is_there in there.items() if is_there)
        raise DeviceError(f"device {wanted}", ErrorCode.DEVICE_MISSING, present=present)
    return wanted


def half_precision(device: str) -> torch.dtype | None:
    """What the device computes in faster than in float32; None where it only imitates it, or knows nothing of it."""
    import torch

    if device == "cpu":
        # There is no public way to ask; an imitation takes ten times as long as float32.
        return torch.bfloat16 if torch.cpu._is_avx512_bf16_supported() else None
    if device == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
    return torch.float16


def batch_size(device: str, face_size: int) -> int:
    """How many faces of `face_size` pixels a side are sampled at once, as far as memory is free; at least one."""
    pixels = _CPU_PIXELS if device == "cpu" else _GPU_PIXELS
    free = free_memory(device)
    if free is not None:
        pixels = min(pixels, int(_SHARE_OF_FREE_MEMORY * free / _BYTES_PER_PIXEL))
    return max(1, pixels // face_size**2)


def free_memory(device: str) -> int | None:
    """Bytes that a device has left; None for a CPU, whose batches are small beside any memory."""
    import torch

    if device == "cuda":
        return torch.cuda.mem_get_info()[0]
    if device == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory()
    return None


def limit_memory(device: str, megabytes: int | None) -> None:
    """Lets torch take no more of a GPU's memory than this; None for what there is. Without effect on a CPU."""
    import torch

    if device == "cuda":
        there = torch.cuda.get_device_properties(0).total_memory
        torch.cuda.set_per_process_memory_fraction(_share(megabytes, there))
    elif device == "mps":
        # Of what Metal recommends; up to 2 is what torch takes by itself.
        there = torch.mps.recommended_max_memory()
        torch.mps.set_per_process_memory_fraction(1.7 if megabytes is None else _share(megabytes, there))


def _share(megabytes: int | None, of_bytes: int) -> float:
    return 1.0 if megabytes is None else min(1.0, megabytes * 2**20 / of_bytes)


def wait_for(device: str) -> None:
    """Until a card has done what it was given."""
    import torch

    if device == "cuda":
        torch.cuda.synchronize()
    elif device == "mps":
        torch.mps.synchronize()


def release_memory(device: str) -> None:
    """Gives back what torch keeps of a GPU's memory for later."""
    import torch

    if device == "cuda":
        torch.cuda.empty_cache()
    elif device == "mps":
        torch.mps.empty_cache()


@contextmanager
def memory_errors(device: str) -> Iterator[None]:
    """Raises DeviceError for whatever a library raises without enough memory; passes all else on."""
    try:
        yield
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        code = ErrorCode.MEMORY_OF_CPU if device == "cpu" else ErrorCode.MEMORY_OF_GPU
        raise DeviceError(f"device {device}", code) from error
