"""What is in an album, read in the background: its photos, their states, and when they were taken."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.listing import (
    FolderNode,
    ListedPhoto,
    folder_tree,
    folders_of,
    is_photo,
    list_photos,
)
from pgdiff_desktop.albums.records import PhotoState, PhotoSummary
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import OutputError
from pgdiff_desktop.saving.atomic_files import read_json, replacing
from pgdiff_desktop.saving.strict_json import members, whole
from pgdiff_desktop.settings import application_folders


@dataclass(frozen=True)
class AlbumContents:
    """What lies in the folders of an album.

    Attributes:
        photos: in natural order, folder by folder; those that are gone come last.
        gone: photos that something was decided for, and whose files are not there any more.
        missing: folders that are not there.
        folders: that were read: those that were asked for, and with `flat` those in them.
    """

    photos: tuple[ListedPhoto, ...]
    summaries: Mapping[Path, PhotoSummary]
    gone: frozenset[Path] = frozenset()
    missing: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()


def read_tree(folders: Sequence[Path], token: CancelToken) -> tuple[FolderNode, ...]:
    """The folders with those in them.

    Raises:
        Cancelled: by the token.
    """
    return tuple(folder_tree(folder, token.raise_if_cancelled) for folder in folders)


def read_album(folders: Iterable[Path], *, flat: bool = False) -> AlbumContents:
    """Lists the folders and reads the sidecars in them; blocks as long as the disks do.

    Args:
        flat: with the folders in them, at whatever depth.
    """
    folders = tuple(folders)
    if flat:
        # Two folders of which one lies in the other hold each photo once.
        folders = tuple(dict.fromkeys(path for folder in folders for path in folders_of(folder_tree(folder))))
    listing = list_photos(folders)
    there = {photo.path for photo in listing.photos}
    summaries: dict[Path, PhotoSummary] = {}
    gone: list[ListedPhoto] = []
    for folder in folders:
        if folder in listing.missing:
            continue
        sidecars = SidecarFolder(folder)
        sidecars.sweep()
        for name, summary in sidecars.summaries().items():
            path = folder / name
            if path in there:
                summaries[path] = summary
            elif summary.state is not PhotoState.UNTOUCHED and path.parent == folder and is_photo(path):
                summaries[path] = summary
                gone.append(ListedPhoto(path, 0, 0))
    return AlbumContents(
        (*listing.photos, *gone), summaries, frozenset(photo.path for photo in gone), listing.missing, folders
    )


def read_dates(photos: Sequence[ListedPhoto], token: CancelToken) -> dict[Path, datetime]:
    """When photos were taken; those whose files do not say are left out.

    What was read once is kept in the cache as long as the files do not change.

    Raises:
        Cancelled: by the token.
    """
    # Loads the decoders.
    from pgdiff_desktop.photos.date_taken import date_taken

    found: dict[Path, datetime] = {}
    by_folder: dict[Path, list[ListedPhoto]] = {}
    for photo in photos:
        by_folder.setdefault(photo.path.parent, []).append(photo)
    for folder, of_folder in by_folder.items():
        kept = _kept_dates(folder)
        changed = False
        try:
            for photo in of_folder:
                token.raise_if_cancelled()
                stamp = [photo.size, photo.modified_ns]
                known = kept.get(photo.path.name)
                if known is None or known[:2] != stamp:
                    date = date_taken(photo.path)
                    known = kept[photo.path.name] = [*stamp, None if date is None else date.isoformat()]
                    changed = True
                if known[2] is not None:
                    found[photo.path] = datetime.fromisoformat(known[2])
        finally:
            # A pass that is cut short goes on where it stopped.
            if changed:
                with contextlib.suppress(OutputError), replacing(_dates_file(folder)) as file:
                    file.write(json.dumps(kept).encode())
    return found


def _dates_file(folder: Path) -> Path:
    digest = hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:24]
    return application_folders().cache / "dates" / f"{digest}.json"


def _kept_dates(folder: Path) -> dict[str, list[Any]]:
    return read_json(_dates_file(folder), _dates_from_json) or {}


def _dates_from_json(saved: Any) -> dict[str, list[Any]]:
    return {
        name: [_count(size), _count(modified), None if date is None else str(datetime.fromisoformat(date))]
        for name, (size, modified, date) in members(saved).items()
    }


def _count(saved: Any) -> int:
    return whole(saved, -(1 << 63), 1 << 63)
