"""The photos of an album's folders, in the order that a person would count them in."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from pgdiff_desktop.photos.formats import PHOTO_ENDINGS

# Deeper than anybody sorts photos, and less than Python recurses.
_DEEPEST = 64
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


def is_photo_file(path: Path | None) -> TypeGuard[Path]:
    """Whether there is a photo where a record says so.

    An album may come from a stranger: by its word only pictures are looked at and given away.
    """
    return path is not None and is_photo(path) and path.is_file()


def folded(text: str) -> str:
    """Equal for names that a person would call the same: without regard to case and accents' spelling."""
    return unicodedata.normalize("NFC", text).casefold()


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts scan2 before scan10, and names as `folded` has them."""
    parts = (part for part in _NUMBER.split(folded(name)) if part)
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


@dataclass(frozen=True)
class FolderNode:
    """A folder with the folders in it.

    Attributes:
        photos: how many lie directly in it.
        folders: those that hold photos, at whatever depth, in natural order.
    """

    path: Path
    photos: int = 0
    folders: tuple[FolderNode, ...] = ()

    @property
    def all_photos(self) -> int:
        """Of this folder and all in it."""
        return self.photos + sum(node.all_photos for node in self.folders)


def folder_tree(folder: Path, check: Callable[[], None] = lambda: None) -> FolderNode:
    """A folder with all that is in it, as names say; unreadable folders count as empty.

    Hidden folders, and links to folders, are left out: a link may lead back, and a photo would be there twice.

    Args:
        check: called for every folder; raises to stop.
    """
    return _tree(folder, check, 0)


def _tree(folder: Path, check: Callable[[], None], depth: int) -> FolderNode:
    check()
    photos = 0
    names: list[str] = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            with contextlib.suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    names.append(entry.name)
                elif os.path.splitext(entry.name)[1].lower() in PHOTO_ENDINGS and entry.is_file():  # noqa: PTH122
                    photos += 1
    if depth >= _DEEPEST:
        return FolderNode(folder, photos)
    names.sort(key=lambda name: (natural_key(name), name))
    inner = (_tree(folder / name, check, depth + 1) for name in names)
    return FolderNode(folder, photos, tuple(node for node in inner if node.all_photos))


def folders_of(node: FolderNode) -> Iterator[Path]:
    """A folder that photos may lie in directly, and those in it that photos do lie in."""
    yield node.path
    for inner in node.folders:
        yield from (path for path in folders_of(inner) if inner.photos or path != inner.path)


def is_within(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path is in one of the folders, at whatever depth."""
    return any(folder in path.parents for folder in folders)


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
