"""The last stage: the restored photo into a file that says what was done; never over what this job reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from pgdiff_desktop import __version__
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import RestoredFace, WriteOptions
from pgdiff_desktop.errors import ErrorCode, OriginalWouldBeOverwritten
from pgdiff_desktop.photos.formats import format_of
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.provenance import Provenance
from pgdiff_desktop.photos.writing import as_8_bits, refuse_to_replace, write_photo

_STRIPE = 256


def refuse_outputs(outputs: Iterable[Path], originals: Iterable[Path | None]) -> None:
    """Refuses what must not be written, before a long job and not after it; links count as what they lead to.

    Args:
        originals: what the job reads; None for nothing.

    Raises:
        OriginalWouldBeOverwritten: an output is one of the job's own inputs, or no earlier result.
        PhotoFormatUnsupported: an ending stands for no format that can be written.
    """
    inputs = [original for original in originals if original is not None]
    for output in outputs:
        format_of(output)
        refuse_to_replace(output)
        for original in inputs:
            if output.exists() and original.exists() and output.samefile(original):
                raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_IS_INPUT)


def write_result(
    pixels: np.ndarray,
    photo: Photo,
    output: Path,
    faces: Sequence[RestoredFace],
    models: Sequence[tuple[str, str, str]],
    *,
    recipes: Sequence[str] = (),
    options: WriteOptions | None = None,
    token: CancelToken | None = None,
) -> float:
    """Writes the restored pixels in the photo's place; the share of its pixels that differ comes back.

    Args:
        models: (role, file, sha256) of what took part.
        recipes: those that were asked for, where no face says.

    Raises:
        Cancelled: the token was set; nothing was written.
        OutputError: naming the file.
    """
    options = options or WriteOptions()
    changed = changed_fraction(photo.pixels, pixels)
    if options.eight_bits:
        pixels = as_8_bits(pixels)
    provenance = _provenance(faces, models, changed, recipes)
    if token is not None:
        token.raise_if_cancelled()
    write_photo(pixels, photo, output, provenance, quality=options.quality)
    return changed


def _provenance(
    faces: Sequence[RestoredFace],
    models: Sequence[tuple[str, str, str]],
    changed: float,
    recipes: Sequence[str],
) -> Provenance:
    names = list(dict.fromkeys([*recipes, *(face.recipe for face in faces)]))
    count = f"{len(faces)} {'face' if len(faces) == 1 else 'faces'}"
    summary = f"{count} restored with the {'recipe' if len(names) == 1 else 'recipes'} {' and '.join(names)}"
    return Provenance(
        software=f"pgdiff-desktop {__version__}",
        summary=summary if names else "damage filled from what is around it",
        steps=tuple(_table_of(face) for face in faces),
        models=tuple(models),
        changed_fraction=changed,
        invented=bool(faces) and changed > 0,
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
    }


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
