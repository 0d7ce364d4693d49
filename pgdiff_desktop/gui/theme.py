"""Colours, icons and style sheet of the window, light and dark."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from pgdiff_desktop.resource_files import resources_folder

# Distances in pixels at 100 %: between things that belong together, between groups, around a panel.
NEAR, APART, AROUND = 4, 8, 12
ICON_SIDE = 20
# Icons that point to where one reads on.
_ALONG_THE_LINE = frozenset({"chevron-right"})


@dataclass(frozen=True)
class Colours:
    """Roles of colour, as #rrggbb.

    Attributes:
        window, panel, raised: backgrounds from the lowest to the highest.
        border, text, muted: lines, words, and words that matter less.
        accent, on_accent: what can be done next, and the words on it.
        success, warning, danger: states; always beside a word or a sign.
        canvas: what the photo lies on, neutral so that no colour of the photo is seen wrongly.
    """

    window: str
    panel: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    success: str
    warning: str
    danger: str
    canvas: str


DARK = Colours(
    window="#1b1c1f",
    panel="#232428",
    raised="#2e3035",
    border="#3b3d43",
    text="#eceae6",
    muted="#a5a39e",
    accent="#e3a04f",
    on_accent="#221503",
    selection="#443522",
    success="#7fbf8e",
    warning="#e8c15a",
    danger="#ef8677",
    canvas="#161616",
)
LIGHT = Colours(
    window="#f3f2ef",
    panel="#faf9f7",
    raised="#ffffff",
    border="#d5d2cb",
    text="#23221f",
    muted="#5e5b55",
    accent="#8a4f0a",
    on_accent="#ffffff",
    selection="#f1dfc6",
    success="#256b39",
    warning="#775600",
    danger="#a8321f",
    canvas="#d9d8d6",
)


def is_dark() -> bool:
    """Whether the application shows its dark colours now."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def wants_dark(application: QApplication, wanted: str) -> bool:
    """Whether a theme of the settings (system, light, dark) is dark now."""
    if wanted == "system":
        return application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return wanted == "dark"


def colours() -> Colours:
    return DARK if is_dark() else LIGHT


def colour(role: str) -> QColor:
    """The colour of a role now; KeyError for a role that does not exist."""
    return QColor(vars(colours())[role])


def apply_theme(application: QApplication, *, dark: bool) -> None:
    """Gives every widget the colours, now and later."""
    chosen = DARK if dark else LIGHT
    application.setStyle("Fusion")
    application.setPalette(_palette(chosen))
    sheet = (resources_folder() / "style.qss").read_text(encoding="utf-8")
    lengths = {"near": f"{NEAR}px", "apart": f"{APART}px", "around": f"{AROUND}px"}
    # What of a slider is filled: from where it begins to its handle.
    filled = {"filled": "add-page" if application.isRightToLeft() else "sub-page"}
    arrows = {f"icon_{name}": _icon_file(name, dark=dark) for name in ("down", "up", "check")}
    application.setStyleSheet(Template(sheet).substitute(asdict(chosen) | lengths | filled | arrows))


def _icon_file(name: str, *, dark: bool) -> str:
    """Style sheets take files, not drawings: the icon in a colour that shows on either background."""
    return (resources_folder() / "icons" / f"{name}-{'dark' if dark else 'light'}.svg").as_posix()


def icon(name: str, role: str = "text") -> QIcon:
    """A drawing of resources/icons in the colour of a role; FileNotFoundError where there is none."""
    inks = vars(colours())
    mirrored = name in _ALONG_THE_LINE and QGuiApplication.isRightToLeft()
    return _icon(name, inks[role], inks["muted"], mirrored=mirrored)


def set_icon(shown: QAction | QAbstractButton, name: str, role: str = "text") -> None:
    """Gives it `icon` where it has another one; setting one lays out again, and widgets are told of a theme often."""
    drawn = icon(name, role)
    if shown.icon().cacheKey() != drawn.cacheKey():
        shown.setIcon(drawn)


@cache
def _icon(name: str, active: str, disabled: str, *, mirrored: bool) -> QIcon:
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    inked = QSvgRenderer(QByteArray(drawing.replace("currentColor", active).encode()))
    made = QIcon()
    for side in (16, ICON_SIDE, 24, 32, 40, 48, 64):
        usual = _drawn(inked, side, mirrored=mirrored)
        # Selected as well, or the style would tint it with the colour that it is selected in.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(usual, mode)
        made.addPixmap(_faded(usual, QColor(disabled)), QIcon.Mode.Disabled)
    return made


def _drawn(drawing: QSvgRenderer, side: int, *, mirrored: bool) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def _faded(usual: QPixmap, ink: QColor) -> QPixmap:
    """The same drawing in another ink, half transparent: drawings have one, and drawing again would take longer."""
    pixmap = QPixmap(usual)
    ink.setAlphaF(0.5)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), ink)
    painter.end()
    return pixmap


def _palette(chosen: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for of, value in (
        (role.Window, chosen.window),
        (role.WindowText, chosen.text),
        (role.Base, chosen.raised),
        (role.AlternateBase, chosen.panel),
        (role.Text, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Button, chosen.raised),
        (role.ButtonText, chosen.text),
        (role.ToolTipBase, chosen.raised),
        (role.ToolTipText, chosen.text),
        # As in the style sheet: words and icons keep their colour on it.
        (role.Highlight, chosen.selection),
        (role.HighlightedText, chosen.text),
        (role.Link, chosen.accent),
        (role.Mid, chosen.border),
    ):
        palette.setColor(of, QColor(value))
    for of in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(chosen.muted)
        faded.setAlphaF(0.75)
        palette.setColor(QPalette.ColorGroup.Disabled, of, faded)
    return palette
