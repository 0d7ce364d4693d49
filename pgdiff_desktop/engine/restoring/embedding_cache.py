"""What was seen in the faces of photos, kept in this computer's cache and in no album, which may be shared."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pgdiff_desktop.engine.door.seen_faces import FaceSeen, JudgedFace
from pgdiff_desktop.engine.restoring.stamps import stamp_of
from pgdiff_desktop.errors import OutputError
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.settings import application_folders

_VERSION = 2
# Nobody has looked at the people of that album since: photos may be gone for good.
_FORGOTTEN_AFTER_DAYS = 180
# A photo of a thousand faces takes half of that.
_LARGEST_BYTES = 4 << 20
# Of a box and five landmarks.
_NUMBERS = 14
# What is kept of each face; a detail of 0 where there is nothing.
_COLUMNS = ("embeddings", "details", "judged", "judged_details")
_UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


class EmbeddingCache:
    """One file a photo, by path, size and time of change, and by the networks that saw the faces.

    Args:
        network: hash of its weights, and of the judge's.
    """

    def __init__(self, network: str, folder: Path | None = None) -> None:
        self._network = network
        self._folder = folder or application_folders().cache / "faces"

    def read(self, photo: Path, faces: Sequence[Face]) -> tuple[FaceSeen | None, ...] | None:
        """What is kept of exactly these faces; None where they are others, or nothing is kept."""
        path = self._file_of(photo)
        try:
            if path.stat().st_size > _LARGEST_BYTES:
                return None
            with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as kept:
                places = kept["places"]
                columns = [kept[name] for name in _COLUMNS]
            # What is looked at stays.
            os.utime(path)
        except _UNREADABLE:
            return None
        if not np.array_equal(places, _places_of(faces)) or {len(one) for one in columns} != {len(faces)}:
            return None
        return tuple(
            FaceSeen(
                embedding, float(detail), JudgedFace(judged, float(judged_at)) if judged_at > 0 else None
            )
            if detail > 0
            else None
            for embedding, detail, judged, judged_at in zip(*columns, strict=True)
        )

    def write(self, photo: Path, faces: Sequence[Face], seen: Sequence[FaceSeen | None]) -> None:
        """Keeps what was seen; what cannot be kept is seen again the next time."""
        if not any(seen):
            return
        judged = [None if one is None else one.judged for one in seen]
        columns = (
            _rows([None if one is None else one.embedding for one in seen]),
            np.array([0.0 if one is None else one.detail for one in seen]),
            _rows([None if one is None else one.embedding for one in judged]),
            np.array([0.0 if one is None else one.detail for one in judged]),
        )
        content = io.BytesIO()
        named: dict[str, Any] = dict(zip(_COLUMNS, columns, strict=True))
        np.savez(content, places=_places_of(faces), **named)
        with contextlib.suppress(OutputError), replacing(self._file_of(photo)) as file:
            file.write(content.getvalue())

    def forget_old(self) -> None:
        """Removes what nobody has looked at for half a year."""
        oldest = time.time() - _FORGOTTEN_AFTER_DAYS * 86400
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    if entry.stat().st_mtime < oldest:
                        Path(entry.path).unlink()

    def _file_of(self, photo: Path) -> Path:
        _, modified, size = stamp_of(photo)
        stamp = f"|{size}|{modified}|{self._network}|{_VERSION}".encode()
        digest = hashlib.sha256(os.fsencode(photo.absolute()) + stamp).hexdigest()
        return self._folder / f"{digest[:32]}.npz"


def _rows(embeddings: Sequence[np.ndarray | None]) -> np.ndarray:
    nothing = next((np.zeros_like(one) for one in embeddings if one is not None), np.zeros(0, np.float32))
    return np.stack([nothing if one is None else one for one in embeddings])


def _places_of(faces: Sequence[Face]) -> np.ndarray:
    """(N, _NUMBERS): boxes and landmarks."""
    rows = [[*face.box, *(x for point in face.landmarks for x in point)] for face in faces]
    return np.array(rows, np.float64).reshape(len(faces), _NUMBERS)
