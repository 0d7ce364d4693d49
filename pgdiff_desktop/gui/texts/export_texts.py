"""What an export is of, and what came of it, counted in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from pgdiff_desktop.workers.export import ExportState

# As they are said: what was done, what was not, what went wrong.
ORDER = (
    ExportState.WRITTEN,
    ExportState.COPIED,
    ExportState.LEFT_OUT,
    ExportState.FAILED,
    ExportState.NOT_REACHED,
)


def counts_words(counted: Mapping[ExportState, int]) -> str:
    """`5 restored, 43 left out`; what there is none of is not said."""
    words = _Counts().words(counted)
    return ", ".join(words[state] for state in ORDER if counted.get(state))


def group_words(state: ExportState, count: int) -> str:
    """The line above the photos of which the same came."""
    return _Counts().groups(count)[state]


class _Counts(QObject):
    """Translators find plural forms in methods of QObjects only."""

    def words(self, counted: Mapping[ExportState, int]) -> dict[ExportState, str]:
        return {
            ExportState.WRITTEN: self.tr("%n restored", "", counted.get(ExportState.WRITTEN, 0)),
            ExportState.COPIED: self.tr("%n copied", "", counted.get(ExportState.COPIED, 0)),
            ExportState.LEFT_OUT: self.tr("%n left out", "", counted.get(ExportState.LEFT_OUT, 0)),
            ExportState.FAILED: self.tr("%n failed", "", counted.get(ExportState.FAILED, 0)),
            ExportState.NOT_REACHED: self.tr("%n not processed", "", counted.get(ExportState.NOT_REACHED, 0)),
        }

    def groups(self, count: int) -> dict[ExportState, str]:
        return {
            ExportState.WRITTEN: self.tr("%n restored photo(s)", "", count),
            ExportState.COPIED: self.tr("%n copied: nothing was restored in them", "", count),
            ExportState.LEFT_OUT: self.tr("%n left out: nothing was restored in them", "", count),
            ExportState.FAILED: self.tr("%n failed", "", count),
            ExportState.NOT_REACHED: self.tr("%n not processed: the export was cancelled", "", count),
        }
