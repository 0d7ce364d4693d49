"""How much memory a process took, on systems that count it differently."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak_bytes() -> int:
    """The most that this process has held: macOS says it in bytes, Linux in kilobytes.

    On Linux it is not what `getrusage` says, which begins at what the process that started this one had held.
    """
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = re.search(r"VmHWM:\s*(\d+) kB", STATUS.read_text())
    assert found is not None
    return int(found[1]) * 1024
