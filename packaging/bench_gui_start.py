"""How long the window takes to be there, whether torch was loaded by then, and what memory it holds at rest."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

# Runs in a process of its own: the way that the command goes, and then a look at the first paint.
_CHILD = """
import json, resource, sys, time
started = float(sys.argv[1])
from PySide6.QtCore import QEvent, QObject, QTimer
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.settings import load_settings
application = make_application()
install_language(application, "en")
theme.apply_theme(application, dark=True)
from pgdiff_desktop.gui.controllers.app_controller import AppController
app = AppController(load_settings())
told = {}
class FirstPaint(QObject):
    def eventFilter(self, watched, happened):
        if happened.type() == QEvent.Type.Paint and not told:
            told["torch"] = "torch" in sys.modules
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        told["seconds"] = time.time() - started
        told["megabytes"] = rss()
        app.engine.worker.finished.connect(self.loaded)
    def loaded(self):
        QTimer.singleShot(3000, self.at_rest)
    def at_rest(self):
        told["loaded_megabytes"] = rss()
        print(json.dumps(told), flush=True)
        app.close()
        application.quit()
def rss():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6
watcher = FirstPaint()
app.window.centralWidget().installEventFilter(watcher)
app.show()
application.exec()
"""


def start_once() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
        environment |= {"PGDIFF_DESKTOP_HOME": home, "OMP_WAIT_POLICY": "PASSIVE"}
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, str(time.time())],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="after one that warms the disk's cache")
    runs = parser.parse_args().runs
    start_once()
    found = [start_once() for _ in range(runs)]
    for name, words, unit in (
        ("seconds", "window painted after", "s"),
        ("megabytes", "memory then", "MB"),
        ("loaded_megabytes", "memory at rest, engine loaded", "MB"),
    ):
        values = [one[name] for one in found]
        sys.stdout.write(
            f"{words:32} median {statistics.median(values):7.2f} {unit}   worst {max(values):7.2f} {unit}\n"
        )
    sys.stdout.write(f"{'torch loaded before the window':32} {any(one['torch'] for one in found)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
