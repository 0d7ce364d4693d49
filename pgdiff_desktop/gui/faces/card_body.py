"""What an open card shows: settings, the button that restores, and the candidates to choose from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.blend import BlendSlider
from pgdiff_desktop.gui.faces.candidate_strip import CandidateStrip
from pgdiff_desktop.gui.faces.sampling_cell import SamplingMoment
from pgdiff_desktop.gui.faces.settings_form import SettingsForm, is_ready
from pgdiff_desktop.gui.texts.identity_texts import all_refused_words, condition_words, suggestion_words
from pgdiff_desktop.gui.texts.sentences import full_stop, sentences
from pgdiff_desktop.gui.texts.vote_texts import comments_lines
from pgdiff_desktop.gui.widgets.building import column, label, muted_note
from pgdiff_desktop.workers.recipe_times import usual_seconds


class CardBody(QWidget):
    """Made when its card is opened the first time.

    Signals:
        restore_requested, cancel_requested: the button was pressed, by what it says.
        strip_appeared: there is something to look at further down now.
    """

    restore_requested = Signal()
    cancel_requested = Signal()
    strip_appeared = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._record: FaceRecord | None = None
        self._sampling = False
        self._stopping = False
        self.form = SettingsForm()
        self.restore = QPushButton()
        self.restore.setProperty("role", "primary")
        self.restore.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.restore.clicked.connect(self._on_restore)
        self._obstacle = muted_note(self.tr("Add a reference first."))
        self._condition = muted_note()
        self.suggestion = QPushButton()
        self.suggestion.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.suggestion.setToolTip(self.tr("Use the recipe that suits what was measured of this face"))
        self.suggestion.clicked.connect(self._on_suggestion)
        self.refused = label(wraps=True)
        self._title = QLabel(self.tr("Candidates"))
        self.comments = muted_note()
        # Of anybody's words.
        self.comments.setTextFormat(Qt.TextFormat.PlainText)
        self.comments.setAccessibleName(self.tr("What the family says"))
        self.strip = CandidateStrip()
        self.blend = BlendSlider()

        parts = (
            self._condition, self.suggestion, self.form, self.restore, self._obstacle, self._title, self.refused,
            self.strip, self.comments, self.blend,
        )  # fmt: skip
        column(*parts, owner=self, spacing=theme.AROUND)
        self.form.changed.connect(self._show_obstacle)
        self.strip.setVisible(False)
        self._title.setVisible(False)
        self.blend.setVisible(False)

    def show_face(self, record: FaceRecord) -> None:
        self._record = record
        self.form.show_settings(record.settings)
        self.strip.show_face(record)
        self.blend.show_blend(record.blend)
        self._show_what_there_is()

    def show_sampling(self, moment: SamplingMoment | None) -> None:
        self._sampling = moment is not None
        self._stopping = self._stopping and self._sampling
        if moment is None:
            self.strip.clear_sampling()
        else:
            self.strip.show_sampling(moment)
        self._show_what_there_is()

    def _show_what_there_is(self) -> None:
        record = self._record
        has_candidates = record is not None and bool(record.candidates)
        has_strip = has_candidates or self._sampling
        appears = has_strip and self.strip.isHidden()
        self.strip.setVisible(has_strip)
        self._title.setVisible(has_strip)
        self.blend.setVisible(record is not None and record.chosen_candidate is not None)
        self._say_of_person(record)
        comments = "" if record is None else comments_lines(record.votes)
        self.comments.setText(comments)
        self.comments.setVisible(bool(comments))
        self._name_button(has_candidates)
        self._show_obstacle(self.form.settings)
        if appears:
            self.strip_appeared.emit()

    def _say_of_person(self, record: FaceRecord | None) -> None:
        condition, suggestion = "" if record is None else condition_words(record), ""
        suggested = self._suggested
        if suggested is not None:
            suggestion = suggestion_words(suggested, usual_seconds(suggested, None))
        is_other = record is not None and suggested not in (None, record.settings.recipe)
        self.suggestion.setText(suggestion)
        self.suggestion.setVisible(is_other)
        said = sentences(condition, full_stop(suggestion) if suggestion and not is_other else "")
        self._condition.setText(said)
        self._condition.setVisible(bool(said))
        all_refused = record is not None and record.all_refused and record.chosen_candidate is None
        self.refused.setText(all_refused_words() if all_refused else "")
        self.refused.setVisible(all_refused)

    @property
    def _suggested(self) -> str | None:
        """A recipe, until the user has chosen another one, or has candidates to choose from."""
        record = self._record
        if record is None or record.candidates or record.settings.recipe != DEFAULT_RECIPE:
            return None
        return record.suggested_recipe

    def _name_button(self, has_candidates: bool) -> None:
        if self._stopping:
            words = self.tr("Stopping…")
            help_words = self.tr("Finishing the current step")
        elif self._sampling:
            words, help_words = self.tr("Stop"), self.tr("Stop restoring this face")
        elif has_candidates:
            words = self.tr("Restore again")
            help_words = self.tr("Make more candidates of this face; existing ones are kept (Ctrl+Return)")
        else:
            words, help_words = self.tr("Restore"), self.tr("Restore this face (Ctrl+Return)")
        # Where there are candidates, choosing is what comes next.
        role = "" if self._sampling or has_candidates else "primary"
        self.restore.setText(words)
        self.restore.setAccessibleName(words)
        self.restore.setToolTip(help_words)
        if self.restore.property("role") != role:
            self.restore.setProperty("role", role)
            self.restore.style().unpolish(self.restore)
            self.restore.style().polish(self.restore)

    def _show_obstacle(self, settings: SamplingSettings) -> None:
        ready = is_ready(settings)
        self.restore.setEnabled((ready or self._sampling) and not self._stopping)
        self._obstacle.setVisible(not ready and not self._sampling)

    def _on_suggestion(self) -> None:
        if self._suggested is not None:
            self.form.use_recipe(self._suggested)

    def _on_restore(self) -> None:
        if self._sampling:
            self._stopping = True
            self._show_what_there_is()
            self.cancel_requested.emit()
        else:
            self.restore_requested.emit()
