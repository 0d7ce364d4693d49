"""Above the grid: which album it is, a search, and which photos are shown in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QToolButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_model import Order, View
from pgdiff_desktop.gui.album.recent_albums import RecentAlbums
from pgdiff_desktop.gui.album.state_signs import ShownState, sign_icon, word_of
from pgdiff_desktop.gui.widgets.building import column, row

# Typing filters after this pause.
_PAUSE_MS = 120
_OPENS_MENU = "  \N{BLACK DOWN-POINTING SMALL TRIANGLE}"
_SHOWN_STATES = (
    ShownState.UNTOUCHED,
    ShownState.MASKED,
    ShownState.QUEUED,
    ShownState.RUNNING,
    ShownState.DONE,
    ShownState.FAILED,
    ShownState.MISSING,
)


class AlbumHeader(QWidget):
    """Title with the menu of albums, search, filter and order.

    Signals:
        view_changed: the View that the user asks for.
        open_requested, refresh_requested: of the menu.
        recent_requested: a recent album, Path.
    """

    view_changed = Signal(object)
    open_requested = Signal()
    refresh_requested = Signal()
    recent_requested = Signal(object)

    def __init__(self, recent: RecentAlbums, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._recent = recent
        self._title_text = ""
        self.title = QToolButton(self)
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.title.setIconSize(QSize(18, 18))
        font = self.title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.setAccessibleName(self.tr("Album"))
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.title.setMenu(self.menu)

        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search photos by name"))
        self.search.setToolTip(self.tr("Show only photos whose names contain these words"))
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.search.textChanged.connect(self._on_text_changed)

        self.states = QComboBox(self)
        self.states.setAccessibleName(self.tr("Filter by state"))
        self.states.setToolTip(self.tr("Show only photos in this state"))
        self.states.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.states.addItem(self.tr("All photos"), None)
        for state in _SHOWN_STATES:
            self.states.addItem(word_of(state), state)
        self.states.currentIndexChanged.connect(self._say)

        self.sort = QToolButton(self)
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sort.setIconSize(QSize(18, 18))
        self.sort.setAccessibleName(self.tr("Sort"))
        self.sort.setToolTip(self.tr("Sort by name, date or state"))
        self._orders = QActionGroup(self)
        self._reverse = QAction(self.tr("Reverse order"), self)
        self.sort.setMenu(self._made_sort_menu())

        tools = row((self.states, 1), self.sort, spacing=theme.NEAR + 2)
        margins = (theme.AROUND, theme.APART, theme.AROUND, theme.APART)
        lines = column(owner=self, spacing=theme.APART, margins=margins)
        lines.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self.search)
        lines.addLayout(tools)
        self.draw_icons()

    def view(self) -> View:
        chosen = self._orders.checkedAction()
        state = self.states.currentData()
        return View(
            self.search.text(),
            None if state is None else ShownState(state),
            Order(chosen.data()) if chosen is not None else Order.NAME,
            self._reverse.isChecked(),
        )

    def show_all(self) -> None:
        """Takes the filter back."""
        self.states.setCurrentIndex(0)
        self.search.clear()
        self._pause.stop()
        self._say()

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Names the album that is open."""
        if not folders:
            self._title_text = self.tr("No album")
        elif len(folders) == 1:
            self._title_text = folders[0].name or str(folders[0])
        else:
            self._title_text = self.tr("%n folder(s)", "", len(folders))
        self.title.setToolTip("\n".join(map(str, folders)) or self.tr("Open an album"))
        self._fit_title()

    def show_tools(self, *, wanted: bool) -> None:
        """Search, filter and order, which are of no use to an album without photos."""
        for tool in (self.search, self.states, self.sort):
            tool.setVisible(wanted)

    def set_counts(self, counts: Counter[ShownState]) -> None:
        """Says behind each state how many photos are in it."""
        for place, state in enumerate(_SHOWN_STATES, start=1):
            count = counts[state]
            word = word_of(state)
            self.states.setItemText(
                place, self.tr("{state} ({count})").format(state=word, count=count) if count else word
            )

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        self.title.setIcon(theme.icon("folder-open", "accent"))
        self.sort.setIcon(theme.icon("sort"))
        self._glass.setIcon(theme.icon("search", "muted"))
        self.states.setItemIcon(0, theme.icon("photo", "muted"))
        for place, state in enumerate(_SHOWN_STATES, start=1):
            self.states.setItemIcon(place, sign_icon(state))

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._fit_title()

    def _fit_title(self) -> None:
        room = max(60, self.width() - 2 * theme.AROUND - 60)
        metrics = QFontMetrics(self.title.font())
        elided = metrics.elidedText(self._title_text, Qt.TextElideMode.ElideMiddle, room)
        self.title.setText(elided.replace("&", "&&") + _OPENS_MENU)

    def _made_sort_menu(self) -> QMenu:
        menu = QMenu(self)
        for order, text in (
            (Order.NAME, self.tr("Name")),
            (Order.DATE, self.tr("Date taken")),
            (Order.STATE, self.tr("State")),
        ):
            action = QAction(text, self._orders)
            action.setCheckable(True)
            action.setData(order.value)
            action.setChecked(order is Order.NAME)
            menu.addAction(action)
        self._orders.triggered.connect(self._say)
        menu.addSeparator()
        self._reverse.setCheckable(True)
        self._reverse.toggled.connect(self._say)
        menu.addAction(self._reverse)
        return menu

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(theme.icon("folder-open"), self.tr("Open a folder…"), self.open_requested.emit)
        self.menu.addAction(theme.icon("retry"), self.tr("Refresh the album"), self.refresh_requested.emit)
        if self._recent.folders:
            self.menu.addSection(self.tr("Recent albums"))
        for folder in self._recent.folders:
            action = self.menu.addAction(self._icon_of(folder), self._text_of(folder))
            action.setToolTip(str(folder))
            action.setData(folder)
            action.setEnabled(not self._recent.is_missing(folder))
            action.triggered.connect(self._on_recent_triggered)
        self.menu.setToolTipsVisible(True)
        self._recent.look()

    def _text_of(self, folder: Path) -> str:
        name = folder.name or str(folder)
        return self.tr("{name} (missing)").format(name=name) if self._recent.is_missing(folder) else name

    def _icon_of(self, folder: Path) -> QIcon:
        return sign_icon(ShownState.MISSING) if self._recent.is_missing(folder) else theme.icon("folder")

    def _on_recent_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.recent_requested.emit(action.data())

    def _on_text_changed(self) -> None:
        self._pause.start()

    def _say(self) -> None:
        self.view_changed.emit(self.view())
