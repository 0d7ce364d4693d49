"""What people of the album are called, and how often they were seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from pgdiff_desktop.albums.people import Person


def person_name(person: Person) -> str:
    """The name, or a number in its place."""
    if person.name:
        return person.name
    if person.number == 0:
        return QCoreApplication.translate("People", "Seen once")
    return QCoreApplication.translate("People", "Person {number}").format(number=person.number)


class _Counts(QObject):
    """Numbers whose words hang on them: plural forms are found by this class's name."""

    def photos(self, count: int) -> str:
        return self.tr("%n photo(s)", "", count)

    def faces(self, count: int) -> str:
        return self.tr("%n face(s)", "", count)


def photos_counted(count: int) -> str:
    return _Counts().photos(count)


def faces_counted(count: int) -> str:
    return _Counts().faces(count)
