"""The original and the candidates of a face side by side, to choose one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QStyle, QWidget

from pgdiff_desktop.albums.records import Candidate, FaceRecord
from pgdiff_desktop.albums.votes import votes_of
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.candidate_cell import LABEL_HEIGHT, CandidateCell
from pgdiff_desktop.gui.faces.candidate_menu import CandidateWishes, candidate_menu
from pgdiff_desktop.gui.faces.sampling_cell import SamplingCell, SamplingMoment
from pgdiff_desktop.gui.faces.strip_layout import StripLayout, laid_out, neighbour, side_of
from pgdiff_desktop.gui.texts.candidate_texts import candidate_name, candidate_words, run_words
from pgdiff_desktop.gui.texts.identity_texts import verdict_sentence
from pgdiff_desktop.gui.texts.vote_texts import votes_lines, votes_words
from pgdiff_desktop.gui.widgets.building import label
from pgdiff_desktop.gui.widgets.popups import popup_inside


class CandidateStrip(CandidateWishes):
    """One stop of the Tab key; arrows and 0 to 9 choose, 0 the original. Choosing loses nothing.

    Candidates of one run lie together, under a heading where there was more than one.
    """

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setAccessibleName(self.tr("Candidates"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.cells: list[CandidateCell] = []
        self.headings: list[QLabel] = []
        self.sampling: SamplingCell | None = None
        self._face: FaceRecord | None = None
        self._groups: list[int] = [1]
        self._pictures: dict[str | None, QImage] = {}
        self._show_files((None,))

    def show_face(self, record: FaceRecord) -> None:
        """Shows the candidates and the choice of a record."""
        self._face = record
        had_focus = any(cell.hasFocus() for cell in self.cells)
        self._show_files((None, *(one.file for one in record.candidates)))
        self._show_groups(record.candidates)
        chosen = record.chosen_file
        for number, cell in enumerate(self.cells):
            cell.setChecked(cell.file == chosen)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cell.isChecked() else Qt.FocusPolicy.ClickFocus)
            name = candidate_name(record, cell.file)
            votes = votes_of(record.votes, cell.file or "")
            said, lines = votes_words(votes), votes_lines(votes)
            if number == 0:
                cell.set_words(name, said, lines, number)
            else:
                candidate = record.candidates[number - 1]
                verdict = candidate.verdict
                cell.set_likeness(None if verdict is None else verdict.likeness)
                details = "\n".join(filter(None, (lines, self._details(candidate))))
                cell.set_words(name, candidate_words(candidate, said), details, number)
            if cell.isChecked() and had_focus:
                # Never at one candidate while another one is chosen.
                cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange_anew()

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

    def menu_of(self, cell: CandidateCell) -> QMenu | None:
        """What can be done with a candidate, or the original; None before a face was shown."""
        if self._face is None:
            return None
        choose = partial(self.choose, self.cells.index(cell))
        return candidate_menu(self._face, cell.file, self, choose)

    def keyPressEvent(self, press: QKeyEvent) -> None:
        current = next((n for n, cell in enumerate(self.cells) if cell.hasFocus()), None)
        if current is not None and press.key() == Qt.Key.Key_Delete and self.cells[current].file:
            self.delete_requested.emit(self.cells[current].file)
            return
        goal = None if current is None else self._goal(Qt.Key(press.key()), current)
        if goal is None:
            super().keyPressEvent(press)
        elif 0 <= goal < len(self.cells):
            self.choose(goal)

    def contextMenuEvent(self, asked: QContextMenuEvent) -> None:
        cell = self.childAt(asked.pos())
        if asked.reason() == QContextMenuEvent.Reason.Keyboard:
            cell = next((one for one in self.cells if one.hasFocus()), None)
        if isinstance(cell, CandidateCell) and (menu := self.menu_of(cell)) is not None:
            popup_inside(menu, asked.globalPos(), self)
        else:
            super().contextMenuEvent(asked)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).height

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(260))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, LABEL_HEIGHT)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._arrange()

    def _goal(self, key: Qt.Key, current: int) -> int | None:
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in rows:
            cells = self._laid_out(self.width()).cells[: len(self.cells)]
            found = neighbour(cells, current, rows[key])
            return -1 if found is None else found
        onward = -1 if self.isRightToLeft() else 1
        return {
            Qt.Key.Key_Left: current - onward,
            Qt.Key.Key_Right: current + onward,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.cells) - 1,
        }.get(key)

    def _laid_out(self, width: int) -> StripLayout:
        groups = list(self._groups)
        groups[-1] += self.sampling is not None
        below = max(cell.words_height(side_of(width)) for cell in self.cells)
        heading = self.headings[0].sizeHint().height() + theme.NEAR if self.headings else 0
        return laid_out(groups, width, below, heading)

    def _show_files(self, files: tuple[str | None, ...]) -> None:
        if tuple(cell.file for cell in self.cells) == files:
            return
        kept = {cell.file: cell for cell in self.cells}
        self.cells = [kept.pop(file) if file in kept else self._made(file) for file in files]
        for cell in kept.values():
            cell.hide()
            cell.deleteLater()

    def _show_groups(self, candidates: tuple[Candidate, ...]) -> None:
        """The original goes with the first run; what is said above a run only where there are several."""
        runs = list(dict.fromkeys(one.run for one in candidates))
        self._groups = [sum(one.run == run for one in candidates) for run in runs] or [0]
        self._groups[0] += 1
        words = [run_words(run, number) for number, run in enumerate(runs, 1)] if len(runs) > 1 else []
        if [heading.text() for heading in self.headings] != words:
            for old in self.headings:
                old.hide()
                old.deleteLater()
            self.headings = [self._made_heading(text) for text in words]

    def _made_heading(self, text: str) -> QLabel:
        heading = label(text, "muted")
        heading.setParent(self)
        heading.show()
        return heading

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
        layout = self._laid_out(self.width())
        for heading, place in zip(self.headings, layout.headings, strict=False):
            heading.setGeometry(place)
        shown: list[QWidget] = [*self.cells, *([self.sampling] if self.sampling is not None else [])]
        before: QWidget | None = None
        for cell, place in zip(shown, layout.cells, strict=True):
            if cell is self.sampling:
                # It says one line only.
                place = QRect(place.topLeft(), QSize(place.width(), place.width() + LABEL_HEIGHT))
            cell.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            if before is not None:
                QWidget.setTabOrder(before, cell)
            before = cell

    def _details(self, candidate: Candidate) -> str:
        seconds = self.tr("{seconds} s").format(seconds=round(candidate.seconds, 1))
        return (
            seconds
            if candidate.verdict is None
            else "\n".join((verdict_sentence(candidate.verdict), seconds))
        )

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, CandidateCell) and sender in self.cells:
            self.choose(self.cells.index(sender))
