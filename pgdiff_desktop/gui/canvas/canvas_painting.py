"""Draws the photo, its result and its damage into the panes of the canvas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas.hatching import draw_invented
from pgdiff_desktop.gui.canvas.layers import draw_overlay, draw_photo, overlay_table
from pgdiff_desktop.gui.canvas.panes import Part
from pgdiff_desktop.gui.canvas.picture import Picture
from pgdiff_desktop.gui.canvas.rendered_view import RenderedView, rectangles
from pgdiff_desktop.gui.canvas.view_transform import ViewTransform
from pgdiff_desktop.gui.damage.drawn_proposal import DrawnProposal
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer

_OPAQUE = QImage.Format.Format_RGB32
_CLEAR = QImage.Format.Format_ARGB32_Premultiplied


class CanvasPainting:
    """Keeps what was drawn, so that a stroke draws nothing but itself."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._mask: MaskLayer | None = None
        self._table = overlay_table(QColor("red"), 0.5)
        self._original = RenderedView(self._draw_original, _OPAQUE)
        self._result = RenderedView(self._draw_result, _OPAQUE)
        self._overlay = RenderedView(self._draw_overlay, _CLEAR)
        self._proposal: DrawnProposal | None = None
        self._proposed: RenderedView | None = None
        self._invented: np.ndarray | None = None
        self._hatched: RenderedView | None = None

    def set_mask(self, mask: MaskLayer | None) -> None:
        self._mask = mask
        self._overlay.invalidate()

    def set_overlay(self, colour: QColor, opacity: float) -> None:
        self._table = overlay_table(colour, opacity)
        self._overlay.invalidate()

    def set_proposal(self, proposal: DrawnProposal | None) -> None:
        self._proposal = proposal
        # Its picture is as large as the canvas, and most of the time there is no proposal.
        self._proposed = None if proposal is None else RenderedView(self._draw_proposal, _CLEAR)

    def set_invented(self, invented: np.ndarray | None) -> None:
        """What was invented, see `draw_invented`; None where it is not to be seen."""
        self._invented = invented
        # As large as the canvas, too.
        self._hatched = None if invented is None else RenderedView(self._draw_invented, _CLEAR)

    @property
    def shows_invented(self) -> bool:
        return self._hatched is not None

    def photo_changed(self) -> None:
        self._original.invalidate()
        self._result.invalidate()
        self._overlay.invalidate()

    def mask_changed(self, rect: QRect, transform: ViewTransform) -> QRect:
        """What of a pane is to be drawn after a change in a rectangle of the photo."""
        margin = 2 + int(2 * transform.zoom)
        stale = (
            transform.rect_to_view(QRectF(rect)).toAlignedRect().adjusted(-margin, -margin, margin, margin)
        )
        self._overlay.invalidate(stale)
        return stale

    def paint(
        self,
        painter: QPainter,
        region: QRegion,
        parts: Sequence[Part],
        transform: ViewTransform,
        with_damage: Callable[[Part], bool],
        *,
        with_proposal: bool,
    ) -> None:
        """Draws what of the parts lies in a region of the canvas, all in device pixels.

        Args:
            with_damage: whether the damage is drawn over a part.
        """
        for part in parts:
            wanted = region.intersected(part.shown).translated(-part.pane.topLeft())
            if wanted.isEmpty():
                continue
            size = part.pane.size()
            photo = self._result if part.is_result else self._original
            _copy(painter, photo.image(size, transform, wanted), wanted, part.pane.topLeft())
            if part.is_result and self._hatched is not None:
                _copy(painter, self._hatched.image(size, transform, wanted), wanted, part.pane.topLeft())
            if with_damage(part) and self._has_damage():
                _copy(painter, self._overlay.image(size, transform, wanted), wanted, part.pane.topLeft())
            if with_proposal and self._proposed is not None:
                _copy(painter, self._proposed.image(size, transform, wanted), wanted, part.pane.topLeft())

    def _has_damage(self) -> bool:
        mask = self._mask
        return mask is not None and mask.size == self._picture.size and not mask.is_empty()

    def _draw_original(self, painter: QPainter, rect: QRect, transform: ViewTransform) -> None:
        painter.fillRect(rect, theme.colour("canvas"))
        pyramid = self._picture.left or self._picture.original
        if pyramid is not None:
            draw_photo(painter, rect, transform, pyramid)

    def _draw_result(self, painter: QPainter, rect: QRect, transform: ViewTransform) -> None:
        painter.fillRect(rect, theme.colour("canvas"))
        pyramid = self._picture.result or self._picture.original
        if pyramid is not None:
            draw_photo(painter, rect, transform, pyramid)

    def _draw_overlay(self, painter: QPainter, rect: QRect, transform: ViewTransform) -> None:
        _clear(painter, rect)
        if self._mask is not None:
            draw_overlay(painter, rect, transform, self._mask.levels, self._mask.colours or self._table)

    def _draw_proposal(self, painter: QPainter, rect: QRect, transform: ViewTransform) -> None:
        _clear(painter, rect)
        if self._proposal is not None and self._proposal.size == self._picture.size:
            draw_overlay(painter, rect, transform, self._proposal.levels, self._proposal.colours)

    def _draw_invented(self, painter: QPainter, rect: QRect, transform: ViewTransform) -> None:
        _clear(painter, rect)
        if self._invented is not None:
            draw_invented(painter, rect, transform, self._invented, self._picture.size)


def _clear(painter: QPainter, rect: QRect) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.fillRect(rect, QColor(0, 0, 0, 0))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _copy(painter: QPainter, image: QImage, wanted: QRegion, place: QPoint) -> None:
    for rect in rectangles(wanted):
        painter.drawImage(rect.topLeft() + place, image, rect)
