"""What is said to the user at the top of the photo: one sentence, and what to do about it."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.errors import PGDiffError, on_one_line
from pgdiff_desktop.gui.texts.error_words import Said, message_words, remedy_words


class NoticeKind(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    SUCCESS = "success"

    @property
    def leaves_by_itself(self) -> bool:
        return self in (NoticeKind.INFORMATION, NoticeKind.SUCCESS)


@dataclass(frozen=True)
class Notice:
    """Something that the user should know.

    Attributes:
        message: what happened to what, in one sentence.
        remedy: what to do about it.
        details: for those who want to know more; shown on demand.
        action, action_text: a name for whoever listens, and the words on the button.
    """

    message: str
    remedy: str = ""
    details: str = ""
    kind: NoticeKind = NoticeKind.ERROR
    action: str = ""
    action_text: str = ""

    @classmethod
    def of_error(cls, error: Exception, details: str = "") -> Notice:
        """An error in the window's words; one that is a fault of ours in a sentence, its traceback as details."""
        trace = "".join(traceback.format_exception(error))
        if isinstance(error, PGDiffError):
            return cls(message_words(error.message), remedy_words(on_one_line(error.remedy)), details)
        message = QCoreApplication.translate("Notice", "Unexpected error: {error}")
        remedy = QCoreApplication.translate(
            "Notice", "Try again. If the error comes back, copy the details and report it."
        )
        said = on_one_line(f"{type(error).__name__}: {error}")
        return cls(message.format(error=said), remedy, details or trace)

    @classmethod
    def of_failure(cls, failure: Said, details: str = "") -> Notice:
        return cls(message_words(failure.message), remedy_words(failure.remedy), details)

    @property
    def whole_text(self) -> str:
        return "\n".join(filter(None, (self.message, self.remedy, self.details)))
