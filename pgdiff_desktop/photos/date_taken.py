"""When a photo was taken."""

from __future__ import annotations

import contextlib
import warnings
from datetime import datetime
from pathlib import Path

from pgdiff_desktop.photos.opening import open_picture

_EXIF_DIRECTORY = 34665
_TAKEN, _DIGITIZED = 36867, 36868


def date_taken(path: Path) -> datetime | None:
    """When a photo was taken, or else scanned, as its EXIF says; None where it does not."""
    with contextlib.suppress(Exception), warnings.catch_warnings():
        # Decoders raise anything of damaged files, and a date is not worth a message.
        warnings.simplefilter("ignore")
        with open_picture(path) as picture:
            directory = picture.getexif().get_ifd(_EXIF_DIRECTORY)
            for tag in (_TAKEN, _DIGITIZED):
                if tag in directory:
                    with contextlib.suppress(ValueError):
                        return datetime.strptime(str(directory[tag]).strip("\0 ")[:19], "%Y:%m:%d %H:%M:%S")
    return None
