"""What stands on pictures of photos before and after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from pgdiff_desktop.workers.before_after import Words


def words_of_pictures() -> Words:
    """In the language of the window."""
    translate = QCoreApplication.translate
    return Words(
        translate("Sharing", "Before"),
        translate("Sharing", "After"),
        note_words,
        translate("Sharing", "colours invented"),
        translate("Sharing", "cleaned up by a network"),
        translate("Sharing", "Page {number} of {of}"),
        translate("Sharing", "This photo could not be read"),
    )


def note_words(faces: int) -> str:
    """That a picture was restored, and partly invented; on any thread."""
    return _Notes().words(faces)


class _Notes(QObject):
    """Translators find plural forms in methods of QObjects only."""

    def words(self, faces: int) -> str:
        if not faces:
            return self.tr("Restored with pgdiff-desktop")
        return self.tr("%n face(s) restored with pgdiff-desktop, and partly invented", "", faces)
