"""Who a face is: a line to write it in, and what the face is called then."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pgdiff_desktop.albums.records import LONGEST_NAME, FaceRecord, as_name


class NameField(QLineEdit):
    """Enter, or leaving it, takes the name; Escape brings the one before back.

    Signals:
        named: another name than before, on one line; empty for none.
    """

    named = Signal(str)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._name = ""
        self.setMaxLength(LONGEST_NAME)
        self.setPlaceholderText(self.tr("Name"))
        self.setAccessibleName(self.tr("Name of this person"))
        self.setToolTip(self.tr("Who this is; the name is written into the results, too"))
        self.editingFinished.connect(self._on_finished)

    def show_name(self, name: str | None) -> None:
        """The name as it is now; what is being written stays where it has not changed."""
        if (name or "") != self._name:
            self._name = name or ""
            self.setText(self._name)

    def keyPressEvent(self, press: QKeyEvent) -> None:
        if press.key() == Qt.Key.Key_Escape and self.text() != self._name:
            self.setText(self._name)
        else:
            super().keyPressEvent(press)

    def _on_finished(self) -> None:
        name = as_name(self.text())
        self.setText(name)
        if name != self._name:
            self._name = name
            self.named.emit(name)


def title_of(record: FaceRecord, number: int) -> str:
    """What a face is called: by its name, or its number among the photo's faces."""
    return record.name or QCoreApplication.translate("Faces", "Face {number}").format(number=number)
