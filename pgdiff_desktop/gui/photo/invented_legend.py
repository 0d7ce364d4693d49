"""What the hatching over a photo means, and how far the selected face is invented, in words."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from pgdiff_desktop.engine.door.invented import INVENTED_FROM, PARTLY_FROM, Degree, Shares, degree_of
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas.hatching import hatched, picture_of
from pgdiff_desktop.gui.texts.invented_texts import share_words
from pgdiff_desktop.gui.widgets.building import column, label, row
from pgdiff_desktop.gui.widgets.flow_layout import FlowLayout

_SWATCH = QSize(30, 16)
# Of a photo behind the hatching of a swatch.
_GREY = 128
_BETWEEN_ROWS = 6
# More than any row takes.
_ANY = 10_000


class InventedLegend(QFrame):
    """Hidden while nothing is hatched; the pointer passes through it."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("What was invented"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        signs, self._of_face = QWidget(), QWidget()
        self._signs, self._shares = FlowLayout(signs, _BETWEEN_ROWS), FlowLayout(self._of_face, _BETWEEN_ROWS)
        for line in (self._signs, self._shares):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.AROUND)
        partly = (PARTLY_FROM + INVENTED_FROM) / 2
        for share, words in ((partly, self.tr("Partly invented")), (1.0, self.tr("Invented"))):
            part, sign = QWidget(), QLabel()
            sign.setPixmap(_swatch(share))
            row(sign, label(words), owner=part, spacing=theme.NEAR + 2)
            self._signs.addWidget(part)
        self._signs.addWidget(label(self.tr("The rest is as the photo says"), "muted"))
        margins = (theme.AROUND, _BETWEEN_ROWS, theme.AROUND, _BETWEEN_ROWS)
        self._whole = column(signs, self._of_face, owner=self, spacing=_BETWEEN_ROWS, margins=margins)
        self.hide()

    def show_working(self) -> None:
        """The map is being computed."""
        self._show_lines([label(self.tr("Working out what was invented…"), "muted")])

    def show_nothing(self) -> None:
        """There is no result that anything could be invented in."""
        self._show_lines([label(self.tr("Nothing was restored in this photo yet."), "muted")])

    def show_face(self, title: str, shares: Shares | None) -> None:
        """Of the selected face.

        Args:
            title: what it is called; empty where none is selected.
            shares: None where the photo has it as it was.
        """
        if not title:
            self._show_lines([])
        elif shares is None:
            self._show_lines([label(self.tr("{face}: as it is in the photo").format(face=title), "muted")])
        else:
            lines = [label(title, "title")]
            for region, share in shares:
                is_kept = degree_of(share) is Degree.KEPT
                lines.append(label(share_words(region, share), "muted" if is_kept else ""))
            self._show_lines(lines)

    def sizeHint(self) -> QSize:
        # Rows that may go on in a next one know no width of their own.
        return QSize(self.width_within(_ANY), super().sizeHint().height())

    def width_within(self, room: int) -> int:
        """How wide its rows are where there are so many pixels: no more of the photo is covered than that."""
        margins = self.contentsMargins() + self._whole.contentsMargins()
        beside = margins.left() + margins.right()
        rows = [self._signs, *([] if self._of_face.isHidden() else [self._shares])]
        return max(line.width_within(room - beside) for line in rows) + beside

    def _show_lines(self, lines: list[QLabel]) -> None:
        while (item := self._shares.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            # Names are written by people, and may look like markup.
            line.setTextFormat(Qt.TextFormat.PlainText)
            self._shares.addWidget(line)
            line.show()
        self._of_face.setVisible(bool(lines))
        self.setAccessibleDescription("; ".join(line.text() for line in lines))
        self.show()
        self.updateGeometry()


def _swatch(share: float) -> QPixmap:
    """A piece of hatching over a grey photo."""
    drawn = QPixmap(_SWATCH)
    drawn.fill(QColor(_GREY, _GREY, _GREY))
    values = np.full((_SWATCH.height(), _SWATCH.width()), round(255 * share), np.uint8)
    painter = QPainter(drawn)
    painter.drawImage(0, 0, picture_of(hatched(values)))
    painter.end()
    return drawn
