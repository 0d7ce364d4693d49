"""The window: album on the left, photo and tools in the middle, stages and faces on the right, queue below."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QSplitter,
    QStackedWidget,
    QStatusBar,
    QWidget,
)

from pgdiff_desktop.gui import accessible_roles
from pgdiff_desktop.gui.actions import Actions
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.canvas import CanvasView, Tool
from pgdiff_desktop.gui.canvas.floating import FloatingColumn, Instruction
from pgdiff_desktop.gui.damage.damage_tool_bar import DamageToolBar
from pgdiff_desktop.gui.damage.proposal_bar import ProposalBar
from pgdiff_desktop.gui.damage.tool_strip import ToolStrip
from pgdiff_desktop.gui.faces.faces_panel import FacesPanel
from pgdiff_desktop.gui.keyboard_focus import KeyboardFocus
from pgdiff_desktop.gui.notices.notification_area import NotificationArea
from pgdiff_desktop.gui.photo.attempt_note import AttemptNote
from pgdiff_desktop.gui.photo.invented_legend import InventedLegend
from pgdiff_desktop.gui.photo.photo_card import PhotoCard
from pgdiff_desktop.gui.queue.queue_panel import QueuePanel
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.panel_widths import PanelWidths
from pgdiff_desktop.saving.strict_json import UNREADABLE, parsed
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.thumbnails import Thumbnails

_FIRST_SIZE = (1480, 920)
# Around a window, and drawn by the window manager: its title.
_FRAME = QSize(4, 40)
# Of the panels at the sides. In 1024 pixels 600 are left for the photo.
_FIRST_LEFT, _FIRST_RIGHT = 270, 340
_LEAST_LEFT, _LEAST_RIGHT = 136, 246
_LEAST_CANVAS, _LEAST_CANVAS_HEIGHT = 600, 500
_LEFT_OF_ZOOM = 200
# What does not fit into less is scrolled or cut off: a small window is better than one that runs off the screen.
_LEAST_PANEL_HEIGHT = 240
# In the status bar, counted from its left.
_BEFORE_ZOOM = 1


class MainWindow(QMainWindow):
    """Lays out the panels and the menus; what they do is wired elsewhere."""

    def __init__(self, queue: JobQueue, thumbnails: Thumbnails) -> None:
        super().__init__()
        accessible_roles.install()
        self.setObjectName("main window")
        self._jobs, self._thumbnails = queue, thumbnails
        self._may_close: Callable[[], bool] = lambda: True
        self._title = ""
        self._percent: int | None = None
        self._left, self._right = _FIRST_LEFT, _FIRST_RIGHT
        # Of the unfolded queue, once it was pulled by hand.
        self._queue_height = 0
        self._make_parts()
        self._restore_size()
        self._restore_layout()

    def make_again(self) -> None:
        """Every part anew, in the language that is installed now; the window itself stays where it is.

        What was connected with the former parts is not with the new ones.
        """
        self._save_layout()
        is_collapsed = self.queue.collapsed
        self.album.stop()
        self.setMenuBar(QMenuBar())
        self.setStatusBar(QStatusBar())
        self._make_parts()
        self._restore_layout()
        self.queue.set_collapsed(is_collapsed)

    def _make_parts(self) -> None:
        self.actions_by_name = Actions(self.menuBar())
        self.album = AlbumPanel(self._thumbnails)
        self.canvas = CanvasView()
        self.damage_bar = DamageToolBar(self.canvas)
        self.tools = self._made_tools()
        self.proposal_bar = ProposalBar()
        self.invented_legend = InventedLegend()
        self.photo_card = PhotoCard()
        self.attempt_note = AttemptNote()
        self.faces = FacesPanel(self.photo_card, self.attempt_note)
        self.queue = QueuePanel(self._jobs)
        self.notices = NotificationArea()
        self.first_start: QWidget | None = None
        self._build()
        KeyboardFocus(self, self.canvas)

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
        # What lies over the photo: it must not jump when something comes or goes.
        over = QGridLayout()
        over.addWidget(self.canvas, 0, 0)
        over.addWidget(self.notices, 0, 0, Qt.AlignmentFlag.AlignTop)
        self.notices.raise_()
        self.instruction = Instruction()
        self.canvas.instruction_changed.connect(self.instruction.show_text)
        FloatingColumn(self.canvas, (self.invented_legend, self.instruction, self.proposal_bar))
        beside = row(self.tools, (over, 1), spacing=0)
        column(self.damage_bar, (beside, 1), owner=photo, spacing=0)
        self._middle = QStackedWidget()
        self._middle.addWidget(photo)

        self._across = QSplitter(Qt.Orientation.Horizontal)
        for panel in (self.album, self._middle, self.faces):
            self._across.addWidget(panel)
        self._across.setStretchFactor(1, 1)
        self._across.splitterMoved.connect(self._on_panels_moved)
        self.album.setMinimumSize(_LEAST_LEFT, _LEAST_PANEL_HEIGHT)
        self.faces.setMinimumSize(_LEAST_RIGHT, _LEAST_PANEL_HEIGHT)
        for number in range(3):
            self._across.setCollapsible(number, False)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._across)
        self._down.addWidget(self.queue)
        self._down.setStretchFactor(0, 1)
        self._down.setCollapsible(0, False)
        self._down.splitterMoved.connect(self._on_queue_pulled)
        self.queue.height_wanted.connect(self._share_height)
        self.setCentralWidget(self._down)

        self._explain_areas()
        self._status, self._zoom = QLabel(), QLabel()
        self._status.setAccessibleName(self.tr("Status"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(self._zoom)
        self.canvas.zoom_changed.connect(self.show_zoom)
        self._recent = QMenu(self.menuBar())
        self._recent.triggered.connect(self._on_recent)
        self._recent.aboutToShow.connect(self.album.recent_albums.look)
        self.album.recent_albums.changed.connect(self._fill_recent)
        self.actions_by_name["recent"].setMenu(self._recent)
        self._fill_recent()
        self.actions_by_name.draw_icons()
        self.show_title(None)

    def _explain_areas(self) -> None:
        """What each area is for, behind what its controls say of themselves."""
        for area, words in (
            (
                self.album,
                self.tr("The photos of the album. Those that are selected can be restored together."),
            ),
            (
                self.canvas,
                self.tr("The open photo. What you paint here is invented anew; the file stays as it is."),
            ),
            (self.damage_bar, self.tr("Tools for the damage in the photo: paint it, or let it be proposed.")),
            (self.photo_card, self.tr("What is done to the whole photo, beside its faces.")),
            (
                self.faces,
                self.tr("The faces of the photo: how each is restored, and which candidate is chosen."),
            ),
            (self.queue, self.tr("The faces that wait to be restored, and what became of the others.")),
            (self.notices, self.tr("What you should know, and what to do about it.")),
        ):
            area.setWhatsThis(words)

    def _made_tools(self) -> ToolStrip:
        bar, window = self.damage_bar, self.actions_by_name
        bar.add_view_actions([window[name] for name in ("fit", "actual_size", "zoom_out", "zoom_in")])
        tools = dict(bar.tool_actions)
        faces = [tools.pop(tool) for tool in (Tool.HAND, Tool.FACE_BOX)]
        looks = [window[name] for name in ("show_damage", "show_invented", "compare", "side_by_side")]
        return ToolStrip((faces, [*tools.values(), bar.hints], [bar.undo, bar.redo], looks))

    def resizeEvent(self, happened: QResizeEvent) -> None:
        super().resizeEvent(happened)
        self._share_width()
        self._share_height()

    def _share_width(self) -> None:
        """The photo has the room that it needs, as long as the panels beside it can give way."""
        middle = _LEAST_CANVAS + self.tools.width()
        widths = PanelWidths(self._left, self._right, _LEAST_LEFT, _LEAST_RIGHT, middle)
        handles = 2 * self._across.handleWidth()
        left, middle, right = widths.shared(self.width() - handles)
        self._across.setSizes([left, middle, right])
        # Beside the count of photos there is no room for it.
        self.album.zoom.setVisible(left >= _LEFT_OF_ZOOM)

    def _on_panels_moved(self) -> None:
        # As the user wants them now, whatever they give way to later.
        self._left, _, self._right = self._across.sizes()

    def _on_queue_pulled(self) -> None:
        if not self.queue.collapsed:
            self._queue_height = self._down.sizes()[1]

    def _share_height(self) -> None:
        """The unfolded queue is as high as it was pulled, or has a second row where the photo keeps its room."""
        whole = sum(self._down.sizes())
        height = self.queue.wanted_height
        if not self.queue.collapsed:
            room = whole - self.damage_bar.height() - _LEAST_CANVAS_HEIGHT
            height = self._queue_height or (
                height if height <= room else self.queue.minimumSizeHint().height()
            )
        # Folded, too: the splitter would leave empty what it had before.
        self._down.setSizes([whole - height, height])

    def _restore_size(self) -> None:
        self.resize(QSize(*_FIRST_SIZE).boundedTo(self.screen().availableSize() - _FRAME))
        geometry = QSettings().value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _restore_layout(self) -> None:
        saved = QSettings()
        self._across.setSizes([_FIRST_LEFT, self.width() - _FIRST_LEFT - _FIRST_RIGHT, _FIRST_RIGHT])
        across = saved.value("window/across")
        if isinstance(across, QByteArray):
            self._across.restoreState(across)
            self._left, _, self._right = self._across.sizes()
        with contextlib.suppress(*UNREADABLE):
            self._left, self._right = (max(0, int(width)) for width in parsed(saved.value("window/panels")))
        with contextlib.suppress(*UNREADABLE):
            height = int(parsed(saved.value("window/queue")))
            self._queue_height = max(0, min(height, self.maximumHeight()))
        with contextlib.suppress(*UNREADABLE):
            self.damage_bar.restore_state(parsed(saved.value("damage tools")))

    def _save_layout(self) -> None:
        saved = QSettings()
        saved.setValue("window/geometry", self.saveGeometry())
        # As the user wants them, not as narrow as a small window made them.
        saved.setValue("window/panels", json.dumps([self._left, self._right]))
        saved.setValue("window/across", self._across.saveState())
        saved.setValue("window/queue", json.dumps(self._queue_height))
        saved.setValue("damage tools", json.dumps(self.damage_bar.save_state()))
