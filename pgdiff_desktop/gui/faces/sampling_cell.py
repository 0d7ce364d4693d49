"""The place in the strip where the next candidate is being made."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.candidate_cell import LABEL_HEIGHT, draw_label
from pgdiff_desktop.gui.texts.time_texts import time_left
from pgdiff_desktop.gui.widgets.picture_drawing import FittedPicture

_BAR_HEIGHT = 5
_VEIL = QColor(0, 0, 0, 110)


@dataclass(frozen=True)
class SamplingMoment:
    """How far the sampling of a face is.

    Attributes:
        of: 0 while it waits for its turn or for the models.
        preview: None where nothing newer is known.
    """

    step: int = 0
    of: int = 0
    seconds_left: float | None = None
    preview: QImage | None = None

    @property
    def share(self) -> float:
        return self.step / self.of if self.of else 0.0


class SamplingCell(QWidget):
    """The live preview, how far it is, and the time left."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._preview = FittedPicture()
        self._words = ""
        self.show_moment(SamplingMoment())

    @property
    def words(self) -> str:
        return self._words

    @property
    def preview(self) -> QImage:
        return self._preview.picture

    def show_moment(self, moment: SamplingMoment) -> None:
        """A preview stays until the next one comes."""
        self._moment = moment
        if moment.preview is not None:
            self._preview.set(moment.preview)
        if moment.of == 0:
            self._words = self.tr("Waiting…")
            details = self._words
        else:
            self._words = time_left(moment.seconds_left) or self.tr("Restoring…")
            details = self.tr("Restoring: step {step} of {of}").format(step=moment.step, of=moment.of)
        self.setAccessibleName(details)
        self.setToolTip(details)
        self.update()

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(0, 0, self.width(), self.height() - LABEL_HEIGHT).adjusted(3, 3, -3, -3)
        self._preview.draw(painter, area, "queue" if self._moment.of == 0 else "restore")
        if self._moment.of:
            room = area.adjusted(8, area.height() - 8 - _BAR_HEIGHT, -8, -8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_VEIL)
            painter.drawRoundedRect(QRectF(room).adjusted(-2, -2, 2, 2), 4, 4)
            painter.setBrush(QColor(theme.DARK.accent))
            done = QRectF(room)
            done.setWidth(max(_BAR_HEIGHT, room.width() * min(1.0, self._moment.share)))
            if self.isRightToLeft():
                done.moveRight(QRectF(room).right())
            painter.drawRoundedRect(done, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        draw_label(painter, self.rect(), self._words, strong=False)
        painter.end()
