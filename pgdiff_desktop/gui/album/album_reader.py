"""Reads the folders of the open album in the background, and again when something in them may have changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from pgdiff_desktop.albums.listing import FolderNode, ListedPhoto
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.album_reading import AlbumContents, read_album, read_dates, read_tree

# An album that is read faster than this never shows that it is being read.
_SLOW_MS = 250
# A scanner that writes into the folder changes it many times a second.
_CHANGE_MS = 900
# A drive that was unplugged is looked for this often.
_RETURN_MS = 3000
# Folders in folders are looked for after the photos that are on the screen have got their pictures.
_BRANCH_MS = 400
# Systems watch thousands of folders for all programs together.
_MOST_WATCHED = 64


class AlbumReader(QObject):
    """Attributes:
        folders: of the album; none while no album is open.
        flat: photos of the folders in them are read, too.
        inner: the only folder of the album that is read; None for all that were opened.
        is_read: they were read since they were opened.
        has_dates: it is known when their photos were taken.

    Signals:
        read: the AlbumContents.
        failed: why they could not be read.
        slow: reading an album that was just opened takes longer than a moment.
        dated: when the photos were taken, Mapping from Path to datetime.
        tree_read: the album's folders with those in them, tuple of FolderNode.
    """

    read = Signal(object)
    failed = Signal(str)
    slow = Signal()
    dated = Signal(object)
    tree_read = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.folders: tuple[Path, ...] = ()
        self.flat = False
        self.inner: Path | None = None
        self.is_read = False
        self.has_dates = False
        self._reading: background.Task | None = None
        self._dating: background.Task | None = None
        self._branching: background.Task | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self.slow)
        self._change = QTimer(self, singleShot=True, interval=_CHANGE_MS)
        self._change.timeout.connect(self.refresh)
        self._return = QTimer(self, singleShot=True, interval=_RETURN_MS)
        self._return.timeout.connect(self._look_for_missing)
        self._branch_due = QTimer(self, singleShot=True, interval=_BRANCH_MS)
        self._branch_due.timeout.connect(self._branch)

    @property
    def is_reading(self) -> bool:
        return self._reading is not None

    def set_folders(self, folders: Sequence[Path]) -> bool:
        """Opens other folders, to be read by `refresh`; returns whether they are others."""
        are_others = tuple(folders) != self.folders
        if are_others:
            self.folders = tuple(folders)
            self.inner = None
            self.is_read = False
            self._slow.start()
        self._watch()
        return are_others

    def narrow(self, inner: Path | None, *, flat: bool) -> None:
        """Reads another part of the album from the next `refresh` on."""
        self.inner, self.flat = inner, flat
        self.is_read = False
        self._watch()

    @property
    def read_folders(self) -> tuple[Path, ...]:
        """What is to be read, without the folders in them."""
        return self.folders if self.inner is None else (self.inner,)

    def refresh(self) -> None:
        """Reads the folders again; `read` or `failed` follows."""
        self._cancel_reading()
        self._change.stop()
        self._return.stop()
        if self.folders:
            self._reading = background.run(
                partial(read_album, self.read_folders, flat=self.flat), self._on_read, self._on_read_failed
            )
        else:
            self._slow.stop()

    def read_dates(self, photos: Sequence[ListedPhoto]) -> None:
        """Finds out when the photos were taken; `dated` follows."""
        if self._dating is None and photos:
            token = CancelToken()
            self._dating = background.run(
                partial(read_dates, photos, token), self._on_dated, token=token, priority=-1
            )

    def forget_dates(self) -> None:
        """Other photos are there now."""
        self.has_dates = False
        if self._dating is not None:
            self._dating.cancel()
            self._dating = None

    def close(self) -> None:
        """Nothing is read any more."""
        for timer in (self._slow, self._change, self._return):
            timer.stop()
        self._cancel_reading()
        self.forget_dates()
        self._cancel_branching()

    def _watch(self, inner: Sequence[Path] = ()) -> None:
        """Args:
        inner: folders in those of the album, as far as there are not too many for the system.
        """
        watched = set(self._watcher.directories())
        wanted = {str(folder) for folder in (*self.folders, *self.read_folders, *inner[:_MOST_WATCHED])}
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        # One that is not there cannot be watched, and is looked for instead.
        if there := [folder for folder in wanted - watched if Path(folder).is_dir()]:
            self._watcher.addPaths(there)

    def _on_folder_changed(self, _folder: str) -> None:
        self._change.start()

    def _look_for_missing(self) -> None:
        self._watch()
        self.refresh()

    def _cancel_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _on_read(self, contents: AlbumContents) -> None:
        self._has_ended()
        if contents.missing:
            self._return.start()
        if self.flat:
            self._watch(contents.folders)
        self.read.emit(contents)
        self._cancel_branching()
        # Where there are no photos, folders are all that can be offered.
        self._branch_due.start(_BRANCH_MS if contents.photos else 0)

    def _branch(self) -> None:
        token = CancelToken()
        self._branching = background.run(
            partial(read_tree, self.folders, token), self._on_branched, token=token, priority=-1
        )

    def _cancel_branching(self) -> None:
        self._branch_due.stop()
        if self._branching is not None:
            self._branching.cancel()
            self._branching = None

    def _on_branched(self, tree: tuple[FolderNode, ...]) -> None:
        self._branching = None
        self.tree_read.emit(tree)

    def _on_read_failed(self, error: Exception) -> None:
        self._has_ended()
        self.failed.emit(Notice.of_error(error).sentence)

    def _has_ended(self) -> None:
        self._reading = None
        self.is_read = True
        self._slow.stop()

    def _on_dated(self, dates: Mapping[Path, datetime]) -> None:
        self._dating = None
        self.has_dates = True
        self.dated.emit(dates)
