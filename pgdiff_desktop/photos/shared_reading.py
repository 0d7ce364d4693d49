"""A photo that somebody looks at is in memory once: whoever reads it meanwhile gets the same pixels."""

from __future__ import annotations

import threading
import weakref
from pathlib import Path

from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.xmp.files import files_beside

# Of one file: its path, when it was changed, and its size.
_Stamp = tuple[Path, int, int]
_Key = tuple[int, tuple[_Stamp, ...]]

_lock = threading.Lock()
_held: weakref.WeakValueDictionary[_Key, Photo] = weakref.WeakValueDictionary()
_reading: dict[_Key, threading.Lock] = {}


def read_shared(path: Path, page: int = 1) -> Photo:
    """As `read_photo`; what somebody else still holds of the file as it is now is not read again.

    Two that ask for one file at once wait for each other. Pixels are shared, and must not be written into.

    Raises:
        PhotoError: naming the file.
    """
    key = (page, (_stamp_of(path), *map(_stamp_of, files_beside(path))))
    with _lock:
        reading = _reading.setdefault(key, threading.Lock())
    try:
        with reading:
            photo = _held.get(key)
            if photo is None:
                photo = read_photo(path, page)
                photo.pixels.flags.writeable = False
                _held[key] = photo
            return photo
    finally:
        with _lock:
            _reading.pop(key, None)


def _stamp_of(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        # Reading it will say what is wrong.
        return path, -1, -1
    return path, status.st_mtime_ns, status.st_size
