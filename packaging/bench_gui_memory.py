"""What memory the window holds with a large scan open, step by step, and at most while it gets there (Linux)."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image

WIDTH, HEIGHT = 9000, 6667
_SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"

# Runs in a process of its own: the real window with the real engine, and what it holds after each thing done.
_CHILD = """
import json, re, sys
from pathlib import Path
from pgdiff_desktop.process_setup import set_up_process
set_up_process()
from PySide6.QtCore import QEventLoop, QPointF, QTimer
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.settings import load_settings, update_settings
from pgdiff_desktop.workers import background
large, small = Path(sys.argv[1]), Path(sys.argv[2])
update_settings(first_start_done=True, device="cpu")
application = make_application()
install_language(application, "en")
theme.apply_theme(application, dark=True)
app = AppController(load_settings())
app.window.resize(1480, 920)
# What is kept for the next change of a result goes after a minute; here, sooner.
app.photos.result._kept_until.setInterval(500)

def held(name):
    return int(re.search(name + r":\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1000

def rest(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

def is_busy():
    worker = app.engine.worker
    return bool(background._under_way or worker._running or worker._waiting or app.saver.pending()
        or app.queue.has_work or app.thumbnails._in_work)

def step(name, act, done=lambda: True):
    Path("/proc/self/clear_refs").write_text("5")
    act()
    quiet = 0
    while quiet < 8:
        rest(250)
        quiet = 0 if is_busy() or not done() else quiet + 1
    print(json.dumps([name, held("VmRSS"), held("VmHWM")]), flush=True)

def open_(photo):
    return lambda: app.albums.open_paths([photo])

def is_there(photo):
    photos = app.photos
    return lambda: photos.photo == photo and photos.is_loaded and photos.record.faces is not None

def stroke():
    mask = app.photos.layers.mask
    mask.begin_stroke(QPointF(300, 300), Brush(6, 0.7))
    for x in range(400, 3000, 100):
        mask.continue_stroke(QPointF(x, 300 + x % 700))
    mask.end_stroke()

canvas = app.window.canvas
step("window, engine loaded", lambda: (app.show(), rest(3000)))
step("large photo open", open_(large), is_there(large))
step("damage painted", stroke, lambda: canvas.has_result)
step("a face restored", app.window.action("restore_face").trigger,
    lambda: any(face.candidates for face in app.photos.record.faces))
# By then the models have gone, too.
step("a minute later", lambda: rest(63_000))
step("compared side by side", lambda: canvas.set_comparison(Comparison.SIDE_BY_SIDE))
canvas.set_comparison(Comparison.NONE)
step("small photo after it", open_(small), is_there(small))
step("large photo again", open_(large), is_there(large))
step("scratches proposed", app.window.damage_bar.propose_requested.emit)
step("no photo open", app.photos.close)
app.close()
"""


def make_scan(path: Path, kind: str) -> None:
    """A group of people, enlarged, with grain."""
    with Image.open(_SAMPLES / "group.jpg") as group:
        pixels = np.asarray(group.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)).copy()
    random = np.random.default_rng(0)
    for top in range(0, HEIGHT, 500):
        rows = pixels[top : top + 500]
        grain = random.integers(-6, 7, rows.shape[:2], np.int16)[..., None]
        rows[:] = np.clip(rows + grain, 0, 255)
    if kind == "jpeg":
        Image.fromarray(pixels).save(path, quality=92)
    elif kind == "tiff8":
        tifffile.imwrite(path, pixels, photometric="rgb", rowsperstrip=64)
    else:
        tifffile.imwrite(path, pixels.astype(np.uint16) * 257, photometric="rgb", rowsperstrip=64)


def measure(kind: str, home: Path) -> Iterator[tuple[str, float, float]]:
    """(what was done, megabytes held afterwards, at most meanwhile), as it comes."""
    album = home / "album"
    album.mkdir()
    large, small = album / f"large.{'jpg' if kind == 'jpeg' else 'tif'}", album / "small.jpg"
    subprocess.run([sys.executable, __file__, "--make", kind, str(large)], check=True)
    with Image.open(_SAMPLES / "portrait.jpg") as portrait:
        portrait.save(small)
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    environment |= {"PGDIFF_DESKTOP_HOME": str(home / "home"), "OMP_WAIT_POLICY": "PASSIVE"}
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(large), str(small)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            if line.startswith("["):
                what, after, most = json.loads(line)
                yield what, after, most
    if running.returncode:
        raise SystemExit(running.returncode)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=["jpeg", "tiff8", "tiff16"])
    parser.add_argument("--make", nargs=2, metavar=("KIND", "PATH"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.make:
        make_scan(Path(arguments.make[1]), arguments.make[0])
        return 0
    allowed = WIDTH * HEIGHT * 3 / 1e6 + 600
    for kind in arguments.kinds:
        sys.stdout.write(f"{kind}: {WIDTH * HEIGHT / 1e6:.0f} megapixels, {allowed:.0f} MB allowed\n")
        with tempfile.TemporaryDirectory() as home:
            for what, after, most in measure(kind, Path(home)):
                sys.stdout.write(f"  {what:28} {after:7.0f} MB   at most {most:7.0f} MB\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
