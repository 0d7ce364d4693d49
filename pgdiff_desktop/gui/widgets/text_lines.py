"""Words in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def laid_out(
    text: str, font: QFont, width: int, direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto
) -> QTextLayout:
    """The lines of a text in so many pixels; in CJK, and in words that are longer, between any letters."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, bottom))
        bottom += line.height()
    layout.endLayout()
    return layout


def in_lines(text: str, font: QFont, width: int) -> str:
    """The text with a line break wherever a line of so many pixels ends."""
    layout = laid_out(text, font, width)
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return "\n".join(text[line.textStart() :][: line.textLength()].strip() for line in lines)


def parts_in_lines(text: str, separator: str, font: QFont, width: int) -> str:
    """As `in_lines`, but with as many whole parts in a line as it has room for, and no separator where it ends."""
    lines: list[str] = []
    for part in text.split(separator):
        longer = f"{lines[-1]}{separator}{part}" if lines else part
        if lines and laid_out(longer, font, width).lineCount() == 1:
            lines[-1] = longer
        else:
            lines += in_lines(part, font, width).split("\n")
    return "\n".join(lines)
