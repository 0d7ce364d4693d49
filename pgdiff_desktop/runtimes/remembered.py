"""What was found out about this computer, kept in the cache: without it, it is found out again."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.settings import application_folders

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)


def remember(subject: str, key: str, value: Any) -> None:
    """Keeps plain data; the later replaces the earlier.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    known = remembered(subject)
    known[key] = value
    with replacing(_file(subject)) as file:
        file.write(json.dumps(known, indent=2, sort_keys=True).encode() + b"\n")


def remembered(subject: str) -> dict[str, Any]:
    """What was kept of a subject, by its keys."""
    path = _file(subject)
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        _log.warning("%s cannot be read (%s); nothing of it counts", path, error)
        return {}
    return known if isinstance(known, dict) else {}


def _file(subject: str) -> Path:
    return application_folders().cache / f"{subject}.json"
