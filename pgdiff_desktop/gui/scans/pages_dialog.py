"""The pages of a file of several pictures, of which some are taken out as photos of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.result import WrittenPieces
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.scans.scan_dialog import ScanDialog
from pgdiff_desktop.gui.widgets.building import button, row
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.scan_cutting import read_small_page, take_out_pages

# Pixels of the screen; thumbnails are read larger for one of 200 %.
_SIDE, _ROOM, _SHARP = 160, 40, 2
_PAGE = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PagesDialog(ScanDialog):
    """Shows every page as a thumbnail; accepted, each that is checked has become a file beside the scan.

    The first page is the one that the album shows anyway, so it is not checked at first.

    Args:
        pages: how many the file has.
    """

    def __init__(self, photo: Path, pages: int, owner: QWidget | None = None) -> None:
        super().__init__(photo, owner)
        self.setWindowTitle(self.tr("Pages of {photo}").format(photo=photo.name))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setAccessibleDescription(self.tr("Space takes a page out, or leaves it."))
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(QSize(_SIDE, _SIDE))
        self.list.setGridSize(QSize(_SIDE + _ROOM, _SIDE + _ROOM))
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet(f"QListWidget {{ padding: {theme.AROUND}px; }}")
        blank = _thumbnail(QImage())
        for page in range(1, pages + 1):
            item = QListWidgetItem(self.tr("Page {number}").format(number=page), self.list)
            item.setIcon(blank)
            item.setData(_PAGE, page)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(_CHECKED if page > 1 else _UNCHECKED)
        self.list.setCurrentRow(0)
        self.all = button(self.tr("Choose All"), partial(self._check_all, _CHECKED), is_default=False)
        self.none = button(self.tr("Choose None"), partial(self._check_all, _UNCHECKED), is_default=False)
        self.says.setText(
            self.tr(
                "Checked pages become photos of their own beside the file. The file itself is not changed."
            )
        )
        self.lay_out((self.list, 1), row(self.all, self.none, 0, spacing=theme.APART))

        self.list.itemChanged.connect(self.show_state)
        self._read(1)
        self.show_state()
        self.list.setFocus()

    def chosen(self) -> tuple[int, ...]:
        """The pages that are checked, from 1."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_PAGE) for item in items if item.checkState() is _CHECKED)

    def count(self) -> int:
        return len(self.chosen())

    def writing(self) -> Callable[[CancelToken], WrittenPieces]:
        return partial(take_out_pages, self.photo, self.chosen())

    def show_state(self) -> None:
        super().show_state()
        for widget in (self.list, self.all, self.none):
            widget.setEnabled(self.is_free)

    def done(self, result: int) -> None:
        self._reading.cancel()
        super().done(result)

    def _check_all(self, state: Qt.CheckState) -> None:
        for row_number in range(self.list.count()):
            item = self.list.item(row_number)
            if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                item.setCheckState(state)

    def _read(self, page: int) -> None:
        """Reads a page and those after it, one at a time; what is chosen may be written before all are there."""
        token = CancelToken()
        self._reading = background.run(
            partial(read_small_page, self.photo, page, _SHARP * _SIDE, token),
            partial(self._on_read, page),
            partial(self._on_not_read, page),
            token=token,
        )

    def _on_read(self, page: int, picture: np.ndarray) -> None:
        self.list.item(page - 1).setIcon(_thumbnail(image_of(picture)))
        self._read_after(page)

    def _on_not_read(self, page: int, error: Exception) -> None:
        item = self.list.item(page - 1)
        item.setText(self.tr("Page {number} cannot be read").format(number=page))
        item.setToolTip(Notice.of_error(error).sentence)
        item.setCheckState(_UNCHECKED)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._read_after(page)

    def _read_after(self, page: int) -> None:
        if page < self.list.count():
            self._read(page + 1)


def _thumbnail(picture: QImage) -> QPixmap:
    """A picture in the middle of a square, so that the words below all stand in one line."""
    side = _SHARP * _SIDE
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawImage((side - picture.width()) // 2, (side - picture.height()) // 2, picture)
    painter.end()
    return square
