"""What is wished for the whole of the open photo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.record_changes import StepKind, changed_names
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.record_store import RecordStore

_CLEAN_UP = "clean_up"


class StagesController(QObject):
    """Between the photo's card and its record."""

    def __init__(
        self,
        window: MainWindow,
        photos: PhotoController,
        store: RecordStore,
        models: ModelTasks,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._card, self._photos, self._store, self._models = window.photo_card, photos, store, models
        self._card.changed.connect(self._on_changed)
        self._card.unfolded.connect(models.refresh)
        photos.shown.connect(self._show)
        photos.result.composing_changed.connect(self._card.set_busy)
        store.changed.connect(self._show)
        models.states_changed.connect(self._on_models)
        models.installed_changed.connect(self._on_models_changed)

    def _show(self, _photo: object) -> None:
        record = self._photos.record if self._photos.is_loaded else None
        self._card.show_stages(None if record is None else record.stages)

    def _on_changed(self, stages: PhotoStages) -> None:
        photo, record = self._photos.photo, self._photos.record
        if photo is None or record is None:
            return
        former = record.stages
        after = replace(record, stages=stages)
        self._store.change(photo, after, StepKind.STAGES, changed_names(former, stages))
        # A detector sees nobody in a negative, and few in a photo that has faded.
        if stages.inverted != former.inverted or (stages.levels != former.levels and not record.faces):
            self._photos.faces.find()

    def _on_models(self, states: object) -> None:
        assert isinstance(states, tuple)
        self._card.set_has_network(any(one.role == _CLEAN_UP and one.state != "absent" for one in states))

    def _on_models_changed(self) -> None:
        if self._card.fold.is_unfolded:
            self._models.refresh()
