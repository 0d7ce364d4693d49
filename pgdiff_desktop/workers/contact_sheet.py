"""A contact sheet of photos before and after as a PDF: its words are letters, its pages numbered."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from pgdiff_desktop.workers.before_after import INK, SOFT, Pair, Words, put
from pgdiff_desktop.workers.job_queue import image_of

PAPERS = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
COLUMNS, ROWS = 2, 3
# Pixels of the longest side of a picture: about 300 on an inch of the paper.
SIDE = 760
_RESOLUTION = 300
_MM = _RESOLUTION / 25.4
_MARGIN_MM, _GAP_MM, _HEAD_MM, _FOOT_MM = 14, 8, 15, 9
_CAPTION_MM, _BETWEEN_MM = 16, 2
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft


def contact_sheet(
    pairs: Iterator[Pair | str], count: int, title: str, words: Words, faces: int, paper: str
) -> bytes:
    """The PDF.

    Args:
        pairs: one a photo, made when it is its turn; the name alone of a photo that cannot be read,
            which may be empty.
        count: how many these are.
        title: what the album is called.
        faces: how many faces were restored in all.
        paper: of `PAPERS`.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # In a function of its own: the writer goes before what it writes to.
    _write(buffer, pairs, count, title, words, faces, paper)
    return bytes(buffer.data().data())


def _write(
    buffer: QBuffer,
    pairs: Iterator[Pair | str],
    count: int,
    title: str,
    words: Words,
    faces: int,
    paper: str,
) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("pgdiff-desktop")
    margins = QMarginsF(*(_MARGIN_MM,) * 4)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    pages = -(-count // (COLUMNS * ROWS))
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    room = QRectF(0, 0, writer.width(), writer.height())
    try:
        for number, pair in enumerate(pairs):
            page, place = divmod(number, COLUMNS * ROWS)
            if place == 0:
                if page:
                    writer.newPage()
                of_page = words.page.format(number=page + 1, of=pages)
                _frame(painter, room, title, words.note(faces), of_page)
            _cell(painter, _place(room, *divmod(place, COLUMNS)), pair, words)
    finally:
        # Of a cancelled sheet, too: a writer must not go while it is painted on.
        painter.end()


def _frame(painter: QPainter, room: QRectF, title: str, note: str, page: str) -> None:
    """Title above, and below what was done and the number of the page."""
    put(painter, QRectF(0, 0, room.width(), 9 * _MM), title, 6 * _MM, INK, bold=True, align=_LEFT)
    foot = QRectF(0, room.height() - 5 * _MM, room.width(), 5 * _MM)
    put(painter, foot.adjusted(0, 0, -30 * _MM, 0), note, 2.9 * _MM, SOFT, align=_LEFT)
    put(painter, foot, page, 2.9 * _MM, SOFT, align=_RIGHT)


def _place(room: QRectF, row: int, column: int) -> QRectF:
    gap = _GAP_MM * _MM
    width = (room.width() - (COLUMNS - 1) * gap) / COLUMNS
    height = (room.height() - (_HEAD_MM + _FOOT_MM) * _MM - (ROWS - 1) * gap) / ROWS
    return QRectF(column * (width + gap), _HEAD_MM * _MM + row * (height + gap), width, height)


def _cell(painter: QPainter, area: QRectF, pair: Pair | str, words: Words) -> None:
    caption = QRectF(area.left(), area.bottom() - _CAPTION_MM * _MM, area.width(), _CAPTION_MM * _MM)
    pictures = area.adjusted(0, 0, 0, -_CAPTION_MM * _MM)
    if isinstance(pair, str):
        put(painter, pictures, words.unread, 3.2 * _MM, SOFT)
        put(painter, _line(caption, 1), pair, 3.2 * _MM, INK, bold=True)
        return
    before, after = image_of(pair.before), image_of(pair.after)
    for picture, half in zip((before, after), _halves(pictures, before), strict=True):
        painter.drawImage(half, picture)
    put(painter, _line(caption, 0.4), f"{words.before} · {words.after}", 2.6 * _MM, SOFT)
    top = 4.0
    if pair.name:
        put(painter, _line(caption, top), pair.name, 3.2 * _MM, INK, bold=True)
        top += 4
    below = [(", ".join(pair.people), 2.9), *((note, 2.4) for note in words.notes(pair))]
    for number, (said, size) in enumerate(one for one in below if one[0]):
        put(painter, _line(caption, top + 3.6 * number), said, size * _MM, SOFT)


def _line(caption: QRectF, top_mm: float) -> QRectF:
    return QRectF(caption.left(), caption.top() + top_mm * _MM, caption.width(), 4 * _MM)


def _halves(area: QRectF, picture: QImage) -> tuple[QRectF, QRectF]:
    """Beside each other, or one above the other where that makes them larger; at the foot of the area."""
    gap = _BETWEEN_MM * _MM
    shape = QSizeF(picture.size())
    beside = shape.scaled((area.width() - gap) / 2, area.height(), Qt.AspectRatioMode.KeepAspectRatio)
    above = shape.scaled(area.width(), (area.height() - gap) / 2, Qt.AspectRatioMode.KeepAspectRatio)
    if beside.width() >= above.width():
        left = area.center().x() - beside.width() - gap / 2
        top = area.bottom() - beside.height()
        first = QRectF(left, top, beside.width(), beside.height())
        return first, first.translated(beside.width() + gap, 0)
    left = area.center().x() - above.width() / 2
    top = area.bottom() - 2 * above.height() - gap
    first = QRectF(left, top, above.width(), above.height())
    return first, first.translated(0, above.height() + gap)
