"""The queue in words: how an entry stands, and how all of them stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.gui.time_words import time_left
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry


@dataclass(frozen=True)
class EntryWords:
    """How an entry stands.

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
                translate("Queue", "The step that runs is being finished."),
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
            return EntryWords("check", "success", translate("Queue", "Done"), " ".join(entry.warnings))
        case EntryState.FAILED:
            said = " ".join(filter(None, (_reason(entry), entry.remedy)))
            return EntryWords("warning", "danger", translate("Queue", "Failed"), said)
        case EntryState.CANCELLED:
            return EntryWords("cancel", "muted", translate("Queue", "Cancelled"))


def faces_of(entry: QueueEntry) -> str:
    return QCoreApplication.translate("Queue", "%n face(s)", "", len(entry.faces))


def summary_of(entries: Sequence[QueueEntry], *, paused: bool) -> str:
    """All of the queue in one line."""
    translate = QCoreApplication.translate
    if not entries:
        return translate("Queue", "Nothing is waiting")
    running = next((entry for entry in entries if entry.state is EntryState.RUNNING), None)
    count = Counter(entry.state for entry in entries)
    parts: list[str] = []
    if paused and (running or count[EntryState.WAITING]):
        parts.append(translate("Queue", "Paused"))
    elif running is not None:
        parts.append(translate("Queue", "Restoring {name}").format(name=running.photo.name))
        parts.append(time_left(running.seconds_left))
    for state, words in (
        (EntryState.WAITING, translate("Queue", "%n waiting", "", count[EntryState.WAITING])),
        (EntryState.DONE, translate("Queue", "%n done", "", count[EntryState.DONE])),
        (EntryState.FAILED, translate("Queue", "%n failed", "", count[EntryState.FAILED])),
        (EntryState.CANCELLED, translate("Queue", "%n cancelled", "", count[EntryState.CANCELLED])),
    ):
        if count[state]:
            parts.append(words)
    return " · ".join(filter(None, parts))


def _steps(entry: QueueEntry) -> str:
    if not entry.of:
        return ""
    return QCoreApplication.translate("Queue", "step {step} of {of}").format(step=entry.step, of=entry.of)


def _reason(entry: QueueEntry) -> str:
    """Why it failed, as a sentence, without the photo's name: the row bears it already."""
    reason = entry.message.removeprefix(f"{entry.photo}: ")
    reason = reason[:1].upper() + reason[1:]
    return reason if not reason or reason.endswith((".", "!", "?")) else f"{reason}."
