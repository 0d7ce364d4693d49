"""The model files of the user: what is there, what can be fetched, brought or checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.models.catalog import Catalog, ModelEntry, load_catalog
from pgdiff_desktop.models.download import Downloader
from pgdiff_desktop.models.importing import import_folder, import_own
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import Settings, accept_licence


@dataclass(frozen=True)
class ModelState:
    """One model of the catalog, as plain data; `size` in bytes and `sha256` None where nobody published them."""

    name: str
    role: str
    set: str
    file: str
    path: Path
    state: Literal["bundled", "installed", "absent"]
    size: int | None
    sha256: str | None
    licence: str
    licence_url: str
    non_commercial: bool

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "path": str(self.path)}


class ModelFiles:
    """The catalog beside what of it lies on this computer."""

    def __init__(self, catalog: Catalog, settings: Settings) -> None:
        self._catalog = catalog
        self._settings = settings
        self._store = ModelStore(settings)

    @classmethod
    def of_user(cls, settings: Settings) -> ModelFiles:
        return cls(load_catalog(), settings)

    def states(self) -> tuple[ModelState, ...]:
        return tuple(self._state(entry) for entry in self._catalog.entries)

    def state(self, name: str) -> ModelState:
        return self._state(self._catalog.by_name(name))

    def names_of(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """Names of models; a set's name stands for all that it has.

        Raises:
            ModelError: there is neither a model nor a set of a name.
        """
        names: list[str] = []
        for word in wanted:
            of_set = self._catalog.of_set(word)
            downloadable = [entry.name for entry in of_set if not entry.own]
            names += downloadable or [self._catalog.by_name(word).name]
        return tuple(dict.fromkeys(names))

    def accept_licence(self, name: str) -> None:
        """Remembers that the user accepts the licence of a model, where it has conditions."""
        entry = self._catalog.by_name(name)
        if entry.non_commercial:
            self._settings = accept_licence(entry.licence)

    def download(
        self, name: str, token: CancelToken, on_bytes: Callable[[int, int | None], None]
    ) -> ModelState:
        """Fetches a model; errors as `models.download.Downloader`."""
        entry = self._catalog.by_name(name)
        Downloader(self._store, self._settings).download(entry, token.raise_if_cancelled, on_bytes)
        return self._state(entry)

    def import_folder(
        self, folder: Path, token: CancelToken
    ) -> tuple[tuple[ModelState, ...], tuple[PGDiffError, ...]]:
        """What a folder brought, and what of it was refused; errors as `models.importing.import_folder`."""
        imported = import_folder(folder, self._catalog, self._store, token.raise_if_cancelled)
        return tuple(self._state(entry) for entry in imported.installed), imported.refused

    def import_own(self, file: Path, role: str) -> ModelState:
        """The user's own model of a role; errors as `models.importing.import_own`."""
        return self._state(import_own(file, role, self._catalog, self._store))

    def verified(self, name: str) -> ModelState:
        """The state of an installed model after its size and hash were compared.

        Raises:
            ModelMissing, ModelDamaged: naming the file.
        """
        entry = self._catalog.by_name(name)
        self._store.verify(entry)
        return self._state(entry)

    def _state(self, entry: ModelEntry) -> ModelState:
        path = self._store.path_of(entry)
        there = self._store.is_installed(entry)
        return ModelState(
            name=entry.name,
            role=entry.role,
            set=entry.set,
            file=entry.file,
            path=path,
            state="bundled" if entry.bundled and there else "installed" if there else "absent",
            size=path.stat().st_size if there else entry.size,
            sha256=self._store.expected_sha256(entry),
            licence=entry.licence,
            licence_url=entry.licence_url,
            non_commercial=entry.non_commercial,
        )
