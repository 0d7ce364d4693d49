"""The folder that files are written to, and a button to choose another one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from pgdiff_desktop.gui.widgets.building import button, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel


def usual_folder(saved: object, photos: Iterable[Path | None], name: str) -> Path:
    """The folder that is offered: the one that was chosen last, else one of a name beside the first photo.

    Args:
        saved: what was remembered of the last time.
    """
    if saved and Path(str(saved)).is_dir():
        return Path(str(saved))
    first = next((photo for photo in photos if photo is not None), None)
    return (first.parent if first is not None else Path.home()) / name


class FolderRow(QWidget):
    """Shows the end of a long path.

    Attributes:
        was_chosen: somebody took another folder than the one that was offered.
    """

    def __init__(self, folder: Path, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._shown = ElidedLabel()
        self._shown.setAccessibleName(self.tr("Folder"))
        self.choose = button(
            self.tr("Choose…"),
            self._on_choose,
            name=self.tr("Choose the folder"),
            icon="folder",
            is_default=False,
        )
        row((self._shown, 1), self.choose, owner=self)
        self.was_chosen = False
        self.set_folder(folder)

    @property
    def folder(self) -> Path:
        return self._folder

    def set_folder(self, folder: Path) -> None:
        self._folder = folder
        self._shown.set_text(str(folder))

    def _on_choose(self) -> None:
        # The nearest folder that is there already.
        start = next(
            one for one in (self._folder, *self._folder.parents) if one.is_dir() or one == one.parent
        )
        chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder"), str(start))
        # The window may have gone meanwhile.
        if chosen and isValid(self):
            self.was_chosen = True
            self.set_folder(Path(chosen))
