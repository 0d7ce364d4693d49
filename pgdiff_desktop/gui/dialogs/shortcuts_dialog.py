"""All shortcuts on one page, to be searched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.mnemonics import without_mnemonic
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, row

# A title, and what is done with which keys.
Section = tuple[str, Sequence[tuple[str, str]]]


def sections_of(menus: Sequence[QMenu]) -> list[Section]:
    """The commands of menus that have keys, by menu, in the words that are on the screen."""
    found: list[Section] = []
    for menu in menus:
        lines = [
            (
                without_mnemonic(action.text()),
                " / ".join(
                    keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()
                ),
            )
            for action in menu.actions()
            if action.shortcuts()
        ]
        if lines:
            found.append((without_mnemonic(menu.title()), lines))
    return found


class ShortcutsDialog(QDialog):
    """Shows the keys of menus, and others that no menu shows.

    Args:
        extra: sections of keys that only work in one place, such as on the canvas.
    """

    def __init__(
        self, menus: Sequence[QMenu], extra: Sequence[Section] = (), owner: QWidget | None = None
    ) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.resize(560, 640)
        self._lines: list[tuple[QLabel, QLabel, QLabel]] = []
        self._titles: list[QLabel] = []

        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the shortcuts"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._nothing = label(self.tr("No shortcut has this name."), "muted")
        self._nothing.hide()

        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, theme.AROUND, 0)
        self._grid.setHorizontalSpacing(2 * theme.AROUND)
        self._grid.setVerticalSpacing(theme.NEAR + 2)
        self._grid.setColumnStretch(0, 1)
        for title, lines in (*sections_of(menus), *extra):
            self._add_section(title, lines)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Shortcuts"))
        area.setWidget(inside)

        close = row(1, button(self.tr("Close"), self.accept, is_default=True))
        parts = (self.search, self._nothing, (area, 1), close)
        column(*parts, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)
        self.search.textChanged.connect(self._filter)

    def _add_section(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        heading = label(title, "title")
        if self._lines:
            heading.setContentsMargins(0, theme.AROUND, 0, 0)
        self._titles.append(heading)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        for name, keys in lines:
            command, shown = QLabel(name), QLabel(keys)
            command.setWordWrap(True)
            shown.setAccessibleName(f"{name}: {keys}")
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            border, raised = theme.colour("border").name(), theme.colour("raised").name()
            shown.setStyleSheet(
                f"background: {raised}; border: 1px solid {border}; border-radius: 5px; padding: 2px 8px"
            )
            line = self._grid.rowCount()
            self._grid.addWidget(command, line, 0)
            self._grid.addWidget(shown, line, 1, Qt.AlignmentFlag.AlignRight)
            self._lines.append((heading, command, shown))

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        shown = set()
        for heading, command, keys in self._lines:
            fits = (
                wanted in command.text().casefold()
                or wanted in keys.text().casefold()
                or wanted in heading.text().casefold()
            )
            command.setVisible(fits)
            keys.setVisible(fits)
            if fits:
                shown.add(id(heading))
        for heading in self._titles:
            heading.setVisible(id(heading) in shown)
        self._nothing.setVisible(not shown)
