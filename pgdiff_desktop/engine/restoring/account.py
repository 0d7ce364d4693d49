"""What is said of a written photo: in its file, and to the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop import __version__
from pgdiff_desktop.faces.face import Box
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.provenance import Provenance
from pgdiff_desktop.photos.writing import depth_kept, not_carried


@dataclass(frozen=True)
class RestoredFace:
    """How a face of the written photo was restored."""

    box: Box
    recipe: str
    guidance_scale: float
    preset: str
    seed: int


def provenance_of(
    faces: Sequence[RestoredFace],
    models: Sequence[tuple[str, str, str]],
    changed: float,
    recipes: Sequence[str] = (),
) -> Provenance:
    """The account that goes into the file.

    Args:
        models: (role, file, sha256).
        changed: share of the photo's pixels that differ.
        recipes: those that were asked for, where no face tells.
    """
    names = list(dict.fromkeys([*recipes, *(face.recipe for face in faces)]))
    count = f"{len(faces)} {'face' if len(faces) == 1 else 'faces'}"
    summary = f"{count} restored with the {'recipe' if len(names) == 1 else 'recipes'} {' and '.join(names)}"
    return Provenance(
        software=f"pgdiff-desktop {__version__}",
        summary=summary if names else "damage filled from what is around it",
        steps=tuple(
            {
                "recipe": face.recipe,
                "strength": f"{face.guidance_scale:g}",
                "preset": face.preset,
                "seed": str(face.seed),
                "box": ",".join(f"{value:.0f}" for value in face.box),
            }
            for face in faces
        ),
        models=tuple(models),
        changed_fraction=changed,
        invented=bool(faces) and changed > 0,
    )


def output_warnings(photo: Photo, output: Path) -> tuple[str, ...]:
    """What of the photo the output's format has no place for."""
    warnings = []
    if not depth_kept(photo, output):
        warnings.append(f"{output.suffix} files hold 8 bits a channel, the photo has 16")
    lost = not_carried(photo, output)
    if lost:
        warnings.append(f"{output.suffix} files have no place for {' and '.join(lost)} of the photo")
    return tuple(warnings)
