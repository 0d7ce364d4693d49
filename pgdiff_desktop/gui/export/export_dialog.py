"""Export: choose, watch, and see what changed in each photo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QWidget,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.export.export_options import ExportChoice, ExportOptionsPage
from pgdiff_desktop.gui.export.export_table import OutcomeTable
from pgdiff_desktop.gui.texts.export_texts import counts_words
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.workers.export import Exporter, ExportOptions, ExportOutcome, ExportState, ExportSummary

__all__ = ["ExportChoice", "ExportDialog"]

# So often is looked whether everything is saved, and so often before that is given up: 20 seconds.
_LOOK_MS, _LOOKS = 50, 400


class ExportDialog(QDialog):
    """A face of `Exporter`; it stays open until what is being written is whole or given up."""

    def __init__(self, exporter: Exporter, choice: ExportChoice, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Export"))
        self.resize(780, 700)
        self.setMinimumSize(520, 480)
        self._exporter = exporter
        self._choice = choice
        self._options: ExportOptions | None = None
        self._summary: ExportSummary | None = None
        self._waiting: tuple[tuple[Path, ...], ExportOptions] | None = None
        self._looks = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)

        self.options_page = ExportOptionsPage(choice)
        self._title = label(role="headline", wraps=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.options_page)
        self._pages.addWidget(self._outcome_page())
        self._trouble = label(wraps=True)
        self._trouble.setStyleSheet(f"color: {theme.colour('danger').name()}")
        self._trouble.setAccessibleName(self.tr("Why nothing was exported"))
        self._trouble.hide()
        parts = (self._title, (self._pages, 1), self._trouble, self._buttons())
        column(*parts, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)

        self.options_page.ready_changed.connect(self.export_button.setEnabled)
        self.export_button.setEnabled(self.options_page.ready)
        exporter.progress.connect(self._on_progress)
        exporter.photo_done.connect(self._on_photo_done)
        exporter.finished.connect(self._on_finished)
        self._show()

    @property
    def summary(self) -> ExportSummary | None:
        """Of the last export; None before its end."""
        return self._summary

    def start(self) -> None:
        """Begins to export what is chosen."""
        self.options_page.remember()
        self._begin(self.options_page.photos(), self.options_page.options())

    def reject(self) -> None:
        """Closes; while an export runs, cancels it and waits for the photo that is being written."""
        if self._exporter.running or self._waiting is not None:
            self._on_cancel()
        else:
            super().reject()

    def _begin(self, photos: tuple[Path, ...], options: ExportOptions) -> None:
        if self._exporter.running or self._waiting is not None:
            return
        self._options, self._summary = options, None
        self.table.set_outcomes(())
        self._bar.setRange(0, max(1, len(photos)))
        self._bar.setValue(0)
        self._now.set_text("")
        self._trouble.hide()
        self.cancel_button.setEnabled(True)
        self._waiting, self._looks = (photos, options), 0
        self._on_look()

    @Slot()
    def _on_look(self) -> None:
        """Begins as soon as what was decided lies on the disk, where the export reads it."""
        if self._waiting is None:
            return
        photos, options = self._waiting
        self._looks += 1
        if self._choice.unsaved is None or not self._choice.unsaved():
            self._stop_waiting()
            self._exporter.start(photos, options, self._choice.records, self._choice.album)
        elif self._looks > _LOOKS:
            self._stop_waiting()
            self._trouble.setText(
                self.tr("⚠ Your latest changes could not be saved, so nothing was exported. Try again soon.")
            )
            self._trouble.show()
        elif not self._look.isActive():
            self._look.start()
        self._show()

    def _stop_waiting(self) -> None:
        self._waiting = None
        self._look.stop()

    # What is shown

    def _outcome_page(self) -> QWidget:
        page = QWidget()
        self._now = ElidedLabel()
        self._now.setAccessibleName(self.tr("Photo that is being exported"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._report = label(wraps=True)
        self._report.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._report.setAccessibleName(self.tr("Summary of the export"))
        self.table = OutcomeTable()
        parts = (self._now, self._bar, self._report, (self.table, 1))
        column(*parts, owner=page, spacing=theme.APART)
        return page

    def _buttons(self) -> QHBoxLayout:
        self.copy_button = button(self.tr("Copy Summary"), self._on_copy, icon="copy", is_default=False)
        self.retry_button = button(self.tr("Retry Failed"), self._on_retry, icon="retry", is_default=False)
        self.folder_button = button(
            self.tr("Open Folder"), self._on_open_folder, icon="folder-open", is_default=False
        )
        self.close_button = button(self.tr("Cancel"), self.reject, is_default=False)
        self.cancel_button = button(self.tr("Cancel"), self._on_cancel, is_default=False)
        self.export_button = button(self.tr("Export"), self.start, role="primary", is_default=False)
        self.export_button.setIcon(theme.icon("export", "on_accent"))
        self.export_button.setDefault(True)
        left = (self.copy_button, self.retry_button)
        right = (self.folder_button, self.cancel_button, self.close_button, self.export_button)
        return row(*left, 1, *right, spacing=theme.APART)

    def _show(self) -> None:
        running = self._exporter.running or self._waiting is not None
        done = self._summary is not None
        choosing = not running and not done
        self._pages.setCurrentIndex(0 if choosing else 1)
        for widget, wanted in (
            (self._now, running),
            (self._bar, running),
            (self._report, done),
            (self.export_button, choosing),
            (self.cancel_button, running),
            (self.close_button, not running),
            (self.copy_button, done),
            (self.folder_button, done and self._has_files),
            (self.retry_button, done and bool(self._to_retry())),
        ):
            widget.setVisible(wanted)
        stopped = self._summary is not None and self._summary.cancelled
        self.retry_button.setText(self.tr("Export the Rest") if stopped else self.tr("Retry Failed"))
        self.retry_button.setAccessibleName(self.retry_button.text())
        self.close_button.setText(self.tr("Done") if done else self.tr("Cancel"))
        self.close_button.setAccessibleName(self.close_button.text())
        if choosing:
            self._title.setText(self.tr("Export restored photos"))
        elif running:
            saving = self._waiting is not None
            self._title.setText(self.tr("Saving your latest changes…") if saving else self.tr("Exporting…"))
        else:
            self._title.setText(self._headline())
            self._report.setText(self._report_words())
            self.close_button.setDefault(True)
            self.close_button.setFocus()

    @property
    def _has_files(self) -> bool:
        return self._summary is not None and any(one.output is not None for one in self._summary.outcomes)

    def _to_retry(self) -> tuple[Path, ...]:
        if self._summary is None:
            return ()
        wanted = (ExportState.FAILED, ExportState.NOT_REACHED)
        return tuple(one.photo for one in self._summary.outcomes if one.state in wanted)

    def _headline(self) -> str:
        assert self._summary is not None
        counted = counts_words({state: len(self._summary.of_state(state)) for state in ExportState})
        return self.tr("Cancelled: {counts}").format(counts=counted) if self._summary.cancelled else counted

    def _report_words(self) -> str:
        summary = self._summary
        assert summary is not None
        parts = [self.tr("Folder: {folder}").format(folder=summary.options.folder)]
        warned = sum(bool(one.warnings) for one in summary.of_state(ExportState.WRITTEN))
        if warned:
            parts.append(self.tr("%n photo(s) exported with a warning, see their notes.", "", warned))
        return "\n".join(parts)

    # Wishes of the user

    def _on_cancel(self) -> None:
        if self._waiting is not None:
            self._stop_waiting()
            self._show()
            return
        self._exporter.cancel()
        self.cancel_button.setEnabled(False)
        self._title.setText(self.tr("Stopping after the current photo…"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.outcomes.as_text())

    def _on_retry(self) -> None:
        assert self._options is not None
        self._begin(self._to_retry(), self._options)

    def _on_open_folder(self) -> None:
        if self._options is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._options.folder)))

    # What happens

    @Slot(int, int, object)
    def _on_progress(self, done: int, of: int, photo: Path | None) -> None:
        self._bar.setValue(done)
        if photo is not None:
            self._now.set_text(
                self.tr("{number} of {of}: {name}").format(number=done + 1, of=of, name=photo.name)
            )

    @Slot(object)
    def _on_photo_done(self, outcome: ExportOutcome) -> None:
        self.table.add(outcome)

    @Slot(object)
    def _on_finished(self, summary: ExportSummary) -> None:
        self._summary = summary
        self.table.set_outcomes(summary.outcomes)
        self._show()
