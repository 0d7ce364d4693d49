"""The photos of a scanned page: proposed, and cut out into files of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.restoring.writing import write_result
from pgdiff_desktop.photos.formats import format_of
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.scans.cutting import cut
from pgdiff_desktop.scans.parts import ScanPart


def write_parts(
    photo: Path, parts: Sequence[ScanPart], folder: Path, token: CancelToken | None = None
) -> tuple[Path, ...]:
    """Writes each part of a scan as a photo of its own, NAME.1, NAME.2, ..., never over a file that is there.

    Each keeps the scan's metadata, and says where it was cut.

    Raises:
        Cancelled: the token was set; no part stays.
        PGDiffError: what went wrong, with file and remedy.
    """
    format_of(photo)
    source = read_photo(photo)
    written: list[Path] = []
    try:
        for part in parts:
            if token is not None:
                token.raise_if_cancelled()
            piece = replace(source, pixels=cut(source.pixels, part))
            output = _free_name(photo, folder, len(written) + 1)
            write_result(piece.pixels, piece, output, (), (), done={"part": part.text()}, token=token)
            written.append(output)
    except BaseException:
        # Half of a page would be there twice after another try.
        for output in written:
            output.unlink(missing_ok=True)
        raise
    return tuple(written)


def _free_name(photo: Path, folder: Path, number: int) -> Path:
    while True:
        path = folder / f"{photo.stem}.{number}{photo.suffix}"
        if not path.exists():
            return path
        number += 1
