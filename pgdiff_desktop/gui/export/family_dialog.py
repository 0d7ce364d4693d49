"""Export for the family: one page that asks whether restored faces still look like the people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from pgdiff_desktop.albums.records import LONGEST_NAME, PhotoRecord, as_name
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnPhotos
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.export.export_options import ExportChoice
from pgdiff_desktop.gui.export.making_dialog import Made, MakingDialog
from pgdiff_desktop.gui.texts.number_texts import decimal
from pgdiff_desktop.gui.texts.translation import LANGUAGE_NAMES
from pgdiff_desktop.gui.widgets.building import column, label, muted_note
from pgdiff_desktop.gui.widgets.forms import add_field, new_form
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox

if TYPE_CHECKING:
    from pgdiff_desktop.review.pack import ReviewPack

# One for all languages: whoever changes the language finds the earlier page again.
_FOLDER = "For the family"


class FamilyDialog(MakingDialog):
    """Makes the page, and says how it comes back."""

    def __init__(self, choice: ExportChoice, owner: QWidget | None = None) -> None:
        super().__init__(choice, _FOLDER, "family_folder", prefers_album=True, owner=owner)
        self.setWindowTitle(self.tr("For the Family"))
        self.album_name = QLineEdit()
        self.album_name.setMaxLength(LONGEST_NAME)
        first = next(iter(choice.album or choice.selected), choice.current)
        self.album_name.setText("" if first is None else first.parent.name)
        self.album_name.setToolTip(self.tr("What the album is called on the page"))
        self.language = WheelSafeComboBox()
        for language, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, language)
        # That of the window, until another one was chosen.
        wanted = str(self._saved.value("family_language", QLocale().name().split("_")[0]))
        self.language.setCurrentIndex(max(0, self.language.findData(wanted)))
        form = new_form()
        add_field(form, self.tr("Album"), self.album_name)
        add_field(form, self.tr("Language"), self.language)
        add_field(form, self.tr("Folder"), self.folder_row)
        choices = QWidget()
        column(
            label(
                self.tr(
                    "Makes one page of the photos whose faces were restored. Your family opens it in any browser, "
                    "on a phone, too, and says whether the faces still look like the people they knew."
                ),
                wraps=True,
            ),
            self.scope,
            form,
            muted_note(
                self.tr(
                    "Nothing is sent: you give the page away by mail or on a stick, and a small file comes back, "
                    "which File > Import Answers takes. The page holds faces and names: give it to those who may see "
                    "them."
                )
            ),
            1,
            owner=choices,
            spacing=2 * theme.AROUND,
        )
        self.lay_out(self.tr("Ask the family"), choices, self.tr("Make the Page"))

    def job(self, photos: Sequence[Path], folder: Path) -> Callable[[CancelToken, OnPhotos], ReviewPack]:
        name = as_name(self.album_name.text()) or folder.name
        language = str(self.language.currentData())
        self._saved.setValue("family_language", language)
        return partial(_make, tuple(photos), dict(self._choice.records), folder, name, language)

    def came_of(self, outcome: Any) -> Made:
        pack: ReviewPack = outcome
        words = self.tr("The page is ready: %n photo(s), {megabytes} MB", "", pack.photos)
        hint = self.tr(
            "Give this file away by mail or on a stick. What comes back is a file answers-NAME.json: take it with "
            "File > Import Answers."
        )
        return Made(
            words.format(megabytes=decimal(pack.bytes / 1e6, 1)),
            (pack.page,),
            (*pack.notices, *pack.failed),
            hint,
        )


def _make(
    photos: Sequence[Path],
    records: Mapping[Path, PhotoRecord],
    folder: Path,
    name: str,
    language: str,
    token: CancelToken,
    on_progress: OnPhotos,
) -> ReviewPack:
    """In the background."""
    # Loaded here: decoders are not to hold up the window.
    from pgdiff_desktop.review.pack import make_pack, photos_for_review

    return make_pack(photos_for_review(photos, records, token), folder, name, token, on_progress, language)
