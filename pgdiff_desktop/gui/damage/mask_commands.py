"""Edits of a mask as steps of undo, kept until they take too much memory."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoStack

from pgdiff_desktop.gui.damage.mask_edit import MaskEdit

# Some tens of thousands of strokes.
MEMORY_LIMIT = 500 * 1024 * 1024


class MaskCommand(QUndoCommand):
    """One edit of a mask.

    Args:
        apply: changes the mask by an edit.
        is_applied: the edit is in the mask already, as a stroke is.
    """

    def __init__(
        self, edit: MaskEdit, text: str, apply: Callable[[MaskEdit], None], *, is_applied: bool = False
    ) -> None:
        super().__init__(text)
        self.edit = edit
        self._apply = apply
        self._is_applied = is_applied

    def redo(self) -> None:
        if self._is_applied:
            self._is_applied = False
        else:
            self._apply(self.edit)

    def undo(self) -> None:
        self._apply(self.edit)


def forget_oldest(stack: QUndoStack, limit: int = MEMORY_LIMIT) -> None:
    """Lets go of the oldest edits where all together take more bytes than the limit; these can't be undone."""
    left = limit
    for index in reversed(range(stack.count())):
        command = stack.command(index)
        if isinstance(command, MaskCommand):
            left -= command.edit.memory
            if left < 0 and index < stack.count() - 1:
                command.edit = MaskEdit(())
                command.setObsolete(True)
