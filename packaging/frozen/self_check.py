"""Walks through the window from inside and writes down what it saw: the one way that works on three systems.

The window is the one that people get, made by `gui.app.run`; only a timer is added that triggers its actions
and waits for what they lead to.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from network_checks import exported_network, published_networks
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTimer
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.gui import app
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.texts.translation import LANGUAGES

LOOK_EVERY_MS = 50
PATIENCE_SECONDS = 180
AT_REST_SECONDS = 3.0
Condition = Callable[[], object]


class Walk(QObject):
    """Opens a photo, restores it, takes a picture of the window and closes it.

    Args:
        report: receives what was measured; `failed` names the step that did not come to its end.
        picture: where the window's picture is written.
        started: when the process was started, seconds since 1970.
    """

    def __init__(self, report: dict[str, object], picture: Path, started: float) -> None:
        super().__init__()
        self._report, self._picture, self._started = report, picture, started
        self._is_painted = False
        self._steps = self._walk()
        self._what, self._until = next(self._steps)
        self._limit = time.monotonic() + PATIENCE_SECONDS
        QCoreApplication.instance().installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY_MS)

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:  # noqa: N802 named by Qt
        if happened.type() == QEvent.Type.Paint and isinstance(watched, MainWindow) and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        QCoreApplication.instance().removeEventFilter(self)
        self._report["first_paint_seconds"] = round(time.time() - self._started, 2)
        self._report["torch_at_first_paint"] = "torch" in sys.modules
        self._report["first_paint_megabytes"] = memory_megabytes()

    def _walk(self) -> Iterator[tuple[str, Condition]]:
        yield "the first paint", lambda: "first_paint_seconds" in self._report
        yield "a face to restore", lambda: self._window().action("restore_photo").isEnabled()
        began = time.monotonic()
        yield "rest", lambda: time.monotonic() - began > AT_REST_SECONDS
        self._report["rest_megabytes"] = memory_megabytes()
        began = time.monotonic()
        self._window().action("restore_photo").trigger()
        yield "the start of the work", lambda: self._window().queue.cancel_all.isEnabled()
        yield "a candidate", lambda: not self._window().queue.cancel_all.isEnabled()
        self._report["restore_seconds"] = round(time.monotonic() - began, 2)
        self._report["picture"] = self._window().grab().save(str(self._picture))
        self._window().action("quit").trigger()
        yield "the end", lambda: False

    def _look(self) -> None:
        if self._until():
            self._what, self._until = next(self._steps)
            self._limit = time.monotonic() + PATIENCE_SECONDS
        elif time.monotonic() > self._limit:
            self._report["failed"] = f"{self._what} did not come within {PATIENCE_SECONDS} s"
            QCoreApplication.exit(1)

    @staticmethod
    def _window() -> MainWindow:
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))


def memory_megabytes() -> int | None:
    """What the process holds of the computer's memory; None where the system is not Linux."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return None
    held = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return round(int(held.split()[1]) * 1024 / 1e6)


def libraries() -> str:
    """What the diagnostics say of versions."""
    from pgdiff_desktop.workers.diagnostics import collect_diagnostics

    lines = collect_diagnostics().splitlines()
    return next(line for line in lines if line.startswith("libraries:"))


def languages_without_qt() -> list[str]:
    """Languages of the window for which the package lacks the words of Qt's own buttons and menus."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [language for language in LANGUAGES if not (folder / f"qtbase_{language}.qm").is_file()]


def check(photo: str, folder: str, started: str) -> int:
    """Walks through the window with a photo; writes FOLDER/window.json and FOLDER/window.png."""
    report: dict[str, object] = {}
    make = app.make_application
    walks = []

    def make_and_walk() -> app.Application:
        made = make()
        walks.append(Walk(report, Path(folder) / "window.png", float(started)))
        return made

    app.make_application = make_and_walk  # run() asks the module for it
    code = app.run([Path(photo)])
    report["libraries"] = libraries()
    report["languages_without_qt"] = languages_without_qt()
    report["networks"] = published_networks()
    report["export"] = exported_network()
    report["exit_code"] = code
    (Path(folder) / "window.json").write_text(json.dumps(report, indent=2), encoding="utf-8")
    return code
