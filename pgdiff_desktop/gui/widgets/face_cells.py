"""Cells of grids of faces: the face, whose it is, and the photo that shows it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.picture_drawing import draw_rounded
from pgdiff_desktop.workers.reference_crops import FaceLook

# Side of the picture, in pixels.
PICTURE = 104
_MARGIN, _GAP = 8, 5
_NAME_PIXELS, _FILE_PIXELS = 12, 11
_ROUNDING = 9.0
# Of a face, FaceLook; its pixmap is the decoration.
LOOK = Qt.ItemDataRole.UserRole


class FaceDelegate(QStyledItemDelegate):
    """The face, under it who it is and the photo's name, and how many pixels there are of it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._name_font, self._file_font = QFont(owner.font()), QFont(owner.font())
        self._name_font.setPixelSize(_NAME_PIXELS)
        self._file_font.setPixelSize(_FILE_PIXELS)
        lines = QFontMetrics(self._name_font).height() + QFontMetrics(self._file_font).height()
        self.cell = QSize(PICTURE + 4 * _MARGIN, PICTURE + _GAP + lines + 3 * _MARGIN)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look: FaceLook | None = index.data(LOOK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, cell, state)
        area = QRect(0, 0, PICTURE, PICTURE)
        area.moveCenter(cell.center())
        area.moveTop(cell.top() + _MARGIN + _MARGIN // 2)
        draw_rounded(painter, area, index.data(Qt.ItemDataRole.DecorationRole), "face")
        if look is not None:
            self._draw_words(painter, cell, area, look)
        painter.restore()

    def _draw_words(self, painter: QPainter, cell: QRect, area: QRect, look: FaceLook) -> None:
        words = QRect(cell.left() + _MARGIN, area.bottom() + _GAP, cell.width() - 2 * _MARGIN, 0)
        pixels = self.tr("{side} px").format(side=look.side)
        if look.face.name:
            self._draw_line(
                painter, words, self._name_font, look.face.name, "text", Qt.TextElideMode.ElideRight
            )
            self._draw_line(
                painter, words, self._file_font, look.photo.name, "muted", Qt.TextElideMode.ElideMiddle
            )
        else:
            self._draw_line(
                painter, words, self._name_font, look.photo.name, "text", Qt.TextElideMode.ElideMiddle
            )
            self._draw_line(painter, words, self._file_font, pixels, "muted", Qt.TextElideMode.ElideRight)

    @staticmethod
    def _draw_ground(painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if not (selected or hovered or focused):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setPen(QPen(theme.colour("accent"), 1.5))
        elif focused:
            painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DotLine))
        fill = theme.colour("selection") if selected else theme.colour("raised")
        painter.setBrush(fill if selected or hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cell).adjusted(3, 3, -3, -3), _ROUNDING, _ROUNDING)

    @staticmethod
    def _draw_line(
        painter: QPainter, place: QRect, font: QFont, text: str, role: str, elide: Qt.TextElideMode
    ) -> None:
        """Draws a line, and moves the place below it."""
        metrics = QFontMetrics(font)
        place.setHeight(metrics.height())
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(text, elide, place.width()))
        place.translate(0, place.height())
