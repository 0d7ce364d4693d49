"""What a file says of itself, for the window: read on another thread, where decoders are loaded."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.engine.door.credentials import credentials_folder
from pgdiff_desktop.photos.credentials.library import is_installed
from pgdiff_desktop.photos.credentials.signing import known_certificates
from pgdiff_desktop.photos.file_account import FileAccount, read_account
from pgdiff_desktop.settings import Settings


def can_sign() -> bool:
    """Whether content credentials can be written here; quick."""
    return is_installed()


def provenance_of(path: Path, settings: Settings) -> FileAccount:
    """What a file says, and whether it still holds.

    Raises:
        PhotoNotFound, PhotoUnreadable, PhotoTooLarge, PhotoFormatUnsupported: naming the file.
    """
    return read_account(path, known_certificates(credentials_folder(), settings.credentials_certificate))
