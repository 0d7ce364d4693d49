"""How photos are to be exported: which ones, in which format, under which names, where to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from pgdiff_desktop.albums.composition import has_result
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.export_texts import counts_words
from pgdiff_desktop.gui.texts.proposal_texts import undecided_words
from pgdiff_desktop.gui.widgets.building import button, column, label, muted_note, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.forms import add_field, new_form, new_spin_box
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox
from pgdiff_desktop.photos.formats import result_ending
from pgdiff_desktop.settings import application_folders
from pgdiff_desktop.workers.export import ExportFormat, ExportOptions, ExportState
from pgdiff_desktop.workers.export_names import DEFAULT_TEMPLATE, TemplateFault, stem_from, template_fault

_LOWEST_QUALITY = 50
_LOSSY = frozenset({ExportFormat.ORIGINAL, ExportFormat.JPEG, ExportFormat.WEBP})
# One for all languages: whoever changes the language finds the earlier results again.
_FOLDER = "Restored"
_SMALLEST_SIDE, _USUAL_SIDE, _LARGEST_SIDE = 64, 2048, 30_000
_SIXTEEN_BITS = frozenset({ExportFormat.ORIGINAL, ExportFormat.PNG, ExportFormat.TIFF})


@dataclass(frozen=True)
class ExportChoice:
    """What could be exported: the photo that is shown, those that are selected, all of the album.

    Attributes:
        records: of photos whose record is newer than their sidecar, as they are when an export begins.
        unsaved: whether something that was decided, such as a mask, does not lie on the disk yet; an export
            waits for it.
        read: reads what of photos is in no record yet, and then calls; None where nothing can be counted before.
        undecided: photos whose proposed damage was neither accepted nor discarded: it is not exported.
        accept: makes damage of what is proposed for the photo that is shown.
    """

    current: Path | None = None
    selected: tuple[Path, ...] = ()
    album: tuple[Path, ...] = ()
    records: Mapping[Path, PhotoRecord] = field(default_factory=dict)
    unsaved: Callable[[], bool] | None = None
    read: Callable[[Sequence[Path], Callable[[], None]], None] | None = None
    undecided: Callable[[], Sequence[Path]] = tuple
    accept: Callable[[], None] | None = None


class ExportOptionsPage(QWidget):
    """The form; what was chosen last is there the next time.

    Signals:
        ready_changed: whether an export can begin.
    """

    ready_changed = Signal(bool)

    def __init__(self, choice: ExportChoice, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._choice = choice
        self._saved = QSettings(
            str(application_folders().config / "export.ini"), QSettings.Format.IniFormat, self
        )
        self._folder = self._usual_folder()
        content = QWidget()
        # Beside the scroll bar, not below it.
        margins = (0, 0, theme.APART, 0)
        column(self._scopes(), self._form(), 1, owner=content, spacing=theme.AROUND, margins=margins)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        # The dialog's own background shows through.
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        column(area, owner=self)
        self._restore()
        for combo in (self.format, self.bits, self.existing):
            combo.currentIndexChanged.connect(self._show)
        self.template.textChanged.connect(self._show)
        self._group.idToggled.connect(self._show)
        self.size_choice.currentIndexChanged.connect(self._show)
        self.copies_untouched.toggled.connect(self._show)
        self._show()

    # What was chosen

    def photos(self) -> tuple[Path, ...]:
        """The photos of the chosen scope."""
        return self._scope_photos[self._group.checkedId()]

    def options(self) -> ExportOptions:
        chosen = ExportFormat(self.format.currentData())
        quality = self.quality.value() if chosen in _LOSSY else _LOWEST_QUALITY - 1
        return ExportOptions(
            folder=self._folder,
            format=chosen,
            eight_bits=chosen in _SIXTEEN_BITS and bool(self.bits.currentData()),
            quality=None if quality < _LOWEST_QUALITY else quality,
            template=self.template.text().strip(),
            replaces_results=bool(self.existing.currentData()),
            keep_dates=self.keep_dates.isChecked(),
            longest_side=self.longest_side.value() if self.size_choice.currentData() else None,
            copies_untouched=self.copies_untouched.isChecked(),
            with_damage=self.with_damage.isChecked(),
            with_invented=self.with_invented.isChecked(),
        )

    @property
    def ready(self) -> bool:
        return bool(self.photos()) and template_fault(self.template.text()) is None

    def refresh(self) -> None:
        """What is said of the photos may have changed."""
        self._show()

    def set_folder(self, folder: Path) -> None:
        """As chosen by the user: it is offered again the next time."""
        self._folder = folder
        self._saved.setValue("folder", str(folder))
        self._show()

    def remember(self) -> None:
        """Keeps what is chosen for the next export."""
        options = self.options()
        for name, value in (
            ("format", options.format.value),
            ("eight_bits", int(options.eight_bits)),
            ("quality", self.quality.value()),
            ("template", options.template),
            ("replaces_results", int(options.replaces_results)),
            ("keep_dates", int(options.keep_dates)),
            ("smaller", int(options.longest_side is not None)),
            ("longest_side", self.longest_side.value()),
            ("copies_untouched", int(options.copies_untouched)),
            ("with_damage", int(options.with_damage)),
            ("with_invented", int(options.with_invented)),
        ):
            self._saved.setValue(name, value)

    def _restore(self) -> None:
        def saved(name: str, default: object) -> str:
            return str(self._saved.value(name, default))

        self.format.setCurrentIndex(
            max(0, self.format.findData(saved("format", ExportFormat.ORIGINAL.value)))
        )
        self.bits.setCurrentIndex(int(saved("eight_bits", 0) == "1"))
        quality = saved("quality", _LOWEST_QUALITY - 1)
        self.quality.setValue(int(quality) if re.fullmatch(r"\d{1,3}", quality) else _LOWEST_QUALITY - 1)
        template = saved("template", DEFAULT_TEMPLATE)
        self.template.setText(DEFAULT_TEMPLATE if template_fault(template) else template)
        self.existing.setCurrentIndex(int(saved("replaces_results", 0) == "1"))
        self.keep_dates.setChecked(saved("keep_dates", 0) == "1")
        self.size_choice.setCurrentIndex(int(saved("smaller", 0) == "1"))
        side = saved("longest_side", _USUAL_SIDE)
        self.longest_side.setValue(int(side) if re.fullmatch(r"\d{1,5}", side) else _USUAL_SIDE)
        self.copies_untouched.setChecked(saved("copies_untouched", 0) == "1")
        self.with_damage.setChecked(saved("with_damage", 0) == "1")
        self.with_invented.setChecked(saved("with_invented", 0) == "1")

    def _usual_folder(self) -> Path:
        saved = self._saved.value("folder")
        if saved and Path(str(saved)).is_dir():
            return Path(str(saved))
        photos = (self._choice.current, *self._choice.selected, *self._choice.album)
        first = next((photo for photo in photos if photo is not None), None)
        return (first.parent if first is not None else Path.home()) / _FOLDER

    # What is shown

    def _scopes(self) -> QWidget:
        box = QWidget()
        choice = self._choice
        current = () if choice.current is None else (choice.current,)
        name = "" if choice.current is None else choice.current.name
        self._scope_photos = (current, choice.selected, choice.album)
        words = (
            self.tr("This photo: {name}").format(name=name),
            self.tr("%n selected photo(s)", "", len(choice.selected)),
            self.tr("The whole album, %n photo(s)", "", len(choice.album)),
        )
        self._group = QButtonGroup(self)
        self.scopes: list[QRadioButton] = []
        for number, (text, photos) in enumerate(zip(words, self._scope_photos, strict=True)):
            scope = QRadioButton(text)
            scope.setAccessibleName(text)
            scope.setEnabled(bool(photos))
            self._group.addButton(scope, number)
            self.scopes.append(scope)
        several = len(choice.selected) > 1
        wanted = 1 if several else next((n for n in (0, 1, 2) if self._scope_photos[n]), 0)
        self.scopes[wanted].setChecked(True)
        self.copies_untouched = self._switch(
            self.tr("Also copy untouched photos"),
            self.tr("Photos in which nothing was restored go along as they are; otherwise they are left out"),
        )
        self.counts = label(role="title", wraps=True)
        self.counts.setAccessibleName(self.tr("What is exported"))
        lines = (self.counts, self._undecided_row(), *self.scopes, self.copies_untouched)
        column(*lines, owner=box, spacing=theme.APART)
        return box

    def _undecided_row(self) -> QWidget:
        self.undecided = label(wraps=True)
        self.accept = button(
            self.tr("Accept"),
            self._on_accept,
            name=self.tr("Accept the proposed damage"),
            tooltip=self.tr("Makes this damage; Undo takes it back"),
            is_default=False,
        )
        self._undecided = QWidget()
        row((self.undecided, 1), self.accept, owner=self._undecided, spacing=theme.AROUND)
        return self._undecided

    def _on_accept(self) -> None:
        if self._choice.accept is not None:
            self._choice.accept()

    def _form(self) -> QFormLayout:
        form = new_form()
        self._example = label(wraps=True)
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        add_field(form, self.tr("Folder"), self._folder_row())
        add_field(form, self.tr("File names"), self._template_row(), self._example)
        self.format = self._combo(
            self.tr("Format"),
            (self.tr("Same as the original"), ExportFormat.ORIGINAL.value),
            ("JPEG", ExportFormat.JPEG.value),
            ("PNG", ExportFormat.PNG.value),
            ("TIFF", ExportFormat.TIFF.value),
            ("WebP", ExportFormat.WEBP.value),
        )
        add_field(form, self.tr("Format"), self.format)
        self.bits = self._combo(
            self.tr("Depth"),
            (self.tr("Same as the original, up to 16 bits per channel"), 0),
            (self.tr("8 bits per channel"), 1),
        )
        add_field(form, self.tr("Depth"), self.bits)
        add_field(form, self.tr("Size"), self._size_row())
        self.quality = new_spin_box(_LOWEST_QUALITY - 1, 100)
        self.quality.setSpecialValueText(self.tr("Same quality as the original"))
        self.quality.setAccessibleName(self.tr("Quality of JPEG and WebP"))
        self.quality.setToolTip(self.tr("Quality of JPEG and WebP, 50 to 100; higher makes larger files"))
        add_field(form, self.tr("Quality"), self.quality)
        self.existing = self._combo(
            self.tr("If the file exists"),
            (self.tr("Add a number to the new file"), 0),
            (self.tr("Replace earlier results of this program"), 1),
        )
        add_field(
            form,
            self.tr("If the file exists"),
            self.existing,
            muted_note(self.tr("Your scans, and files of other programs, are never overwritten.")),
        )
        self.keep_dates = self._switch(
            self.tr("Keep the photo's date"),
            self.tr("The exported file gets the date of the photo's file, so that folders sort both alike"),
        )
        add_field(form, self.tr("File date"), self.keep_dates)
        self.with_damage = self._switch(
            self.tr("Write it beside the photo"),
            self.tr("What was marked as damaged becomes a picture beside the photo: NAME.damage.png"),
        )
        add_field(form, self.tr("Damage"), self.with_damage)
        self.with_invented = self._switch(
            self.tr("Write a map beside the photo"),
            self.tr(
                "What was invented becomes a picture beside the photo, white on black: NAME.invented.png"
            ),
        )
        add_field(form, self.tr("Invented"), self.with_invented)
        return form

    def _switch(self, text: str, tooltip: str) -> QCheckBox:
        switch = QCheckBox(text)
        switch.setAccessibleName(text)
        switch.setToolTip(tooltip)
        return switch

    def _size_row(self) -> QWidget:
        self.size_choice = self._combo(
            self.tr("Size"), (self.tr("Same as the original"), 0), (self.tr("Longest side at most"), 1)
        )
        # Its field in the form is the row.
        self.size_choice.setAccessibleDescription(self.tr("Size"))
        self.longest_side = new_spin_box(_SMALLEST_SIDE, _LARGEST_SIDE, 100)
        self.longest_side.setSuffix(self.tr(" px"))
        self.longest_side.setAccessibleName(self.tr("Longest side in pixels"))
        self.longest_side.setToolTip(self.tr("Smaller photos keep their size"))
        box = QWidget()
        row((self.size_choice, 1), self.longest_side, owner=box)
        return box

    def _combo(self, name: str, *items: tuple[str, object]) -> QComboBox:
        combo = WheelSafeComboBox()
        combo.setAccessibleName(name)
        for text, value in items:
            combo.addItem(text, value)
        return combo

    def _folder_row(self) -> QWidget:
        self._folder_label = ElidedLabel()
        self._folder_label.setAccessibleName(self.tr("Folder of the exported photos"))
        name = self.tr("Choose the folder of the exported photos")
        self.folder_button = button(self.tr("Choose…"), self._on_choose_folder, name=name, icon="folder")
        box = QWidget()
        row((self._folder_label, 1), self.folder_button, owner=box)
        return box

    def _template_row(self) -> QWidget:
        self.template = QLineEdit()
        self.template.setAccessibleName(self.tr("Template for file names"))
        self.template.setToolTip(
            self.tr("{name}: name of the photo, {n}: a running number, {date}: the date it was taken")
        )
        self.field_buttons = [
            button(word, self._on_field, name=name, tooltip=name, role="link", is_default=False)
            for word, name in (
                ("{name}", self.tr("Insert the name of the photo")),
                ("{n}", self.tr("Insert a running number")),
                ("{date}", self.tr("Insert the date the photo was taken")),
            )
        ]
        box = QWidget()
        row((self.template, 1), *self.field_buttons, owner=box, spacing=theme.NEAR)
        return box

    def _on_field(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, QPushButton)
        self.template.insert(pressed.text())
        self.template.setFocus()

    def _on_choose_folder(self) -> None:
        start = self._folder
        while not start.is_dir() and start != start.parent:
            start = start.parent
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for exported photos"), str(start))
        if chosen:
            self.set_folder(Path(chosen))

    def _show(self) -> None:
        self._folder_label.set_text(str(self._folder))
        chosen = ExportFormat(self.format.currentData())
        self.bits.setEnabled(chosen in _SIXTEEN_BITS)
        self.bits.setToolTip(
            "" if self.bits.isEnabled() else self.tr("This format stores 8 bits per channel")
        )
        self.quality.setEnabled(chosen in _LOSSY)
        self.longest_side.setEnabled(bool(self.size_choice.currentData()))
        self._count()
        self._show_undecided()
        fault = template_fault(self.template.text())
        self._example.setText(self._words_of(fault) if fault else self._example_words(chosen))
        colour = theme.colour("danger" if fault else "muted").name()
        self._example.setStyleSheet(f"color: {colour}")
        self.ready_changed.emit(self.ready)

    def _show_undecided(self) -> None:
        """What is proposed as damage is in no export before it is accepted."""
        photos = self.photos()
        undecided = [photo for photo in self._choice.undecided() if photo in photos]
        self._undecided.setVisible(bool(undecided))
        self.undecided.setText(undecided_words(undecided) if undecided else "")
        is_shown = undecided == [self._choice.current]
        self.accept.setVisible(is_shown and self._choice.accept is not None)

    def _count(self) -> None:
        """Says how many photos were restored, as soon as their records are known."""
        photos, records = self.photos(), self._choice.records
        self.counts.setVisible(self._choice.read is not None)
        if self._choice.read is None:
            return
        if any(photo not in records for photo in photos):
            self.counts.setText(self.tr("Counting…"))
            self._choice.read(photos, self._on_read)
            return
        restored = sum(has_result(records[photo]) for photo in photos)
        others = ExportState.COPIED if self.copies_untouched.isChecked() else ExportState.LEFT_OUT
        self.counts.setText(counts_words({ExportState.WRITTEN: restored, others: len(photos) - restored}))

    def _on_read(self) -> None:
        # The dialog may be gone by then; photos that vanished have no record even now.
        if isValid(self) and all(photo in self._choice.records for photo in self.photos()):
            self._count()

    def _example_words(self, chosen: ExportFormat) -> str:
        photos = self.photos()
        if not photos:
            return ""
        stem = stem_from(self.template.text().strip(), photos[0], 1, len(photos), "1954-06-01")
        return self.tr("For example: {name}").format(
            name=f"{stem}{chosen.ending or result_ending(photos[0])}"
        )

    def _words_of(self, fault: TemplateFault) -> str:
        return {
            TemplateFault.EMPTY: self.tr("⚠ The files need a name."),
            TemplateFault.UNKNOWN_FIELD: self.tr("⚠ Only {name}, {n} and {date} may be used in braces."),
            TemplateFault.FORBIDDEN_CHARACTER: self.tr('⚠ A name may not contain / \\ : * ? " < > |'),
        }[fault]
