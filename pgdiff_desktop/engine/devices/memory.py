"""How much fits into a device's memory, and what gives some of it back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pgdiff_desktop.device_names import CPU, CUDA, MPS, card_number, kind_of
from pgdiff_desktop.engine.devices.mac_memory import free_mac_memory
from pgdiff_desktop.engine.devices.probing import stop_using
from pgdiff_desktop.errors import DeviceError, ErrorCode, first_line, has_stopped_device, is_out_of_memory

# Faces of 128 px that fill a CPU's caches well; larger faces are taken fewer at a time, down to one.
_CPU_PIXELS = 8 * 128**2
# More at once than this only lets a user wait longer for the first of them.
_GPU_PIXELS = 16 * 512**2
# What a step leaves to others, and to the card's own workspace.
_SHARE_OF_FREE_MEMORY = 0.8
# By device, in bytes; None for what there is.
_limits: dict[str, int | None] = {}


def batch_size(device: str, face_size: int, bytes_per_pixel: int) -> int:
    """How many faces of `face_size` pixels a side are sampled at once, as far as memory is free; at least one.

    Args:
        bytes_per_pixel: what one more face takes.
    """
    pixels = _CPU_PIXELS if device == CPU else _GPU_PIXELS
    free = free_memory(device)
    if free is not None:
        pixels = min(pixels, int(_SHARE_OF_FREE_MEMORY * free / bytes_per_pixel))
    return max(1, pixels // face_size**2)


def free_memory(device: str) -> int | None:
    """Bytes that torch can still take of a device; None for a CPU, whose batches are small beside any memory."""
    import torch

    if kind_of(device) == CUDA:
        number = card_number(device)
        used = torch.cuda.memory_allocated(number)
        # What torch keeps for later is free for us, and for nobody else.
        free = torch.cuda.mem_get_info(number)[0] + torch.cuda.memory_reserved(number) - used
        limit = _limits.get(device)
        return max(0, free if limit is None else min(free, limit - used))
    if device == MPS:
        used, kept = torch.mps.current_allocated_memory(), torch.mps.driver_allocated_memory()
        there = free_mac_memory()
        # Metal's number does not know what other programs have; it is better than none.
        free = torch.mps.recommended_max_memory() - used if there is None else there + kept - used
        limit = _limits.get(device)
        return max(0, free if limit is None else min(free, limit - used))
    return None


def limit_memory(device: str, megabytes: int | None) -> bool:
    """Lets torch take no more of a GPU's memory than so many MiB; None for what there is. Without effect on a CPU.

    Returns:
        Whether another limit held before.
    """
    import torch

    limit = None if megabytes is None else megabytes * 2**20
    before, _limits[device] = _limits.get(device), limit
    if kind_of(device) == CUDA:
        number = card_number(device)
        there = torch.cuda.get_device_properties(number).total_memory
        torch.cuda.set_per_process_memory_fraction(_share(limit, there), number)
    elif device == MPS:
        # Of what Metal recommends; up to 2 is what torch takes by itself.
        there = torch.mps.recommended_max_memory()
        torch.mps.set_per_process_memory_fraction(1.7 if limit is None else _share(limit, there))
    return limit != before


def _share(limit: int | None, of_bytes: int) -> float:
    return 1.0 if limit is None else min(1.0, limit / of_bytes)


def release_memory(device: str) -> bool:
    """Gives back what torch keeps of a GPU's memory for later; whether there was any."""
    import torch

    # A card that stopped working says so here, too.
    with suppress(RuntimeError):
        if kind_of(device) == CUDA:
            before = torch.cuda.memory_reserved(card_number(device))
            torch.cuda.empty_cache()
            return torch.cuda.memory_reserved(card_number(device)) < before
        if device == MPS:
            before = torch.mps.driver_allocated_memory()
            torch.mps.empty_cache()
            return torch.mps.driver_allocated_memory() < before
    return False


@contextmanager
def device_errors(device: str) -> Iterator[None]:
    """Raises DeviceError for whatever a library raises without enough memory, or when a card has stopped working."""
    try:
        yield
    except Exception as error:
        if device != CPU and has_stopped_device(error):
            stopped = stop_using(device, first_line(error))
            raise DeviceError(stopped.subject, stopped.code, **stopped.parameters) from error
        if not is_out_of_memory(error):
            raise
        code = ErrorCode.MEMORY_OF_CPU if device == CPU else ErrorCode.MEMORY_OF_GPU
        raise DeviceError(f"device {device}", code) from error
