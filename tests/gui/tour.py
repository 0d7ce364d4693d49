"""A whole afternoon in a minute: from an album to the exported photo, in the real window with the real engine.

Run as a program it takes the pictures of the README's tour; the end-to-end test runs it under Xvfb.

    python -m tests.gui.tour ALBUM EXPORTED PICTURES

`--language`, `--light` and `--size` show the same window otherwise; QT_SCALE_FACTOR=1.5 in the environment makes it
as large as on a screen of 150 %.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

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
SIZE = (1440, 900)
LEFT = Qt.MouseButton.LeftButton


class Tour:
    """Steps through the window and takes a picture of each stop."""

    def __init__(
        self, album: Path, exported: Path, pictures: Path, size: tuple[int, int], *, dark: bool
    ) -> None:
        self.album, self.exported, self.pictures = album, exported, pictures
        pictures.mkdir(parents=True, exist_ok=True)
        self.app = AppController(load_settings())
        self.window, self.canvas = self.app.window, self.app.window.canvas
        self.window.resize(*size)
        self._dark = dark
        self.previews = 0
        self.app.queue.progressed.connect(self._on_progress)

    def run(self) -> None:
        self.welcome()
        self.open_album()
        self.paint_by_hand()
        self.propose_scratches()
        self.look_at_recipes()
        self.pick_reference()
        self.restore()
        self.choose()
        self.compare()
        self.restore_group()
        self.look_at_queue()
        self.export()
        self.first_steps()
        self.other_colours()
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
        assert not self.app.photos.layers.mask.is_empty(), "a stroke with the mouse paints"

    def propose_scratches(self) -> None:
        """Proposed with the hand, seen at once, damage when they are accepted."""
        painted = int(np.count_nonzero(self.app.photos.layers.mask.array()))
        self.canvas.set_tool(Tool.HAND)
        self.window.damage_bar.scratches.click()
        bar = self.window.proposal_bar
        self.wait(bar.isVisible, "proposed scratches")
        self.rest(1.0)
        self.take("04-scratches", self.window)
        assert int(np.count_nonzero(self.app.photos.layers.mask.array())) == painted, (
            "a proposal is no damage"
        )
        bar.accept.click()
        self.wait(
            lambda: np.count_nonzero(self.app.photos.layers.mask.array()) > 2 * painted, "accepted scratches"
        )
        # The result is to be seen, not what was damaged.
        self.window.action("show_damage").trigger()

    def look_at_recipes(self) -> None:
        recipes = self.window.faces.cards[0].body.form.recipe
        recipes.showPopup()
        self.rest(0.5)
        self.take("13-recipes", recipes.view().window())
        recipes.hidePopup()

    def pick_reference(self) -> None:
        face = self.faces()[0]
        settings = replace(face.settings, recipe="reference", candidates=3)
        self.window.faces.settings_changed.emit(face.id, settings)
        self.window.faces.reference_from_album_requested.emit(face.id)
        picker = self.dialog()
        self.wait(lambda: picker.look.isVisible() and picker.look.isEnabled(), "the photos to look through")
        picker.look.click()
        self.wait(lambda: picker.grid.count == 4, "faces to choose from")
        self.wait(lambda: not picker._faces.is_looking, "the end of the search")
        picker.grid.select_first()
        self.rest(0.8)
        self.take("05-reference", picker)
        picker.take.click()
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
        # Without a window manager, nobody makes the window active after the dialog.
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window's turn")
        QTest.keyClick(self.canvas, Qt.Key.Key_2)
        second = self.faces()[0].candidates[1].file
        assert self.faces()[0].chosen == second, "candidate 2 is chosen by its number"
        self.wait(self.is_drawn, "the chosen candidate in the photo")
        # With room for what is spoken of.
        self.window.queue.set_collapsed(True)
        self.rest(0.5)
        faces = self.window.faces.findChild(QScrollArea)
        faces.verticalScrollBar().setValue(faces.verticalScrollBar().maximum())
        self.rest(0.5)
        self.take("07-candidates", self.window)
        self.window.queue.set_collapsed(False)

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

    def look_at_queue(self) -> None:
        """What waits, while a face is restored."""
        self.app.albums.open_paths([self.album / "faded.jpg"])
        self.wait(lambda: self.app.photos.photo == self.album / "faded.jpg" and self.faces(), "faded faces")
        self.previews = 0
        self.app.restoring.restore_photos([self.album / name for name in ("faded.jpg", "group.jpg")])
        self.wait(lambda: self.previews >= 2, "a preview that moves")
        self.rest(0.3)
        self.take("14-queue", self.window)
        self.app.queue.cancel_all()
        self.wait(lambda: not self.app.queue.has_work, "the end of the queue")

    def first_steps(self) -> None:
        self.window.action("first_steps").trigger()
        dialog = self.dialog()
        self.rest(0.5)
        self.take("15-first-steps", dialog)
        dialog.reject()

    def other_colours(self) -> None:
        self.app.albums.open_paths([self.album / "portrait.jpg"])
        self.wait(lambda: self.app.photos.photo == self.album / "portrait.jpg", "the portrait")
        self.wait(lambda: self.faces() and self.window.faces.cards, "its faces")
        self.wait(lambda: self.canvas.has_result and self.is_drawn(), "its result")
        theme.apply_theme(QApplication.instance(), dark=not self._dark)
        self.rest(1.2)
        self.take("12-light", self.window)

    # Looking

    def faces(self):
        record = self.app.photos.record
        return (record.faces if record and self.app.photos.is_loaded else None) or ()

    def is_drawn(self) -> bool:
        """Whether photo and candidates are seen as they are chosen now."""
        photos = self.app.photos
        return not (photos.result._due.isActive() or photos.result._composing or photos.faces.pictures._tasks)

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
    assert sidecars.load(album / "portrait.jpg").state is PhotoState.EXPORTED
    assert b"compositeWithTrainedAlgorithmicMedia" in (exported / "portrait.png").read_bytes()


def main(
    album: Path,
    exported: Path,
    pictures: Path,
    language: str = "en",
    size: tuple[int, int] = SIZE,
    *,
    dark: bool = True,
) -> int:
    album.mkdir(parents=True, exist_ok=True)
    for name in ("portrait.jpg", "group.jpg", "faded.jpg"):
        (album / name).write_bytes((resources_folder() / "samples" / name).read_bytes())
    application = make_application()
    install_language(application, language)
    theme.apply_theme(application, dark=dark)
    Tour(album, exported, pictures, size, dark=dark).run()
    check(album, exported)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gui.tour")
    for name in ("album", "exported", "pictures"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", type=int, nargs=2, default=SIZE, metavar=("WIDTH", "HEIGHT"))
    parser.add_argument("--light", action="store_true", help="light colours first, dark ones last")
    return parser.parse_args()


if __name__ == "__main__":
    asked = arguments()
    raise SystemExit(
        main(
            asked.album,
            asked.exported,
            asked.pictures,
            asked.language,
            tuple(asked.size),
            dark=not asked.light,
        )
    )
