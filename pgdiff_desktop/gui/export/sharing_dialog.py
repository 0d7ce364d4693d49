"""Export of pictures before and after: side by side, as a slider that moves, or as a contact sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from pgdiff_desktop.albums.records import LONGEST_NAME, as_name
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnPhotos
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.export.export_options import ExportChoice
from pgdiff_desktop.gui.export.making_dialog import Made, MakingDialog
from pgdiff_desktop.gui.texts.sharing_texts import words_of_pictures
from pgdiff_desktop.gui.widgets.building import column, label, muted_note
from pgdiff_desktop.gui.widgets.forms import add_field, new_form
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox
from pgdiff_desktop.workers.sharing import SharedKind, SharingOptions, share

if TYPE_CHECKING:
    from pgdiff_desktop.workers.sharing import Shared

# One for all languages: whoever changes the language finds the earlier files again.
_FOLDER = "Before and after"
# Pixels of the longest side of a picture: of still ones, and of those that move.
_SIDES = ((1080, 480), (1600, 720), (2400, 960))
_USUAL_SIZE = 1


class SharingDialog(MakingDialog):
    """What was chosen last is there the next time."""

    def __init__(self, choice: ExportChoice, owner: QWidget | None = None) -> None:
        super().__init__(choice, _FOLDER, "sharing_folder", prefers_album=False, owner=owner)
        self.setWindowTitle(self.tr("Before and After"))
        self.kind = _combo(
            (self.tr("Side by side (JPEG)"), SharedKind.JPEG.value),
            (self.tr("Side by side (PNG)"), SharedKind.PNG.value),
            (self.tr("Slider that moves (WebP)"), SharedKind.WEBP.value),
            (self.tr("Slider that moves (GIF)"), SharedKind.GIF.value),
            (self.tr("Contact sheet of all (PDF)"), SharedKind.PDF.value),
        )
        self.size_choice = _combo(
            (self.tr("Small, for messages"), 0), (self.tr("Medium"), 1), (self.tr("Large"), 2)
        )
        self.album_name = QLineEdit()
        self.album_name.setMaxLength(LONGEST_NAME)
        first = next(iter(choice.album or choice.selected), choice.current)
        self.album_name.setText("" if first is None else first.parent.name)
        self.paper = _combo(("A4", "A4"), ("Letter", "Letter"))
        self.with_names = QCheckBox(self.tr("Write the names of the people on it"))
        self._form = form = new_form()
        add_field(form, self.tr("Kind"), self.kind)
        add_field(form, self.tr("Size"), self.size_choice)
        add_field(form, self.tr("Title"), self.album_name)
        add_field(form, self.tr("Paper"), self.paper)
        add_field(form, self.tr("Names"), self.with_names)
        add_field(form, self.tr("Folder"), self.folder_row)
        self._restore()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._show_fields()
        choices = QWidget()
        column(
            label(self.tr("Makes pictures that show restored photos as they were and as they are."), wraps=True),
            self.scope,
            form,
            muted_note(
                self.tr("Each says in small words that faces were restored, and partly invented.")
            ),
            1,
            owner=choices,
            spacing=2 * theme.AROUND,
        )  # fmt: skip
        self.lay_out(self.tr("Share before and after"), choices, self.tr("Make the Pictures"))

    def job(self, photos: Sequence[Path], folder: Path) -> Callable[[CancelToken, OnPhotos], Shared]:
        kind = SharedKind(self.kind.currentData())
        for name, value in (
            ("sharing_kind", kind.value),
            ("sharing_size", self.size_choice.currentData()),
            ("sharing_paper", self.paper.currentData()),
            ("sharing_names", int(self.with_names.isChecked())),
        ):
            self._saved.setValue(name, value)
        options = SharingOptions(
            folder,
            kind,
            words_of_pictures(),
            _SIDES[self.size_choice.currentData()][kind.moves],
            self.with_names.isChecked(),
            as_name(self.album_name.text()) or folder.name,
            self.paper.currentData(),
            self.tr("before and after"),
        )
        return partial(share, tuple(photos), dict(self._choice.records), options)

    def came_of(self, outcome: Any) -> Made:
        shared: Shared = outcome
        if self.kind.currentData() == SharedKind.PDF.value:
            words = self.tr("The contact sheet is ready: %n photo(s)", "", shared.photos)
        else:
            words = self.tr("%n picture(s) are ready", "", len(shared.files))
        return Made(words, shared.files, shared.failed)

    def _restore(self) -> None:
        def choose(combo: QComboBox, name: str, usual: object) -> None:
            saved = str(self._saved.value(name, usual))
            combo.setCurrentIndex(
                next((n for n in range(combo.count()) if str(combo.itemData(n)) == saved), 0)
            )

        # Where people measure in inches, their paper is another.
        inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        choose(self.kind, "sharing_kind", SharedKind.JPEG.value)
        choose(self.size_choice, "sharing_size", _USUAL_SIZE)
        choose(self.paper, "sharing_paper", "Letter" if inches else "A4")
        self.with_names.setChecked(str(self._saved.value("sharing_names", 1)) == "1")

    def _on_kind(self) -> None:
        if self.kind.currentData() == SharedKind.PDF.value and len(self.scope.photos()) == 1:
            # A sheet of one photo is no sheet.
            self.scope.buttons[-1].setChecked(True)
        self._show_fields()

    def _show_fields(self) -> None:
        """Those that mean something for the kind."""
        is_sheet = self.kind.currentData() == SharedKind.PDF.value
        moves = SharedKind(self.kind.currentData()).moves
        for field, wanted in (
            (self.size_choice, not is_sheet),
            (self.album_name, is_sheet),
            (self.paper, is_sheet),
            (self.with_names, not moves),
        ):
            self._form.setRowVisible(field, wanted)


def _combo(*items: tuple[str, object]) -> QComboBox:
    combo = WheelSafeComboBox()
    for text, value in items:
        combo.addItem(text, value)
    return combo
