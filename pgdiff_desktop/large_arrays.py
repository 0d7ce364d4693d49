"""Arrays of a whole scan, apart from the heap: untouched pages take no memory, and all of it goes when they go.

On a heap that keeps what was freed for the next step of a network (process_setup.py), zeros are written one by one
into pages that were used before, and what is freed stays.
"""

from __future__ import annotations

import contextlib
import mmap
from math import prod

import numpy as np

# Smaller ones are no burden, and a heap is quicker with them.
_LEAST_BYTES = 1 << 20


def zeros(shape: tuple[int, ...], dtype: type[np.generic] = np.uint8) -> np.ndarray:
    """As `numpy.zeros`; what is not written to takes no memory, page by page."""
    nbytes = prod(shape) * np.dtype(dtype).itemsize
    if nbytes < _LEAST_BYTES:
        return np.zeros(shape, dtype)
    pages = _pages(nbytes)
    if hasattr(mmap, "MADV_NOHUGEPAGE"):
        # A single pixel would take two megabytes; kernels without huge pages refuse.
        with contextlib.suppress(OSError):
            pages.madvise(mmap.MADV_NOHUGEPAGE)
    return np.frombuffer(pages, dtype).reshape(shape)


def empty(shape: tuple[int, ...], dtype: type[np.generic] = np.uint8) -> np.ndarray:
    """As `numpy.empty`, for what will be written to everywhere."""
    nbytes = prod(shape) * np.dtype(dtype).itemsize
    if nbytes < _LEAST_BYTES:
        return np.empty(shape, dtype)
    return np.frombuffer(_pages(nbytes), dtype).reshape(shape)


def _pages(nbytes: int) -> mmap.mmap:
    if hasattr(mmap, "MAP_ANONYMOUS"):
        # Python's default shares them with child processes, and then pages that are only read take memory, too.
        return mmap.mmap(-1, nbytes, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    return mmap.mmap(-1, nbytes)
