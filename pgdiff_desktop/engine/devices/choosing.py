"""Which device does the arithmetic, and in what it is fastest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgdiff_desktop.device_names import AUTO, CPU, CUDA, MPS, card_name, card_number, kind_of
from pgdiff_desktop.engine.devices.probing import Device, graphics_cards, why_stopped
from pgdiff_desktop.errors import DeviceError, ErrorCode, Failure

if TYPE_CHECKING:
    import torch


def choose_device(wanted: str) -> str:
    """`cpu`, `mps`, `cuda` or, of the cards after the first, `cuda:1` and so on; auto takes a card that works.

    The CPU takes the place of what stopped working while the program ran.

    Raises:
        DeviceError: the device that was asked for is not there, or cannot be used.
    """
    if wanted == CPU:
        return CPU
    if wanted == AUTO:
        return next((card.name for card in graphics_cards() if card.failure is None), CPU)
    if why_stopped(wanted) is not None:
        return CPU
    failure = None
    for card in graphics_cards():
        if is_meant(card, wanted):
            if card.failure is None:
                return card.name
            failure = failure or card.failure
    if failure is not None:
        raise DeviceError(failure.subject, failure.code, **failure.parameters)
    present = ", ".join([*(card.name for card in graphics_cards() if card.failure is None), CPU])
    raise DeviceError(f"device {wanted}", ErrorCode.DEVICE_MISSING, present=present)


def is_meant(card: Device, wanted: str) -> bool:
    """Whether a card is what was asked for; `cuda` is any of CUDA's."""
    if wanted in (CUDA, MPS):
        return kind_of(card.name) == wanted
    return card.name == card_name(card_number(wanted))


def why_not_a_card(wanted: str, device: str) -> Failure | None:
    """Why the CPU was chosen where a graphics card could have been; None where there is none, or none was wanted."""
    if device != CPU or wanted == CPU:
        return None
    return next((card.failure for card in graphics_cards() if card.failure is not None), None)


def half_precision(device: str) -> torch.dtype | None:
    """What the device computes in faster than in float32; None where it only imitates it, or knows nothing of it."""
    import torch

    if device == CPU:
        # There is no public way to ask; an imitation takes ten times as long as float32.
        return torch.bfloat16 if torch.cpu._is_avx512_bf16_supported() else None
    if kind_of(device) == CUDA:
        # Ampere's and later; those before it imitate bfloat16. AMD's all have it.
        number = card_number(device)
        has_it = torch.cuda.is_available() and torch.cuda.get_device_capability(number) >= (8, 0)
        return torch.bfloat16 if has_it or torch.version.hip else torch.float16
    return torch.float16


def wait_for(device: str) -> None:
    """Until a card has done what it was given."""
    import torch

    if kind_of(device) == CUDA:
        torch.cuda.synchronize(card_number(device))
    elif device == MPS:
        torch.mps.synchronize()
