"""Photos from the disk, ready to take faces; what the window looks at again and again is read once."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.faces.detection import Detection
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto, prepare_with_mask
from pgdiff_desktop.photos.colour import in_colour
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo

_Stamp = tuple[Path, int, int]


@dataclass(frozen=True)
class SeenPhoto:
    """A photo that was read, and looked at for faces, before its restoration began.

    Attributes:
        found: its faces; None where nobody has to look for them.
    """

    photo: Photo
    found: Detection | None


class SourcePhotos:
    """Keeps the latest photo in memory until another is asked for, or its file or mask changes.

    May be used from several threads; they wait for each other rather than read twice.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._photo: tuple[_Stamp, Photo] | None = None
        # With and without room for colours.
        self._prepared: dict[bool, tuple[_Stamp | None, PreparedPhoto]] = {}

    def prepared(self, path: Path, mask: Path | None, *, colours: bool) -> PreparedPhoto:
        """The photo, ready to take faces.

        Args:
            mask: picture of the photo's size, white = damaged.
            colours: a grey photo is to hold colours.

        Raises:
            PhotoError, MaskWrong: naming the file.
        """
        with self._lock:
            photo = self._read(path)
            stamp = None if mask is None else _stamp_of(mask)
            if colours not in self._prepared or self._prepared[colours][0] != stamp:
                self._prepared.pop(colours, None)
                prepared = prepare_with_mask(in_colour(photo) if colours else photo, mask)
                self._prepared[colours] = stamp, prepared
            return self._prepared[colours][1]

    def _read(self, path: Path) -> Photo:
        stamp = _stamp_of(path)
        if self._photo is None or self._photo[0] != stamp:
            # Two large scans would not fit.
            self._photo = None
            self._prepared.clear()
            self._photo = stamp, read_photo(path)
        return self._photo[1]


def _stamp_of(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        # Reading it will say what is wrong.
        return path, -1, -1
    return path, status.st_mtime_ns, status.st_size
