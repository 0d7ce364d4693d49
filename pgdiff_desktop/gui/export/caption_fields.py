"""Of an export: whether something can be read in the photos, where, and what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.export.template_row import TemplateRow
from pgdiff_desktop.gui.widgets.building import label
from pgdiff_desktop.gui.widgets.forms import add_field
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox
from pgdiff_desktop.workers.captions import CaptionFault, CaptionPlace, caption_fault, caption_text


class CaptionFields(QWidget):
    """The fields of the caption, which `add_to` puts into a form; none is the default.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.hide()
        self.place = WheelSafeComboBox()
        self.place.setAccessibleName(self.tr("Caption"))
        for text, place in (
            (self.tr("None"), CaptionPlace.NONE),
            (self.tr("On a strip below the photo"), CaptionPlace.STRIP),
            (self.tr("In its lower right corner"), CaptionPlace.CORNER),
        ):
            self.place.addItem(text, place.value)
        self._words = TemplateRow(
            self.tr("Text of the caption"),
            self.tr(
                "{name}: name of the photo's file, {people}: the names of its faces, {taken}: the date it was taken, "
                "{date}: the date of the export"
            ),
            (
                ("{name}", self.tr("Insert the name of the photo's file")),
                ("{people}", self.tr("Insert the names of its faces")),
                ("{taken}", self.tr("Insert the date it was taken")),
                ("{date}", self.tr("Insert the date of the export")),
            ),
        )
        self.template, self.field_buttons = self._words.line, self._words.buttons
        self.example = label(wraps=True)
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.place.currentIndexChanged.connect(self.changed)
        self.template.textChanged.connect(self.changed)

    def add_to(self, form: QFormLayout) -> None:
        add_field(form, self.tr("Caption"), self.place)
        add_field(form, self.tr("Its text"), self._words, self.example)

    @property
    def chosen(self) -> CaptionPlace:
        return CaptionPlace(self.place.currentData())

    @property
    def text(self) -> str:
        """The template."""
        return self.template.text().strip()

    @property
    def fault(self) -> CaptionFault | None:
        """Why no export can begin; None where one can."""
        return None if self.chosen is CaptionPlace.NONE else caption_fault(self.text)

    def show_for(self, photo: Path | None) -> None:
        """Says what the caption of a photo would be."""
        is_wanted, fault = self.chosen is not CaptionPlace.NONE, self.fault
        self._words.setEnabled(is_wanted)
        self.example.setVisible(is_wanted)
        self.example.setText(self._words_of(fault) if fault else self._example_of(photo))
        self.example.setStyleSheet(f"color: {theme.colour('danger' if fault else 'muted').name()}")

    def remember(self, saved: QSettings) -> None:
        saved.setValue("caption", self.chosen.value)
        saved.setValue("caption_template", self.text)

    def restore(self, saved: QSettings) -> None:
        self.place.setCurrentIndex(max(0, self.place.findData(str(saved.value("caption", "")))))
        template = str(saved.value("caption_template", ""))
        usual = self.tr("{name}, restored {date} with pgdiff-desktop")
        self.template.setText(usual if caption_fault(template) else template)

    def _example_of(self, photo: Path | None) -> str:
        if photo is None:
            return ""
        people = [self.tr("Anna"), self.tr("Paul")]
        return self.tr("For example: {name}").format(
            name=caption_text(self.text, photo, people, "1954-06-01")
        )

    def _words_of(self, fault: CaptionFault) -> str:
        return {
            CaptionFault.EMPTY: self.tr("⚠ The caption needs a text."),
            CaptionFault.UNKNOWN_FIELD: self.tr(
                "⚠ Only {name}, {people}, {taken} and {date} may be used in braces."
            ),
        }[fault]
