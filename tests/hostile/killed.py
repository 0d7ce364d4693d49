"""The process that is killed: says what it does with files, stops where it is told to, and does one job.

    python -m tests.hostile.killed JOB ROOT MOMENT stays|goes-on

It writes lines to stdout: `event N WHAT` for the MOMENT-th time that a file below ROOT is opened, renamed, linked,
removed or made, where it then stays or goes on, and `saved K` when a job's K-th state is said to be saved.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
from pathlib import Path

EVENTS = {
    "open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.chmod", "os.utime", "os.truncate",
    "tempfile.mkstemp",
}  # fmt: skip
STAYS, GOES_ON = "stays", "goes-on"


# A command sends stdout elsewhere.
_OUT = os.dup(1)


def say(line: str) -> None:
    os.write(_OUT, f"{line}\n".encode())


def watch(root: Path, moment: int, then: str) -> None:
    """Counts what happens to files below a folder; there is no end to it."""
    start = os.fsencode(root) + os.fsencode(os.sep)
    count = 0

    def on_event(what: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if what not in EVENTS or not any(
            isinstance(one, (str, bytes, os.PathLike)) and os.fsencode(one).startswith(start)
            for one in arguments
        ):
            return
        count += 1
        if count == moment:
            say(f"event {count} {what}")
            while then == STAYS:
                signal.pause()

    sys.addaudithook(on_event)
    # At the end: how many there are to draw from.
    atexit.register(lambda: say(f"events {count}"))


def restore(root: Path) -> int:
    """The command, as its entry point runs it."""
    from pgdiff_desktop.entry import main

    photos = sorted(str(path) for path in (root / "album").glob("*.*"))
    sys.argv = [
        "pgdiff-desktop", "restore", *photos, "-o", str(root / "out"), "--faces", "none", "--levels", "1",
        "--device", "cpu", "--keep-dates", "--quiet",
    ]  # fmt: skip
    return main()


def export(root: Path) -> int:
    """Opens the album and exports it, replacing what was exported before."""
    from PySide6.QtCore import QCoreApplication, QTimer

    from pgdiff_desktop.start_up import start_up
    from pgdiff_desktop.workers.album_reading import read_album
    from pgdiff_desktop.workers.export import Exporter, ExportOptions, ExportState

    start_up()
    application = QCoreApplication([])
    photos = [photo.path for photo in read_album([root / "album"]).photos]
    exporter = Exporter()

    def on_finished(summary: object) -> None:
        failed = [one.failure for one in summary.outcomes if one.state is not ExportState.WRITTEN]
        sys.stderr.write("".join(f"{failure}\n" for failure in failed))
        application.exit(len(failed))

    exporter.finished.connect(on_finished)
    options = ExportOptions(root / "out", replaces_results=True)
    QTimer.singleShot(0, lambda: exporter.start(photos, options))
    code = application.exec()
    exporter.close()
    return code


def sidecars(root: Path) -> int:
    """Opens the album and saves the next states of each photo: record and mask."""
    import numpy as np
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QImage

    from pgdiff_desktop.start_up import start_up
    from pgdiff_desktop.workers.album_reading import read_album
    from pgdiff_desktop.workers.sidecar_saver import SidecarSaver
    from tests.hostile.kill_states import mask_of, mask_state_of, record_of, state_of

    start_up()
    application = QCoreApplication([])
    photos = [photo.path for photo in read_album([root / "album"]).photos]
    saver = SidecarSaver()
    first = 1 + min(
        found(saver.folder_of(photo), photo) for photo in photos for found in (state_of, mask_state_of)
    )
    for state in range(first, first + 5):
        for photo in photos:
            pixels = np.ascontiguousarray(mask_of(state))
            height, width = pixels.shape
            image = QImage(pixels.data, width, height, width, QImage.Format.Format_Grayscale8)
            saver.save(photo, record_of(state))
            saver.save_mask(photo, image)
            if not saver.flush():
                return 1
        say(f"saved {state}")
    del application
    return 0


def settings(root: Path) -> int:
    """Changes the settings again and again, as the window does."""
    from PySide6.QtCore import QCoreApplication

    from pgdiff_desktop.settings import record_sha256
    from pgdiff_desktop.start_up import start_up
    from pgdiff_desktop.workers.settings_store import SettingsStore

    start_up()
    application = QCoreApplication([])
    store = SettingsStore()
    first = store.current.thumbnail_cache_mb + 1
    say(f"saved {first - 1}")
    for state in range(first, first + 5):
        store.change(thumbnail_cache_mb=state)
        store.flush()
        record_sha256(f"{state}.pth", "ab" * 32)
        say(f"saved {state}")
    del application
    return 0


JOBS = {job.__name__: job for job in (restore, export, sidecars, settings)}


if __name__ == "__main__":
    name, place, moment_text, then_text = sys.argv[1:]
    watch(Path(place), int(moment_text), then_text)
    raise SystemExit(JOBS[name](Path(place)))
