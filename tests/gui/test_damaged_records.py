"""The window opens whatever became of what it saved, and names it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QSettings

from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.albums.session import Session, save_session, session_file
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.sampling_settings import MAX_CANDIDATES, SamplingSettings
from pgdiff_desktop.runtimes.remembered import remembered
from pgdiff_desktop.settings import application_folders, settings_file
from tests.waiting import PATIENCE


def said(app):
    return [notice.message for notice in app.window.notices.notices]


def test_damaged_records_are_named_when_the_window_opens(open_app, qtbot):
    for path in (settings_file(), session_file()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"memory_limit_mb": Infinity}')
    app = open_app()
    qtbot.waitUntil(lambda: len(said(app)) == 2, timeout=PATIENCE)
    assert {
        f"{path}: it is damaged and was set aside as {path.name}.damaged"
        for path in (settings_file(), session_file())
    } == set(said(app))


def test_one_that_is_met_later_by_another_thread_is_named_too(open_app, qtbot):
    app = open_app()
    qtbot.waitUntil(lambda: app.albums.session is not None and app.window.isVisible(), timeout=PATIENCE)
    cache = application_folders().cache
    cache.mkdir(parents=True, exist_ok=True)
    (cache / "speeds.json").write_text("[]")
    other = threading.Thread(target=remembered, args=("speeds", float))
    other.start()
    other.join()
    qtbot.waitUntil(lambda: any("speeds.json.damaged" in one for one in said(app)), timeout=PATIENCE)


@pytest.mark.parametrize("looking", [3, None, {"a": 1}, ["\ud800", "/gone/a.jpg", 5]])
@pytest.mark.parametrize("entries", [7, [3, None, {"photo": 1}, {"faces": "abc"}]])
def test_a_queue_that_is_none_is_left_out(open_app, qtbot, looking, entries):
    save_session(Session(queue={"version": 1, "entries": entries, "looking": looking}))
    app = open_app()
    qtbot.waitUntil(lambda: app.albums.session.queue.get("looking") == looking, timeout=PATIENCE)
    assert app.queue.entries() == ()


@pytest.mark.parametrize(
    "tools", ["[" * 100_000, '{"size": Infinity}', '{"size": 1e999}', '{"size": NaN}', "3"]
)
def test_a_damaged_layout_is_no_reason_not_to_start(open_app, tools):
    QSettings().setValue("damage tools", tools)
    for name in ("geometry", "across", "down"):
        QSettings().setValue(f"window/{name}", b"\xff" * 40)
    app = open_app()
    assert 1 <= app.window.canvas.brush.size <= 1000
    assert app.window.isVisible()


def test_a_record_of_the_largest_numbers_that_are_read_can_be_opened(open_app, album, qtbot):
    """What is larger is set aside; in between lies nothing that the window runs into."""
    most = (1 << 31) - 1
    settings = SamplingSettings(
        strength_factor=float(most), candidates=MAX_CANDIDATES, steps=most, guidance_scale=float(most)
    )
    candidate = Candidate("1.png", (1 << 64) - 1, settings, "fast", 1e300, (), 1e300)
    face = FaceRecord(
        most - 1, (-1e7, 1e7, 1e7, 1e7), ((1e7, -1e7),) * 5, 1.0, settings=settings, candidates=(candidate,)
    )
    folder = SidecarFolder(album)
    place = folder.candidates_folder(album / "photo 1.png")
    place.mkdir(parents=True)
    (place / "1.png").touch()
    folder.save(album / "photo 1.png", PhotoRecord(faces=(face,), next_face=most))
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    assert app.photos.record.faces == (face,)


def test_a_damaged_quality_is_the_usual_one(qtbot):
    from pgdiff_desktop.gui.export.export_options import ExportChoice, ExportOptionsPage

    saved = QSettings(str(application_folders().config / "export.ini"), QSettings.Format.IniFormat)
    usual = ExportOptionsPage(ExportChoice())
    qtbot.addWidget(usual)
    saved.setValue("quality", "9" * 12)
    saved.sync()
    page = ExportOptionsPage(ExportChoice())
    qtbot.addWidget(page)
    assert page.quality.value() == usual.quality.value()
