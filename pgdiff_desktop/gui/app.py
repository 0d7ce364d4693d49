"""From the command to the window: identity, language, colours, one instance, and uncaught errors."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from pgdiff_desktop import __version__
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.ending_signals import EndingSignals
from pgdiff_desktop.gui.qt_messages import send_qt_messages_to_log
from pgdiff_desktop.gui.single_instance import SingleInstance, hand_over
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.settings import application_folders, load_settings

NAME = "pgdiff-desktop"
_log = logging.getLogger(__name__)


class Application(QApplication):
    """The application object.

    Signals:
        file_opened: a file that the desktop asks us to open (macOS), Path.
    """

    file_opened = Signal(object)

    def event(self, happened: QEvent) -> bool:
        if isinstance(happened, QFileOpenEvent):
            self.file_opened.emit(Path(happened.file()))
            return True
        return super().event(happened)


class UncaughtErrors(QObject):
    """Relays what nobody caught, on whatever thread, to the window's thread.

    Signals:
        caught: the kind and words of the error, and the whole traceback.
    """

    caught = Signal(str, str)

    def install(self) -> None:
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def _on_thread_error(self, error: threading.ExceptHookArgs) -> None:
        if error.exc_value is not None:
            self._on_error(error.exc_type, error.exc_value, error.exc_traceback)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _log.error("nobody caught this", exc_info=(kind, error, trace))
        self.caught.emit(f"{kind.__name__}: {error}", "".join(traceback.format_exception(kind, error, trace)))


def make_application(arguments: Sequence[str] = (NAME,)) -> Application:
    """The application with its identity, before anything is shown."""
    QCoreApplication.setOrganizationName(NAME)
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setApplicationVersion(__version__)
    # Where windows keep their layout: beside the settings, wherever those are, and not in the registry of Windows.
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    place = str(application_folders().config)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
    application = Application(list(arguments))
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName(NAME)
    application.setWindowIcon(QIcon(str(resources_folder() / "icons" / "app.svg")))
    return application


def run(paths: Sequence[Path]) -> int:
    """Opens the window with files and folders, or hands them to the window that is open already."""
    application = make_application()
    if hand_over(paths):
        return 0
    from pgdiff_desktop.start_up import start_up

    start_up()
    send_qt_messages_to_log()
    instance = SingleInstance()
    if not instance.listen():
        _log.info("later starts open windows of their own: there is no safe place to listen at")
    settings = load_settings()
    install_language(application, settings.language)
    theme.apply_theme(application, dark=theme.wants_dark(application, settings.theme))

    from pgdiff_desktop.gui.controllers.app_controller import AppController

    errors = UncaughtErrors()
    errors.install()
    app = AppController(settings)
    errors.caught.connect(app.on_uncaught)
    instance.opened.connect(app.on_paths_opened)
    application.file_opened.connect(app.on_file_opened)
    app.show(paths)
    ending = EndingSignals()
    try:
        return application.exec()
    finally:
        ending.close()
        errors.uninstall()
        instance.close()
        app.close()
