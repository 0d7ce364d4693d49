"""What the canvas shows: photo, result, damage and faces, in one pane or two."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import pens
from pgdiff_desktop.gui.canvas.canvas_painting import CanvasPainting, Part, side_by_side
from pgdiff_desktop.gui.canvas.compare_slider import CompareSlider
from pgdiff_desktop.gui.canvas.empty_state import draw_empty_state
from pgdiff_desktop.gui.canvas.face_boxes import FaceBoxes
from pgdiff_desktop.gui.canvas.picture import Picture
from pgdiff_desktop.gui.canvas.rendered_view import rectangles
from pgdiff_desktop.gui.canvas.tools import ToView
from pgdiff_desktop.gui.canvas.viewport import Viewport
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer
from pgdiff_desktop.workers.photo_pyramid import Patch

# Between the panes, in device pixels.
_GAP = 2


class Comparison(StrEnum):
    """NONE shows the result where there is one, the photo otherwise."""

    NONE = "none"
    SLIDER = "slider"
    SIDE_BY_SIDE = "side-by-side"


class CanvasSurface(QWidget):
    """The canvas without a pointer; pixels of the photo are those of the upright one.

    Signals:
        zoom_changed: device pixels a pixel of the photo; 1 is 100 %.
        comparison_changed: the Comparison.
        mask_changed: the MaskLayer, or None.
        photo_shown: the first picture of a photo is on the screen.
    """

    zoom_changed = Signal(float)
    comparison_changed = Signal(object)
    mask_changed = Signal(object)
    photo_shown = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Photo"))
        self._picture = Picture(self)
        self._picture.changed.connect(self._on_picture_changed)
        self._view = Viewport(self)
        self._view.changed.connect(self._on_view_changed)
        self._view.zoom_changed.connect(self.zoom_changed)
        self._painting = CanvasPainting(self._picture)
        self._slider = CompareSlider()
        self._boxes = FaceBoxes()
        self._mask: MaskLayer | None = None
        self._message = ""
        self._comparison = Comparison.NONE
        self._original_held = False
        self._faces_visible = self._damage_visible = True
        self._is_first_paint = False
        # Said when the pixels have left for the screen; a timer of its own ends with the canvas.
        self._first_painted = QTimer(self, singleShot=True, interval=0)
        self._first_painted.timeout.connect(self.photo_shown)

    # Photo

    def show_photo(self, pixels: np.ndarray | None, *, keep_view: bool = False) -> None:
        """Shows a photo, (H, W, 3) uint8 sRGB, without its former result, faces and mask; None shows none.

        Args:
            pixels: kept, not copied: nobody may write into it afterwards.
            keep_view: stay where the former photo was seen, where this one has its size.
        """
        self.set_faces((), None)
        self.set_mask(None)
        self._is_first_paint = pixels is not None
        self._picture.show(pixels)
        self._view.set_photo(self.photo_size, keep=keep_view)

    def show_result(self, patches: Sequence[Patch] | None) -> None:
        """Shows what a result changes: (x, y, (h, w, 3) uint8) each, later ones over earlier ones."""
        self._picture.show_result(patches)

    def set_message(self, text: str) -> None:
        """What is said while there is no photo; "" for the invitation to choose one."""
        self._message = text
        self.update()

    @property
    def has_result(self) -> bool:
        return self._picture.result is not None

    @property
    def photo_size(self) -> QSize:
        return self._picture.size

    def close_photo(self) -> None:
        """For quitting: nothing that is being made ready is delivered any more."""
        self._picture.close()

    # Look

    @property
    def zoom(self) -> float:
        return self._view.transform.zoom

    @property
    def is_fitted(self) -> bool:
        return self._view.is_fitted

    def fit(self) -> None:
        self._view.fit()

    def actual_size(self) -> None:
        self._view.zoom_to(1.0)

    def zoom_in(self) -> None:
        self._view.step(1)

    def zoom_out(self) -> None:
        self._view.step(-1)

    def set_zoom(self, zoom: float) -> None:
        self._view.zoom_to(zoom)

    def centre_on(self, rect: QRectF) -> None:
        """Brings a rectangle of the photo, a face for example, to the middle."""
        self._view.show_rect(rect)

    @property
    def comparison(self) -> Comparison:
        return self._comparison

    def set_comparison(self, comparison: Comparison) -> None:
        if comparison != self._comparison:
            self._comparison = comparison
            self._layout_panes()
            self.update()
            self.comparison_changed.emit(comparison)

    def show_original(self, held: bool) -> None:
        """Shows the original instead of the result, as long as it is held."""
        if held != self._original_held:
            self._original_held = held
            self.update()

    def set_faces(self, faces: tuple[FaceRecord, ...], selected: int | None) -> None:
        self._boxes.faces, self._boxes.selected = faces, selected
        self._boxes.hovered = None
        self.update()

    def set_faces_visible(self, visible: bool) -> None:
        self._faces_visible = visible
        self.update()

    def set_damage_visible(self, visible: bool) -> None:
        self._damage_visible = visible
        self.update()

    @property
    def mask_layer(self) -> MaskLayer | None:
        return self._mask

    def set_mask(self, layer: MaskLayer | None) -> None:
        """Shows and paints the damage of the photo; of a mask of another size nothing is seen."""
        if layer is self._mask:
            return
        if self._mask is not None:
            self._mask.changed.disconnect(self._on_mask_changed)
        self._mask = layer
        if layer is not None:
            layer.changed.connect(self._on_mask_changed)
        self._painting.set_mask(layer)
        self.update()
        self.mask_changed.emit(layer)

    def set_overlay(self, colour: QColor, opacity: float) -> None:
        """How damage is shown; opacity from 0 to 1."""
        self._painting.set_overlay(colour, opacity)
        self.update()

    # Places

    def panes(self) -> tuple[QRect, ...]:
        """In device pixels; all of them show the same part of the photo."""
        size = self._device_size()
        if self._comparison is Comparison.SIDE_BY_SIDE and not self.photo_size.isEmpty():
            return side_by_side(size, _GAP)
        return (QRect(QPoint(0, 0), size),)

    def to_view(self, point: QPointF, pane: QRect | None = None) -> QPointF:
        """Where a point of the photo is seen, in pixels of this widget; in the first pane by default."""
        origin = (pane or self.panes()[0]).topLeft()
        return (self._view.transform.to_view(point) + QPointF(origin)) / self.devicePixelRatioF()

    def to_photo(self, point: QPointF, pane: QRect | None = None) -> QPointF:
        """What of the photo is seen at a point of this widget."""
        origin = (pane or self.pane_at(point)).topLeft()
        return self._view.transform.to_photo(point * self.devicePixelRatioF() - QPointF(origin))

    def pane_at(self, point: QPointF) -> QRect:
        there = (point * self.devicePixelRatioF()).toPoint()
        panes = self.panes()
        return next((pane for pane in panes if pane.contains(there)), panes[0])

    @property
    def shows_slider(self) -> bool:
        return self._comparison is Comparison.SLIDER and self.has_result

    def _device_size(self) -> QSize:
        ratio = self.devicePixelRatioF()
        return QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def _layout_panes(self) -> None:
        self._view.set_pane(self.panes()[0].size())

    def _parts(self) -> list[Part]:
        panes = self.panes()
        changed = self.has_result and not self._original_held
        if len(panes) == 2:
            return [self._part(panes[0], panes[0], False), self._part(panes[1], panes[1], changed)]
        whole = panes[0]
        if not self.shows_slider:
            return [self._part(whole, whole, changed)]
        line = round(self._slider.line(self.size()) * self.devicePixelRatioF())
        left = QRect(whole.topLeft(), QSize(line, whole.height()))
        return [self._part(whole, left, False), self._part(whole, whole.adjusted(line, 0, 0, 0), changed)]

    def _part(self, pane: QRect, shown: QRect, is_result: bool) -> Part:
        # On a result, damage is in the way; and whoever holds the original wants to see nothing else.
        with_damage = self._damage_visible and not self._original_held
        return Part(pane, shown, is_result, with_damage and (not is_result or self._is_painting))

    @property
    def _is_painting(self) -> bool:
        """Whether damage is being painted, and has to be seen."""
        return False

    # Changes

    def _on_picture_changed(self) -> None:
        self._layout_panes()
        self._painting.photo_changed()
        self.update()

    def _on_view_changed(self) -> None:
        self.update()

    def _on_mask_changed(self, rect: QRect) -> None:
        stale = self._painting.mask_changed(rect, self._view.transform)
        for pane in self.panes():
            self.update_device(stale.translated(pane.topLeft()).intersected(pane))

    def update_device(self, rect: QRect) -> None:
        """Asks for a rectangle in device pixels to be drawn again."""
        ratio = self.devicePixelRatioF()
        self.update(QRectF(QPointF(rect.topLeft()) / ratio, rect.size().toSizeF() / ratio).toAlignedRect())

    # Drawing

    def paintEvent(self, happened: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture.original is None:
            painter.fillRect(self.rect(), theme.colour("canvas"))
            draw_empty_state(painter, self.size(), self._empty_text(), is_message=bool(self._message))
            return
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        region = _scaled(happened.region(), ratio)
        self._painting.paint(painter, region, self._parts(), self._view.transform)
        self._draw_gap(painter)
        painter.restore()
        for pane in self.panes():
            painter.save()
            shown = QRectF(QPointF(pane.topLeft()) / ratio, pane.size().toSizeF() / ratio)
            painter.setClipRect(shown, Qt.ClipOperation.IntersectClip)
            self._draw_over(painter, partial(self.to_view, pane=pane))
            painter.restore()
        self._draw_comparison(painter)
        if self._is_first_paint:
            self._is_first_paint = False
            self._first_painted.start()

    def _draw_over(self, painter: QPainter, to_view: ToView) -> None:
        """What lies on the photo in one pane."""
        if self._faces_visible:
            self._boxes.draw(painter, to_view)

    def _draw_gap(self, painter: QPainter) -> None:
        panes = self.panes()
        if len(panes) == 2:
            left = panes[0].right() + 1
            gap = QRect(left, 0, panes[1].left() - left, panes[0].height())
            painter.fillRect(gap, theme.colour("border"))

    def _draw_comparison(self, painter: QPainter) -> None:
        original, restored = self.tr("Original"), self.tr("Restored")
        panes = self.panes()
        if len(panes) == 2:
            font = pens.chip_font(painter.font())
            for pane, text in zip(panes, (original, restored), strict=True):
                left = pane.left() / self.devicePixelRatioF() + theme.AROUND
                width = pens.chip_width(font, text)
                pens.draw_chip(painter, QRectF(left, theme.AROUND, width, pens.CHIP_HEIGHT), text)
        elif self.shows_slider:
            self._slider.draw(painter, self.size())
            self._slider.draw_words(painter, self.size(), original, restored)

    def _empty_text(self) -> str:
        return self._message or self.tr("Choose a photo from the album, or drop a folder of scans here.")

    def resizeEvent(self, happened: QResizeEvent) -> None:
        self._layout_panes()

    def changeEvent(self, happened: QEvent) -> None:
        if happened.type() == QEvent.Type.PaletteChange:
            self._painting.photo_changed()
            self.update()
        super().changeEvent(happened)


def _scaled(region: QRegion, ratio: float) -> QRegion:
    """In device pixels, outwards."""
    if ratio == 1:
        return region
    scaled = QRegion()
    for rect in rectangles(region):
        scaled += QRectF(QPointF(rect.topLeft()) * ratio, rect.size().toSizeF() * ratio).toAlignedRect()
    return scaled
