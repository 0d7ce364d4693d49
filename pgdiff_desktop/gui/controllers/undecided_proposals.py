"""Says at *Restore* that proposed damage does not count yet, with the way to decide."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notification_area import Notice, NoticeKind
from pgdiff_desktop.gui.texts.proposal_texts import undecided_words

_ACCEPT, _SHOW = "accept proposal", "show proposal"


class UndecidedProposals(QObject):
    """Nothing waits for the decision: what is restored meanwhile leaves proposed damage as it is."""

    def __init__(
        self,
        window: MainWindow,
        photos: PhotoController,
        albums: AlbumController,
        restoring: RestoringController,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._photos, self._albums, self._notices = photos, albums, window.notices
        # The photos that the notice speaks of, and what it offers to do.
        self._said: tuple[Path, ...] = ()
        self._offered = ""
        restoring.restoring_wanted.connect(self._on_restoring)
        photos.scratches.undecided_changed.connect(self._on_changed)
        photos.shown.connect(self._on_changed)
        window.notices.action_requested.connect(self._on_action)

    def _on_restoring(self, wanted: Collection[Path]) -> None:
        undecided = tuple(photo for photo in self._photos.scratches.undecided if photo in wanted)
        if not undecided:
            return
        self._said = undecided
        self._offered = _ACCEPT if undecided == (self._photos.photo,) else _SHOW
        self._notices.show_notice(
            Notice(
                undecided_words(undecided),
                self.tr("Accept it, then restore again."),
                kind=NoticeKind.INFORMATION,
                action=self._offered,
                action_text=self.tr("Accept") if self._offered == _ACCEPT else self.tr("Show Photo"),
                cause=Cause(CauseKind.PROPOSAL),
            )
        )

    def _on_changed(self, _photo: Path | None = None) -> None:
        """The notice goes when nothing of it is true any more, and when its button would mean another photo."""
        if not self._said:
            return
        is_open = self._photos.photo in self._said
        if not set(self._said) & set(self._photos.scratches.undecided) or (
            self._offered == _ACCEPT and not is_open
        ):
            self._said = ()
            self._notices.dismiss_cause(CauseKind.PROPOSAL)

    def _on_action(self, action: str) -> None:
        if action == _ACCEPT:
            self._photos.scratches.accept()
        elif action == _SHOW:
            others = [
                one
                for one in self._photos.scratches.undecided
                if one in self._said and one != self._photos.photo
            ]
            if others:
                self._albums.go_to(others[0])
