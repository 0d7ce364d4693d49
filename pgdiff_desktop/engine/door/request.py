"""What is to be done with one photo, as plain data, checked before anything is loaded."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY, dataclass, replace
from pathlib import Path

from pgdiff_desktop.device_names import AUTO, DEVICES, is_device_name
from pgdiff_desktop.engine.door.album import AlbumFaces
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.door.identity import KnownFace, KnownPairs
from pgdiff_desktop.engine.door.invented import invented_beside
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings, check_choice, check_ranges
from pgdiff_desktop.errors import ErrorCode, WrongUsage
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.settings import PRECISIONS, RUNTIMES

AS_USUAL = SamplingSettings()


@dataclass(frozen=True)
class PhotoRequest:
    """What both kinds of request say of a photo and of the computer.

    Attributes:
        page: of a file of several pictures, from 1.
        mask: picture of the photo's size, white = damaged.
        part: of the scan, where only a part of it is the photo; faces, masks and hints are told in its pixels.
        stages: what is done to the whole photo.
        models: name of a model set, or auto.
        device: auto, or the name of one; see device_names.py.
        precision: auto for half precision where the device is faster in it and the preset allows, or full for
            float32.
        runtime: what computes the networks, torch, compiled or onnx; auto for what was measured to be the fastest
            here.
        memory_limit_mb: what may be taken of a GPU's memory; None for what there is.
        known_pairs: of the album, by which the judge of identity is calibrated; None for its own calibration.
    """

    photo: Path
    _: KW_ONLY
    page: int = 1
    mask: Path | None = None
    part: ScanPart | None = None
    stages: PhotoStages = AS_IT_IS
    models: str = AUTO
    device: str = AUTO
    precision: str = AUTO
    runtime: str = AUTO
    memory_limit_mb: int | None = None
    known_pairs: KnownPairs | None = None

    @property
    def is_one_aligned_face(self) -> bool:
        """Whether the photo as a whole is one aligned face."""
        return False

    def check(self) -> None:
        """Refuses what contradicts itself.

        Raises:
            WrongUsage: naming the option and what it takes.
        """
        if not is_device_name(self.device):
            check_choice("device", self.device, DEVICES)
        self.stages.check()
        check_ranges(("page", self.page, 1, math.inf))
        check_choice("precision", self.precision, PRECISIONS)
        check_choice("runtime", self.runtime, RUNTIMES)
        check_ranges(("memory limit", self.memory_limit_mb, 1, math.inf))


@dataclass(frozen=True)
class RestorationRequest(PhotoRequest):
    """A photo whose result is written: its faces are found or shown by hand, and all are restored alike.

    Attributes:
        output: where the result goes; its ending decides the format. With several candidates NAME.1, NAME.2, ...
        seed: of the first candidate; the others count up.
        faces: numbers from 1 in the order of detection; None for all, empty for none.
        boxes: faces by hand, (x, y, w, h) in pixels of the upright photo.
        eyes: faces by hand, ((x, y) left eye, (x, y) right eye) as seen in the picture.
        aligned: the photo is one aligned face.
        detect_scratches: instead of a mask.
        blend: 1 the result, 0 the photo.
        min_face: faces whose shorter side is less, in pixels, are left alone.
        keep_dates: results get the dates of the photo's file.
        require_identity: candidates in which a face has become somebody else are not written.
        spares_sharp: sharp, undamaged faces are left as they are by a recipe that would only make them sharper.
        invented_map: what was invented is written beside each result, as NAME.invented.png.
        credentials: whose content credentials results carry; None for none.
        album: in which other photos of the persons are looked for; those who are found are restored with them as
            references, the others as the settings say.
        kept_in: folder in which candidates and what they were made from are kept for a sidecar; None for nowhere.
    """

    output: Path
    settings: SamplingSettings = AS_USUAL
    _: KW_ONLY
    seed: int = 0
    faces: tuple[int, ...] | None = None
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    eyes: tuple[tuple[tuple[float, float], tuple[float, float]], ...] = ()
    aligned: bool = False
    detect_scratches: bool = False
    blend: float = 1.0
    min_face: float = 0
    keep_dates: bool = False
    require_identity: bool = False
    spares_sharp: bool = False
    invented_map: bool = False
    credentials: Credentials | None = None
    album: AlbumFaces | None = None
    kept_in: Path | None = None

    @property
    def is_one_aligned_face(self) -> bool:
        return self.aligned

    @property
    def outputs(self) -> tuple[Path, ...]:
        """NAME.ending for a single candidate, NAME.1.ending, NAME.2.ending, ... for several."""
        output, count = self.output, self.settings.candidates
        if count == 1:
            return (output,)
        return tuple(output.with_name(f"{output.stem}.{n}{output.suffix}") for n in range(1, count + 1))

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that is written: the results, and what lies beside them."""
        beside = map(invented_beside, self.outputs) if self.invented_map else ()
        return (*self.outputs, *beside)

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Every file that is read for it, models aside."""
        style = self.settings.colour_style
        pictures = (self.photo, self.mask, self.stages.hints, style if isinstance(style, Path) else None)
        return (*(one for one in pictures if one is not None), *self.settings.references)

    @property
    def by_hand(self) -> bool:
        return bool(self.boxes or self.eyes)

    @property
    def does_more_than_faces(self) -> bool:
        """Whether there is something to do in a photo without faces."""
        colours = RECIPES[self.settings.recipe].colours and self.stages.colour is not False
        return (
            colours
            or self.stages.changes_photo
            or self.part is not None
            or self.page > 1
            or self._damage_is_known
        )

    @property
    def _damage_is_known(self) -> bool:
        return self.mask is not None or self.detect_scratches

    def check(self) -> None:
        super().check()
        self.settings.check()
        check_ranges(
            ("seed", self.seed, 0, 2**63 - 1),
            ("blend", self.blend, 0, 1),
            ("smallest face", self.min_face, 0, math.inf),
        )
        _check_damage(self.settings, is_known=self._damage_is_known)
        if self.album is not None and not self.settings.enhanced_recipe.only_sharpens:
            raise WrongUsage(f"recipe {self.settings.recipe}", ErrorCode.RECIPE_WITHOUT_REFERENCE)
        if self.mask is not None and self.detect_scratches:
            raise WrongUsage(self.mask, ErrorCode.MASK_AND_DETECTION)
        if self.aligned and (self.by_hand or self.faces is not None):
            raise WrongUsage(self.photo, ErrorCode.ALIGNED_AND_FACES)
        if self.faces == () and not self.does_more_than_faces:
            raise WrongUsage(self.photo, ErrorCode.NOTHING_TO_DO)


@dataclass(frozen=True)
class FaceToRestore:
    """One face and how it is to be restored.

    Attributes:
        id: by which its candidates are known.
        first_seed: of the first candidate; the others count up.
        known: other photos of the person, which its candidates are judged by.
    """

    id: int
    face: Face
    settings: SamplingSettings = AS_USUAL
    first_seed: int = 0
    known: tuple[KnownFace, ...] = ()

    @property
    def settings_in_use(self) -> SamplingSettings:
        """Without what the recipe makes no use of, which would only tell faces apart that are restored alike."""
        # Nor is a recipe refused for the references of the recipe before it.
        recipe = RECIPES.get(self.settings.recipe)
        if recipe is not None and recipe.takes_reference:
            return self.settings
        return replace(self.settings, references=())


@dataclass(frozen=True)
class SampleRequest(PhotoRequest):
    """Faces of one photo, each to be restored in its own way, to candidates on the disk.

    Attributes:
        folder: where the candidates' files go; made where it is missing.
    """

    faces: tuple[FaceToRestore, ...]
    folder: Path

    def check(self) -> None:
        super().check()
        for face in self.faces:
            face.settings_in_use.check()
            _check_damage(face.settings, is_known=self.mask is not None)


def _check_damage(settings: SamplingSettings, *, is_known: bool) -> None:
    if RECIPES[settings.recipe].only_damage and not is_known:
        raise WrongUsage(f"recipe {settings.recipe}", ErrorCode.RECIPE_NEEDS_DAMAGE)
