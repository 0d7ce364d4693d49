"""From chosen candidates to the photo: written, previewed, or as patches for the screen. No network takes part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition, WriteOptions
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.result import WrittenCandidate
from pgdiff_desktop.engine.restoring.account import RestoredFace, output_warnings, provenance_of
from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
from pgdiff_desktop.engine.restoring.outputs import refuse_to_overwrite
from pgdiff_desktop.engine.restoring.pasting import paste_face
from pgdiff_desktop.engine.restoring.source_photos import SourcePhotos, read_prepared
from pgdiff_desktop.faces.aligned_face import AlignedFace, align_face
from pgdiff_desktop.faces.alignment import Region
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import for_screen
from pgdiff_desktop.photos.comparison import changed_fraction
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.provenance import Provenance
from pgdiff_desktop.photos.writing import as_8_bits, check_fits, refuse_to_replace, write_photo

# (x, y, (h, w, 3) uint8 sRGB): a rectangle of the photo that differs, in its pixels.
Patch = tuple[int, int, np.ndarray]
# How much of the photo a preview shows, as a multiple of the longer side of the face's box.
_VIEW = 1.7
_TILE = 512


def compose(
    composition: Composition,
    output: Path,
    options: WriteOptions | None = None,
    token: CancelToken | None = None,
) -> WrittenCandidate:
    """Writes the photo with what was chosen; pixels outside of the faces and of the mask are the photo's.

    Raises:
        Cancelled: the token was set; nothing was written.
        OriginalWouldBeOverwritten: the output is one of the files that are read, or no earlier result.
        PGDiffError: what went wrong, with file and remedy.
    """
    token, options = token or CancelToken(), options or WriteOptions()
    originals = [composition.photo, *(face.candidate for face in composition.faces)]
    refuse_to_overwrite([output], originals if composition.mask is None else [*originals, composition.mask])
    refuse_to_replace(output)
    token.raise_if_cancelled()
    prepared = read_prepared(composition.photo, composition.mask, colours=composition.colours)
    photo = prepared.photo
    height, width = photo.pixels.shape[:2]
    check_fits(output, width, height)
    token.raise_if_cancelled()
    whole = Region(0, 0, width, height)
    pixels = _composed(prepared, _pieces(composition.faces, prepared), whole, token)
    changed = changed_fraction(photo.pixels, pixels)
    warnings = photo.warnings
    if options.eight_bits:
        pixels = as_8_bits(pixels)
    else:
        warnings += output_warnings(photo, output)
    token.raise_if_cancelled()
    write_photo(pixels, photo, output, _provenance(composition, changed), quality=options.quality)
    seed = composition.faces[0].seed if composition.faces else 0
    return WrittenCandidate(output, seed, changed, warnings)


def preview(
    composition: Composition, around: Face, side: int, photos: SourcePhotos | None = None
) -> np.ndarray:
    """A face and its surroundings in the composed photo, (h, w, 3) uint8 sRGB, no side longer than `side`.

    Args:
        around: need not be one of the composition's; with no faces chosen it shows the original.
        photos: where the photo is kept for the next preview.
    """
    prepared = _prepared(composition, photos)
    view = view_of(around, prepared.photo)
    pieces = [piece for piece in _pieces(composition.faces, prepared) if _overlap(piece.face.region, view)]
    crop = _composed(prepared, pieces, view)
    # Shrunk in the photo's own colours, as nobody sees the difference and a large face is quicker.
    longest = max(crop.shape[:2])
    if longest > side:
        size = (
            max(1, round(crop.shape[1] * side / longest)),
            max(1, round(crop.shape[0] * side / longest)),
        )
        crop = cv2.resize(crop, size, interpolation=cv2.INTER_AREA).reshape(*size[::-1], -1)
    return for_screen(crop, prepared.photo.metadata.icc_profile)


def view_of(face: Face, photo: Photo) -> Region:
    """The square around a face that a preview shows, as far as the photo goes."""
    height, width = photo.pixels.shape[:2]
    x, y, across, down = face.box
    half = max(across, down) * _VIEW / 2
    middle_x, middle_y = x + across / 2, y + down / 2
    x0, x1 = _inside(middle_x - half, middle_x + half, width)
    y0, y1 = _inside(middle_y - half, middle_y + half, height)
    return Region(x0, y0, x1, y1)


def _inside(low: float, high: float, most: int) -> tuple[int, int]:
    """Whole pixels from low to high inside of 0 to `most`, at least one."""
    first = min(max(0, round(low)), most - 1)
    return first, max(first + 1, min(round(high), most))


def changed_patches(
    composition: Composition, photos: SourcePhotos | None = None, token: CancelToken | None = None
) -> tuple[Patch, ...]:
    """What differs from the photo as it is seen on a screen; later patches lie over earlier ones.

    Raises:
        Cancelled: the token was set.
    """
    token = token or CancelToken()
    prepared = _prepared(composition, photos)
    icc_profile = prepared.photo.metadata.icc_profile
    patches: list[Patch] = []
    for region in _damaged_tiles(prepared):
        token.raise_if_cancelled()
        patches.append((region.x0, region.y0, for_screen(region.of(prepared.filled), icc_profile)))
    for pieces in _clusters(list(_pieces(composition.faces, prepared))):
        token.raise_if_cancelled()
        region = _union([piece.face.region for piece in pieces])
        composed = _composed(prepared, pieces, region, token)
        changed = _bounds_of((composed != region.of(prepared.photo.pixels)).any(axis=2))
        if changed is not None:
            part = for_screen(changed.of(composed), icc_profile)
            patches.append((region.x0 + changed.x0, region.y0 + changed.y0, part))
    return tuple(patches)


@dataclass(frozen=True)
class _Piece:
    """A candidate that was read, over its face of the photo."""

    chosen: ChosenFace
    face: AlignedFace
    picture: np.ndarray
    weight: np.ndarray


def _prepared(composition: Composition, photos: SourcePhotos | None) -> PreparedPhoto:
    read: Callable[..., PreparedPhoto] = read_prepared if photos is None else photos.prepared
    return read(composition.photo, composition.mask, colours=composition.colours)


def _pieces(faces: Iterable[ChosenFace], prepared: PreparedPhoto) -> Iterator[_Piece]:
    for chosen in faces:
        picture, weight = read_candidate(chosen.candidate)
        icc_profile = prepared.photo.metadata.icc_profile
        aligned = align_face(chosen.face, prepared.filled, icc_profile, prepared.damage, len(picture))
        yield _Piece(chosen, aligned, picture, weight * chosen.blend)


def _composed(
    prepared: PreparedPhoto, pieces: Iterable[_Piece], region: Region, token: CancelToken | None = None
) -> np.ndarray:
    """A region of the photo with faces in it, (h, w, C) of the photo's kind; nothing else of it is copied."""
    pieces = list(pieces)
    around = _union([region, *(piece.face.region for piece in pieces)])
    pixels = around.of(prepared.filled).copy()
    for piece in pieces:
        if token is not None:
            token.raise_if_cancelled()
        own = piece.face.region
        paste_face(
            own.of(prepared.filled),
            _counted_from(around, own).of(pixels),
            prepared.photo.metadata.icc_profile,
            None if prepared.damage is None else own.of(prepared.damage),
            piece.face,
            piece.picture,
            piece.weight,
            RECIPES[piece.chosen.recipe],
        )
    return _counted_from(around, region).of(pixels)


def _damaged_tiles(prepared: PreparedPhoto) -> Iterator[Region]:
    """Rectangles that cover what filling changed: tiles, joined along rows."""
    if prepared.damage is None:
        return
    height, width = prepared.damage.shape
    for y in range(0, height, _TILE):
        bottom, start = min(y + _TILE, height), None
        for x in range(0, width + _TILE, _TILE):
            tile = Region(x, y, min(x + _TILE, width), bottom)
            if x < width and tile.of(prepared.damage).any():
                start = x if start is None else start
            elif start is not None:
                yield Region(start, y, min(x, width), bottom)
                start = None


def _clusters(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Pieces that overlap, directly or by way of others, together; each in the order that it is pasted in."""
    clusters: list[list[int]] = []
    for number, piece in enumerate(pieces):
        near = [
            cluster
            for cluster in clusters
            if any(_overlap(piece.face.region, pieces[other].face.region) for other in cluster)
        ]
        clusters = [cluster for cluster in clusters if cluster not in near]
        clusters.append(sorted([number, *(other for cluster in near for other in cluster)]))
    return [[pieces[number] for number in cluster] for cluster in clusters]


def _overlap(one: Region, other: Region) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def _union(regions: Sequence[Region]) -> Region:
    return Region(
        min(region.x0 for region in regions),
        min(region.y0 for region in regions),
        max(region.x1 for region in regions),
        max(region.y1 for region in regions),
    )


def _counted_from(outer: Region, inner: Region) -> Region:
    """A region in pixels that are counted from the corner of one around it."""
    x, y = outer.x0, outer.y0
    return Region(inner.x0 - x, inner.y0 - y, inner.x1 - x, inner.y1 - y)


def _bounds_of(changed: np.ndarray) -> Region | None:
    """The rectangle of what is True in (h, w); None where nothing is."""
    rows, columns = np.nonzero(changed.any(axis=1))[0], np.nonzero(changed.any(axis=0))[0]
    if not len(rows):
        return None
    return Region(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _provenance(composition: Composition, changed: float) -> Provenance:
    faces = [
        RestoredFace(face.face.box, face.recipe, face.guidance_scale, face.preset, face.seed)
        for face in composition.faces
    ]
    models = list(dict.fromkeys(model for face in composition.faces for model in face.models))
    return provenance_of(faces, models, changed)
