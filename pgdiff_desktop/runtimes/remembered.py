"""What was found out about this computer, kept in the cache: without it, it is found out again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from pgdiff_desktop.saving.atomic_files import read_json, replacing, writing_errors
from pgdiff_desktop.saving.record_locks import locked
from pgdiff_desktop.saving.strict_json import members
from pgdiff_desktop.settings import application_folders

if TYPE_CHECKING:
    from pathlib import Path

_Value = TypeVar("_Value")


def remember(subject: str, key: str, value: Any) -> None:
    """Keeps plain data; the later replaces the earlier, and what other programs keep meanwhile stays.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    path = _file(subject)
    with writing_errors(path), locked(path):
        known = remembered(subject, lambda one: one) | {key: value}
        with replacing(path) as file:
            file.write(json.dumps(known, indent=2, sort_keys=True, allow_nan=False).encode() + b"\n")


def remembered(subject: str, parse: Callable[[Any], _Value]) -> dict[str, _Value]:
    """What was kept of a subject, by its keys; of a damaged file, which is set aside as NAME.damaged, nothing.

    Args:
        parse: of one value; raises ValueError, TypeError, KeyError or AttributeError for what was not kept so.
    """

    def parsed(saved: Any) -> dict[str, _Value]:
        return {key: parse(value) for key, value in members(saved).items()}

    return read_json(_file(subject), parsed) or {}


def _file(subject: str) -> Path:
    return application_folders().cache / f"{subject}.json"
