"""Every text can be read: the contrast of each ink on each ground it is on, as WCAG 2 measures it."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import pens
from tests.conftest import REPOSITORY

# WCAG 2, success criterion 1.4.3; what is disabled is exempt there, and still to be read here.
READABLE, FAINT = 4.5, 3.0
THEMES = {"dark": theme.DARK, "light": theme.LIGHT}
# Any ink may be on any of these.
INKS = ("text", "muted", "accent", "success", "warning", "danger")
GROUNDS = ("window", "panel", "raised", "selection")
STYLE = (REPOSITORY / "resources" / "style.qss").read_text(encoding="utf-8")


def luminance(colour):
    """Relative luminance, 0 to 1."""
    levels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4 for level in levels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def over(ink, ground):
    """A colour that lets a ground through, on it."""
    share = ink.alphaF()
    return QColor.fromRgbF(
        *(
            share * above + (1 - share) * below
            for above, below in zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
        )
    )


def contrast(ink, ground):
    """1 to 21."""
    lighter, darker = sorted((luminance(over(ink, ground)), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(pairs, least=READABLE):
    return {name: round(contrast(*pair), 2) for name, pair in pairs.items() if contrast(*pair) < least}


def rules():
    """Selector and declarations of every rule of the style sheet."""
    plain = re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", plain):
        found = re.findall(r"([\w-]+):\s*([^;]+)", body)
        yield " ".join(selector.split()), dict(found)


def test_the_measure_is_the_standards():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    # The faintest grey that passes on white.
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_inks_are_readable_on_every_ground(name):
    colours = {role: QColor(value) for role, value in asdict(THEMES[name]).items()}
    pairs = {f"{ink} on {ground}": (colours[ink], colours[ground]) for ink in INKS for ground in GROUNDS}
    pairs |= {
        "on_accent on accent": (colours["on_accent"], colours["accent"]),
        "text on canvas": (colours["text"], colours["canvas"]),
        "muted on canvas": (colours["muted"], colours["canvas"]),
    }
    assert too_faint(pairs) == {}


@pytest.mark.parametrize("name", THEMES)
def test_rules_of_the_style_sheet_are_readable(name):
    colours = {role: QColor(value) for role, value in asdict(THEMES[name]).items()}
    pairs = {}
    for selector, declared in rules():
        for ink, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if {ink, ground} <= declared.keys() and declared[ink].startswith("$"):
                above, below = declared[ink][1:], declared[ground].removeprefix("$")
                if below in colours:
                    pairs[selector, ink] = (colours[above], colours[below])
    assert len(pairs) > 5
    assert too_faint(pairs) == {}


def test_the_style_sheet_knows_no_colours_but_the_themes():
    for selector, declared in rules():
        ink = declared.get("color", "$text")
        assert ink == "transparent" or ink.removeprefix("$") in (*INKS, "on_accent"), selector
        assert not re.search(r"#[0-9a-fA-F]{3}", " ".join(declared.values())), selector


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_is_readable(qapp, name):
    theme.apply_theme(qapp, dark=name == "dark")
    palette, role = qapp.palette(), QPalette.ColorRole
    for group, least in ((QPalette.ColorGroup.Active, READABLE), (QPalette.ColorGroup.Disabled, FAINT)):
        pairs = {
            (group, ink): (palette.color(group, ink), palette.color(group, ground))
            for ink, ground in (
                (role.WindowText, role.Window),
                (role.Text, role.Base),
                (role.Text, role.AlternateBase),
                (role.ButtonText, role.Button),
                (role.PlaceholderText, role.Base),
                (role.ToolTipText, role.ToolTipBase),
                (role.HighlightedText, role.Highlight),
                (role.Link, role.Window),
                (role.Link, role.Base),
            )
        }
        assert too_faint(pairs, least) == {}


@pytest.mark.parametrize("photo", ["black", "white", "#c8a878"])
def test_words_over_a_photo_have_a_ground_of_their_own(photo):
    ground = over(pens.CHIP, QColor(photo))
    assert too_faint({"chip": (pens.LIGHT, ground), "face": (pens.on_accent(), pens.accent())}) == {}
