"""Thumbnails on the disk, by what they were made from; the oldest go when there are too many."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.saving.left_overs import PREFIX, SUFFIX, sweep_once
from pgdiff_desktop.settings import application_folders

LIMIT_BYTES = 512 << 20
# Shrunk below the limit by so much, so that not every thumbnail has to make room for itself.
_SHRUNK = 0.9
_VERSION = 1


class ThumbnailCache:
    """JPEG files named after a photo's path, size, and time of change: a changed photo gets another thumbnail.

    Args of the methods:
        result: the stamp of a result of the photo; empty for the photo itself.
    """

    def __init__(self, folder: Path | None = None, *, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder or application_folders().cache / "thumbnails"
        self.limit_bytes = limit_bytes

    def read(self, photo: ListedPhoto, result: str = "") -> bytes | None:
        path = self._file_of(photo, result)
        try:
            found = path.read_bytes()
            # What is looked at stays.
            os.utime(path)
        except OSError:
            return None
        return found

    def write(self, photo: ListedPhoto, encoded: bytes, result: str = "") -> None:
        """Keeps a thumbnail; one that cannot be kept is made again the next time."""
        target = self._file_of(photo, result)
        # Renamed, so that nobody reads a half; not synced, as it can be made again.
        with contextlib.suppress(OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                dir=target.parent, prefix=PREFIX, suffix=SUFFIX, delete=False
            ) as file:
                try:
                    file.write(encoded)
                    file.close()
                    os.replace(file.name, target)  # noqa: PTH105
                except OSError:
                    os.unlink(file.name)  # noqa: PTH108
                    raise

    def remove(self, photo: ListedPhoto, result: str = "") -> None:
        with contextlib.suppress(OSError):
            self._file_of(photo, result).unlink()

    def shrink(self) -> int:
        """Removes the thumbnails that were looked at longest ago, down to the limit; returns the bytes left."""
        files: list[tuple[float, int, str]] = []
        with contextlib.suppress(OSError):
            for folder in self._folder.iterdir():
                sweep_once(folder)
                with contextlib.suppress(OSError), os.scandir(folder) as entries:
                    for entry in entries:
                        with contextlib.suppress(OSError):
                            status = entry.stat()
                            files.append((status.st_mtime, status.st_size, entry.path))
        total = sum(size for _, size, _ in files)
        if total <= self.limit_bytes:
            return total
        for _, size, name in sorted(files):
            if total <= self.limit_bytes * _SHRUNK:
                break
            with contextlib.suppress(OSError):
                Path(name).unlink()
                total -= size
        return total

    def _file_of(self, photo: ListedPhoto, result: str = "") -> Path:
        place = os.fsencode(photo.path.absolute())
        stamp = f"|{photo.size}|{photo.modified_ns}|{_VERSION}{result}".encode()
        digest = hashlib.sha256(place + stamp).hexdigest()
        return self._folder / digest[:2] / f"{digest[2:32]}.jpg"
