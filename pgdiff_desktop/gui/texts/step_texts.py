"""Steps that can be taken back, as the Edit menu names them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.albums.record_changes import StepKind


def step_name(kind: StepKind) -> str:
    """What was done, to be said after "Undo" or "Redo"."""
    translate = QCoreApplication.translate
    return {
        StepKind.ADD_FACE: translate("Steps", "Add Face"),
        StepKind.REMOVE_FACE: translate("Steps", "Remove Face"),
        StepKind.FIND_FACES: translate("Steps", "Look for Faces Again"),
        StepKind.SWITCH_FACE: translate("Steps", "Switch Face On or Off"),
        StepKind.NAME_FACE: translate("Steps", "Name Face"),
        StepKind.FACE_SETTINGS: translate("Steps", "Change Settings"),
        StepKind.BLEND: translate("Steps", "Blend"),
        StepKind.CHOOSE: translate("Steps", "Choose Candidate"),
        StepKind.NEW_RESULTS: translate("Steps", "Choose New Results"),
        StepKind.DELETE_CANDIDATE: translate("Steps", "Delete Candidate"),
        StepKind.SETTINGS_TO_ALL: translate("Steps", "Apply to All Faces"),
        StepKind.COPY_SETTINGS: translate("Steps", "Copy Settings"),
        StepKind.STAGES: translate("Steps", "Change the Photo"),
        StepKind.STARS: translate("Steps", "Change Stars"),
        StepKind.TURN: translate("Steps", "Rotate the View"),
        StepKind.REMOVE_RESULT: translate("Steps", "Remove Result"),
        StepKind.ANSWERS: translate("Steps", "Import Answers"),
    }[kind]
