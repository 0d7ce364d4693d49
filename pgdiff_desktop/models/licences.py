"""Licences of models: shown, and accepted once, before the first download."""

from __future__ import annotations

from pgdiff_desktop.errors import ErrorCode, LicenceNotAccepted
from pgdiff_desktop.models.catalog import ModelEntry
from pgdiff_desktop.settings import accept_licence, load_settings


def is_accepted(entry: ModelEntry) -> bool:
    """Whether the user may fetch it as things stand; only licences with conditions ask for consent."""
    return not entry.non_commercial or entry.licence in load_settings().accepted_licences


def accept(entry: ModelEntry) -> None:
    """Remembers that the user has read the entry's licence and accepts it."""
    accept_licence(entry.licence)


def require_accepted(entry: ModelEntry) -> None:
    """Stops what has not been consented to.

    Raises:
        LicenceNotAccepted: naming the licence and where it can be read.
    """
    if not is_accepted(entry):
        raise LicenceNotAccepted(
            entry.file, ErrorCode.MODEL_LICENCE, name=entry.licence, address=entry.licence_url
        )
