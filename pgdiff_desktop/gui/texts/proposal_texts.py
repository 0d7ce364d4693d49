"""What is said of proposed damage that was neither accepted nor discarded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject


def undecided_words(photos: Sequence[Path]) -> str:
    """That what is proposed for photos, at least one, does not count yet."""
    return _Words().of(photos)


class _Words(QObject):
    """Translators find plural forms in methods of QObjects only."""

    def of(self, photos: Sequence[Path]) -> str:
        if len(photos) == 1:
            return self.tr("The damage proposed for {photo} is not repaired until you accept it.").format(
                photo=photos[0].name
            )
        return self.tr(
            "The damage proposed for %n photo(s) is not repaired until you accept it.", "", len(photos)
        )
