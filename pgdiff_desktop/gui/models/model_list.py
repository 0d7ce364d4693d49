"""The model files of the catalog by sets, with what is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.models.model_row import ModelRow
from pgdiff_desktop.gui.texts.model_texts import LARGE, SETS, set_note, set_title, total_size
from pgdiff_desktop.gui.widgets.building import column, label, muted_note, row

if TYPE_CHECKING:
    from pgdiff_desktop.engine.model_files import ModelState

# Nothing to be downloaded: no network reads the one yet, the other is a place for a file of the user's own.
_SHOWN_WHERE_INSTALLED = frozenset({"scratches-bringing-old-photos", "estimator-own"})


class ModelList(QScrollArea):
    """A row for every model file; updated by `tasks` of the dialog.

    Signals:
        download_requested: names of models.
        cancel_requested: name of a model.
    """

    download_requested = Signal(object)
    cancel_requested = Signal(str)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Model files"))
        self._rows: dict[str, ModelRow] = {}
        self.large_button = QPushButton()
        self.large_button.setProperty("role", "primary")
        self.large_button.clicked.connect(self._on_large)
        self._inside = QWidget()
        self._sections = column(owner=self._inside, spacing=theme.NEAR, margins=(0, 0, theme.APART, 0))
        self.setWidget(self._inside)

    def row(self, name: str) -> ModelRow | None:
        return self._rows.get(name)

    def rows(self) -> tuple[ModelRow, ...]:
        return tuple(self._rows.values())

    def set_states(self, states: tuple[ModelState, ...]) -> None:
        """Takes what is here now; rows keep what is under way."""
        shown = [one for one in states if one.name not in _SHOWN_WHERE_INSTALLED or one.state != "absent"]
        if [one.name for one in shown] != [one.state.name for one in self._rows.values()]:
            self._build(shown)
        for state in shown:
            self._rows[state.name].set_state(state)
        self._show_large_button()

    def set_pending(self, name: str, pending: bool) -> None:
        known = self._rows.get(name)
        if known is not None:
            known.set_pending(pending)
            self._show_large_button()

    def set_failure(self, name: str, failure: Failure) -> None:
        known = self._rows.get(name)
        if known is not None:
            known.set_pending(False)
            known.set_failure(failure)
            self._show_large_button()

    def missing_of_large(self) -> list[ModelState]:
        """What of the large set is neither here nor under way."""
        return [
            one.state
            for one in self._rows.values()
            if one.state.set == LARGE and one.state.state == "absent" and not one.is_pending
        ]

    def _build(self, states: list[ModelState]) -> None:
        while (item := self._sections.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.large_button:
                widget.deleteLater()
        self.large_button.setParent(self._inside)
        self._rows = {}
        sets = dict.fromkeys((*SETS, *(state.set for state in states)))
        for name in sets:
            of_set = [state for state in states if state.set == name]
            if of_set:
                self._add_section(name, of_set)
        self._sections.addStretch(1)

    def _add_section(self, name: str, states: list[ModelState]) -> None:
        header = QWidget()
        texts = column(label(set_title(name), "title", wraps=True), spacing=2)
        if set_note(name):
            texts.addWidget(muted_note(set_note(name)))
        margins = (0, theme.AROUND if self._rows else 0, 0, theme.NEAR)
        line = row((texts, 1), owner=header, spacing=theme.AROUND, margins=margins)
        if name == LARGE:
            line.addWidget(self.large_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sections.addWidget(header)
        card = QFrame()
        card.setProperty("role", "card")
        rows = column(owner=card, spacing=0, margins=(0, theme.NEAR, 0, theme.NEAR))
        for state in states:
            if rows.count():
                parting = QFrame()
                parting.setProperty("role", "line")
                parting.setFixedHeight(1)
                rows.addWidget(parting)
            made = self._rows[state.name] = ModelRow(state)
            made.download_requested.connect(self._on_download)
            made.cancel_requested.connect(self.cancel_requested)
            rows.addWidget(made)
        self._sections.addWidget(card)

    def _show_large_button(self) -> None:
        missing = self.missing_of_large()
        self.large_button.setVisible(bool(missing))
        self.large_button.setText(self.tr("Download All ({size})").format(size=total_size(missing)))
        self.large_button.setAccessibleName(self.tr("Download all large models"))

    def _on_large(self) -> None:
        self.download_requested.emit(tuple(state.name for state in self.missing_of_large()))

    def _on_download(self, name: str) -> None:
        self.download_requested.emit((name,))
