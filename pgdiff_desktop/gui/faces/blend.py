"""How much of the chosen candidate goes into the photo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pgdiff_desktop.gui.widgets.labelled_slider import LabelledSlider
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeSlider

_WHOLE = 100


class BlendSlider(QWidget):
    """Blend between the photo and the candidate.

    Signals:
        changed: 0 the photo, 1 the candidate; while the slider is dragged, too.
    """

    changed = Signal(float)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._slider = WheelSafeSlider(0, _WHOLE, _WHOLE)
        self._slider.setPageStep(_WHOLE // 10)
        self._labelled = LabelledSlider(
            self._slider,
            self.tr("Blend"),
            (self.tr("Photo"), self.tr("Candidate")),
            self.tr("Reset to the full candidate (double-click)"),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._labelled)
        self._slider.moved.connect(self._on_moved)
        self._say(_WHOLE)

    @property
    def slider(self) -> WheelSafeSlider:
        return self._slider

    def show_blend(self, blend: float) -> None:
        self._slider.show_value(round(blend * _WHOLE))
        self._say(self._slider.value())

    def _on_moved(self, percent: int) -> None:
        self._say(percent)
        self.changed.emit(percent / _WHOLE)

    def _say(self, percent: int) -> None:
        self._labelled.set_words(self.tr("{percent}%").format(percent=percent), is_home=percent == _WHOLE)
