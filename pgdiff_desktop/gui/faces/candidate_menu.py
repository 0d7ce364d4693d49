"""What can be done with one candidate, by a menu of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.candidate_texts import candidate_name


class CandidateWishes(QWidget):
    """What is wished for a candidate.

    Signals:
        chosen: file of the candidate (str), or None for the original.
        delete_requested: file.
        compare_requested: file, or None for the original, and that of the one beside it.
        settings_requested: file; its settings are to be those of the face; of all faces.
        show_file_requested: file.
    """

    chosen = Signal(object)
    delete_requested = Signal(str)
    compare_requested = Signal(object, object)
    settings_requested = Signal(str, bool)
    show_file_requested = Signal(str)


def candidate_menu(
    face: FaceRecord, file: str | None, wishes: CandidateWishes, choose: Callable[[], None]
) -> QMenu:
    """The menu of a candidate of a face; of its original for None."""
    translate = QCoreApplication.translate
    menu = QMenu(wishes)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(theme.icon("check"), translate("CandidateMenu", "Choose"), choose).setEnabled(
        file != face.chosen_file
    )
    compare = menu.addMenu(theme.icon("compare"), translate("CandidateMenu", "Compare With"))
    files: list[str | None] = [None, *(one.file for one in face.candidates)]
    for other in files:
        if other != file:
            # The original, and what came earlier, lies on the left.
            left, right = sorted((file, other), key=files.index)
            name = candidate_name(face, other)
            compare.addAction(name, partial(wishes.compare_requested.emit, left, right))
    compare.setEnabled(bool(compare.actions()))
    if file is None:
        return menu
    settings = menu.addMenu(theme.icon("copy"), translate("CandidateMenu", "Copy Settings"))
    settings.addAction(
        translate("CandidateMenu", "To This Face"), partial(wishes.settings_requested.emit, file, False)
    )
    settings.addAction(
        translate("CandidateMenu", "To All Faces"), partial(wishes.settings_requested.emit, file, True)
    )
    menu.addAction(
        theme.icon("folder"),
        translate("CandidateMenu", "Show File"),
        partial(wishes.show_file_requested.emit, file),
    )
    menu.addSeparator()
    menu.addAction(
        theme.icon("delete"),
        translate("CandidateMenu", "Delete Candidate"),
        partial(wishes.delete_requested.emit, file),
    )
    return menu
