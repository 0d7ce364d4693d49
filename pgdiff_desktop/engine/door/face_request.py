"""Faces of one photo to be sampled, each as it is wanted, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES
from pgdiff_desktop.engine.door.request import AUTO, RestorationRequest
from pgdiff_desktop.engine.door.result import UsedModel
from pgdiff_desktop.faces.face import Face


@dataclass(frozen=True)
class FaceToRestore:
    """One face and how it is to be restored.

    Attributes:
        id: by which its candidates are known.
        strength_factor: what the recipe's guidance scale is multiplied by.
        preset: None for the device's default.
        colour_style: as RestorationRequest's.
        references: photos of the same person.
        first_seed: of the first candidate; the others count up.
    """

    id: int
    face: Face
    recipe: str = DEFAULT_RECIPE
    strength_factor: float = 1.0
    preset: str | None = None
    colour_style: int | Path | None = None
    references: tuple[Path, ...] = ()
    candidates: int = 1
    first_seed: int = 0


@dataclass(frozen=True)
class SampleRequest:
    """Faces of one photo.

    Attributes:
        mask: picture of the photo's size, white = damaged.
        folder: where the candidates' files go; made where it is missing.
        memory_limit_mb: what may be taken of a GPU's memory; None for what there is.
    """

    photo: Path
    faces: tuple[FaceToRestore, ...]
    folder: Path
    mask: Path | None = None
    device: str = AUTO
    models: str = AUTO
    memory_limit_mb: int | None = None

    def groups(self) -> dict[RestorationRequest, tuple[FaceToRestore, ...]]:
        """Faces of equal settings together, under what a restoration of them would ask for.

        Raises:
            WrongUsage: the settings of a face contradict themselves.
        """
        groups: dict[RestorationRequest, list[FaceToRestore]] = {}
        for face in self.faces:
            groups.setdefault(self._request_for(face), []).append(face)
        for request in groups:
            request.check()
        return {request: tuple(faces) for request, faces in groups.items()}

    def _request_for(self, face: FaceToRestore) -> RestorationRequest:
        recipe = RECIPES.get(face.recipe)
        return RestorationRequest(
            photo=self.photo,
            output=self.photo,  # nothing is written there
            recipe=face.recipe,
            guidance_scale=None if recipe is None else recipe.guidance_scale * face.strength_factor,
            preset=face.preset,
            models=self.models,
            device=self.device,
            candidates=face.candidates,
            mask=self.mask,
            # A recipe without use for references is not refused for those of the recipe before it.
            references=face.references if recipe is not None and recipe.takes_reference else (),
            colour_style=face.colour_style,
        )


@dataclass(frozen=True)
class SampledCandidate:
    """One candidate on the disk.

    Attributes:
        file: name of a 16-bit RGBA PNG in the request's folder: the aligned face in sRGB, alpha the weight that
            it is pasted with.
        seconds: its share of the sampling.
        models: (role, file, sha256) of what took part.
    """

    face_id: int
    file: str
    seed: int
    preset: str
    seconds: float
    models: tuple[tuple[str, str, str], ...]


class NoticeKind(StrEnum):
    """What a notice says, for those who say it in another language."""

    UNSURE = "unsure"
    FINER_THAN_MODELS = "finer than models"
    ONLY_FACES_COLOURED = "only faces coloured"
    ESTIMATED = "estimated"
    ESTIMATED_AND_COLOURED = "estimated and coloured"
    ONLY_COLOURED = "only coloured"
    CANDIDATES_ALIKE = "candidates alike"
    UNDAMAGED = "undamaged"
    NOT_ALIGNABLE = "not alignable"
    FEWER_AT_ONCE = "fewer at once"
    ON_THE_CPU = "on the cpu"
    IN_FULL_PRECISION = "in full precision"
    BY_TORCH = "by torch"
    PHOTO = "photo"


@dataclass(frozen=True)
class SampleNotice:
    """Something that a user should know of a job that went well.

    Attributes:
        text: an English sentence.
        face_ids: the faces that it speaks of; empty for all.
    """

    kind: NoticeKind
    text: str
    face_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class SampledFaces:
    """A finished job."""

    photo: Path
    candidates: tuple[SampledCandidate, ...]
    models: tuple[UsedModel, ...]
    seconds: float
    notices: tuple[SampleNotice, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(notice.text for notice in self.notices)
