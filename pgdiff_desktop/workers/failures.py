"""Any error as the two sentences that a window shows."""

from __future__ import annotations

import logging

from pgdiff_desktop.albums.records import Failure
from pgdiff_desktop.errors import PGDiffError, Unexpected, is_out_of_memory, on_one_line

_log = logging.getLogger(__name__)


def failure_of(error: Exception, subject: object) -> Failure:
    """What happened and what to do; a fault of ours is logged with its traceback.

    Args:
        subject: the file or thing that was worked on, where the error does not say.
    """
    if isinstance(error, PGDiffError):
        return Failure(error.message, on_one_line(error.remedy))
    if is_out_of_memory(error):
        return Failure(
            on_one_line(f"{subject}: the memory does not suffice"), "Close other programs, and try again."
        )
    _log.error("unexpected with %s", subject, exc_info=error)
    met = Unexpected(str(subject), error)
    return Failure(met.message, "Copy the diagnostics (Help menu) and report it.")
