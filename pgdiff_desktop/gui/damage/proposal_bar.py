"""What was found of scratches, over the photo: how much it is, and whether it is to be damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QSlider, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.damage.drawn_proposal import CERTAIN, DOUBTFUL
from pgdiff_desktop.gui.damage.overlay_menu import swatch
from pgdiff_desktop.gui.texts.number_texts import decimal
from pgdiff_desktop.gui.widgets.building import button, column, label, row
from pgdiff_desktop.gui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    # It loads OpenCV, and the window is to be up before.
    from pgdiff_desktop.masks.scratch_map import ScratchProposal

DEFAULT_SENSITIVITY = 0.5
# Less of the photo, in percent, is not told more exactly.
_LEAST_SAID = 0.1
_SWATCH = 12
_BETWEEN_ROWS = 6
_LEAST_SLIDER = 140
# More than any row takes.
_ANY = 10_000


class ProposalBar(QFrame):
    """Counts with their colours, *Accept*, *Adjust* and *Discard*; hidden while nothing is proposed.

    Signals:
        accepted, discarded: what is proposed becomes damage, or nothing.
        changed: another sensitivity, or doubtful places are taken, too, or not any more.
    """

    accepted = Signal()
    discarded = Signal()
    changed = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Proposed damage"))
        self.certain, self.uncertain = label(), label()
        self._certain_sign, self._doubtful_sign = QLabel(), QLabel()
        self._doubtful_colour = DOUBTFUL
        self.accept = button(self.tr("Accept"), self.accepted, role="primary")
        self.accept.setToolTip(self.tr("Makes this damage; Undo takes it back"))
        self.adjust = QPushButton(self.tr("Adjust"))
        self.adjust.setCheckable(True)
        self.adjust.setAccessibleName(self.tr("Adjust the proposal"))
        self.adjust.setToolTip(self.tr("How much is proposed, and whether doubtful places are taken, too"))
        self.adjust.toggled.connect(self._show)
        self.discard = button(self.tr("Discard"), self.discarded)
        self.discard.setToolTip(self.tr("Leaves the damage as it was; searching again costs nothing"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setMinimumWidth(_LEAST_SLIDER)
        self.slider.setAccessibleName(self.tr("Sensitivity to scratches"))
        self.slider.setToolTip(self.tr("Left: certain damage only. Right: anything suspicious."))
        self.doubtful = QCheckBox(self.tr("Take doubtful places, too"))
        self.doubtful.setToolTip(
            self.tr("Straight lines and wide areas, which may be a part of the picture: check them")
        )
        self.set_sensitivity(DEFAULT_SENSITIVITY, with_doubtful=False)
        self.slider.valueChanged.connect(self._on_changed)
        self.doubtful.toggled.connect(self._on_changed)
        self._lay_out()
        self.hide()

    @property
    def sensitivity(self) -> float:
        """0 for what is certain only, 1 for whatever might be."""
        return self.slider.value() / 100

    @property
    def with_doubtful(self) -> bool:
        return self.doubtful.isChecked()

    def set_sensitivity(self, sensitivity: float, *, with_doubtful: bool) -> None:
        """As they were when a proposal was left, without saying so."""
        for control in (self.slider, self.doubtful):
            control.blockSignals(True)
        self.slider.setValue(round(100 * sensitivity))
        self.doubtful.setChecked(with_doubtful)
        for control in (self.slider, self.doubtful):
            control.blockSignals(False)

    def show_proposal(
        self, proposal: ScratchProposal, doubtful_colour: QColor, *, may_accept: bool = True
    ) -> None:
        """Says how much is proposed, and how much of it is doubtful."""
        is_new = not self.isVisible()
        self._doubtful_colour = doubtful_colour
        self._draw_signs()
        self.certain.setText(
            self.tr("%n place(s), {share} of the photo", "", proposal.places).format(
                share=self._share(proposal.share)
            )
            if proposal.places
            else self.tr("No scratches were found at this sensitivity.")
        )
        self.uncertain.setText(
            self.tr("%n doubtful place(s), {share}", "", proposal.doubtful_places).format(
                share=self._share(proposal.doubtful_share)
            )
        )
        has_doubtful = proposal.doubtful_places > 0
        self._said_doubtful.setVisible(has_doubtful)
        self._certain_sign.setVisible(proposal.places > 0)
        some = proposal.places > 0 or (has_doubtful and self.with_doubtful)
        self.accept.setEnabled(some and may_accept)
        self.setAccessibleDescription(self.certain.text())
        if is_new:
            # What could be done about it is at hand at once.
            self.adjust.setChecked(proposal.places == 0)
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.certain.text()))

    def changeEvent(self, happened: QEvent) -> None:
        if happened.type() == QEvent.Type.PaletteChange:
            self._draw_signs()
        super().changeEvent(happened)

    def sizeHint(self) -> QSize:
        # Rows that may go on in a next one know no width of their own.
        return QSize(self.width_within(_ANY), super().sizeHint().height())

    def width_within(self, room: int) -> int:
        """How wide its rows are where there are so many pixels: no more of the photo is covered than that."""
        rows = [self._first, *([self._second] if self.adjust.isChecked() else [])]
        margins = self.contentsMargins() + self._whole.contentsMargins()
        beside = margins.left() + margins.right()
        return max(row.width_within(room - beside) for row in rows) + beside

    def _lay_out(self) -> None:
        first, self._more = QWidget(), QWidget()
        self._first, self._second = FlowLayout(first, _BETWEEN_ROWS), FlowLayout(self._more, _BETWEEN_ROWS)
        self._said, self._said_doubtful = QWidget(), QWidget()
        for said, sign, words in (
            (self._said, self._certain_sign, self.certain),
            (self._said_doubtful, self._doubtful_sign, self.uncertain),
        ):
            row(sign, words, owner=said, spacing=theme.NEAR)
        controls, sliding = QWidget(), QWidget()
        row(self.accept, self.adjust, self.discard, owner=controls, spacing=theme.APART)
        # Over the slider, as at the brush: half as wide as beside it.
        name = label(self.tr("Sensitivity"), "small-muted")
        name.setBuddy(self.slider)
        column(name, self.slider, owner=sliding, spacing=0)
        for line, parts in (
            (self._first, (self._said, self._said_doubtful, controls)),
            (self._second, (sliding, self.doubtful)),
        ):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.AROUND)
            for part in parts:
                line.addWidget(part)
        margins = (theme.AROUND, _BETWEEN_ROWS, theme.AROUND, _BETWEEN_ROWS)
        self._whole = column(first, self._more, owner=self, spacing=_BETWEEN_ROWS, margins=margins)
        self._show()

    def _show(self) -> None:
        self._more.setVisible(self.adjust.isChecked())
        self.updateGeometry()

    def _draw_signs(self) -> None:
        for sign, colour in ((self._certain_sign, CERTAIN), (self._doubtful_sign, self._doubtful_colour)):
            sign.setPixmap(swatch(colour, _SWATCH).pixmap(_SWATCH, _SWATCH))

    def _share(self, share: float) -> str:
        percent = 100 * share
        if 0 < percent < _LEAST_SAID:
            return self.tr("under {percent}%").format(percent=decimal(_LEAST_SAID, 1))
        return self.tr("{percent}%").format(percent=decimal(percent, 1))

    def _on_changed(self) -> None:
        self.changed.emit()
