"""The check that the user asks for, and the one that asks at most once a day."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

from pgdiff_desktop import __version__
from pgdiff_desktop.errors import OutputError
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.updates.record import UpdateRecord, load_record, save_record
from pgdiff_desktop.updates.release import Release

# Where the project publishes; the one place that says so.
RELEASES_ADDRESS = "https://api.github.com/repos/pgdiff-desktop/pgdiff-desktop/releases/latest"


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
