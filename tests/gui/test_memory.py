"""What the window holds: with a scan of 60 megapixels open, and after an afternoon of many photos.

In a process of its own, as what earlier tests have left is no part of it; with an engine without networks.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import REPOSITORY
from tests.fakes import old_photo

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1200),
    pytest.mark.skipif(
        not Path("/proc/self/clear_refs").exists(), reason="Linux says what a process held at most"
    ),
]

# Beside 3 bytes a pixel; an engine with networks takes 250 MB of it, which this one does not.
ALLOWED, OF_NETWORKS = 600_000_000, 250_000_000
# What an afternoon may add: thumbnails, records, and what allocators do not find together again.
MAY_GROW = 60_000_000
# An afternoon has 300; a sample of them shows that something stays.
PHOTOS = int(os.environ.get("PHOTOS_OF_SOAK_TEST", "60"))

WINDOW = """
import json, re, sys, time
from pathlib import Path
from pgdiff_desktop.process_setup import set_up_process
set_up_process()
from PySide6.QtCore import QEventLoop, QPointF, QTimer
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.settings import load_settings, update_settings
from pgdiff_desktop.workers import background
from tests.gui.fake_door import FakeDoor
from tests.waiting import PATIENCE
update_settings(first_start_done=True, device="cpu")
application = make_application()
door = FakeDoor()
door.largest_face = 400
app = AppController(load_settings(), lambda: door)
app.window.resize(1480, 920)

def held(name):
    return int(re.search(name + r":\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024

def until(condition):
    limit = time.monotonic() + 4 * PATIENCE / 1000
    while not condition():
        assert time.monotonic() < limit, [notice.message for notice in app.window.notices.notices]
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()

def is_done():
    worker, picture = app.engine.worker, app.window.canvas._picture
    return not (background._under_way or worker._running or worker._waiting or app.saver.pending()
        or app.thumbnails._in_work or app.queue.has_work or picture._levels_task
        or app.photos.result._due.isActive())

def is_quiet():
    return is_done() and not app.freed_memory.is_due

def is_open(photo):
    return app.photos.photo == photo and app.photos.is_loaded and app.photos.record.faces and is_done()

def open_(photo):
    app.albums.go_to(photo)
    until(lambda: is_open(photo))

def paint():
    mask = app.photos.layers.mask
    mask.begin_stroke(QPointF(30, 30), Brush(6, 0.7))
    mask.continue_stroke(QPointF(mask.size.width() - 30, 40))
    mask.end_stroke()
    until(lambda: app.window.canvas.has_result and is_quiet())

def say(what, value):
    print(json.dumps([what, value]), flush=True)

def end():
    app.close()
"""

ONE_LARGE = """
large, small = map(Path, sys.argv[1:])
app.show([small])
until(lambda: is_open(small))
until(is_quiet)
say("before", held("VmRSS"))
Path("/proc/self/clear_refs").write_text("5")
open_(large)
until(is_quiet)
say("opening", held("VmHWM"))
paint()
app.window.action("restore_face").trigger()
until(lambda: app.photos.record.faces[0].candidates)
until(is_quiet)
say("open", held("VmRSS"))
open_(small)
until(is_quiet)
say("after", held("VmRSS"))
open_(large)
until(is_quiet)
say("again", held("VmRSS"))
app.photos.close()
until(is_quiet)
say("closed", held("VmRSS"))
end()
"""

AFTERNOON = """
photos = sorted(Path(sys.argv[1]).glob("*.jpg"))
app.show(photos[:1])
until(lambda: is_open(photos[0]))
opening = resting = 0
for number, photo in enumerate(photos, start=1):
    if number % 15 == 0:
        # What is left of the photo before is no part of this one.
        until(is_quiet)
    Path("/proc/self/clear_refs").write_text("5")
    open_(photo)
    if number % 15 == 0:
        size = app.photos.layers.mask.size
        pixels = 3 * size.width() * size.height()
        opening = max(opening, held("VmHWM") - pixels)
        if number % 60 == 0:
            paint()
        until(is_quiet)
        resting = max(resting, held("VmRSS") - pixels)
    if number == 10:
        until(is_quiet)
        say("after ten", held("VmRSS"))
open_(photos[0])
until(is_quiet)
say("after all", held("VmRSS"))
say("opening, beside pixels", opening)
say("open, beside pixels", resting)
end()
"""


def measured(code: str, home: Path, *arguments: Path) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW + code, *map(str, arguments)],
        env=os.environ | {"PGDIFF_DESKTOP_HOME": str(home), "PYTHONPATH": str(REPOSITORY)},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))


def scan(width: int, height: int) -> Image.Image:
    """An old photo, enlarged: a small file, and as many pixels as a scan has."""
    return Image.fromarray(old_photo(200, 160)).resize((width, height), Image.Resampling.BILINEAR)


def test_a_scan_of_60_megapixels_stays_within_what_is_allowed(tmp_path):
    large, small = tmp_path / "album" / "large.jpg", tmp_path / "album" / "small.jpg"
    large.parent.mkdir()
    scan(9000, 6667).save(large)
    scan(320, 240).save(small)
    found = measured(ONE_LARGE, tmp_path / "home", large, small)
    pixels = 3 * 9000 * 6667
    for when in ("opening", "open", "again"):
        assert found[when] < pixels + ALLOWED - OF_NETWORKS, found
    # Gone when another photo is open, or none.
    for when in ("after", "closed"):
        assert found[when] < found["before"] + MAY_GROW, found


def test_an_afternoon_of_many_photos_leaves_nothing_behind(tmp_path):
    album = tmp_path / "album"
    album.mkdir()
    for number, (width, height) in enumerate([(6000, 4000), (4000, 6000), (9000, 6667)]):
        scan(width, height).save(tmp_path / f"{number}.jpg", quality=80)
    random = np.random.default_rng(0)
    for number in range(PHOTOS):
        path = album / f"scan {number:03}.jpg"
        if number % 15 == 14:
            # One of 60 megapixels for every three of 24.
            kind = 2 if number % 60 == 59 else number % 2
            os.link(tmp_path / f"{kind}.jpg", path)
        else:
            Image.fromarray(random.integers(0, 255, (60, 80, 3), np.uint8)).save(path)
    found = measured(AFTERNOON, tmp_path / "home", album)
    assert found["after all"] < found["after ten"] + MAY_GROW, found
    assert found["opening, beside pixels"] < ALLOWED - OF_NETWORKS, found
    assert found["open, beside pixels"] < ALLOWED - OF_NETWORKS, found
