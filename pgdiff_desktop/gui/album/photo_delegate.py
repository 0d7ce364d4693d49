"""How a photo of the album is drawn: as a print on the panel, with its name and the sign and word of its state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QTransform,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_model import AlbumModel
from pgdiff_desktop.gui.album.picture_memory import PictureMemory
from pgdiff_desktop.gui.album.state_signs import (
    ShownState,
    colour_of,
    draw_note,
    draw_sign,
    draw_star,
    word_of,
)

# Around a cell's contents, and between its picture and its words.
_MARGIN, _GAP = 8, 7
# Height of the place for a picture, by its width: more prints are landscape than portrait.
_ASPECT = 0.84
_SIGN = 11
_NOTE, _STAR_STEP, _APART = 18, 10, 6
# How much of a print's shorter side its corner takes that shows the original beside the result.
_CORNER = 0.42
_NAME_PIXELS, _STATE_PIXELS = 12, 11
_ROUNDING = 9.0
_SHADOWS = ((3, QColor(0, 0, 0, 9)), (2, QColor(0, 0, 0, 14)), (1, QColor(0, 0, 0, 24)))


class PhotoDelegate(QStyledItemDelegate):
    """Draws cells; the grid says how wide they are."""

    def __init__(self, model: AlbumModel, pictures: PictureMemory, results: PictureMemory) -> None:
        super().__init__()
        self._model = model
        self._pictures, self._results = pictures, results
        self._name_font, self._state_font = QFont(), QFont()
        self._name_font.setPixelSize(_NAME_PIXELS)
        self._state_font.setPixelSize(_STATE_PIXELS)

    def cell_size(self, width: int) -> QSize:
        """The size of a cell of so much width."""
        words = self._line(self._name_font) + 2 + self._line(self._state_font)
        return QSize(width, _MARGIN + self._picture_height(width) + _GAP + words + _MARGIN)

    def picture_side(self, width: int) -> int:
        """The longest side of a picture in a cell of so much width."""
        return max(16, width - 4 * _MARGIN)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell_size(option.rect.width())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        cell_state: QStyle.StateFlag = option.state
        photo = self._model.photo(index.row())
        state = self._model.state_of(photo.path)
        summary = self._model.summary_of(photo.path)
        painter.save()
        direction: Qt.LayoutDirection = option.direction
        painter.setLayoutDirection(direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _draw_ground(painter, cell, cell_state)
        inner = cell.adjusted(2 * _MARGIN, _MARGIN + 4, -2 * _MARGIN, 0)
        inner.setHeight(self._picture_height(cell.width()) - 4)
        picture = self._pictures.get(photo.path)
        if picture is None:
            _draw_mount(painter, inner, state if not self._model.is_readable(photo.path) else None)
        else:
            result = self._results.get((photo.path, summary.stamp)) if summary.stamp else None
            _draw_print(
                painter,
                inner,
                _turned(picture, summary.turns),
                None if result is None else _turned(result, summary.turns),
                faded=state is ShownState.MISSING,
            )
        if self._model.note_on(photo.path) is not None:
            note = QRect(inner.right() - _NOTE + 3, inner.top() - 3, _NOTE, _NOTE)
            draw_note(painter, QRectF(QStyle.visualRect(direction, cell, note)))
        words = QRect(cell.left() + _MARGIN, inner.bottom() + _GAP, cell.width() - 2 * _MARGIN, 0)
        self._draw_words(painter, words, photo.path.name, state, summary.stars)
        painter.restore()

    def _draw_words(self, painter: QPainter, place: QRect, name: str, state: ShownState, stars: int) -> None:
        place.setHeight(self._line(self._name_font))
        painter.setFont(self._name_font)
        painter.setPen(theme.colour("muted" if state is ShownState.MISSING else "text"))
        # What distinguishes scans is the numbers at the end of their names.
        elided = QFontMetrics(self._name_font).elidedText(
            name, Qt.TextElideMode.ElideMiddle, place.width() - 4
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, elided)
        place.translate(0, place.height() + 2)
        place.setHeight(self._line(self._state_font))
        metrics = QFontMetrics(self._state_font)
        word = word_of(state)
        # The stars stay whole where there is no room for both; the sign says the state, too.
        stars_width = stars * _STAR_STEP + _APART if stars else 0
        room = place.width() - _SIGN - 5 - stars_width
        word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
        width = _SIGN + 5 + metrics.horizontalAdvance(word) + stars_width
        # In the order in which one reads: the sign, the word, the stars.
        left, direction = place.left() + max(0, (place.width() - width) // 2), painter.layoutDirection()
        line = QRect(place)
        sign = QRect(left, place.top(), _SIGN, place.height())
        sign = QStyle.visualRect(direction, line, sign)
        draw_sign(
            painter, QRectF(sign.left(), place.top() + (place.height() - _SIGN) / 2, _SIGN, _SIGN), state
        )
        painter.setFont(self._state_font)
        painter.setPen(colour_of(state))
        place.setLeft(left + _SIGN + 5)
        painter.drawText(
            QStyle.visualRect(direction, line, place),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            word,
        )
        middle = place.center().y() + 0.5
        for number in range(stars):
            x = left + width - stars_width + _APART + number * _STAR_STEP
            star = QStyle.visualRect(direction, line, QRect(x, place.top(), _STAR_STEP, place.height()))
            draw_star(painter, QPointF(star.left() + _STAR_STEP / 2, middle), _STAR_STEP / 2 - 0.5)

    def _picture_height(self, width: int) -> int:
        return round(self.picture_side(width) * _ASPECT) + 4

    def _line(self, font: QFont) -> int:
        return QFontMetrics(font).height()


def _draw_ground(painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
    """Selected, under the pointer, or where the keyboard is."""
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
    if not (is_selected or is_hovered or has_focus):
        return
    ground = QRectF(cell).adjusted(3, 3, -3, -3)
    painter.setPen(Qt.PenStyle.NoPen)
    if has_focus or is_selected:
        painter.setPen(QPen(theme.colour("accent"), 2.0 if has_focus else 1.0))
    if has_focus and not is_selected:
        # Where the keyboard is, and nothing that was selected.
        painter.setPen(QPen(theme.colour("muted"), 1.0, Qt.PenStyle.DotLine))
    fill = theme.colour("selection") if is_selected else theme.colour("raised")
    painter.setBrush(fill if is_selected or is_hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ground, _ROUNDING, _ROUNDING)


def _draw_print(
    painter: QPainter, place: QRect, original: QPixmap, result: QPixmap | None, *, faded: bool
) -> None:
    """A photo, or its result with a corner of the original turned over."""
    picture = original if result is None else result
    size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    # A small picture is shown as large as it is.
    ratio = painter.device().devicePixelRatio()
    natural = picture.size() / ratio
    if natural.width() < size.width() and natural.width() * 3 < place.width():
        size = natural
    target = QRect(0, 0, size.width(), size.height())
    target.moveCenter(place.center())
    target.moveBottom(place.bottom())
    target.moveTop(target.top() - (place.height() - target.height()) // 2)
    for spread, shadow in _SHADOWS:
        painter.fillRect(target.adjusted(-spread, -spread + 1, spread, spread + 1), shadow)
    painter.setOpacity(0.35 if faded else 1.0)
    painter.drawPixmap(target, picture)
    if result is not None:
        _draw_corner(painter, target, original)
    painter.setOpacity(1.0)
    edge = QColor(255, 255, 255, 26) if theme.is_dark() else QColor(0, 0, 0, 34)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_corner(painter: QPainter, target: QRect, original: QPixmap) -> None:
    """The lower left corner as it was, behind a line of light paper."""
    side = round(min(target.width(), target.height()) * _CORNER)
    foot = QPointF(target.left(), target.bottom() + 1)
    head, tail = foot - QPointF(0, side), foot + QPointF(side, 0)
    corner = QPainterPath(foot)
    corner.lineTo(head)
    corner.lineTo(tail)
    corner.closeSubpath()
    painter.save()
    painter.setClipPath(corner, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(target, original)
    painter.restore()
    painter.save()
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(255, 253, 248), 1.6))
    painter.drawLine(head, tail)
    painter.restore()


def _turned(picture: QPixmap, turns: int) -> QPixmap:
    return picture.transformed(QTransform().rotate(90 * turns)) if turns else picture


def _draw_mount(painter: QPainter, place: QRect, state: ShownState | None) -> None:
    """An empty mount while a picture is on its way; with a sign where none will come. Drawn once for each size.

    Args:
        state: why no picture will come: the file is gone, or cannot be read.
    """
    ratio = painter.device().devicePixelRatio()
    key = f"album-mount-{place.width()}x{place.height()}@{ratio}-{state}-{theme.is_dark()}"
    mount = QPixmap()
    if not QPixmapCache.find(key, mount):
        mount = _mount(place.size(), ratio, state)
        QPixmapCache.insert(key, mount)
    painter.drawPixmap(place.topLeft(), mount)


def _mount(size: QSize, ratio: float, state: ShownState | None) -> QPixmap:
    mount = QPixmap(size * ratio)
    mount.setDevicePixelRatio(ratio)
    mount.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mount)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = theme.colour("raised")
    ground.setAlphaF(0.55)
    painter.setBrush(ground)
    line = Qt.PenStyle.SolidLine if state is None else Qt.PenStyle.DashLine
    painter.setPen(QPen(theme.colour("border"), 1, line))
    painter.drawRoundedRect(QRectF(QPointF(), size.toSizeF()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    if state is not None:
        side = min(28.0, size.width() / 3)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(QRectF(QPointF(), size.toSizeF()).center())
        painter.setOpacity(0.7)
        draw_sign(painter, sign, ShownState.MISSING if state is ShownState.MISSING else ShownState.FAILED)
    painter.end()
    return mount
