"""How an entry of the queue is drawn, and its buttons; and the line of what is finished."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QImage, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.queue.queue_model import EntryRole, FoldLine, FoldRole, Index, PausedRole
from pgdiff_desktop.gui.texts.queue_texts import faces_of, finished_line, words_of
from pgdiff_desktop.gui.widgets.picture_drawing import draw_bar, draw_rounded, fitted
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry

ROW_HEIGHT = 56
_PICTURE_SIDE, _BUTTON_SIDE, _SIGN_SIDE, _BAR_HEIGHT = 42, 28, 16, 4
# Where the picture begins, from where a line does: the grip is before it.
_LEFT = theme.AROUND + theme.APART
# How much of the row photo and faces take; the rest says what state it is in.
_NAME_SHARE, _LONGEST_NAME = 0.36, 300


class QueueDelegate(QStyledItemDelegate):
    """Draws picture, photo, sign and word of the state, progress, and the buttons.

    Signals:
        button_clicked: index of the row, and what its button does, see `buttons_of`.
    """

    button_clicked = Signal(object, str)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, line = index.data(EntryRole), index.data(FoldRole)
        painter.save()
        row = _Row(painter, option.rect, option.direction)
        painter.setLayoutDirection(row.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_background(painter, option)
        if isinstance(line, FoldLine):
            _draw_fold(row, line)
        elif isinstance(entry, QueueEntry):
            is_seen = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
            self._draw_entry(row, index, entry, is_seen=bool(is_seen))
        painter.restore()

    def _draw_entry(self, row: _Row, index: Index, entry: QueueEntry, *, is_seen: bool) -> None:
        painter, rect = row.painter, row.rect
        if entry.state is EntryState.WAITING and is_seen:
            _draw_grip(row)
        area = QRect(0, 0, _PICTURE_SIDE, _PICTURE_SIDE)
        area.moveCenter(rect.center())
        area.moveLeft(rect.left() + _LEFT)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        ratio = painter.device().devicePixelRatioF()
        draw_rounded(painter, row.seen(area), fitted(picture or QImage(), area.size(), ratio), "photo")

        buttons = buttons_of(entry)
        button = button_area(rect, max(0, len(buttons) - 1))
        left = area.right() + theme.AROUND
        # By the room beside one button, so that states stand below each other.
        name_width = min(_LONGEST_NAME, round((button_area(rect).left() - left) * _NAME_SHARE))
        _draw_two_lines(
            row,
            QRect(left, rect.top(), name_width, rect.height()),
            (entry.photo.name, Qt.TextElideMode.ElideMiddle),
            (faces_of(entry), "muted"),
        )
        state_left = left + name_width + 2 * theme.AROUND
        state_area = QRect(state_left, rect.top(), button.left() - theme.AROUND - state_left, rect.height())
        _draw_state(row, state_area, entry, paused=bool(index.data(PausedRole)))
        for place, (icon, _) in enumerate(buttons):
            glyph = QRect(0, 0, 18, 18)
            glyph.moveCenter(button_area(rect, place, row.direction).center())
            theme.icon(icon, "text" if is_seen else "muted").paint(painter, glyph)

    def editorEvent(
        self, happened: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if isinstance(happened, QMouseEvent) and happened.button() == Qt.MouseButton.LeftButton:
            what = _button_at(index.data(EntryRole), option, happened.position().toPoint())
            if what:
                if happened.type() == QEvent.Type.MouseButtonRelease:
                    self.button_clicked.emit(index, what)
                return True
        return super().editorEvent(happened, model, option, index)

    def helpEvent(
        self, asked: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        entry = index.data(EntryRole)
        what = _button_at(entry, option, asked.pos())
        words = self._words_of_button(what) if what else ""
        at = QStyle.visualPos(option.direction, option.rect, asked.pos())
        is_at_grip = at.x() < option.rect.left() + _LEFT
        if is_at_grip and isinstance(entry, QueueEntry) and entry.state is EntryState.WAITING:
            words = self.tr("Drag to change the order (Alt+Up, Alt+Down)")
        if words:
            QToolTip.showText(asked.globalPos(), words, view)
            return True
        return super().helpEvent(asked, view, option, index)

    def _words_of_button(self, what: str) -> str:
        return {
            "cancel": self.tr("Cancel (Delete)"),
            "remove": self.tr("Remove from the queue (Delete)"),
            "retry": self.tr("Try again (R)"),
        }[what]


@dataclass(frozen=True)
class _Row:
    """What is drawn on; places in it are counted from where one begins to read, and seen in its direction."""

    painter: QPainter
    rect: QRect
    direction: Qt.LayoutDirection

    def seen(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.direction, self.rect, place)


def button_area(
    row: QRect, place: int = 0, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> QRect:
    """Where a button of a row is, counted from where a line ends."""
    area = QRect(0, 0, _BUTTON_SIDE, _BUTTON_SIDE)
    area.moveCenter(row.center())
    area.moveRight(row.right() - theme.AROUND - place * (_BUTTON_SIDE + theme.NEAR))
    return QStyle.visualRect(direction, row, area)


def buttons_of(entry: QueueEntry) -> tuple[tuple[str, str], ...]:
    """Icon of each button, from the end of a line, and what it does: cancel, retry or remove."""
    if entry.is_stopping:
        return ()
    if entry.state.is_open:
        return (("close", "cancel"),)
    remove = ("close", "remove")
    return (remove,) if entry.state is EntryState.DONE else (remove, ("retry", "retry"))


def _button_at(entry: object, option: QStyleOptionViewItem, at: QPoint) -> str:
    """What the button at a place does; empty where there is none."""
    if not isinstance(entry, QueueEntry):
        return ""
    return next(
        (
            what
            for place, (_, what) in enumerate(buttons_of(entry))
            if button_area(option.rect, place, option.direction).contains(at)
        ),
        "",
    )


def _draw_fold(row: _Row, line: FoldLine) -> None:
    sign = QRect(0, 0, _SIGN_SIDE, _SIGN_SIDE)
    sign.moveCenter(row.rect.center())
    sign.moveLeft(row.rect.left() + _LEFT + (_PICTURE_SIDE - _SIGN_SIDE) // 2)
    chevron = theme.icon("chevron-right" if line.is_folded else "chevron-down", "muted")
    chevron.paint(row.painter, row.seen(sign))
    words = row.rect.adjusted(_LEFT + _PICTURE_SIDE + theme.AROUND, 0, -theme.AROUND, 0)
    _draw_line(row, words, finished_line(line.finished), "muted")


def _draw_grip(row: _Row) -> None:
    """Two columns of dots where a row is taken hold of."""
    row.painter.setPen(Qt.PenStyle.NoPen)
    row.painter.setBrush(theme.colour("muted"))
    for column in range(2):
        for line in range(-1, 2):
            dot = QPoint(row.rect.left() + theme.AROUND - 2 + 4 * column, row.rect.center().y() + 5 * line)
            row.painter.drawEllipse(QPointF(QStyle.visualPos(row.direction, row.rect, dot)), 1.2, 1.2)


def _draw_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    inside = QRectF(option.rect).adjusted(theme.NEAR, 1.5, -theme.NEAR, -1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.colour("selection"))
        painter.drawRoundedRect(inside, 6, 6)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(inside, 6, 6)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.drawRoundedRect(inside, 6, 6)


def _draw_state(row: _Row, area: QRect, entry: QueueEntry, *, paused: bool) -> None:
    painter, words = row.painter, words_of(entry, paused=paused)
    sign = QRect(area.left(), 0, _SIGN_SIDE, _SIGN_SIDE)
    lines = QRect(area)
    lines.setLeft(sign.right() + theme.APART)
    shows_bar = entry.state is EntryState.RUNNING and entry.of > 0
    if shows_bar:
        bar = row.seen(QRect(lines.left(), area.bottom() - 12, lines.width(), _BAR_HEIGHT))
        draw_bar(painter, QRectF(bar), entry.step / entry.of, "warning" if paused else "accent")
        lines.setBottom(area.bottom() - 13)
        details = words.details
        font = QFont(painter.font())
        painter.setPen(theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = lines.width() - QFontMetrics(font).horizontalAdvance(words.state) - 3 * theme.AROUND
        shown = QFontMetrics(font).elidedText(details, Qt.TextElideMode.ElideLeft, max(0, room))
        painter.drawText(row.seen(lines), flags, shown)
        _draw_line(row, lines, words.state, words.role)
        sign.moveCenter(QRect(sign.left(), lines.top(), _SIGN_SIDE, lines.height()).center())
    elif words.details:
        _draw_two_lines(
            row,
            lines,
            (words.state, Qt.TextElideMode.ElideRight),
            (words.details, "text" if words.role == "danger" else "muted"),
            upper_role=words.role,
        )
        sign.moveTop(area.top() + area.height() // 2 - _SIGN_SIDE - 1)
    else:
        _draw_line(row, lines, words.state, words.role)
        sign.moveTop(area.top() + (area.height() - _SIGN_SIDE) // 2)
    theme.icon(words.icon, words.role).paint(painter, row.seen(sign))


def _draw_line(row: _Row, area: QRect, text: str, role: str) -> None:
    painter = row.painter
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(row.seen(area), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_two_lines(
    row: _Row,
    area: QRect,
    upper: tuple[str, Qt.TextElideMode],
    lower: tuple[str, str],
    *,
    upper_role: str = "text",
) -> None:
    """A strong line, and one below it in the colour of a role."""
    painter, half = row.painter, area.height() // 2
    strong = QFont(painter.font())
    strong.setBold(True)
    usual = QFont(painter.font())
    painter.setFont(strong)
    painter.setPen(theme.colour(upper_role))
    painter.drawText(
        row.seen(area.adjusted(0, 0, 0, -half)),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
        QFontMetrics(strong).elidedText(upper[0], upper[1], area.width()),
    )
    painter.setFont(usual)
    painter.setPen(theme.colour(lower[1]))
    painter.drawText(
        row.seen(area.adjusted(0, half + 2, 0, 0)),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
        QFontMetrics(usual).elidedText(lower[0], Qt.TextElideMode.ElideRight, area.width()),
    )
