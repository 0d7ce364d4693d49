"""What can be done with the selected photos of the album: their menu, and the keys of their stars."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from pgdiff_desktop.albums.records import MOST_STARS
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_model import AlbumModel


class PhotoCommands(QObject):
    """Says what is wanted of the selected photos; copies their paths by itself.

    Args:
        panel: the keys of the stars work in its whole window.
        selected: the photos that a command is for.

    Signals:
        restore_wanted, export_wanted, reveal_wanted, removal_wanted, dismissal_wanted: of photos, list of Path: to
            restore them, to export them, to show their files in the file manager, to remove their results, and to
            dismiss the note on their last attempt.
        stars_wanted: photos, and how many stars.
        turn_wanted: photos, and quarter turns to the right that they are to be looked at with, from now.
    """

    restore_wanted = Signal(list)
    export_wanted = Signal(list)
    reveal_wanted = Signal(list)
    removal_wanted = Signal(list)
    dismissal_wanted = Signal(list)
    stars_wanted = Signal(list, int)
    turn_wanted = Signal(list, int)

    def __init__(self, panel: QWidget, model: AlbumModel, selected: Callable[[], list[Path]]) -> None:
        super().__init__(panel)
        self._panel, self._model, self._selected = panel, model, selected
        self.star_actions = [self._made_star_action(count) for count in range(MOST_STARS + 1)]
        panel.addActions(self.star_actions)

    def pop_up(self, place: QPoint) -> None:
        """Opens the menu at a place of the screen."""
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """For what is selected now."""
        photos = self._selected()
        summaries = [self._model.summary_of(photo) for photo in photos]
        there = [photo for photo in photos if self._model.is_there(photo)]
        made = QMenu(self._panel)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(icon: str | None, text: str, act: Callable[[], object], *, enabled: bool = True) -> None:
            action = QAction(text, made)
            if icon is not None:
                action.setIcon(theme.icon(icon))
            action.setEnabled(enabled)
            action.triggered.connect(act)
            made.addAction(action)

        add("restore", self.tr("Restore"), partial(self.restore_wanted.emit, there), enabled=bool(there))
        add("export", self.tr("Export…"), partial(self.export_wanted.emit, there), enabled=bool(there))
        made.addSeparator()
        made.addMenu(self._star_menu(made, [summary.stars for summary in summaries]))
        add("rotate-left", self.tr("Rotate the View Left"), partial(self.turn_wanted.emit, photos, -1))
        add("rotate-right", self.tr("Rotate the View Right"), partial(self.turn_wanted.emit, photos, 1))
        made.addSeparator()
        add("folder", self.tr("Show in File Manager"), partial(self.reveal_wanted.emit, photos))
        add("copy", self.tr("Copy Path"), partial(_copy_paths, photos))
        made.addSeparator()
        with_note = [photo for photo, one in zip(photos, summaries, strict=True) if one.failure is not None]
        if with_note:
            add(
                "check", self.tr("Dismiss the Failed Attempt"), partial(self.dismissal_wanted.emit, with_note)
            )
        with_result = [photo for photo, one in zip(photos, summaries, strict=True) if one.stamp]
        remove = partial(self.removal_wanted.emit, with_result)
        add("delete", self.tr("Remove Result"), remove, enabled=bool(with_result))
        return made

    def _star_menu(self, owner: QMenu, stars: list[int]) -> QMenu:
        menu = QMenu(self.tr("Stars"), owner)
        menu.setIcon(theme.icon("star"))
        for count, action in enumerate(self.star_actions):
            action.setChecked(set(stars) == {count})
            menu.addAction(action)
        return menu

    def _made_star_action(self, count: int) -> QAction:
        action = QAction(self.tr("%n star(s)", "", count) if count else self.tr("No stars"), self)
        action.setCheckable(True)
        # Digits alone choose candidates.
        action.setShortcut(f"Alt+{count}")
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(self._give_stars, count))
        return action

    def _give_stars(self, count: int) -> None:
        photos = self._selected()
        if photos:
            self.stars_wanted.emit(photos, count)


def _copy_paths(photos: list[Path]) -> None:
    QGuiApplication.clipboard().setText("\n".join(map(str, photos)))
