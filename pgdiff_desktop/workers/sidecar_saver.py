"""Saving what was decided in the background, at most a second after it was decided."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.hint_files import encoded_hints

# Compresses masks of a few strokes to a hundredth, faster than levels below and above it.
_PNG_LEVEL = 3
# What is painted: of which photo, and what.
_Painting = tuple[Path, str]
_MASK, _HINTS = "mask", "hints"


class SidecarSaver(QObject):
    """Saves records, masks and painted colours on a thread of its own; the latest of a photo wins.

    What could not be saved is kept and tried again until it can be.

    Signals:
        saved: a photo whose record or mask is on the disk now, Path.
        failed: the first thing that could not be saved, as a Failure; not said again until everything could be.
        notice: what a sidecar folder lets the user know, as a Failure: where it saves an album that cannot be
            written to, for one.
    """

    saved = Signal(object)
    failed = Signal(object)
    notice = Signal(Failure)
    _written = Signal()

    def __init__(
        self, owner: QObject | None = None, *, delay_ms: int = 700, retry_delay_ms: int = 5000
    ) -> None:
        super().__init__(owner)
        self._delay_ms = delay_ms
        self._retry_delay_ms = retry_delay_ms
        self._folders: dict[Path, SidecarFolder] = {}
        # Shared with the pool's thread, under the lock; masks are written before the records that name them.
        self._lock = threading.Lock()
        self._paintings: dict[_Painting, QImage | None] = {}
        self._records: dict[Path, PhotoRecord] = {}
        self._unused: dict[Path, frozenset[str]] = {}
        self._being_written: dict[_Painting, QImage | None] = {}
        self._finished: list[tuple[Path, Failure | None]] = []
        self._is_failing = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._is_writing = False
        # Not restarted by later changes: somebody who paints without a pause is saved, too.
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._start_writing)
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)

    def folder_of(self, photo: Path) -> SidecarFolder:
        """The sidecars of the photo's album; the same object for everybody who asks here."""
        album = photo.parent
        with self._lock:
            if album not in self._folders:
                self._folders[album] = SidecarFolder(album)
            return self._folders[album]

    def save(self, photo: Path, record: PhotoRecord, unused: frozenset[str] = frozenset()) -> None:
        """Saves a record soon.

        Args:
            unused: files of candidates that it names no more; they stay, and are marked as left from now on.
        """
        with self._lock:
            self._records[photo] = record
            self._unused[photo] = self._unused.get(photo, frozenset()) | unused
        self._plan(self._delay_ms)

    def save_mask(self, photo: Path, mask: QImage | None) -> None:
        """Saves a mask soon; None, or one that is all black, removes the saved one.

        Args:
            mask: of the photo's size, read in the background without a copy. It may be painted on meanwhile, as
                long as another call follows the painting.
        """
        self._save_painting((photo, _MASK), mask)

    def save_hints(self, photo: Path, hints: QImage | None) -> None:
        """As `save_mask`, of painted colours, an indexed image."""
        self._save_painting((photo, _HINTS), hints)

    def _save_painting(self, painting: _Painting, image: QImage | None) -> None:
        with self._lock:
            self._paintings[painting] = image
        self._plan(self._delay_ms)

    def pending(self) -> bool:
        """Whether anything is not on the disk yet."""
        with self._lock:
            return bool(self._paintings or self._records) or self._is_writing

    def painting_pending(self, photo: Path) -> bool:
        """Whether the photo's mask or hints on the disk are not the latest; `saved` says when they are."""
        with self._lock:
            return any(photo == one for one, _ in (*self._paintings, *self._being_written))

    def latest_mask(self, photo: Path) -> QImage | None:
        """The mask that is on its way to the disk, for whoever would read an older one there; None for none."""
        return self._latest((photo, _MASK))

    def latest_hints(self, photo: Path) -> QImage | None:
        """As `latest_mask`, of painted colours."""
        return self._latest((photo, _HINTS))

    def _latest(self, painting: _Painting) -> QImage | None:
        with self._lock:
            if painting in self._paintings:
                return self._paintings[painting]
            return self._being_written.get(painting)

    def hurry(self) -> None:
        """Saves what is waiting as soon as the background can; `pending` says when it is done."""
        if self.pending():
            self._plan(0)

    def flush(self) -> bool:
        """Saves everything now, on this thread; for quitting, and before a mask's file is read.

        Returns:
            Whether everything is on the disk.
        """
        self._due.stop()
        self._pool.waitForDone()
        self._write_all()
        self._on_written()
        return not self.pending()

    def _plan(self, delay_ms: int) -> None:
        # A change after a failure does not wait for the next try.
        if not self._is_writing and (not self._due.isActive() or self._due.remainingTime() > delay_ms):
            self._due.start(delay_ms)

    def _start_writing(self) -> None:
        self._is_writing = True
        self._pool.start(self._work)

    def _work(self) -> None:
        self._write_all()
        self._written.emit()

    def _write_all(self) -> None:
        """Writes what is waiting, each thing once; what fails is put back unless something later took its place."""
        with self._lock:
            paintings, self._paintings = self._paintings, {}
            self._being_written = dict(paintings)
            records, self._records = self._records, {}
        for painting, image in paintings.items():
            if not self._written_well(painting[0], partial(self._write_painting, painting, image)):
                with self._lock:
                    self._paintings.setdefault(painting, image)
            with self._lock:
                self._being_written.pop(painting, None)
        for photo, record in records.items():
            if not self._written_well(photo, partial(self._write_record, photo, record)):
                with self._lock:
                    self._records.setdefault(photo, record)

    def _written_well(self, photo: Path, write: Callable[[], None]) -> bool:
        failure: Failure | None = None
        try:
            write()
        except Exception as error:  # one photo's trouble does not keep the others from being saved
            failure = failure_of(error, photo)
        with self._lock:
            self._finished.append((photo, failure))
        return failure is None

    def _write_painting(self, painting: _Painting, image: QImage | None) -> None:
        photo, kind = painting
        folder = self.folder_of(photo)
        if kind == _MASK:
            folder.save_mask(photo, None if image is None else _encoded(image))
        else:
            folder.save_hints(photo, None if image is None else _encoded_hints(image))

    def _write_record(self, photo: Path, record: PhotoRecord) -> None:
        with self._lock:
            unused = self._unused.pop(photo, frozenset())
        folder = self.folder_of(photo)
        # Before the record that does not name them: a program that is killed in between leaves nothing too old.
        folder.mark_unused(photo, unused)
        folder.save(photo, record)

    def _on_written(self) -> None:
        self._is_writing = False
        with self._lock:
            finished, self._finished = self._finished, []
            is_waiting = bool(self._paintings or self._records)
            folders = {self._folders[photo.parent] for photo, _ in finished if photo.parent in self._folders}
        for folder in folders:
            for notice in folder.take_notices():
                self.notice.emit(notice)
        failures = [failure for _, failure in finished if failure is not None]
        for photo in dict.fromkeys(photo for photo, failure in finished if failure is None):
            self.saved.emit(photo)
        if failures and not self._is_failing:
            self._is_failing = True
            self.failed.emit(failures[0])
        elif finished and not failures:
            self._is_failing = False
        if is_waiting:
            self._plan(self._retry_delay_ms if failures else self._delay_ms)


def _encoded(mask: QImage) -> bytes | None:
    """PNG of a mask; None for one without damage."""
    import imagecodecs

    if mask.format() != QImage.Format.Format_Grayscale8:
        mask = mask.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = _pixels(mask)
    if not pixels.any():
        return None
    return bytes(imagecodecs.png_encode(np.ascontiguousarray(pixels), level=_PNG_LEVEL))


def _encoded_hints(hints: QImage) -> bytes | None:
    """PNG of an indexed image; None where nothing is painted."""
    return encoded_hints(_pixels(hints), hints.colorTable())


def _pixels(image: QImage) -> np.ndarray:
    """Of an image of one byte a pixel, (H, W) uint8, without a copy."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()]
