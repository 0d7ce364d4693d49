"""Where notices appear: over the photo, one at a time, and on the desktop while nobody looks at the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QSystemTrayIcon, QVBoxLayout, QWidget

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notice import Notice, NoticeKind
from pgdiff_desktop.gui.notices.notice_banner import NoticeBanner
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.sentences import sentences

__all__ = ["DesktopNotice", "Notice", "NoticeKind", "NotificationArea"]
# Older ones make room; they stay in the log, and failures at their photo and in the queue.
_MOST = 20
# Desktops keep a message as long as they like; the sign beside the clock goes after this.
_SHOWN_MS = 10_000


class NotificationArea(QWidget):
    """Takes no room while there is nothing to say; the newest notice is seen, and the others wait behind it.

    The same notice again only counts up; one of the same cause takes the place of the one before.

    Signals:
        action_requested: the `action` of a notice whose button was pressed.
    """

    action_requested = Signal(str)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Notices"))
        self.banners: list[NoticeBanner] = []
        # How often the user went on to the next, so that the count goes on, too.
        self._turned = 0
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(theme.AROUND, theme.APART, theme.AROUND, theme.APART)
        self._list.setSpacing(theme.APART)
        self.setVisible(False)

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(banner.notice for banner in self.banners)

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice above the others, and lets screen readers say it."""
        same = next((banner for banner in self.banners if _says_the_same(banner.notice, notice)), None)
        if same is not None:
            if notice.cause is None:
                same.say_again()
            return
        if notice.cause is not None:
            self._remove_all([banner for banner in self.banners if banner.notice.cause == notice.cause])
        banner = NoticeBanner(notice)
        banner.closed.connect(self._on_closed)
        banner.next_requested.connect(self._on_next)
        banner.all_requested.connect(self.dismiss_all)
        banner.action_requested.connect(self.action_requested)
        self.banners.insert(0, banner)
        self._list.insertWidget(0, banner)
        self._turned = 0
        self._remove_all(self.banners[_MOST:])
        said = sentences(notice.message, notice.remedy)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def inform(self, text: str, remedy: str = "", cause: Cause | None = None) -> None:
        self.show_notice(Notice(text, remedy, kind=NoticeKind.INFORMATION, cause=cause))

    def warn(self, text: str, remedy: str = "", cause: Cause | None = None) -> None:
        self.show_notice(Notice(text, remedy, kind=NoticeKind.WARNING, cause=cause))

    def warn_of(self, failure: Failure) -> None:
        self.warn(error_texts.message(failure), error_texts.remedy(failure))

    def show_error(self, error: Exception, cause: Cause | None = None) -> None:
        self.show_notice(replace(Notice.of_error(error), cause=cause))

    def show_failure(self, failure: Failure, details: str = "", cause: Cause | None = None) -> None:
        self.show_notice(Notice.of_failure(failure, details, cause))

    def dismiss(self, notice: Notice) -> None:
        """Takes a notice away that is no longer of use, if it is still there."""
        self._remove_all([banner for banner in self.banners if banner.notice == notice])

    def dismiss_cause(self, kind: CauseKind, subject: object = None) -> None:
        """Takes away what came from something that is mended by now.

        Args:
            subject: None for all of the kind.
        """
        causes = ((banner, banner.notice.cause) for banner in self.banners)
        self._remove_all(
            [
                banner
                for banner, cause in causes
                if cause is not None and cause.kind is kind and (subject is None or cause.subject == subject)
            ]
        )

    def dismiss_all(self) -> None:
        self._remove_all(self.banners)

    def _on_next(self) -> None:
        """The one that was seen waits behind the others."""
        self.banners.append(self.banners.pop(0))
        self._turned += 1
        self._show_first()
        # So that the same key goes on to the one after it.
        self.banners[0].next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_first(self) -> None:
        count = len(self.banners)
        self._turned %= max(1, count)
        for place, banner in enumerate(self.banners):
            banner.set_place(self._turned + 1, count)
            banner.show_now(wanted=place == 0)
        self.setVisible(bool(self.banners))

    def _on_closed(self) -> None:
        banner = self.sender()
        if isinstance(banner, NoticeBanner):
            self._remove_all([banner])

    def _remove_all(self, banners: Sequence[NoticeBanner]) -> None:
        for banner in tuple(banners):
            if banner in self.banners:
                self.banners.remove(banner)
                self._list.removeWidget(banner)
                banner.hide()
                banner.deleteLater()
        self._show_first()


class DesktopNotice(QObject):
    """Says one sentence beside the clock where the desktop can, and marks the window in the taskbar."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sign = QSystemTrayIcon(self)
        self._sign.activated.connect(self._on_activated)
        self._sign.messageClicked.connect(self._on_activated)
        self._hide_due = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hide_due.timeout.connect(self._sign.hide)

    def say(self, text: str) -> None:
        """Nothing is said to somebody who looks at the window already."""
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._sign.setIcon(QApplication.windowIcon())
            self._sign.show()
            self._sign.showMessage(QApplication.applicationDisplayName(), text)
            self._hide_due.start()

    def _on_activated(self, _reason: object = None) -> None:
        self._sign.hide()
        self._window.raise_()
        self._window.activateWindow()


def _says_the_same(one: Notice, other: Notice) -> bool:
    """Whatever its details: several parts of the window may run into one trouble."""
    return (one.message, one.remedy, one.kind, one.action) == (
        other.message,
        other.remedy,
        other.kind,
        other.action,
    )
