"""How a photo of the album is drawn: as a print on the panel, with its name and the sign and word of its state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_model import AlbumModel
from pgdiff_desktop.gui.album.picture_memory import PictureMemory
from pgdiff_desktop.gui.album.state_signs import ShownState, colour_of, draw_sign, word_of

# Around a cell's contents, and between its picture and its words.
_MARGIN, _GAP = 8, 7
# Height of the place for a picture, by its width: more prints are landscape than portrait.
_ASPECT = 0.84
_SIGN = 11
_NAME_PIXELS, _STATE_PIXELS = 12, 11
_ROUNDING = 9.0
_SHADOWS = ((3, QColor(0, 0, 0, 9)), (2, QColor(0, 0, 0, 14)), (1, QColor(0, 0, 0, 24)))


class PhotoDelegate(QStyledItemDelegate):
    """Draws cells; the grid says how wide they are."""

    def __init__(self, model: AlbumModel, pictures: PictureMemory) -> None:
        super().__init__()
        self._model = model
        self._pictures = pictures
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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _draw_ground(painter, cell, cell_state)
        inner = cell.adjusted(2 * _MARGIN, _MARGIN + 4, -2 * _MARGIN, 0)
        inner.setHeight(self._picture_height(cell.width()) - 4)
        picture = self._pictures.get(photo.path)
        if picture is None:
            _draw_waiting(painter, inner, failed=not self._model.is_readable(photo.path))
        else:
            _draw_print(painter, inner, picture, faded=state is ShownState.MISSING)
        words = QRect(cell.left() + _MARGIN, inner.bottom() + _GAP, cell.width() - 2 * _MARGIN, 0)
        self._draw_words(painter, words, photo.path.name, state)
        painter.restore()

    def _draw_words(self, painter: QPainter, place: QRect, name: str, state: ShownState) -> None:
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
        width = _SIGN + 5 + metrics.horizontalAdvance(word)
        left = place.left() + max(0, (place.width() - width) // 2)
        sign = QRectF(left, place.top() + (place.height() - _SIGN) / 2, _SIGN, _SIGN)
        draw_sign(painter, sign, state)
        painter.setFont(self._state_font)
        painter.setPen(colour_of(state))
        place.setLeft(left + _SIGN + 5)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)

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
    fill = theme.colour("selection") if is_selected else theme.colour("raised")
    painter.setBrush(fill if is_selected or is_hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ground, _ROUNDING, _ROUNDING)


def _draw_print(painter: QPainter, place: QRect, picture: QPixmap, *, faded: bool) -> None:
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
    painter.setOpacity(1.0)
    edge = QColor(255, 255, 255, 26) if theme.is_dark() else QColor(0, 0, 0, 34)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_waiting(painter: QPainter, place: QRect, *, failed: bool) -> None:
    """An empty mount, with a sign of a photo in it; drawn once for each size."""
    ratio = painter.device().devicePixelRatio()
    role = "danger" if failed else "muted"
    key = f"album-mount-{place.width()}x{place.height()}@{ratio}-{theme.colour(role).name()}"
    mount = QPixmap()
    if not QPixmapCache.find(key, mount):
        mount = _mount(place.size(), ratio, role)
        QPixmapCache.insert(key, mount)
    painter.drawPixmap(place.topLeft(), mount)


def _mount(size: QSize, ratio: float, role: str) -> QPixmap:
    mount = QPixmap(size * ratio)
    mount.setDevicePixelRatio(ratio)
    mount.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mount)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border"), 1))
    ground = theme.colour("raised")
    ground.setAlphaF(0.6)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(QPointF(), size.toSizeF()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    side = min(28, size.width() // 3)
    sign = QRect(0, 0, side, side)
    sign.moveCenter(QRect(QPoint(), size).center())
    painter.setOpacity(0.5)
    theme.icon("photo", role).paint(painter, sign)
    painter.end()
    return mount
