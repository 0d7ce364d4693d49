"""Icons can be seen on whatever lies below them, in both themes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPalette

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import button

# WCAG 2.1, 1.4.11: what is drawn and has to be understood.
LEAST_CONTRAST = 3.0


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.1."""
    channels = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink(icon: QIcon, mode: QIcon.Mode) -> QColor:
    """The colour of an icon where it is drawn fully."""
    image = icon.pixmap(32, mode).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = pixels[:, : 4 * image.width()].reshape(-1, 4)
    return QColor(*(int(part) for part in pixels[pixels[:, 3].argmax(), :3]))


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("name", ["photo", "warning", "face", "eye"])
def test_an_icon_is_seen_in_a_selected_row_and_on_a_checked_button(qapp, dark, name):
    theme.apply_theme(qapp, dark=dark)
    icon = theme.icon(name)
    selected = qapp.palette().color(QPalette.ColorRole.Highlight)
    assert contrast(ink(icon, QIcon.Mode.Selected), selected) >= LEAST_CONTRAST
    assert contrast(ink(icon, QIcon.Mode.Normal), theme.colour("selection")) >= LEAST_CONTRAST
    words = qapp.palette().color(QPalette.ColorRole.HighlightedText)
    assert contrast(words, selected) >= 4.5


@pytest.mark.parametrize("dark", [True, False])
def test_an_icon_is_seen_on_the_button_that_is_done_next(qapp, qtbot, dark):
    theme.apply_theme(qapp, dark=dark)
    made = button("Restore", lambda: None, icon="restore", role="primary")
    qtbot.addWidget(made)
    assert contrast(ink(made.icon(), QIcon.Mode.Normal), theme.colour("accent")) >= LEAST_CONTRAST
