"""What the files of a sidecar are called: NAME.json, NAME.mask.png and NAME.candidates/, NAME with its ending."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from pgdiff_desktop.settings import application_folders

FOLDER = ".pgdiff"
RECORD, MASK, CANDIDATES = ".json", ".mask.png", ".candidates"
# File systems hold names of 255 bytes; ours are longer than the photo's by an ending and a number.
_LONGEST_BYTES = 200


def key_of(photo: Path) -> str:
    """What a photo's files begin with: its name, cut and told apart by a hash where it is very long."""
    name = photo.name
    encoded = os.fsencode(name)
    if len(encoded) <= _LONGEST_BYTES:
        return name
    digest = hashlib.sha256(encoded).hexdigest()[:16]
    return f"{encoded[: _LONGEST_BYTES - 20].decode('utf-8', 'ignore')}~{digest}"


def beside(album: Path) -> Path:
    """The folder of sidecars among the photos."""
    return album / FOLDER


def elsewhere(album: Path) -> Path:
    """The folder of sidecars in the application's data, for albums that cannot be written to."""
    place = os.fsencode(os.path.normcase(album.resolve()))
    digest = hashlib.sha256(place).hexdigest()[:24]
    return application_folders().data / "albums" / digest
