"""What is seldom changed of a face's settings, folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.recipe_texts import preset_name, preset_sentence
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.fold import Fold
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox

# More than anybody compares; the engine would take more.
_MOST_CANDIDATES = 9


class MoreSettings(QWidget):
    """Preset and number of candidates; while folded, what differs from the usual is said beside the button.

    Signals:
        changed: preset (str, or None for automatic) and number of candidates.
    """

    changed = Signal(object, int)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._summary = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self._summary.setProperty("role", "muted")
        self.preset = WheelSafeComboBox()
        self.preset.setAccessibleName(self.tr("Preset"))
        for name in (None, *PRESETS):
            self.preset.addItem(preset_name(name), name)
            self.preset.setItemData(
                self.preset.count() - 1, preset_sentence(name), Qt.ItemDataRole.ToolTipRole
            )
        self.candidates = WheelSafeComboBox()
        for number in range(1, _MOST_CANDIDATES + 1):
            self.candidates.addItem(str(number), number)
        self.candidates.setAccessibleName(self.tr("Candidates"))
        self.candidates.setToolTip(self.tr("How many candidates are sampled at once"))
        self._content = QWidget()
        form = QFormLayout(self._content)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.AROUND)
        form.setVerticalSpacing(theme.APART)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Preset"), self.preset)
        form.addRow(self.tr("Candidates"), self.candidates)

        self.fold = Fold(
            self.tr("More"),
            self._content,
            name=self.tr("More settings"),
            tooltip=self.tr("Preset and number of candidates"),
        )
        head = row(self.fold, 0, self._summary)
        column(head, self._content, owner=self, spacing=theme.APART)
        self.preset.activated.connect(self._on_changed)
        self.candidates.activated.connect(self._on_changed)
        self.fold.folded.connect(self._summary.setVisible)

    def show_settings(self, settings: SamplingSettings) -> None:
        self.preset.setCurrentIndex(self.preset.findData(settings.preset))
        if self.candidates.findData(settings.candidates) < 0:
            self.candidates.addItem(str(settings.candidates), settings.candidates)
        self.candidates.setCurrentIndex(self.candidates.findData(settings.candidates))
        self._summarize()

    def _summarize(self) -> None:
        words = []
        if self.preset.currentData() is not None:
            words.append(self.preset.currentText())
        if self.candidates.currentData() > 1:
            words.append(self.tr("%n candidate(s)", "", self.candidates.currentData()))
        self._summary.set_text(" · ".join(words))

    def _on_changed(self) -> None:
        self._summarize()
        self.changed.emit(self.preset.currentData(), self.candidates.currentData())
