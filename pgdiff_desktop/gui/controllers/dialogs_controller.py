"""The dialogs of the window: made when they are wanted, with what they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.result import WrittenPieces
from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.explainer import KEY as EXPLAIN_KEY
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.texts.error_texts import without_subject
from pgdiff_desktop.workers.export import Exporter
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.scan_cutting import Cut
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver
from pgdiff_desktop.workers.update_check import UpdateCheck

if TYPE_CHECKING:
    from pgdiff_desktop.gui.export.export_options import ExportChoice
    from pgdiff_desktop.gui.export.making_dialog import MakingDialog
    from pgdiff_desktop.gui.scans.scan_dialog import ScanDialog
    from pgdiff_desktop.workers.album_faces import AlbumFaces
    from pgdiff_desktop.workers.album_people import AlbumPeople

# The desktop wants room for a title bar, too.
_OF_SCREEN = 0.92


class DialogsController(QObject):
    """Opens dialogs; their modules are imported at their first use, as the window must be up before."""

    def __init__(
        self,
        window: MainWindow,
        albums: AlbumController,
        photos: PhotoController,
        store: RecordStore,
        saver: SidecarSaver,
        finder: FaceFinder,
        models: ModelTasks,
        updates: UpdateCheck,
        settings: SettingsStore,
        people: AlbumPeople,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._people = people
        self._window, self._albums, self._photos = window, albums, photos
        self._store, self._saver, self._finder = store, saver, finder
        self._models, self._updates, self._settings = models, updates, settings
        self._exporter = Exporter(self)
        self._open: dict[str, QDialog] = {}
        self._album_faces: AlbumFaces | None = None
        photos.scratches.undecided_changed.connect(self._on_undecided)

    def serve(self, albums: AlbumController, photos: PhotoController) -> None:
        """Takes the controllers of the parts of the window, when these were made again.

        Dialogs that only show what is there speak the new language at once; what was begun in another one stays.
        """
        self._albums, self._photos = albums, photos
        photos.scratches.undecided_changed.connect(self._on_undecided)
        for name, show in (
            ("models", self.models),
            ("shortcuts", self.shortcuts),
            ("about", self.about),
            ("preferences", self.preferences),
        ):
            former = self._open.get(name)
            if former is not None:
                place = former.geometry()
                self._forget(name)
                show()
                self._open[name].setGeometry(place)

    def close(self) -> None:
        """For quitting: dialogs go, an export stops after the photo that it writes."""
        for dialog in tuple(self._open.values()):
            dialog.close()
        self._exporter.close()

    @property
    def exporter(self) -> Exporter:
        return self._exporter

    def export(self) -> None:
        """What was chosen, as files; everything that is shown is on the disk before."""
        self._export(self._photos.photo, self._window.album.selected_photos())

    def export_photos(self, photos: Sequence[Path]) -> None:
        """As `export`, of these."""
        self._export(photos[0] if len(photos) == 1 else None, photos)

    def for_the_family(self) -> None:
        """A page that asks the family about restored faces."""
        from pgdiff_desktop.gui.export.family_dialog import FamilyDialog

        choice = self._choice(self._photos.photo, self._window.album.selected_photos())
        self._show_making("family", lambda: FamilyDialog(choice, self._window))

    def before_and_after(self) -> None:
        """Pictures of photos before and after, to be shared."""
        from pgdiff_desktop.gui.export.sharing_dialog import SharingDialog

        choice = self._choice(self._photos.photo, self._window.album.selected_photos())
        self._show_making("sharing", lambda: SharingDialog(choice, self._window))

    def _show_making(self, name: str, make: Callable[[], MakingDialog]) -> None:
        former = self._open.get(name)
        if former is None or not cast("MakingDialog", former).is_busy:
            # One that was left open offers what was chosen then.
            self._forget(name)
        self._show(name, make)

    def _choice(self, current: Path | None, selected: Sequence[Path]) -> ExportChoice:
        from pgdiff_desktop.gui.export.export_options import ExportChoice

        self._saver.hurry()
        return ExportChoice(
            current,
            tuple(selected),
            tuple(self._window.album.photos()),
            self._store.records,
            self._is_unsaved,
            self._store.read,
            lambda: self._photos.scratches.undecided,
            lambda: self._photos.scratches.accept(),
        )

    def _export(self, current: Path | None, selected: Sequence[Path]) -> None:
        from pgdiff_desktop.gui.export.export_dialog import ExportDialog

        choice = self._choice(current, selected)
        if not self._exporter.running:
            # One that was left open offers what was chosen then.
            self._forget("export")
        self._show("export", lambda: ExportDialog(self._exporter, choice, self._window))

    def provenance(self) -> None:
        """What the last export of the open photo says of itself, or else the photo; any file can be chosen."""
        from pgdiff_desktop.gui.dialogs.provenance_dialog import ProvenanceDialog

        photo = self._photos.photo
        exported = None if photo is None else self._store.record(photo).exported
        file = photo if exported is None or not exported.file.is_file() else exported.file
        # One that was left open is another photo's.
        self._forget("provenance")
        self._show("provenance", lambda: ProvenanceDialog(file, self._settings.current, self._window))

    def split_page(self) -> None:
        """Each photo of the open scan becomes a file of its own."""
        self._cut(Cut.SPLIT)

    def crop(self) -> None:
        """The open photo without its border becomes a file of its own."""
        self._cut(Cut.CROP)

    def take_out_pages(self) -> None:
        """Pages of the open file become files of their own."""
        from pgdiff_desktop.gui.scans.pages_dialog import PagesDialog

        photo = self._photos.photo
        if photo is not None and self._photos.pages > 1:
            self._show_scan("pages", PagesDialog(photo, self._photos.pages, self._window))

    def _cut(self, wanted: Cut) -> None:
        from pgdiff_desktop.gui.scans.parts_dialog import PartsDialog

        photo = self._photos.photo
        if photo is not None:
            self._show_scan("parts", PartsDialog(photo, wanted, self._window))

    def _show_scan(self, name: str, dialog: ScanDialog) -> None:
        # One that was left open is another scan's.
        self._forget(name)
        dialog.written.connect(self._on_pieces_written)
        self._show(name, lambda: dialog)

    def _on_pieces_written(self, pieces: WrittenPieces) -> None:
        self._window.album.refresh()
        self._albums.go_to(pieces.files[0])
        self._window.notices.inform(
            self.tr("%n photo(s) were written beside the scan.", "", len(pieces.files))
        )
        for words in dict.fromkeys(map(without_subject, pieces.warnings)):
            self._window.notices.warn(words)

    def _is_unsaved(self) -> bool:
        """Whether something is not on the disk yet; it soon is."""
        self._saver.hurry()
        return self._saver.pending() or self._photos.is_damage_changing

    def _on_undecided(self) -> None:
        dialog = self._open.get("export")
        if dialog is not None:
            from pgdiff_desktop.gui.export.export_dialog import ExportDialog

            assert isinstance(dialog, ExportDialog)
            dialog.options_page.refresh()

    def models(self) -> None:
        from pgdiff_desktop.gui.models.models_dialog import ModelsDialog

        self._show("models", lambda: ModelsDialog(self._models, self._settings, self._window))

    def preferences(self) -> None:
        from pgdiff_desktop.gui.preferences.preferences_dialog import PreferencesDialog

        self._show(
            "preferences",
            lambda: PreferencesDialog(self._settings, self._updates, self._models, self._window),
        )

    def first_steps(self) -> None:
        from pgdiff_desktop.gui.dialogs.first_steps import FirstStepsDialog

        self._show("first steps", lambda: FirstStepsDialog(self._window))

    def shortcuts(self) -> None:
        from pgdiff_desktop.gui.dialogs.help_dialogs import ShortcutsDialog

        window = self._window
        menus = list(window.actions_by_name.menus.values())
        self._show("shortcuts", lambda: ShortcutsDialog(menus, self._keys_of_panels(), window))

    def about(self) -> None:
        from pgdiff_desktop.gui.dialogs.help_dialogs import AboutDialog

        self._show("about", lambda: AboutDialog(self._updates, self._window))

    def diagnostics(self) -> None:
        from pgdiff_desktop.gui.dialogs.help_dialogs import DiagnosticsDialog

        self._show("diagnostics", lambda: DiagnosticsDialog(self._window))

    def log_folder(self) -> None:
        from pgdiff_desktop.gui.dialogs.help_dialogs import open_log_folder

        open_log_folder()

    def pick_reference(self, face_id: int) -> None:
        """Faces of other photos of the album become references of one of the open photo."""
        from pgdiff_desktop.gui.dialogs.reference_picker import ReferencePicker
        from pgdiff_desktop.workers.album_faces import AlbumFaces

        photo = self._photos.photo
        if photo is None:
            return

        def take(picked: tuple[Path, ...]) -> None:
            def with_reference(face: FaceRecord) -> FaceRecord:
                references = dict.fromkeys((*face.settings.references, *picked))
                return replace(face, settings=replace(face.settings, references=tuple(references)))

            self._store.change_face(photo, face_id, with_reference, StepKind.FACE_SETTINGS)

        # One that was left open is another face's.
        self._forget("reference")
        if self._album_faces is None:
            self._album_faces = AlbumFaces(self._store, self._finder, self)
        album, face = self._window.album.photos(), self._store.record(photo).face(face_id)
        picker = ReferencePicker(album, photo, face, self._store, self._album_faces, self._window)
        picker.picked.connect(take)
        self._show("reference", lambda: picker)

    def people(self) -> None:
        """Who is in the open album."""
        from pgdiff_desktop.gui.people.people_dialog import PeopleDialog

        def made() -> QDialog:
            dialog = PeopleDialog(self._window.album.photos(), self._people, self._store, self._window)
            dialog.photos_wanted.connect(self._window.album.show_person)
            dialog.photo_wanted.connect(self._albums.go_to)
            return dialog

        self._show("people", made)

    def offer_first_start(self) -> None:
        """The welcome, until it was seen once."""
        from pgdiff_desktop.gui.dialogs.first_start import FirstStartPage

        if not FirstStartPage.is_wanted(self._settings.current) or self._albums.session.folders:
            return
        page = FirstStartPage(self._models, self._settings)
        page.open_folder_requested.connect(self._albums.ask_for_folder)
        page.finished.connect(self._on_first_start_done)
        self._albums.photo_wanted.connect(self._on_photo_wanted)
        self._window.show_first_start(page)

    def on_action(self, action: str) -> None:
        """What a notice offers to do."""
        if action == "models":
            self.models()
        elif action == "pages":
            self.take_out_pages()

    def _on_photo_wanted(self, _photo: Path) -> None:
        """Whoever opens a photo past the welcome wants to see it."""
        if self._window.first_start is not None:
            self._settings.change(first_start_done=True)
            self._on_first_start_done()

    def _on_first_start_done(self) -> None:
        self._window.show_first_start(None)

    def _keys_of_panels(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Keys that belong to no menu, for the page of shortcuts."""
        return [
            (
                self.tr("Everywhere"),
                [
                    (
                        self.tr("What is this? The control that has the focus"),
                        QKeySequence(EXPLAIN_KEY).toString(),
                    ),
                    (self.tr("Next, previous control"), "Tab  Shift+Tab"),
                ],
            ),
            (
                self.tr("Photo"),
                [
                    (self.tr("Move the photo"), "Space"),
                    (self.tr("Show the original while held"), "C"),
                    (self.tr("Zoom in, zoom out"), "+  −"),
                    (self.tr("Add a face"), "A"),
                    (self.tr("Remove the selected face"), "Del"),
                ],
            ),
            (
                self.tr("Damage"),
                [
                    (self.tr("Brush, eraser"), "B  E"),
                    (self.tr("Swap brush and eraser"), "X"),
                    (self.tr("Smaller, larger brush"), "[  ]"),
                    (self.tr("Straight line, polyline"), "L  P"),
                    (self.tr("Lasso, rectangle"), "O  R"),
                    (self.tr("Select and move"), "V"),
                    (self.tr("Colours instead of damage"), "K"),
                    (self.tr("Move the cross of a tool; with Shift, by pixels"), "←  →  ↑  ↓"),
                    (self.tr("Press the tool at the cross, let go"), "Space"),
                ],
            ),
            (
                self.tr("Faces"),
                [
                    (self.tr("Choose the original, or a candidate"), "0 … 9"),
                    (self.tr("Previous, next candidate"), "←  →"),
                ],
            ),
            (
                self.tr("Album"),
                [
                    (self.tr("Stars of the selected photos"), "Alt+0 … 5"),
                    (self.tr("Clear the search"), "Esc"),
                ],
            ),
        ]

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        """Shows a dialog beside the window, once at a time."""
        dialog = self._open.get(name)
        if dialog is None:
            dialog = self._open[name] = make()
            dialog.resize(dialog.size().boundedTo(dialog.screen().availableSize() * _OF_SCREEN))
            dialog.finished.connect(lambda _result: self._on_finished(name, dialog))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _on_finished(self, name: str, dialog: QDialog) -> None:
        if self._open.get(name) is dialog:
            self._forget(name)

    def _forget(self, name: str) -> None:
        dialog = self._open.pop(name, None)
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()
