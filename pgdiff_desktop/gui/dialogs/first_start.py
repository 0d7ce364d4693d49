"""What is seen at the very first start: it works as it is, and larger models can be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.models.licence_dialog import may_download
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.model_texts import LARGE, size_words, total_size
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, muted_note, row
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.settings_store import SettingsStore

if TYPE_CHECKING:
    from pgdiff_desktop.engine.model_files import ModelState

_WIDTH = 640
_SIGN = 28


class FirstStartPage(QWidget):
    """Offers the large models with their licence; whoever passes by works with the shipped ones.

    Signals:
        open_folder_requested: the user wants to begin with a folder of photos.
        finished: the page has done its work and is not to be shown again.
    """

    open_folder_requested = Signal()
    finished = Signal()

    def __init__(self, tasks: ModelTasks, store: SettingsStore, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._tasks = tasks
        self._store = store
        self._under_way: dict[str, tuple[int, int | None]] = {}
        self._signs: list[tuple[QLabel, str, str]] = []

        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        lines = QVBoxLayout(inside)
        lines.setSpacing(theme.AROUND)
        lines.addWidget(label(self.tr("Welcome to pgdiff-desktop"), "headline"))
        promise = label(
            self.tr(
                "It brings the faces in old family photos back. Everything happens on this computer: no photo and "
                "nothing about you ever leaves it, and your scans are never changed."
            ),
            wraps=True,
        )
        lines.addWidget(promise)
        lines.addSpacing(theme.APART)
        lines.addWidget(self._shipped_card())
        lines.addWidget(self._large_card())
        lines.addSpacing(theme.APART)
        lines.addLayout(self._buttons())

        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.AROUND] * 4)
        layout.addStretch(1)
        layout.addWidget(inside, 100, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)

        tasks.states_changed.connect(self._on_states)
        tasks.started.connect(self._on_started)
        tasks.progress.connect(self._on_progress)
        tasks.done.connect(self._on_ended)
        tasks.cancelled.connect(self._on_ended)
        tasks.failed.connect(self._on_failed)
        self._draw_signs()
        self._on_states(tasks.states)
        tasks.refresh()

    @staticmethod
    def is_wanted(settings: Settings) -> bool:
        """Whether the user has not seen it yet."""
        return not settings.first_start_done

    def _shipped_card(self) -> QFrame:
        return self._card(
            "check",
            "success",
            self.tr("Ready to work, without a network"),
            self.tr(
                "The starter models come with the program and are free for any use. They work on faces of 256 px, "
                "which is as much as most small prints hold."
            ),
        )

    def _large_card(self) -> QFrame:
        card = self._card(
            "download",
            "accent",
            self.tr("Larger models for larger scans"),
            self.tr(
                "The published models work on faces of 512 px and bring back finer detail. They are made by others, "
                "who allow private, non-commercial use only: you read their licences before the download begins."
            ),
        )
        texts = card.findChild(QVBoxLayout, "texts")
        assert isinstance(texts, QVBoxLayout)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the download"))
        self._words = muted_note()
        self.download_button = QPushButton()
        self.download_button.clicked.connect(self._on_download)
        texts.addWidget(self._bar)
        texts.addWidget(self._words)
        texts.addLayout(row(self.download_button, 1))
        return card

    def _card(self, icon: str, role: str, title: str, text: str) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        sign = QLabel()
        sign.setFixedSize(_SIGN, _SIGN)
        self._signs.append((sign, icon, role))
        said = label(text, wraps=True)
        said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        texts = column(label(title, "title", wraps=True), said, spacing=theme.APART)
        texts.setObjectName("texts")
        both = row(owner=card, spacing=2 * theme.AROUND, margins=DIALOG_MARGINS)
        both.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(texts, 1)
        return card

    def _buttons(self) -> QHBoxLayout:
        open_text, name = self.tr("Open a Folder of Scans…"), self.tr("Open a folder of scans")
        self.open_button = button(open_text, self._on_open, name=name, role="primary")
        self.open_button.setDefault(True)
        later_text, name = self.tr("Look Around First"), self.tr("Continue to the window")
        self.later_button = button(later_text, self._finish, name=name)
        return row(self.open_button, self.later_button, 1, spacing=theme.APART)

    def changeEvent(self, happened: QEvent) -> None:
        super().changeEvent(happened)
        if happened.type() == QEvent.Type.PaletteChange:
            self._draw_signs()

    def _draw_signs(self) -> None:
        for sign, icon, role in self._signs:
            sign.setPixmap(theme.icon(icon, role).pixmap(_SIGN, _SIGN))

    # Wishes of the user

    def _on_open(self) -> None:
        self._finish()
        self.open_folder_requested.emit()

    def _finish(self) -> None:
        self._store.change(first_start_done=True)
        self.finished.emit()

    def _on_download(self) -> None:
        if self._under_way:
            for name in tuple(self._under_way):
                self._tasks.cancel(name)
            return
        missing = self._missing()
        if may_download(missing, self._store, self):
            self._tasks.download([state.name for state in missing], licences_accepted=True)
            for state in missing:
                self._under_way.setdefault(state.name, (0, state.size))
            self._show("")

    # What happens

    @Slot(object)
    def _on_states(self, states: tuple[ModelState, ...]) -> None:
        # A download that was begun elsewhere is shown here, too.
        for state in states:
            if state.set == LARGE and self._tasks.is_pending(state.name):
                self._under_way.setdefault(state.name, (0, state.size))
        self._show(None)

    @Slot(str)
    def _on_started(self, name: str) -> None:
        state = next((one for one in self._of_large() if one.name == name), None)
        if state is not None:
            self._under_way.setdefault(name, (0, state.size))
            self._show("")

    @Slot(str, object, object)
    def _on_progress(self, name: str, have: int, of: int | None) -> None:
        if name in self._under_way:
            self._under_way[name] = (have, of)
            self._show("")

    @Slot(str)
    def _on_ended(self, name: str) -> None:
        self._under_way.pop(name, None)
        self._show("")

    @Slot(str, object)
    def _on_failed(self, name: str, failure: Failure) -> None:
        if self._under_way.pop(name, None) is not None:
            self._show(f"⚠ {error_texts.both(failure)}", trouble=True)

    def _of_large(self) -> list[ModelState]:
        return [state for state in self._tasks.states if state.set == LARGE]

    def _missing(self) -> list[ModelState]:
        return [state for state in self._of_large() if state.state == "absent"]

    def _show(self, words: str | None, *, trouble: bool = False) -> None:
        """With words about the download; None leaves the words as they are."""
        if words is not None:
            self._words.setStyleSheet(f"color: {theme.colour('danger' if trouble else 'muted').name()}")
        missing = self._missing()
        self._bar.setVisible(bool(self._under_way))
        if self._under_way:
            have = sum(one for one, _ in self._under_way.values())
            of = sum(size or 0 for _, size in self._under_way.values())
            self._bar.setRange(0, 1000 if of else 0)
            self._bar.setValue(min(1000, 1000 * have // of) if of else 0)
            words = self.tr("{have} of {of} downloaded. You can start working in the meantime.").format(
                have=size_words(have), of=size_words(of)
            )
            self.download_button.setText(self.tr("Cancel Download"))
        elif self._of_large() and not missing:
            words = self.tr("They are installed, and will be used.")
        else:
            self.download_button.setText(self.tr("Download ({size})…").format(size=total_size(missing)))
        self.download_button.setAccessibleName(self.download_button.text())
        self.download_button.setVisible(bool(self._under_way or missing))
        if words is not None:
            self._words.setText(words)
        self._words.setVisible(bool(self._words.text()))
