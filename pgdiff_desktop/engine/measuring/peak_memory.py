"""The most memory that was taken since a moment."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import torch

_PROCESS = Path("/proc/self")


def restart_peak(device: str) -> None:
    """Forgets what was taken before, where that can be done."""
    if device == "cuda":
        torch.cuda.reset_peak_memory_stats()
        return
    with suppress(OSError):
        # "5" resets the peak of the resident memory (proc_pid_clear_refs(5)).
        (_PROCESS / "clear_refs").write_text("5")


def peak_megabytes(device: str) -> float | None:
    """Of the card where there is one, else of the whole process; None where nobody counts it."""
    if device == "cuda":
        return torch.cuda.max_memory_allocated() / 2**20
    with suppress(OSError):
        for line in (_PROCESS / "status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 2**10
    return None
