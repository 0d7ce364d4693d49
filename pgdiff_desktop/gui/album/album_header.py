"""Above the grid: which album it is, a search, and which photos are shown in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QFontMetrics, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_model import Order, View
from pgdiff_desktop.gui.album.filters import Filter, name_of
from pgdiff_desktop.gui.album.recent_albums import RecentAlbums
from pgdiff_desktop.gui.album.state_signs import ShownState, sign_icon
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.wrapping_combo_box import WrappingComboBox

# Typing filters after this pause.
_PAUSE_MS = 120
_OPENS_MENU = "  \N{BLACK DOWN-POINTING SMALL TRIANGLE}"
# Filters that are set apart by a line above them: what happened, and what the archivist thinks of it.
_BEGIN_PARTS = (Filter.ATTEMPT_FAILED, Filter.STARS_1)
_BETWEEN = theme.NEAR + 2
_ORDER, _REVERSE, _FLAT = "album/order", "album/reverse", "album/subfolders"


class AlbumHeader(QWidget):
    """Title with the menu of albums, search, filter and order. Order and subfolders are kept for the next start.

    Signals:
        view_changed: the View that the user asks for.
        flat_changed: photos of the folders in those of the album are wanted among its own, or not any more.
        escaped: Escape was pressed in the search.
        open_requested, refresh_requested: of the menu.
        recent_requested: a recent album, Path.
        people_requested: of the menu and the button.
    """

    view_changed = Signal(object)
    flat_changed = Signal(bool)
    escaped = Signal()
    open_requested = Signal()
    refresh_requested = Signal()
    recent_requested = Signal(object)
    people_requested = Signal()

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

        self.search = _Search(self)
        self.search.escaped.connect(self.escaped)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search photos by name"))
        self.search.setToolTip(self.tr("Show only photos whose names contain these words"))
        self.search.setClearButtonEnabled(True)
        # A photo that is dropped on it is to be opened, not searched for.
        self.search.setAcceptDrops(False)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.search.textChanged.connect(self._on_text_changed)

        self.states = WrappingComboBox(self)
        self.states.setAccessibleName(self.tr("Filter by state"))
        self.states.setToolTip(self.tr("Show only photos in this state, or with so many stars"))
        self.states.addItem(self.tr("All photos"), None)
        for wanted in Filter:
            if wanted in _BEGIN_PARTS:
                self.states.insertSeparator(self.states.count())
            self.states.addItem(name_of(wanted), wanted)
        self.states.setMaxVisibleItems(self.states.count())
        self.states.currentIndexChanged.connect(self._say)

        self.sort = QToolButton(self)
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sort.setIconSize(QSize(18, 18))
        self.sort.setAccessibleName(self.tr("Sort"))
        self.sort.setToolTip(self.tr("Sort by name, date, size, state or stars"))
        self._orders = QActionGroup(self)
        self._reverse = QAction(self.tr("Reverse order"), self)
        self.sort.setMenu(self._made_sort_menu())

        self.flat = QToolButton(self)
        self.flat.setCheckable(True)
        self.flat.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.flat.setIconSize(QSize(18, 18))
        self.flat.setAccessibleName(self.tr("Photos of subfolders"))
        self.flat.setToolTip(self.tr("Show the photos of all subfolders together"))
        self.flat.setChecked(QSettings().value(_FLAT, False, type=bool) is True)
        self.flat.toggled.connect(self._on_flat)

        self.people = QToolButton(self)
        self.people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.people.setIconSize(QSize(18, 18))
        self.people.setAccessibleName(self.tr("People"))
        self.people.setToolTip(self.tr("See who is in the photos of the album"))
        self.people.clicked.connect(self.people_requested)

        self._person: tuple[str, frozenset[Path]] | None = None
        self.person = QToolButton(self)
        self.person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.person.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.person.setToolTip(self.tr("Show the photos of everybody again"))
        self.person.clicked.connect(self._forget_person)
        self.person.hide()

        self._buttons = row(self.flat, self.people, self.sort, 0, spacing=_BETWEEN)
        self._tools = row((self.states, 1), self._buttons, spacing=_BETWEEN)
        margins = (theme.AROUND, theme.APART, theme.AROUND, theme.APART)
        self._lines = column(owner=self, spacing=theme.APART, margins=margins)
        self._lines.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addWidget(self.search)
        self._lines.addLayout(self._tools)
        self._lines.addWidget(self.person, 0, Qt.AlignmentFlag.AlignLeft)
        self.draw_icons()

    def view(self) -> View:
        chosen = self._orders.checkedAction()
        state = self.states.currentData()
        return View(
            self.search.text(),
            None if state is None else Filter(state),
            Order(chosen.data()) if chosen is not None else Order.NAME,
            self._reverse.isChecked(),
            self._person,
        )

    def show_view(self, view: View) -> None:
        """Shows what is asked for already, without asking for it again."""
        with QSignalBlocker(self):
            self.search.setText(view.words)
            self.states.setCurrentIndex(0 if view.wanted is None else self.states.findData(view.wanted))
            for action in self._orders.actions():
                action.setChecked(action.data() == view.order.value)
            self._reverse.setChecked(view.reverse)
        self._person = view.person
        self._say_person()
        self._pause.stop()

    def show_person(self, name: str, photos: frozenset[Path]) -> None:
        """Only these photos, as those of a person; search and filter go, which would hide some of them."""
        self.forget_search()
        self._person = name, photos
        self._say_person()
        self._say()

    def _forget_person(self) -> None:
        self._person = None
        self._say_person()
        self._say()

    def _say_person(self) -> None:
        self.person.setVisible(self._person is not None)
        if self._person is not None:
            name, _ = self._person
            self.person.setAccessibleName(self.tr("Only photos of {person}").format(person=name))
            room = max(60, self.width() - 2 * theme.AROUND - 60)
            metrics = QFontMetrics(self.person.font())
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            self.person.setText(shown.replace("&", "&&"))

    def show_all(self) -> None:
        """Takes search and filter back."""
        if self.forget_search():
            self._say()

    def forget_search(self) -> bool:
        """As `show_all`, for another album: without a word; returns whether there was a search or filter."""
        had_any = bool(self.search.text()) or self.states.currentIndex() > 0 or self._person is not None
        self._person = None
        self._say_person()
        for control in (self.states, self.search):
            control.blockSignals(True)
        self.states.setCurrentIndex(0)
        self.search.clear()
        for control in (self.states, self.search):
            control.blockSignals(False)
        self._pause.stop()
        return had_any

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
        for tool in (self.search, self.states, self.sort, self.people):
            tool.setVisible(wanted)

    def offer_flat(self, *, wanted: bool) -> None:
        """Where there are subfolders; it stays in reach while their photos are shown."""
        self.flat.setVisible(wanted or self.flat.isChecked())
        self._fit_tools()

    def set_counts(self, counts: Counter[Filter]) -> None:
        """Says behind each filter how many photos it shows."""
        for place in self._filter_places():
            wanted = Filter(self.states.itemData(place))
            name, count = name_of(wanted), counts[wanted]
            shown = self.tr("{state} ({count})").format(state=name, count=count) if count else name
            if self.states.itemText(place) != shown:
                self.states.setItemText(place, shown)

    def _filter_places(self) -> list[int]:
        return [place for place in range(1, self.states.count()) if self.states.itemData(place) is not None]

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        theme.set_icon(self.title, "folder-open", "accent")
        theme.set_icon(self.sort, "sort")
        theme.set_icon(self.people, "people")
        theme.set_icon(self.person, "close", "accent")
        theme.set_icon(self._glass, "search", "muted")
        self.states.setItemIcon(0, theme.icon("photo", "muted"))
        theme.set_icon(self.flat, "subfolders")
        for place in self._filter_places():
            wanted = Filter(self.states.itemData(place))
            if wanted.state is not None:
                shown = sign_icon(wanted.state)
            else:
                shown = (
                    theme.icon("star", "accent") if wanted.least_stars else theme.icon("warning", "danger")
                )
            self.states.setItemIcon(place, shown)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._fit_tools()
        self._fit_title()

    def _fit_tools(self) -> None:
        """Order and subfolders go below the filter where it would not even say that all photos are shown."""
        room = self.width() - 2 * theme.AROUND - self._buttons.sizeHint().width() - _BETWEEN
        is_narrow = room < self.states.width_of_line(0)
        directions = QBoxLayout.Direction
        self._tools.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        side = theme.APART if is_narrow else theme.AROUND
        self._lines.setContentsMargins(side, theme.APART, side, theme.APART)

    def _fit_title(self) -> None:
        margins = self._lines.contentsMargins()
        room = max(60, self.width() - margins.left() - margins.right() - 60)
        metrics = QFontMetrics(self.title.font())
        elided = metrics.elidedText(self._title_text, Qt.TextElideMode.ElideMiddle, room)
        self.title.setText(elided.replace("&", "&&") + _OPENS_MENU)

    def _made_sort_menu(self) -> QMenu:
        menu = QMenu(self)
        saved = QSettings().value(_ORDER)
        wanted = saved if saved in {order.value for order in Order} else Order.NAME.value
        for order, text in (
            (Order.NAME, self.tr("Name")),
            (Order.DATE, self.tr("Date taken")),
            (Order.CHANGED, self.tr("Date changed")),
            (Order.SIZE, self.tr("Size")),
            (Order.STATE, self.tr("State")),
            (Order.STARS, self.tr("Stars")),
        ):
            action = QAction(text, self._orders)
            action.setCheckable(True)
            action.setData(order.value)
            action.setChecked(order.value == wanted)
            menu.addAction(action)
        self._orders.triggered.connect(self._on_order)
        menu.addSeparator()
        self._reverse.setCheckable(True)
        self._reverse.setChecked(QSettings().value(_REVERSE, False, type=bool) is True)
        self._reverse.toggled.connect(self._on_order)
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

    def _on_order(self) -> None:
        view = self.view()
        QSettings().setValue(_ORDER, view.order.value)
        QSettings().setValue(_REVERSE, view.reverse)
        self._say()

    def _on_flat(self, wanted: bool) -> None:
        QSettings().setValue(_FLAT, wanted)
        self.flat_changed.emit(wanted)

    def _on_text_changed(self) -> None:
        self._pause.start()

    def _say(self) -> None:
        self.view_changed.emit(self.view())


class _Search(QLineEdit):
    """Signals:
    escaped: Escape was pressed.
    """

    escaped = Signal()

    def event(self, happened: QEvent) -> bool:
        # Escape may be a shortcut elsewhere in the window; here it is a key.
        asks = happened.type() == QEvent.Type.ShortcutOverride
        if isinstance(happened, QKeyEvent) and asks and happened.key() == Qt.Key.Key_Escape:
            happened.accept()
            return True
        return super().event(happened)

    def keyPressEvent(self, pressed: QKeyEvent) -> None:
        if pressed.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(pressed)
