"""The dates of a photo's file, for a result that is to be sorted where the photo is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, Failure


def copy_dates(photo: Path, result: Path) -> tuple[Failure, ...]:
    """Gives a result the time of the photo's last change and, where the system lets it, of its creation.

    Returns:
        What went wrong; the result is whole all the same.
    """
    try:
        status = photo.stat()
        access_ns = result.stat().st_atime_ns
        born = getattr(status, "st_birthtime", None)
        if sys.platform == "win32":
            _set_creation_time(result, status.st_ctime_ns)
        elif born is not None and born < status.st_mtime:
            # macOS, as BSD: a change before the creation makes this the creation, too (utimes(2)).
            os.utime(result, ns=(access_ns, int(born * 1e9)))
        os.utime(result, ns=(access_ns, status.st_mtime_ns))
    except OSError as error:
        why = error.strerror or type(error).__name__
        return (Failure.of(result, ErrorCode.OUTPUT_LOSES_DATES, why=why),)
    return ()


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _WRITE_ATTRIBUTES, _SHARE_ALL, _OPEN_EXISTING, _BACKUP_SEMANTICS = 0x100, 7, 3, 0x02000000
    # From 1601, where Windows begins to count, to 1970; in its units of 100 nanoseconds.
    _TO_1970 = 116_444_736_000_000_000

    def _set_creation_time(path: Path, born_ns: int) -> None:
        """SetFileTime of the Windows API."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(
            str(path), _WRITE_ATTRIBUTES, _SHARE_ALL, None, _OPEN_EXISTING, _BACKUP_SEMANTICS, None
        )
        if handle == wintypes.HANDLE(-1).value:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            units = born_ns // 100 + _TO_1970
            time = wintypes.FILETIME(units & 0xFFFFFFFF, units >> 32)
            if not kernel.SetFileTime(wintypes.HANDLE(handle), ctypes.byref(time), None, None):
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
