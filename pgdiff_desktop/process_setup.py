"""What is set up before torch is loaded: how its threads wait for work, and which memory is kept for it."""

from __future__ import annotations

import ctypes
import os
import platform
from functools import cache

# Numbers of mallopt's parameters in malloc.h of the GNU C library.
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD, _MMAP_MAX, _ARENA_MAX = -1, -2, -3, -4, -8
_MEGABYTE = 2**20
_KEPT = {_MMAP_THRESHOLD: 32 * _MEGABYTE, _TRIM_THRESHOLD: 256 * _MEGABYTE, _TOP_PAD: 64 * _MEGABYTE}
# A block that comes from the heap, and is large enough for its end to be looked at when it goes.
_A_BLOCK = 2**20


def set_up_process() -> None:
    """What every program of the application does first, the window's as well as the command line's."""
    let_waiting_threads_sleep()
    share_heaps()
    keep_freed_memory()


def let_waiting_threads_sleep() -> None:
    """Lets the threads of torch's OpenMP look for work a moment, then sleep."""
    # Threads that spin while they wait take the processor from whoever has work, the window and other programs:
    # measured with another busy program on two cores, a face took fifteen times as long.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # Those that sleep at once are slow to wake: a glance before (GNU's OpenMP, Linux) brought a starter face from 1.2
    # to 0.7 seconds; ten times as long a glance, to 0.5, but two programs at once from 0.8 to 4.5 and not to 1.4.
    os.environ.setdefault("GOMP_SPINCOUNT", "3000")


def share_heaps() -> None:
    """Lets all threads but the first use one heap: each of its own would keep what the thread freed."""
    _set({_ARENA_MAX: 2})


def keep_freed_memory() -> None:
    """Lets the GNU C library keep up to 256 MB that were freed; without effect elsewhere.

    As it is, it gives every block above 128 kB back to the kernel and fetches it anew, zeroed page by page: at 512 px
    a step of the prior fetched 88,000 pages, afterwards one, and took 11 % less processor time (float32: 27 %).
    Blocks above 32 MB, a scan's, are given back as before.
    """
    _set(_KEPT)


def give_back_freed_memory() -> None:
    """Returns to the kernel what was freed; without effect where there is no GNU C library.

    It is kept for the next step of a network (see above): after a scan of 60 megapixels was looked at, 900 MB. To be
    called on any thread but the first, whose heap is the smallest.
    """
    if (library := _library()) is None:
        return
    # The end of a thread's heap goes back only when something is freed there, and too much of it is free.
    _set({_TRIM_THRESHOLD: 0, _TOP_PAD: 0})
    library.free(library.malloc(_A_BLOCK))
    _set(_KEPT)
    # What lies free between, of all heaps.
    library.malloc_trim(0)


def keep_all_freed_memory() -> None:
    """The same without a limit, for a training, which wants it all again at its next step."""
    _set({_MMAP_MAX: 0, _TRIM_THRESHOLD: 2**31 - 1, _TOP_PAD: 256 * _MEGABYTE})


def _set(parameters: dict[int, int]) -> None:
    library = _library()
    if library is None:
        return
    for parameter, value in parameters.items():
        library.mallopt(parameter, value)


@cache
def _library() -> ctypes.CDLL | None:
    """The GNU C library, where that is what this process runs on."""
    if platform.libc_ver()[0] != "glibc":
        return None
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.restype, library.free.argtypes = None, [ctypes.c_void_p]
    library.malloc_trim.argtypes = [ctypes.c_size_t]
    return library
