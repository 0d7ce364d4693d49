"""One model file: what it is, whether it is here, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QWidget

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.model_texts import role_words, size_words
from pgdiff_desktop.gui.widgets.building import column, label, muted_note, row

if TYPE_CHECKING:
    from pgdiff_desktop.engine.model_files import ModelState

_SIGN = 18


class ModelRow(QFrame):
    """A row of the list of models.

    Signals:
        download_requested, cancel_requested: name of the model.
    """

    download_requested = Signal(str)
    cancel_requested = Signal(str)

    def __init__(self, state: ModelState, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.name = state.name
        self._state = state
        self._pending = False
        self._checked = False
        self._failure: Failure | None = None
        self._progress: tuple[int, int | None] | None = None

        self._sign = QLabel()
        self._sign.setFixedSize(_SIGN, _SIGN)
        self._title = label(wraps=True)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._file = muted_note()
        self._file.setTextFormat(Qt.TextFormat.RichText)
        self._file.setOpenExternalLinks(True)
        self._trouble = label(wraps=True)
        self._trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.words = QLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.button = QPushButton()
        self.button.setMinimumWidth(104)
        self.button.clicked.connect(self._on_button)

        texts = column(self._title, self._file, self._bar, self._trouble, spacing=2)
        margins = (theme.AROUND, theme.APART, theme.AROUND, theme.APART)
        whole = row(owner=self, spacing=theme.AROUND, margins=margins)
        whole.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(texts, 1)
        side = row(spacing=theme.AROUND)
        side.addWidget(self.words, 0, Qt.AlignmentFlag.AlignVCenter)
        side.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(side)
        whole.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        self._show()

    @property
    def state(self) -> ModelState:
        return self._state

    @property
    def is_pending(self) -> bool:
        return self._pending

    def set_state(self, state: ModelState) -> None:
        if state.state != self._state.state:
            self._checked = False
        self._state = state
        self._show()

    def set_pending(self, pending: bool) -> None:
        """Waits for its download, or is being downloaded; an earlier failure is forgotten when that begins."""
        self._pending = pending
        self._progress = None
        if pending:
            self._failure = None
        self._show()

    def set_progress(self, have: int, of: int | None) -> None:
        self._progress = (have, of)
        self._show()

    def set_failure(self, failure: Failure | None) -> None:
        self._failure = failure
        self._show()

    def set_checked(self) -> None:
        """Size and hash were compared, and are right."""
        self._checked, self._failure = True, None
        self._show()

    def _on_button(self) -> None:
        (self.cancel_requested if self._pending else self.download_requested).emit(self.name)

    def changeEvent(self, happened: QEvent) -> None:
        super().changeEvent(happened)
        if happened.type() == QEvent.Type.PaletteChange:
            self._show()

    # What is shown

    def _show(self) -> None:
        state = self._state
        name, purpose = role_words(state.role)
        muted = theme.colour("muted").name()
        self._title.setText(f'<b>{name}</b>&nbsp; <span style="color: {muted}">{purpose}</span>')
        licence = state.licence
        if state.licence_url:
            licence = f'<a href="{state.licence_url}">{state.licence}</a>'
        facts = [state.file, size_words(state.size), licence]
        if state.non_commercial:
            facts.append(self.tr("non-commercial"))
        self._file.setText(" · ".join(facts))

        icon, role, words = self._sign_and_words()
        self._sign.setPixmap(theme.icon(icon, role).pixmap(_SIGN, _SIGN))
        self.words.setText(words)
        self._show_progress()
        self._trouble.setVisible(self._failure is not None)
        if self._failure is not None:
            self._trouble.setText(error_texts.both(self._failure))
        self._show_button(name)
        self.setAccessibleName(f"{name}: {words}")

    def _sign_and_words(self) -> tuple[str, str, str]:
        if self._pending:
            if self._progress is None:
                return "download", "muted", self.tr("Waiting")
            have, of = self._progress
            if of:
                return "download", "accent", self.tr("{percent}%").format(percent=100 * have // of)
            return "download", "accent", size_words(have)
        if self._failure is not None:
            return "warning", "danger", self.tr("Failed")
        if self._state.state == "absent":
            return "download", "muted", self.tr("Not installed")
        if self._checked:
            return "check", "success", self.tr("Verified")
        if self._state.state == "bundled":
            return "check", "success", self.tr("Included")
        return "check", "success", self.tr("Installed")

    def _show_progress(self) -> None:
        self._bar.setVisible(self._pending)
        if not self._pending:
            return
        have, of = self._progress or (0, 1)
        # Of the size of a file, which may be too large for the bar's own numbers.
        self._bar.setRange(0, 1000 if of else 0)
        self._bar.setValue(1000 * have // of if of else 0)
        self._bar.setAccessibleName(self.tr("Progress of {file}").format(file=self._state.file))

    def _show_button(self, name: str) -> None:
        wanted = self._state.state == "absent" or self._pending or self._failure is not None
        self.button.setVisible(wanted and self._state.state != "bundled")
        if self._pending:
            self.button.setText(self.tr("Cancel"))
            self.button.setAccessibleName(self.tr("Cancel the download of {name}").format(name=name))
        else:
            again = self._failure is not None
            self.button.setText(self.tr("Try Again") if again else self.tr("Download…"))
            # Several models may have one role.
            self.button.setAccessibleName(
                self.tr("Download {name}").format(name=f"{name} ({self._state.name})")
            )
