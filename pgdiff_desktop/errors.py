"""Every error that a user can meet, as one small tree.

An error names the file (or thing) it is about, says what happened to it and what to do about it:
one line on a terminal, one sentence in a window. Nothing else of ours is shown to a user.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import ClassVar


class PGDiffError(Exception):
    """Something went wrong that the user can understand and mend.

    Args:
        subject: the file or thing that the error is about.
        reason: what happened to it, as the end of a sentence that begins with the subject; no full stop.
        remedy: what to do about it, as a sentence of its own.
    """

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1

    def __init__(self, subject: str | Path, *, reason: str, remedy: str) -> None:
        self.subject = str(subject)
        self.reason = reason
        self.remedy = remedy
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """Subject and reason on one line, whatever characters a file name holds."""
        return on_one_line(f"{self.subject}: {self.reason}")

    def __str__(self) -> str:
        return f"{self.message}. {on_one_line(self.remedy)}"


def on_one_line(text: str) -> str:
    """The text without line breaks and unpaired surrogates, both of which a file name may hold."""
    return "".join(c if c.isprintable() or c == " " else "\N{REPLACEMENT CHARACTER}" for c in text)


def first_line(error: BaseException) -> str:
    """What a library says of its error, without the pages that some add; its name where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


class Cancelled(Exception):
    """The user cancelled; nothing was written for what had not been finished."""


class WrongUsage(PGDiffError):
    """The request contradicts itself or names something that does not exist."""

    kind = "usage"
    exit_code = 2


class PhotoError(PGDiffError):
    kind = "photo"


class PhotoNotFound(PhotoError):
    kind = "photo-not-found"


class PhotoUnreadable(PhotoError):
    """Cut short, damaged, or no picture at all."""

    kind = "photo-unreadable"


class PhotoTooLarge(PhotoError):
    """More pixels than the limit: a decompression bomb, or a scan beyond what is supported."""

    kind = "photo-too-large"


class PhotoFormatUnsupported(PhotoError):
    kind = "photo-format"


class MaskWrong(PGDiffError):
    """The damage mask cannot be read, or its size is not the photo's."""

    kind = "mask"


class OutputError(PGDiffError):
    kind = "output"


class OutputNotWritable(OutputError):
    kind = "output-not-writable"


class DiskFull(OutputError):
    kind = "disk-full"


class OriginalWouldBeOverwritten(OutputError):
    kind = "output-is-original"


class FaceError(PGDiffError):
    kind = "face"


class NoFaceFound(FaceError):
    kind = "no-face"


class ModelError(PGDiffError):
    kind = "model"


class ModelMissing(ModelError):
    """A model file that the request needs is not installed."""

    kind = "model-missing"


class ModelDamaged(ModelError):
    """Wrong size, wrong hash, or cut short."""

    kind = "model-damaged"


class ModelUnsafe(ModelError):
    """A pickle that would run code when loaded."""

    kind = "model-unsafe"


class ModelMismatch(ModelError):
    """A sound file whose weights are not those of the architecture that the catalog names."""

    kind = "model-mismatch"


class LicenceNotAccepted(ModelError):
    kind = "licence"


class DownloadFailed(ModelError):
    kind = "download"


class UpdateTrouble(StrEnum):
    """What kept a check for updates from its answer; the window has words of its own for each."""

    UNREACHABLE = "unreachable"
    SERVER = "server"
    NO_RELEASE = "no-release"
    ANSWER = "answer"
    SETTINGS = "settings"


class UpdateCheckFailed(PGDiffError):
    """Whether there is a newer version cannot be said."""

    kind = "update-check"

    def __init__(self, subject: str, *, reason: str, remedy: str, trouble: UpdateTrouble) -> None:
        self.trouble = trouble
        super().__init__(subject, reason=reason, remedy=remedy)


class Unexpected(PGDiffError):
    """A fault of ours, met while something was done to a photo; the next photo is not to suffer for it."""

    kind = "unexpected"

    def __init__(self, subject: str | Path, error: Exception) -> None:
        super().__init__(
            subject,
            reason=f"unexpected {type(error).__name__}: {error}",
            remedy="Run again with --debug and report it.",
        )


# torch on CUDA and MPS; torch on a CPU; OpenCV; the operating system; ONNX Runtime; CUDA's libraries.
_MEMORY_WORDS = re.compile(
    "out of memory|(not enough|insufficient|cannot allocate|failed to allocate) memory|ALLOC_FAILED",
    re.IGNORECASE,
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether a library says, in words of its own, that memory did not suffice."""
    return isinstance(error, MemoryError) or bool(_MEMORY_WORDS.search(str(error)))


class DeviceError(PGDiffError):
    """The device that was asked for is absent, or its memory does not suffice."""

    kind = "device"


class RuntimeUnavailable(PGDiffError):
    """What was to compute the networks cannot do it on this computer; torch can."""

    kind = "runtime"
