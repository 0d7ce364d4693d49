"""Notices: one sentence, the remedy, details on demand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.errors import DiskFull, ErrorCode
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notice_banner import NoticeBanner
from pgdiff_desktop.gui.notices.notification_area import Notice, NoticeKind, NotificationArea


@pytest.fixture
def area(qtbot):
    made = NotificationArea()
    qtbot.addWidget(made)
    made.resize(500, 300)
    return made


def test_it_takes_no_room_while_there_is_nothing_to_say(area, qtbot):
    assert area.isHidden()
    area.show_notice(Notice("The disk is full", "Make room."))
    assert area.isVisible()
    area.banners[0].close_button.click()
    assert area.isHidden()
    assert area.notices == ()


def test_an_error_is_said_in_its_own_words():
    error = DiskFull(Path("/album/a.tif"), ErrorCode.DISK_FULL)
    assert Notice.of_error(error) == Notice(
        "/album/a.tif: the disk is full", "Free some space or write to another disk."
    )
    assert Notice.of_failure(error.failure) == Notice.of_error(error)


def test_a_bug_is_a_sentence_with_its_traceback_behind_it(area):
    try:
        raise ValueError("landmarks\nof a face")
    except ValueError as error:
        notice = Notice.of_error(error)
    assert "\n" not in notice.message
    assert "Traceback" not in notice.message
    assert "Traceback" in notice.details
    assert notice.remedy


def test_details_are_there_on_demand_and_can_be_copied(area, qtbot):
    area.show_notice(Notice("It broke", "Mend it.", "Traceback: line 12"))
    banner = area.banners[0]
    assert not banner._details.isVisible()
    qtbot.keyClick(banner.more, Qt.Key.Key_Space)
    assert banner._details.isVisible()
    qtbot.mouseClick(banner.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "It broke\nMend it.\nTraceback: line 12"
    assert banner.copy.accessibleName() == "Copied"


def test_the_same_again_counts_up_and_the_newest_are_first(area):
    for _ in range(3):
        area.show_notice(Notice("a.jpg: it is cut short"))
    assert len(area.banners) == 1
    assert "3" in area.banners[0].message.text()
    for name in "bcd":
        area.show_notice(Notice(f"{name}.jpg: it is cut short"))
    assert [notice.message[0] for notice in area.notices] == ["d", "c", "b", "a"]
    for notice in area.notices:
        area.dismiss(notice)
    assert area.isHidden()


def test_only_what_needs_no_answer_leaves_by_itself(area, qtbot, monkeypatch):
    # The pointer is where the test before has left it.
    monkeypatch.setattr(NoticeBanner, "underMouse", lambda _banner: False)
    area.show_notice(Notice("It broke"))
    area.show_notice(Notice("Careful", kind=NoticeKind.WARNING))
    area.show_notice(Notice("Exported", kind=NoticeKind.INFORMATION))
    assert [banner._timer.isActive() for banner in area.banners] == [True, False, False]
    area.banners[0]._timer.start(1)

    def has_left():
        # In a window of its own there is nothing else that the focus could be in, whenever it comes.
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        return len(area.banners) == 2

    qtbot.waitUntil(has_left)
    assert [notice.message for notice in area.notices] == ["Careful", "It broke"]


def seen(area):
    return [banner.notice.message for banner in area.banners if not banner.isHidden()]


def test_one_is_seen_and_the_others_are_counted_and_can_be_gone_through(area, qtbot):
    for words in ("first", "second", "third"):
        area.show_notice(Notice(words))
    assert seen(area) == ["third"]
    assert area.banners[0].count.text() == "1 of 3"
    gone_through = []
    for _ in range(3):
        qtbot.keyClick(area.banners[0].next, Qt.Key.Key_Space)
        gone_through.append((*seen(area), area.banners[0].count.text()))
    assert gone_through == [("second", "2 of 3"), ("first", "3 of 3"), ("third", "1 of 3")]
    area.banners[0].close_button.click()
    assert seen(area) == ["second"]
    qtbot.mouseClick(area.banners[0].all, Qt.MouseButton.LeftButton)
    assert area.isHidden()
    area.show_notice(Notice("alone"))
    assert not area.banners[0].next.isVisible()
    assert not area.banners[0].all.isVisible()


def test_what_waits_behind_another_keeps_its_time(area):
    area.show_notice(Notice("Exported", kind=NoticeKind.INFORMATION))
    area.show_notice(Notice("It broke"))
    (behind,) = [banner for banner in area.banners if banner.notice.message == "Exported"]
    assert not behind._timer.isActive()
    area.banners[0].close_button.click()
    assert behind._timer.isActive()


def test_a_notice_goes_with_its_cause_and_only_the_newest_of_a_cause_is_there(area):
    cause = Cause(CauseKind.ATTEMPT, Path("/album/a.jpg"))
    area.show_notice(Notice("a.jpg: no reference", cause=cause))
    area.show_notice(Notice("a.jpg: no face", cause=cause))
    area.show_notice(Notice("b.jpg: no face", cause=Cause(CauseKind.ATTEMPT, Path("/album/b.jpg"))))
    area.show_notice(Notice("The disk is full", cause=Cause(CauseKind.SAVING)))
    assert [notice.message for notice in area.notices] == [
        "The disk is full",
        "b.jpg: no face",
        "a.jpg: no face",
    ]
    area.dismiss_cause(CauseKind.ATTEMPT, Path("/album/a.jpg"))
    area.dismiss_cause(CauseKind.SAVING)
    assert seen(area) == ["b.jpg: no face"]
    area.dismiss_cause(CauseKind.ATTEMPT)
    assert area.isHidden()


def test_no_sentence_is_said_twice(area):
    error = DiskFull(Path("/album/a.tif"), ErrorCode.DISK_FULL)
    once = Notice.of_error(error)
    trace = f"Traceback: line 12\n{once.message}\n{once.sentence}"
    notice = Notice.of_failure(error.failure, trace)
    assert notice.details == "Traceback: line 12"
    assert notice.whole_text.count(once.message) == 1
    assert Notice("It broke. Try again.", "Try again.").remedy == ""


def test_what_is_being_read_stays(area, qtbot):
    with qtbot.waitActive(area):
        area.show_notice(Notice("Exported", kind=NoticeKind.INFORMATION))
        area.activateWindow()
    banner = area.banners[0]
    banner.copy.setFocus()
    banner._timer.timeout.emit()
    assert area.banners == [banner]
    qtbot.keyClick(banner.copy, Qt.Key.Key_Escape)
    assert area.banners == []


def test_its_button_says_what_is_wanted(area, qtbot):
    area.show_notice(Notice("A model is missing", action="models", action_text="Models…"))
    with qtbot.waitSignal(area.action_requested) as wanted:
        qtbot.mouseClick(area.banners[0].action, Qt.MouseButton.LeftButton)
    assert wanted.args == ["models"]
    area.show_notice(Notice("Nothing to press"))
    assert not area.banners[0].action.isVisible()


def test_a_file_name_is_never_markup_and_never_widens_the_window(area, qtbot):
    name = "/album/" + "a" * 60 + "/<b>scan</b>_" + "b" * 60 + ".tif: it is cut short"
    area.show_notice(Notice(name, "Open /home/" + "c" * 50 + "/d instead."))
    banner = area.banners[0]
    assert banner.message.textFormat() == Qt.TextFormat.PlainText
    assert banner.minimumSizeHint().width() < 300


def test_one_trouble_is_said_once_whoever_ran_into_it(qtbot):
    area = NotificationArea()
    qtbot.addWidget(area)
    area.show_notice(Notice("away.jpg: there is no such file", "Check its name."))
    area.show_notice(Notice("away.jpg: there is no such file", "Check its name.", "Traceback"))
    assert len(area.notices) == 1
