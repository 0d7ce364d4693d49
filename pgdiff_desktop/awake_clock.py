"""Seconds that count only while the computer is awake: a night's sleep is no part of how long work takes."""

from __future__ import annotations

import sys
import time

if sys.platform == "win32":
    import ctypes

    _UNITS_PER_SECOND = 10_000_000

    def awake_seconds() -> float:
        """From an arbitrary beginning. There, time.monotonic counts the computer's sleep, too."""
        units = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(units))
        return units.value / _UNITS_PER_SECOND

else:

    def awake_seconds() -> float:
        """From an arbitrary beginning. On Linux and macOS, time.monotonic stands still while the computer sleeps."""
        return time.monotonic()
