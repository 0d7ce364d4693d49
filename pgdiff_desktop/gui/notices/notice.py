"""What is said to the user at the top of the photo: one sentence, and what to do about it."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.errors import Failure, PGDiffError, on_one_line
from pgdiff_desktop.gui.notices.cause import Cause
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.sentences import sentences


class NoticeKind(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True)
class Notice:
    """Something that the user should know.

    Attributes:
        message: what happened to what, in one sentence.
        remedy: what to do about it.
        details: for those who want to know more; shown on demand.
        action, action_text: a name for whoever listens, and the words on the button.
        cause: by which it can be taken away again; None of what stays until the user has read it.
    """

    message: str
    remedy: str = ""
    details: str = ""
    kind: NoticeKind = NoticeKind.ERROR
    action: str = ""
    action_text: str = ""
    cause: Cause | None = None

    def __post_init__(self) -> None:
        # No sentence twice, whoever put the notice together; a frozen dataclass is written to in this way only.
        object.__setattr__(self, "remedy", "" if self.remedy in self.message else self.remedy)
        said = {self.message, self.remedy, sentences(self.message, self.remedy)}
        lines = [line for line in self.details.splitlines() if line.strip() not in said]
        if len(lines) < len(self.details.splitlines()):
            object.__setattr__(self, "details", "\n".join(lines).strip("\n"))

    @classmethod
    def of_error(cls, error: Exception, details: str = "") -> Notice:
        """An error in the window's words; a bug in a sentence, its traceback as details."""
        trace = "".join(traceback.format_exception(error))
        if isinstance(error, PGDiffError):
            return cls.of_failure(error.failure, details)
        message = QCoreApplication.translate("Notice", "Unexpected error: {error}")
        remedy = QCoreApplication.translate(
            "Notice", "Try again. If the error comes back, copy the details and report it."
        )
        said = on_one_line(f"{type(error).__name__}: {error}")
        return cls(message.format(error=said), remedy, details or trace)

    @classmethod
    def of_failure(cls, failure: Failure, details: str = "", cause: Cause | None = None) -> Notice:
        return cls(error_texts.message(failure), error_texts.remedy(failure), details, cause=cause)

    @property
    def sentence(self) -> str:
        """What happened and what to do about it, on one line."""
        stop = "" if self.message.endswith((".", "!", "?", "…")) else "."
        return f"{self.message}{stop} {self.remedy}".strip()

    @property
    def whole_text(self) -> str:
        return "\n".join(filter(None, (self.message, self.remedy, self.details)))
