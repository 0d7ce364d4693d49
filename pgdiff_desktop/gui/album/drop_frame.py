"""The frame that says, while files are dragged over it, that they may be dropped here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.gui import theme


def paths_of(dragged: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile() and url.toLocalFile()]


class DropFrame(QWidget):
    """Covers what is under it; the mouse passes through."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, widget: QWidget) -> None:
        self.setGeometry(widget.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _needed: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cover = theme.colour("panel")
        cover.setAlphaF(0.88)
        painter.fillRect(self.rect(), cover)
        frame = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("selection"))
        painter.setOpacity(0.6)
        painter.drawRoundedRect(frame, 12, 12)
        painter.setOpacity(1.0)
        font = QFont(painter.font())
        font.setPixelSize(16)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(
            frame, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.tr("Drop photos and folders")
        )
        painter.end()
