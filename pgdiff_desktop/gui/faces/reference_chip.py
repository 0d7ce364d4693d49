"""One reference photo of a face."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QWidget

from pgdiff_desktop.engine.door.identity import Verdict
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.file_looks import FileLook, FileState
from pgdiff_desktop.gui.texts.identity_texts import verdict_sentence
from pgdiff_desktop.gui.widgets.icon_button import IconButton
from pgdiff_desktop.gui.widgets.picture_drawing import FittedPicture
from pgdiff_desktop.workers.reference_crops import reference_name

_SIDE = 36


class ReferenceChip(QWidget):
    """Picture and name of a reference; says so where its file is missing or no photo.

    Signals:
        remove_requested: its path.
    """

    remove_requested = Signal(object)

    def __init__(self, path: Path, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.path = path
        self._name = reference_name(path)
        self.state = FileState.FINE
        self._trouble = ""
        self._doubt = ""
        self._picture = FittedPicture()
        self.setToolTip(str(path))
        self.setAccessibleName(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.remove = IconButton(
            "close", self.tr("Remove the reference {name}").format(name=self._name), side=14
        )
        self.remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self.remove)

    def sizeHint(self) -> QSize:
        return QSize(160, _SIDE)

    def show_look(self, look: FileLook) -> None:
        self.state = look.state
        self._picture.set(look.picture)
        words = ""
        if look.state is FileState.MISSING:
            self._trouble = self.tr("missing")
            words = self.tr("{name} is missing").format(name=self._name)
        elif look.state is FileState.UNREADABLE:
            self._trouble = self.tr("cannot be read")
            words = self.tr("{name} cannot be read").format(name=self._name)
        if words:
            self.setAccessibleName(words)
            self.setToolTip(f"{words}\n{self.path}")
        self.update()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Whether it shows the face's person; only a doubt is said. None where nobody has judged."""
        self._doubt = ""
        if verdict is not None and verdict.is_refused:
            self._doubt = self.tr("somebody else? {chance} of 100").format(chance=verdict.of_100)
            words = self.tr("{name} probably shows somebody else").format(name=self._name)
            self.setAccessibleName(words)
            self.setToolTip("\n".join((words, verdict_sentence(verdict), str(self.path))))
        self.update()

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction, whole = self.layoutDirection(), QRect(0, 0, self.width(), _SIDE)
        picture = QStyle.visualRect(direction, whole, QRect(0, 0, _SIDE, _SIDE))
        self._picture.draw(painter, picture, "warning" if self._trouble else "reference")
        doubt = self._trouble or self._doubt
        words = QRect(_SIDE + theme.APART, 0, 0, _SIDE)
        words.setRight(QStyle.visualRect(direction, whole, self.remove.geometry()).left() - theme.NEAR)
        words = QStyle.visualRect(direction, whole, words)
        name = QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideMiddle, words.width())
        if doubt:
            half = words.adjusted(0, 0, 0, -_SIDE // 2)
            painter.setPen(theme.colour("text"))
            painter.drawText(half, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, name)
            painter.setPen(theme.colour("warning"))
            painter.drawText(
                words.adjusted(0, _SIDE // 2, 0, 0),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
                QFontMetrics(self.font()).elidedText(doubt, Qt.TextElideMode.ElideRight, words.width()),
            )
        else:
            painter.setPen(theme.colour("text"))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()

    def _on_remove(self) -> None:
        self.remove_requested.emit(self.path)
