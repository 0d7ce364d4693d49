"""What dialogs share that make files of photos in the background: choose, watch, and see what was made."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QProgressBar, QStackedWidget, QWidget

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnPhotos
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.export.export_options import ExportChoice
from pgdiff_desktop.gui.export.folder_row import FolderRow, usual_folder
from pgdiff_desktop.gui.export.photo_scope import PhotoScope
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, muted_note, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.settings import application_folders
from pgdiff_desktop.workers.making import Making

# So often is looked whether everything is saved, and so often before that is given up: 20 seconds.
_LOOK_MS, _LOOKS = 50, 400


@dataclass(frozen=True)
class Made:
    """What was made, for the last page of a dialog.

    Attributes:
        headline: says it.
        files: the first of them can be opened.
        failed: of what is not among them.
        hint: what to do next; may be empty.
    """

    headline: str
    files: tuple[Path, ...]
    failed: tuple[Failure, ...] = ()
    hint: str = ""


class MakingDialog(QDialog):
    """Subclasses fill the page of choices, and say what is to be done and what came of it.

    Args:
        choice: what photos there are.
        folder_name: of the folder, beside the photos, that is offered the first time.
        saved_as: name under which the chosen folder is remembered.
    """

    def __init__(
        self,
        choice: ExportChoice,
        folder_name: str,
        saved_as: str,
        *,
        prefers_album: bool,
        owner: QWidget | None = None,
    ) -> None:
        super().__init__(owner)
        self.resize(620, 520)
        self.setMinimumSize(440, 420)
        self._choice, self._saved_as = choice, saved_as
        self._saved = QSettings(
            str(application_folders().config / "export.ini"), QSettings.Format.IniFormat, self
        )
        # Of no owner: a job that is cancelled may still say how far it is when the dialog has gone.
        self.making = Making()
        self.made: Made | None = None
        self._looks = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self.scope = PhotoScope(choice.current, choice.selected, choice.album, prefers_album=prefers_album)
        self.folder_row = FolderRow(usual_folder(self._saved.value(saved_as), choice.photos, folder_name))
        self._title = label(role="headline", wraps=True)
        self._trouble = label(wraps=True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setStyleSheet(f"color: {theme.colour('danger').name()}")
        self._trouble.hide()
        self._pages = QStackedWidget()
        self.making.progress.connect(self._on_progress)
        self.making.ended.connect(self._show)

    # What subclasses say

    @abstractmethod
    def job(self, photos: Sequence[Path], folder: Path) -> Callable[[CancelToken, OnPhotos], Any]:
        """What makes the files, for a thread of the pool."""

    @abstractmethod
    def came_of(self, outcome: Any) -> Made:
        """What the job has made."""

    def lay_out(self, title: str, choices: QWidget, make: str) -> None:
        """Called once by a subclass: its choices, and the words of the button that begins."""
        self._asks = title
        self._pages.addWidget(choices)
        self._pages.addWidget(self._page_of_progress())
        self.make_button = button(make, self.start, role="primary", is_default=False)
        self.make_button.setDefault(True)
        self.make_button.setEnabled(bool(self.scope.photos()))
        self.scope.changed.connect(self._show)
        self.folder_button = button(
            self.tr("Open Folder"), self._on_folder, icon="folder-open", is_default=False
        )
        self.open_button = button(self.tr("Open"), self._on_open, is_default=False)
        self.close_button = button(self.tr("Cancel"), self.reject, is_default=False)
        buttons = row(
            1, self.folder_button, self.open_button, self.close_button, self.make_button, spacing=theme.APART
        )
        parts = (self._title, (self._pages, 1), self._trouble, buttons)
        column(*parts, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)
        self._show()

    # Wishes of the user

    def start(self) -> None:
        """Begins as soon as what was decided lies on the disk, where the job reads it."""
        if not self.is_busy and self.scope.photos():
            if self.folder_row.was_chosen:
                # The one that is offered belongs to this album: the next album's is another.
                self._saved.setValue(self._saved_as, str(self.folder_row.folder))
            self._trouble.hide()
            self._bar.setRange(0, 0)
            self._now.set_text("")
            self._looks = 0
            self._look.start()
            self._show()
            self._on_look()

    def reject(self) -> None:
        """Cancels what is under way; closes where nothing is."""
        if self.is_busy:
            self._look.stop()
            self.making.cancel()
            self._show()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._look.stop()
        self.making.cancel()
        super().done(result)

    @property
    def is_busy(self) -> bool:
        return self.making.running or self._look.isActive()

    # What is shown

    def _page_of_progress(self) -> QWidget:
        page = QWidget()
        self._now = ElidedLabel()
        self._now.setAccessibleName(self.tr("Photo that is being worked on"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._where = label(wraps=True)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = muted_note()
        column(self._now, self._bar, self._where, self._hint, 1, owner=page, spacing=theme.APART)
        return page

    @Slot()
    def _show(self) -> None:
        busy, made = self.is_busy, self.made
        self._pages.setCurrentIndex(1 if busy or made else 0)
        for widget, wanted in (
            (self._now, busy),
            (self._bar, busy),
            (self._where, made is not None),
            (self._hint, made is not None),
            (self.folder_button, made is not None),
            (self.open_button, made is not None and len(made.files) == 1),
            (self.make_button, not busy and made is None),
        ):
            widget.setVisible(wanted)
        self.make_button.setEnabled(bool(self.scope.photos()))
        words = self.tr("Done") if made is not None and not busy else self.tr("Cancel")
        self.close_button.setText(words)
        self.close_button.setAccessibleName(words)
        if busy:
            self._title.setText(self.tr("Working…"))
        elif made is not None:
            self._title.setText(made.headline)
            self._where.setText(str(made.files[0] if len(made.files) == 1 else made.files[0].parent))
            self._hint.setText(made.hint)
            self.close_button.setDefault(True)
            self.close_button.setFocus()
        else:
            self._title.setText(self._asks)

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    # What happens

    @Slot()
    def _on_look(self) -> None:
        if not self._look.isActive():
            return
        self._looks += 1
        if self._choice.unsaved is None or not self._choice.unsaved():
            self._look.stop()
            job = self.job(self.scope.photos(), self.folder_row.folder)
            self.making.start(job, self._on_made, self._on_failed)
            self._show()
        elif self._looks > _LOOKS:
            self._look.stop()
            self._say(
                self.tr("⚠ Your latest changes could not be saved, so nothing was made. Try again soon.")
            )
            self._show()

    @Slot(int, int, object)
    def _on_progress(self, done: int, of: int, photo: Path | None) -> None:
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        if photo is not None:
            words = self.tr("{number} of {of}: {name}").format(number=done + 1, of=of, name=photo.name)
            self._now.set_text(words)

    def _on_made(self, outcome: Any) -> None:
        self.made = self.came_of(outcome)
        self._say("\n".join(error_texts.both(failure) for failure in self.made.failed))
        self._show()

    def _on_failed(self, error: Exception) -> None:
        self._say(Notice.of_error(error).sentence)
        self._show()

    def _on_folder(self) -> None:
        if self.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.made.files[0].parent)))

    def _on_open(self) -> None:
        if self.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.made.files[0])))
