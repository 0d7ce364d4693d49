"""The tools of the canvas, and above it the options of the one in hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas.canvas_view import CanvasView
from pgdiff_desktop.gui.canvas.tools import BRUSHING, PAINTING, SHOWING_FACES, Tool
from pgdiff_desktop.gui.damage.brush import Brush
from pgdiff_desktop.gui.damage.brush_controls import BrushControls
from pgdiff_desktop.gui.damage.hint_layer import HintLayer
from pgdiff_desktop.gui.damage.hint_menu import HintMenu
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer
from pgdiff_desktop.gui.damage.mask_menu import MaskMenu
from pgdiff_desktop.gui.damage.overlay_menu import OverlayMenu, swatch
from pgdiff_desktop.gui.damage.scratch_button import ScratchButton
from pgdiff_desktop.gui.damage.tool_strip import tool_button
from pgdiff_desktop.gui.widgets.building import row
from pgdiff_desktop.gui.widgets.flow_layout import FlowLayout


class DamageToolBar(QFrame):
    """Options of the tool in hand, in one row where the window is not narrow; follows the canvas by itself.

    Signals:
        propose_requested: look for scratches in the photo.
        hints_wanted: colours are to be painted instead of damage, or damage again.

    Attributes:
        tool_actions: the tools, for whoever shows them.
    """

    propose_requested = Signal()
    hints_wanted = Signal(bool)

    def __init__(self, canvas: CanvasView, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Options of the tool"))
        self._canvas = canvas
        self._mask: MaskLayer | None = None
        self._icons: dict[QAction, str] = {}
        self._tools = QActionGroup(self)
        self.tool_actions = {
            tool: self._tool_action(tool, text, shortcut, icon)
            for tool, text, shortcut, icon in self._texts()
        }
        self.brush = BrushControls()
        self.scratches = ScratchButton()
        self.mask_menu = MaskMenu(self)
        self.overlay_menu = OverlayMenu(self)
        self.hint_menu = HintMenu(self)
        self.hints = self._action(self.tr("Paint colours instead of damage"), "palette", self._on_hints, "K")
        self.hints.setCheckable(True)
        self.undo = self._action(self.tr("Undo"), "undo", self._on_undo)
        self.redo = self._action(self.tr("Redo"), "redo", self._on_redo)
        self._add_keys()
        self._lay_out()
        self._connect()
        self._on_mask_changed(canvas.mask_layer)
        self._on_tool_changed(canvas.tool)
        self.brush.set_brush(canvas.brush)
        self.overlay_menu.set_overlay(self.overlay_menu.colour, self.overlay_menu.opacity)
        self._draw_icons()

    def add_view_actions(self, actions: Sequence[QAction]) -> None:
        """Commands of the window that are shown while the hand is the tool: zoom."""
        for action in actions:
            row_of_hand = self._of_hand.layout()
            assert row_of_hand is not None
            row_of_hand.addWidget(tool_button(action))

    def set_proposing(self, proposing: bool) -> None:
        """Scratches are being looked for."""
        self.scratches.set_proposing(proposing)

    def paint_colours(self) -> None:
        """Takes the brush that paints colours, as its button does."""
        if self.hints.isEnabled() and not self.hints.isChecked():
            self.hints.trigger()

    def save_state(self) -> dict[str, Any]:
        """Brush and overlay as plain data, for the next start."""
        brush = self._canvas.brush
        return {
            "size": brush.size,
            "hardness": brush.hardness,
            "colour": self.overlay_menu.colour.name(),
            "opacity": self.overlay_menu.opacity,
        }

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        """What `save_state` gave; whatever is missing or wrong stays as it is."""
        brush, overlay = self._canvas.brush, self.overlay_menu
        colour = QColor(str(saved.get("colour", "")))
        self._canvas.set_brush(
            Brush(
                _number(saved.get("size"), brush.size, 1, 1000),
                _number(saved.get("hardness"), brush.hardness, 0, 1),
            )
        )
        overlay.set_overlay(
            colour if colour.isValid() else overlay.colour,
            _number(saved.get("opacity"), overlay.opacity, 0.1, 1),
        )

    def _texts(self) -> tuple[tuple[Tool, str, str, str], ...]:
        return (
            (Tool.HAND, self.tr("Select faces and move the photo"), "V", "hand"),
            (Tool.BRUSH, self.tr("Paint damage"), "B", "brush"),
            (Tool.ERASER, self.tr("Erase damage"), "E", "eraser"),
            (Tool.LINE, self.tr("Straight line"), "L", "line"),
            (Tool.POLYLINE, self.tr("Polyline along a fold: click each corner"), "P", "polyline"),
            (Tool.LASSO, self.tr("Outline an area"), "O", "lasso"),
            (Tool.RECTANGLE, self.tr("Rectangle"), "R", "rectangle"),
            (Tool.FACE_BOX, self.tr("Add a face: drag a box, or click both eyes"), "A", "face-add"),
        )

    def _tool_action(self, tool: Tool, text: str, shortcut: str, icon: str) -> QAction:
        action = self._action(text, icon, self._on_tool_picked, shortcut)
        action.setCheckable(True)
        action.setData(tool)
        self._tools.addAction(action)
        return action

    def _action(
        self, text: str, icon: str | None, slot: Callable[..., None], shortcut: str | None = None
    ) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(slot)
        if icon is not None:
            self._icons[action] = icon
        if shortcut is not None:
            keys = QKeySequence(shortcut)
            action.setShortcut(keys)
            # Anywhere in the window: where text is typed, Qt gives it the letters first.
            self._name(action, text)
            self.addAction(action)
        return action

    def _name(self, action: QAction, text: str) -> None:
        """Names a command that has a key, and its buttons."""
        action.setText(text)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(self.tr("{command} ({key})").format(command=text, key=key))
        for shown in action.associatedObjects():
            if isinstance(shown, QToolButton):
                shown.setAccessibleName(text)

    def _add_keys(self) -> None:
        self._action(self.tr("Smaller brush"), None, self._on_smaller, "[")
        self._action(self.tr("Larger brush"), None, self._on_larger, "]")
        self._action(self.tr("Swap brush and eraser"), None, self._on_swap, "X")

    def _lay_out(self) -> None:
        layout = FlowLayout(self)
        layout.setContentsMargins(theme.APART, theme.NEAR, theme.APART, theme.NEAR)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.mask_button = _menu_button(self.mask_menu, self.tr("Adjust all damage at once"))
        self.mask_button.setText(self.tr("Adjust"))
        self.mask_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.overlay_button = _menu_button(self.overlay_menu, self.tr("How damage is shown"))
        self.hint_button = _menu_button(self.hint_menu, self.tr("Which colour is painted"))
        self._of_hand = QWidget()
        row(owner=self._of_hand, spacing=2)
        self._of_mask = _row([self.hint_button, self.mask_button, self.overlay_button])
        for part in (self.scratches, self.brush, self._of_mask, self._of_hand):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.brush.changed.connect(self._canvas.set_brush)
        self._canvas.brush_changed.connect(self.brush.set_brush)
        self._canvas.tool_changed.connect(self._on_tool_changed)
        self._canvas.mask_changed.connect(self._on_mask_changed)
        self.scratches.clicked.connect(self._on_scratches)
        self.overlay_menu.changed.connect(self._on_overlay_changed)
        self.hint_menu.changed.connect(self._on_hint_colour)
        self.hint_menu.clear_requested.connect(self._on_clear_hints)

    # What the user does

    def _on_tool_picked(self) -> None:
        action = self._tools.checkedAction()
        if action is not None:
            self._canvas.set_tool(Tool(action.data()))

    def _on_scratches(self) -> None:
        self.propose_requested.emit()

    def _on_swap(self) -> None:
        erasing = self._canvas.tool is Tool.ERASER
        self._canvas.set_tool(Tool.BRUSH if erasing else Tool.ERASER)

    def _on_smaller(self) -> None:
        self.brush.step(-1)

    def _on_larger(self) -> None:
        self.brush.step(1)

    def _on_undo(self) -> None:
        if self._mask is not None:
            self._mask.steps.undo()

    def _on_redo(self) -> None:
        if self._mask is not None:
            self._mask.steps.redo()

    def _on_hints(self, wanted: bool) -> None:
        self.hints_wanted.emit(wanted)
        if wanted and self._canvas.tool not in PAINTING:
            self._canvas.set_tool(Tool.BRUSH)

    def _on_hint_colour(self, colour: QColor) -> None:
        self.hint_button.setIcon(swatch(colour))
        if isinstance(self._mask, HintLayer):
            self._mask.colour = colour
            if self._canvas.tool is Tool.ERASER:
                self._canvas.set_tool(Tool.BRUSH)

    def _on_clear_hints(self) -> None:
        if isinstance(self._mask, HintLayer):
            self._mask.clear()

    def _on_overlay_changed(self, colour: QColor, opacity: float) -> None:
        self._canvas.set_overlay(colour, opacity)
        self.overlay_button.setIcon(swatch(colour))

    # What is shown

    def _on_tool_changed(self, tool: Tool) -> None:
        # A face may be shown by its eyes, too: the tool is the same.
        self.tool_actions[Tool.FACE_BOX if tool in SHOWING_FACES else tool].setChecked(True)
        self._show_options()

    def _on_mask_changed(self, mask: MaskLayer | None) -> None:
        if self._mask is not None:
            self._mask.undo_stack.indexChanged.disconnect(self._show_steps)
            self._mask.busy_changed.disconnect(self._show_steps)
        self._mask = mask
        paints_colours = isinstance(mask, HintLayer)
        self.mask_menu.set_mask(None if paints_colours else mask)
        if isinstance(mask, HintLayer):
            mask.colour = self.hint_menu.colour
        self._show_what_is_painted(paints_colours)
        if mask is not None:
            mask.undo_stack.indexChanged.connect(self._show_steps)
            mask.busy_changed.connect(self._show_steps)
        for tool, action in self.tool_actions.items():
            action.setEnabled(mask is not None or tool is Tool.HAND)
        for widget in (self.brush, self.mask_button):
            widget.setEnabled(mask is not None)
        self.hints.setEnabled(mask is not None)
        self.scratches.set_has_mask(mask is not None)
        self._show_steps()

    def _show_what_is_painted(self, paints_colours: bool) -> None:
        self.hints.setChecked(paints_colours)
        self.brush.set_hardness_shown(not paints_colours)
        self._show_options()
        for tool, text in (
            (Tool.BRUSH, self.tr("Paint a colour") if paints_colours else self.tr("Paint damage")),
            (Tool.ERASER, self.tr("Erase colours") if paints_colours else self.tr("Erase damage")),
        ):
            self._name(self.tool_actions[tool], text)

    def _show_options(self) -> None:
        """Those of the tool in hand."""
        tool, paints_colours = self._canvas.tool, isinstance(self._mask, HintLayer)
        self.scratches.setVisible(not paints_colours)
        self.brush.setVisible(tool in BRUSHING)
        self._of_mask.setVisible(tool in PAINTING)
        self._of_hand.setVisible(tool not in PAINTING)
        self.hint_button.setVisible(paints_colours)
        for widget in (self.mask_button, self.overlay_button):
            widget.setVisible(not paints_colours)

    def _show_steps(self) -> None:
        stack = None if self._mask is None else self._mask.undo_stack
        may_step = self._mask is not None and not self._mask.is_loading
        self.undo.setEnabled(stack is not None and may_step and stack.canUndo())
        self.redo.setEnabled(stack is not None and may_step and stack.canRedo())
        undone, redone = ("", "") if stack is None else (stack.undoText(), stack.redoText())
        self.undo.setToolTip(self.tr("Undo {step}").format(step=undone).strip())
        self.redo.setToolTip(self.tr("Redo {step}").format(step=redone).strip())

    def _draw_icons(self) -> None:
        for action, name in self._icons.items():
            theme.set_icon(action, name)
        theme.set_icon(self.mask_button, "chevron-down")
        self.overlay_button.setIcon(swatch(self.overlay_menu.colour))
        self.hint_button.setIcon(swatch(self.hint_menu.colour))
        self.mask_menu.draw_icons()
        self.scratches.draw_icons()

    def showEvent(self, happened: QShowEvent) -> None:
        # As high for one tool as for another, or the photo would move when a tool is picked.
        parts = (self.scratches, self.brush, self._of_mask, self._of_hand)
        for part in parts:
            part.ensurePolished()
        self.setMinimumHeight(max(part.sizeHint().height() for part in parts) + 2 * theme.NEAR)
        super().showEvent(happened)

    def changeEvent(self, happened: QEvent) -> None:
        if happened.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(happened)


def _menu_button(menu: QMenu, text: str) -> QToolButton:
    button = QToolButton()
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setIconSize(QSize(theme.ICON_SIDE, theme.ICON_SIDE))
    button.setAccessibleName(text)
    button.setToolTip(text)
    return button


def _row(widgets: list[QToolButton]) -> QWidget:
    group = QWidget()
    row(*widgets, owner=group, spacing=2)
    return group


def _number(value: object, default: float, smallest: float, largest: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return default
    return min(max(float(value), smallest), largest)
