"""When was last asked, and what came back: so that a day's second start asks nobody."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.settings import application_folders
from pgdiff_desktop.updates.release import Release

A_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class UpdateRecord:
    """What is remembered of the last check.

    Attributes:
        checked_at: seconds since 1970.
        release: the newest one then; None where nothing came back.
    """

    checked_at: float
    release: Release | None

    def is_due(self, now: float) -> bool:
        """Whether a day has passed; also where the clock was set back, as nobody could say when it will be."""
        return not 0 <= now - self.checked_at < A_DAY


def record_file() -> Path:
    return application_folders().data / "update_check.json"


def load_record() -> UpdateRecord | None:
    """The last check; None where there was none, or nothing that can be read."""
    try:
        saved = json.loads(record_file().read_bytes())
        known = saved["release"]
        release = None if known is None else Release.checked(known["version"], known["address"])
        return UpdateRecord(float(saved["checked_at"]), release)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def save_record(record: UpdateRecord) -> None:
    """Saves atomically.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    with replacing(record_file()) as file:
        file.write(json.dumps(asdict(record), indent=2).encode() + b"\n")
