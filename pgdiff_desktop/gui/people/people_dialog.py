"""Who is in the album: its people, their names, and the faces of each, which can be put right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QFrame,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QWidget,
)

from pgdiff_desktop.albums.people import FaceKey, Person, moved, named
from pgdiff_desktop.albums.records import LONGEST_NAME, as_name
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.people.face_pictures import FacePictures
from pgdiff_desktop.gui.people.people_list import DRAGGED_FACES, PeopleList, counted
from pgdiff_desktop.gui.people.people_steps import PeopleSteps
from pgdiff_desktop.gui.people.person_faces import PersonFaces
from pgdiff_desktop.gui.people.person_texts import person_name
from pgdiff_desktop.gui.texts.sentences import sentences
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, muted_note, row
from pgdiff_desktop.workers.album_people import AlbumPeople
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.reference_crops import FaceLook

_WIDEST_LIST = 340
# More people than these are not looked for in a menu.
_IN_MENU = 40
# A bar that changes ten times a second is seen to move.
_PROGRESS_MS = 100


class PeopleDialog(QDialog):
    """The album's people at the left, the faces of one of them beside it.

    Signals:
        photos_wanted: only some photos of the album are to be shown: whose they are (str), and which (frozenset).
        photo_wanted: a photo is to be opened, Path.
    """

    photos_wanted = Signal(str, object)
    photo_wanted = Signal(object)

    def __init__(
        self, photos: Sequence[Path], people: AlbumPeople, store: RecordStore, owner: QWidget
    ) -> None:
        super().__init__(owner)
        # Buttons whose icons follow the theme.
        self._icons: tuple[tuple[QPushButton, str], ...] = ()
        self.setWindowTitle(self.tr("People of the Album"))
        self.resize(1060, 720)
        self._people, self._store = people, store
        self._pictures = FacePictures()
        self.steps = PeopleSteps(store, self)

        self.list = PeopleList(self._pictures)
        self.new_person = _NewPerson(self.tr("New Person"))
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setClearButtonEnabled(True)
        self.name.setAccessibleName(self.tr("Name of this person"))
        self._known_names = QStringListModel(self)
        completer = QCompleter(self._known_names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        self._counts = label("", "muted")
        self.show_photos = button(
            self.tr("Show Photos"),
            self._on_show_photos,
            icon="filter",
            tooltip=self.tr("Shows only the photos of this person in the album"),
            is_default=False,
        )
        self.grid = PersonFaces(self._pictures)
        self.move_to = button(self.tr("Move To…"), self._on_move_button, is_default=False)
        self.merge = button(
            self.tr("Same Person As…"),
            self._on_merge_button,
            tooltip=self.tr("Moves all faces of this person to another one"),
            is_default=False,
        )
        self.undo = self._step_button("undo", self.tr("Undo"), QKeySequence.StandardKey.Undo, self.steps.undo)
        self.redo = self._step_button("redo", self.tr("Redo"), QKeySequence.StandardKey.Redo, self.steps.redo)
        self._says = muted_note()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Photos that were looked at"))
        self.look = button("", self._on_look, is_default=False)
        self._empty = muted_note()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        private = muted_note(
            self.tr(
                "What tells people apart stays in this computer's cache. The album keeps only names, and who"
                " you say is one person."
            )
        )
        close = button(self.tr("Close"), self.close, is_default=False)

        self._icons = (
            (self.show_photos, "filter"),
            (self.new_person, "face-add"),
            (self.undo, "undo"),
            (self.redo, "redo"),
        )
        self._lay_out(private, close)
        self.steps.canUndoChanged.connect(self._show_steps)
        self.steps.canRedoChanged.connect(self._show_steps)
        self.steps.indexChanged.connect(self._show_steps)
        self.list.person_shown.connect(self._on_person)
        self.list.people.faces_dropped.connect(self._on_dropped)
        self.new_person.clicked.connect(partial(self._move_chosen, None))
        self.new_person.faces_dropped.connect(partial(self._move_chosen, None))
        self.name.editingFinished.connect(self._on_named)
        self.grid.chosen_changed.connect(self._on_chosen)
        self.grid.menu_wanted.connect(self._pop_up_menu)
        self.grid.opened.connect(lambda key: self.photo_wanted.emit(key[0]))
        people.faces.found.connect(self._on_found)
        # Of an album that was looked at before, all photos come at once.
        self._progress_due = QTimer(self, singleShot=True, interval=_PROGRESS_MS)
        self._progress_due.timeout.connect(self._show_progress)
        people.faces.changed.connect(self._show_progress_soon)
        people.changed.connect(self._show_progress_soon)
        people.grouped.connect(self._on_grouped)
        self.finished.connect(people.close)
        self._show_steps()
        people.open(photos)
        self._on_grouped()

    def _lay_out(self, private: QWidget, close: QWidget) -> None:
        left = QFrame()
        column((self.list, 1), self.new_person, owner=left, spacing=theme.APART)
        left.setMaximumWidth(_WIDEST_LIST)
        head = row((self.name, 1), self.show_photos, spacing=theme.APART)
        under = row(self.move_to, self.merge, 1, self.undo, self.redo, spacing=theme.APART)
        right = column(head, self._counts, (self.grid, 1), under, spacing=theme.APART)
        self._both = QFrame()
        row((left, 2), (right, 3), owner=self._both, spacing=2 * theme.AROUND)
        progress = row((self._says, 1), self._bar, self.look, spacing=theme.AROUND)
        last = row((private, 1), close, spacing=2 * theme.AROUND)
        column(
            (self._both, 1),
            (self._empty, 1),
            progress,
            last,
            owner=self,
            spacing=theme.AROUND,
            margins=DIALOG_MARGINS,
        )

    def _step_button(self, icon: str, words: str, key: QKeySequence.StandardKey, slot: object) -> QPushButton:
        made = button("", slot, name=words, icon=icon, is_default=False)  # type: ignore[arg-type]
        made.setShortcut(QKeySequence(key))
        return made

    def closeEvent(self, closed: QCloseEvent) -> None:
        # As Escape does: whoever waits for the dialog's end is told of it.
        super().closeEvent(closed)
        self.done(QDialog.DialogCode.Rejected)

    def changeEvent(self, changed: QEvent) -> None:
        super().changeEvent(changed)
        if changed.type() == QEvent.Type.PaletteChange:
            for shown, icon in self._icons:
                theme.set_icon(shown, icon)

    # What is shown

    def _on_found(self, looks: Sequence[FaceLook]) -> None:
        self._pictures.add(looks)
        self.list.viewport().update()
        self.grid.viewport().update()

    def _on_grouped(self) -> None:
        self._known_names.setStringList(sorted({one.name for one in self._people.people if one.name}))
        self.list.show_people(self._people.people)
        self._show_progress()

    def _on_person(self, person: Person | None) -> None:
        self.grid.show_faces(() if person is None else person.faces)
        self._counts.setText("" if person is None else counted(person))
        self.show_photos.setEnabled(person is not None)
        self.merge.setEnabled(self._shown_as_one is not None)
        self._show_name()
        self._on_chosen()

    @property
    def _shown_as_one(self) -> Person | None:
        """Whoever is shown; None where these are many who are seen once."""
        person = self.list.shown
        return person if person is not None and (person.name or person.number) else None

    def _show_name(self) -> None:
        person = self._shown_as_one
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText("" if person is None else person.name)
        if person is None:
            self.name.setPlaceholderText(self.tr("Select faces to name them"))
        elif not person.name:
            self.name.setPlaceholderText(self.tr("Who is {person}?").format(person=person_name(person)))
        self.name.setEnabled(person is not None or bool(self.grid.chosen))

    def _on_chosen(self) -> None:
        chosen = bool(self.grid.chosen)
        self.move_to.setEnabled(chosen)
        self.new_person.setEnabled(chosen)
        self._show_name()

    def _show_progress_soon(self) -> None:
        if not self._progress_due.isActive():
            self._progress_due.start()

    def _show_progress(self) -> None:
        people, faces = self._people, self._people.faces
        unlooked = len(faces.unlooked)
        looks, sees = faces.is_looking, people.to_see
        self._bar.setVisible(looks or sees > 0)
        if looks:
            self._bar.setRange(0, max(1, faces.to_look))
            self._bar.setValue(faces.looked_at)
        else:
            self._bar.setRange(0, 0)
        self.look.setVisible(looks or unlooked > 0)
        if looks:
            self.look.setText(self.tr("Stop"))
            words = self.tr("Looking for faces: photo {number} of {of}").format(
                number=faces.looked_at + 1, of=faces.to_look
            )
        else:
            self.look.setText(self.tr("Look for Faces in %n Photo(s)", "", unlooked))
            several = [one for one in people.people if not one.is_seen_once]
            words = self.tr("%n person(s)", "", len(several))
        if sees and not looks:
            words = sentences(words, self.tr("%n photo(s) are still compared.", "", sees))
        unread = len({*faces.unreadable, *people.failures})
        if unread:
            words = sentences(words, self.tr("%n photo(s) could not be read.", "", unread))
        self._says.setText(words)
        self._says.setToolTip("\n".join(photo.name for photo in (*faces.unreadable, *people.failures)))
        self.look.setAccessibleName(self.look.text())
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Why there is nobody, in their place."""
        is_empty = not self._people.people
        self._both.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        if self._people.is_under_way or self._people.faces.is_under_way:
            self._empty.setText(self.tr("Looking at the faces of this album…"))
        elif self._people.faces.unlooked:
            self._empty.setText(
                self.tr(
                    "Nobody has looked for faces in the photos of this album yet. Look for them, and the faces are"
                    " grouped by person."
                )
            )
        else:
            self._empty.setText(self.tr("No photo of this album shows a face."))

    def _show_steps(self) -> None:
        for shown, can, words, step in (
            (self.undo, self.steps.canUndo(), self.tr("Undo: {step}"), self.steps.undoText()),
            (self.redo, self.steps.canRedo(), self.tr("Redo: {step}"), self.steps.redoText()),
        ):
            shown.setEnabled(can)
            shown.setToolTip(words.format(step=step) if can else "")

    # What is changed

    def _on_look(self) -> None:
        if self._people.faces.is_looking:
            self._people.faces.stop_looking()
        else:
            self._people.faces.look()

    def _on_named(self) -> None:
        person, name = self._shown_as_one, as_name(self.name.text())
        faces = self.grid.chosen if person is None else person.faces
        if not self.name.isModified() or not faces:
            return
        self.name.setModified(False)
        step = self.tr("Name {person}").format(person=name) if name else self.tr("Remove Name")
        self.steps.change(step, named(faces, name, self._store.records))

    def _on_dropped(self, person: Person) -> None:
        self._move_chosen(person)

    def _move_chosen(self, to: Person | None) -> None:
        self._move(self.grid.chosen, to)

    def _move(self, faces: Sequence[FaceKey], to: Person | None) -> None:
        """Faces of whoever is shown become somebody else's; None for a person of their own."""
        shown = self.list.shown
        if not faces or shown is None or (to is not None and set(to.faces) >= set(faces)):
            return
        left = [] if self._shown_as_one is None else [shown]
        step = self.tr("Move %n Face(s)", "", len(faces))
        self.steps.change(step, moved(faces, left, to, self._store.records))

    def _on_show_photos(self) -> None:
        person = self.list.shown
        if person is not None:
            self.photos_wanted.emit(person_name(person), person.photos)

    # Menus

    def _on_move_button(self) -> None:
        self._menu_of_people(self.grid.chosen).exec(self._below(self.move_to))

    def _on_merge_button(self) -> None:
        person = self._shown_as_one
        if person is not None:
            self._menu_of_people(person.faces, offers_new=False).exec(self._below(self.merge))

    @staticmethod
    def _below(shown: QWidget) -> QPoint:
        return shown.mapToGlobal(shown.rect().bottomLeft())

    def _pop_up_menu(self, place: QPoint) -> None:
        menu, chosen = QMenu(self), self.grid.chosen
        others = self._menu_of_people(chosen)
        others.setTitle(self.tr("Move To"))
        menu.addMenu(others)
        menu.addSeparator()
        menu.addAction(
            theme.icon("photo"), self.tr("Open Photo"), lambda: self.photo_wanted.emit(chosen[0][0])
        )
        menu.exec(place)

    def _menu_of_people(self, faces: Sequence[FaceKey], *, offers_new: bool = True) -> QMenu:
        """Everybody else, those with names first."""
        menu = QMenu(self)
        if offers_new:
            menu.addAction(theme.icon("face-add"), self.tr("New Person"), partial(self._move, faces, None))
            menu.addSeparator()
        shown = self.list.shown
        others = [one for one in self._people.people if not one.is_seen_once and one != shown]
        others.sort(key=lambda one: not one.name)
        for person in others[:_IN_MENU]:
            words = self.tr("{person} ({count})").format(person=person_name(person), count=len(person.photos))
            menu.addAction(words.replace("&", "&&"), partial(self._move, faces, person))
        return menu


class _NewPerson(QPushButton):
    """Takes faces that are dropped on it.

    Signals:
        faces_dropped: some were.
    """

    faces_dropped = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setIcon(theme.icon("face-add"))
        self.setAutoDefault(False)
        self.setAcceptDrops(True)
        self.setToolTip(self.tr("Makes a person of their own of the selected faces; or drop them here"))

    def dragEnterEvent(self, drag: QDragEnterEvent) -> None:
        if drag.mimeData().hasFormat(DRAGGED_FACES):
            drag.acceptProposedAction()

    def dropEvent(self, drop: QDropEvent) -> None:
        drop.acceptProposedAction()
        self.faces_dropped.emit()
