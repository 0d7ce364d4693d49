"""The card of the whole photo, above those of its faces."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.photo.stages_form import StagesForm
from pgdiff_desktop.gui.texts.stage_texts import stages_words
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.fold import Fold
from pgdiff_desktop.gui.widgets.icon_button import IconButton


class PhotoCard(QFrame):
    """One line that says what is asked for, and a form below it; hidden while there is no photo.

    Signals:
        changed: the PhotoStages as the user wants them now.
        unfolded: the form can be seen now.
        models_requested: the clean-up model is to be fetched.
        painting_requested: colours are to be painted on the photo.
    """

    changed = Signal(object)
    unfolded = Signal()
    models_requested = Signal()
    painting_requested = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "card")
        self._is_busy = False
        self.form = StagesForm()
        self.fold = Fold(
            self.tr("Photo"),
            self.form,
            name=self.tr("Photo"),
            tooltip=self.tr("What is done to the whole photo"),
            is_title=True,
        )
        self.summary = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.summary.setProperty("role", "muted")
        self.reset = IconButton("undo", self.tr("Leave the photo as it is"), side=16)
        head = row(self.fold, (self.summary, 1), self.reset, spacing=theme.APART)
        # The line keeps its height when the button goes.
        head.addStrut(self.reset.sizeHint().height())
        margins = (theme.APART, theme.NEAR, theme.APART, theme.NEAR)
        column(head, self.form, owner=self, spacing=theme.APART, margins=margins)
        self.form.changed.connect(self._on_changed)
        self.form.models_requested.connect(self.models_requested)
        self.form.painting_requested.connect(self.painting_requested)
        self.reset.clicked.connect(self._on_reset)
        self.fold.folded.connect(self._on_folded)
        self.show_stages(None)

    def show_stages(self, stages: PhotoStages | None) -> None:
        """Shows what is done to the open photo; None where none is open."""
        self.setVisible(stages is not None)
        self.form.show_stages(stages or AS_IT_IS)
        self._summarize()

    def set_has_network(self, has_network: bool) -> None:
        """Whether the clean-up model is installed."""
        self.form.set_has_network(has_network)

    def set_busy(self, busy: bool) -> None:
        """What is seen on the canvas is being made anew."""
        self._is_busy = busy
        self._summarize()

    def mouseReleaseEvent(self, release: QMouseEvent) -> None:
        """The whole line unfolds the form."""
        in_line = release.position().y() <= self.fold.geometry().bottom() + theme.NEAR
        if release.button() == Qt.MouseButton.LeftButton and in_line:
            self.fold.click()

    def _summarize(self) -> None:
        words = stages_words(self.form.stages)
        self.summary.set_text(self.tr("Updating the preview…") if self._is_busy else words)
        self.fold.setAccessibleName(self.tr("Photo: {stages}").format(stages=words))
        self.reset.setVisible(self.form.stages != AS_IT_IS)

    def _on_changed(self, stages: PhotoStages) -> None:
        self._summarize()
        self.changed.emit(stages)

    def _on_reset(self) -> None:
        self.fold.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.show_stages(AS_IT_IS)
        self._on_changed(AS_IT_IS)

    def _on_folded(self, folded: bool) -> None:
        if not folded:
            self.unfolded.emit()
