"""What was open, so that the next start brings it back."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.listing import is_within
from pgdiff_desktop.saving.atomic_files import read_json, replacing
from pgdiff_desktop.saving.strict_json import items, members, place
from pgdiff_desktop.settings import application_folders

VERSION = 1
RECENT_ALBUMS = 12


@dataclass(frozen=True)
class Session:
    """The work that was going on.

    Attributes:
        folders: of the open album.
        photo: that was looked at.
        recent: folders that were open, the latest first.
        queue: snapshot of the job queue, as JSON.
    """

    folders: tuple[Path, ...] = ()
    photo: Path | None = None
    recent: tuple[Path, ...] = ()
    queue: Mapping[str, Any] = field(default_factory=dict)

    def with_opened(self, folders: tuple[Path, ...]) -> Session:
        """With an album open, its folders the first of the recent ones, and no photo yet."""
        recent = tuple(dict.fromkeys((*folders, *self.recent)))[:RECENT_ALBUMS]
        photo = self.photo if self.photo is not None and is_within(self.photo, folders) else None
        return replace(self, folders=folders, photo=photo, recent=recent)


def session_file() -> Path:
    return application_folders().data / "session.json"


def load_session() -> Session:
    """The saved session; an empty one where there is none. A damaged one is set aside as session.json.damaged."""
    return read_json(session_file(), _from_json) or Session()


def save_session(session: Session) -> None:
    """Saves atomically.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    with replacing(session_file()) as file:
        # Only paths are nothing that JSON knows.
        text = json.dumps({"version": VERSION, **vars(session)}, default=os.fspath, indent=1)
        file.write(text.encode() + b"\n")


def _from_json(saved: Any) -> Session:
    fields = members(saved)
    if fields["version"] != VERSION:
        raise ValueError(f"version {fields['version']!r:.20} is not known here")
    return Session(
        folders=_places(fields["folders"]),
        photo=None if fields["photo"] is None else place(fields["photo"]),
        recent=_places(fields["recent"]),
        queue=members(fields["queue"]),
    )


def _places(saved: Any) -> tuple[Path, ...]:
    return tuple(place(folder) for folder in items(saved))
