"""Where the window that is open listens: in a folder that nobody but the user can enter."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import stat
import sys
import tempfile
import warnings
from pathlib import Path

import platformdirs

from pgdiff_desktop.settings import NAME, application_folders

# macOS and the BSDs have room for 104 bytes with the zero at the end (sys/un.h), Linux for 108.
_LONGEST_BYTES = 103


def instance_addresses() -> tuple[str, ...]:
    """Names for QLocalServer and QLocalSocket, the best first; empty where no folder is safe.

    There is one set of them for each user and each place of settings, so that a portable copy is another instance.
    Elsewhere than on Windows they are paths of sockets; the folders exist.
    """
    if sys.platform == "win32":
        # The names of pipes are those of the whole computer.
        return (f"{NAME}-{_digest(getpass.getuser())}",)
    name = _digest(str(os.geteuid()))
    places = [folder / name for folder in _candidates() if _is_made_private(folder)]
    return tuple(str(place) for place in places if len(os.fsencode(place)) <= _LONGEST_BYTES)


def _digest(user: str) -> str:
    return hashlib.sha256(f"{user}|{application_folders().config}".encode()).hexdigest()[:16]


def _candidates() -> list[Path]:
    """The user's folder for sockets as the system names it, and one in the folder for temporary files."""
    found = [Path(tempfile.gettempdir()) / f"{NAME}-{os.geteuid()}"]
    with warnings.catch_warnings(), contextlib.suppress(OSError):
        # It warns where it has to take another than the system names; whatever it takes is looked at here.
        warnings.simplefilter("ignore")
        found.insert(0, platformdirs.user_runtime_path(NAME, appauthor=False))
    return found


def _is_made_private(folder: Path) -> bool:
    """Whether the folder is there, or could be made, and is the user's alone: no link, mode 700, in a safe place."""
    try:
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700, parents=True)
        own, above = folder.lstat(), folder.parent.stat()
    except OSError:
        return False
    # Whoever may write to the folder above could put another in this one's place, unless it is sticky (as /tmp is).
    may_be_exchanged = above.st_mode & 0o022 and not above.st_mode & stat.S_ISVTX
    return (
        stat.S_ISDIR(own.st_mode)
        and own.st_uid == os.geteuid()
        and not own.st_mode & 0o077
        and above.st_uid in (0, os.geteuid())
        and not may_be_exchanged
    )
