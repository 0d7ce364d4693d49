"""The queue in words: the state of an entry, and of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from pgdiff_desktop.gui.texts.error_texts import about_photo
from pgdiff_desktop.gui.texts.notice_texts import notice_words
from pgdiff_desktop.gui.texts.sentences import sentences
from pgdiff_desktop.gui.texts.time_texts import time_left
from pgdiff_desktop.workers.batch_progress import BatchProgress
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry


@dataclass(frozen=True)
class EntryWords:
    """The state of an entry.

    Attributes:
        icon, role: a sign and its colour; the state is always said in words, too.
        state: a word.
        details: what more is known, such as the time left or why it failed; may be empty.
    """

    icon: str
    role: str
    state: str
    details: str = ""


def words_of(entry: QueueEntry, *, paused: bool) -> EntryWords:
    translate = QCoreApplication.translate
    match entry.state:
        case EntryState.WAITING:
            return EntryWords("queue", "muted", translate("Queue", "Waiting"))
        case EntryState.RUNNING if entry.is_stopping:
            return EntryWords(
                "cancel",
                "muted",
                translate("Queue", "Stopping…"),
                translate("Queue", "Finishing the current step."),
            )
        case EntryState.RUNNING if paused:
            return EntryWords("pause", "warning", translate("Queue", "Paused"), _steps(entry))
        case EntryState.RUNNING if entry.of == 0:
            return EntryWords("restore", "accent", translate("Queue", "Getting ready…"))
        case EntryState.RUNNING:
            left = time_left(entry.seconds_left)
            details = " · ".join(filter(None, (_steps(entry), left)))
            return EntryWords("restore", "accent", translate("Queue", "Restoring"), details)
        case EntryState.DONE:
            known = sentences(*dict.fromkeys(notice_words(notice) for notice in entry.notices))
            return EntryWords("check", "success", translate("Queue", "Done"), known)
        case EntryState.FAILED:
            return EntryWords("warning", "danger", translate("Queue", "Failed"), _reason(entry))
        case EntryState.CANCELLED:
            return EntryWords("cancel", "muted", translate("Queue", "Cancelled"))


def faces_of(entry: QueueEntry) -> str:
    return _Counts().faces(len(entry.faces))


def finished_words(finished: int, *, is_folded: bool) -> str:
    """The line of what is done or cancelled, for those who do not see its sign."""
    counts = _Counts()
    return counts.finished_folded(finished) if is_folded else counts.finished_shown(finished)


def finished_line(finished: int) -> str:
    return _Counts().finished(finished)


def summary_of(
    entries: Sequence[QueueEntry], progress: BatchProgress | None, *, paused: bool, looking: int = 0
) -> str:
    """All of the queue in one line; the time is that of all that runs and waits.

    Args:
        looking: of how many photos the faces are still looked for.
    """
    translate = QCoreApplication.translate
    if not entries and not looking:
        return translate("Queue", "Nothing is waiting")
    running = next((entry for entry in entries if entry.state is EntryState.RUNNING), None)
    count = Counter(entry.state for entry in entries)
    parts: list[str] = []
    if paused and (running or count[EntryState.WAITING]):
        parts.append(translate("Queue", "Paused"))
    elif running is not None:
        parts.append(translate("Queue", "Restoring {name}").format(name=running.photo.name))
        parts.append(time_left(None if progress is None else progress.seconds_left))
    if looking:
        parts.append(_Counts().looking(looking))
    parts += [words for state, words in _Counts().of(count).items() if count[state]]
    return " · ".join(filter(None, parts))


class _Counts(QObject):
    """Numbers of things; translators find plural forms in methods of QObjects only."""

    def faces(self, count: int) -> str:
        return self.tr("%n face(s)", "", count)

    def finished(self, count: int) -> str:
        return self.tr("%n finished", "", count)

    def finished_folded(self, count: int) -> str:
        return self.tr("%n finished, folded away", "", count)

    def finished_shown(self, count: int) -> str:
        return self.tr("%n finished, shown below", "", count)

    def looking(self, count: int) -> str:
        return self.tr("%n looking for faces", "", count)

    def of(self, counted: Mapping[EntryState, int]) -> dict[EntryState, str]:
        waiting, done = counted[EntryState.WAITING], counted[EntryState.DONE]
        failed, cancelled = counted[EntryState.FAILED], counted[EntryState.CANCELLED]
        return {
            EntryState.WAITING: self.tr("%n waiting", "", waiting),
            EntryState.DONE: self.tr("%n done", "", done),
            EntryState.FAILED: self.tr("%n failed", "", failed),
            EntryState.CANCELLED: self.tr("%n cancelled", "", cancelled),
        }


def _steps(entry: QueueEntry) -> str:
    if not entry.of:
        return ""
    return QCoreApplication.translate("Queue", "step {step} of {of}").format(step=entry.step, of=entry.of)


def _reason(entry: QueueEntry) -> str:
    """Why it failed and what to do about it, without the photo's name: the row bears it already."""
    return "" if entry.failure is None else about_photo(entry.failure, entry.photo)
