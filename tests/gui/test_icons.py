"""Icons can be seen on whatever lies below them, in both themes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPalette

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.album.state_signs import ShownState, sign_icon
from pgdiff_desktop.gui.canvas import CanvasView
from pgdiff_desktop.gui.damage.damage_tool_bar import DamageToolBar
from pgdiff_desktop.gui.widgets.building import button
from pgdiff_desktop.gui.widgets.icon_button import IconButton

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


def test_icons_take_the_colours_of_a_theme_that_is_chosen_later(qapp, qtbot):
    theme.apply_theme(qapp, dark=True)
    bar, panel = DamageToolBar(CanvasView()), AlbumPanel()
    single = IconButton("undo", "Undo")
    for widget in (bar, panel, single):
        qtbot.addWidget(widget)
        widget.show()
    dark = sign_icon(ShownState.DONE)
    theme.apply_theme(qapp, dark=False)
    wanted = theme.colour("text")
    for shown in (single, bar.undo, bar.mask_button, bar.scratches, panel.header.sort):
        assert contrast(ink(shown.icon(), QIcon.Mode.Normal), wanted) < 1.1
    assert contrast(ink(panel.header.states.itemIcon(0), QIcon.Mode.Normal), theme.colour("muted")) < 1.1
    assert ink(sign_icon(ShownState.DONE), QIcon.Mode.Normal) != ink(dark, QIcon.Mode.Normal)
    panel.close_down()


def test_a_disabled_icon_is_the_same_drawing_in_less(qapp):
    icon = theme.icon("invert")
    usual, faded = (
        icon.pixmap(32, mode).toImage().convertToFormat(QImage.Format.Format_Alpha8)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    for x in range(32):
        for y in range(32):
            alpha = usual.pixelColor(x, y).alpha()
            assert abs(faded.pixelColor(x, y).alpha() - alpha / 2) <= 1
