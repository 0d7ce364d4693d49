"""The recipes to choose from: each with a picture of what it does, what it needs and invents, and what it takes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.recipe_texts import recipe_invents, recipe_name, recipe_needs, recipe_sentence
from pgdiff_desktop.gui.texts.sentences import sentences
from pgdiff_desktop.gui.texts.time_texts import time_taken
from pgdiff_desktop.gui.widgets.picture_drawing import draw_rounded, fitted
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.workers.recipe_times import usual_seconds

_WIDTH, _SIDE, _MARGIN, _GAP = 570, 92, 10, 4
_NAME_PIXELS, _TEXT_PIXELS = 14, 12
_ROUNDING = 7.0
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
# Higher than any text needs.
_HIGH = 1000


class RecipeBox(WheelSafeComboBox):
    """A combo box whose list explains the recipes."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._preset: str | None = None
        self.setAccessibleName(self.tr("Recipe"))
        self.setToolTip(self.tr("What to do with this face"))
        self.setItemDelegate(_RecipeDelegate(self))
        for name in RECIPES:
            self.addItem(recipe_name(name), name)

    def show_preset(self, preset: str | None) -> None:
        """Takes the preset by which the list says how long a recipe takes."""
        self._preset = preset

    def showPopup(self) -> None:
        for row in range(self.count()):
            lines = self._lines(str(self.itemData(row)))
            self.setItemData(row, lines, Qt.ItemDataRole.UserRole + 1)
            self.setItemData(row, sentences(*lines), Qt.ItemDataRole.AccessibleDescriptionRole)
        super().showPopup()

    def _lines(self, recipe: str) -> list[str]:
        seconds = usual_seconds(recipe, self._preset)
        if seconds is None:
            takes = self.tr("How long it takes on this computer is not measured yet.")
        else:
            takes = self.tr("Takes about {time} a face on this computer.").format(time=time_taken(seconds))
        return [recipe_sentence(recipe), recipe_needs(recipe), recipe_invents(recipe), takes]


class _RecipeDelegate(QStyledItemDelegate):
    """Before and after, and beside them the name and a line for each thing worth knowing."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._name_font, self._font = QFont(owner.font()), QFont(owner.font())
        self._name_font.setPixelSize(_NAME_PIXELS)
        self._name_font.setWeight(QFont.Weight.DemiBold)
        self._font.setPixelSize(_TEXT_PIXELS)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = self._words_height(_lines_of(index), self._room(_WIDTH))
        return QSize(_WIDTH, max(_SIDE, words) + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), _ROUNDING, _ROUNDING)
        ratio = painter.device().devicePixelRatioF()
        area = QRect(cell.left() + _MARGIN, cell.top() + _MARGIN, _SIDE, _SIDE)
        for picture in _before_and_after(str(index.data(Qt.ItemDataRole.UserRole)), ratio):
            draw_rounded(painter, QStyle.visualRect(option.direction, cell, area), picture, "face")
            area.translate(_SIDE + _GAP, 0)
        self._draw_words(painter, cell, index, "text" if selected else "muted")
        painter.restore()

    def _draw_words(
        self, painter: QPainter, cell: QRect, index: QModelIndex | QPersistentModelIndex, muted: str
    ) -> None:
        place = QRect(cell.left() + _left_of_words(), cell.top() + _MARGIN, self._room(cell.width()), _HIGH)
        place = QStyle.visualRect(painter.layoutDirection(), cell, place)
        painter.setFont(self._name_font)
        painter.setPen(theme.colour("text"))
        painter.drawText(place, _WRAPPED, str(index.data()))
        place.translate(0, self._height(self._name_font, str(index.data()), place.width()))
        painter.setFont(self._font)
        for number, line in enumerate(_lines_of(index)):
            painter.setPen(theme.colour("text" if number == 0 else muted))
            painter.drawText(place, _WRAPPED, line)
            place.translate(0, self._height(self._font, line, place.width()))

    def _words_height(self, lines: list[str], width: int) -> int:
        name = QFontMetrics(self._name_font).height()
        return name + sum(self._height(self._font, line, width) for line in lines)

    @staticmethod
    def _height(font: QFont, text: str, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, _HIGH), _WRAPPED, text).height() + 1

    @staticmethod
    def _room(width: int) -> int:
        return width - _left_of_words() - _MARGIN


def _left_of_words() -> int:
    return 2 * _SIDE + _GAP + 2 * _MARGIN + 2


def _lines_of(index: QModelIndex | QPersistentModelIndex) -> list[str]:
    return index.data(Qt.ItemDataRole.UserRole + 1) or []


@cache
def _before_and_after(recipe: str, ratio: float) -> tuple[QPixmap, QPixmap]:
    """Both halves of a recipe's picture; empty where there is none."""
    pair = QImage(str(resources_folder() / "recipes" / f"{recipe}.jpg"))
    half = pair.width() // 2
    size = QSize(_SIDE, _SIDE)
    before, after = (pair.copy(x, 0, half, pair.height()) for x in (0, half))
    return fitted(before, size, ratio), fitted(after, size, ratio)
