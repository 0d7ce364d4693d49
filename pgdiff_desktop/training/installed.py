"""The shipped networks, and candidates in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from torch import nn

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.model_choice import SHIPPED_SET
from pgdiff_desktop.models.catalog import Catalog, ModelEntry, RecipeStart, load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import Settings, load_settings
from pgdiff_desktop.training.faces import load_config


@dataclass(frozen=True)
class Weights:
    """The starter set, with the weights of a folder in the place of those shipped.

    Attributes:
        candidates: folder of ROLE.safetensors, laid out as ROLE.toml says; None for the shipped ones.
        starts: where recipes start instead of where the catalog says.
    """

    candidates: Path | None = None
    starts: Mapping[str, RecipeStart] = field(default_factory=dict)

    def engine(self) -> Engine:
        store = _Store(load_settings(), self.candidates)
        return Engine(self._catalog, store, ModelRegistry(self._catalog, store))

    def network(self, role: str) -> nn.Module:
        """The role's network on the CPU, without gradients on its weights.

        Raises:
            ModelMissing: neither shipped nor among the candidates.
        """
        entry, store = self.entry(role), _Store(load_settings(), self.candidates)
        store.verify(entry)
        return load_network(entry, store.path_of(entry))

    def size(self, role: str) -> int:
        """Side of the faces that the role's network sees, in pixels."""
        return self.entry(role).image_size or 0

    def has(self, role: str) -> bool:
        return any(entry.set == SHIPPED_SET for entry in self._catalog.by_role(role))

    def entry(self, role: str) -> ModelEntry:
        """The catalog's entry, as it is for these weights."""
        return next(entry for entry in self._catalog.by_role(role) if entry.set == SHIPPED_SET)

    @cached_property
    def _catalog(self) -> Catalog:
        shipped = load_catalog()
        roles = {entry.role for entry in shipped.of_set(SHIPPED_SET)}
        files = sorted(self.candidates.glob("*.safetensors")) if self.candidates is not None else []
        new = [_entry_of(path) for path in files if path.stem not in roles]
        return Catalog(tuple(map(self._replaced, (*shipped.entries, *new))))

    def _replaced(self, entry: ModelEntry) -> ModelEntry:
        if entry.set == SHIPPED_SET and entry.late_starts:
            entry = replace(entry, late_starts={**entry.late_starts, **self.starts})
        if not _stands_in(self.candidates, entry):
            return entry
        config = load_config(entry.role)
        candidate = replace(entry, sha256=None, size=None)
        if "architecture" not in config:
            # Its layout has never changed.
            return candidate
        return replace(
            candidate, architecture=config["architecture"], image_size=config.get("size", entry.image_size)
        )


class _Store(ModelStore):
    def __init__(self, settings: Settings, candidates: Path | None) -> None:
        super().__init__(settings)
        self._candidates = candidates

    def is_installed(self, entry: ModelEntry) -> bool:
        # What the user has fetched is not what is measured.
        return entry.bundled and super().is_installed(entry)

    def path_of(self, entry: ModelEntry) -> Path:
        if self._candidates is not None and _stands_in(self._candidates, entry):
            return self._candidates / entry.file
        return super().path_of(entry)


def _entry_of(file: Path) -> ModelEntry:
    """Of a role that the product does not have yet."""
    config = load_config(file.stem)
    return ModelEntry(
        f"{file.stem}-{SHIPPED_SET}",
        role=file.stem,
        set=SHIPPED_SET,
        file=file.name,
        licence="Apache-2.0",
        architecture=config["architecture"],
        image_size=config.get("size"),
        bundled=True,
    )


def _stands_in(candidates: Path | None, entry: ModelEntry) -> bool:
    return candidates is not None and entry.bundled and (candidates / entry.file).is_file()
