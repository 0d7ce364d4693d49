"""An engine's worker in the hands of a test: nothing happens but what the test says."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class HandWorker(QObject):
    """Numbers jobs as they come; `cancels` are the numbers that were to be cancelled."""

    progress = Signal(int, object)
    candidate = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, object)
    cancelled = Signal(int)

    def __init__(self):
        super().__init__()
        self.submitted = 0
        self.cancels = []

    def submit(self, job):
        self.submitted += 1
        return self.submitted

    def cancel(self, number):
        self.cancels.append(number)

    def pause(self):
        pass

    def resume(self):
        pass
