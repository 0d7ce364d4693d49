"""The photos of an album's folders, in the order that a person would count them in."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.photos.formats import PHOTO_ENDINGS

_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class ListedPhoto:
    """One file of an album, as it lies on the disk; not opened yet.

    Attributes:
        size: bytes.
        modified_ns: when its contents last changed, nanoseconds since 1970.
    """

    path: Path
    size: int
    modified_ns: int


@dataclass(frozen=True)
class Listing:
    """The photos of some folders.

    Attributes:
        photos: folder by folder, in natural order.
        missing: folders that are not there, or cannot be read.
    """

    photos: tuple[ListedPhoto, ...]
    missing: tuple[Path, ...] = ()


def is_photo(path: Path) -> bool:
    """Whether its ending is that of a photo, and it is not hidden."""
    return not path.name.startswith(".") and path.suffix.lower() in PHOTO_ENDINGS


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts scan2 before scan10, without regard to case and accents' spelling."""
    folded = unicodedata.normalize("NFC", name).casefold()
    parts = (part for part in _NUMBER.split(folded) if part)
    return tuple((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts)


def list_photos(folders: Iterable[Path]) -> Listing:
    """The photos that lie directly in the folders."""
    photos: list[ListedPhoto] = []
    missing: list[Path] = []
    for folder in dict.fromkeys(folders):
        try:
            found = _photos_of(folder)
        except OSError:
            missing.append(folder)
        else:
            photos.extend(sorted(found, key=lambda photo: (natural_key(photo.path.name), photo.path.name)))
    return Listing(tuple(photos), tuple(missing))


def _photos_of(folder: Path) -> list[ListedPhoto]:
    photos = []
    with os.scandir(folder) as entries:
        for entry in entries:
            # The cheap tests first: a folder of scans may hold much else.
            if entry.name.startswith(".") or os.path.splitext(entry.name)[1].lower() not in PHOTO_ENDINGS:  # noqa: PTH122
                continue
            try:
                status = entry.stat()
            except OSError:  # vanished meanwhile, or a link to nowhere
                continue
            if stat.S_ISREG(status.st_mode):
                photos.append(ListedPhoto(folder / entry.name, status.st_size, status.st_mtime_ns))
    return photos
