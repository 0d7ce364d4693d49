"""How sentences stand beside each other, and names before what is said of them, in the language of the window."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QCoreApplication

_ENDS = (".", "!", "?", "…", "。", "！", "？")  # as Japanese sets them


def sentences(*parts: str) -> str:
    """Parts one after the other, empty ones left out; all but the last end with a full stop, if with nothing else."""
    said = [part for part in parts if part]
    return reduce(_followed, said) if said else ""


def about(name: str, words: str) -> str:
    """What is said of something, with its name before it."""
    return QCoreApplication.translate("Sentences", "{name}: {words}").format(name=name, words=words)


def full_stop(words: str) -> str:
    """A sentence, whether words have the mark at its end or not."""
    if words.endswith(_ENDS):
        return words
    return QCoreApplication.translate("Sentences", "{sentence}.").format(sentence=words)


def _followed(first: str, second: str) -> str:
    # Some languages put no space between.
    pair = QCoreApplication.translate("Sentences", "{first} {second}")
    return pair.format(first=full_stop(first), second=second)
