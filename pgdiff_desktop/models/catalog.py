"""The catalog of model files, read from resources/model_catalog.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pgdiff_desktop.errors import ErrorCode, ModelError
from pgdiff_desktop.identity.calibration import JudgeCalibration
from pgdiff_desktop.resource_files import resources_folder

# The architectures that lie in the file itself.
ONNX_ESTIMATOR, ONNX_INPAINTER, ONNX_JUDGE = "onnx_estimator", "onnx_inpainter", "onnx_judge"


JUDGE = "judge"


@dataclass(frozen=True)
class RecipeStart:
    """Where a prior starts one recipe.

    Attributes:
        timestep: 0 to 999; 0 where nothing is to be sampled and the estimate of the clean face is the result.
        strength_factor: what the recipe's strength is multiplied by, as fewer steps are left to guide.
        target_weight: how far each step goes from the prior's view towards what is known, in [0, 1), instead of by
            the recipe's published rule; None for that rule.
    """

    timestep: int
    strength_factor: float = 1.0
    target_weight: float | None = None


@dataclass(frozen=True)
class ModelEntry:
    """One model file.

    Attributes:
        role: what it is for; `set`: models of one set belong together.
        size, sha256: None where not published.
        non_commercial: the licence is shown, and must be accepted, before the first download.
        archive_member: path inside the archive that the URLs lead to; None where they lead to the file.
        architecture: kind and arguments of networks/build.py.
        ignored_prefixes: entries of the file that the network has no use for.
        prediction, variance: how a prior is to be read, see diffusion/denoiser.py.
        late_start: the latest timestep from which a prior still brings back the face that it was given;
            late_presets: the presets that start there.
        late_starts: recipe -> where a prior starts it in late_presets, whatever its damage; for a prior that draws
            strangers out of pure noise. Recipes that are not in it start as late_start says, if they may.
        embedding_scale: what an identity network's embeddings are multiplied by, so that the published weight of
            their distance fits them.
        calibration: of a judge.
        least_alike: mean cosine of an identity network's embeddings from which on faces of an album are one
            person's, see identity/grouping.py.
        default_preset: of a prior that is not for the device's usual one.
        bundled: lies in resources/models.
        own: a place for a file of the user's own, which nothing can be downloaded to.
    """

    name: str
    role: str
    set: str
    file: str
    licence: str
    architecture: Mapping[str, Any]
    size: int | None = None
    sha256: str | None = None
    licence_url: str = ""
    non_commercial: bool = False
    urls: tuple[str, ...] = ()
    archive_member: str | None = None
    image_size: int | None = None
    prediction: str = "epsilon"
    variance: str = "learned-range"
    ignored_prefixes: tuple[str, ...] = ()
    late_start: int = 400
    late_presets: tuple[str, ...] = ("fast", "preview")
    late_starts: Mapping[str, RecipeStart] = field(default_factory=lambda: MappingProxyType({}))
    embedding_scale: float = 1.0
    calibration: JudgeCalibration | None = None
    least_alike: float = 0.5
    default_preset: str | None = None
    bundled: bool = False
    own: bool = False

    @property
    def is_onnx(self) -> bool:
        """Whether the file is an ONNX model, which ONNX Runtime runs as it is."""
        return self.architecture["kind"] in (ONNX_ESTIMATOR, ONNX_INPAINTER, ONNX_JUDGE)


@dataclass(frozen=True)
class Catalog:
    """All entries, in the order of the file, which is the order of preference within a role."""

    entries: tuple[ModelEntry, ...] = field(default=())

    def by_name(self, name: str) -> ModelEntry:
        """The entry of that name.

        Raises:
            ModelError: there is none.
        """
        for entry in self.entries:
            if entry.name == name:
                return entry
        known = ", ".join(entry.name for entry in self.entries)
        raise ModelError(name, ErrorCode.MODEL_NAME, names=known)

    def by_role(self, role: str) -> tuple[ModelEntry, ...]:
        return tuple(entry for entry in self.entries if entry.role == role)

    def of_set(self, name: str) -> tuple[ModelEntry, ...]:
        return tuple(entry for entry in self.entries if entry.set == name)


@cache
def load_catalog(path: Path | None = None) -> Catalog:
    """The catalog of a TOML file; the product's own by default.

    Raises:
        ModelError: the file is no catalog.
    """
    path = path or resources_folder() / "model_catalog.toml"
    try:
        with path.open("rb") as file:
            tables = tomllib.load(file)["model"]
        entries = tuple(_entry(table) for table in tables)
        names = [entry.name for entry in entries]
        if len(set(names)) < len(names):
            raise ValueError("two models have one name")
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(path, ErrorCode.CATALOG_DAMAGED, why=str(error)) from error
    return Catalog(entries)


def _entry(table: dict[str, Any]) -> ModelEntry:
    known = {item.name for item in fields(ModelEntry)}
    unknown = set(table) - known
    if unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}")
    arguments: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    if "late_starts" in arguments:
        starts = {recipe: RecipeStart(**start) for recipe, start in arguments["late_starts"].items()}
        arguments["late_starts"] = MappingProxyType(starts)
    if (arguments["role"] == JUDGE) != ("calibration" in arguments):
        raise ValueError("judges have a calibration, and nothing else has one")
    if "calibration" in arguments:
        numbers = dict(arguments["calibration"])
        least_detail = float(numbers.pop("least_detail"))
        by_side = {key: tuple(values) for key, values in numbers.items()}
        arguments["calibration"] = JudgeCalibration(**by_side, least_detail=least_detail)
    return ModelEntry(**arguments)
