"""Any error as what is shown and saved of it."""

from __future__ import annotations

import logging

from pgdiff_desktop.errors import ErrorCode, Failure, PGDiffError, Unexpected, is_out_of_memory

_log = logging.getLogger(__name__)


def failure_of(error: Exception, subject: object) -> Failure:
    """What happened; a bug is logged with its traceback.

    Args:
        subject: the file or thing that was worked on, where the error does not say.
    """
    if isinstance(error, PGDiffError):
        return error.failure
    if is_out_of_memory(error):
        return Failure(str(subject), ErrorCode.MEMORY)
    _log.error("unexpected with %s", subject, exc_info=error)
    return Unexpected.of(str(subject), error).failure
