"""The real window on a real screen with the real engine: Xvfb, mouse events, starter models."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pgdiff_desktop.albums.sidecars import SidecarFolder
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.slow


def environment(tmp_path, **more):
    return os.environ | {
        "PGDIFF_DESKTOP_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(REPOSITORY),
        "OMP_WAIT_POLICY": "PASSIVE",
        **more,
    }


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs Xvfb, a screen for tests")
def test_from_opening_an_album_to_the_exported_photo(tmp_path):
    pictures = tmp_path / "pictures"
    done = subprocess.run(
        [
            *("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"),
            *(sys.executable, "-X", "dev", "-W", "ignore", "-m", "tests.gui.tour"),
            *(str(tmp_path / "album"), str(tmp_path / "exported"), str(pictures)),
        ],
        env=environment(tmp_path, QT_QPA_PLATFORM="xcb"),
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert len(list(pictures.glob("*.png"))) == 15


# Opens a photo, paints, restores, and says what it has done; then it is killed in the middle of more work: the engine
# is held at a step of the second photo, and the session is saved by then.
BUSY = """
import os
import sys
import threading
from pathlib import Path
from PySide6.QtCore import QEventLoop, QPointF, QTimer
from pgdiff_desktop.albums.session import load_session
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.settings import load_settings, update_settings
first, second = Path(sys.argv[1]), Path(sys.argv[2])
class HeldEngine:
    def __init__(self):
        self._engine = Engine.with_installed_models(load_settings())
    def __getattr__(self, name):
        return getattr(self._engine, name)
    def sample_faces(self, request, token, on_progress, on_candidate):
        def held(progress):
            on_progress(progress)
            if request.photo == second and progress.step > 0:
                threading.Event().wait()
        return self._engine.sample_faces(request, token, held, on_candidate)
update_settings(first_start_done=True, device="cpu")
application = make_application()
app = AppController(load_settings(), HeldEngine)
app.show([first])
QTimer.singleShot(240_000, lambda: os._exit(1))
def until(condition):
    loop, timer = QEventLoop(), QTimer(interval=20)
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start()
    loop.exec()
until(lambda: app.photos.record and app.photos.record.faces)
mask = app.photos.layers.mask
mask.begin_stroke(QPointF(50, 50), Brush(20, 1.0)); mask.continue_stroke(QPointF(120, 50)); mask.end_stroke()
app.window.action("restore_face").trigger()
until(lambda: app.photos.record.faces[0].candidates)
app.restoring.restore_photo(second)
until(lambda: app.queue.is_running and app.queue.entries()[-1].step > 0)
def is_saved():
    record = SidecarFolder(first.parent).load(first)
    queue = [Path(entry["photo"]) for entry in load_session().queue.get("entries", [])]
    return record.mask and record.faces[0].chosen and queue == [second]
until(is_saved)
print("killed here", flush=True)
until(lambda: False)
"""


def test_after_a_kill_the_mask_the_candidate_and_the_queue_are_there(tmp_path, monkeypatch):
    album = tmp_path / "album"
    album.mkdir()
    for name in ("portrait.jpg", "group.jpg"):
        shutil.copy(REPOSITORY / "resources" / "samples" / name, album)
    first, second = album / "portrait.jpg", album / "group.jpg"
    running = subprocess.Popen(
        [sys.executable, "-c", BUSY, str(first), str(second)],
        env=environment(tmp_path, QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout is not None
        assert running.stdout.readline() == "killed here\n"
        running.send_signal(signal.SIGKILL)
    record = SidecarFolder(album).load(first)
    assert record.mask
    assert len(record.faces[0].candidates) == 1
    assert record.faces[0].chosen == record.faces[0].candidates[0].file

    monkeypatch.setenv("PGDIFF_DESKTOP_HOME", str(tmp_path / "home"))
    from pgdiff_desktop.albums.session import load_session

    session = load_session()
    assert session.photo == first
    assert session.folders == (album,)
    assert [Path(entry["photo"]) for entry in session.queue["entries"]] == [second]
