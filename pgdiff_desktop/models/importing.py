"""Model files that the user brings: in a folder, for machines without a network, or of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.errors import (
    ErrorCode,
    ModelDamaged,
    ModelError,
    ModelMissing,
    PGDiffError,
    RuntimeUnavailable,
)
from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.runtimes.onnx_presence import require_onnxruntime
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_hashes import sha256_of


@dataclass(frozen=True)
class Imported:
    """What a folder brought.

    Attributes:
        installed: entries that are here now, whether they were before or not.
        refused: files that bear a model's name, but are not that model.
    """

    installed: tuple[ModelEntry, ...]
    refused: tuple[PGDiffError, ...]


def import_folder(folder: Path, catalog: Catalog, store: ModelStore, poll: Callable[[], None]) -> Imported:
    """Copies every catalogued model of a folder and its subfolders into the model folder.

    A file is known by its name, or by size and hash where it was renamed. What has no catalogued hash is loaded
    once before it is taken, so that no other file of the name is recorded as the model.

    Args:
        poll: raises Cancelled where the user wishes so.

    Raises:
        ModelMissing: no such folder, or no model in it.
        DiskFull, OutputNotWritable: naming the file.
    """
    if not folder.is_dir():
        raise ModelMissing(folder, ErrorCode.MODEL_FOLDER_MISSING)
    installed: dict[str, ModelEntry] = {}
    refused: list[PGDiffError] = []
    for entry, path in _candidates(folder, catalog):
        poll()
        if entry.name in installed:
            continue
        try:
            _take(entry, path, store)
        except (ModelError, RuntimeUnavailable) as error:
            refused.append(error)
        else:
            installed[entry.name] = entry
    if not installed and not refused:
        raise ModelMissing(folder, ErrorCode.MODEL_FOLDER_EMPTY)
    return Imported(tuple(installed.values()), tuple(refused))


def _candidates(folder: Path, catalog: Catalog) -> Iterator[tuple[ModelEntry, Path]]:
    """Files that may be models, those with the right name first."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    wanted = [entry for entry in catalog.entries if not (entry.bundled or entry.own)]
    names = {entry.file for entry in wanted}
    renamed = [path for path in files if path.name not in names]
    for entry in wanted:
        yield from ((entry, path) for path in files if path.name == entry.file)
    for entry in wanted:
        if entry.sha256 is not None and entry.size is not None:
            same_size = (path for path in renamed if path.stat().st_size == entry.size)
            yield from ((entry, path) for path in same_size if sha256_of(path) == entry.sha256)


def _take(entry: ModelEntry, path: Path, store: ModelStore) -> None:
    try:
        sha256 = store.check(entry, path)
    except OSError as error:
        raise ModelDamaged(path, ErrorCode.MODEL_UNREADABLE) from error
    if entry.sha256 is None:
        from pgdiff_desktop.models.checkpoint import load_network  # torch, which a list can do without

        load_network(entry, path)
    target = store.path_of(entry)
    if not (target.exists() and target.samefile(path)):
        with path.open("rb") as source, replacing(target) as file:
            shutil.copyfileobj(source, file, 1 << 20)
    store.record(entry, sha256)


def import_own(path: Path, role: str, catalog: Catalog, store: ModelStore) -> ModelEntry:
    """Copies the user's model into the model folder, once it was tried there; an earlier own one gives way.

    Args:
        role: one that the catalog keeps a place for.

    Raises:
        ModelMissing: no such file.
        ModelMismatch, ModelDamaged: it is not what the role asks for; what was there before stays.
        RuntimeUnavailable: onnxruntime is not installed.
        DiskFull, OutputNotWritable: naming the file in the model folder.
    """
    entry = next(entry for entry in catalog.by_role(role) if entry.own)
    if not path.is_file():
        raise ModelMissing(path, ErrorCode.OWN_MODEL_MISSING)
    require_onnxruntime(path)
    target = store.path_of(entry)
    try:
        source = path.open("rb")
    except OSError as error:
        raise ModelDamaged(path, ErrorCode.MODEL_UNREADABLE) from error
    with source, replacing(target) as file:
        shutil.copyfileobj(source, file, 1 << 20)
        file.flush()
        from pgdiff_desktop.models.checkpoint import load_network  # torch, which a list can do without

        # Where it will lie, without whatever lies beside the user's file.
        copy = Path(file.name)
        load_network(entry, copy, subject=path)
        sha256 = sha256_of(copy)
    store.record(entry, sha256)
    return entry
