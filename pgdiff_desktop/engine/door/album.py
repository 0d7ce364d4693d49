"""The faces of an album, as far as networks and the album's owner tell them apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pgdiff_desktop.engine.door.seen_faces import FaceSeen
from pgdiff_desktop.faces.face import Face


@dataclass(frozen=True, eq=False)
class AlbumFace:
    """One face of an album.

    Attributes:
        name: of the person; empty where nobody has said.
        person: token that faces share which the user has put together; empty for none.
        taken: when the photo was; None where nobody knows.
    """

    photo: Path
    face: Face
    seen: FaceSeen
    name: str = ""
    person: str = ""
    taken: datetime | None = None


@dataclass(frozen=True, eq=False)
class AlbumFaces:
    """The faces of all photos of an album.

    Attributes:
        least_alike: mean cosine of embeddings from which on faces are one person's.
        judge: SHA-256 of the file of the judge that saw them; empty for none.
    """

    faces: tuple[AlbumFace, ...]
    least_alike: float
    judge: str
