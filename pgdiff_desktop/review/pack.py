"""The page for the family of a whole album: `index.html` in a folder, to be given away by mail or stick."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.albums.composition import AlbumPhoto, photos_where
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnPhotos
from pgdiff_desktop.errors import (
    Cancelled,
    ErrorCode,
    Failure,
    NothingRestored,
    OriginalWouldBeOverwritten,
    PGDiffError,
    PhotoUnreadable,
)
from pgdiff_desktop.review.packed import PackedPhoto
from pgdiff_desktop.review.packing import packed_photo
from pgdiff_desktop.review.page import MARK, page_of
from pgdiff_desktop.saving.atomic_files import replacing, writing_errors

FILE = "index.html"
# A page of 30 MB can still be mailed; pictures take a third more in it than as files.
_LARGE = 30_000_000
_ALL_PICTURES = 21_000_000
# Of one photo: more would not be seen on a screen, less would show nothing of a face.
_MOST, _LEAST = 400_000, 130_000
_BEGINNING = 2000


@dataclass(frozen=True)
class ReviewPack:
    """What was written.

    Attributes:
        page: the file.
        photos: how many are in it.
        bytes: of the file.
        failed: photos that are not in it, and why.
        notices: what is to be known of sidecars, such as one that was damaged; and that the page is large.
    """

    page: Path
    photos: int
    bytes: int
    failed: tuple[Failure, ...] = ()
    notices: tuple[Failure, ...] = ()


def is_for_review(record: PhotoRecord) -> bool:
    """Whether a photo has a face that the family could be asked about."""
    return any(face.wanted and face.candidates for face in record.faces or ())


def photos_for_review(
    photos: Sequence[Path], records: Mapping[Path, PhotoRecord], token: CancelToken
) -> list[AlbumPhoto]:
    """Those of an album that have something to be asked about; see `photos_where`."""
    return photos_where(is_for_review, photos, records, token)[0]


def make_pack(
    wanted: Sequence[AlbumPhoto],
    folder: Path,
    album: str,
    token: CancelToken,
    on_progress: OnPhotos,
    language: str = "en",
) -> ReviewPack:
    """Writes the page; a photo that cannot be read is left out of it, and said.

    Args:
        folder: is made where it is missing; an earlier page in it gives way.
        album: what it is called.

    Raises:
        Cancelled: the token was set; nothing was written.
        NothingRestored: there is no photo to ask about.
        PGDiffError: what is wrong with the first, where none of the photos can be read.
        OriginalWouldBeOverwritten: there is another file of that name.
        DiskFull, OutputNotWritable: naming the file.
    """
    from pgdiff_desktop.engine.restoring.installed_networks import installed_networks
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos

    page = folder / FILE
    _refuse_other_file(page)
    if not wanted:
        raise NothingRestored(album, ErrorCode.NOTHING_RESTORED)
    # Of its own: the photo that the window looks at stays in memory.
    photos = SourcePhotos(installed_networks)
    left = _ALL_PICTURES
    packed: list[PackedPhoto] = []
    errors: list[PGDiffError] = []
    for number, one in enumerate(wanted):
        on_progress(number, len(wanted), one.photo)
        try:
            # A photo of many faces takes more than its part; those behind it make up for that.
            budget = min(_MOST, max(_LEAST, left // (len(wanted) - number)))
            packed.append(packed_photo(one, photos, budget, token))
            left -= packed[-1].bytes
        except Cancelled:
            raise
        except PGDiffError as error:
            errors.append(error)
        except OSError as error:
            why = error.strerror or type(error).__name__
            errors.append(PhotoUnreadable(one.photo, ErrorCode.PHOTO_DAMAGED, why=why))
    on_progress(len(wanted), len(wanted), None)
    if not packed:
        raise errors[0]
    written = page_of(packed, album, uuid.uuid4().hex, language).encode()
    token.raise_if_cancelled()
    with replacing(page) as file:
        file.write(written)
    folders = dict.fromkeys(one.folder for one in wanted)
    notices = [notice for one in folders for notice in one.take_notices()]
    if len(written) > _LARGE:
        notices.append(Failure.of(page, ErrorCode.REVIEW_LARGE, megabytes=len(written) // 1_000_000))
    failed = tuple(error.failure for error in errors)
    return ReviewPack(page, len(packed), len(written), failed, tuple(notices))


def _refuse_other_file(page: Path) -> None:
    with writing_errors(page):
        if not page.exists():
            return
        if page.is_file():
            with page.open("rb") as file:
                if MARK.encode() in file.read(_BEGINNING):
                    return
    raise OriginalWouldBeOverwritten(page, ErrorCode.REVIEW_FILE_THERE)
