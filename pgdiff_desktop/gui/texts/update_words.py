"""What is said of a newer version, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.gui.texts.error_texts import without_subject
from pgdiff_desktop.updates.release import Release
from pgdiff_desktop.workers.update_check import UpdatePhase, UpdateState


def available_words(release: Release) -> str:
    """Words of the link to the release's page."""
    said = QCoreApplication.translate("Updates", "Version {version} is available")
    return said.format(version=release.version)


def phase_words(state: UpdateState) -> str:
    """What came of the last check, in one sentence; empty where there is nothing to say but the link."""
    translate = QCoreApplication.translate
    if state.failure is not None:
        return without_subject(state.failure)
    return {
        UpdatePhase.CHECKING: translate("Updates", "Checking…"),
        UpdatePhase.NEWEST: translate("Updates", "This is the newest version."),
    }.get(state.phase, "")
