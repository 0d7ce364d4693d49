"""What was chosen for a photo, composed: its result for the screen, faces in the photo, and the written file.

All of it is for a thread of the pool. The photo that is looked at is kept in memory until another
one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.albums.composition import composition_of, restored_faces
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import Composition, WriteOptions
from pgdiff_desktop.engine.door.invented import Shares
from pgdiff_desktop.faces.face import Face

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.result import WrittenCandidate
    from pgdiff_desktop.engine.restoring.composing import BeforeAndAfter, Patch
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos

# The map is as smooth as an eyelid of a face: more of it would only be memory.
_INVENTED_SIDE = 2048


def result_patches(composition: Composition, token: CancelToken | None = None) -> tuple[Patch, ...]:
    """(x, y, (h, w, 3) uint8) of what differs from the photo as `load_photo` gives it.

    Raises:
        Cancelled: the token was set.
        PGDiffError: a file of the composition is missing or damaged.
    """
    from pgdiff_desktop.engine.restoring.composing import changed_patches

    return changed_patches(composition, _photos(), token)


@dataclass(frozen=True)
class InventedView:
    """What was invented in a photo, for a screen.

    Attributes:
        drawn: (h, w) uint8, 0 kept to 255 invented; smaller than the photo where that is large.
        shares: of each restored face, by its id.
    """

    drawn: np.ndarray
    shares: Mapping[int, Shares]


def invented_view(
    photo: Path, record: PhotoRecord, folder: SidecarFolder, token: CancelToken
) -> InventedView:
    """What is invented in the result of a record.

    Raises:
        Cancelled: the token was set.
        PGDiffError: a file of the composition is missing or damaged.
    """
    from pgdiff_desktop.engine.restoring.composing import invented_in

    found = invented_in(composition_of(photo, record, folder), _photos(), _INVENTED_SIDE, token)
    ids = (face.id for face in restored_faces(record))
    return InventedView(found.drawn, dict(zip(ids, found.shares, strict=True)))


def picture_in_photo(composition: Composition, face: Face, side: int) -> np.ndarray:
    """A face and its surroundings in the composed photo, (h, w, 3) uint8, no side longer than `side`.

    Raises:
        PGDiffError: a file of the composition is missing or damaged.
    """
    from pgdiff_desktop.engine.restoring.composing import preview

    return preview(composition, face, side, _photos())


def before_and_after(composition: Composition, side: int, token: CancelToken) -> BeforeAndAfter:
    """The photo as it was and as it was composed, no side longer than `side`.

    Raises:
        Cancelled: the token was set.
        PGDiffError: a file of the composition is missing or damaged.
    """
    from pgdiff_desktop.engine.restoring.composing import before_and_after

    # As `write_result`: of other photos than the one that is looked at, too.
    return before_and_after(composition, _new_photos(most_bytes=0), side, token)


def write_result(
    composition: Composition, output: Path, options: WriteOptions, token: CancelToken
) -> WrittenCandidate:
    """Writes the composed photo; see engine.restoring.composing.compose."""
    from pgdiff_desktop.engine.restoring.composing import compose

    # The photo that is looked at stays in memory: an export is of others, too.
    return compose(composition, output, _new_photos(most_bytes=0), options, token)


def forget_photo(photo: Path) -> None:
    """Keeps no longer what was read and made of a photo that nobody looks at any more; on any thread, at once."""
    if _photos.cache_info().currsize:
        _photos().forget(photo)


def write_invented(invented: np.ndarray, of: Path, output: Path, options: WriteOptions) -> None:
    """Writes the map of what was invented beside a result; see engine.restoring.writing.write_invented."""
    from pgdiff_desktop.engine.restoring.writing import write_invented

    write_invented(invented, of, output, options)


def write_damage(mask: Path, of: Path, output: Path, scale: int, options: WriteOptions) -> None:
    """Writes the damage beside a result; see engine.restoring.writing.write_damage."""
    from pgdiff_desktop.engine.restoring.writing import write_damage

    write_damage(mask, of, output, scale, options)


@cache
def _photos() -> SourcePhotos:
    from pgdiff_desktop.engine.restoring.reading import MOST_BYTES

    return _new_photos(MOST_BYTES)


def _new_photos(most_bytes: int) -> SourcePhotos:
    from pgdiff_desktop.engine.restoring.installed_networks import installed_networks
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos

    return SourcePhotos(installed_networks, most_bytes)
