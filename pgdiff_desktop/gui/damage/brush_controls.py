"""Size and hardness of the brush."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.damage.brush import LARGEST_SIZE, SMALLEST_SIZE, Brush
from pgdiff_desktop.gui.widgets.building import label, row

# Steps of the size's slider for ten times the size: every size is as far from the next as any other.
_STEPS_A_DECADE = 100
# One press of [ or ].
_STEP = 1.2


class BrushControls(QWidget):
    """Signals:
    changed: the Brush.
    """

    changed = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._brush = Brush()
        self.size_slider = self._slider(0, round(_STEPS_A_DECADE * math.log10(LARGEST_SIZE)), 110)
        self.size_slider.setAccessibleName(self.tr("Brush size"))
        self.size_slider.setToolTip(self.tr("Brush size in pixels of the photo ([ and ])"))
        self.hardness_slider = self._slider(0, 100, 70)
        self.hardness_slider.setAccessibleName(self.tr("Brush hardness"))
        self.hardness_slider.setToolTip(
            self.tr("How much of the brush paints at full strength before it fades towards the edge")
        )
        self._size_text = self._number(self.tr("{size} px").format(size=int(LARGEST_SIZE)))
        self._hardness_text = self._number(self.tr("{share}%").format(share=100))
        self._of_hardness: list[QWidget] = []
        layout = row(owner=self, spacing=theme.NEAR + 2)
        for text, slider, number in (
            (self.tr("Size"), self.size_slider, self._size_text),
            (self.tr("Hardness"), self.hardness_slider, self._hardness_text),
        ):
            name = label(text, "muted")
            name.setBuddy(slider)
            for widget in (name, slider, number):
                layout.addWidget(widget)
            if slider is self.hardness_slider:
                self._of_hardness = [name, slider, number]
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
        for widget in self._of_hardness:
            widget.setVisible(shown)

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

    def _slider(self, smallest: int, largest: int, width: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(smallest, largest)
        slider.setFixedWidth(width)
        return slider

    def _number(self, widest: str) -> QLabel:
        # As wide as its widest number, or everything beside it would move.
        number = QLabel(widest)
        number.setFixedWidth(number.sizeHint().width() + theme.NEAR)
        return number
