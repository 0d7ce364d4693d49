"""What was chosen for a photo, as plain data: loads no library for pictures."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from pathlib import Path

from pgdiff_desktop.engine.door.caption import Caption
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.door.invented import Shares
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.faces.face import Box, Face


@dataclass(frozen=True)
class RestoredFace:
    """How a face of the photo is restored, for the provenance in the written file.

    Attributes:
        blend: 1 the candidate, 0 the photo.
        guidance_scale, preset, seed, applied: as it was sampled.
        invented: how far each region of it is invented; empty where that is not known.
    """

    face: Face
    recipe: str
    _: KW_ONLY
    blend: float = 1.0
    guidance_scale: float = 0.0
    preset: str = ""
    seed: int = 0
    applied: tuple[tuple[str, str], ...] = ()
    invented: Shares = ()


@dataclass(frozen=True)
class ChosenFace(RestoredFace):
    """A candidate that goes into the photo.

    Attributes:
        candidate: its file.
        models: (role, file, sha256) of what took part.
        has_style: its colours are those of a style, not of the photo.
        others: files of the other candidates of the same run; one that is gone is not missed.
    """

    candidate: Path
    models: tuple[tuple[str, str, str], ...] = ()
    has_style: bool = False
    others: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Composition:
    """A photo with all that was chosen for it.

    Attributes:
        mask: picture of the photo's size, white = damaged: filled from its surroundings where no face is.
        stages: what is done to the whole photo.
        names: (name, box in pixels of the upright photo) of its faces, restored or not; an empty name takes away what
            the photo's file says.
    """

    photo: Path
    mask: Path | None = None
    faces: tuple[ChosenFace, ...] = ()
    stages: PhotoStages = AS_IT_IS
    names: tuple[tuple[str, Box], ...] = ()

    @property
    def names_of_faces(self) -> tuple[str, ...]:
        """The name of each restored face; empty where it has none."""
        names = {box: name for name, box in self.names}
        return tuple(names.get(face.face.box, "") for face in self.faces)

    @property
    def colours(self) -> bool:
        """Whether a grey photo has to hold colours."""
        return any(RECIPES[face.recipe].colours for face in self.faces)

    @property
    def names_at_size(self) -> tuple[tuple[str, Box], ...]:
        """The names with boxes in pixels of the result, which may be an enlarged photo."""
        scale = self.stages.enlarge
        return tuple(
            (name, (scale * x, scale * y, scale * width, scale * height))
            for name, (x, y, width, height) in self.names
        )


@dataclass(frozen=True)
class WriteOptions:
    """How a composition is written; its file's ending decides the format.

    Attributes:
        quality: 1 to 100 of formats that lose something; None for the photo's own, or one that nobody sees.
        eight_bits: 16 bits a channel are rounded to 8.
        keep_dates: the file gets the dates of the photo's file.
        replaces_results: an earlier result of the same name gives way; otherwise no file does.
        longest_side: a larger result is made so many pixels wide or high; None for its own size.
        with_invented: the map of what was invented is computed, too.
        credentials: whose content credentials the file carries; None for none.
        caption: what can be read in the picture; None for nothing.
    """

    quality: int | None = None
    eight_bits: bool = False
    keep_dates: bool = False
    replaces_results: bool = True
    longest_side: int | None = None
    with_invented: bool = False
    credentials: Credentials | None = None
    caption: Caption | None = None

    def size_of(self, width: int, height: int) -> tuple[int, int]:
        """(width, height) in pixels in which a result of that size is written."""
        longest = max(width, height)
        if self.longest_side is None or longest <= self.longest_side:
            return width, height
        scale = self.longest_side / longest
        return max(1, round(width * scale)), max(1, round(height * scale))
