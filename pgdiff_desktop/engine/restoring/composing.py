"""The stage before the last: sampled faces, as they were sampled or as they were chosen, into the photo.

Written, previewed, or as patches for the screen. No network takes part but those of the photo's stages.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition, WriteOptions
from pgdiff_desktop.engine.door.invented import Shares
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.result import WrittenCandidate
from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
from pgdiff_desktop.engine.restoring.credentials import identity_of
from pgdiff_desktop.engine.restoring.face_names import with_face_names
from pgdiff_desktop.engine.restoring.invented import InventedFace, invented_face, invented_map
from pgdiff_desktop.engine.restoring.kept_inputs import composed_from
from pgdiff_desktop.engine.restoring.pasting import Piece, aligned_in, paste_face
from pgdiff_desktop.engine.restoring.reading import SourcePhotos
from pgdiff_desktop.engine.restoring.writing import done_to_photo, refuse_outputs, write_result
from pgdiff_desktop.errors import PhotoError
from pgdiff_desktop.faces.alignment import Region
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import for_screen
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.writing import check_fits
from pgdiff_desktop.saving.file_stamps import FileStamp

# (x, y, (h, w, 3) uint8 sRGB): a rectangle of the photo that differs, in its pixels.
Patch = tuple[int, int, np.ndarray]
# How much of the photo a preview shows, as a multiple of the longer side of the face's box.
_VIEW = 1.7
_TILE = 512


def composed(
    prepared: PreparedPhoto,
    pieces: Iterable[Piece],
    region: Region | None = None,
    token: CancelToken | None = None,
) -> np.ndarray:
    """A region of the photo with faces in it, (h, w, C) of the photo's kind; pixels of no weight stay bit for bit.

    Where faces overlap, each covers what those before it changed, as far as its weight goes. Nothing but the region
    and the faces is copied.

    Args:
        region: None for the whole photo.

    Raises:
        Cancelled: the token was set.
    """
    pieces = list(pieces)
    height, width = prepared.filled.shape[:2]
    region = region or Region(0, 0, width, height)
    around = Region.around([region, *(piece.face.region for piece in pieces)])
    pixels = around.of(prepared.filled).copy()
    for piece in pieces:
        if token is not None:
            token.raise_if_cancelled()
        paste_face(piece, prepared, piece.face.region.within(around).of(pixels))
    return region.within(around).of(pixels)


def compose(
    composition: Composition,
    output: Path,
    photos: SourcePhotos,
    options: WriteOptions | None = None,
    token: CancelToken | None = None,
) -> WrittenCandidate:
    """Writes the photo with what was chosen; pixels of which nothing was asked for are the photo's.

    Args:
        photos: does the stages of the whole photo; what it keeps of this one is used.

    Raises:
        Cancelled: the token was set; nothing was written.
        OriginalWouldBeOverwritten: the output is one of the files that are read, or no earlier result.
        CredentialsError: nothing can sign it; known before the work.
        PGDiffError: what went wrong, with file and remedy.
    """
    token = token or CancelToken()
    options = options or WriteOptions()
    faces = composition.faces
    there = refuse_outputs(
        [output],
        [
            composition.photo,
            composition.mask,
            composition.stages.hints,
            *(path for face in faces for path in (face.candidate, *face.others)),
        ],
    )
    seen = there[output] if options.replaces_results else FileStamp.NOTHING
    if options.credentials is not None:
        identity_of(options.credentials)
    token.raise_if_cancelled()
    inputs = composed_from(composition)
    prepared = photos.prepared(composition, token)
    photo = prepared.photo
    height, width = photo.pixels.shape[:2]
    check_fits(output, *options.size_of(width, height))
    token.raise_if_cancelled()
    pieces = list(_pieces(composition, prepared))
    pixels = composed(prepared, pieces, token=token)
    token.raise_if_cancelled()
    invented = list(_invented_faces(composition, prepared, pieces, photos))
    faces = tuple(replace(face, invented=found.shares) for face, found in zip(faces, invented, strict=True))
    size = options.size_of(pixels.shape[1], pixels.shape[0])
    drawn = invented_map(prepared, invented, size, token) if options.with_invented else None
    models = list(dict.fromkeys([*(model for face in faces for model in face.models), *photos.models_used]))
    done = done_to_photo(prepared, composition.stages)
    photo = with_face_names(photo, composition.names_at_size)
    found = write_result(
        pixels,
        photo,
        output,
        faces,
        models,
        done=done,
        names=composition.names_of_faces,
        scale=prepared.scale,
        options=options,
        token=token,
        seen=seen,
    )
    seed = faces[0].seed if faces else 0
    warnings = (*photo.warnings, *found.warnings)
    return WrittenCandidate(
        output,
        seed,
        found.changed_fraction,
        warnings,
        invented=drawn,
        models=tuple(models),
        composed_from=inputs,
    )


@dataclass(frozen=True)
class InventedPhoto:
    """What was invented in a photo.

    Attributes:
        drawn: (h, w) uint8, 0 kept to 255 invented; smaller than the photo where that is large.
        shares: of each face of the composition.
    """

    drawn: np.ndarray
    shares: tuple[Shares, ...]


def invented_in(
    composition: Composition, photos: SourcePhotos, side: int, token: CancelToken | None = None
) -> InventedPhoto:
    """What is invented in the composed photo, for a screen: neither side of the map longer than `side`.

    Raises:
        Cancelled: the token was set.
        PGDiffError: what went wrong, with file and remedy.
    """
    token = token or CancelToken()
    prepared = photos.prepared(_at_its_own_size(composition), token)
    found = []
    for face in _invented_faces(composition, prepared, _pieces(composition, prepared), photos):
        token.raise_if_cancelled()
        found.append(face)
    height, width = prepared.filled.shape[:2]
    drawn = invented_map(prepared, found, WriteOptions(longest_side=side).size_of(width, height), token)
    return InventedPhoto(drawn, tuple(face.shares for face in found))


def preview(composition: Composition, around: Face, side: int, photos: SourcePhotos) -> np.ndarray:
    """A face and its surroundings in the composed photo, (h, w, 3) uint8 sRGB, no side longer than `side`.

    Args:
        around: need not be one of the composition's; with no faces chosen it shows the original.
        photos: where the photo is kept for the next preview.
    """
    prepared = photos.prepared(_at_its_own_size(composition))
    view = view_of(around, prepared.photo)
    pieces = [piece for piece in _pieces(composition, prepared) if piece.face.region.overlaps(view)]
    return _on_screen(composed(prepared, pieces, view), side, prepared.photo)


@dataclass(frozen=True)
class BeforeAndAfter:
    """A photo as it was and as it was composed, for a screen.

    Attributes:
        before, after: (h, w, 3) uint8 sRGB.
        is_coloured: all its colours are invented.
        by_network: a network cleaned up the whole photo, and invented detail in it.
        is_filled_by_network: large damage shows what a network invented.
    """

    before: np.ndarray
    after: np.ndarray
    is_coloured: bool = False
    by_network: bool = False
    is_filled_by_network: bool = False


def before_and_after(
    composition: Composition, photos: SourcePhotos, side: int, token: CancelToken | None = None
) -> BeforeAndAfter:
    """The photo as it was and as it was composed, no side longer than `side`.

    Raises:
        Cancelled: the token was set.
        PGDiffError: what went wrong, with file and remedy.
    """
    prepared = photos.prepared(_at_its_own_size(composition), token)
    after = composed(prepared, _pieces(composition, prepared), token=token)
    photo = prepared.photo
    before, after = _on_screen(photo.pixels, side, photo), _on_screen(after, side, photo)
    by_network = composition.stages.takes_network
    is_filled = prepared.damage is not None and prepared.is_inpainted
    return BeforeAndAfter(before, after, prepared.is_coloured, by_network, is_filled)


def _on_screen(pixels: np.ndarray, side: int, of: Photo) -> np.ndarray:
    """Pixels of a photo, (h, w, C), as a screen shows them, no side longer than `side`."""
    # Shrunk in the photo's own colours, as nobody sees the difference and a large face is quicker.
    longest = max(pixels.shape[:2])
    if longest > side:
        size = (
            max(1, round(pixels.shape[1] * side / longest)),
            max(1, round(pixels.shape[0] * side / longest)),
        )
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).reshape(*size[::-1], -1)
    return for_screen(pixels, of.metadata.icc_profile)


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
    composition: Composition, photos: SourcePhotos, token: CancelToken | None = None
) -> tuple[Patch, ...]:
    """What differs from the photo as it is seen on a screen; later patches lie over earlier ones.

    An enlarged photo is shown at its own size.

    Raises:
        Cancelled: the token was set.
    """
    token = token or CancelToken()
    prepared = photos.prepared(_at_its_own_size(composition), token)
    icc_profile = prepared.photo.metadata.icc_profile
    patches: list[Patch] = []
    for region in _changed_tiles(prepared):
        token.raise_if_cancelled()
        patches.append((region.x0, region.y0, for_screen(region.of(prepared.filled), icc_profile)))
    for pieces in _clusters(list(_pieces(composition, prepared))):
        token.raise_if_cancelled()
        region = Region.around(piece.face.region for piece in pieces)
        pixels = composed(prepared, pieces, region, token)
        changed = _bounds_of((pixels != region.of(prepared.photo.pixels)).any(axis=2))
        if changed is not None:
            part = for_screen(changed.of(pixels), icc_profile)
            patches.append((region.x0 + changed.x0, region.y0 + changed.y0, part))
    return tuple(patches)


def _at_its_own_size(composition: Composition) -> Composition:
    return replace(composition, stages=composition.stages.at_its_own_size())


def _pieces(composition: Composition, prepared: PreparedPhoto) -> Iterator[Piece]:
    match = composition.stages.match
    for chosen in composition.faces:
        picture, weight = read_candidate(chosen.candidate)
        aligned = aligned_in(prepared, chosen.face, len(picture))
        yield Piece(aligned, picture, weight * chosen.blend, RECIPES[chosen.recipe], match, chosen.has_style)


def _invented_faces(
    composition: Composition, prepared: PreparedPhoto, pieces: Iterable[Piece], photos: SourcePhotos
) -> Iterator[InventedFace]:
    labels_of = photos.face_labels()
    for chosen, piece in zip(composition.faces, pieces, strict=True):
        yield invented_face(piece, prepared, _others(chosen, len(piece.picture)), labels_of)


def _others(chosen: ChosenFace, size: int) -> list[np.ndarray]:
    """The other candidates of a run, as far as they are there: without them nothing is known of their spread."""
    found = []
    for path in chosen.others:
        with contextlib.suppress(PhotoError):
            found.append(read_candidate(path)[0])
    return [picture for picture in found if len(picture) == size]


def _changed_tiles(prepared: PreparedPhoto) -> Iterator[Region]:
    """Rectangles that cover what the stages of the photo changed: tiles, joined along rows."""
    before, after = prepared.photo.pixels, prepared.filled
    if after is before:
        return
    height, width = before.shape[:2]
    for y in range(0, height, _TILE):
        bottom, start = min(y + _TILE, height), None
        for x in range(0, width + _TILE, _TILE):
            tile = Region(x, y, min(x + _TILE, width), bottom)
            if x < width and (tile.of(before) != tile.of(after)).any():
                start = x if start is None else start
            elif start is not None:
                yield Region(start, y, min(x, width), bottom)
                start = None


def _clusters(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that overlap, directly or by way of others, together; each in the order that it is pasted in."""
    clusters: list[list[int]] = []
    for number, piece in enumerate(pieces):
        near = [
            cluster
            for cluster in clusters
            if any(piece.face.region.overlaps(pieces[other].face.region) for other in cluster)
        ]
        clusters = [cluster for cluster in clusters if cluster not in near]
        clusters.append(sorted([number, *(other for cluster in near for other in cluster)]))
    return [[pieces[number] for number in cluster] for cluster in clusters]


def _bounds_of(changed: np.ndarray) -> Region | None:
    """The rectangle of what is True in (h, w); None where nothing is."""
    x, y, width, height = cv2.boundingRect(changed.astype(np.uint8))
    return Region(x, y, x + width, y + height) if width else None
