"""The log file: what happened, for the day when somebody asks."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pgdiff_desktop.settings import NAME, application_folders

_LARGEST_BYTES = 1 << 20
_OLDER_FILES = 2
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


def log_file() -> Path:
    return application_folders().log / f"{NAME}.log"


def set_up_logs() -> Path | None:
    """Sends what the product logs into `log_file()`, in three files of a megabyte at most; once however often called.

    Returns:
        The file; None where it cannot be written, which is no reason not to start.
    """
    ours = logging.getLogger("pgdiff_desktop")
    path = log_file()
    if any(isinstance(handler, RotatingFileHandler) for handler in ours.handlers):
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
    ours.addHandler(handler)
    if ours.level == logging.NOTSET:
        ours.setLevel(logging.INFO)
    return path


def last_lines(count: int) -> list[str]:
    """The newest lines of the log file; none where there is no file."""
    with contextlib.suppress(OSError):
        return log_file().read_text(encoding="utf-8", errors="replace").splitlines()[-count:]
    return []
