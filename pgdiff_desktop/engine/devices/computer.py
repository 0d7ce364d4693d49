"""What computes here, in words by which results are told apart that may differ by a rounding."""

from __future__ import annotations

import platform

from pgdiff_desktop.device_names import CUDA, kind_of


def computer_of(device: str) -> str:
    """The processor's kind and threads, or the card's name, and torch's version."""
    import torch

    if kind_of(device) == CUDA and torch.cuda.is_available():
        what = torch.cuda.get_device_name(device)
    else:
        kind, threads = torch.backends.cpu.get_cpu_capability(), torch.get_num_threads()
        what = f"{device} {platform.machine()} {kind}, {threads} threads"
    return f"{what}, torch {torch.__version__}"
