"""How photos are to be exported: which ones, in which format, under which names, where to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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
    QWidget,
)

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import button, column, label, muted_note, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.forms import add_field, new_form, new_spin_box
from pgdiff_desktop.photos.formats import result_ending
from pgdiff_desktop.settings import application_folders
from pgdiff_desktop.workers.export import ExportFormat, ExportOptions
from pgdiff_desktop.workers.export_names import DEFAULT_TEMPLATE, TemplateFault, stem_from, template_fault

_LOWEST_QUALITY = 50
_LOSSY = frozenset({ExportFormat.ORIGINAL, ExportFormat.JPEG, ExportFormat.WEBP})
_SIXTEEN_BITS = frozenset({ExportFormat.ORIGINAL, ExportFormat.PNG, ExportFormat.TIFF})


@dataclass(frozen=True)
class ExportChoice:
    """What could be exported: the photo that is shown, those that are selected, all of the album.

    Attributes:
        records: of photos whose record is newer than their sidecar, as they are when an export begins.
        unsaved: whether something that was decided, such as a mask, does not lie on the disk yet; an export
            waits for it.
    """

    current: Path | None = None
    selected: tuple[Path, ...] = ()
    album: tuple[Path, ...] = ()
    records: Mapping[Path, PhotoRecord] = field(default_factory=dict)
    unsaved: Callable[[], bool] | None = None


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
        column(self._scopes(), self._form(), 1, owner=self, spacing=theme.AROUND)
        self._restore()
        for combo in (self.format, self.bits, self.existing):
            combo.currentIndexChanged.connect(self._show)
        self.template.textChanged.connect(self._show)
        self._group.idToggled.connect(self._show)
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
        )

    @property
    def ready(self) -> bool:
        return bool(self.photos()) and template_fault(self.template.text()) is None

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

    def _usual_folder(self) -> Path:
        saved = self._saved.value("folder")
        if saved and Path(str(saved)).is_dir():
            return Path(str(saved))
        photos = (self._choice.current, *self._choice.selected, *self._choice.album)
        first = next((photo for photo in photos if photo is not None), None)
        return (first.parent if first is not None else Path.home()) / self.tr("Restored")

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
        note = muted_note(self.tr("Photos in which nothing was restored are left out."))
        column(*self.scopes, note, owner=box, spacing=theme.APART)
        return box

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
        self.keep_dates = QCheckBox(self.tr("Keep the photo's date"))
        self.keep_dates.setAccessibleName(self.keep_dates.text())
        self.keep_dates.setToolTip(
            self.tr("The exported file gets the date of the photo's file, so that folders sort both alike")
        )
        add_field(form, self.tr("File date"), self.keep_dates)
        return form

    def _combo(self, name: str, *items: tuple[str, object]) -> QComboBox:
        combo = QComboBox()
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
        fault = template_fault(self.template.text())
        self._example.setText(self._words_of(fault) if fault else self._example_words(chosen))
        colour = theme.colour("danger" if fault else "muted").name()
        self._example.setStyleSheet(f"color: {colour}")
        self.ready_changed.emit(self.ready)

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
