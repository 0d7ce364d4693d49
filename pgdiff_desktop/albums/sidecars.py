"""The sidecars of an album: saved whole or not at all, and never over what cannot be read."""

from __future__ import annotations

import contextlib
import errno
import json
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums import sidecar_names as names
from pgdiff_desktop.albums.records import VERSION, FaceRecord, PhotoRecord, PhotoState, from_json, to_json
from pgdiff_desktop.atomic_files import replacing, writing_errors
from pgdiff_desktop.errors import DiskFull, ErrorCode, OutputNotWritable

_NOT_FOR_US = (errno.EACCES, errno.EPERM, errno.EROFS)
# What a killed process left half written; younger ones may belong to a save that is under way.
_LEFT_OVER_SECONDS = 60.0
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)


class SidecarFolder:
    """The sidecars of the photos of one folder.

    They lie in `.pgdiff` beside the photos; in the application's data where that cannot be written to. The
    photos themselves are never opened. One object may be used by several threads.
    """

    def __init__(self, album: Path) -> None:
        self.album = album
        self._lock = threading.RLock()
        self._place: Path | None = None
        self._is_clean = False
        self._notices: list[str] = []
        # Records that could be neither read nor set aside: saving would lose what they hold.
        self._untouchable: set[str] = set()

    def load(self, photo: Path) -> PhotoRecord:
        """What was decided for a photo; an empty record where nothing was.

        A sidecar that is damaged, or of a later version, is set aside as NAME.json.damaged-N and a notice is
        left. Masks and candidates are what lies on the disk, whenever the last save was cut short.
        """
        key = names.key_of(photo)
        home = self._home_of(key)
        if home is None:
            return PhotoRecord()
        record = self._read(photo, home / (key + names.RECORD)) or PhotoRecord()
        record = replace(record, mask=(home / (key + names.MASK)).is_file())
        record, lost = _without_lost_candidates(record, home / (key + names.CANDIDATES))
        if lost:
            self._notices.append(f"{photo}: {lost} of its candidates are gone from {home}")
        return record

    def save(self, photo: Path, record: PhotoRecord) -> None:
        """Saves atomically what was decided for a photo.

        Raises:
            DiskFull, OutputNotWritable: naming the sidecar; what was saved before is still there.
        """
        key = names.key_of(photo)
        text = json.dumps(to_json(record) | {"photo": photo.name}, indent=1, sort_keys=True)
        target = self._place_to_save() / (key + names.RECORD)
        if key in self._untouchable and not self._set_aside(target, key):
            raise OutputNotWritable(target, ErrorCode.SIDECAR_UNREADABLE)
        with replacing(target) as file:
            file.write(text.encode() + b"\n")

    def save_mask(self, photo: Path, png: bytes | None) -> None:
        """Saves atomically a damage mask, encoded; None for a photo that has none any more.

        Raises:
            DiskFull, OutputNotWritable: naming the mask's file.
        """
        target = self._place_to_save() / (names.key_of(photo) + names.MASK)
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
        key = names.key_of(photo)
        return (self._home_of(key) or self._places()[0]) / (key + names.MASK)

    def candidates_folder(self, photo: Path) -> Path:
        """Where the candidates of a photo's faces lie, or are to lie; not made by this."""
        key = names.key_of(photo)
        home = self._home_of(key)
        if home is None:
            with contextlib.suppress(OutputNotWritable, DiskFull):
                home = self._writable_place()
        return (home or self._places()[0]) / (key + names.CANDIDATES)

    def states(self, known: set[str] | None = None) -> dict[str, PhotoState]:
        """States of the photos that anything was decided for, by their names; nothing is set aside.

        Args:
            known: names of the photos of the album; others are left out.
        """
        found: dict[str, PhotoState] = {}
        for place in self._places():
            for name, state in _states_in(place, known):
                found.setdefault(name, state)
        return found

    def take_notices(self) -> tuple[str, ...]:
        """What the user should know, once: sentences that name the photo."""
        taken, self._notices = tuple(self._notices), []
        return taken

    def _places(self) -> tuple[Path, Path]:
        """Where sidecars may lie, the one that is looked at first before the other."""
        places = names.beside(self.album), names.elsewhere(self.album)
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

    def _place_to_save(self) -> Path:
        place = self._writable_place()
        if not self._is_clean:
            self._is_clean = True
            _remove_left_overs(place)
        return place

    def _writable_place(self) -> Path:
        """Where to save, found out once by trying."""
        if not self.album.is_dir():
            # Making it would write to the empty place where a vanished drive had been.
            raise OutputNotWritable(self.album, ErrorCode.ALBUM_GONE)
        with self._lock:
            if self._place is None:
                place = names.beside(self.album)
                if not _can_be_written(place):
                    place = names.elsewhere(self.album)
                    with writing_errors(place):
                        place.mkdir(parents=True, exist_ok=True)
                    self._notices.append(
                        f"{self.album}: this folder cannot be written to, so what you decide is saved in {place}"
                    )
                self._place = place
            return self._place

    def _read(self, photo: Path, path: Path) -> PhotoRecord | None:
        key = names.key_of(photo)
        saved: Any = None
        try:
            saved = json.loads(path.read_bytes())
            record = from_json(saved)
        except FileNotFoundError:
            return None
        except OSError as error:
            reason = f"cannot be read ({error.strerror or type(error).__name__})"
        except _UNREADABLE:
            reason = "is damaged"
            with contextlib.suppress(*_UNREADABLE):
                if int(saved["version"]) > VERSION:
                    reason = "was made by a later version of this program"
        else:
            self._untouchable.discard(key)
            return record
        aside = self._set_aside(path, key)
        left = f"it was set aside as {aside.name}" if aside else "it was left as it is"
        self._notices.append(f"{photo}: what was decided for it {reason}; {left}")
        return None

    def _set_aside(self, path: Path, key: str) -> Path | None:
        """Renames a record out of the way; None, and remembered, where that does not work."""
        for number in range(1, 1000):
            aside = path.with_name(f"{path.name}.damaged-{number}")
            if aside.exists():
                continue
            try:
                path.rename(aside)
            except FileNotFoundError:
                pass
            except OSError:
                break
            self._untouchable.discard(key)
            return aside
        self._untouchable.add(key)
        return None


def _holds(place: Path, key: str) -> bool:
    try:
        return any(
            (place / (key + ending)).exists() for ending in (names.RECORD, names.MASK, names.CANDIDATES)
        )
    except OSError:
        return False


def _saved_at(place: Path, key: str) -> int:
    """When the record was saved there last; before everything where there is none."""
    try:
        return (place / (key + names.RECORD)).stat().st_mtime_ns
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


def _remove_left_overs(place: Path) -> None:
    with contextlib.suppress(OSError):
        for part in place.glob(".pgdiff-*.part"):
            with contextlib.suppress(OSError):
                if time.time() - part.stat().st_mtime > _LEFT_OVER_SECONDS:
                    part.unlink()


def _copy_sidecar(source: Path, target: Path, key: str) -> None:
    """Mask and candidates before the record that names them, each whole or not at all."""
    candidates = source / (key + names.CANDIDATES)
    files = sorted(candidates.iterdir()) if candidates.is_dir() else []
    for path in (*files, source / (key + names.MASK), source / (key + names.RECORD)):
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


def _states_in(place: Path, known: set[str] | None) -> Iterator[tuple[str, PhotoState]]:
    try:
        paths = sorted(place.iterdir())
    except OSError:
        return
    masks = {path.name for path in paths if path.name.endswith(names.MASK)}
    seen: set[str] = set()
    for path in paths:
        if not path.name.endswith(names.RECORD):
            continue
        key = path.name.removesuffix(names.RECORD)
        try:
            saved = json.loads(path.read_bytes())
            record = replace(from_json(saved), mask=key + names.MASK in masks)
            name = str(saved.get("photo", key))
        except (OSError, *_UNREADABLE):
            continue
        seen.add(key)
        if known is None or name in known:
            yield name, record.state
    for mask in masks:
        key = mask.removesuffix(names.MASK)
        if key not in seen and (known is None or key in known):
            yield key, PhotoState.MASKED
