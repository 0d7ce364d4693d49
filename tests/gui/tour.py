"""A whole afternoon in a minute: from an album to the exported photo, in the real window with the real engine.

Run as a program it takes the pictures of the README's tour; the end-to-end test runs it under Xvfb.

    python -m tests.gui.tour ALBUM EXPORTED PICTURES
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.canvas import Comparison, Tool
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.settings import load_settings

# As pgdiff_desktop/entry.py does before torch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
PATIENCE_SECONDS = 120
WIDTH, HEIGHT = 1440, 900
LEFT = Qt.MouseButton.LeftButton


class Tour:
    """Steps through the window and takes a picture of each stop."""

    def __init__(self, album: Path, exported: Path, pictures: Path) -> None:
        self.album, self.exported, self.pictures = album, exported, pictures
        pictures.mkdir(parents=True, exist_ok=True)
        self.app = AppController(load_settings())
        self.window, self.canvas = self.app.window, self.app.window.canvas
        self.window.resize(WIDTH, HEIGHT)
        self.previews = 0
        self.app.queue.progressed.connect(self._on_progress)

    def run(self) -> None:
        self.welcome()
        self.open_album()
        self.paint_by_hand()
        self.propose_scratches()
        self.pick_reference()
        self.restore()
        self.choose()
        self.compare()
        self.restore_group()
        self.export()
        self.app.close()

    # Stops

    def welcome(self) -> None:
        self.app.show()
        self.wait(lambda: self.window.first_start is not None, "the welcome")
        self.rest(0.8)
        self.take("01-welcome", self.window)
        self.window.first_start.finished.emit()

    def open_album(self) -> None:
        self.app.albums.open_paths([self.album / "portrait.jpg"])
        self.wait(lambda: self.faces(), "a face in the portrait")
        self.rest(1.2)
        self.take("02-album", self.window)

    def paint_by_hand(self) -> None:
        """A crack, with real mouse events."""
        self.canvas.set_tool(Tool.BRUSH)
        self.canvas.set_brush(Brush(16, 0.9))
        crack = [(395, 330), (430, 358), (470, 372), (510, 352)]
        QTest.mousePress(self.canvas, LEFT, pos=self.at(*crack[0]))
        for x, y in crack[1:]:
            QTest.mouseMove(self.canvas, self.at(x, y))
            self.rest(0.05)
        self.take("03-brush", self.window)
        QTest.mouseRelease(self.canvas, LEFT, pos=self.at(*crack[-1]))
        assert not self.app.photos.mask.is_empty(), "a stroke with the mouse paints"

    def propose_scratches(self) -> None:
        painted = int(np.count_nonzero(self.app.photos.mask.array()))
        self.window.damage_bar.propose_requested.emit()
        self.wait(lambda: np.count_nonzero(self.app.photos.mask.array()) > 2 * painted, "proposed scratches")
        self.rest(1.0)
        self.take("04-scratches", self.window)
        self.canvas.set_tool(Tool.HAND)

    def pick_reference(self) -> None:
        face = self.faces()[0]
        settings = replace(face.settings, recipe="reference", candidates=3)
        self.window.faces.settings_changed.emit(face.id, settings)
        self.window.faces.reference_from_album_requested.emit(face.id)
        picker = self.dialog()
        picker._names.setCurrentIndex(picker._names.model().index(1, 0))
        self.wait(lambda: picker._faces.count() == 3, "faces to choose from")
        picker._faces.setCurrentRow(1)
        self.rest(0.5)
        self.take("05-reference", picker)
        picker._on_take()
        self.wait(lambda: self.faces()[0].settings.references, "a reference")

    def restore(self) -> None:
        self.rest(0.3)
        self.window.action("restore_face").trigger()
        self.wait(lambda: self.previews >= 3, "a preview that moves")
        self.take("06-restoring", self.window)
        self.wait(lambda: len(self.faces()[0].candidates) == 3, "three candidates")
        self.wait(lambda: not self.app.queue.has_work, "the end of the queue")
        self.rest(1.5)

    def choose(self) -> None:
        QTest.keyClick(self.window.faces.cards[0].head, Qt.Key.Key_2)
        second = self.faces()[0].candidates[1].file
        assert self.faces()[0].chosen == second, "candidate 2 is chosen by its number"
        self.rest(1.0)
        self.take("07-candidates", self.window)

    def compare(self) -> None:
        for notice in self.window.notices.notices:
            self.window.notices.dismiss(notice)
        self.canvas.set_comparison(Comparison.SLIDER)
        self.rest(0.5)
        self.take("08-compare", self.window)
        self.canvas.set_comparison(Comparison.NONE)

    def restore_group(self) -> None:
        self.app.albums.open_paths([self.album / "group.jpg"])
        self.wait(lambda: self.app.photos.photo == self.album / "group.jpg", "the group")
        self.wait(lambda: self.faces(), "the faces of the group")
        self.window.action("restore_photo").trigger()
        self.wait(lambda: all(face.candidates for face in self.faces()), "every face of the group")
        self.wait(lambda: not self.app.queue.has_work, "the end of the queue")
        self.rest(1.0)
        self.canvas.set_comparison(Comparison.SIDE_BY_SIDE)
        self.rest(0.8)
        self.take("09-group", self.window)
        self.canvas.set_comparison(Comparison.NONE)

    def export(self) -> None:
        self.app.saver.flush()
        self.window.action("export_photo").trigger()
        dialog = self.dialog()
        page = dialog.options_page
        page.set_folder(self.exported)
        page.scopes[2].setChecked(True)
        page.format.setCurrentIndex(page.format.findData("png"))
        self.rest(0.3)
        self.take("10-export", dialog)
        dialog.start()
        self.wait(lambda: dialog.summary is not None, "the summary of the export")
        self.rest(0.3)
        self.take("11-summary", dialog)
        dialog.reject()
        theme.apply_theme(QApplication.instance(), dark=False)
        self.rest(0.8)
        self.take("12-light", self.window)

    # Looking

    def faces(self):
        record = self.app.photos.record
        return (record.faces if record and self.app.photos.is_loaded else None) or ()

    def at(self, x: float, y: float) -> QPoint:
        """A place of the photo on the canvas."""
        return self.canvas.panes.to_view(QPointF(x, y)).toPoint()

    def dialog(self) -> QDialog:
        self.wait(lambda: isinstance(QApplication.activeWindow(), QDialog) or self._dialogs(), "a dialog")
        return self._dialogs()[-1]

    def _dialogs(self) -> list[QDialog]:
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def take(self, name: str, widget: QWidget) -> None:
        self.rest(0.1)
        path = self.pictures / f"{name}.png"
        widget.grab().save(str(path))
        # Flat colours and one photo: 256 of them are enough, and a quarter of the size.
        with Image.open(path) as picture:
            picture.convert("RGB").quantize(256, kmeans=2).save(path, optimize=True)

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Lets the window live until something is the case.

        Raises:
            AssertionError: naming what did not come.
        """
        limit = time.monotonic() + PATIENCE_SECONDS
        while not until():
            assert time.monotonic() < limit, f"{what} did not come; notices: {self.window.notices.notices}"
            self.rest(0.02)

    def rest(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def _on_progress(self, photo: Path, progress) -> None:
        self.previews += bool(progress.previews)


def check(album: Path, exported: Path) -> None:
    """What an archivist would check in the file: its size, what changed and what did not."""
    before = np.asarray(Image.open(album / "portrait.jpg").convert("RGB")).astype(int)
    after = np.asarray(Image.open(exported / "portrait.png").convert("RGB")).astype(int)
    assert before.shape == after.shape
    changed = (before != after).any(axis=2)
    assert changed[300:500, 230:410].mean() > 0.5, "the face is restored"
    from pgdiff_desktop.albums.sidecars import SidecarFolder

    sidecars = SidecarFolder(album)
    # Damage is proposed up to where a crack leaves the print.
    damage = np.asarray(Image.open(sidecars.mask_path(album / "portrait.jpg"))) > 0
    assert damage[:20].mean() < 0.05
    assert not (changed & ~damage)[:20].any(), "the border of the print is the original's"
    assert sidecars.load(album / "portrait.jpg").state is PhotoState.DONE
    assert b"compositeWithTrainedAlgorithmicMedia" in (exported / "portrait.png").read_bytes()


def main(album: Path, exported: Path, pictures: Path) -> int:
    album.mkdir(parents=True, exist_ok=True)
    for name in ("portrait.jpg", "group.jpg", "faded.jpg"):
        (album / name).write_bytes((resources_folder() / "samples" / name).read_bytes())
    application = make_application()
    install_language(application, "en")
    theme.apply_theme(application, dark=True)
    Tour(album, exported, pictures).run()
    check(album, exported)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*(Path(word) for word in sys.argv[1:])))
