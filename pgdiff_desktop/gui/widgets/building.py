"""What panels and dialogs are built of: rows and columns, labels with a role of the style sheet, and buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from pgdiff_desktop.gui import theme

# A number is room that stretches so much; with a number behind it, a part takes its share of what is left.
Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
Margins = tuple[int, int, int, int]
DIALOG_MARGINS = (2 * theme.AROUND,) * 4


def row(
    *parts: Part, owner: QWidget | None = None, spacing: int | None = None, margins: Margins = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Parts from left to right, with the style's spacing by default; the layout of the owner where there is one."""
    layout = QHBoxLayout() if owner is None else QHBoxLayout(owner)
    _fill(layout, parts, spacing, margins)
    return layout


def column(
    *parts: Part, owner: QWidget | None = None, spacing: int | None = None, margins: Margins = (0, 0, 0, 0)
) -> QVBoxLayout:
    """As `row`, from top to bottom."""
    layout = QVBoxLayout() if owner is None else QVBoxLayout(owner)
    _fill(layout, parts, spacing, margins)
    return layout


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], spacing: int | None, margins: Margins) -> None:
    layout.setContentsMargins(*margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
            continue
        content, stretch = part if isinstance(part, tuple) else (part, 0)
        if isinstance(content, QLayout):
            layout.addLayout(content, stretch)
        else:
            layout.addWidget(content, stretch)


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Words, in a role of the style sheet where one is named; over as many lines as they need where it wraps."""
    made = QLabel(text)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made


def muted_note(text: str = "") -> QLabel:
    """Words that matter less, over as many lines as they need."""
    return label(text, "muted", wraps=True)


def button(
    text: str,
    slot: Callable[..., object] | SignalInstance,
    *,
    name: str = "",
    tooltip: str = "",
    icon: str = "",
    role: str = "",
    is_default: bool | None = None,
) -> QPushButton:
    """A button with words.

    Args:
        name: for screen readers, where the words alone do not say enough.
        is_default: Return presses it wherever the focus is; False: not even while it has the focus.
    """
    made = QPushButton(text)
    made.setAccessibleName(name or text)
    made.setToolTip(tooltip)
    if icon:
        made.setIcon(theme.icon(icon, "on_accent" if role == "primary" else "text"))
    if role:
        made.setProperty("role", role)
    if is_default is not None:
        made.setDefault(is_default)
        made.setAutoDefault(is_default)
    made.clicked.connect(slot)
    return made
