"""How much memory a process took, on systems that count it differently."""

from __future__ import annotations

import resource
import sys


def peak_bytes() -> int:
    """The most that this process has held: Linux says it in kilobytes, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
