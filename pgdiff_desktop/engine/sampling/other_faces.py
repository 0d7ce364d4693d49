"""Faces of other photos than the one that is restored: references, and photos that colours come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import ErrorCode, NoFaceFound
from pgdiff_desktop.faces.aligned_face import align_face, whole_photo_as_face
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.saving.file_hashes import sha256_of

FindFaces = Callable[[Photo], tuple[Face, ...]]


@dataclass
class OtherFaces:
    """Reads other photos of one job, and looks for the faces in each once.

    Of a photo the largest face is taken; any other has a path of its own, see `path_of`.

    Attributes:
        find_faces: looks for faces in another photo.
        hashes: SHA-256 of the photos that were read.
    """

    find_faces: FindFaces
    hashes: dict[Path, str] = field(init=False, default_factory=dict)
    _shown: dict[Path, tuple[Path, Face]] = field(init=False, default_factory=dict)
    _largest: dict[Path, Face | None] = field(init=False, default_factory=dict)
    _pictures: dict[tuple[Path, int], np.ndarray] = field(init=False, default_factory=dict)

    def picture(self, path: Path, size: int) -> np.ndarray:
        """The largest face of a photo, aligned, (size, size, 3) float32 sRGB in [0, 1].

        A square photo without a face that can be found is taken whole.

        Raises:
            PhotoError: the photo cannot be read.
            NoFaceFound: there is none, and the photo is not square.
        """
        if (path, size) not in self._pictures:
            self._pictures[path, size] = self._read(path, size)
        return self._pictures[path, size]

    def path_of(self, photo: Path, face: Face) -> Path:
        """By which a face is asked for that is known to be in a photo; no file lies there."""
        x, y, _, _ = face.box
        path = photo.with_name(f"{photo.name} face at {x:.0f},{y:.0f}")
        self._shown[path] = (photo, face)
        return path

    def _read(self, path: Path, size: int) -> np.ndarray:
        file, shown = self._shown.get(path, (path, None))
        photo = read_photo(file)
        self.hashes[path] = sha256_of(file)
        height, width = photo.pixels.shape[:2]
        icc_profile = photo.metadata.icc_profile
        if shown is not None:
            return align_face(shown, photo.pixels, icc_profile, None, size).picture
        if path not in self._largest:
            found = self.find_faces(photo)
            self._largest[path] = max(found, key=lambda face: face.box[2] * face.box[3], default=None)
        largest = self._largest[path]
        if largest is not None:
            return align_face(largest, photo.pixels, icc_profile, None, size).picture
        if width != height:
            raise NoFaceFound(path, ErrorCode.REFERENCE_WITHOUT_FACE)
        return whole_photo_as_face(path, photo.pixels, icc_profile, None, size).picture
