"""Saving without half-written files, and reading without losing what is damaged."""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, TypeVar

from pgdiff_desktop.errors import DiskFull, ErrorCode, OutputNotWritable

_A_BLOCK = 1 << 16
_log = logging.getLogger(__name__)
_Saved = TypeVar("_Saved")


def _umask() -> int:
    # It can be read only by setting it, for the whole process: so once, before there are threads.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_UMASK = _umask()


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A binary file that takes the target's place when the block ends well, and vanishes when it does not.

    It is a temporary file beside the target, synced, then renamed; the folder is made where it is missing.

    Raises:
        DiskFull, OutputNotWritable: naming the target.
    """
    with writing_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        descriptor, name = tempfile.mkstemp(prefix=".pgdiff-", suffix=".part", dir=target.parent)
    os.close(descriptor)
    temporary = Path(name)
    try:
        with writing_errors(target):
            # Opened by its name, which some encoders ask the file for.
            with temporary.open("w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _take_permissions(temporary, target)
            temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _take_permissions(temporary: Path, target: Path) -> None:
    """A temporary file is for its owner only; the saved one has the usual permissions, or those it had."""
    if os.name != "posix":
        return
    # A network disk may refuse; that is no reason to lose the file.
    with contextlib.suppress(OSError):
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_UMASK)


def _is_full(folder: Path) -> bool:
    # Encoders that count what they wrote say only that it was too little.
    return folder.is_dir() and shutil.disk_usage(folder).free < _A_BLOCK


@contextlib.contextmanager
def writing_errors(target: Path) -> Iterator[None]:
    """What the operating system says about writing, as errors that name the target."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT) or (error.errno is None and _is_full(target.parent)):
            raise DiskFull(target, ErrorCode.DISK_FULL) from error
        raise OutputNotWritable(
            target, ErrorCode.OUTPUT_NOT_WRITABLE, why=error.strerror or type(error).__name__
        ) from error
    except ValueError as error:
        if "\0" not in str(target):
            raise
        raise OutputNotWritable(target, ErrorCode.OUTPUT_NAME) from error


def read_json(path: Path, parse: Callable[[Any], _Saved]) -> _Saved | None:
    """What a saved file holds; None where there is none, or none that can be read.

    A damaged file is set aside as NAME.damaged, so that what it held is not overwritten.

    Args:
        parse: raises ValueError, TypeError, KeyError or AttributeError for what was not saved so.
    """
    try:
        return parse(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return None
    except OSError as error:
        _log.warning("%s cannot be read (%s); it was left as it is", path, error)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        aside = path.with_name(path.name + ".damaged")
        _log.warning("%s is damaged (%s); it was set aside as %s", path, error, aside.name)
        with contextlib.suppress(OSError):
            path.replace(aside)
    return None
