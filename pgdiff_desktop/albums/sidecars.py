"""The sidecars of an album: saved whole or not at all, and never over what cannot be read.

They are NAME.json, NAME.mask.png, NAME.hints.png and NAME.candidates/, NAME with its ending.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import logging
import os
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.records import (
    VERSION,
    FaceRecord,
    PhotoRecord,
    PhotoState,
    PhotoSummary,
    from_json,
    to_json,
)
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import DiskFull, ErrorCode, Failure, OutputNotWritable
from pgdiff_desktop.saving.atomic_files import replacing, writing_errors
from pgdiff_desktop.saving.damaged_records import set_aside
from pgdiff_desktop.saving.left_overs import sweep_trees
from pgdiff_desktop.saving.strict_json import UNREADABLE, read_saved, text
from pgdiff_desktop.settings import application_folders

_log = logging.getLogger(__name__)

# Where sidecars lie, and what their names end in.
FOLDER = ".pgdiff"
RECORD, MASK, HINTS, CANDIDATES = ".json", ".mask.png", ".hints.png", ".candidates"
# File systems hold names of 255 bytes; ours are longer than the photo's by an ending and a number.
_LONGEST_BYTES = 200
# Nothing else in a folder of candidates is ours to remove.
_CANDIDATE = re.compile(r"(\d+--?\d+|damage|hints)-[0-9a-f]+\.png")
_UNUSED_SECONDS = 7 * 24 * 3600.0
_NOT_FOR_US = (errno.EACCES, errno.EPERM, errno.EROFS)


class SidecarFolder:
    """The sidecars of the photos of one folder.

    They lie in `.pgdiff` beside the photos; in the application's data where that cannot be written to. The
    photos themselves are never opened. One object may be used by several threads.
    """

    def __init__(self, album: Path) -> None:
        self.album = album
        self._lock = threading.RLock()
        self._place: Path | None = None
        self._notices: list[Failure] = []
        # Records that could be neither read nor set aside: saving would lose what they hold.
        self._untouchable: set[str] = set()

    def load(self, photo: Path) -> PhotoRecord:
        """What was decided for a photo; an empty record where nothing was.

        A sidecar that is damaged, or of a later version, is set aside as NAME.json.damaged and a notice is
        left. Masks, hints and candidates are what lies on the disk, whenever the last save was cut short.
        """
        key = _key_of(photo)
        home = self._home_of(key)
        if home is None:
            return PhotoRecord()
        record = self._read(photo, home / (key + RECORD)) or PhotoRecord()
        mask, hints = (home / (key + MASK)).is_file(), (home / (key + HINTS)).is_file()
        record = replace(record, mask=mask, hints=hints)
        record, lost = _without_lost_candidates(record, home / (key + CANDIDATES))
        if lost:
            self._notices.append(Failure.of(photo, ErrorCode.CANDIDATES_GONE, count=lost, folder=str(home)))
        return record

    def save(self, photo: Path, record: PhotoRecord) -> None:
        """Saves atomically what was decided for a photo.

        Raises:
            DiskFull, OutputNotWritable: naming the sidecar; what was saved before is still there.
        """
        key = _key_of(photo)
        text = json.dumps(to_json(record) | {"photo": photo.name}, indent=1, sort_keys=True)
        target = self._writable_place() / (key + RECORD)
        if key in self._untouchable and os.path.lexists(target) and not self._set_aside(target, key):
            raise OutputNotWritable(target, ErrorCode.SIDECAR_UNREADABLE)
        with replacing(target) as file:
            file.write(text.encode() + b"\n")

    def save_mask(self, photo: Path, png: bytes | None) -> None:
        """Saves atomically a damage mask, encoded; None for a photo that has none any more.

        Raises:
            DiskFull, OutputNotWritable: naming the mask's file.
        """
        self._save_picture(photo, MASK, png)

    def save_hints(self, photo: Path, png: bytes | None) -> None:
        """As `save_mask`, of painted colours."""
        self._save_picture(photo, HINTS, png)

    def _save_picture(self, photo: Path, ending: str, png: bytes | None) -> None:
        target = self._writable_place() / (_key_of(photo) + ending)
        if png is not None:
            with replacing(target) as file:
                file.write(png)
            return
        try:
            target.unlink(missing_ok=True)
        except OSError as error:
            raise OutputNotWritable(target, ErrorCode.OUTPUT_NOT_REMOVABLE) from error

    def mask_path(self, photo: Path) -> Path:
        """Where a photo's mask lies, or is to lie: a grey PNG of the photo's size, white = damaged."""
        return self._picture_path(photo, MASK)

    def hints_path(self, photo: Path) -> Path:
        """Where a photo's painted colours lie, or are to lie: an RGBA PNG, transparent where nothing is painted."""
        return self._picture_path(photo, HINTS)

    def _picture_path(self, photo: Path, ending: str) -> Path:
        key = _key_of(photo)
        return (self._home_of(key) or self._places()[0]) / (key + ending)

    def candidates_folder(self, photo: Path) -> Path:
        """Where the candidates of a photo's faces lie, or are to lie; not made by this."""
        key = _key_of(photo)
        home = self._home_of(key)
        if home is None:
            with contextlib.suppress(OutputNotWritable, DiskFull):
                home = self._writable_place()
        return (home or self._places()[0]) / (key + CANDIDATES)

    def mark_unused(self, photo: Path, files: Iterable[str]) -> None:
        """Candidates that no record names from now on: they may be wanted back for a while."""
        folder = self.candidates_folder(photo)
        for file in files:
            with contextlib.suppress(OSError):
                os.utime(folder / file)

    def remove_candidates(self, photo: Path, files: Iterable[str]) -> None:
        """Removes files that nothing names, and that nobody can bring back any more."""
        folder = self.candidates_folder(photo)
        for file in files:
            with contextlib.suppress(OSError):
                (folder / file).unlink()

    def sweep_candidates(self, token: CancelToken) -> None:
        """Removes candidates that the record of their photo has not named for a week.

        They are left where a program was killed before it had removed them. Until then they may be wanted back, by a
        window of another computer, too. What a record that cannot be read may name stays.

        Raises:
            Cancelled: by the token.
        """
        for place in self._places():
            with contextlib.suppress(OSError):
                for folder in sorted(place.glob("*" + CANDIDATES)):
                    token.raise_if_cancelled()
                    _remove_unused(folder, place / (folder.name.removesuffix(CANDIDATES) + RECORD))

    def summaries(self) -> dict[str, PhotoSummary]:
        """Of the photos that anything was decided for, by their names; nothing is set aside."""
        found: dict[str, PhotoSummary] = {}
        for place in self._places():
            for name, summary in _summaries_in(place):
                found.setdefault(name, summary)
        return found

    def record_files(self) -> list[Path]:
        """The records of its photos, each photo's once, in the order of their names."""
        found: dict[str, Path] = {}
        for place in self._places():
            with contextlib.suppress(OSError):
                for path in place.glob("*" + RECORD):
                    found.setdefault(path.name, path)
        return [found[name] for name in sorted(found)]

    def sweep(self) -> None:
        """Removes what killed programs left half written long ago, candidates included."""
        sweep_trees(self._places())

    def take_notices(self) -> tuple[Failure, ...]:
        """What the user should know, once; the subject is the photo or the album."""
        taken, self._notices = tuple(self._notices), []
        return taken

    def _places(self) -> tuple[Path, Path]:
        """Where sidecars may lie, the one that is looked at first before the other."""
        places = self.album / FOLDER, _elsewhere(self.album)
        return places if self._place != places[1] else (places[1], places[0])

    def _home_of(self, key: str) -> Path | None:
        """Where the sidecar of a photo lies now, or None.

        One that lies where nothing can be saved any more, or was made while the album could not be written to, is
        copied to where the next save will go, so that decisions follow the album.
        """
        holders = [place for place in self._places() if _holds(place, key)]
        if not holders:
            return None
        holders.sort(key=lambda place: _saved_at(place, key), reverse=True)
        try:
            wanted = self._writable_place()
            if wanted != holders[0]:
                _copy_sidecar(holders[0], wanted, key)
        except (OSError, OutputNotWritable, DiskFull):
            return holders[0]
        return wanted

    def _writable_place(self) -> Path:
        """Where to save, found out once by trying."""
        if not self.album.is_dir():
            # Making it would write to the empty place where a vanished drive had been.
            raise OutputNotWritable(self.album, ErrorCode.ALBUM_GONE)
        with self._lock:
            if self._place is None:
                place = self.album / FOLDER
                if not _can_be_written(place):
                    place = _elsewhere(self.album)
                    with writing_errors(place):
                        place.mkdir(parents=True, exist_ok=True)
                    self._notices.append(Failure.of(self.album, ErrorCode.ALBUM_READ_ONLY, folder=str(place)))
                self._place = place
            return self._place

    def _read(self, photo: Path, path: Path) -> PhotoRecord | None:
        key = _key_of(photo)
        saved: Any = None
        try:
            saved = read_saved(path)
            record = from_json(saved)
        except FileNotFoundError:
            return None
        except OSError as error:
            _log.info("%s: %s", path, error)
            code = ErrorCode.SIDECAR_NOT_READ
        except UNREADABLE:
            code = ErrorCode.SIDECAR_DAMAGED
            with contextlib.suppress(*UNREADABLE):
                if int(saved["version"]) > VERSION:
                    code = ErrorCode.SIDECAR_LATER
        else:
            self._untouchable.discard(key)
            return record
        aside = self._set_aside(path, key)
        left = Failure.of(photo, ErrorCode.SIDECAR_LEFT, sidecar=path.name)
        self._notices.append(Failure.of(photo, code, aside=aside.name) if aside else left)
        return None

    def _set_aside(self, path: Path, key: str) -> Path | None:
        """Renames a record out of the way; None, and remembered, where that does not work."""
        aside = set_aside(path)
        if aside is None:
            self._untouchable.add(key)
        else:
            self._untouchable.discard(key)
        return aside


def _key_of(photo: Path) -> str:
    """What a photo's files begin with: its name, cut and told apart by a hash where it is very long."""
    name = photo.name
    encoded = os.fsencode(name)
    if len(encoded) <= _LONGEST_BYTES:
        return name
    digest = hashlib.sha256(encoded).hexdigest()[:16]
    return f"{encoded[: _LONGEST_BYTES - 20].decode('utf-8', 'ignore')}~{digest}"


def _elsewhere(album: Path) -> Path:
    """The folder of sidecars in the application's data, for albums that cannot be written to."""
    place = os.fsencode(os.path.normcase(album.resolve()))
    digest = hashlib.sha256(place).hexdigest()[:24]
    return application_folders().data / "albums" / digest


def _holds(place: Path, key: str) -> bool:
    try:
        return any((place / (key + ending)).exists() for ending in (RECORD, MASK, HINTS, CANDIDATES))
    except OSError:
        return False


def _saved_at(place: Path, key: str) -> int:
    """When the record was saved there last; before everything where there is none."""
    try:
        return (place / (key + RECORD)).stat().st_mtime_ns
    except OSError:
        return 0


def _can_be_written(place: Path) -> bool:
    """Whether files can be made there; True, too, where something else is wrong, which saving will then name."""
    try:
        place.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError as error:
        return error.errno not in _NOT_FOR_US


def _copy_sidecar(source: Path, target: Path, key: str) -> None:
    """Mask, hints and candidates before the record that names them, each whole or not at all."""
    candidates = source / (key + CANDIDATES)
    files = sorted(candidates.iterdir()) if candidates.is_dir() else []
    for path in (*files, *(source / (key + ending) for ending in (MASK, HINTS, RECORD))):
        if path.is_file():
            with path.open("rb") as original, replacing(target / path.relative_to(source)) as copy:
                shutil.copyfileobj(original, copy)


def _without_lost_candidates(record: PhotoRecord, folder: Path) -> tuple[PhotoRecord, int]:
    """The record without candidates whose files are gone, and how many these were."""
    if not any(face.candidates for face in record.faces or ()):
        return record, 0
    try:
        there = {path.name for path in folder.iterdir()}
    except FileNotFoundError:
        there = set()
    except OSError:
        return record, 0
    lost = 0
    faces: list[FaceRecord] = []
    for face in record.faces or ():
        kept = tuple(one for one in face.candidates if one.file in there)
        lost += len(face.candidates) - len(kept)
        chosen = face.chosen if any(one.file == face.chosen for one in kept) else None
        faces.append(replace(face, candidates=kept, chosen=chosen))
    return (replace(record, faces=tuple(faces)), lost) if lost else (record, 0)


def _remove_unused(folder: Path, path: Path) -> None:
    try:
        record = from_json(read_saved(path))
    except (OSError, *UNREADABLE):
        return
    named = record.kept_files
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in named or not _CANDIDATE.fullmatch(entry.name):
                continue
            with contextlib.suppress(OSError):
                is_old = time.time() - entry.stat(follow_symlinks=False).st_mtime > _UNUSED_SECONDS
                if is_old and entry.is_file(follow_symlinks=False):
                    os.unlink(entry.path)  # noqa: PTH108


def _summaries_in(place: Path) -> Iterator[tuple[str, PhotoSummary]]:
    try:
        paths = sorted(place.iterdir())
    except OSError:
        return
    names = {path.name for path in paths}
    masks = {name for name in names if name.endswith(MASK)}
    seen: set[str] = set()
    for path in paths:
        if not path.name.endswith(RECORD):
            continue
        key = path.name.removesuffix(RECORD)
        try:
            saved = read_saved(path)
            record = replace(from_json(saved), mask=key + MASK in masks, hints=key + HINTS in names)
            name = text(saved.get("photo", key))
        except (OSError, *UNREADABLE):
            continue
        seen.add(key)
        yield name, record.summary
    for mask in masks:
        key = mask.removesuffix(MASK)
        if key not in seen:
            yield key, PhotoSummary(PhotoState.MASKED)
