"""What is loaded at the start, and what is set up before it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("torch", "cv2", "PySide6", "facexlib", "torchvision", "imagecodecs")


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("words", [["--help"], ["restore", "--help"], ["bench", "--help"]])
def test_help_loads_nothing_heavy(words):
    code = f"""
import sys
from pgdiff_desktop.entry import main
try:
    main({words!r})
except SystemExit:
    pass
print("loaded:", *(name for name in {HEAVY!r} if name in sys.modules))
"""
    assert run(code).splitlines()[-1].split() == ["loaded:"]


@pytest.mark.skipif(sys.platform != "linux", reason="page faults of the GNU C library's allocator")
def test_freed_memory_is_kept_for_the_next_step():
    code = """
import ctypes, resource, platform
from pgdiff_desktop.allocator import keep_freed_memory
if platform.libc_ver()[0] == "glibc":
    keep_freed_memory()
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    def use():
        block = library.malloc(16 << 20)
        ctypes.memset(block, 1, 16 << 20)
        library.free(block)
    use()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        use()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
else:
    print(0)
"""
    assert int(run(code)) < 100
