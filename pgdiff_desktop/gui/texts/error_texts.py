"""Errors in the language of the window, and with what the window can do about them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.error_sentences import REASONS, REMEDIES, ErrorTexts
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.texts.model_texts import role_words
from pgdiff_desktop.gui.texts.sentences import about, full_stop, sentences

CONTEXT = "Errors"

_INSTALL_ONNX = (
    'Install it with: pip install "pgdiff-desktop[{extra}]"; '
    "or choose the automatic runtime in the preferences."
)
_AUTOMATIC_RUNTIME = "Choose the automatic runtime in the preferences."
_SHOW_AGAIN = "Remove this face, and show where it is again."
_COPY_DIAGNOSTICS = "Copy the diagnostics (Help menu) and report it."
_IMPORT_OWN = "Import it on the command line, as the README says."

error_texts = ErrorTexts(
    reasons=REASONS,
    remedies={
        **REMEDIES,
        # Photos, faces, damage
        ErrorCode.PHOTO_MISSING: "Look whether it was moved or renamed.",
        ErrorCode.PHOTO_IS_FOLDER: "Open it as an album.",
        ErrorCode.FACE_NOT_FOUND: "Draw a box around the face, or click its eyes (Faces menu).",
        ErrorCode.FACE_NUMBER: "Look for the faces again (Faces menu).",
        ErrorCode.FACE_LANDMARKS: "Click its eyes (Faces menu).",
        ErrorCode.FACE_OUTSIDE: _SHOW_AGAIN,
        ErrorCode.FACE_BY_HAND_OUTSIDE: _SHOW_AGAIN,
        ErrorCode.FACE_WITHOUT_AREA: _SHOW_AGAIN,
        ErrorCode.FACE_EYES: _SHOW_AGAIN,
        ErrorCode.FACE_NOT_SQUARE: "Pick another photo.",
        ErrorCode.REFERENCE_WITHOUT_FACE: "Pick another photo.",
        ErrorCode.IDENTITY_LOST: "Add another photo of the person as a reference.",
        ErrorCode.MASK_MISSING: "Look whether it was moved or renamed.",
        ErrorCode.MASK_NO_FILE: "Look whether it was moved or renamed.",
        # What of a photo is not kept
        ErrorCode.PHOTO_FIRST_OF_SEVERAL: (
            "Take pages of a TIFF out as photos of their own (File menu); save the pictures of other files yourself."
        ),
        # Writing
        ErrorCode.OUTPUT_TOO_LARGE: "Export it as TIFF or PNG.",
        ErrorCode.OUTPUT_NO_RESULT: REMEDIES[ErrorCode.OUTPUT_IS_PHOTO],
        ErrorCode.OUTPUT_RETOUCHED: REMEDIES[ErrorCode.OUTPUT_IS_PHOTO],
        ErrorCode.OUTPUT_APPEARED: REMEDIES[ErrorCode.OUTPUT_IS_PHOTO],
        ErrorCode.OUTPUT_IS_INPUT: REMEDIES[ErrorCode.OUTPUT_IS_PHOTO],
        # Devices, bugs
        ErrorCode.MEMORY_OF_GPU: (
            "Close other programs, or choose the processor as the device in the preferences."
        ),
        ErrorCode.DEVICE_FAILED: "Update its driver, or choose the processor as the device in the preferences.",
        ErrorCode.DEVICE_MISSING: "Choose the automatic device in the preferences.",
        ErrorCode.UNEXPECTED: _COPY_DIAGNOSTICS,
        # Models and downloads
        ErrorCode.MODEL_MISSING: "Download it, or bring it in a folder (Models).",
        ErrorCode.MODEL_SIZE: REMEDIES[ErrorCode.MODEL_CUT_SHORT],
        ErrorCode.MODEL_HASH: REMEDIES[ErrorCode.MODEL_CUT_SHORT],
        ErrorCode.MODEL_LICENCE: "Read it, and accept it where you download the model.",
        ErrorCode.MODEL_FOLDER_MISSING: "Choose the folder of the files.",
        ErrorCode.MODEL_FOLDER_EMPTY: "The list of models says the names of the files.",
        ErrorCode.OWN_MODEL_MISSING: "Look whether it was moved or renamed.",
        ErrorCode.OWN_MODEL_CHANGED: _IMPORT_OWN,
        ErrorCode.OWN_MODEL_DOWNLOAD: _IMPORT_OWN,
        ErrorCode.DOWNLOAD_WRONG: "Try again later, or bring the file in a folder (Models).",
        ErrorCode.DOWNLOAD_SPACE: "Free some space, or choose another model folder in the preferences.",
        ErrorCode.PROXY_UNUSABLE: "Correct the proxy in the preferences.",
        ErrorCode.UPDATE_SETTINGS: "Correct it in the preferences or in settings.json.",
        # Runtimes
        ErrorCode.ONNX_MISSING: _INSTALL_ONNX,
        ErrorCode.ONNX_WITHOUT_PROVIDER: (
            "Uninstall the other onnxruntime first: pip uninstall {installed}; "
            'then: pip install "pgdiff-desktop[{extra}]"; '
            "or choose the automatic runtime in the preferences."
        ),
        ErrorCode.ONNX_PROVIDER_FAILED: _INSTALL_ONNX,
        ErrorCode.ONNX_UNREADABLE: _INSTALL_ONNX,
        ErrorCode.ONNX_STOPPED: _INSTALL_ONNX,
        ErrorCode.ONNX_EXPORT: _INSTALL_ONNX,
        ErrorCode.ONNX_DIFFERS: _AUTOMATIC_RUNTIME,
        ErrorCode.COMPILER_MISSING: _AUTOMATIC_RUNTIME,
        ErrorCode.COMPILER_FAILED: _AUTOMATIC_RUNTIME,
        # Requests that contradict themselves
        ErrorCode.RECIPE_NEEDS_REFERENCE: "Add a photo of the same person.",
        ErrorCode.RECIPE_WITHOUT_REFERENCE: "Choose a recipe that does, or remove the reference.",
        ErrorCode.RECIPE_NEEDS_DAMAGE: "Paint the damage, or choose another recipe.",
        ErrorCode.RECIPE_WITHOUT_ENHANCEMENT: "Choose another recipe.",
        ErrorCode.STEPS_NOT_SAMPLED: "Choose another preset.",
        ErrorCode.STEPS_TOO_MANY: "Choose another preset.",
        ErrorCode.STEPS_AFTER_LATE_START: "Choose another preset.",
        ErrorCode.REPEATS_OUTSIDE: "Choose another preset.",
        ErrorCode.MASK_AND_DETECTION: "Remove the painted damage, or choose another recipe.",
        ErrorCode.ALIGNED_AND_FACES: "Pick another photo.",
        ErrorCode.NOTHING_TO_DO: "Choose a face, or something to do to the photo.",
    },
    translate=partial(QCoreApplication.translate, CONTEXT),
    role=lambda role: role_words(role)[0],
    about=about,
    sentences=lambda message, remedy: sentences(full_stop(message), remedy),
)


def without_subject(failure: Failure) -> str:
    """Reason and remedy as two sentences, where the subject is in view already."""
    reason = error_texts.reason(failure)
    reason = reason[:1].upper() + reason[1:]
    return sentences(full_stop(reason), error_texts.remedy(failure))


def about_photo(failure: Failure, photo: Path) -> str:
    """Reason and remedy where a photo's name is in view already; another subject is named."""
    is_its = failure.subject in ("", str(photo), photo.name)
    return without_subject(failure) if is_its else error_texts.both(failure)
