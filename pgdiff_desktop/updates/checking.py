"""The check that the user asks for, the one that asks at most once a day, and what is remembered of both."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pgdiff_desktop import __version__
from pgdiff_desktop.errors import OutputError
from pgdiff_desktop.saving.atomic_files import read_json, replacing
from pgdiff_desktop.saving.strict_json import members, number
from pgdiff_desktop.settings import Settings, application_folders
from pgdiff_desktop.updates.release import Release

# Where the project publishes; the one place that says so.
RELEASES_ADDRESS = "https://api.github.com/repos/pgdiff-desktop/pgdiff-desktop/releases/latest"
A_DAY = 24 * 60 * 60
# The year 9999, with which calendars end.
_LATEST_SECONDS = 253_402_300_799


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
    """The last check; None where there was none. A damaged record is set aside as update_check.json.damaged."""
    return read_json(record_file(), _from_json)


def _from_json(saved: Any) -> UpdateRecord:
    fields = members(saved)
    known = fields["release"]
    release = None if known is None else Release.checked(members(known)["version"], known["address"])
    return UpdateRecord(number(fields["checked_at"], 0, _LATEST_SECONDS), release)


def save_record(record: UpdateRecord) -> None:
    """Saves atomically.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    with replacing(record_file()) as file:
        file.write(json.dumps(asdict(record), indent=2).encode() + b"\n")


def check_now(
    settings: Settings, poll: Callable[[], None], address: str = RELEASES_ADDRESS
) -> Release | None:
    """A newer release; None where this is the newest. Counts as the day's check.

    Raises:
        UpdateCheckFailed: nothing came, or nothing that can be trusted.
        Cancelled: from `poll`.
    """
    # The user asked: a folder that cannot be written to is no reason not to.
    record = load_record()
    with contextlib.suppress(OutputError):
        _remember(None if record is None else record.release)
    release = _ask(settings, poll, address)
    with contextlib.suppress(OutputError):
        _remember(release)
    return _if_newer(release)


def check_daily(
    settings: Settings, poll: Callable[[], None], address: str = RELEASES_ADDRESS
) -> Release | None:
    """A newer release, without asking anybody where that was done within a day.

    Raises:
        UpdateCheckFailed: nothing came, or nothing that can be trusted; the next try is due in a day.
        DiskFull, OutputNotWritable: the check cannot be remembered, so nobody was asked.
        Cancelled: from `poll`.
    """
    record = load_record()
    if record is not None and not record.is_due(time.time()):
        return _if_newer(record.release)
    # Before, so that nothing that goes wrong on the way makes it twice a day.
    _remember(None if record is None else record.release)
    release = _ask(settings, poll, address)
    _remember(release)
    return _if_newer(release)


def _ask(settings: Settings, poll: Callable[[], None], address: str) -> Release:
    # httpx is loaded only where somebody is asked.
    from pgdiff_desktop.updates.asking import newest_release

    return newest_release(settings, address, poll)


def _remember(release: Release | None) -> None:
    save_record(UpdateRecord(time.time(), release))


def _if_newer(release: Release | None) -> Release | None:
    return release if release is not None and release.is_update_of(__version__) else None
