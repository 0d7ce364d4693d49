"""A language whose words are as long as German ones, for layouts: English with more vowels."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

# A short word grows by more than a sentence does.
SHORT, MORE_OF_SHORT, MORE = 10, 0.5, 0.35
_KEPT = re.compile(r"(\{[^}]*\}|%n|&.|<[^>]*>)")


class LongWords(QTranslator):
    """Answers for every text."""

    def isEmpty(self):
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        return longer(text)


def longer(text: str) -> str:
    """A text with its vowels repeated until it is about a third longer."""
    left = round(len(text) * (MORE_OF_SHORT if len(text) <= SHORT else MORE))
    parts = _KEPT.split(text)
    while left > 0:
        before = left
        for place, part in enumerate(parts):
            if not _KEPT.fullmatch(part):
                parts[place], grown = _grown(part, left)
                left -= grown
        if left == before:
            break
    return "".join(parts)


def _grown(part: str, most: int) -> tuple[str, int]:
    vowels = list(re.finditer(r"[aeiou]", part))[:most]
    for vowel in reversed(vowels):
        part = part[: vowel.end()] + vowel.group() + part[vowel.end() :]
    return part, len(vowels)
