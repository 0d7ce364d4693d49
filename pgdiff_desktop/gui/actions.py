"""Every command of the window: its words, icon and shortcut, and its menu."""

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
    """One command; `text` is translated already, with its mnemonic, and so is `tip`, which says more."""

    name: str
    text: str
    shortcut: Shortcut = None
    icon: str | None = None
    checkable: bool = False
    role: QAction.MenuRole = _Role.NoRole
    tip: str = ""


@dataclass(frozen=True)
class Menu:
    """A menu with its commands; None is a separator."""

    name: str
    text: str
    commands: Sequence[Command | None] = field(default=())


def _full_screen_key() -> Shortcut:
    """The desktop's; not every one of X11 names any."""
    return _Key.FullScreen if QKeySequence.keyBindings(_Key.FullScreen) else "F11"


def menus() -> tuple[Menu, ...]:
    """The menus in the words of the installed translation."""

    translate = QCoreApplication.translate
    return (
        Menu(
            "file",
            translate("Menus", "&File"),
            (
                Command("open_folder", translate("Menus", "Open &Folder…"), _Key.Open, "folder-open"),
                Command("open_photos", translate("Menus", "Open &Photos…"), "Ctrl+Shift+O", "photo"),
                Command("recent", translate("Menus", "Recent &Albums"), icon="folder"),
                None,
                Command("split_page", translate("Menus", "&Split Page…"), None, "split"),
                Command("crop", translate("Menus", "&Crop and Straighten…"), None, "crop"),
                Command("take_out_pages", translate("Menus", "&Take Out Pages…"), None, "copy"),
                None,
                Command("export_photo", translate("Menus", "&Export…"), "Ctrl+E", "export"),
                Command("before_and_after", translate("Menus", "&Before and After…"), None, "compare"),
                Command("for_the_family", translate("Menus", "For the Fa&mily…"), None, "people"),
                Command("import_answers", translate("Menus", "&Import Answers…"), None, "import"),
                Command("provenance", translate("Menus", "Pro&venance…"), None, "info"),
                None,
                Command("quit", translate("Menus", "&Quit"), _Key.Quit, role=_Role.QuitRole),
            ),
        ),
        Menu(
            "edit",
            translate("Menus", "&Edit"),
            (
                Command("undo", translate("Menus", "&Undo"), _Key.Undo, "undo"),
                Command("redo", translate("Menus", "&Redo"), _Key.Redo, "redo"),
                None,
                Command(
                    "copy_settings",
                    translate("Menus", "&Copy Settings to Selected Photos"),
                    "Ctrl+Shift+C",
                    "copy",
                ),
                None,
                Command(
                    "preferences",
                    translate("Menus", "&Preferences…"),
                    _Key.Preferences,
                    "preferences",
                    role=_Role.PreferencesRole,
                ),
            ),
        ),
        Menu(
            "view",
            translate("Menus", "&View"),
            (
                Command("fit", translate("Menus", "&Fit to Window"), "Ctrl+0", "fit"),
                Command("actual_size", translate("Menus", "&Actual Size"), "Ctrl+1", "actual-size"),
                Command("zoom_in", translate("Menus", "Zoom &In"), _Key.ZoomIn, "zoom-in"),
                Command("zoom_out", translate("Menus", "Zoom &Out"), _Key.ZoomOut, "zoom-out"),
                None,
                Command(
                    "compare", translate("Menus", "&Compare with Slider"), "Ctrl+K", "compare", checkable=True
                ),
                Command(
                    "side_by_side",
                    translate("Menus", "&Side by Side"),
                    "Ctrl+Shift+K",
                    "side-by-side",
                    checkable=True,
                ),
                Command(
                    "show_damage",
                    translate("Menus", "Show &Damage"),
                    "Ctrl+D",
                    "eye",
                    checkable=True,
                    tip=translate(
                        "Menus",
                        "Shows what is repaired as damage, with every tool. While you paint it, it is shown anyway.",
                    ),
                ),
                Command(
                    "show_invented",
                    translate("Menus", "Show &What Was Invented"),
                    "Ctrl+I",
                    "invented",
                    checkable=True,
                    tip=translate(
                        "Menus",
                        "Hatches what the restored photo shows and the original does not say.",
                    ),
                ),
                Command("show_faces", translate("Menus", "Show Face &Boxes"), "Ctrl+B", checkable=True),
                None,
                Command("people", translate("Menus", "P&eople of the Album…"), "Ctrl+Shift+P", "people"),
                None,
                Command("next_photo", translate("Menus", "&Next Photo"), "PgDown"),
                Command("previous_photo", translate("Menus", "&Previous Photo"), "PgUp"),
                Command(
                    "full_screen", translate("Menus", "F&ull Screen"), _full_screen_key(), checkable=True
                ),
            ),
        ),
        Menu(
            "faces",
            translate("Menus", "F&aces"),
            (
                Command("find_faces", translate("Menus", "&Look for Faces Again"), "Ctrl+L", "face"),
                Command("draw_box", translate("Menus", "Add Face with a &Box"), "Ctrl+Shift+B", "face-add"),
                Command(
                    "click_eyes", translate("Menus", "Add Face by Its &Eyes"), "Ctrl+Shift+E", "eyes-add"
                ),
                Command("remove_face", translate("Menus", "&Remove Face"), None, "delete"),
                None,
                Command("restore_face", translate("Menus", "Restore &Face"), "Ctrl+Return", "restore"),
                Command(
                    "restore_photo", translate("Menus", "Restore &All Faces"), "Ctrl+Shift+Return", "restore"
                ),
                Command(
                    "restore_selected",
                    translate("Menus", "Restore &Selected Photos"),
                    "Ctrl+Alt+Return",
                    "queue",
                ),
                None,
                Command("next_face", translate("Menus", "Ne&xt Face"), "Ctrl+Down"),
                Command("previous_face", translate("Menus", "&Previous Face"), "Ctrl+Up"),
            ),
        ),
        Menu(
            "queue",
            translate("Menus", "&Queue"),
            (
                Command("pause", translate("Menus", "&Pause"), "Ctrl+.", "pause", checkable=True),
                Command("cancel_all", translate("Menus", "&Cancel All"), "Ctrl+Shift+.", "cancel"),
            ),
        ),
        Menu(
            "help",
            translate("Menus", "&Help"),
            (
                Command("first_steps", translate("Menus", "&First Steps"), None, "info"),
                Command("shortcuts", translate("Menus", "&Keyboard Shortcuts"), _Key.HelpContents, "help"),
                Command("whats_this", translate("Menus", "&What Is This?")),
                Command("models", translate("Menus", "&Models…"), "Ctrl+M", "models"),
                None,
                Command("log_folder", translate("Menus", "Open &Log Folder")),
                Command("diagnostics", translate("Menus", "&Copy Diagnostics"), None, "copy"),
                None,
                Command("about", translate("Menus", "&About pgdiff-desktop"), role=_Role.AboutRole),
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

    def enable(self, names: Sequence[str], enabled: bool) -> None:
        for name in names:
            self._by_name[name].setEnabled(enabled)

    def say_why_disabled(self, why: str) -> None:
        """Why what is greyed is greyed, for whoever points at it; empty for nothing."""
        for action in self._by_name.values():
            action.setStatusTip("" if action.isEnabled() else why)

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        for name, drawing in self._icons.items():
            theme.set_icon(self._by_name[name], drawing)

    def _say_tip(self, action: QAction, command: Command) -> None:
        """What buttons of the command say under the pointer: its key, too."""
        text = command.text.replace("&", "").rstrip("…")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if key:
            named = QCoreApplication.translate("Menus", "{command} ({key})").format(command=text, key=key)
            action.setToolTip("\n".join(filter(None, (named, command.tip))))

    def _made(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        action.setMenuRole(command.role)
        if command.shortcut is not None:
            action.setShortcut(QKeySequence(command.shortcut))
        self._say_tip(action, command)
        if command.icon is not None:
            self._icons[command.name] = command.icon
        self._by_name[command.name] = action
        return action
