"""Every surface of the window, with something on it: for tests that look at all controls."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.engine.model_files import ModelState
from pgdiff_desktop.gui.dialogs.first_start import FirstStartPage
from pgdiff_desktop.gui.models.licence_dialog import LicenceDialog
from pgdiff_desktop.gui.scans.pages_dialog import PagesDialog
from pgdiff_desktop.gui.scans.parts_dialog import PartsDialog
from pgdiff_desktop.workers.scan_cutting import Cut
from tests.waiting import PATIENCE, all_is_delivered

_LARGE = ModelState(
    name="prior-large",
    role="prior",
    set="ffhq512",
    file="prior-large.pth",
    path=Path("/models/prior-large.pth"),
    state="absent",
    size=600_000_000,
    sha256=None,
    licence="S-Lab-1.0",
    licence_url="https://example.org/licence",
    non_commercial=True,
)


def fill_window(app, album, qtbot):
    """A photo with a restored face, its sections unfolded, a finished job and a notice."""
    app.albums.open_paths([album / "photo 1.png"])
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(app.window.album.photos()) == 4, timeout=PATIENCE)
    app.faces.restore_photo()
    qtbot.waitUntil(lambda: bool(app.photos.record.faces[0].candidates), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)
    app.window.photo_card.fold.set_unfolded(True)
    app.window.faces.cards[0].body.form.more.fold.set_unfolded(True)
    app.window.notices.inform("Something that is to be known.", "And what to do about it.")
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)


def open_dialogs(app, album, qtbot):
    """Every dialog and page beside the window, by its name."""
    dialogs, window = app.dialogs, app.window
    for show in (
        dialogs.models,
        dialogs.preferences,
        dialogs.export,
        dialogs.shortcuts,
        dialogs.about,
        dialogs.diagnostics,
        dialogs.provenance,
        lambda: dialogs.pick_reference(app.photos.record.faces[0].id),
    ):
        show()
    opened = dict(dialogs._open)
    photo = album / "photo 1.png"
    for name, made in (
        ("parts", PartsDialog(photo, Cut.SPLIT, window)),
        ("pages", PagesDialog(photo, 3, window)),
        ("licence", LicenceDialog([_LARGE], window)),
        ("welcome", FirstStartPage(app.models, app.settings)),
    ):
        qtbot.addWidget(made)
        if name == "welcome":
            # As large as its place in the window.
            made.resize(870, 700)
        made.show()
        opened[name] = made
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    return opened
