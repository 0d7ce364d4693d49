"""A slider with its name, its value in words, and words at both ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.calm_inputs import CalmSlider
from pgdiff_desktop.gui.icon_button import IconButton


class LabelledSlider(QWidget):
    """Name and value above, the slider, and what its ends mean below.

    The button beside the value does for the keyboard what a double click does for the mouse.
    """

    def __init__(
        self,
        slider: CalmSlider,
        name: str,
        ends: tuple[str, str],
        reset: str,
        owner: QWidget | None = None,
    ) -> None:
        super().__init__(owner)
        self.slider = slider
        slider.setAccessibleName(name)
        slider.setAccessibleDescription(" – ".join(ends))
        slider.setToolTip(reset)
        title = QLabel(name)
        title.setBuddy(slider)
        self._value = _muted("")
        self.reset = IconButton("undo", reset, side=14)
        self.reset.clicked.connect(slider.go_home)

        head = QHBoxLayout()
        head.setSpacing(theme.NEAR)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._value)
        head.addWidget(self.reset)
        # The line keeps its height when the button goes.
        head.addStrut(self.reset.sizeHint().height())
        feet = QHBoxLayout()
        feet.addWidget(_muted(ends[0]))
        feet.addStretch()
        feet.addWidget(_muted(ends[1]))

        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(slider)
        whole.addLayout(feet)

    def set_words(self, value: str, *, is_home: bool) -> None:
        self._value.setText(value)
        self.reset.setVisible(not is_home)


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
