"""From a photo of the album to the small pictures of it that the page for the family holds."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from pgdiff_desktop.albums.composition import AlbumPhoto, restored_faces
from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import Composition
from pgdiff_desktop.engine.door.invented import INVENTED_FROM, PARTLY_FROM
from pgdiff_desktop.review.packed import PackedCandidate, PackedFace, PackedPhoto
from pgdiff_desktop.review.shown_name import shown_name
from pgdiff_desktop.saving.file_hashes import sha256_of

if TYPE_CHECKING:
    from pgdiff_desktop.engine.restoring.reading import SourcePhotos

# The map is soft; more pixels would only be bytes.
_MAP_SIDE = 640
# A shade in 16 is finer than the hatching tells apart, and packs well.
_MAP_STEP = 17
_MOST = 255


@dataclass(frozen=True)
class _Sizes:
    """Attributes:
    photo, crop: the longest side of the photo, and of a face in it, in pixels.
    quality: of JPEG.
    """

    photo: int
    crop: int
    quality: int


# Fine ones first; the first that fits into the budget is taken, or the last.
_SIZES = (
    _Sizes(1440, 360, 84),
    _Sizes(1280, 320, 80),
    _Sizes(1080, 280, 77),
    _Sizes(900, 240, 74),
    _Sizes(720, 200, 70),
    _Sizes(560, 160, 64),
)


@dataclass(frozen=True)
class _Drawn:
    """A face in the photo, drawn as large as it is ever wanted: (h, w, 3) uint8."""

    face: FaceRecord
    pictures: Mapping[str, np.ndarray]


def packed_photo(wanted: AlbumPhoto, photos: SourcePhotos, budget: int, token: CancelToken) -> PackedPhoto:
    """The pictures of a photo, in about as many bytes as the budget has.

    They are turned as the photo is looked at.

    Raises:
        Cancelled: the token was set.
        PGDiffError: what went wrong with the photo.
    """
    from pgdiff_desktop.engine.restoring.composing import before_and_after, invented_in

    record, composition = wanted.record, wanted.composition
    pair = before_and_after(composition, photos, _SIZES[0].photo, token)
    found = invented_in(composition, photos, _MAP_SIDE, token)
    shares = dict(zip((face.id for face in restored_faces(record)), found.shares, strict=True))
    drawn = [_Drawn(face, dict(_pictures_of(wanted, face, photos, token))) for face in record.faces or ()]
    turned = {
        name: np.rot90(picture, -record.turns)
        for name, picture in (("before", pair.before), ("after", pair.after))
    }
    invented = np.rot90(found.drawn, -record.turns)
    without_pictures = PackedPhoto(
        shown_name(wanted.photo),
        sha256_of(wanted.photo),
        (0, 0),
        b"",
        b"",
        _map_file(invented) if invented.any() else None,
        float((invented >= INVENTED_FROM * _MOST).mean()),
        float(((invented >= PARTLY_FROM * _MOST) & (invented < INVENTED_FROM * _MOST)).mean()),
        (),
        pair.is_coloured,
        pair.by_network,
    )
    for sizes in _SIZES:
        token.raise_if_cancelled()
        first = _shrunk(turned["before"], sizes.photo)
        packed = replace(
            without_pictures,
            size=(first.shape[1], first.shape[0]),
            before=_jpeg(first, sizes.quality),
            after=_jpeg(_shrunk(turned["after"], sizes.photo), sizes.quality),
            faces=tuple(_packed_face(one, shares.get(one.face.id, ()), record.turns, sizes) for one in drawn),
        )
        if packed.bytes <= budget:
            break
    return packed


def _pictures_of(
    wanted: AlbumPhoto, face: FaceRecord, photos: SourcePhotos, token: CancelToken
) -> Iterator[tuple[str, np.ndarray]]:
    """Each candidate in the photo by its file, and the original by an empty one."""
    from pgdiff_desktop.engine.restoring.composing import preview

    side = _SIZES[0].crop
    yield "", preview(Composition(wanted.photo), face.face, side, photos)
    for candidate in face.candidates if face.wanted else ():
        token.raise_if_cancelled()
        chosen = wanted.record.with_face(replace(face, chosen=candidate.file, blend=face.blend or 1.0))
        shown = replace(wanted, record=chosen).composition
        yield candidate.file, preview(shown, face.face, side, photos)


def _packed_face(
    drawn: _Drawn, shares: tuple[tuple[str, float], ...], turns: int, sizes: _Sizes
) -> PackedFace:
    face = drawn.face
    chosen = (face.chosen_file or "") if face.wanted and face.blend > 0 else ""
    numbers = {one.file: number for number, one in enumerate(face.candidates, 1)}
    refused = {one.file for one in face.candidates if one.is_refused}
    files = dict.fromkeys([chosen, "", *drawn.pictures])
    candidates = [
        PackedCandidate(
            file,
            numbers.get(file, 0),
            _jpeg(np.rot90(_shrunk(drawn.pictures[file], sizes.crop), -turns), sizes.quality),
            file == chosen,
            file in refused,
        )
        for file in files
    ]
    return PackedFace(face.id, face.name or "", tuple(candidates), shares)


def _shrunk(picture: np.ndarray, side: int) -> np.ndarray:
    """No side longer than `side`."""
    height, width = picture.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return picture
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.LANCZOS))


def _jpeg(picture: np.ndarray, quality: int) -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(
        file, "JPEG", quality=quality, optimize=True, progressive=True
    )
    return file.getvalue()


def _map_file(invented: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(invented // _MAP_STEP * _MAP_STEP).save(file, "PNG", optimize=True)
    return file.getvalue()
