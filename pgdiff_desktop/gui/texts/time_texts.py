"""How long something still takes, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# From here on whole minutes are exact enough.
_IN_SECONDS_UP_TO = 90
_MINUTES_OF_HOUR = 60


def time_left(seconds: float | None) -> str:
    """`12 s left`, `3 min left`, `1 h 5 min left`; empty while nothing is known."""
    translate = QCoreApplication.translate
    if seconds is None:
        return ""
    if seconds < 1:
        return translate("TimeLeft", "almost done")
    if seconds < _IN_SECONDS_UP_TO:
        return translate("TimeLeft", "{seconds} s left").format(seconds=round(seconds))
    hours, minutes = divmod(round(seconds / _MINUTES_OF_HOUR), _MINUTES_OF_HOUR)
    if not hours:
        return translate("TimeLeft", "{minutes} min left").format(minutes=minutes)
    return translate("TimeLeft", "{hours} h {minutes} min left").format(hours=hours, minutes=minutes)
