"""Lets the program propose where a photo is scratched."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QSlider, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import label, row

DEFAULT_SENSITIVITY = 0.5
# Less of the photo, in percent, is not told more exactly.
_LEAST_SAID = 0.1


class ScratchControls(QWidget):
    """A button that asks for a proposal, and a slider for how much of it is taken.

    Signals:
        propose_requested: look for scratches.
        sensitivity_changed: 0 for what is certain only, 1 for whatever might be.
        doubtful_changed: what may be a part of the picture is proposed, too, or not any more.

    Attributes:
        doubtful: the switch for that, which whoever lays these out places; seen while there is a proposal.
    """

    propose_requested = Signal()
    sensitivity_changed = Signal(float)
    doubtful_changed = Signal(bool)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._is_proposing = self._has_proposal = False
        self._has_mask, self._is_shown = False, True
        self.doubtful = QCheckBox()
        self.doubtful.setToolTip(
            self.tr("Straight lines and wide areas, which may be a part of the picture: check them")
        )
        self.doubtful.clicked.connect(self.doubtful_changed)
        self.set_doubtful_share(0.0)
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

    @property
    def with_doubtful(self) -> bool:
        return self.doubtful.isChecked()

    def set_shown(self, shown: bool) -> None:
        """Shows or hides all of it."""
        self._is_shown = shown
        self.setVisible(shown)
        self._show()

    def set_doubtful_share(self, share: float) -> None:
        """How much of the photo is doubtful damage, 0 to 1."""
        percent = 100 * share
        if not percent:
            said = self.tr("none")
        elif percent < _LEAST_SAID:
            said = self.tr("under {percent}%").format(percent=_LEAST_SAID)
        else:
            said = self.tr("{percent}%").format(percent=f"{percent:.1f}")
        self.doubtful.setText(self.tr("Also doubtful ones ({share})").format(share=said))

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
        self.doubtful.setVisible(self._is_shown and self._has_mask and self._has_proposal)
        if not self._has_proposal:
            self.doubtful.setChecked(False)

    def _on_moved(self, value: int) -> None:
        self.sensitivity_changed.emit(value / 100)
