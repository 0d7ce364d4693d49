"""Whether the window may close while faces are being restored: now, when they are done, or not at all."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.job_queue import JobQueue


class ClosingQuestion(QObject):
    """Asks, and closes the window when the queue is finished if that was the answer."""

    def __init__(
        self, window: MainWindow, queue: JobQueue, restoring: RestoringController, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._window, self._queue, self._restoring = window, queue, restoring
        self._closes_when_done = False
        queue.running_changed.connect(self._close_when_done)
        restoring.looking_changed.connect(self._close_when_done)

    def may_close(self) -> bool:
        """Asks where faces are still to be restored."""
        return not self._has_work or self._ask()

    def _ask(self) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Faces are still being restored."))
        box.setInformativeText(self.tr("What is left can be kept and continues at the next start."))
        stop = box.addButton(self.tr("Stop and Keep the Queue"), QMessageBox.ButtonRole.AcceptRole)
        finish = box.addButton(self.tr("Finish First"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Don't Close"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stop)
        box.exec()
        self._closes_when_done = box.clickedButton() is finish
        if self._closes_when_done:
            self._queue.resume()
        self._window.show_status(
            self.tr("The window closes when the queue is finished.") if self._closes_when_done else ""
        )
        # It may have been done while this was asked.
        return box.clickedButton() is stop or (self._closes_when_done and not self._has_work)

    @property
    def _has_work(self) -> bool:
        return self._queue.has_work or self._restoring.is_busy

    def _close_when_done(self, _running: bool = False) -> None:
        if self._closes_when_done and not self._has_work:
            self._window.close()
