"""What is said of a newer version, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.errors import UpdateTrouble
from pgdiff_desktop.updates.release import Release
from pgdiff_desktop.workers.update_check import UpdatePhase, UpdateState


def available_words(release: Release) -> str:
    """Words of the link to the release's page."""
    said = QCoreApplication.translate("Updates", "Version {version} is available")
    return said.format(version=release.version)


def phase_words(state: UpdateState) -> str:
    """What came of the last check, in one sentence; empty where there is nothing to say but the link."""
    translate = QCoreApplication.translate
    if state.trouble is not None:
        return _trouble_words(state.trouble)
    return {
        UpdatePhase.CHECKING: translate("Updates", "Checking…"),
        UpdatePhase.NEWEST: translate("Updates", "This is the newest version."),
    }.get(state.phase, "")


def _trouble_words(trouble: UpdateTrouble) -> str:
    translate = QCoreApplication.translate
    return {
        UpdateTrouble.UNREACHABLE: translate(
            "Updates", "The project's page could not be reached: check the connection and the proxy."
        ),
        UpdateTrouble.SERVER: translate(
            "Updates", "The project's page gave an unexpected answer: try again later."
        ),
        UpdateTrouble.NO_RELEASE: translate("Updates", "The project's page lists no release yet."),
        UpdateTrouble.ANSWER: translate(
            "Updates", "The answer did not describe a release, so it was ignored: try again later."
        ),
        UpdateTrouble.SETTINGS: translate(
            "Updates",
            "The proxy or the certificate file cannot be used: correct it in the preferences or in settings.json.",
        ),
    }[trouble]
