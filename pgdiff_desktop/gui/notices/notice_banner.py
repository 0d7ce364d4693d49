"""One notice as a banner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.notices.notice import Notice, NoticeKind
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.icon_button import IconButton

_SECONDS_SHOWN = 8
_ICON_SIDE, _DETAILS_HEIGHT, _FIRST_LINE, _NARROW = 20, 130, 8, 620
# Sign and its colour; the words say what it is, too.
_SIGNS = {
    NoticeKind.ERROR: ("warning", "danger"),
    NoticeKind.WARNING: ("warning", "warning"),
    NoticeKind.INFORMATION: ("info", "accent"),
}
_ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"


class NoticeBanner(QFrame):
    """Message, remedy, and details on demand; Escape closes it.

    Signals:
        closed: the user, or time, is done with it.
        next_requested, all_requested: to see the notice that waits behind it; to close all of them.
        action_requested: the button of the notice was pressed.
    """

    closed = Signal()
    next_requested = Signal()
    all_requested = Signal()
    action_requested = Signal(str)

    def __init__(self, notice: Notice, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.notice = notice
        self.times = 1
        self._is_narrow = False
        self.setProperty("role", "banner")
        self.setProperty("kind", notice.kind.value)
        self.setAccessibleName(notice.message)
        self.setAccessibleDescription(notice.remedy)
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.message = _text(notice.message)
        strong = self.message.font()
        strong.setBold(True)
        self.message.setFont(strong)
        self.remedy = _text(notice.remedy)
        self.remedy.setProperty("role", "muted")
        self.remedy.setVisible(bool(notice.remedy))
        self.action = QPushButton(notice.action_text)
        self.action.setVisible(bool(notice.action and notice.action_text))
        self.action.clicked.connect(self._on_action)
        self.more = QPushButton(self.tr("Details"))
        self.more.setProperty("role", "link")
        self.more.setCheckable(True)
        self.more.setVisible(bool(notice.details))
        self.more.toggled.connect(self._on_more)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.next = IconButton("chevron-right", self.tr("Next notice"))
        self.next.clicked.connect(self.next_requested)
        self.all = QPushButton(self.tr("Dismiss All"))
        self.all.setProperty("role", "link")
        self.all.clicked.connect(self.all_requested)
        self.copy = IconButton("copy", self.tr("Copy this message"))
        self.copy.clicked.connect(self._on_copy)
        self.close_button = IconButton("close", self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.closed)
        self._details = QPlainTextEdit(notice.details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setFixedHeight(_DETAILS_HEIGHT)
        self._details.setTabChangesFocus(True)
        self._details.setVisible(False)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS_SHOWN * 1000)
        self._timer.timeout.connect(self._on_time)
        self.set_place(1, 1)
        self._draw_sign()

    def set_place(self, number: int, of: int) -> None:
        """Which of how many notices this is."""
        for part in (self.count, self.next, self.all):
            part.setVisible(of > 1)
        self.count.setText(self.tr("{number} of {of}").format(number=number, of=of))

    def show_now(self, *, wanted: bool) -> None:
        """Of several one is seen; time passes only for that."""
        if wanted and self.notice.kind is NoticeKind.INFORMATION and not self._timer.isActive():
            self._timer.start()
        elif not wanted:
            self._timer.stop()
        self.setVisible(wanted)

    def say_again(self) -> None:
        """The same happened once more."""
        self.times += 1
        times = self.tr("(%n time(s))", "", self.times)
        self.message.setText(_breakable(f"{self.notice.message} {times}"))
        if self.notice.kind is NoticeKind.INFORMATION:
            self._timer.start()

    def keyPressEvent(self, press: QKeyEvent) -> None:
        if press.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(press)

    def changeEvent(self, change: QEvent) -> None:
        super().changeEvent(change)
        if change.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and hasattr(self, "_timer"):
            self._draw_sign()

    def _lay_out(self) -> None:
        # So that the first line stands beside the buttons' words.
        words = column(self.message, self.remedy, spacing=2, margins=(0, _FIRST_LINE, 0, 0))
        self._sign.setContentsMargins(0, _FIRST_LINE - 2, theme.NEAR, 0)
        self.count.setContentsMargins(0, 0, theme.NEAR, 0)
        self._tools = QWidget()
        row(self.action, self.more, self.all, self.copy, owner=self._tools, spacing=theme.NEAR)
        corner = row(self.count, self.next, self.close_button, spacing=0)
        top = Qt.AlignmentFlag.AlignTop
        self._line = QGridLayout()
        self._line.setHorizontalSpacing(theme.NEAR)
        self._line.setVerticalSpacing(0)
        self._line.setColumnStretch(1, 1)
        self._line.addWidget(self._sign, 0, 0, top)
        self._line.addLayout(words, 0, 1)
        self._line.addWidget(self._tools, 0, 2, top)
        self._line.addLayout(corner, 0, 3, top)
        margins = (theme.AROUND, theme.APART, theme.APART, theme.APART)
        column(self._line, self._details, owner=self, spacing=theme.APART, margins=margins)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        """Beside the words where there is room for both, below them where there is not."""
        super().resizeEvent(resized)
        is_narrow = self.width() < _NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._line.removeWidget(self._tools)
            place = (1, 1, 1, 3) if is_narrow else (0, 2, 1, 1)
            beginning = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
            self._line.addWidget(self._tools, *place, beginning)

    def _draw_sign(self) -> None:
        name, role = _SIGNS[self.notice.kind]
        size = QSize(_ICON_SIDE, _ICON_SIDE)
        self._sign.setPixmap(theme.icon(name, role).pixmap(size, self.devicePixelRatioF()))

    def _on_action(self) -> None:
        self.action_requested.emit(self.notice.action)

    def _on_more(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._timer.stop()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.notice.whole_text)
        self.copy.set_icon("check")
        self.copy.set_name(self.tr("Copied"))

    def _on_time(self) -> None:
        # Nobody's reading is cut short.
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.closed.emit()


def _text(words: str) -> QLabel:
    """Any file name may stand in it: never read as markup, and never wider than there is room."""
    label = QLabel(_breakable(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _breakable(words: str) -> str:
    """Long paths may be broken after their separators."""
    for separator in "/\\_-":
        words = words.replace(separator, separator + _ZERO_WIDTH_SPACE)
    return words
