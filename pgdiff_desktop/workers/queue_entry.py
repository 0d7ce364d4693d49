"""One line of the queue, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from pgdiff_desktop.albums.records import LATEST_RUN, now_ms, settings_from_json, settings_to_json
from pgdiff_desktop.engine.door.notices import Notice
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.sampling_settings import MAX_CANDIDATES, SamplingSettings
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.saving.strict_json import place, whole


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
        work: what it took to be done when it began to run, see workers/batch_progress.py; 0 where nothing runs.
        phase: what is done now; None while nothing is.
        step, of: of the sampler, over all faces and candidates; in other phases hundredths.
        seconds_left: None while nothing was measured, and where nothing runs.
        preview: what the first of the sampled faces looks like by now.
        failure: why it failed; details: for those who want to know more.
        notices: what a user should know of an entry that is done.
        is_stopping: it was cancelled and waits for the step that runs.
        run: when it was queued, in milliseconds since 1970; its candidates belong together by it.
    """

    id: int
    photo: Path
    faces: tuple[QueuedFace, ...]
    state: EntryState = EntryState.WAITING
    work: float = 0.0
    phase: Phase | None = None
    step: int = 0
    of: int = 0
    seconds_left: float | None = None
    preview: QImage | None = None
    failure: Failure | None = None
    details: str = ""
    notices: tuple[Notice, ...] = ()
    is_stopping: bool = False
    run: int = 0

    @property
    def work_done(self) -> float:
        """How much of `work` is done; other phases than sampling are no work."""
        return self.work * self.step / self.of if self.phase is Phase.SAMPLING and self.of else 0.0

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
        return QueueEntry(self.id, self.photo, self.faces, state, run=self.run)


def entry_to_json(entry: QueueEntry) -> dict[str, Any]:
    state = EntryState.WAITING if entry.state is EntryState.RUNNING else entry.state
    return {
        "photo": str(entry.photo),
        "state": state.value,
        "run": entry.run,
        "failure": None if entry.failure is None else entry.failure.as_json(),
        "faces": [
            {"id": face.id, "settings": settings_to_json(face.settings), "done": face.done}
            for face in entry.faces
        ],
    }


def entry_from_json(saved: Mapping[str, Any], number: int) -> QueueEntry:
    """The entry that `entry_to_json` made.

    Raises:
        ValueError, TypeError, KeyError, AttributeError, OverflowError: it is none.
    """
    # Earlier versions kept sentences beside the state, empty ones where nothing had failed.
    failure = saved["failure"] if "failure" in saved else saved if saved["message"] else None
    faces = tuple(
        QueuedFace(
            whole(face["id"], 0, 1 << 31),
            settings_from_json(face["settings"]),
            whole(face["done"], 0, MAX_CANDIDATES),
        )
        for face in saved["faces"]
    )
    return QueueEntry(
        number,
        place(saved["photo"]),
        faces,
        EntryState(saved["state"]),
        failure=None if failure is None else Failure.from_json(failure),
        run=whole(saved["run"], 1, LATEST_RUN) if saved.get("run") else now_ms(),
    )
