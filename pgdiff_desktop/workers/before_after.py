"""Pictures of a photo before and after its restoration: side by side, and as a slider that moves."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.workers.job_queue import image_of

PAPER, INK, SOFT = QColor("#faf8f4"), QColor("#2b2925"), QColor("#6a665f")
_QUALITY = 90
# Of the animation: in how many frames the line goes from edge to edge, and how long each is seen.
_FRAMES = 24
_MOVES_MS, _RESTS_MS = 50, 1100
# Two colours of the line; the others of a GIF are the pictures'.
_COLOURS = 254
_CHIP = QColor(20, 18, 15, 190)


@dataclass(frozen=True)
class Words:
    """What stands on the pictures, in the language of the window.

    Attributes:
        note: that so many faces were restored; said on each picture.
        coloured, by_network: said, too, where the whole photo was coloured, or cleaned up by a network.
        page: of a contact sheet, with {number} and {of}.
        unread: in place of a photo that cannot be read.
    """

    before: str
    after: str
    note: Callable[[int], str]
    coloured: str
    by_network: str
    page: str
    unread: str

    def notes(self, pair: Pair) -> tuple[str, ...]:
        """All that is to be said of what was done to a photo, in one line or two."""
        of_whole = ((self.coloured, pair.is_coloured), (self.by_network, pair.by_network))
        more = " · ".join(words for words, is_so in of_whole if is_so)
        return (self.note(pair.faces), more) if more else (self.note(pair.faces),)


@dataclass(frozen=True)
class Pair:
    """A photo before and after.

    Attributes:
        name: what it is called; empty where that is not to be said.
        people: those whose names are to be said.
        faces: how many were restored.
        before, after: (h, w, 3) uint8.
        is_coloured, by_network, is_filled_by_network: of the whole photo, as `BeforeAndAfter` of the engine.
    """

    name: str
    people: tuple[str, ...]
    faces: int
    before: np.ndarray
    after: np.ndarray
    is_coloured: bool = False
    by_network: bool = False
    is_filled_by_network: bool = False

    @property
    def is_invented(self) -> bool:
        """Whether something in the picture was made up by a trained network."""
        return self.faces > 0 or self.is_coloured or self.by_network or self.is_filled_by_network


def side_by_side(pair: Pair, words: Words, kind: str) -> bytes:
    """Both pictures beside each other, wide ones one above the other, with words below: JPEG or PNG."""
    before, after = image_of(pair.before), image_of(pair.after)
    width, height = before.width(), before.height()
    is_wide = width > 1.15 * height
    gap = max(8, round(0.025 * max(width, height)))
    text = max(13.0, 0.026 * max(width, height))
    line = round(1.6 * text)
    rows = 2 if is_wide else 1
    columns = 3 - rows
    sheet = QImage(
        columns * width + (columns + 1) * gap,
        rows * (height + gap + line) + gap + round(1.2 * line),
        QImage.Format.Format_RGB888,
    )
    sheet.fill(PAPER)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, (picture, label) in enumerate(((before, words.before), (after, words.after))):
        row, column = divmod(number, columns)
        x, y = gap + column * (width + gap), gap + row * (height + line + gap)
        painter.drawImage(x, y, picture)
        put(painter, QRectF(x, y + height, width, line), label, text, INK, bold=True)
    below = QRectF(gap, sheet.height() - 1.4 * line, sheet.width() - 2 * gap, line)
    put(
        painter,
        below,
        # What was done comes first: where not all has room, a name is cut.
        " · ".join(filter(None, (*words.notes(pair), ", ".join(pair.people)))),
        0.8 * text,
        SOFT,
    )
    painter.end()
    file = io.BytesIO()
    # PNG has no quality, and knows nothing of it.
    Image.fromarray(_array_of(sheet)).save(file, kind, quality=_QUALITY)
    return file.getvalue()


def moving_slider(pair: Pair, words: Words, kind: str, token: CancelToken) -> bytes:
    """A line that moves over the photo and shows the original on its left, without end: WebP or GIF.

    Raises:
        Cancelled: the token was set.
    """
    notes = words.notes(pair)
    before = _labelled(pair.before, words.before, notes, at_the_left=True)
    after = _labelled(pair.after, words.after, notes, at_the_left=False)
    places = [_eased(number / (_FRAMES - 1)) for number in range(_FRAMES)]
    # The line ends above the notes.
    high = pair.before.shape[0]
    frames = _gif_frames if kind == "GIF" else _full_frames
    # There and back again; the ends are seen longer.
    order = [*range(_FRAMES), *range(_FRAMES - 2, 0, -1)]
    made = []
    for picture in frames(before, after, places, high):
        token.raise_if_cancelled()
        made.append(picture)
    durations = [_RESTS_MS if number in (0, _FRAMES - 1) else _MOVES_MS for number in order]
    file = io.BytesIO()
    options = {"optimize": False, "disposal": 1} if kind == "GIF" else {"quality": 76, "method": 3}
    first, *others = (made[number] for number in order)
    first.save(
        file, kind, save_all=True, append_images=others, duration=durations, loop=0, **options
    )  # fmt: skip
    token.raise_if_cancelled()
    return file.getvalue()


def put(
    painter: QPainter,
    area: QRectF,
    words: str,
    size: float,
    colour: QColor,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    """Words in one line in the middle of an area, smaller where they would not fit.

    Args:
        size: of the letters, in the painter's units.
    """
    font = font_of(size, bold=bold)
    wide = QFontMetricsF(font).horizontalAdvance(words)
    if wide > area.width() > 0:
        font = font_of(max(0.6 * size, size * area.width() / wide), bold=bold)
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def font_of(size: float, *, bold: bool = False) -> QFont:
    """The application's font with letters of a size in the painter's units."""
    font = QFont()
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    return font


def _eased(share: float) -> float:
    """Slow at both ends."""
    return (1 - math.cos(math.pi * share)) / 2


def _labelled(picture: np.ndarray, label: str, notes: Sequence[str], *, at_the_left: bool) -> np.ndarray:
    """A picture with what it is in a corner, and the notes below."""
    height, width = picture.shape[:2]
    text = max(12.0, 0.03 * max(width, height))
    line = round(1.9 * text)
    strip = len(notes) * line
    # Even sides: encoders of pictures halve them.
    drawn = QImage(width + width % 2, height + strip + (height + strip) % 2, QImage.Format.Format_RGB888)
    drawn.fill(PAPER)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(0, 0, image_of(picture))
    for number, said in enumerate(notes):
        put(painter, QRectF(text / 2, height + number * line, width - text, line), said, 0.8 * text, SOFT)
    wide = QFontMetricsF(font_of(text, bold=True)).horizontalAdvance(label) + 1.4 * text
    left = 0.6 * text if at_the_left else width - wide - 0.6 * text
    chip = QRectF(left, 0.6 * text, wide, 1.7 * text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_CHIP)
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    put(painter, chip, label, text, QColor("white"), bold=True)
    painter.end()
    return _array_of(drawn)


def _array_of(picture: QImage) -> np.ndarray:
    """A copy of a picture of the format RGB888, (h, w, 3) uint8."""
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).copy()


def _full_frames(
    before: np.ndarray, after: np.ndarray, places: list[float], high: int
) -> Iterator[Image.Image]:
    for place in places:
        frame = after.copy()
        x = round(place * frame.shape[1])
        frame[:, :x] = before[:, :x]
        _draw_line(frame[:high], x, light=255, dark=60)
        yield Image.fromarray(frame)


def _gif_frames(
    before: np.ndarray, after: np.ndarray, places: list[float], high: int
) -> Iterator[Image.Image]:
    """In one palette for all: what does not move does not flicker, and takes no bytes."""
    both = Image.fromarray(np.concatenate([before, after], axis=1))
    palette = both.quantize(_COLOURS)
    first, second = (
        np.asarray(Image.fromarray(one).quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG))
        for one in (before, after)
    )
    colours = [*(palette.getpalette() or [])[: 3 * _COLOURS]]
    colours += [0] * (3 * _COLOURS - len(colours)) + [255, 255, 255, 60, 60, 60]
    for place in places:
        frame = second.copy()
        x = round(place * frame.shape[1])
        frame[:, :x] = first[:, :x]
        _draw_line(frame[:high], x, light=_COLOURS, dark=_COLOURS + 1)
        picture = Image.fromarray(frame, "P")
        picture.putpalette(colours)
        yield picture


def _draw_line(frame: np.ndarray, x: int, light: int, dark: int) -> None:
    """Between original and result; none where only one of them is seen."""
    if not 0 < x < frame.shape[1]:
        return
    half = max(1, round(frame.shape[1] / 360))
    frame[:, max(0, x - half - 1) : x + half + 1] = dark
    frame[:, max(0, x - half) : x + half] = light
