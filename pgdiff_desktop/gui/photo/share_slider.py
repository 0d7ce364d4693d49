"""How much of one stage is done, in percent: dragged, or typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from pgdiff_desktop.gui.texts.stage_texts import percent_words
from pgdiff_desktop.gui.widgets.labelled_slider import LabelledSlider
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeSlider, WheelSafeSpinBox

_WHOLE = 100


class ShareSlider(LabelledSlider):
    """Args:
        help_words: what the stage does.
        home, most: the share at first and the greatest, 1 for the whole.
        home_words: what the first share means.

    Signals:
        changed: the share, once the user let go.
    """

    changed = Signal(float)

    def __init__(
        self, name: str, help_words: str, *, home_words: str, home: float = 0.0, most: float = 1.0
    ) -> None:
        reset = QCoreApplication.translate("ShareSlider", "Reset: {name}").format(name=name)
        slider = WheelSafeSlider(0, round(_WHOLE * most), round(_WHOLE * home))
        self.number = WheelSafeSpinBox(0, round(_WHOLE * most), plain=True)
        self.number.setAccessibleName(
            QCoreApplication.translate("ShareSlider", "{name}, in percent").format(name=name)
        )
        self.number.setToolTip(help_words)
        before, after = percent_words(0).split("0")
        self.number.setPrefix(before)
        self.number.setSuffix(after)
        super().__init__(slider, name, None, reset, number=self.number)
        self._home_words = home_words
        slider.setToolTip(help_words)
        slider.setAccessibleDescription(help_words)
        slider.setSingleStep(_WHOLE // 20)
        slider.setPageStep(_WHOLE // 5)
        slider.moved.connect(self._say)
        slider.settled.connect(self._on_settled)
        self.number.valueChanged.connect(slider.setValue)
        self._home = round(_WHOLE * home)
        self._say(self._home)

    def show_share(self, share: float) -> None:
        """Shows a share without saying so."""
        self.slider.show_value(round(_WHOLE * share))
        self._say(self.slider.value())

    def _say(self, percent: int) -> None:
        is_home = percent == self._home
        self.set_words(self._home_words if is_home else "", is_home=is_home)
        self.number.show_value(percent)

    def _on_settled(self, percent: int) -> None:
        self.changed.emit(percent / _WHOLE)
