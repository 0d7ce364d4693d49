"""How much of the chosen candidate goes into the photo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from pgdiff_desktop.gui.widgets.labelled_slider import LabelledSlider
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeSlider

_WHOLE = 100


class BlendSlider(LabelledSlider):
    """Blend between the photo and the candidate.

    Signals:
        changed: 0 the photo, 1 the candidate; while the slider is dragged, too.
    """

    changed = Signal(float)

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            WheelSafeSlider(0, _WHOLE, _WHOLE),
            translate("BlendSlider", "Blend"),
            (translate("BlendSlider", "Photo"), translate("BlendSlider", "Candidate")),
            translate("BlendSlider", "Reset to the full candidate (double-click)"),
        )
        self.slider.setPageStep(_WHOLE // 10)
        self.slider.moved.connect(self._on_moved)
        self._say(_WHOLE)

    def show_blend(self, blend: float) -> None:
        self.slider.show_value(round(blend * _WHOLE))
        self._say(self.slider.value())

    def _on_moved(self, percent: int) -> None:
        self._say(percent)
        self.changed.emit(percent / _WHOLE)

    def _say(self, percent: int) -> None:
        self.set_words(self.tr("{percent}%").format(percent=percent), is_home=percent == _WHOLE)
