"""Photos that go along with an export as they are: the very bytes of their files, whole or not at all."""

from __future__ import annotations

import filecmp
from pathlib import Path

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import ErrorCode, Failure, PhotoNotFound
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_stamps import FileStamp

_BLOCK = 4 << 20


def copy_photo(
    photo: Path, output: Path, token: CancelToken, *, replaces_results: bool, keep_dates: bool
) -> tuple[Failure, ...]:
    """Copies a photo and the `.xmp` files beside it.

    Args:
        output: free, or an earlier result where those are replaced, as workers/export_names.py found it.

    Returns:
        What of it could not be copied along; the photo's copy is whole all the same.

    Raises:
        Cancelled: the token was set; nothing was written.
        PhotoNotFound: naming the photo.
        OutputError: naming the output.
    """
    # Loaded here, on the thread that copies: what reads XMP is not to hold up the window.
    from pgdiff_desktop.photos.file_dates import copy_dates
    from pgdiff_desktop.photos.xmp.files import copy_as_they_are

    seen = FileStamp.of(output) if replaces_results else FileStamp.NOTHING
    try:
        source = photo.open("rb")
    except OSError as error:
        raise PhotoNotFound(photo, ErrorCode.PHOTO_GONE) from error
    with source, replacing(output, seen) as file:
        while block := source.read(_BLOCK):
            token.raise_if_cancelled()
            file.write(block)
    failures = copy_as_they_are(photo, output)
    return (*failures, *copy_dates(photo, output)) if keep_dates else failures


def is_copy(path: Path, photo: Path) -> bool:
    """Whether a file holds the very bytes of a photo's."""
    try:
        return path.is_file() and not path.is_symlink() and filecmp.cmp(path, photo, shallow=False)
    except OSError:
        return False
