"""How an entry of the queue is drawn, and its button."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QImage, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.queue.queue_model import EntryRole, Index, PausedRole
from pgdiff_desktop.gui.texts.queue_texts import faces_of, words_of
from pgdiff_desktop.gui.widgets.picture_drawing import draw_bar, draw_rounded, fitted
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry

ROW_HEIGHT = 56
_PICTURE_SIDE, _BUTTON_SIDE, _SIGN_SIDE, _BAR_HEIGHT = 42, 28, 16, 4
# How much of the row photo and faces take; the rest says what state it is in.
_NAME_SHARE, _LONGEST_NAME = 0.36, 300


class QueueDelegate(QStyledItemDelegate):
    """Draws picture, photo, sign and word of the state, progress, and one button.

    Signals:
        button_clicked: index of the row.
    """

    button_clicked = Signal(object)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(EntryRole)
        if not isinstance(entry, QueueEntry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = option.rect
        _draw_background(painter, option)
        area = QRect(0, 0, _PICTURE_SIDE, _PICTURE_SIDE)
        area.moveCenter(row.center())
        area.moveLeft(row.left() + theme.AROUND)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        ratio = painter.device().devicePixelRatioF()
        draw_rounded(painter, area, fitted(picture or QImage(), area.size(), ratio), "photo")

        button = button_area(row)
        left = area.right() + theme.AROUND
        name_width = min(_LONGEST_NAME, round((button.left() - left) * _NAME_SHARE))
        _draw_two_lines(
            painter,
            QRect(left, row.top(), name_width, row.height()),
            (entry.photo.name, Qt.TextElideMode.ElideMiddle),
            (faces_of(entry), "muted"),
        )
        state_left = left + name_width + 2 * theme.AROUND
        state_area = QRect(state_left, row.top(), button.left() - theme.AROUND - state_left, row.height())
        _draw_state(painter, state_area, entry, paused=bool(index.data(PausedRole)))
        icon, _ = button_of(entry)
        if icon:
            is_seen = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
            glyph = QRect(0, 0, 18, 18)
            glyph.moveCenter(button.center())
            theme.icon(icon, "text" if is_seen else "muted").paint(painter, glyph)
        painter.restore()

    def editorEvent(
        self, happened: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if isinstance(happened, QMouseEvent) and happened.button() == Qt.MouseButton.LeftButton:
            entry = index.data(EntryRole)
            is_on_it = button_area(option.rect).contains(happened.position().toPoint())
            if is_on_it and isinstance(entry, QueueEntry) and button_of(entry)[0]:
                if happened.type() == QEvent.Type.MouseButtonRelease:
                    self.button_clicked.emit(index)
                return True
        return super().editorEvent(happened, model, option, index)

    def helpEvent(
        self, asked: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        entry = index.data(EntryRole)
        if isinstance(entry, QueueEntry) and button_area(option.rect).contains(asked.pos()):
            QToolTip.showText(asked.globalPos(), self._button_words(entry), view)
            return True
        return super().helpEvent(asked, view, option, index)

    def _button_words(self, entry: QueueEntry) -> str:
        if entry.state.is_open:
            return self.tr("Cancel (Delete)")
        if entry.state is EntryState.DONE:
            return self.tr("Remove from the queue (Delete)")
        return self.tr("Try again (R)")


def button_area(row: QRect) -> QRect:
    """Where the button of a row is."""
    area = QRect(0, 0, _BUTTON_SIDE, _BUTTON_SIDE)
    area.moveCenter(row.center())
    area.moveRight(row.right() - theme.AROUND)
    return area


def button_of(entry: QueueEntry) -> tuple[str, str]:
    """Icon of the button, and what it does: cancel, retry or remove."""
    if entry.is_stopping:
        return "", ""
    if entry.state.is_open:
        return "close", "cancel"
    if entry.state is EntryState.DONE:
        return "close", "remove"
    return "retry", "retry"


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


def _draw_state(painter: QPainter, area: QRect, entry: QueueEntry, *, paused: bool) -> None:
    words = words_of(entry, paused=paused)
    sign = QRect(area.left(), 0, _SIGN_SIDE, _SIGN_SIDE)
    lines = QRect(area)
    lines.setLeft(sign.right() + theme.APART)
    shows_bar = entry.state is EntryState.RUNNING and entry.of > 0
    if shows_bar:
        bar = QRectF(lines.left(), area.bottom() - 12, lines.width(), _BAR_HEIGHT)
        draw_bar(painter, bar, entry.step / entry.of, "warning" if paused else "accent")
        lines.setBottom(area.bottom() - 13)
        details = words.details
        font = QFont(painter.font())
        painter.setPen(theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = lines.width() - QFontMetrics(font).horizontalAdvance(words.state) - 3 * theme.AROUND
        shown = QFontMetrics(font).elidedText(details, Qt.TextElideMode.ElideLeft, max(0, room))
        painter.drawText(lines, flags, shown)
        _draw_line(painter, lines, words.state, words.role)
        sign.moveCenter(QRect(sign.left(), lines.top(), _SIGN_SIDE, lines.height()).center())
    elif words.details:
        _draw_two_lines(
            painter,
            lines,
            (words.state, Qt.TextElideMode.ElideRight),
            (words.details, "text" if words.role == "danger" else "muted"),
            upper_role=words.role,
        )
        sign.moveTop(area.top() + area.height() // 2 - _SIGN_SIDE - 1)
    else:
        _draw_line(painter, lines, words.state, words.role)
        sign.moveTop(area.top() + (area.height() - _SIGN_SIDE) // 2)
    theme.icon(words.icon, words.role).paint(painter, sign)


def _draw_line(painter: QPainter, area: QRect, text: str, role: str) -> None:
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_two_lines(
    painter: QPainter,
    area: QRect,
    upper: tuple[str, Qt.TextElideMode],
    lower: tuple[str, str],
    *,
    upper_role: str = "text",
) -> None:
    """A strong line, and one below it in the colour of a role."""
    half = area.height() // 2
    strong = QFont(painter.font())
    strong.setBold(True)
    usual = QFont(painter.font())
    painter.setFont(strong)
    painter.setPen(theme.colour(upper_role))
    painter.drawText(
        area.adjusted(0, 0, 0, -half),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
        QFontMetrics(strong).elidedText(upper[0], upper[1], area.width()),
    )
    painter.setFont(usual)
    painter.setPen(theme.colour(lower[1]))
    painter.drawText(
        area.adjusted(0, half + 2, 0, 0),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
        QFontMetrics(usual).elidedText(lower[0], Qt.TextElideMode.ElideRight, area.width()),
    )
