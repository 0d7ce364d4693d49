"""What the canvas says while there is no photo on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from pgdiff_desktop.gui import theme

_ICON = 48
_WIDEST = 360.0


def draw_empty_state(painter: QPainter, size: QSize, text: str, *, is_message: bool) -> None:
    """A drawing and a sentence in the middle.

    Args:
        is_message: something about the photo, rather than an invitation to choose one.
    """
    width = min(_WIDEST, size.width() - 4.0 * theme.AROUND)
    font = painter.font()
    font.setPixelSize(15)
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    words = painter.boundingRect(QRectF(0, 0, width, 1000), int(flags), text)
    height = _ICON + 2 * theme.AROUND + words.height()
    top = (size.height() - height) / 2
    icon = theme.icon("info" if is_message else "photo", "muted")
    icon.paint(painter, round((size.width() - _ICON) / 2), round(top), _ICON, _ICON)
    painter.setPen(theme.colour("muted"))
    place = QRectF((size.width() - width) / 2, top + _ICON + 2 * theme.AROUND, width, words.height() + 4)
    painter.drawText(place, int(flags), text)
