"""The log file: what happened, for the day when somebody asks."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pgdiff_desktop.settings import NAME, application_folders

_LARGEST_BYTES = 1 << 20
_OLDER_FILES = 2
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


def log_file() -> Path:
    return application_folders().log / f"{NAME}.log"


def libraries_file() -> Path:
    """Where lines go that libraries write by themselves, past all logging of Python's."""
    return application_folders().log / "libraries.log"


def set_up_logs() -> Path | None:
    """Sends what the product logs into `log_file()`, in three files of a megabyte at most; once however often called.

    So do the warnings of libraries.

    Returns:
        The file; None where it cannot be written, which is no reason not to start.
    """
    ours, everybody = logging.getLogger("pgdiff_desktop"), logging.getLogger()
    path = log_file()
    if any(isinstance(handler, RotatingFileHandler) for handler in everybody.handlers):
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path,
            maxBytes=_LARGEST_BYTES,
            backupCount=_OLDER_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError as error:
        ours.warning("%s cannot be written (%s); nothing is logged there", path, error)
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    everybody.addHandler(handler)
    logging.captureWarnings(capture=True)
    if ours.level == logging.NOTSET:
        ours.setLevel(logging.INFO)
    return path


def send_library_lines_to_file() -> None:
    """Sends what C libraries write to stdout and stderr, libtiff and libpng among them, to `libraries_file()`.

    What Python writes still goes where it went. For a process of our own, at its start: it is not undone. Where the
    file cannot be written, all is as it was.
    """
    # In order: a program without a terminal has neither.
    streams = [(name, getattr(sys, name)) for name in ("stdout", "stderr")]
    if any(stream is None for _, stream in streams):
        return
    path = libraries_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        too_long = path.exists() and path.stat().st_size > _LARGEST_BYTES
        file = os.open(path, os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if too_long else os.O_APPEND), 0o600)
    except OSError:
        return
    for number, (name, stream) in enumerate(streams, start=1):
        stream.flush()
        own = open(  # noqa: SIM115, PTH123 - for as long as the process runs
            os.dup(number),
            "w",
            buffering=1 if name == "stderr" or stream.isatty() else -1,
            encoding=stream.encoding,
            errors="backslashreplace",
        )
        os.dup2(file, number)
        setattr(sys, name, own)
    os.close(file)


def last_lines(count: int) -> list[str]:
    """The newest lines of the log file; none where there is no file."""
    with contextlib.suppress(OSError):
        return log_file().read_text(encoding="utf-8", errors="replace").splitlines()[-count:]
    return []
