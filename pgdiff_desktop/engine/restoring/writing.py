"""The last stage: the restored photo into a file that says what was done; never over what this job reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np

from pgdiff_desktop import SOFTWARE
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import RestoredFace, WriteOptions
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.restoring.captioning import captioned
from pgdiff_desktop.engine.restoring.credentials import sealing_of
from pgdiff_desktop.errors import ErrorCode, Failure, OriginalWouldBeOverwritten
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.file_dates import copy_dates
from pgdiff_desktop.photos.formats import format_of
from pgdiff_desktop.photos.opening import open_file, open_picture
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.writing import as_8_bits, check_fits, refuse_to_replace, write_photo
from pgdiff_desktop.photos.xmp.photo_xmp import scaled_metadata
from pgdiff_desktop.photos.xmp.provenance import Provenance
from pgdiff_desktop.saving.file_stamps import FileStamp, KnownFiles
from pgdiff_desktop.scans.parts import ScanPart

_STRIPE = 256
NOTHING_DONE: Mapping[str, str] = MappingProxyType({})
# Stages that make up what was not in the photo.
_INVENTS = ("colour", "by_network")
FILLED, BY_NETWORK = "filled", "filled by a network"


@dataclass(frozen=True)
class Written:
    """What came of writing a file.

    Attributes:
        changed_fraction: share of the photo's pixels that differ, 0 to 1.
        warnings: what of the photo's depth and metadata is not in the file, one a kind.
    """

    changed_fraction: float
    warnings: tuple[Failure, ...] = ()


def _invents(done: Mapping[str, str]) -> bool:
    return any(name in done for name in _INVENTS) or done.get("damage") == BY_NETWORK


def done_to_photo(
    prepared: PreparedPhoto, stages: PhotoStages, part: ScanPart | None = None, page: int = 1
) -> dict[str, str]:
    """(stage, how) of what was done to the whole photo, for the provenance in the written file."""
    # How faces are fitted in is said where there are some; colours were left alone where they were not missing.
    asked = {name: str(value) for name, value in stages.asked_for().items() if name != "match"}
    if stages.hints is not None:
        # Where it lies is nobody's business, and its name is the photo's.
        asked["hints"] = "painted"
    for name in ("colour", "saturation", "hints"):
        if not prepared.is_coloured:
            asked.pop(name, None)
    if prepared.damage is not None:
        asked["damage"] = BY_NETWORK if prepared.is_inpainted else FILLED
    if prepared.is_coloured:
        asked["colour"] = "by the colouriser"
    return {**taken_from(part, page), **asked}


def taken_from(part: ScanPart | None = None, page: int = 1) -> dict[str, str]:
    """Where in its file the photo was, for the provenance; nothing where the file's first picture is the photo."""
    where = {"page": str(page)} if page > 1 else {}
    return where if part is None else {**where, "part": part.text()}


def refuse_outputs(outputs: Iterable[Path], originals: Iterable[Path | None]) -> dict[Path, FileStamp]:
    """Refuses what must not be written, before a long job and not after it; links count as what they lead to.

    Args:
        originals: what the job reads; None for nothing.

    Returns:
        What lies at each output now, for `write_result`: what comes there later is not replaced.

    Raises:
        OriginalWouldBeOverwritten: an output is one of the job's own inputs, no earlier result, or one that was
            changed since.
        OutputNotWritable: there is a folder, pipe or device, or it would lie in what is no folder.
        PhotoFormatUnsupported: an ending stands for no format that can be written.
    """
    inputs = KnownFiles()
    for original in originals:
        if original is not None:
            inputs.add(original)
    seen = {}
    for output in outputs:
        format_of(output)
        if output in inputs:
            raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_IS_INPUT)
        seen[output] = refuse_to_replace(output)
    return seen


def write_result(
    pixels: np.ndarray,
    photo: Photo,
    output: Path,
    faces: Sequence[RestoredFace],
    models: Sequence[tuple[str, str, str]],
    *,
    recipes: Sequence[str] = (),
    done: Mapping[str, str] = NOTHING_DONE,
    names: Sequence[str] = (),
    scale: int = 1,
    options: WriteOptions | None = None,
    token: CancelToken | None = None,
    seen: FileStamp | None = None,
) -> Written:
    """Writes the restored pixels, with what the photo's file said, into a file that says what was done.

    Args:
        models: (role, file, sha256) of what took part.
        recipes: those that were asked for, where no face says.
        done: to the whole photo, see `done_to_photo`.
        names: of the faces, for content credentials that are to say them.
        scale: how many times as large the pixels are as the photo's file, in which faces are told.
        seen: what lay there when the job began, see `refuse_outputs`; None to look now.

    Raises:
        Cancelled: the token was set; nothing was written.
        OutputError: naming the file.
        CredentialsError: nothing can sign it.
    """
    options = options or WriteOptions()
    changed = changed_fraction(photo.pixels, pixels)
    height, width = pixels.shape[:2]
    size = options.size_of(width, height)
    if size != (width, height):
        pixels = shrunk(pixels, size)
        photo = replace(photo, metadata=scaled_metadata(photo.metadata, (width, height), size))
        done = {**done, "reduced": f"{size[0]}x{size[1]}"}
    if options.eight_bits:
        pixels = as_8_bits(pixels)
    if options.caption is not None:
        pixels, photo = captioned(pixels, photo, options.caption)
        check_fits(output, pixels.shape[1], pixels.shape[0])
        done = {**done, "caption": options.caption.place}
    provenance = _provenance(faces, models, changed, recipes, done)
    if token is not None:
        token.raise_if_cancelled()
    sealing = None
    if options.credentials is not None:
        sealing = sealing_of(options.credentials, photo, names, scale * size[0] / width)
    lost = write_photo(pixels, photo, output, provenance, quality=options.quality, seen=seen, sealing=sealing)
    if options.keep_dates:
        lost += copy_dates(photo.path, output)
    return Written(changed, lost)


def shrunk(pixels: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """(H, W, C) made smaller, to (width, height); every pixel of the photo counts alike."""
    smaller = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(smaller).reshape(size[1], size[0], -1)


def write_damage(mask: Path, of: Path, output: Path, scale: int, options: WriteOptions) -> None:
    """Writes the damage of a photo as a picture of its own, white = damaged, in the size of the photo's result.

    Args:
        mask: its file, of the photo's size.
        of: the written result.
        output: a PNG.
        scale: how much larger that result is than the photo, before it is made smaller.

    Raises:
        OutputError: naming the output.
        MaskWrong, PhotoError: naming the mask.
    """
    with open_file(mask) as file, open_picture(file, mask) as picture:
        grey = np.asarray(picture.convert("L"))
    height, width = grey.shape
    # Not by a new axis, whose stride encoders do not take.
    pixels = grey.reshape(height, width, 1)
    size = options.size_of(scale * width, scale * height)
    if size[0] > width:
        larger = cv2.resize(pixels, size, interpolation=cv2.INTER_NEAREST)
        pixels = np.ascontiguousarray(larger).reshape(size[1], size[0], 1)
    elif size[0] < width:
        pixels = shrunk(pixels, size)
    _write_beside(pixels, mask, output, f"damage of {of.name}, white", options)


def write_invented(invented: np.ndarray, of: Path, output: Path, options: WriteOptions) -> None:
    """Writes the map of what was invented in a result as a picture of its own, white = invented.

    Args:
        invented: (h, w) uint8 of the result's size.
        of: the written result.
        output: a PNG.

    Raises:
        OutputError: naming the output.
    """
    pixels = invented.reshape(*invented.shape, 1)
    _write_beside(pixels, of, output, f"what was invented in {of.name}, white", options)


def _write_beside(
    pixels: np.ndarray, source: Path, output: Path, summary: str, options: WriteOptions
) -> None:
    """A grey picture, (h, w, 1), that says something of a result."""
    account = Provenance(
        software=SOFTWARE,
        summary=summary,
        steps=(),
        models=(),
        changed_fraction=0.0,
        invented=False,
    )
    seen = refuse_to_replace(output) if options.replaces_results else FileStamp.NOTHING
    write_photo(pixels, Photo(source, pixels, "PNG", Metadata()), output, account, seen=seen)


def _provenance(
    faces: Sequence[RestoredFace],
    models: Sequence[tuple[str, str, str]],
    changed: float,
    recipes: Sequence[str],
    done: Mapping[str, str],
) -> Provenance:
    names = list(dict.fromkeys([*recipes, *(face.recipe for face in faces)]))
    count = f"{len(faces)} {'face' if len(faces) == 1 else 'faces'}"
    summary = f"{count} restored with the {'recipe' if len(names) == 1 else 'recipes'} {' and '.join(names)}"
    if not faces:
        summary = "damage filled from what is around it" if done.get("damage") == FILLED else ""
    stages = ", ".join(name for name, how in done.items() if how != FILLED)
    whole = f"whole photo: {stages}" if stages else ""
    return Provenance(
        software=SOFTWARE,
        summary="; ".join(filter(None, (summary, whole))),
        photo=done,
        steps=tuple(_table_of(face) for face in faces),
        models=tuple(models),
        changed_fraction=changed,
        invented=changed > 0 and (bool(faces) or _invents(done)),
    )


def _table_of(face: RestoredFace) -> dict[str, str]:
    """What is written of it: enough to make the face again from the same photo with the same models."""
    return {
        "recipe": face.recipe,
        "strength": f"{face.guidance_scale:.10g}",
        "preset": face.preset,
        "seed": str(face.seed),
        "box": _numbers(face.face.box),
        "landmarks": _numbers(value for point in face.face.landmarks for value in point),
        "blend": f"{face.blend:.10g}",
        **dict(face.applied),
        **({"invented": _shares(face.invented)} if face.invented else {}),
    }


def _shares(invented: Iterable[tuple[str, float]]) -> str:
    return ",".join(f"{region}={share:.2f}" for region, share in invented)


def _numbers(values: Iterable[float]) -> str:
    return ",".join(f"{value:.10g}" for value in values)


def changed_fraction(before: np.ndarray, after: np.ndarray) -> float:
    """Share of pixels, 0 to 1, that differ in any channel; compared stripe by stripe.

    Args:
        before, after: (H, W, C).
    """
    changed = 0
    for top in range(0, before.shape[0], _STRIPE):
        first, second = before[top : top + _STRIPE], after[top : top + _STRIPE]
        changed += int((first != second).any(axis=2).sum())
    return float(changed / (before.shape[0] * before.shape[1]))
