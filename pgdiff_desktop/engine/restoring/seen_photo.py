"""A photo that was read, and looked at for faces."""

from __future__ import annotations

from dataclasses import dataclass

from pgdiff_desktop.faces.detection import Detection
from pgdiff_desktop.photos.photo import Photo


@dataclass(frozen=True)
class SeenPhoto:
    """What a restoration begins with.

    Attributes:
        found: its faces; None where nobody has to look for them.
    """

    photo: Photo
    found: Detection | None
