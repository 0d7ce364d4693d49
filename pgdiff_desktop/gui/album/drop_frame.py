"""Files that are dragged: in from other programs, with the frame that says that they may be dropped, and out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.gui import theme


def paths_of(dragged: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    local = (_path_of(url) for url in dragged.urls() if url.isLocalFile())
    return [path for path in local if path is not None]


def _path_of(url: QUrl) -> Path | None:
    if sys.platform == "win32":
        name = url.toLocalFile()
    else:
        # By its bytes: names need not be Unicode, and Qt would put signs of its own in their place.
        encoded = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
        name = os.fsdecode(unquote_to_bytes(encoded))
    return Path(name) if name else None


def files_of(paths: Iterable[Path]) -> QMimeData:
    """Files as other programs take them."""
    dragged = QMimeData()
    urls = (path.absolute().as_uri() for path in dict.fromkeys(paths))
    dragged.setUrls([QUrl.fromEncoded(url.encode()) for url in urls])
    return dragged


class FileDrop(QObject):
    """Lets photos and folders be dropped on a widget.

    Args:
        owner: with which it ends; the widget otherwise.

    Signals:
        dropped: list of Path.
    """

    dropped = Signal(list)

    def __init__(self, widget: QWidget, owner: QObject | None = None) -> None:
        super().__init__(owner or widget)
        self._widget = widget
        self.frame = DropFrame(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, happened: QEvent) -> bool:
        # Names of the types, as the drops of this version of Qt share classes.
        match happened.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove:
                return self._on_entered(happened)  # type: ignore[arg-type]
            case QEvent.Type.DragLeave:
                self.frame.hide()
            case QEvent.Type.Drop:
                return self._on_dropped(happened)  # type: ignore[arg-type]
        return False

    def _on_entered(self, entered: QDropEvent) -> bool:
        # What is dragged out of the album is there already.
        if entered.source() is not None or not paths_of(entered.mimeData()):
            return False
        entered.setDropAction(Qt.DropAction.CopyAction)
        entered.accept()
        self.frame.show_over(self._widget)
        return True

    def _on_dropped(self, dropped: QDropEvent) -> bool:
        self.frame.hide()
        paths = paths_of(dropped.mimeData())
        if not paths or dropped.source() is not None:
            return False
        # Only looked at, never moved, whatever the file manager offers.
        dropped.setDropAction(Qt.DropAction.CopyAction)
        dropped.accept()
        self.dropped.emit(paths)
        return True


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
