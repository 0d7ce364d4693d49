"""What came of every exported photo, as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.error_texts import error_texts, without_subject
from pgdiff_desktop.gui.texts.export_texts import group_words
from pgdiff_desktop.gui.texts.number_texts import decimal
from pgdiff_desktop.gui.texts.sentences import sentences
from pgdiff_desktop.workers.export import ExportOutcome, ExportState

_Index = QModelIndex | QPersistentModelIndex
PHOTO, STATE, CHANGED, NOTES = range(4)
_ROOT = QModelIndex()
_FEW = 300
# What is to be seen to comes first.
_GROUPS = (
    ExportState.FAILED,
    ExportState.WRITTEN,
    ExportState.NOT_REACHED,
    ExportState.COPIED,
    ExportState.LEFT_OUT,
)
_FOLD_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOLDED_AT_FIRST = frozenset({ExportState.NOT_REACHED, ExportState.COPIED, ExportState.LEFT_OUT})
_SIGNS = {
    ExportState.WRITTEN: ("check", "success"),
    ExportState.COPIED: ("copy", "muted"),
    ExportState.LEFT_OUT: ("info", "muted"),
    ExportState.FAILED: ("warning", "danger"),
    ExportState.NOT_REACHED: ("cancel", "muted"),
}


class OutcomeModel(QAbstractTableModel):
    """Outcomes in the order in which they came; at the end those of one kind below a line that folds them away."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._outcomes: list[ExportOutcome] = []
        self._rows: list[ExportOutcome | ExportState] = []
        self._folded: set[ExportState] = set()

    def add(self, outcome: ExportOutcome) -> None:
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._outcomes.append(outcome)
        self._rows.append(outcome)
        self.endInsertRows()

    def set_outcomes(self, outcomes: tuple[ExportOutcome, ...]) -> None:
        """Shows all of them, those of which nothing needs to be known folded away."""
        self._outcomes = list(outcomes)
        self._folded = set(_FOLDED_AT_FIRST)
        self._arrange()

    def group(self, row: int) -> ExportState | None:
        """The kind whose line a row is; None for an outcome."""
        at = self._rows[row]
        return at if isinstance(at, ExportState) else None

    def is_folded(self, group: ExportState) -> bool:
        return group in self._folded

    def fold(self, group: ExportState) -> None:
        """Folds a kind away, or shows it again."""
        self._folded ^= {group}
        self._arrange()

    def row_of(self, group: ExportState) -> int:
        """ValueError where there is none of this kind."""
        return self._rows.index(group)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for group in _GROUPS:
            members = [one for one in self._outcomes if one.state is group]
            if members:
                self._rows.append(group)
                self._rows += () if group in self._folded else members
        self.endResetModel()

    def rowCount(self, within: _Index = _ROOT) -> int:
        return 0 if within.isValid() else len(self._rows)

    def columnCount(self, within: _Index = _ROOT) -> int:
        return 0 if within.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Photo"), self.tr("Result"), self.tr("Changed"), self.tr("Notes"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        outcome, column = self._rows[index.row()], index.column()
        if isinstance(outcome, ExportState):
            return self._group_data(outcome, role) if column == PHOTO else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(outcome, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == PHOTO:
                return str(outcome.output or outcome.photo)
            return self.text(outcome, column)
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return theme.icon(*_SIGNS[outcome.state])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        return None

    def _group_data(self, group: ExportState, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return group_words(group, sum(one.state is group for one in self._outcomes))
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon("chevron-right" if group in self._folded else "chevron-down", "muted")
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.tr("Folded away") if group in self._folded else self.tr("Shown below")
        return None

    def text(self, outcome: ExportOutcome, column: int) -> str:
        if column == PHOTO:
            return outcome.photo.name
        if column == STATE:
            return {
                ExportState.WRITTEN: self.tr("Exported"),
                ExportState.COPIED: self.tr("Copied"),
                ExportState.LEFT_OUT: self.tr("Left out"),
                ExportState.FAILED: self.tr("Failed"),
                ExportState.NOT_REACHED: self.tr("Not processed"),
            }[outcome.state]
        if column == CHANGED:
            return self._changed(outcome)
        return self._notes(outcome)

    def as_text(self) -> str:
        """The whole table for the clipboard, columns parted by tabs as spreadsheets want it."""
        lines = ["\t".join(self.headerData(n, Qt.Orientation.Horizontal) for n in range(4))]
        lines += [
            "\t".join((str(one.output or one.photo), *(self.text(one, n) for n in (STATE, CHANGED, NOTES))))
            for one in self._outcomes
        ]
        return "\n".join(lines)

    def _changed(self, outcome: ExportOutcome) -> str:
        if outcome.state is not ExportState.WRITTEN:
            return ""
        percent = 100 * outcome.changed_fraction
        if 0 < percent < 0.1:
            return self.tr("under {percent}%").format(percent=decimal(0.1, 1))
        return self.tr("{percent}%").format(percent=decimal(percent, 1))

    def _notes(self, outcome: ExportOutcome) -> str:
        notes: list[str] = []
        if outcome.failure is not None:
            notes.append(error_texts.both(outcome.failure))
        if outcome.state is ExportState.LEFT_OUT:
            notes.append(self.tr("Nothing was chosen for it, so it is the same as the original."))
        if outcome.output is not None and outcome.output.stem != outcome.photo.stem:
            notes.append(self.tr("Written as {name}.").format(name=outcome.output.name))
        if outcome.damage is not None:
            notes.append(self.tr("Its damage is {name}.").format(name=outcome.damage.name))
        if outcome.invented is not None:
            notes.append(self.tr("What was invented is {name}.").format(name=outcome.invented.name))
        if outcome.names:
            names = ", ".join(outcome.names)
            notes.append(self.tr("%n face(s) restored: {names}.", "", outcome.faces).format(names=names))
        elif outcome.faces:
            notes.append(self.tr("%n face(s) restored.", "", outcome.faces))
        own = (str(outcome.photo), str(outcome.output))
        for warning in outcome.warnings:
            notes.append(without_subject(warning) if warning.subject in own else error_texts.both(warning))
        return sentences(*notes)


def _aligned(column: int) -> Qt.AlignmentFlag:
    horizontal = Qt.AlignmentFlag.AlignRight if column == CHANGED else Qt.AlignmentFlag.AlignLeft
    return horizontal | Qt.AlignmentFlag.AlignVCenter


class OutcomeTable(QTableView):
    """A view of `OutcomeModel` that shows its notes whole."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.outcomes = OutcomeModel(self)
        self.setModel(self.outcomes)
        self.setAccessibleName(self.tr("Result of each photo"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        self.verticalHeader().setMinimumSectionSize(34)
        self.setStyleSheet("QTableView::item { padding: 5px; }")
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((PHOTO, 200), (STATE, 128), (CHANGED, 108)):
            header.resizeSection(column, width)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, press: QKeyEvent) -> None:
        index = self.currentIndex()
        group = self.outcomes.group(index.row()) if index.isValid() else None
        if group is not None and press.key() in _FOLD_KEYS:
            self.fold(group)
        else:
            super().keyPressEvent(press)

    def fold(self, group: ExportState) -> None:
        """Folds what is of one kind away, or shows it again; its line keeps the focus."""
        self.outcomes.fold(group)
        self._fit_rows()
        self.setCurrentIndex(self.outcomes.index(self.outcomes.row_of(group), PHOTO))

    def _on_clicked(self, index: QModelIndex) -> None:
        group = self.outcomes.group(index.row())
        if group is not None:
            self.fold(group)

    def add(self, outcome: ExportOutcome) -> None:
        """One more outcome, brought into sight."""
        self.outcomes.add(outcome)
        self.resizeRowToContents(self.outcomes.rowCount() - 1)
        self.scrollToBottom()

    def set_outcomes(self, outcomes: tuple[ExportOutcome, ...]) -> None:
        self.outcomes.set_outcomes(outcomes)
        self._fit_rows()

    def resizeEvent(self, happened: QResizeEvent) -> None:
        super().resizeEvent(happened)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.clearSpans()
        for row in range(self.outcomes.rowCount()):
            if self.outcomes.group(row) is not None:
                self.setSpan(row, PHOTO, 1, self.outcomes.columnCount())
        # Rows of thousands of photos would be measured one by one.
        if self.outcomes.rowCount() <= _FEW:
            self.resizeRowsToContents()
