"""What dialogs share that make files of their own of a scan: what they say, and one task at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.result import WrittenPieces
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, Part, column, muted_note
from pgdiff_desktop.workers import background

_FIRST_SIZE = (900, 720)
_T = TypeVar("_T")


class ScanDialog(QDialog):
    """Accepted, what was chosen of the scan lies in files beside it; the scan itself is not changed.

    Subclasses lay themselves out, say how many files are to be written, and write them.

    Signals:
        written: WrittenPieces.
    """

    written = Signal(object)

    def __init__(self, photo: Path, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.resize(*_FIRST_SIZE)
        self.photo = photo
        self._task: background.Task | None = None
        self.says = muted_note()
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setProperty("role", "primary")
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.start)
        self.buttons.rejected.connect(self.reject)

    @property
    def is_free(self) -> bool:
        """Whether nothing is read or written now."""
        return self._task is None

    def count(self) -> int:
        """How many files are to be written."""
        raise NotImplementedError

    def writing(self) -> Callable[[CancelToken], WrittenPieces]:
        """What writes them, for a thread of the pool."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Follows what is chosen, and whether something is under way."""
        self.accept_button.setEnabled(self.is_free and self.count() > 0)
        self.accept_button.setText(self.tr("Write %n photo(s)", "", self.count()))

    def lay_out(self, *parts: Part) -> None:
        column(self.says, *parts, self.buttons, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)

    def work(self, function: Callable[[CancelToken], _T], on_done: Callable[[_T], object]) -> None:
        """Runs a function on a thread of the pool; what goes wrong is said."""
        token = CancelToken()
        ended = partial(self._on_ended, on_done)
        self._task = background.run(partial(function, token), ended, self._on_failed, token=token)

    def start(self) -> None:
        """Writes the files; the dialog closes when they are there."""
        if not self.is_free or not self.count():
            return
        self.says.setText(self.tr("Writing the photos…"))
        self.work(self.writing(), self._on_written)
        self.show_state()

    def done(self, result: int) -> None:
        """Nothing more is delivered; what was written stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        super().done(result)

    def _on_ended(self, on_done: Callable[[_T], object], result: _T) -> None:
        self._task = None
        on_done(result)

    def _on_written(self, pieces: WrittenPieces) -> None:
        self.written.emit(pieces)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.says.setText(Notice.of_error(error).sentence)
        self.show_state()
