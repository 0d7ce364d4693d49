"""Opens an album as the window does, but without a window: `python -m tests.hostile.open_album FOLDER`."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

from pgdiff_desktop.albums.composition import composition_of
from pgdiff_desktop.albums.session import load_session
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.settings import load_settings
from pgdiff_desktop.workers.album_reading import read_album, read_dates
from pgdiff_desktop.workers.composing import result_patches
from pgdiff_desktop.workers.hint_files import read_hints
from pgdiff_desktop.workers.mask_operations import read_saved_mask
from pgdiff_desktop.workers.photo_loading import load_photo
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail


def open_album(folder: Path) -> int:
    """Lists it, with thumbnails, dates and sidecars; then every photo with what was painted over it and chosen.

    Returns:
        How many photos were opened.
    """
    load_settings()
    load_session()
    photos = read_album([folder]).photos
    read_dates(photos, CancelToken())
    opened = 0
    for listed in photos:
        with contextlib.suppress(PGDiffError):
            make_thumbnail(listed.path)
        with contextlib.suppress(PGDiffError):
            opened += _open_photo(listed.path)
    return opened


def _open_photo(photo: Path) -> bool:
    pixels = load_photo(photo).pixels
    size = pixels.shape[1], pixels.shape[0]
    sidecars = SidecarFolder(photo.parent)
    record = sidecars.load(photo)
    for wanted, read, path in (
        (record.mask, read_saved_mask, sidecars.mask_path(photo)),
        (record.hints, read_hints, sidecars.hints_path(photo)),
    ):
        if wanted:
            with contextlib.suppress(PGDiffError):
                read(path, size)
    for face in record.faces or ():
        for reference in face.settings.references:
            if reference.is_file():
                with contextlib.suppress(PGDiffError):
                    make_thumbnail(reference, 128)
    with contextlib.suppress(PGDiffError):
        result_patches(composition_of(photo, record, sidecars))
    return True


if __name__ == "__main__":
    # Behind the interpreter's own start, and the loading of everything: what comes now is of the album.
    print("opening", flush=True)  # noqa: T201
    print(open_album(Path(sys.argv[1])), "opened", flush=True)  # noqa: T201
