"""What the computer has to calculate with; found out off the GUI thread, as torch must be loaded for it."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.device_names import CPU, CUDA, MPS, card_number, kind_of
from pgdiff_desktop.errors import Failure

if TYPE_CHECKING:
    from pgdiff_desktop.engine.devices.probing import Device


@dataclass(frozen=True)
class DeviceFacts:
    """One device.

    Attributes:
        name: as in the settings, see device_names.py.
        cores: of a processor; 0 of a card.
        memory, free: bytes; None where nobody says.
        failure: why it cannot do the arithmetic; None where it can.
    """

    name: str
    description: str
    memory: int | None
    free: int | None = None
    failure: Failure | None = None
    cores: int = 0


def device_facts() -> tuple[DeviceFacts, ...]:
    """The devices, the one that is taken automatically first, those that cannot be used last."""
    from pgdiff_desktop.engine.devices.probing import graphics_cards

    cards = [_of_card(card) for card in graphics_cards()]
    processor = DeviceFacts(CPU, _processor(), _main_memory(), cores=os.cpu_count() or 1)
    usable = [card for card in cards if card.failure is None]
    return (*usable, processor, *(card for card in cards if card.failure is not None))


def _of_card(card: Device) -> DeviceFacts:
    import torch

    if card.failure is None and kind_of(card.name) == CUDA:
        # A driver that stops answering now is for those who use the card.
        with contextlib.suppress(RuntimeError):
            free, _ = torch.cuda.mem_get_info(card_number(card.name))
            return DeviceFacts(card.name, card.description, card.memory, free)
    memory = _main_memory() if card.name == MPS else card.memory
    return DeviceFacts(card.name, card.description, memory, failure=card.failure)


def _processor() -> str:
    if sys.platform == "linux":
        with contextlib.suppress(OSError), Path("/proc/cpuinfo").open(errors="replace") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _main_memory() -> int | None:
    if sys.platform == "win32":
        return _windows_memory()
    with contextlib.suppress(ValueError, OSError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return None


def _windows_memory() -> int | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((f"field{n}", ctypes.c_ulonglong) for n in range(7)),
        )

    status = Status(length=ctypes.sizeof(Status))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - not known elsewhere
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.field0)
