"""Forms of dialogs: names at the left, fields at the right, and what there is to say below a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import column
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeSpinBox

_NAMES_WIDTH = 116
_FIELD_PADDING = 6


def new_form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(theme.AROUND)
    form.setVerticalSpacing(theme.APART)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def add_field(form: QFormLayout, name: str, field: QWidget, *notes: QLabel) -> None:
    """A row with a field, which takes its accessible name from it where it has none, and labels below the field."""
    if not field.accessibleName():
        field.setAccessibleName(name)
    label = QLabel(name)
    label.setMinimumWidth(_NAMES_WIDTH)
    label.setBuddy(field)
    if not notes:
        form.addRow(label, field)
        return
    # Beside the field, not in the middle of field and notes.
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, _FIELD_PADDING, 0, 0)
    box = QWidget()
    column(field, *notes, owner=box, spacing=theme.NEAR, margins=(0, 0, 0, theme.NEAR))
    form.addRow(label, box)


def new_spin_box(lowest: int, highest: int, step: int = 1) -> WheelSafeSpinBox:
    """A number with arrows."""
    box = WheelSafeSpinBox(lowest, highest)
    box.setSingleStep(step)
    # Style sheets do not reach the words inside.
    box.lineEdit().setTextMargins(6, 0, 0, 0)
    return box
