"""Which photos of a watched folder have arrived as a whole: somebody else may still be writing them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.albums.listing import is_photo
from pgdiff_desktop.saving.file_stamps import FileStamp

# A scanner, or a copy over a network, may pause; nobody waits for a photo of which nothing was written for so long.
QUIET_SECONDS = 2.0
_TO_NANOSECONDS = 1_000_000_000


@dataclass(frozen=True)
class _Seen:
    """A photo that is not known to be whole yet.

    Attributes:
        since: when it was seen first as it is now.
    """

    stamp: FileStamp
    since: float


class Arrivals:
    """Looks again and again at what lies in a folder, and tells each photo once for each state that it rests in.

    A photo is whole when nothing about its file has changed for QUIET_SECONDS; or at once, where it was not touched
    for as long when it came, or came by its name: a file that was there under another is renamed when it is done.
    """

    def __init__(self) -> None:
        self._waiting: dict[Path, _Seen] = {}
        self._told: dict[Path, FileStamp] = {}
        self._names: dict[tuple[int, int], tuple[Path, FileStamp]] = {}

    @property
    def is_waiting(self) -> bool:
        """Whether there are photos that may be whole soon."""
        return bool(self._waiting)

    def whole(self, files: Mapping[Path, FileStamp], now: float) -> list[Path]:
        """The photos that are whole now and were not told yet, in their order.

        Args:
            files: all that lies in the folder, photos or not, in the order that photos are wanted in.
            now: seconds since 1970.
        """
        whole = []
        for path, stamp in files.items():
            if not is_photo(path) or self._told.get(path) == stamp or stamp.size <= 0:
                continue
            seen = self._waiting.get(path)
            if seen is None or seen.stamp != stamp:
                self._waiting[path] = seen = _Seen(stamp, now)
                is_whole = path not in self._told and self._came_whole(path, stamp, now)
            else:
                is_whole = now - seen.since >= QUIET_SECONDS
            if is_whole:
                del self._waiting[path]
                self._told[path] = stamp
                whole.append(path)
        self._names = {
            (stamp.device, stamp.inode): (path, stamp) for path, stamp in files.items() if stamp.inode
        }
        for known in (self._waiting, self._told):
            for path in known.keys() - files.keys():
                del known[path]
        return whole

    def forget(self, path: Path) -> None:
        """Lets a photo be told again, although it has not changed."""
        self._told.pop(path, None)

    def _came_whole(self, path: Path, stamp: FileStamp, now: float) -> bool:
        earlier, was = self._names.get((stamp.device, stamp.inode), (path, stamp))
        # A new file may have the number of one that was deleted.
        was_renamed = earlier != path and (was.size, was.modified_ns) == (stamp.size, stamp.modified_ns)
        return was_renamed or now - stamp.modified_ns / _TO_NANOSECONDS >= QUIET_SECONDS
