"""Licences of models: shown, and accepted once, before the first download."""

from __future__ import annotations

from pgdiff_desktop.errors import LicenceNotAccepted
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
            entry.file,
            reason=f"its licence ({entry.licence}, {entry.licence_url}) allows no commercial use "
            "and has not been accepted",
            remedy="Read it; if you accept it, repeat the command with --accept-licence.",
        )
