"""Photos of the same person that a face is restored by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from pgdiff_desktop.engine.door.identity import Verdict
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.file_looks import FileLook, FileLooks
from pgdiff_desktop.gui.faces.picking_files import dropped_photos, pick_photos
from pgdiff_desktop.gui.faces.reference_chip import ReferenceChip
from pgdiff_desktop.gui.widgets.building import button, column, muted_note

# Of the padding of a button so much may go before its words look squeezed.
_SPARE = 12


class ReferenceRow(QFrame):
    """The references one below the other, and the ways to add one: a file, a drop, a face of the album.

    Signals:
        changed: the references, tuple of Path.
        from_album_requested: the user wants a face of a photo of the album.
        of_person_requested: the user wants what is offered.
    """

    changed = Signal(object)
    from_album_requested = Signal()
    of_person_requested = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setAcceptDrops(True)
        self._references: tuple[Path, ...] = ()
        self._verdicts: Mapping[Path, Verdict] = {}
        self.chips: list[ReferenceChip] = []
        self._looks = FileLooks(self)
        self._looks.looked.connect(self._on_looked)

        self._hint = muted_note(self.tr("None yet. Add one, or drop it here."))
        tooltip = self.tr("Add photos of the same person")
        self.pick = button(self.tr("Add photo…"), self._pick, tooltip=tooltip)
        tooltip = self.tr("Use a face from any photo in the album")
        self.from_album = button(self.tr("From the album…"), self.from_album_requested, tooltip=tooltip)

        tooltip = self.tr("The sharpest photos of this person in the album, turned and dated like this one")
        self.of_person = button("", self.of_person_requested, tooltip=tooltip)
        # Its words may be longer than the card is wide.
        self.of_person.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.of_person.hide()

        self._list = column(spacing=theme.NEAR)
        ways = _FlowingRow((self.pick, self.from_album))
        title = QLabel(self.tr("References"))
        column(title, self._list, self._hint, self.of_person, ways, owner=self, spacing=theme.APART)

    def show_references(self, references: tuple[Path, ...]) -> None:
        """Shows the references; a file that is missing is marked as soon as that is known."""
        if references == self._references:
            return
        self._references = references
        for chip in self.chips:
            self._list.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [ReferenceChip(path) for path in references]
        for chip in self.chips:
            chip.remove_requested.connect(self._on_remove)
            self._list.addWidget(chip)
            self._looks.ask(chip.path)
        self.show_verdicts(self._verdicts)
        self._hint.setVisible(not references)

    def show_verdicts(self, verdicts: Mapping[Path, Verdict]) -> None:
        """Whether references show the face's person, as far as is known; kept for those that are shown later."""
        self._verdicts = verdicts
        for chip in self.chips:
            chip.show_verdict(verdicts.get(chip.path))

    def show_offer(self, person: str, count: int) -> None:
        """Offers so many photos of a person as references; none for 0."""
        words = self.tr("Use %n photo(s) of {person}", "", count) if person else ""
        words = words.format(person=person) or self.tr("Use %n other photo(s) of this person", "", count)
        self.of_person.setText(words.replace("&", "&&"))
        self.of_person.setAccessibleName(words)
        self.of_person.setVisible(count > 0)

    def add(self, photos: tuple[Path, ...]) -> None:
        """Adds those that are not there yet, and says so."""
        added = tuple(dict.fromkeys(photo for photo in photos if photo not in self._references))
        if added:
            self._change((*self._references, *added))

    def dragEnterEvent(self, drag: QDragEnterEvent) -> None:
        if dropped_photos(drag.mimeData()):
            drag.acceptProposedAction()
            self._highlight(True)

    def dragLeaveEvent(self, drag: QDragLeaveEvent) -> None:
        self._highlight(False)

    def dropEvent(self, drop: QDropEvent) -> None:
        drop.acceptProposedAction()
        self._highlight(False)
        self.add(dropped_photos(drop.mimeData()))

    def _highlight(self, on: bool) -> None:
        colour = theme.colour("accent").name()
        self._hint.setStyleSheet(f"color: {colour};" if on else "")

    def _change(self, references: tuple[Path, ...]) -> None:
        self.show_references(references)
        self.changed.emit(references)

    def _pick(self) -> None:
        pick_photos(self, self.tr("Photos of the same person"), self._on_picked, several=True)

    def _on_picked(self, files: list[str]) -> None:
        self.add(tuple(Path(file) for file in files))

    def _on_remove(self, path: Path) -> None:
        self.pick.setFocus(Qt.FocusReason.OtherFocusReason)
        self._change(tuple(one for one in self._references if one != path))

    def _on_looked(self, look: FileLook) -> None:
        for chip in self.chips:
            if chip.path == look.path:
                chip.show_look(look)


class _FlowingRow(QWidget):
    """Buttons side by side, or one below the other where their words need the room."""

    def __init__(self, buttons: Sequence[QPushButton], owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.APART)
        for one in buttons:
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._row.addWidget(one, 1)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        widest = max(one.sizeHint().width() for one in self._buttons) - _SPARE
        needed = len(self._buttons) * (widest + theme.APART) - theme.APART
        side_by_side = needed <= self.width()
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        )
