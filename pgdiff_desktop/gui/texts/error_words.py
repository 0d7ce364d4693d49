"""Errors of photos and models in the language of the window, and with what the window can do about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.gui.texts.error_texts import IN_THE_WINDOW, REASONS, REMEDIES


class Said(Protocol):
    """What an error says, live or as it was saved."""

    @property
    def message(self) -> str: ...
    @property
    def remedy(self) -> str: ...


def message_words(message: str) -> str:
    """What happened to what; the subject, which is the user's, stays as it is."""
    for pattern, shown in _reasons():
        found = pattern.fullmatch(message)
        if found is not None:
            return found["subject"] + _translated(shown, found)
    return message


def remedy_words(remedy: str) -> str:
    """What to do about it, in this window."""
    for pattern, shown in _remedies():
        found = pattern.fullmatch(remedy)
        if found is not None:
            return _translated(shown, found)
    return remedy


def failure_words(failure: Said) -> str:
    """Both, one after the other."""
    return f"{message_words(failure.message)}. {remedy_words(failure.remedy)}"


def _translated(shown: str, found: re.Match[str]) -> str:
    return QCoreApplication.translate("Errors", shown).format(**found.groupdict())


@cache
def _reasons() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?P<subject>.*: ){pattern.pattern}"), reason)
        for pattern, reason in _patterns(zip(REASONS, REASONS, strict=True))
    )


@cache
def _remedies() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(_patterns([*zip(REMEDIES, REMEDIES, strict=True), *IN_THE_WINDOW.items()]))


def _patterns(texts: Iterable[tuple[str, str]]) -> Iterable[tuple[re.Pattern[str], str]]:
    """A sentence with {names} in it as a pattern that finds what stands there."""
    for said, shown in texts:
        parts = re.split(r"\{(\w+)\}", said)
        pattern = "".join(
            f"(?P<{part}>.+)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
        )
        yield re.compile(pattern), shown
