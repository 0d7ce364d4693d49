"""Edits of a mask as steps of undo, kept until they take too much memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QUndoCommand, QUndoStack

from pgdiff_desktop.gui.damage.mask_edit import MaskEdit

# Some tens of thousands of strokes.
MEMORY_LIMIT = 500 * 1024 * 1024


class MaskCommand(QUndoCommand):
    """One edit of a mask.

    Args:
        apply: changes the mask by an edit.
        is_applied: the edit is in the mask already, as a stroke is.
        owner: whose steps it belongs to.
    """

    def __init__(
        self,
        edit: MaskEdit,
        text: str,
        apply: Callable[[MaskEdit], None],
        *,
        is_applied: bool = False,
        owner: LayerSteps | None = None,
    ) -> None:
        super().__init__(text)
        self.edit = edit
        self.owner = owner
        self._apply = apply
        self._is_applied = is_applied

    def redo(self) -> None:
        if self._is_applied:
            self._is_applied = False
        else:
            self._apply(self.edit)

    def undo(self) -> None:
        self._apply(self.edit)


class LayerSteps:
    """The steps of undo of a photo's layer: they outlive it, and change the layer that is open by then.

    Args:
        stack: of the photo; other layers and the record have their steps in it, too.
        may_step: whether everything that a step of the stack may change is there.

    Attributes:
        palette: colours by the number that they have in the edits; of a layer of colours.
    """

    def __init__(self, stack: QUndoStack, may_step: Callable[[], bool] = lambda: True) -> None:
        self.stack = stack
        self.palette: list[int] = []
        self._may_step = may_step
        self._apply_to_layer: Callable[[MaskEdit], None] | None = None
        # What the layer was like when it was closed.
        self._left_as: object = None

    def open(self, apply: Callable[[MaskEdit], None]) -> None:
        """Another layer takes the edits from now on."""
        self._apply_to_layer = apply

    def verify(self, look: Callable[[], object]) -> None:
        """The open layer is what was saved: the steps are forgotten where they were made on something else.

        Args:
            look: equal of two layers that are the same; called only where there is a step.
        """
        if self._left_as is not None and self._left_as != look():
            for command in self._commands():
                _forget(command)

    def close(self, look: Callable[[], object]) -> None:
        """No layer is open; the next one is to look like this one."""
        self._apply_to_layer = None
        self._left_as = look() if any(True for _ in self._commands()) else None

    def undo(self) -> None:
        if self._may_step():
            self.stack.undo()

    def redo(self) -> None:
        if self._may_step():
            self.stack.redo()

    def push(self, edit: MaskEdit, text: str, *, is_applied: bool) -> MaskCommand:
        command = MaskCommand(edit, text, self._apply, is_applied=is_applied, owner=self)
        self.stack.push(command)
        forget_oldest(self.stack)
        return command

    def _apply(self, edit: MaskEdit) -> None:
        if edit.pieces and self._apply_to_layer is not None:
            self._apply_to_layer(edit)

    def _commands(self) -> Iterator[MaskCommand]:
        for index in range(self.stack.count()):
            command = self.stack.command(index)
            if isinstance(command, MaskCommand) and command.owner is self:
                yield command


def forget_oldest(stack: QUndoStack, limit: int = MEMORY_LIMIT) -> None:
    """Lets go of the oldest edits where all together take more bytes than the limit; these can't be undone."""
    left = limit
    for index in reversed(range(stack.count())):
        command = stack.command(index)
        if isinstance(command, MaskCommand):
            left -= command.edit.memory
            if left < 0 and index < stack.count() - 1:
                _forget(command)


def _forget(command: MaskCommand) -> None:
    command.edit = MaskEdit(())
    command.setObsolete(True)
