"""The window: album on the left, photo in the middle, its stages and faces on the right, queue below."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from pgdiff_desktop.gui.actions import Actions
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.canvas import CanvasView
from pgdiff_desktop.gui.damage.damage_tool_bar import DamageToolBar
from pgdiff_desktop.gui.faces.faces_panel import FacesPanel
from pgdiff_desktop.gui.notices.notification_area import NotificationArea
from pgdiff_desktop.gui.photo.photo_card import PhotoCard
from pgdiff_desktop.gui.queue.queue_panel import QueuePanel
from pgdiff_desktop.gui.widgets.building import column
from pgdiff_desktop.saving.strict_json import UNREADABLE, parsed
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.thumbnails import Thumbnails

_FIRST_SIZE = (1480, 920)
_FIRST_WIDTHS = (270, 870, 340)
# In the status bar, counted from its left.
_BEFORE_ZOOM = 1


class MainWindow(QMainWindow):
    """Lays out the panels and the menus; what they do is wired elsewhere."""

    def __init__(self, queue: JobQueue, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("main window")
        self.actions_by_name = Actions(self.menuBar())
        self.album = AlbumPanel(thumbnails)
        self.canvas = CanvasView()
        self.damage_bar = DamageToolBar(self.canvas)
        self.photo_card = PhotoCard()
        self.faces = FacesPanel(self.photo_card)
        self.queue = QueuePanel(queue)
        self.notices = NotificationArea()
        self._may_close: Callable[[], bool] = lambda: True
        self.first_start: QWidget | None = None
        self._title = ""
        self._percent: int | None = None
        self._build()
        self._restore_layout()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """What decides whether the window may close; it may show a question."""
        self._may_close = may_close

    def show_first_start(self, page: QWidget | None) -> None:
        """A page in place of the photo; None to take it away."""
        if self.first_start is not None:
            self._middle.removeWidget(self.first_start)
            self.first_start.deleteLater()
        self.first_start = page
        if page is not None:
            self._middle.addWidget(page)
            self._middle.setCurrentWidget(page)

    def show_title(self, photo: Path | None) -> None:
        """The open photo; None for none."""
        self._title = "" if photo is None else photo.name
        self.setWindowFilePath("" if photo is None else str(photo))
        self._show_title()

    def show_progress(self, fraction: float | None) -> None:
        """How much of the queue is done, 0 to 1, where the taskbar shows it: before the title. None for nothing."""
        percent = None if fraction is None else round(100 * fraction)
        if percent != self._percent:
            self._percent = percent
            self._show_title()

    def _show_title(self) -> None:
        done = "" if self._percent is None else self.tr("{percent}%").format(percent=self._percent)
        self.setWindowTitle(" – ".join(part for part in (done, self._title) if part))

    def show_status(self, text: str) -> None:
        """What the product is busy with, at the lower left; empty for nothing."""
        self._status.setText(text)

    def show_zoom(self, zoom: float) -> None:
        self._zoom.setText(self.tr("{percent}%").format(percent=round(100 * zoom)))

    def add_to_status(self, widget: QWidget) -> None:
        """Something of its own at the lower right, beside the zoom."""
        self.statusBar().insertPermanentWidget(_BEFORE_ZOOM, widget)

    def action(self, name: str) -> QAction:
        return self.actions_by_name[name]

    def changeEvent(self, happened: QEvent) -> None:
        if happened.type() == QEvent.Type.PaletteChange:
            self.actions_by_name.draw_icons()
        elif happened.type() == QEvent.Type.WindowStateChange:
            # The window manager leaves full screen, too.
            self.actions_by_name["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(happened)

    def _fill_recent(self) -> None:
        """The menu "Recent Albums", newest first; missing ones are marked."""
        recent = self.album.recent_albums
        self._recent.clear()
        for album in recent.folders:
            missing = recent.is_missing(album)
            shown = self.tr("{folder} (missing)").format(folder=album) if missing else str(album)
            # A single one would underline the letter behind it.
            action = self._recent.addAction(shown.replace("&", "&&"))
            action.setEnabled(not missing)
            action.setData(album)
        self.actions_by_name["recent"].setEnabled(bool(recent.folders))

    def _on_recent(self, action: QAction) -> None:
        self.album.recent_requested.emit(action.data())

    def closeEvent(self, happened: QCloseEvent) -> None:
        if not self._may_close():
            happened.ignore()
            return
        self._save_layout()
        happened.accept()

    def _build(self) -> None:
        photo = QWidget()
        # Notices lie over the photo: it must not jump when one comes or goes.
        over = QGridLayout()
        over.addWidget(self.canvas, 0, 0)
        over.addWidget(self.notices, 0, 0, Qt.AlignmentFlag.AlignTop)
        self.notices.raise_()
        column(self.damage_bar, (over, 1), owner=photo, spacing=0)
        self._middle = QStackedWidget()
        self._middle.addWidget(photo)

        self._across = QSplitter(Qt.Orientation.Horizontal)
        for panel in (self.album, self._middle, self.faces):
            self._across.addWidget(panel)
        self._across.setStretchFactor(1, 1)
        for number in range(3):
            self._across.setCollapsible(number, False)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._across)
        self._down.addWidget(self.queue)
        self._down.setStretchFactor(0, 1)
        self._down.setCollapsible(0, False)
        self.setCentralWidget(self._down)

        self._status, self._zoom = QLabel(), QLabel()
        self._status.setAccessibleName(self.tr("Status"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(self._zoom)
        self.canvas.zoom_changed.connect(self.show_zoom)
        self._recent = QMenu(self)
        self._recent.triggered.connect(self._on_recent)
        self._recent.aboutToShow.connect(self.album.recent_albums.look)
        self.album.recent_albums.changed.connect(self._fill_recent)
        self.actions_by_name["recent"].setMenu(self._recent)
        self._fill_recent()
        self.actions_by_name.draw_icons()
        self.show_title(None)

    def _restore_layout(self) -> None:
        saved = QSettings()
        self.resize(QSize(*_FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self._across.setSizes(list(_FIRST_WIDTHS))
        geometry, across, down = (saved.value(f"window/{name}") for name in ("geometry", "across", "down"))
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(across, QByteArray):
            self._across.restoreState(across)
        if isinstance(down, QByteArray):
            self._down.restoreState(down)
        with contextlib.suppress(*UNREADABLE):
            self.damage_bar.restore_state(parsed(saved.value("damage tools")))

    def _save_layout(self) -> None:
        saved = QSettings()
        saved.setValue("window/geometry", self.saveGeometry())
        saved.setValue("window/across", self._across.saveState())
        saved.setValue("window/down", self._down.saveState())
        saved.setValue("damage tools", json.dumps(self.damage_bar.save_state()))
