"""The original and the candidates of a face side by side, to choose one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pgdiff_desktop.albums.records import Candidate, FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.candidate_cell import LABEL_HEIGHT, CandidateCell
from pgdiff_desktop.gui.faces.sampling_cell import SamplingCell, SamplingMoment
from pgdiff_desktop.gui.texts.recipe_texts import preset_name, recipe_name

# So few pictures are shown two in a row, as large as the panel allows; more of them three in a row.
_FEW = 4
# In a wide panel pictures need not grow for ever.
_WIDE_ENOUGH = 190


class CandidateStrip(QWidget):
    """One stop of the Tab key; arrows and 0 to 9 choose, 0 the original. Choosing loses nothing.

    Signals:
        chosen: file of the candidate (str), or None for the original.
    """

    chosen = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setAccessibleName(self.tr("Candidates"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.cells: list[CandidateCell] = []
        self.sampling: SamplingCell | None = None
        self._pictures: dict[str | None, QImage] = {}
        self._show_files((None,))

    def show_face(self, record: FaceRecord) -> None:
        """Shows the candidates and the choice of a record."""
        self._show_files((None, *(one.file for one in record.candidates)))
        chosen = record.chosen if record.chosen_candidate is not None else None
        for number, cell in enumerate(self.cells):
            cell.setChecked(cell.file == chosen)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cell.isChecked() else Qt.FocusPolicy.ClickFocus)
            if number == 0:
                cell.set_words(self.tr("Original"), "", number)
            else:
                name = self.tr("Candidate {number}").format(number=number)
                cell.set_words(name, self._details(record.candidates[number - 1]), number)

    def set_picture(self, file: str | None, picture: QImage) -> None:
        """The picture of a candidate, or of the original, in the photo; it may come before its candidate."""
        self._pictures[file] = picture
        for cell in self.cells:
            if cell.file == file:
                cell.set_picture(picture)

    def show_sampling(self, moment: SamplingMoment) -> None:
        if self.sampling is None:
            self.sampling = SamplingCell(self)
            self.sampling.show()
            self._arrange_anew()
        self.sampling.show_moment(moment)

    def clear_sampling(self) -> None:
        if self.sampling is not None:
            self.sampling.hide()
            self.sampling.deleteLater()
            self.sampling = None
            self._arrange_anew()

    def choose(self, number: int) -> None:
        """Chooses as a key does; nothing happens where there is no such candidate."""
        if 0 <= number < len(self.cells):
            cell = self.cells[number]
            had_focus = any(one.hasFocus() for one in self.cells)
            for one in self.cells:
                one.setChecked(one is cell)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if had_focus:
                cell.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(cell.file)

    def keyPressEvent(self, press: QKeyEvent) -> None:
        current = next((n for n, cell in enumerate(self.cells) if cell.hasFocus()), None)
        goal = None if current is None else self._goal(Qt.Key(press.key()), current)
        if goal is None:
            super().keyPressEvent(press)
        elif 0 <= goal < len(self.cells):
            self.choose(goal)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        columns, side = self._grid(width)
        rows = -(-self._count // columns)
        return rows * (side + LABEL_HEIGHT) + (rows - 1) * theme.NEAR

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(260))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, LABEL_HEIGHT)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._arrange()

    @property
    def _count(self) -> int:
        return len(self.cells) + (self.sampling is not None)

    def _goal(self, key: Qt.Key, current: int) -> int | None:
        columns = self._grid(self.width())[0]
        return {
            Qt.Key.Key_Left: current - 1,
            Qt.Key.Key_Right: current + 1,
            Qt.Key.Key_Up: current - columns,
            Qt.Key.Key_Down: current + columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.cells) - 1,
        }.get(key)

    def _grid(self, width: int) -> tuple[int, int]:
        """Columns, and the side of a picture."""
        columns = max(2 if self._count <= _FEW else 3, width // _WIDE_ENOUGH)
        return columns, max(1, (width - (columns - 1) * theme.APART) // columns)

    def _show_files(self, files: tuple[str | None, ...]) -> None:
        if tuple(cell.file for cell in self.cells) == files:
            return
        kept = {cell.file: cell for cell in self.cells}
        self.cells = [kept.pop(file) if file in kept else self._made(file) for file in files]
        for cell in kept.values():
            cell.hide()
            cell.deleteLater()
        self._arrange_anew()

    def _made(self, file: str | None) -> CandidateCell:
        cell = CandidateCell(file, self)
        cell.clicked.connect(self._on_clicked)
        if file in self._pictures:
            cell.set_picture(self._pictures[file])
        cell.show()
        return cell

    def _arrange_anew(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        columns, side = self._grid(self.width())
        shown: list[QWidget] = [*self.cells, *([self.sampling] if self.sampling is not None else [])]
        before: QWidget | None = None
        for number, cell in enumerate(shown):
            row, column = divmod(number, columns)
            place = QPoint(column * (side + theme.APART), row * (side + LABEL_HEIGHT + theme.NEAR))
            cell.setGeometry(QRect(place, QSize(side, side + LABEL_HEIGHT)))
            if before is not None:
                QWidget.setTabOrder(before, cell)
            before = cell

    def _details(self, candidate: Candidate) -> str:
        return self.tr("{recipe}, {preset}, seed {seed}, {seconds} s").format(
            recipe=recipe_name(candidate.settings.recipe),
            preset=preset_name(candidate.preset),
            seed=candidate.seed,
            seconds=round(candidate.seconds, 1),
        )

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, CandidateCell) and sender in self.cells:
            self.choose(self.cells.index(sender))
