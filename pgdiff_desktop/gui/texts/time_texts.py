"""How long something still takes, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# From here on fives of seconds, and whole minutes, are exact enough.
_SINGLE_SECONDS_UP_TO = 12
_IN_SECONDS_UP_TO = 90
_MINUTES_OF_HOUR = 60


def time_taken(seconds: float) -> str:
    """`4 s`, `25 s`, `3 min`, `1 h 5 min`: no more exact than the next time will be."""
    translate = QCoreApplication.translate
    if seconds < _IN_SECONDS_UP_TO:
        rounded = max(1, round(seconds)) if seconds < _SINGLE_SECONDS_UP_TO else 5 * round(seconds / 5)
        return translate("TimeTaken", "{seconds} s").format(seconds=rounded)
    hours, minutes = divmod(round(seconds / _MINUTES_OF_HOUR), _MINUTES_OF_HOUR)
    if not hours:
        return translate("TimeTaken", "{minutes} min").format(minutes=minutes)
    return translate("TimeTaken", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


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
