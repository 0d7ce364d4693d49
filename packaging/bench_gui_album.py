"""How long an album of 10,000 photos takes to open, and the longest time that the window stands still meanwhile."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

# Between beats of the window's thread; what is above it is a wait that a person may feel.
_BEAT_MS = 4


def generate(folder: Path, count: int) -> None:
    """Small JPEGs, each of another picture, named as a scanner names them."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    for number in range(count):
        coarse = random.integers(0, 255, (6, 8, 3), dtype=np.uint8)
        Image.fromarray(coarse).resize((320, 240), Image.Resampling.BICUBIC).save(
            folder / f"scan_{number:05d}.jpg", quality=80
        )


class Pulse:
    """Notices when the window's thread stands still."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def start(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - _BEAT_MS / 1000)
        self._last = now


def measure(album: Path) -> dict[str, float]:
    """Seconds, by what was done; needs a QApplication."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from pgdiff_desktop.gui.album.album_panel import AlbumPanel

    panel = AlbumPanel()
    panel.resize(360, 900)
    panel.show()
    loop = QEventLoop()
    pulse = Pulse()

    def wait(seconds: float) -> None:
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def standing_still(act: object, seconds: float = 0.6) -> float:
        pulse.start()
        act()  # type: ignore[operator]
        wait(seconds)
        return pulse.longest

    wait(0.2)
    found: dict[str, float] = {}
    panel.album_read.connect(loop.quit)
    begun = time.perf_counter()
    pulse.start()
    panel.set_folders([album])
    loop.exec()
    panel.grid.viewport().repaint()
    found["open"] = time.perf_counter() - begun
    panel.album_read.disconnect(loop.quit)
    wait(0.3)
    found["open, still"] = pulse.longest
    begun = time.perf_counter()
    visible = panel.photos()[:8]
    while any(panel.thumbnail(path) is None for path in visible) and time.perf_counter() - begun < 30:
        wait(0.02)
    found["first thumbnails"] = time.perf_counter() - begun + 0.3
    bar = panel.grid.verticalScrollBar()

    def scroll() -> None:
        for place in range(0, bar.maximum(), max(1, bar.maximum() // 60)):
            bar.setValue(place)
            QApplication.processEvents()

    found["scroll, still"] = standing_still(scroll, 1.0)
    found["search, still"] = standing_still(lambda: panel.header.search.setText("scan_01"))
    found["search back, still"] = standing_still(panel.header.show_all)
    found["select all, still"] = standing_still(panel.grid.selectAll)
    found["resize, still"] = standing_still(lambda: panel.resize(700, 900))
    panel.close_down()
    panel.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=10_000)
    parser.add_argument("--album", type=Path, help="a folder to use, generated where it is not there")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PGDIFF_DESKTOP_HOME"] = f"{folder}/home"
        album = options.album or Path(folder) / "album"
        if not album.is_dir():
            generate(album, options.photos)
        from PySide6.QtWidgets import QApplication

        from pgdiff_desktop.gui import theme

        application = QApplication([])
        theme.apply_theme(application, dark=False)
        for what, seconds in measure(album).items():
            sys.stdout.write(f"{what:22} {seconds * 1000:8.0f} ms\n")


if __name__ == "__main__":
    main()
