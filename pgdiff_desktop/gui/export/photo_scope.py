"""Which photos something is made of: the one that is shown, those that are selected, or all of the album."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import column


class PhotoScope(QWidget):
    """One button each; what there is nothing of cannot be chosen.

    Args:
        prefers_album: all of the album is what is usually wanted.

    Signals:
        changed: others are chosen.
    """

    changed = Signal()

    def __init__(
        self,
        current: Path | None,
        selected: tuple[Path, ...],
        album: tuple[Path, ...],
        *,
        prefers_album: bool = False,
        owner: QWidget | None = None,
    ) -> None:
        super().__init__(owner)
        self._photos = (() if current is None else (current,), selected, album)
        words = (
            self.tr("This photo: {name}").format(name="" if current is None else current.name),
            self.tr("%n selected photo(s)", "", len(selected)),
            self.tr("The whole album, %n photo(s)", "", len(album)),
        )
        self._group = QButtonGroup(self)
        self.buttons: list[QRadioButton] = []
        for number, (text, photos) in enumerate(zip(words, self._photos, strict=True)):
            button = QRadioButton(text)
            button.setAccessibleName(text)
            button.setEnabled(bool(photos))
            self._group.addButton(button, number)
            self.buttons.append(button)
        several = len(selected) > 1
        order = (1,) if several else (2, 0, 1) if prefers_album else (0, 1, 2)
        self.buttons[next((one for one in order if self._photos[one]), 0)].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)
        column(*self.buttons, owner=self, spacing=theme.APART)

    def photos(self) -> tuple[Path, ...]:
        return self._photos[self._group.checkedId()]

    def _on_toggled(self, _number: int, checked: bool) -> None:
        if checked:
            self.changed.emit()
