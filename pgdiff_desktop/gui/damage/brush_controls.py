"""Size and hardness of the brush."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.damage.brush import LARGEST_SIZE, SMALLEST_SIZE, Brush
from pgdiff_desktop.gui.widgets.building import column, label, row

# Steps of the size's slider for ten times the size: every size is as far from the next as any other.
_STEPS_A_DECADE = 100
# One press of [ or ].
_STEP = 1.2
_LEAST_WIDTH = 100


class BrushControls(QWidget):
    """Signals:
    changed: the Brush.
    """

    changed = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._brush = Brush()
        self.size_slider = self._slider(0, round(_STEPS_A_DECADE * math.log10(LARGEST_SIZE)))
        self.size_slider.setAccessibleName(self.tr("Brush size"))
        self.size_slider.setToolTip(self.tr("Brush size in pixels of the photo ([ and ])"))
        self.hardness_slider = self._slider(0, 100)
        self.hardness_slider.setAccessibleName(self.tr("Brush hardness"))
        self.hardness_slider.setToolTip(
            self.tr("How much of the brush paints at full strength before it fades towards the edge")
        )
        self._size_text = self._number(self.tr("{size} px").format(size=int(LARGEST_SIZE)))
        self._hardness_text = self._number(self.tr("{share}%").format(share=100))
        size = self._named(self.tr("Size"), self._size_text, self.size_slider)
        self._of_hardness = self._named(self.tr("Hardness"), self._hardness_text, self.hardness_slider)
        row(size, self._of_hardness, owner=self, spacing=theme.AROUND)
        self.set_brush(self._brush)
        self.size_slider.valueChanged.connect(self._on_size_moved)
        self.hardness_slider.valueChanged.connect(self._on_hardness_moved)

    def set_brush(self, brush: Brush) -> None:
        """Shows a brush that was changed elsewhere."""
        self._brush = brush
        for slider, value in (
            (self.size_slider, round(_STEPS_A_DECADE * math.log10(max(brush.size, SMALLEST_SIZE)))),
            (self.hardness_slider, round(brush.hardness * 100)),
        ):
            blocked = slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(blocked)
        self._size_text.setText(self.tr("{size} px").format(size=round(brush.size)))
        self._hardness_text.setText(self.tr("{share}%").format(share=round(brush.hardness * 100)))

    def set_hardness_shown(self, shown: bool) -> None:
        """What is painted with a hard edge has none to choose."""
        self._of_hardness.setVisible(shown)

    def step(self, direction: int) -> None:
        """A little larger (1) or smaller (-1), by one pixel at least."""
        size = self._brush.size * _STEP**direction
        if abs(size - self._brush.size) < 1:
            size = self._brush.size + direction
        self._take(replace(self._brush, size=float(round(min(max(size, SMALLEST_SIZE), LARGEST_SIZE)))))

    def _on_size_moved(self, value: int) -> None:
        self._take(replace(self._brush, size=float(round(10 ** (value / _STEPS_A_DECADE)))))

    def _on_hardness_moved(self, value: int) -> None:
        self._take(replace(self._brush, hardness=value / 100))

    def _take(self, brush: Brush) -> None:
        if brush != self._brush:
            self.set_brush(brush)
            self.changed.emit(brush)

    def _slider(self, smallest: int, largest: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(smallest, largest)
        slider.setMinimumWidth(_LEAST_WIDTH)
        return slider

    def _number(self, widest: str) -> QLabel:
        # As wide as its widest number, or everything beside it would move.
        number = label(widest, "small")
        number.ensurePolished()
        number.setFixedWidth(number.sizeHint().width())
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return number

    def _named(self, text: str, number: QLabel, slider: QSlider) -> QWidget:
        """The name and the number over the slider: half as wide as beside it."""
        name = label(text, "small-muted")
        name.setBuddy(slider)
        whole = QWidget()
        column(row(name, 1, number, spacing=theme.NEAR), slider, owner=whole, spacing=0)
        return whole
