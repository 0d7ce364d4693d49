"""Two results of one face, seen side by side in the photo, whichever of them is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.gui.texts.candidate_texts import candidate_name


@dataclass(frozen=True)
class ComparedCandidates:
    """Files of two candidates of a face, None for its original, in a photo whose other faces stay as they are.

    Attributes:
        chosen: of the face, when they were first compared.
    """

    face_id: int
    left: str | None
    right: str | None
    chosen: str | None

    def is_in(self, record: PhotoRecord) -> bool:
        """Whether both are still there, and the choice that is to be made has not been made yet."""
        face = next((one for one in record.faces or () if one.id == self.face_id), None)
        if face is None or face.chosen != self.chosen:
            return False
        return {self.left, self.right} <= {None, *(one.file for one in face.candidates)}

    def records(self, record: PhotoRecord) -> tuple[PhotoRecord, PhotoRecord]:
        """The photo with the left one, and with the right one."""
        face = replace(record.face(self.face_id), wanted=True)
        return (
            record.with_face(replace(face, chosen=self.left)),
            record.with_face(replace(face, chosen=self.right)),
        )

    def names(self, record: PhotoRecord) -> tuple[str, str]:
        face = record.face(self.face_id)
        return candidate_name(face, self.left), candidate_name(face, self.right)
