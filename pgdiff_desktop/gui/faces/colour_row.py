"""Which colours a face is given: one of the published styles, or those of a photo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QLabel, QWidget

from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.file_looks import FileLook, FileLooks, FileState
from pgdiff_desktop.gui.faces.picking_files import dropped_photos, pick_photos
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.swatch import Swatch


class ColourRow(QWidget):
    """Swatches of the styles; the last one takes a colour photo, picked or dropped.

    Signals:
        changed: number of a style (int), or a photo (Path).
    """

    changed = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setAcceptDrops(True)
        self._style: int | Path = 0
        self._looks = FileLooks(self)
        self._looks.looked.connect(self._on_looked)
        self._names = (self.tr("Natural"), self.tr("Warm"), self.tr("Deep"), self.tr("Cool"))
        self._chosen = ElidedLabel()
        self._chosen.setProperty("role", "muted")
        head = row(QLabel(self.tr("Colours")), 0, self._chosen)

        self.swatches: list[Swatch] = []
        for number, style in enumerate(PUBLISHED_STYLES):
            swatch = Swatch(self.tr("Colours: {name}").format(name=self._name(number)), style)
            swatch.clicked.connect(self._on_style)
            self.swatches.append(swatch)
        self.from_photo = Swatch(self.tr("Colours from a photo…"), None)
        self.from_photo.clicked.connect(self._pick)
        swatches = row(*self.swatches, self.from_photo, spacing=theme.NEAR)
        column(head, swatches, owner=self, spacing=theme.NEAR)
        self.show_style(0)

    def show_style(self, style: int | Path) -> None:
        if isinstance(style, Path) and style != self._style:
            self.from_photo.set_photo(QImage())
            self._looks.ask(style)
        self._style = style
        for number, swatch in enumerate(self.swatches):
            swatch.setChecked(style == number)
        self.from_photo.setChecked(isinstance(style, Path))
        if not isinstance(style, Path):
            self.from_photo.set_photo(QImage())
        words = style.name if isinstance(style, Path) else self._name(style)
        self._chosen.set_text(words)

    def dragEnterEvent(self, drag: QDragEnterEvent) -> None:
        if dropped_photos(drag.mimeData()):
            drag.acceptProposedAction()

    def dropEvent(self, drop: QDropEvent) -> None:
        photos = dropped_photos(drop.mimeData())
        if photos:
            drop.acceptProposedAction()
            self._choose(photos[0])

    def _name(self, number: int) -> str:
        if number < len(self._names):
            return self._names[number]
        return self.tr("Style {number}").format(number=number)

    def _on_style(self) -> None:
        sender = self.sender()
        if isinstance(sender, Swatch):
            self._choose(self.swatches.index(sender))

    def _pick(self) -> None:
        pick_photos(self, self.tr("Colours from a photo"), self._on_picked, several=False)

    def _on_picked(self, files: list[str]) -> None:
        if files:
            self._choose(Path(files[0]))

    def _choose(self, style: int | Path) -> None:
        if style == self._style:
            return
        self.show_style(style)
        self.changed.emit(style)

    def _on_looked(self, look: FileLook) -> None:
        if look.path != self._style:
            return
        self.from_photo.set_photo(look.picture)
        if look.state is FileState.MISSING:
            self._chosen.set_text(self.tr("{name} is missing").format(name=look.path.name))
        elif look.state is FileState.UNREADABLE:
            self._chosen.set_text(self.tr("{name} cannot be read").format(name=look.path.name))
