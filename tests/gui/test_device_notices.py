"""What is learned of a graphics card while jobs run is said above the photo, in the language of the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.notices.notification_area import NoticeKind as Sign
from tests.waiting import PATIENCE

CARD = "NVIDIA GeForce GTX 1060"
OLD_DRIVER = Notice(NoticeKind.CPU_INSTEAD, failure=Failure.of(CARD, ErrorCode.DEVICE_DRIVER_OLD))
NO_ROOM = Notice.of(NoticeKind.ON_THE_CPU)


@pytest.fixture
def opened(open_app, album, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    return app


@pytest.mark.parametrize(
    ("notice", "said"),
    [(OLD_DRIVER, f"{CARD}: its driver is too old"), (NO_ROOM, "Not enough memory on the graphics card")],
)
@pytest.mark.parametrize("job", ["find_faces", "sample_faces"])
def test_the_window_says_it(opened, door, qtbot, monkeypatch, job, notice, said):
    do = getattr(door, job)
    others = Notice.of(NoticeKind.TURNED, degrees=90)
    monkeypatch.setattr(door, job, lambda *given: replace(do(*given), notices=(others, notice)))
    opened.window.action({"find_faces": "find_faces", "sample_faces": "restore_face"}[job]).trigger()
    qtbot.waitUntil(lambda: bool(opened.window.notices.notices), timeout=PATIENCE)
    (shown,) = opened.window.notices.notices
    assert said in shown.message
    assert shown.kind is Sign.WARNING


def test_a_photo_that_looks_like_a_negative_is_told(opened, door, qtbot, monkeypatch):
    sample, negative = door.sample_faces, Notice.of(NoticeKind.NEGATIVE)
    monkeypatch.setattr(
        door, "sample_faces", lambda *given: replace(sample(*given), notices=(negative, negative))
    )
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(opened.window.notices.notices), timeout=PATIENCE)
    (shown,) = opened.window.notices.notices
    assert "negative" in shown.message
