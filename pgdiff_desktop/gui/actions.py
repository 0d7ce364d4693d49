"""Every command of the window: its words, icon and shortcut, and the menu where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from pgdiff_desktop.gui import theme

_Key = QKeySequence.StandardKey
_Role = QAction.MenuRole
Shortcut = str | QKeySequence.StandardKey | None


@dataclass(frozen=True)
class Command:
    """One command; `text` is translated already, with its mnemonic."""

    name: str
    text: str
    shortcut: Shortcut = None
    icon: str | None = None
    checkable: bool = False
    role: QAction.MenuRole = _Role.NoRole


@dataclass(frozen=True)
class Menu:
    """A menu with its commands; None is a separator."""

    name: str
    text: str
    commands: Sequence[Command | None] = field(default=())


def menus() -> tuple[Menu, ...]:
    """The menus in the words of the installed translation."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Menus", text)

    return (
        Menu(
            "file",
            tr("&File"),
            (
                Command("open_folder", tr("Open &Folder…"), _Key.Open, "folder-open"),
                Command("open_photos", tr("Open &Photos…"), "Ctrl+Shift+O", "photo"),
                Command("recent", tr("Recent &Albums"), icon="folder"),
                None,
                Command("export_photo", tr("&Export…"), "Ctrl+E", "export"),
                None,
                Command("quit", tr("&Quit"), _Key.Quit, role=_Role.QuitRole),
            ),
        ),
        Menu(
            "edit",
            tr("&Edit"),
            (
                Command("undo", tr("&Undo"), _Key.Undo, "undo"),
                Command("redo", tr("&Redo"), _Key.Redo, "redo"),
                None,
                Command("copy_settings", tr("&Copy Settings to Selected Photos"), "Ctrl+Shift+C", "copy"),
                None,
                Command(
                    "preferences",
                    tr("&Preferences…"),
                    _Key.Preferences,
                    "preferences",
                    role=_Role.PreferencesRole,
                ),
            ),
        ),
        Menu(
            "view",
            tr("&View"),
            (
                Command("fit", tr("&Fit to Window"), "Ctrl+0", "fit"),
                Command("actual_size", tr("&Actual Size"), "Ctrl+1", "actual-size"),
                Command("zoom_in", tr("Zoom &In"), _Key.ZoomIn, "zoom-in"),
                Command("zoom_out", tr("Zoom &Out"), _Key.ZoomOut, "zoom-out"),
                None,
                Command("compare", tr("&Compare with Slider"), "Ctrl+K", "compare", checkable=True),
                Command("side_by_side", tr("&Side by Side"), "Ctrl+Shift+K", "side-by-side", checkable=True),
                Command("show_damage", tr("Show &Damage"), "Ctrl+D", checkable=True),
                Command("show_faces", tr("Show Face &Boxes"), "Ctrl+B", checkable=True),
                None,
                Command("next_photo", tr("&Next Photo"), "PgDown"),
                Command("previous_photo", tr("&Previous Photo"), "PgUp"),
                Command("full_screen", tr("F&ull Screen"), _Key.FullScreen, checkable=True),
            ),
        ),
        Menu(
            "faces",
            tr("F&aces"),
            (
                Command("find_faces", tr("&Look for Faces Again"), "Ctrl+L", "face"),
                Command("draw_box", tr("Add Face with a &Box"), "Ctrl+Shift+B", "face-add"),
                Command("click_eyes", tr("Add Face by Its &Eyes"), "Ctrl+Shift+E", "eyes-add"),
                Command("remove_face", tr("&Remove Face"), None, "delete"),
                None,
                Command("restore_face", tr("&Restore Face"), "Ctrl+Return", "restore"),
                Command("restore_photo", tr("Restore &All Faces"), "Ctrl+Shift+Return", "restore"),
                Command("restore_selected", tr("Restore &Selected Photos"), "Ctrl+Alt+Return", "queue"),
                None,
                Command("next_face", tr("&Next Face"), "Ctrl+Down"),
                Command("previous_face", tr("&Previous Face"), "Ctrl+Up"),
            ),
        ),
        Menu(
            "queue",
            tr("&Queue"),
            (
                Command("pause", tr("&Pause"), "Ctrl+.", "pause", checkable=True),
                Command("cancel_all", tr("&Cancel All"), "Ctrl+Shift+.", "cancel"),
            ),
        ),
        Menu(
            "help",
            tr("&Help"),
            (
                Command("shortcuts", tr("&Keyboard Shortcuts"), _Key.HelpContents, "help"),
                Command("models", tr("&Models…"), "Ctrl+M", "models"),
                None,
                Command("log_folder", tr("Open &Log Folder")),
                Command("diagnostics", tr("&Copy Diagnostics"), None, "copy"),
                None,
                Command("about", tr("&About pgdiff-desktop"), role=_Role.AboutRole),
            ),
        ),
    )


class Actions(QObject):
    """The commands as actions by their names, and as menus of a menu bar."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._by_name: dict[str, QAction] = {}
        self._icons: dict[str, str] = {}
        self.menus: dict[str, QMenu] = {}
        for menu in menus():
            made = bar.addMenu(menu.text)
            self.menus[menu.name] = made
            for command in menu.commands:
                if command is None:
                    made.addSeparator()
                else:
                    made.addAction(self._made(command))

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def all(self) -> tuple[QAction, ...]:
        return tuple(self._by_name.values())

    def enable(self, names: Sequence[str], enabled: bool) -> None:
        for name in names:
            self._by_name[name].setEnabled(enabled)

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        for name, drawing in self._icons.items():
            self._by_name[name].setIcon(theme.icon(drawing))

    def _made(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        action.setMenuRole(command.role)
        if command.shortcut is not None:
            action.setShortcut(QKeySequence(command.shortcut))
        if command.icon is not None:
            self._icons[command.name] = command.icon
        self._by_name[command.name] = action
        return action
