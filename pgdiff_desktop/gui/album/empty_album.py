"""What is said where there are no photos to show, with the next thing to do as a button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pgdiff_desktop.albums.listing import FolderNode
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.recent_albums import RecentAlbums
from pgdiff_desktop.gui.widgets.text_lines import in_lines

_SHOWN_RECENT = 5
# The tree above holds them all.
_SHOWN_INNER = 8
_WIDEST_WORDS = 320


class EmptyAlbum(QWidget):
    """A drawing, a sentence and a button.

    Signals:
        open_requested, show_all_requested, first_steps_requested: the button was pressed.
        recent_requested: a recent album, Path.
        folder_requested: a folder in the album, Path.
        together_requested: the photos of all folders in it.
    """

    open_requested = Signal()
    show_all_requested = Signal()
    first_steps_requested = Signal()
    recent_requested = Signal(object)
    folder_requested = Signal(object)
    together_requested = Signal()

    def __init__(self, recent: RecentAlbums, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._recent = recent
        self._offers_recent = False
        self._offered: tuple[FolderNode, ...] = ()
        self.drawing = PrintsDrawing(self)
        self.headline = _label(self, "title")
        self.hint = _label(self, "muted")
        self.open_button = QPushButton(self)
        self.open_button.setProperty("role", "primary")
        self.open_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.open_button.setIconSize(QSize(18, 18))
        self.open_button.setMinimumHeight(36)
        self.open_button.clicked.connect(self.open_requested)
        self.all_button = QPushButton(self.tr("Show all photos"), self)
        self.all_button.setAccessibleName(self.tr("Show all photos"))
        self.all_button.clicked.connect(self.show_all_requested)
        self.together_button = QPushButton(self)
        self.together_button.setProperty("role", "primary")
        self.together_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.together_button.setMinimumHeight(36)
        self.together_button.clicked.connect(self.together_requested)
        self.steps_button = QPushButton(self.tr("First steps"), self)
        self.steps_button.setProperty("role", "link")
        self.steps_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.steps_button.setAccessibleName(self.tr("Show the first steps"))
        self.steps_button.clicked.connect(self.first_steps_requested)
        self._recent_title = _label(self, "section")
        self._recent_lines = QVBoxLayout()
        self._recent_lines.setSpacing(0)
        self._words = {
            self.open_button: "",
            self.all_button: self.all_button.text(),
            self.together_button: "",
            self.steps_button: self.steps_button.text(),
        }
        self._lines = lines = QVBoxLayout(self)
        lines.setContentsMargins(theme.AROUND, theme.AROUND, theme.AROUND, theme.AROUND)
        lines.setSpacing(theme.APART)
        centre = Qt.AlignmentFlag.AlignHCenter
        lines.addStretch(2)
        lines.addWidget(self.drawing, 0, centre)
        lines.addSpacing(theme.AROUND)
        for widget in (self.headline, self.hint):
            lines.addWidget(widget)
        lines.addSpacing(theme.APART)
        for button in (self.open_button, self.together_button, self.all_button):
            lines.addWidget(button, 0, centre)
        lines.addWidget(self.steps_button, 0, centre)
        lines.addSpacing(2 * theme.AROUND)
        lines.addWidget(self._recent_title)
        lines.addLayout(self._recent_lines)
        lines.addStretch(3)
        recent.changed.connect(self._fill_recent)
        self.invite()

    def invite(self) -> None:
        """Nothing is open."""
        self._say(
            self.tr("Bring your family photos back to life"),
            self.tr(
                "Open a folder of scans, or drop photos and folders here. Your originals are never changed."
            ),
            self.tr("Open a folder of scans"),
            offers_recent=True,
        )

    def say_no_photos(self, folders: Sequence[Path]) -> None:
        """The album holds no photo."""
        self._say(
            self.tr("No photos in this folder")
            if len(folders) == 1
            else self.tr("No photos in these folders"),
            self.tr("Photos are JPEG, PNG, TIFF, WebP or HEIC files directly in the folder."),
            self.tr("Open another folder"),
        )

    def say_subfolders(self, folders: Sequence[FolderNode]) -> None:
        """The photos lie in folders of the album, which are offered."""
        count = sum(node.all_photos for node in folders)
        self._say(
            self.tr("The photos are in subfolders"),
            self.tr("Choose one of them, or show all their photos together."),
            None,
            offered=tuple(folders),
        )
        words = self.tr("Show all %n photo(s)", "", count)
        self._words[self.together_button] = words
        self.together_button.setAccessibleName(words)
        self._fit()

    def say_missing(self, folders: Sequence[Path]) -> None:
        """The album's folders are not there."""
        self._say(
            self.tr("Folder not found"),
            self.tr("{folder}: connect its drive, and the album reappears.").format(
                folder=", ".join(map(str, folders))
            ),
            self.tr("Open another folder"),
            offers_recent=True,
        )

    def say_no_match(self) -> None:
        """The filter lets nothing through."""
        self._say(
            self.tr("No matching photos"), self.tr("Try fewer words, or show photos in every state."), None
        )

    def say_reading(self) -> None:
        """It takes longer than a blink."""
        self._say(self.tr("Reading the album…"), "", None)
        self.all_button.hide()

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        self.open_button.setIcon(theme.icon("folder-open", "on_accent"))
        self._fill_recent()
        self.drawing.update()

    def _say(
        self,
        headline: str,
        hint: str,
        button: str | None,
        *,
        offers_recent: bool = False,
        offered: tuple[FolderNode, ...] = (),
    ) -> None:
        self.headline.setText(headline)
        self.hint.setText(hint)
        self.open_button.setVisible(button is not None)
        self._words[self.open_button] = button or ""
        self.open_button.setAccessibleName(button or "")
        self.all_button.setVisible(button is None and not offered)
        self.together_button.setVisible(bool(offered))
        self._offers_recent, self._offered = offers_recent, offered
        self.steps_button.setVisible(button is not None)
        self.draw_icons()
        self._fit()

    def hasHeightForWidth(self) -> bool:
        # Nor does it ask for height: what is above it, with which it is left again, needs the room more.
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._fit()

    def _fit(self) -> None:
        """Buttons in as many lines as they need; drawing and hint where there is room for them."""
        layout = self._lines
        room = self.width() - layout.contentsMargins().left() - layout.contentsMargins().right()
        for button, words in self._words.items():
            beside = button.sizeHint().width() - _widest_line(button, button.text())
            button.setText(in_lines(words, button.font(), room - beside))
        # What is missed least goes first.
        self.hint.setVisible(bool(self.hint.text()))
        self.drawing.setVisible(self.drawing.width() <= room)
        for part in (self.drawing, self.hint):
            if layout.totalHeightForWidth(self.width()) > self.height():
                part.hide()

    def _fill_recent(self) -> None:
        while (item := self._recent_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        folders = self._recent.folders[:_SHOWN_RECENT] if self._offers_recent else ()
        self._recent_title.setText(self.tr("Subfolders") if self._offered else self.tr("Recent albums"))
        self._recent_title.setVisible(bool(folders or self._offered))
        for node in self._offered[:_SHOWN_INNER]:
            name = node.path.name or str(node.path)
            text = self.tr("{folder} ({count})").format(folder=name, count=node.all_photos)
            self._add_line(_FolderButton(node.path, text, self)).asked.connect(self.folder_requested)
        for folder in folders:
            name = folder.name or str(folder)
            is_missing = self._recent.is_missing(folder)
            text = self.tr("{name} (missing)").format(name=name) if is_missing else name
            button = self._add_line(_FolderButton(folder, text, self, is_missing=is_missing))
            button.asked.connect(self.recent_requested)

    def _add_line(self, button: _FolderButton) -> _FolderButton:
        self._recent_lines.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button


class _FolderButton(QPushButton):
    """A folder that may be opened.

    Signals:
        asked: to open it, Path.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, text: str, owner: QWidget, *, is_missing: bool = False) -> None:
        super().__init__(owner)
        self._folder = folder
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        elided = QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, 220)
        self.setText(elided.replace("&", "&&"))
        self.setIcon(theme.icon("folder", "muted" if is_missing else "accent"))
        self.setEnabled(not is_missing)
        self.setToolTip(str(folder))
        self.setAccessibleName(self.tr("Open the album {name}").format(name=text))
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._folder)


class PrintsDrawing(QWidget):
    """Three prints on top of each other, the uppermost with a face."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setFixedSize(190, 150)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _needed: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2 + 4)
        paper = theme.colour("raised") if theme.is_dark() else QColor("#fffdf8")
        for angle, shift in ((-11.0, QPointF(-24, 2)), (8.0, QPointF(22, 3)), (-2.0, QPointF(0, 0))):
            painter.save()
            painter.translate(shift)
            painter.rotate(angle)
            _draw_print(painter, paper, has_face=angle == -2.0)
            painter.restore()
        painter.end()


def _draw_print(painter: QPainter, paper: QColor, *, has_face: bool) -> None:
    outer = QRectF(-46, -58, 92, 112)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (1, 2, 4):
        painter.setBrush(QColor(0, 0, 0, 16))
        painter.drawRoundedRect(outer.adjusted(-spread, -spread + 2, spread, spread + 2), 5, 5)
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(paper)
    painter.drawRoundedRect(outer, 4, 4)
    inner = outer.adjusted(7, 7, -7, -16)
    ground = theme.colour("selection")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(inner, 2, 2)
    if not has_face:
        return
    painter.setClipRect(inner)
    ink = QColor(theme.colour("accent"))
    ink.setAlphaF(0.85)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(0, -18), 15, 17)
    painter.drawEllipse(QPointF(0, 38), 30, 32)
    painter.setClipping(False)
    # A crease, as old prints have, that the star is about to mend.
    painter.setPen(QPen(paper, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF([QPointF(-39, 14), QPointF(-20, 8), QPointF(-4, 15), QPointF(8, 9)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    star = QPolygonF()
    for x, y in ((0, -13), (3, -3), (13, 0), (3, 3), (0, 13), (-3, 3), (-13, 0), (-3, -3)):
        star.append(QPointF(34 + x, -46 + y))
    painter.drawPolygon(star)


def _widest_line(button: QPushButton, text: str) -> int:
    return max(map(button.fontMetrics().horizontalAdvance, text.split("\n")))


def _label(owner: QWidget, role: str) -> QLabel:
    label = QLabel(owner)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
