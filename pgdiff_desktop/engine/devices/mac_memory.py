"""How much of a Mac's memory is free: its GPU takes from the same, whatever Metal recommends."""

from __future__ import annotations

import re
import subprocess

# What the system gives without writing anything away: copies of files it can read again. Inactive pages are mostly
# other programs' data, which would be compressed and swapped.
_PAGES = re.compile(r"^(Pages free|File-backed pages): +(\d+)\.$", re.MULTILINE)
_PAGE_SIZE = re.compile(r"page size of (\d+) bytes")


def free_mac_memory() -> int | None:
    """Bytes that a program could take without another's being swapped; None where the system does not say."""
    try:
        asked = subprocess.run(
            ["/usr/bin/vm_stat"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=5,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return bytes_to_have(asked.stdout)


def bytes_to_have(vm_stat: str) -> int | None:
    """What the output of `vm_stat` amounts to; None where it is another program's."""
    size = _PAGE_SIZE.search(vm_stat)
    pages = {name: int(count) for name, count in _PAGES.findall(vm_stat)}
    if size is None or not pages:
        return None
    return int(size[1]) * sum(pages.values())
