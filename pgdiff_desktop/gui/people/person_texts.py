"""What people of the album are called, and how often they were seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.albums.people import Person


def person_name(person: Person) -> str:
    """The name, or a number in its place."""
    if person.name:
        return person.name
    if person.number == 0:
        return QCoreApplication.translate("People", "Seen once")
    return QCoreApplication.translate("People", "Person {number}").format(number=person.number)


def photos_counted(count: int) -> str:
    return QCoreApplication.translate("People", "%n photo(s)", None, count)


def faces_counted(count: int) -> str:
    return QCoreApplication.translate("People", "%n face(s)", None, count)
