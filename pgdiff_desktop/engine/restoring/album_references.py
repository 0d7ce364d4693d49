"""Other photos of whoever is on a face, out of an album: its references, and what its results are judged by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.album import AlbumFace
from pgdiff_desktop.engine.door.recipes import sharpening_recipe
from pgdiff_desktop.engine.door.seen_faces import FaceSeen, known_faces, shows_same_picture
from pgdiff_desktop.engine.restoring.judging import SIDE, Judging
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.faces.detection import overlap
from pgdiff_desktop.identity.grouping import SeenFace, grouped
from pgdiff_desktop.identity.references import FaceOfPerson, best_references
from pgdiff_desktop.photos.date_taken import date_taken

if TYPE_CHECKING:
    from pathlib import Path

    from pgdiff_desktop.engine.door.album import AlbumFaces
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.request import FaceToRestore
    from pgdiff_desktop.engine.restoring.face_embedding import FaceViewing
    from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.photos.photo import Photo

# Boxes that have so much of each other in common, of both together, are one face's.
_ONE_FACE = 0.5


@dataclass(frozen=True)
class AlbumReferences:
    """Finds the persons of one photo in an album.

    Attributes:
        others: reads the references.
        judging: leaves out whom it takes for somebody else, as nobody is there to ask; None where there is no judge.
    """

    album: AlbumFaces
    viewing: FaceViewing
    others: OtherFaces
    judging: Judging | None

    def given(
        self, photo: Photo, wanted: Sequence[FaceToRestore], token: CancelToken, *, is_whole: bool
    ) -> tuple[FaceToRestore, ...]:
        """The faces with the best other photos of the same person as references; as they were where there is none.

        Args:
            is_whole: the photo is its file's picture, whose faces the album tells; no part or later page of it.

        Raises:
            Cancelled: the token was set.
            ModelError: the identity network cannot be loaded.
        """
        photos = {face.photo for face in self.album.faces}
        own_files = {path for path in photos if _is_same_file(path, photo.path)}
        here = [face for face in self.album.faces if face.photo in own_files]
        elsewhere = [face for face in self.album.faces if face.photo not in own_files]
        seen = self.viewing.seen(photo, [face.face for face in wanted], token)
        taken, told = date_taken(photo.path), here if is_whole else []
        own = [
            (face, _known_by_owner(AlbumFace(photo.path, face.face, one, taken=taken), told))
            for face, one in zip(wanted, seen, strict=True)
            if one is not None
        ]
        faces = [*(face for _, face in own), *elsewhere]
        found = {face.id: face for face in wanted}
        for places in grouped([seen_face(face) for face in faces], self.album.least_alike):
            of_person = [faces[place] for place in places if place >= len(own)]
            for place in places:
                if place < len(own):
                    face, known = own[place]
                    found[face.id] = self._beside(face, known, of_person)
        return tuple(found.values())

    def _beside(self, wanted: FaceToRestore, own: AlbumFace, of_person: Sequence[AlbumFace]) -> FaceToRestore:
        of_person = [one for one in of_person if self._is_of_use(own.seen, one.seen)]
        face, *others = (
            FaceOfPerson(one, one.face.landmarks, one.seen.detail, one.taken) for one in (own, *of_person)
        )
        best = [one.which for one in best_references(face, others)]
        paths = [self.others.path_of(one.photo, one.face) for one in best]
        references = tuple(path for path in paths if self._can_be_read(path))
        settings = wanted.settings
        if references:
            recipe = sharpening_recipe(takes_reference=True)
            settings = replace(settings, recipe=recipe.name, references=references)
        known = known_faces([one.seen for one in of_person], self.album.judge)
        return replace(wanted, settings=settings, known=known)

    def _is_of_use(self, own: FaceSeen, other: FaceSeen) -> bool:
        if shows_same_picture(own, other):
            return False
        return self.judging is None or self.judging.may_be_one(own, other)

    def _can_be_read(self, path: Path) -> bool:
        """A photo that is gone since the album was looked through helps nobody, and hinders nobody."""
        try:
            self.others.picture(path, SIDE)
        except PGDiffError:
            return False
        return True


def _known_by_owner(face: AlbumFace, here: Sequence[AlbumFace]) -> AlbumFace:
    """The face with what the album's owner has said of it, where its photo is one of the album's."""
    there = max(here, key=lambda one: _shared(one.face, face.face), default=None)
    if there is None or _shared(there.face, face.face) < _ONE_FACE:
        return face
    return replace(face, name=there.name, person=there.person)


def _shared(one: Face, other: Face) -> float:
    return overlap(one.box, other.box)


def seen_face(face: AlbumFace) -> SeenFace:
    """The face as it is grouped by person."""
    return SeenFace(face.seen.embedding, str(face.photo), face.name, face.person, face.seen.detail)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
