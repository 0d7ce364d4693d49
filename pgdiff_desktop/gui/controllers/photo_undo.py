"""What can be taken back: for each photo its strokes and decisions, in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from pgdiff_desktop.albums.record_changes import RecordChange, RecordStep, StepKind
from pgdiff_desktop.albums.records import Candidate, FaceRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.gui.damage.mask_commands import LayerSteps
from pgdiff_desktop.gui.texts.step_texts import step_name
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.record_store import RecordStore

# After so long a pause, a slider that is moved again is another step.
_GESTURE_MS = 1000
# Of tasks in the background.
_BEHIND_ALL = -1
_FROM_THE_ENGINE = frozenset({StepKind.NEW_RESULTS, StepKind.FIND_FACES})


class RecordCommand(QUndoCommand):
    """One step in a photo's record, which has been made already.

    Attributes:
        is_done: it has not been taken back.
    """

    def __init__(self, step: RecordStep, steps: PhotoSteps) -> None:
        super().__init__(step_name(step.kind))
        self.step = step
        self.is_done = True
        self._steps = steps
        self._is_made = True

    def redo(self) -> None:
        if self._is_made:
            self._is_made = False
        else:
            self._change(self.step.change, is_done=True)

    def undo(self) -> None:
        self._change(self.step.change.reversed(), is_done=False)

    def take_along(self, change: RecordChange) -> None:
        """What belongs to this step, and has been made meanwhile."""
        self.step = replace(self.step, change=self.step.change.then(change))

    def _change(self, change: RecordChange, *, is_done: bool) -> None:
        self.is_done = is_done
        self._steps.change_record(change)
        if self.step.kind is StepKind.NEW_RESULTS:
            self._steps.results_rechosen.emit(self.step.gesture, is_done)


class PhotoSteps(QObject):
    """The steps of one photo: one stack for its layers and its record.

    Attributes:
        damage, colours: those of its painted layers.

    Signals:
        results_rechosen: that a run's new results became chosen was taken back, or done again: run, bool.
    """

    results_rechosen = Signal(object, bool)

    def __init__(self, photo: Path, store: RecordStore, owner: PhotoUndo) -> None:
        super().__init__(owner)
        self.stack = QUndoStack(self)
        self._photo, self._store, self._undo = photo, store, owner
        self.damage = LayerSteps(self.stack, self._may_step)
        self.colours = LayerSteps(self.stack, self._may_step)
        # What came of the engine, for which nothing that was taken back is dropped.
        self._late: list[RecordStep] = []
        self._gone: dict[int, FaceRecord] = {}
        self._removed_get: dict[int, tuple[Candidate, ...]] = {}
        self._gesture_open = QTimer(self, singleShot=True, interval=_GESTURE_MS)
        self.stack.indexChanged.connect(self._on_moved)

    def add(self, step: RecordStep) -> None:
        """Takes a step that was made in the record."""
        former = self._same_step(step)
        if former is not None:
            former.take_along(step.change)
            self._gesture_open.start()
            if not former.step.change:
                # Back where it began: nothing is left to be taken back.
                former.setObsolete(True)
                self.stack.undo()
        elif step.kind in _FROM_THE_ENGINE and self.stack.canRedo():
            self._late.append(step)
        else:
            self.stack.push(RecordCommand(step, self))
            self._gesture_open.start()

    def end_gesture(self) -> None:
        """What is moved from now on is another step."""
        self._gesture_open.stop()

    def keep_for_removed(self, face_id: int, candidate: Candidate) -> None:
        """A candidate of a face that was removed while it was sampled: it comes back with the face."""
        self._removed_get[face_id] = (*self._removed_get.get(face_id, ()), candidate)

    def change_record(self, change: RecordChange) -> None:
        """Applies the change of a step that is taken back or done again."""
        before = self._store.record(self._photo)
        leaving = {face.id for _, face in change.removed}
        self._gone |= {face.id: face for face in before.faces or () if face.id in leaving}
        # With all that has become of a face since its step was made.
        added = tuple((place, self._gone.pop(face.id, face)) for place, face in change.added)
        record = replace(change, added=added).applied_to(before)
        for _, face in added:
            for candidate in self._removed_get.pop(face.id, ()):
                record = record.with_candidate(face.id, candidate)
        self._store.change(self._photo, record)

    def files(self) -> frozenset[str]:
        """Of candidates that a step may bring back, and that the record does not name now."""
        steps = [command.step for command in self._commands()]
        named = frozenset().union(*(step.change.files for step in (*steps, *self._late)))
        kept = {one.file for late in self._removed_get.values() for one in late}
        kept |= {one.file for face in self._gone.values() for one in face.candidates}
        return (named | kept) - self._store.record(self._photo).candidate_files

    def _same_step(self, step: RecordStep) -> RecordCommand | None:
        """A command that the step is a part of: the last one, while a slider is moved; any one of the same run."""
        if step.gesture is None:
            return None
        if step.kind is StepKind.NEW_RESULTS:
            former = [command for command in self._commands() if command.is_done]
        elif self._gesture_open.isActive() and not self.stack.canRedo():
            last = self.stack.command(self.stack.count() - 1)
            former = [last] if isinstance(last, RecordCommand) else []
        else:
            former = []
        kind = step.kind, step.gesture
        return next((one for one in former if (one.step.kind, one.step.gesture) == kind), None)

    def _commands(self) -> list[RecordCommand]:
        commands = (self.stack.command(index) for index in range(self.stack.count()))
        return [command for command in commands if isinstance(command, RecordCommand)]

    def _may_step(self) -> bool:
        return self._undo.may_step(self)

    def _on_moved(self) -> None:
        if self._late and not self.stack.canRedo():
            late, self._late = self._late, []
            for step in late:
                self.add(step)


class PhotoUndo(QObject):
    """Keeps the steps of every photo as long as the window is there, also while another photo is open.

    Signals:
        changed: what can be taken back in the open photo, or done again.
        results_rechosen: as in PhotoSteps, photo first.
    """

    changed = Signal()
    results_rechosen = Signal(object, object, bool)

    def __init__(self, store: RecordStore, owner: QObject) -> None:
        super().__init__(owner)
        self._store = store
        self._photos: dict[Path, PhotoSteps] = {}
        self._open: PhotoSteps | None = None
        self._is_ready = False
        self._swept: set[Path] = set()
        store.stepped.connect(self._on_stepped)

    def steps_of(self, photo: Path) -> PhotoSteps:
        if photo not in self._photos:
            steps = self._photos[photo] = PhotoSteps(photo, self._store, self)
            steps.stack.indexChanged.connect(self._on_changed)
            steps.results_rechosen.connect(partial(self.results_rechosen.emit, photo))
        return self._photos[photo]

    def open(self, photo: Path) -> PhotoSteps:
        """The photo whose steps are taken back from now on; not before `set_ready`."""
        self._open, self._is_ready = self.steps_of(photo), False
        self.changed.emit()
        return self._open

    def set_ready(self, ready: bool) -> None:
        """Whether everything that was saved of the open photo is there."""
        self._is_ready = ready
        self.changed.emit()

    def close(self) -> None:
        self._open, self._is_ready = None, False
        self.changed.emit()

    def may_step(self, steps: PhotoSteps) -> bool:
        return self._is_ready and steps is self._open

    @property
    def undone(self) -> str | None:
        """What `undo` would take back; None for nothing."""
        stack = self._stack
        return stack.undoText() if stack is not None and stack.canUndo() else None

    @property
    def redone(self) -> str | None:
        stack = self._stack
        return stack.redoText() if stack is not None and stack.canRedo() else None

    def undo(self) -> None:
        if (stack := self._stack) is not None:
            stack.undo()

    def redo(self) -> None:
        if (stack := self._stack) is not None:
            stack.redo()

    @property
    def _stack(self) -> QUndoStack | None:
        """Of the open photo, once its steps can be taken back."""
        return self._open.stack if self._open is not None and self._is_ready else None

    def on_candidate(self, photo: Path, face_id: int, candidate: Candidate) -> None:
        """A candidate was sampled; its face may have been removed meanwhile."""
        if all(face.id != face_id for face in self._store.record(photo).faces or ()):
            self.steps_of(photo).keep_for_removed(face_id, candidate)

    def remove_unused(self) -> None:
        """For quitting, when every record is on the disk: nothing can be brought back any more."""
        for photo, steps in self._photos.items():
            self._store.folder_of(photo).remove_candidates(photo, steps.files())

    def sweep(self, photos: Iterable[Path]) -> None:
        """Removes what killed programs left of deleted candidates beside photos; once in each folder."""
        new = {photo.parent: photo for photo in photos if photo.parent not in self._swept}
        self._swept |= new.keys()
        if new:
            folders = [self._store.folder_of(photo) for photo in new.values()]
            token = CancelToken()
            background.run(partial(_sweep, folders, token), None, token=token, priority=_BEHIND_ALL)

    def _on_stepped(self, photo: Path, step: RecordStep) -> None:
        self.steps_of(photo).add(step)

    def _on_changed(self) -> None:
        self.changed.emit()


def _sweep(folders: Sequence[SidecarFolder], token: CancelToken) -> None:
    """In the background."""
    for folder in folders:
        folder.sweep_candidates(token)
