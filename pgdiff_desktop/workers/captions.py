"""Captions of exported photos: their text from a template, and how they are drawn.

Drawn by Qt, which knows every script, and on the thread that exports: QPainter paints on a QImage on any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPainter

from pgdiff_desktop.engine.door.caption import Caption

FIELDS = ("name", "people", "taken", "date")
_FIELD = re.compile(r"\{(" + "|".join(FIELDS) + r")\}")
# Heights of letters as shares of the photo's longer side; pixels.
_STRIP_LETTERS, _MARK_LETTERS = 0.020, 0.013
_SMALLEST_LETTERS = 9
# Around the text, in heights of letters.
_STRIP_MARGIN, _MARK_MARGIN = 0.9, 0.5
# Of the photo's width, of which a mark takes no more.
_MARK_WIDTH = 0.6
_PAPER, _INK = 247, 34
# Light letters on a dark plate can be read on every photo, through which the plate lets something of it.
_PLATE, _PLATE_COVERS, _LETTERS = 18, 168, 250


class CaptionPlace(StrEnum):
    NONE = "none"
    STRIP = "strip"
    CORNER = "corner"


class CaptionFault(Enum):
    """Why a template cannot be used."""

    EMPTY = "empty"
    UNKNOWN_FIELD = "unknown field"


def caption_fault(template: str) -> CaptionFault | None:
    """What is wrong with a template; None where nothing is."""
    fixed = _FIELD.sub("", template)
    if not template.strip():
        return CaptionFault.EMPTY
    return CaptionFault.UNKNOWN_FIELD if "{" in fixed or "}" in fixed else None


def caption_text(
    template: str,
    photo: Path,
    people: Sequence[str] = (),
    taken: str | None = None,
    today: date | None = None,
) -> str:
    """The text of one photo's caption; what is not known of it is left out, with the separator before it.

    Args:
        people: whose faces have a name, as they stand in the photo.
        taken: when the photo was taken, YYYY-MM-DD.
        today: of the export; None for the computer's.
    """
    values: Mapping[str, str] = {
        "name": photo.stem,
        "people": ", ".join(people),
        "taken": taken or "",
        "date": (today or date.today()).isoformat(),
    }
    text = _FIELD.sub(lambda found: values[found[1]], template)
    # Between two commas, or before the first, nothing was said.
    text = re.sub(r"([,;·|–])(?:\s*[,;·|–])+", r"\1", text)
    return " ".join(text.split()).strip(",;·|– ")


def caption_of(place: CaptionPlace, text: str) -> Caption | None:
    """The caption for the engine; None where there is none, or nothing to say."""
    if place is CaptionPlace.NONE or not text:
        return None
    is_strip = place is CaptionPlace.STRIP
    return Caption(partial(_strip if is_strip else _mark, text), is_strip)


@dataclass(frozen=True)
class _Lines:
    """A text in the lines that it needs."""

    text: str
    font: QFont
    flags: int
    width: int
    height: int


def _strip(text: str, width: int, height: int) -> np.ndarray:
    """(h, width) uint8: dark letters in the middle of light paper, in as many lines as they need."""
    margin = round(_STRIP_MARGIN * _letters(_STRIP_LETTERS, width, height))
    room = max(1, width - 2 * margin)
    lines = _in_lines(text, _letters(_STRIP_LETTERS, width, height), room)
    image = _image(width, lines.height + 2 * margin, QColor(_PAPER, _PAPER, _PAPER))
    _write(image, lines, QRect(margin, margin, room, lines.height), _INK)
    return _pixels(image)[..., 0].copy()


def _mark(text: str, width: int, height: int) -> np.ndarray:
    """(h, w, 2) uint8: light letters on a dark plate, through which something of the photo is seen."""
    margin = round(_MARK_MARGIN * _letters(_MARK_LETTERS, width, height))
    lines = _in_lines(text, _letters(_MARK_LETTERS, width, height), max(1, round(_MARK_WIDTH * width)))
    plate = QRect(0, 0, lines.width + 2 * margin, lines.height + margin)
    # Between the plate and both edges of the photo there is nothing.
    w, h = min(width, plate.width() + margin), min(height, plate.height() + margin)
    image = _image(w, h, QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_PLATE, _PLATE, _PLATE, _PLATE_COVERS))
    painter.drawRoundedRect(plate, margin / 2, margin / 2)
    painter.end()
    _write(image, lines, plate, _LETTERS)
    return _pixels(image)[..., (0, 3)].copy()


def _letters(share: float, width: int, height: int) -> int:
    return max(_SMALLEST_LETTERS, round(share * max(width, height)))


def _in_lines(text: str, letters: int, room: int) -> _Lines:
    """The text in lines no wider than the room: smaller for a word that does not fit, as far as that can be read."""
    font = QFont(QGuiApplication.font())
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    while True:
        font.setPixelSize(letters)
        lines = QFontMetrics(font).boundingRect(QRect(0, 0, room, 1 << 20), flags, text)
        if lines.width() <= room or letters <= _SMALLEST_LETTERS:
            break
        letters = max(_SMALLEST_LETTERS, min(letters - 1, letters * room // lines.width()))
    if lines.width() > room:
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere)
        lines = QFontMetrics(font).boundingRect(QRect(0, 0, room, 1 << 20), flags, text)
    return _Lines(text, font, flags, lines.width(), lines.height())


def _image(width: int, height: int, colour: QColor) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGBA8888)
    image.fill(colour)
    return image


def _write(image: QImage, lines: _Lines, inside: QRect, grey: int) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(lines.font)
    painter.setPen(QColor(grey, grey, grey))
    painter.drawText(inside, lines.flags, lines.text)
    painter.end()


def _pixels(image: QImage) -> np.ndarray:
    """(h, w, 4) uint8."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)
