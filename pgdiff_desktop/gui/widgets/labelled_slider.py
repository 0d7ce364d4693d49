"""A slider with its name, its value in words, and words at both ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import column, muted_note, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.icon_button import IconButton
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeSlider


class LabelledSlider(QWidget):
    """Name and value above, the slider, and what its ends mean below, where they need words.

    The button beside the value does for the keyboard what a double click does for the mouse.

    Args:
        number: where the value can be typed, beside its words.
    """

    def __init__(
        self,
        slider: WheelSafeSlider,
        name: str,
        ends: tuple[str, str] | None,
        reset: str,
        owner: QWidget | None = None,
        number: QWidget | None = None,
    ) -> None:
        super().__init__(owner)
        self.slider = slider
        slider.setAccessibleName(name)
        slider.setAccessibleDescription(" – ".join(ends or ()))
        slider.setToolTip(reset)
        title = ElidedLabel(name, mode=Qt.TextElideMode.ElideRight)
        title.setBuddy(slider)
        self._value = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self._value.setProperty("role", "muted")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.reset = IconButton("undo", reset, side=14)
        self.reset.clicked.connect(slider.go_home)

        head = row(title, 0, self._value, self.reset, spacing=theme.NEAR)
        if number is not None:
            head.addWidget(number)
        # The line keeps its height when the button goes.
        head.addStrut(self.reset.sizeHint().height())
        whole = column(head, slider, owner=self, spacing=0)
        if ends is not None:
            left = _end(ends[0], Qt.AlignmentFlag.AlignLeft)
            right = _end(ends[1], Qt.AlignmentFlag.AlignRight)
            whole.addLayout(row((left, 1), (right, 1), spacing=theme.APART))

    @property
    def value_words(self) -> str:
        """The value, as it is said beside the name."""
        return self._value.text()

    def set_words(self, value: str, *, is_home: bool) -> None:
        self._value.set_text(value)
        self.reset.setVisible(not is_home)


def _end(text: str, side: Qt.AlignmentFlag) -> QLabel:
    """Never cut, as the slider means nothing without it: wrapped where there is no room."""
    end = muted_note(text)
    end.setAlignment(side | Qt.AlignmentFlag.AlignTop)
    return end
