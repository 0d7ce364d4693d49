"""The photos of a scanned page, proposed, corrected by hand and cut out; or one photo without its border."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.result import WrittenPieces
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.scans.parts_view import PartsView
from pgdiff_desktop.gui.scans.scan_dialog import ScanDialog
from pgdiff_desktop.gui.widgets.building import button, label, row
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.scan_cutting import Cut, ScannedPage, cut_page, read_page

_MOST_TURNED = 180.0


class PartsDialog(ScanDialog):
    """Shows a scan with rectangles; accepted, each has become a file beside the scan."""

    def __init__(self, photo: Path, wanted: Cut, owner: QWidget | None = None) -> None:
        super().__init__(photo, owner)
        self._wanted = wanted
        splits = wanted is Cut.SPLIT
        title = self.tr("Split {photo}") if splits else self.tr("Crop and Straighten {photo}")
        self.setWindowTitle(title.format(photo=photo.name))
        self.view = PartsView()
        self.says.setText(self.tr("Looking for the photos…"))
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
        tools = row(self._number, self.add, self.remove, 0, turned, self.turn, spacing=theme.APART)
        self.lay_out((self.view, 1), tools)

        self.view.changed.connect(self.show_state)
        self.turn.valueChanged.connect(self._on_turned)
        self.work(lambda _token: read_page(photo, wanted), self._on_read)
        self.show_state()

    def count(self) -> int:
        return len(self.view.parts)

    def writing(self) -> Callable[[CancelToken], WrittenPieces]:
        return partial(cut_page, self.photo, tuple(self.view.parts))

    def _on_read(self, page: ScannedPage) -> None:
        self.says.setText(self._found(len(page.parts)))
        self.view.show_scan(image_of(page.picture), QSize(*page.size), page.parts)
        # Not before: without a part nothing can be done.
        self.show_state()
        self.view.setFocus()

    def _found(self, count: int) -> str:
        if self._wanted is Cut.SPLIT and not count:
            return self.tr("No separate photos were found. Draw a rectangle around each of them.")
        if self._wanted is Cut.CROP and not count:
            return self.tr("No border was found. Pull the edges to where the photo ends.")
        return self.tr("Correct what was found by its handles. The scan itself is not changed.")

    def show_state(self) -> None:
        super().show_state()
        view, count = self.view, self.count()
        for widget in (view, self.add, self.turn):
            widget.setEnabled(self.is_free and count > 0)
        self.remove.setEnabled(self.is_free and count > 1)
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
