"""A language of tests: every text in brackets, longer by two fifths, and read from right to left."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QTranslator

# Behind a mark that makes a paragraph one from right to left, whatever letters it has.
OPENING, CLOSING = "\u200f⟦", "⟧"
_LONGER = 0.4
_DIRECTION = "QT_LAYOUT_DIRECTION"
# What a longer word must not change: placeholders, tags, marks of letters.
_KEPT = re.compile(r"(\{\w+\}|<[^>]*>|%n|&\w?|\*\.\w+)")


class PseudoLanguage(QTranslator):
    """Arabic, as far as layouts are concerned."""

    locale = QLocale(QLocale.Language.Arabic)

    def translate(self, context, text, disambiguation=None, n=-1):
        if text == _DIRECTION:
            return "RTL"
        if not re.search(r"[A-Za-z]{2}", _KEPT.sub("", text)) or "(*" in text:
            return text.replace("%n", str(n))
        letters = len(re.sub(r"\s", "", _KEPT.sub("", text)))
        more = "~" * max(1, round(_LONGER * letters))
        # Wraps where the words do.
        more = " ".join(more[place : place + 6] for place in range(0, len(more), 6))
        tail = "…" if text.endswith("…") else ""
        return f"{OPENING}{text.removesuffix('…')} {more}{CLOSING}{tail}".replace("%n", str(n))

    def isEmpty(self):
        return False
