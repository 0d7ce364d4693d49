"""The photos of a scanned page, or the pages of a file: each written as a file of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.result import WrittenPieces
from pgdiff_desktop.engine.restoring.writing import taken_from, write_result
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.photos.formats import format_of, result_ending
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.saving.file_stamps import FileStamp
from pgdiff_desktop.scans.cutting import cut_photo
from pgdiff_desktop.scans.parts import ScanPart


@dataclass(frozen=True)
class _Piece:
    """A photo that becomes a file of its own.

    Attributes:
        names: what is put behind the scan's name, the first that is free.
        taken_from: where in the scan it was.
    """

    photo: Photo
    names: Iterator[str]
    taken_from: Mapping[str, str]


def write_parts(
    photo: Path, parts: Sequence[ScanPart], folder: Path, token: CancelToken | None = None
) -> WrittenPieces:
    """Writes each part of a scan as a photo of its own, NAME.1, NAME.2, ..., never over a file that is there.

    Each keeps the scan's metadata, and says where it was cut.

    Raises:
        Cancelled: the token was set; no part stays.
        PGDiffError: what went wrong, with file and remedy.
    """
    format_of(photo.with_suffix(result_ending(photo)))
    source = read_photo(photo)
    numbers = map(str, count(1))
    pieces = (_Piece(cut_photo(source, part), numbers, taken_from(part)) for part in parts)
    return _write_each(pieces, photo, folder, token)


def write_pages(
    photo: Path, pages: Sequence[int], folder: Path, token: CancelToken | None = None
) -> WrittenPieces:
    """Writes pages, from 1, of a file as photos of their own, NAME.page1, ..., never over a file that is there.

    Each keeps its page's metadata, and says which page it was; errors as `write_parts`.
    """
    format_of(photo)
    pieces = (_Piece(read_photo(photo, page), _page_names(page), taken_from(page=page)) for page in pages)
    return _write_each(pieces, photo, folder, token)


def _page_names(page: int) -> Iterator[str]:
    return chain((f"page{page}",), (f"page{page}.{number}" for number in count(2)))


def _write_each(
    pieces: Iterable[_Piece], scan: Path, folder: Path, token: CancelToken | None
) -> WrittenPieces:
    """Writes pieces of a scan one after another, whose pixels are made when it is their turn."""
    written: list[Path] = []
    warnings: list[Failure] = []
    try:
        for piece in pieces:
            if token is not None:
                token.raise_if_cancelled()
            names = (folder / f"{scan.stem}.{name}{result_ending(scan)}" for name in piece.names)
            output = next(path for path in names if not os.path.lexists(path))
            photo, done = piece.photo, piece.taken_from
            found = write_result(
                photo.pixels, photo, output, (), (), done=done, token=token, seen=FileStamp.NOTHING
            )
            written.append(output)
            warnings += (*photo.warnings, *found.warnings)
    except BaseException:
        # Some pieces of a scan would be there twice after another try.
        for output in written:
            output.unlink(missing_ok=True)
        raise
    of_pixels = (one for one in warnings if one.code is not ErrorCode.PHOTO_FIRST_OF_SEVERAL)
    return WrittenPieces(tuple(written), tuple(dict.fromkeys(of_pixels)))
