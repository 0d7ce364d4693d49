"""Arrays of whole scans, and memory that goes back to the system; in processes of their own."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from pgdiff_desktop import large_arrays

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="resident memory as Linux counts it")
HELD = """
import ctypes, platform, re, threading
from functools import partial
from pathlib import Path
from pgdiff_desktop.process_setup import give_back_freed_memory, keep_freed_memory, share_heaps
def held():
    return int(re.search(r"VmRSS:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024
def use_and_free(count):
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    blocks = [library.malloc(4 << 20) for _ in range(count)]
    for block in blocks:
        ctypes.memset(block, 1, 4 << 20)
    for block in blocks:
        library.free(block)
keep_freed_memory()
"""


def run(code: str) -> int:
    done = subprocess.run([sys.executable, "-c", HELD + code], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.parametrize("shape", [(3, 4), (3000, 2000), (1000, 900, 3)])
def test_they_are_arrays_as_any(shape):
    zeros, empty = large_arrays.zeros(shape), large_arrays.empty(shape)
    for made in (zeros, empty):
        assert made.shape == shape
        assert made.dtype == np.uint8
        assert made.flags.c_contiguous
        assert made.flags.writeable
    assert not zeros.any()
    zeros[-1] = 7
    assert zeros.sum() == 7 * zeros[-1].size


@linux_only
def test_a_mask_that_nobody_paints_takes_no_memory_whatever_was_freed_before():
    grown = run("""
use_and_free(40)
from pgdiff_desktop import large_arrays
before = held()
mask = large_arrays.zeros((6667, 9000))
mask.any()
mask[3000, 100:8000] = 255
print(held() - before)
""")
    assert grown < 2_000_000


@linux_only
def test_what_threads_have_freed_is_given_back():
    kept = run("""
before = held()
share_heaps()
for work in (partial(use_and_free, 12), give_back_freed_memory):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    # Its heap is free for the next one when the system has ended the thread, which is after Python has.
    while len(list(Path("/proc/self/task").iterdir())) > 1:
        pass
print(held() - before if platform.libc_ver()[0] == "glibc" else 0)
""")
    assert kept < 8_000_000
