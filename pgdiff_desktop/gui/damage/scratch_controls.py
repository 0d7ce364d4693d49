"""Lets the program propose where a photo is scratched."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import label, row

DEFAULT_SENSITIVITY = 0.5


class ScratchControls(QWidget):
    """A button that asks for a proposal, and a slider for how much of it is taken.

    Signals:
        propose_requested: look for scratches.
        sensitivity_changed: 0 for what is certain only, 1 for whatever might be.
    """

    propose_requested = Signal()
    sensitivity_changed = Signal(float)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._is_proposing = self._has_proposal = False
        self._has_mask = False
        self.button = QPushButton(self.tr("Find Scratches"))
        self.button.setToolTip(self.tr("Proposes damaged areas; correct them with brush and eraser"))
        self.button.clicked.connect(self.propose_requested)
        # As wide as its longer words, or everything beside it would move.
        width = self.button.sizeHint().width()
        self.button.setText(self.tr("Searching…"))
        self.button.setMinimumWidth(max(width, self.button.sizeHint().width()) + theme.ICON_SIDE)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setValue(round(DEFAULT_SENSITIVITY * 100))
        self.slider.setFixedWidth(90)
        self.slider.setAccessibleName(self.tr("Sensitivity to scratches"))
        self.slider.setToolTip(self.tr("Left: certain damage only. Right: anything suspicious."))
        self.slider.valueChanged.connect(self._on_moved)
        self._label = label(self.tr("Sensitivity"), "muted")
        self._label.setBuddy(self.slider)
        row(self.button, self._label, self.slider, owner=self, spacing=theme.NEAR + 2)
        self.draw_icons()
        self._show()

    @property
    def sensitivity(self) -> float:
        return self.slider.value() / 100

    def set_proposing(self, proposing: bool) -> None:
        """Scratches are being looked for; the button says so and can't be pressed."""
        self._is_proposing = proposing
        self._show()

    def set_has_proposal(self, has_proposal: bool) -> None:
        """There is a proposal whose sensitivity can be changed."""
        self._has_proposal = has_proposal
        self._show()

    def set_has_mask(self, has_mask: bool) -> None:
        self._has_mask = has_mask
        self._show()

    def draw_icons(self) -> None:
        self.button.setIcon(theme.icon("wand"))

    def _show(self) -> None:
        self.button.setText(self.tr("Searching…") if self._is_proposing else self.tr("Find Scratches"))
        self.button.setEnabled(self._has_mask and not self._is_proposing)
        for widget in (self.slider, self._label):
            widget.setEnabled(self._has_mask and self._has_proposal)

    def _on_moved(self, value: int) -> None:
        self.sensitivity_changed.emit(value / 100)
