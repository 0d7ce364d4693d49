"""What the canvas shows: photo, result, damage and faces, in one pane or two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import opening_preview
from pgdiff_desktop.gui.canvas.canvas_painting import CanvasPainting
from pgdiff_desktop.gui.canvas.face_boxes import FaceBoxes
from pgdiff_desktop.gui.canvas.panes import Comparison, Panes, Part
from pgdiff_desktop.gui.canvas.picture import Picture
from pgdiff_desktop.gui.canvas.rendered_view import rectangles
from pgdiff_desktop.gui.canvas.tools import ToView
from pgdiff_desktop.gui.canvas.viewport import Viewport
from pgdiff_desktop.gui.damage.drawn_proposal import DrawnProposal
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer
from pgdiff_desktop.workers.photo_pyramid import Patch

# Of what is said while there is no photo.
_ICON = 48
_WIDEST = 360.0


class CanvasSurface(QWidget):
    """The canvas without a pointer; pixels of the photo are those of the upright one.

    Attributes:
        viewport: zoom and place of the photo.
        panes: where it is seen.
        boxes: the faces in it.

    Signals:
        zoom_changed: device pixels a pixel of the photo; 1 is 100 %.
        comparison_changed: the Comparison.
        mask_changed: the MaskLayer, or None.
        photo_shown: the first picture of a photo is on the screen.
        picture_ready: a photo, or its result, is there at every size.
    """

    zoom_changed = Signal(float)
    comparison_changed = Signal(object)
    mask_changed = Signal(object)
    photo_shown = Signal()
    picture_ready = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Photo"))
        self._picture = Picture(self)
        self._picture.changed.connect(self._on_picture_changed)
        self._picture.ready.connect(self.picture_ready)
        self.viewport = Viewport(self)
        self.viewport.changed.connect(self.update)
        self.viewport.zoom_changed.connect(self.zoom_changed)
        self.panes = Panes(self, self._picture, self.viewport)
        self.boxes = FaceBoxes()
        self._painting = CanvasPainting(self._picture)
        self._mask: MaskLayer | None = None
        self._message = ""
        self._preview = QImage()
        self._compared_names: tuple[str, str] | None = None
        self._original_held = False
        self._damage_visible = True
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
        self.set_proposal(None)
        self.set_invented(None)
        self._is_first_paint = pixels is not None
        self._picture.show(pixels)
        self.viewport.set_photo(self.photo_size, keep=keep_view)

    def show_result(self, patches: Sequence[Patch] | None) -> None:
        """Shows what a result changes: (x, y, (h, w, 3) uint8) each, later ones over earlier ones."""
        self._picture.show_result(patches)

    def show_left(self, patches: Sequence[Patch] | None, names: tuple[str, str] | None = None) -> None:
        """What a result is compared with, as `show_result`; None for the original.

        Args:
            names: what is seen on the left and on the right; None for original and restored.
        """
        self._compared_names = names
        self._picture.show_left(patches)
        self.update()

    def set_message(self, text: str) -> None:
        """What is said while there is no photo; "" for the invitation to choose one."""
        self._message = text
        self._preview = QImage()
        self.update()

    def show_preview(self, thumbnail: QImage) -> None:
        """What a photo that is being opened will look like; until another message, or the photo."""
        self._preview = thumbnail
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
        return self.viewport.transform.zoom

    @property
    def comparison(self) -> Comparison:
        return self.panes.comparison

    def set_comparison(self, comparison: Comparison) -> None:
        if comparison != self.panes.comparison:
            self.panes.comparison = comparison
            self.panes.lay_out()
            self.update()
            self.comparison_changed.emit(comparison)

    def show_original(self, held: bool) -> None:
        """Shows the original instead of the result, as long as it is held."""
        if held != self._original_held:
            self._original_held = held
            self.update()

    def set_faces(self, faces: tuple[FaceRecord, ...], selected: int | None) -> None:
        self.boxes.faces, self.boxes.selected = faces, selected
        self.boxes.hovered = None
        self.update()

    def set_faces_visible(self, visible: bool) -> None:
        self.boxes.visible = visible
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

    def set_proposal(self, proposal: DrawnProposal | None) -> None:
        """Shows what is proposed as damage, over everything and with any tool; None for nothing."""
        self._painting.set_proposal(proposal)
        self.update()

    def set_invented(self, invented: np.ndarray | None) -> None:
        """Hatches what was invented, over the result only: (h, w) uint8 of any size, 255 invented, or None."""
        self._painting.set_invented(invented)
        self.update()

    def _shows_damage(self, part: Part) -> bool:
        """Always while it is painted; else as the user wishes, but in a result that is compared or hatched.

        What is hatched holds the damage, and two patterns over one another are none.
        """
        if self._original_held:
            return False
        is_compared = part.is_result and self.panes.is_comparing
        is_hatched = part.is_result and self._painting.shows_invented
        return self._is_painting or (self._damage_visible and not is_compared and not is_hatched)

    @property
    def _is_painting(self) -> bool:
        """Whether damage is being painted, and has to be seen."""
        return False

    # Changes

    def _on_picture_changed(self) -> None:
        self.panes.lay_out()
        self._painting.photo_changed()
        self.update()

    def _on_mask_changed(self, rect: QRect) -> None:
        stale = self._painting.mask_changed(rect, self.viewport.transform)
        for pane in self.panes.all():
            shown = stale.translated(pane.topLeft()).intersected(pane)
            self.update(self.panes.to_canvas(shown).toAlignedRect())

    # Drawing

    def paintEvent(self, happened: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture.original is None:
            painter.fillRect(self.rect(), theme.colour("canvas"))
            if self._preview.isNull():
                self._draw_message(painter)
            else:
                opening_preview.draw(painter, self.size(), self._preview, self._message)
            return
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        parts = self.panes.parts(with_result=self.has_result and not self._original_held)
        region = _scaled(happened.region(), ratio)
        self._painting.paint(
            painter,
            region,
            parts,
            self.viewport.transform,
            self._shows_damage,
            with_proposal=not self._original_held,
        )
        self.panes.draw_gap(painter)
        painter.restore()
        for pane in self.panes.all():
            painter.save()
            area = self.panes.to_canvas(pane)
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            self._draw_over(painter, partial(self.panes.to_view, pane=pane), area)
            painter.restore()
        names = self._compared_names or (self.tr("Original"), self.tr("Restored"))
        self.panes.draw_names(painter, *names)
        if self._is_first_paint:
            self._is_first_paint = False
            self._first_painted.start()

    def _draw_over(self, painter: QPainter, to_view: ToView, area: QRectF) -> None:
        """What lies on the photo in one pane, which is an area of the canvas."""
        self.boxes.draw(painter, to_view, area)

    def _draw_message(self, painter: QPainter) -> None:
        """A drawing and a sentence in the middle, while there is no photo."""
        text = self._message or self.tr("Choose a photo from the album, or drop a folder of scans here.")
        width = min(_WIDEST, self.width() - 4.0 * theme.AROUND)
        font = painter.font()
        font.setPixelSize(15)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        words = painter.boundingRect(QRectF(0, 0, width, 1000), int(flags), text)
        height = _ICON + 2 * theme.AROUND + words.height()
        top = (self.height() - height) / 2
        icon = theme.icon("info" if self._message else "photo", "muted")
        icon.paint(painter, round((self.width() - _ICON) / 2), round(top), _ICON, _ICON)
        painter.setPen(theme.colour("muted"))
        place = QRectF((self.width() - width) / 2, top + _ICON + 2 * theme.AROUND, width, words.height() + 4)
        painter.drawText(place, int(flags), text)

    def resizeEvent(self, happened: QResizeEvent) -> None:
        self.panes.lay_out()

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
