"""What a notice comes from, so that whoever mends it takes the notice away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CauseKind(StrEnum):
    """By what it goes.

    Attributes:
        PHOTO: a photo, as long as it is open; goes when another one is.
        ATTEMPT: an attempt to restore a photo; goes when another is made, its entry leaves the queue, what it was
            made with changes, or the note on the photo is dismissed.
        MODELS: model files; goes when others are installed.
        RESULT: the result of a photo, which could not be shown; goes when it is.
        FACES: faces of a photo that could not be looked for; goes when they are.
        FOLDER: a folder of the album; goes when it is back, or another album is opened.
        SAVING, SETTINGS, SESSION: what could not be saved; goes when everything is.
        PROPOSAL: proposed damage of which nothing was decided; goes when it is.
        DEVICE: what a device cannot do; the newest is enough.
        SHARP: photos that are left as they are; the newest is enough.
    """

    PHOTO = "photo"
    ATTEMPT = "attempt"
    MODELS = "models"
    RESULT = "result"
    FACES = "faces"
    FOLDER = "folder"
    SAVING = "saving"
    SETTINGS = "settings"
    SESSION = "session"
    PROPOSAL = "proposal"
    DEVICE = "device"
    SHARP = "sharp"


@dataclass(frozen=True)
class Cause:
    """Of two notices of one cause only the newer is shown.

    Attributes:
        subject: the photo or folder, where there are several.
        what: tells several of one subject apart.
    """

    kind: CauseKind
    subject: object = None
    what: str = ""
