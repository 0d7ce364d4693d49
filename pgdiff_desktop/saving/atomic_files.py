"""Saving without half-written files, and reading without losing what is damaged."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, TypeVar

from pgdiff_desktop.errors import DiskFull, ErrorCode, Failure, OriginalWouldBeOverwritten, OutputNotWritable
from pgdiff_desktop.saving.damaged_records import report, set_aside
from pgdiff_desktop.saving.file_stamps import FileStamp
from pgdiff_desktop.saving.left_overs import PREFIX, SUFFIX, hold, sweep_once
from pgdiff_desktop.saving.record_locks import locked
from pgdiff_desktop.saving.strict_json import UNREADABLE, read_saved

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
def replacing(target: Path, seen: FileStamp | None = None) -> Iterator[IO[bytes]]:
    """A binary file that takes the target's place when the block ends well, and vanishes when it does not.

    It is a temporary file beside the target, synced, then renamed; the folder is made where it is missing.

    Args:
        seen: what lay at the target when somebody saw that it may go; whatever came there since stays. None where
            nothing there is worth keeping.

    Raises:
        DiskFull, OutputNotWritable: naming the target; no folder, pipe or device is replaced.
        OriginalWouldBeOverwritten: what is at the target now was not seen.
    """
    with writing_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            raise OutputNotWritable(target, ErrorCode.OUTPUT_NO_FILE)
        sweep_once(target.parent)
        descriptor, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=target.parent)
    os.close(descriptor)
    temporary = Path(name)
    try:
        with writing_errors(target):
            # Opened by its name, which some encoders ask the file for.
            with temporary.open("w+b") as file:
                hold(file)
                yield file
                file.flush()
                os.fsync(file.fileno())
            _take_permissions(temporary, target)
            _put_in_place(temporary, target, seen)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _put_in_place(temporary: Path, target: Path, seen: FileStamp | None) -> None:
    if seen is None:
        temporary.replace(target)
        return
    now = FileStamp.of(target)
    if now not in (seen, FileStamp.NOTHING):
        raise OriginalWouldBeOverwritten(target, ErrorCode.OUTPUT_APPEARED)
    if now != FileStamp.NOTHING:
        temporary.replace(target)
        return
    try:
        _rename_to_new(temporary, target)
    except FileExistsError as error:
        raise OriginalWouldBeOverwritten(target, ErrorCode.OUTPUT_APPEARED) from error


def _rename_to_new(temporary: Path, target: Path) -> None:
    """Renames without replacing anything, however late it comes.

    Raises:
        FileExistsError: something is there.
    """
    if os.name == "nt":
        # There, a rename replaces nothing.
        temporary.rename(target)
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        # A network disk may have done it, lost its answer, and been asked again.
        if not (target.exists() and temporary.samefile(target)):
            raise
    except OSError:
        # FAT and some network disks know no second name of a file: an empty one keeps the place.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        try:
            temporary.replace(target)
        except BaseException:
            target.unlink()
            raise
        return
    temporary.unlink()


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

    A damaged file is set aside as NAME.damaged, so that what it held is not overwritten, and reported.

    Args:
        parse: raises ValueError, TypeError, KeyError, AttributeError or OverflowError for what was not saved so.
    """
    try:
        return parse(read_saved(path))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        left: Exception = error
    except UNREADABLE:
        try:
            return _parsed_or_set_aside(path, parse)
        except (OSError, OutputNotWritable) as error:
            left = error
    _log.info("%s cannot be read (%s); it was left as it is", path, left)
    report(Failure.of(path, ErrorCode.RECORD_LEFT))
    return None


def _parsed_or_set_aside(path: Path, parse: Callable[[Any], _Saved]) -> _Saved | None:
    """As `read_json`, of a file that was damaged a moment ago: another program may have saved a sound one since."""
    with locked(path):
        try:
            return parse(read_saved(path))
        except FileNotFoundError:
            return None
        except UNREADABLE as error:
            aside = set_aside(path)
            if aside is None:
                raise OutputNotWritable(path, ErrorCode.OUTPUT_NOT_REMOVABLE) from error
            _log.info("%s is damaged (%s); it was set aside as %s", path, error, aside.name)
    report(Failure.of(path, ErrorCode.RECORD_DAMAGED, aside=aside.name))
    return None
