"""One line of the queue, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from pgdiff_desktop.albums.records import settings_from_json, settings_to_json
from pgdiff_desktop.engine.door.notices import Notice
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings


class EntryState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self in (EntryState.WAITING, EntryState.RUNNING)


@dataclass(frozen=True)
class QueuedFace:
    """A face as it was wanted when it was queued; `done` candidates of it are on the disk."""

    id: int
    settings: SamplingSettings
    done: int = 0

    @property
    def left(self) -> int:
        return max(0, self.settings.candidates - self.done)


@dataclass(frozen=True)
class QueueEntry:
    """Faces of one photo.

    Attributes:
        step, of: of the sampler, over all faces and candidates.
        seconds_left: None while nothing was measured, and where nothing runs.
        preview: what the first of the sampled faces looks like by now.
        message, remedy, details: why it failed.
        notices: what a user should know of an entry that is done.
        is_stopping: it was cancelled and waits for the step that runs.
    """

    id: int
    photo: Path
    faces: tuple[QueuedFace, ...]
    state: EntryState = EntryState.WAITING
    step: int = 0
    of: int = 0
    seconds_left: float | None = None
    preview: QImage | None = None
    message: str = ""
    remedy: str = ""
    details: str = ""
    notices: tuple[Notice, ...] = ()
    is_stopping: bool = False

    @property
    def face_ids(self) -> tuple[int, ...]:
        return tuple(face.id for face in self.faces)

    @property
    def faces_left(self) -> tuple[QueuedFace, ...]:
        """Faces of which candidates are still to be sampled."""
        return tuple(face for face in self.faces if face.left)

    def face(self, face_id: int) -> QueuedFace | None:
        return next((face for face in self.faces if face.id == face_id), None)

    def with_candidate(self, face_id: int) -> QueueEntry:
        """With one more candidate of a face on the disk."""
        faces = tuple(
            replace(face, done=face.done + 1) if face.id == face_id else face for face in self.faces
        )
        return replace(self, faces=faces)

    def in_state(self, state: EntryState) -> QueueEntry:
        """In another state, without what was said of the one before."""
        return QueueEntry(self.id, self.photo, self.faces, state)


def entry_to_json(entry: QueueEntry) -> dict[str, Any]:
    state = EntryState.WAITING if entry.state is EntryState.RUNNING else entry.state
    return {
        "photo": str(entry.photo),
        "state": state.value,
        "message": entry.message,
        "remedy": entry.remedy,
        "faces": [
            {"id": face.id, "settings": settings_to_json(face.settings), "done": face.done}
            for face in entry.faces
        ],
    }


def entry_from_json(saved: Mapping[str, Any], number: int) -> QueueEntry:
    """The entry that `entry_to_json` made.

    Raises:
        ValueError, TypeError, KeyError: it is none.
    """
    faces = tuple(
        QueuedFace(int(face["id"]), settings_from_json(face["settings"]), int(face["done"]))
        for face in saved["faces"]
    )
    return QueueEntry(
        number,
        Path(str(saved["photo"])),
        faces,
        EntryState(saved["state"]),
        message=str(saved["message"]),
        remedy=str(saved["remedy"]),
    )
