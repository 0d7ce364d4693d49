"""What the computer has to calculate with; found out off the GUI thread, as torch must be loaded for it."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class DeviceFacts:
    """One device that can do the arithmetic.

    Attributes:
        name: as in the settings: cpu, cuda, mps.
        memory, free: bytes; None where nobody says.
    """

    name: str
    description: str
    memory: int | None
    free: int | None = None


def device_facts() -> tuple[DeviceFacts, ...]:
    """The devices, the one that is taken automatically first."""
    import torch

    found: list[DeviceFacts] = []
    if torch.cuda.is_available():
        # A driver that is there and does not answer is as good as none.
        with contextlib.suppress(RuntimeError):
            free, memory = torch.cuda.mem_get_info()
            found.append(DeviceFacts("cuda", torch.cuda.get_device_name(), memory, free))
    if torch.backends.mps.is_available():
        found.append(DeviceFacts("mps", "Apple GPU", _main_memory()))
    cores = os.cpu_count() or 1
    found.append(DeviceFacts("cpu", f"{_processor()}, {cores} x", _main_memory()))
    return tuple(found)


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
