"""JSON that this program saved, read as if a stranger had written it: bounded, typed, its numbers finite."""

from __future__ import annotations

import errno
import json
import math
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# A session with ten thousand photos in its queue takes some ten million bytes.
_LARGEST_BYTES = 64 << 20
# Our own records nest seven deep.
_DEEPEST = 32
# What reading a record may raise that is no fault of the disk.
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)


def read_saved(path: Path) -> Any:
    """The value in a file, as `parsed`.

    Raises:
        OSError: it cannot be read, or is no file: a pipe would be waited for without end.
        ValueError, RecursionError: as `parsed`; or it is larger than any record of ours.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if status.st_size > _LARGEST_BYTES:
        raise ValueError(f"it has {status.st_size} bytes")
    return parsed(path.read_bytes())


def parsed(text: bytes | str) -> Any:
    """The value of JSON as RFC 8259 has it, with finite numbers, integers of 64 bits, and 32 levels at most.

    Raises:
        ValueError, RecursionError: it is none.
    """
    value = json.loads(text, parse_constant=_no_number, parse_float=_finite, parse_int=_of_64_bits)
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return value
    raise ValueError(f"it is nested more than {_DEEPEST} deep")


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(f"{digits[:20]} is too large a number")
    return value


def _of_64_bits(digits: str) -> int:
    # Longer ones are not even counted in: that takes time by the square of their length.
    value = int(digits) if len(digits) <= 20 else 1 << 64
    if not -(1 << 63) <= value < 1 << 64:
        raise ValueError(f"{digits[:20]} is too large a number")
    return value


# Fields, as they are and not as Python would turn one kind into another: each raises ValueError or TypeError.


def number(value: Any, low: float, high: float) -> float:
    """A number from low to high."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r:.40} is no number")
    _require_within(value, low, high)
    return float(value)


def whole(value: Any, low: int, high: int) -> int:
    """A whole number from low to high."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{value!r:.40} is no whole number")
    _require_within(value, low, high)
    return value


def _require_within(value: float, low: float, high: float) -> None:
    if not low <= value <= high:  # not-a-number fails both comparisons
        raise ValueError(f"{value!r:.40} is not from {low:g} to {high:g}")


def flag(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise TypeError(f"{value!r:.40} is neither true nor false")
    return value


def text(value: Any) -> str:
    """A text without null characters, which no name of a file may hold."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    if "\0" in value:
        raise ValueError(f"{value!r:.40} holds a null character")
    return value


def place(value: Any) -> Path:
    """A path that this system can have a file at."""
    os.fsencode(text(value))
    return Path(value)


def items(value: Any) -> list[Any]:
    """A list; a text is none, though Python would take it letter by letter."""
    if not isinstance(value, list):
        raise TypeError(f"{value!r:.40} is no list")
    return value


def members(value: Any) -> Mapping[str, Any]:
    """Values by their names."""
    if not isinstance(value, dict):
        raise TypeError(f"{value!r:.40} has no names")
    return value
