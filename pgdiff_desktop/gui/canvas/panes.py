"""How original and result share the canvas: in one pane, side by side, or either side of a line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import pens
from pgdiff_desktop.gui.canvas.compare_slider import CompareSlider
from pgdiff_desktop.gui.canvas.picture import Picture
from pgdiff_desktop.gui.canvas.viewport import Viewport

# Between the panes, in device pixels.
_GAP = 2


class Comparison(StrEnum):
    """NONE shows the result where there is one, the photo otherwise."""

    NONE = "none"
    SLIDER = "slider"
    SIDE_BY_SIDE = "side-by-side"


@dataclass(frozen=True)
class Part:
    """A part of the canvas, in device pixels.

    Attributes:
        pane: where its pane lies; the photo is placed in it by the view's transform.
        shown: what of the pane this part covers.
        is_result: the result is shown here where there is one, the original otherwise.
    """

    pane: QRect
    shown: QRect
    is_result: bool


class Panes:
    """Where on a canvas the photo is seen; panes are in device pixels, points in pixels of the canvas.

    Attributes:
        comparison: how original and result are compared.
        slider: the line between them.
    """

    def __init__(self, canvas: QWidget, picture: Picture, viewport: Viewport) -> None:
        self._canvas, self._picture, self._viewport = canvas, picture, viewport
        self.comparison = Comparison.NONE
        self.slider = CompareSlider()

    @property
    def shows_slider(self) -> bool:
        return self.comparison is Comparison.SLIDER and self._picture.result is not None

    @property
    def is_comparing(self) -> bool:
        """Whether the original is seen beside the result."""
        return self.shows_slider or self.comparison is Comparison.SIDE_BY_SIDE

    def all(self) -> tuple[QRect, ...]:
        """One pane or two; all of them show the same part of the photo."""
        width, height = self._canvas.width() * self._ratio, self._canvas.height() * self._ratio
        size = QSize(max(1, round(width)), max(1, round(height)))
        if self.comparison is not Comparison.SIDE_BY_SIDE or self._picture.size.isEmpty():
            return (QRect(QPoint(0, 0), size),)
        left = QRect(QPoint(0, 0), QSize((size.width() - _GAP) // 2, size.height()))
        return left, left.translated(size.width() - left.width(), 0)

    def at(self, point: QPointF) -> QRect:
        """The pane at a point; the first one beside all of them."""
        there = (point * self._ratio).toPoint()
        panes = self.all()
        return next((pane for pane in panes if pane.contains(there)), panes[0])

    def parts(self, *, with_result: bool) -> list[Part]:
        """What is seen where.

        Args:
            with_result: False shows the original everywhere.
        """
        panes = self.all()
        if len(panes) == 2:
            return [Part(panes[0], panes[0], False), Part(panes[1], panes[1], with_result)]
        whole = panes[0]
        if not self.shows_slider:
            return [Part(whole, whole, with_result)]
        line = round(self.slider.line(self._canvas.size()) * self._ratio)
        left = QRect(whole.topLeft(), QSize(line, whole.height()))
        return [Part(whole, left, False), Part(whole, whole.adjusted(line, 0, 0, 0), with_result)]

    def lay_out(self) -> None:
        """Fits the viewport to a pane as large as it is now."""
        self._viewport.set_pane(self.all()[0].size())

    def to_view(self, point: QPointF, pane: QRect | None = None) -> QPointF:
        """Where a point of the photo is seen; in the first pane by default."""
        origin = (pane or self.all()[0]).topLeft()
        return (self._viewport.transform.to_view(point) + QPointF(origin)) / self._ratio

    def to_photo(self, point: QPointF, pane: QRect | None = None) -> QPointF:
        """What of the photo is seen at a point; in the pane at that point by default."""
        return self._viewport.transform.to_photo(self.in_pane(point, pane))

    def in_pane(self, point: QPointF, pane: QRect | None = None) -> QPointF:
        """A point in device pixels of its pane."""
        return point * self._ratio - QPointF((pane or self.at(point)).topLeft())

    def to_canvas(self, rect: QRect) -> QRectF:
        """A rectangle in device pixels, in pixels of the canvas."""
        return QRectF(QPointF(rect.topLeft()) / self._ratio, rect.size().toSizeF() / self._ratio)

    def draw_gap(self, painter: QPainter) -> None:
        """Draws the line between two panes; in device pixels."""
        panes = self.all()
        if len(panes) == 2:
            left = panes[0].right() + 1
            gap = QRect(left, 0, panes[1].left() - left, panes[0].height())
            painter.fillRect(gap, theme.colour("border"))

    def draw_names(self, painter: QPainter, original: str, result: str) -> None:
        """Says which side is which, and draws the slider where it is wanted."""
        panes = self.all()
        if len(panes) == 2:
            font = pens.chip_font(painter.font())
            for pane, text in zip(panes, (original, result), strict=True):
                left = pane.left() / self._ratio + theme.AROUND
                width = pens.chip_width(font, text)
                pens.draw_chip(painter, QRectF(left, theme.AROUND, width, pens.CHIP_HEIGHT), text)
        elif self.shows_slider:
            self.slider.draw(painter, self._canvas.size())
            self.slider.draw_words(painter, self._canvas.size(), original, result)

    @property
    def _ratio(self) -> float:
        return self._canvas.devicePixelRatioF()
