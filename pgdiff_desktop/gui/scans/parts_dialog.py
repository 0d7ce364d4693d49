"""The photos of a scanned page, proposed, corrected by hand and cut out; or one photo without its border."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QWidget

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.scans.parts_view import PartsView
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, muted_note, row
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.scan_cutting import Cut, ScannedPage, cut_page, read_page

_MOST_TURNED = 180.0
_FIRST_SIZE = (900, 720)


class PartsDialog(QDialog):
    """Shows a scan with rectangles; accepted, each has become a file beside the scan.

    Signals:
        written: the files, a tuple of Path.
    """

    written = Signal(object)

    def __init__(self, photo: Path, wanted: Cut, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.resize(*_FIRST_SIZE)
        self._photo, self._wanted = photo, wanted
        self._task: background.Task | None = None
        splits = wanted is Cut.SPLIT
        title = self.tr("Split {photo}") if splits else self.tr("Crop and Straighten {photo}")
        self.setWindowTitle(title.format(photo=photo.name))
        self.view = PartsView()
        self.says = muted_note(self.tr("Looking for the photos…"))
        self._number = label()
        self.add = button(self.tr("Add"), self.view.add, tooltip=self.tr("Add a rectangle, or draw one"))
        self.remove = button(
            self.tr("Remove"), self.view.remove, tooltip=self.tr("Remove the rectangle (Del)")
        )
        self.turn = QDoubleSpinBox()
        self.turn.setRange(-_MOST_TURNED, _MOST_TURNED)
        self.turn.setWrapping(True)
        self.turn.setSingleStep(0.2)
        self.turn.setDecimals(1)
        self.turn.setSuffix(self.tr("°"))
        self.turn.lineEdit().setTextMargins(6, 0, 0, 0)
        self.turn.setAccessibleName(self.tr("Turned by"))
        turned = label(self.tr("Turned by"), "muted")
        turned.setBuddy(self.turn)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setProperty("role", "primary")
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        tools = row(self._number, self.add, self.remove, 0, turned, self.turn, spacing=theme.APART)
        column(
            self.says,
            (self.view, 1),
            tools,
            buttons,
            owner=self,
            spacing=theme.AROUND,
            margins=DIALOG_MARGINS,
        )

        self.view.changed.connect(self._show)
        self.turn.valueChanged.connect(self._on_turned)
        buttons.accepted.connect(self.start)
        buttons.rejected.connect(self.reject)
        self._show()
        self._task = background.run(partial(read_page, photo, wanted), self._on_read, self._on_failed)

    def start(self) -> None:
        """Writes the files; the dialog closes when they are there."""
        if self._task is not None or not self.view.parts:
            return
        self.says.setText(self.tr("Writing the photos…"))
        token = CancelToken()
        cut = partial(cut_page, self._photo, tuple(self.view.parts), token)
        self._task = background.run(cut, self._on_written, self._on_failed, token=token)
        self._show()

    def done(self, result: int) -> None:
        """Nothing more is delivered; what was written stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        super().done(result)

    def _on_read(self, page: ScannedPage) -> None:
        self._task = None
        self.says.setText(self._found(len(page.parts)))
        self.view.show_scan(image_of(page.picture), QSize(*page.size), page.parts)
        # Not before: without a part nothing can be done.
        self._show()
        self.view.setFocus()

    def _found(self, count: int) -> str:
        if self._wanted is Cut.SPLIT and not count:
            return self.tr("No separate photos were found. Draw a rectangle around each of them.")
        if self._wanted is Cut.CROP and not count:
            return self.tr("No border was found. Pull the edges to where the photo ends.")
        return self.tr("Correct what was found by its handles. The scan itself is not changed.")

    def _on_written(self, files: tuple[Path, ...]) -> None:
        self._task = None
        self.written.emit(files)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.says.setText(Notice.of_error(error).sentence)
        self._show()

    def _show(self) -> None:
        view, is_free = self.view, self._task is None
        count = len(view.parts)
        for widget in (view, self.add, self.turn):
            widget.setEnabled(is_free and count > 0)
        self.remove.setEnabled(is_free and count > 1)
        self.accept_button.setEnabled(is_free and count > 0)
        self.accept_button.setText(self.tr("Write %n photo(s)", "", count))
        self._number.setVisible(count > 1)
        if count:
            number = self.tr("Photo {number} of {count}").format(number=view.selected + 1, count=count)
            self._number.setText(number)
            with QSignalBlocker(self.turn):
                self.turn.setValue(view.parts[view.selected].angle)

    def _on_turned(self, degrees: float) -> None:
        if self.view.parts:
            part = self.view.parts[self.view.selected]
            self.view.change_selected(replace(part, angle=degrees))
