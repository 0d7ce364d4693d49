"""A model of the user's own, in the place that the catalog keeps for it."""

from __future__ import annotations

import shutil
from pathlib import Path

from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.errors import ErrorCode, ModelDamaged, ModelMissing
from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.models.store import ModelStore, sha256_of
from pgdiff_desktop.runtimes.onnx_presence import require_onnxruntime


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
        from pgdiff_desktop.models.network_files import load_file  # torch, which a list can do without

        # Where it will lie, without whatever lies beside the user's file.
        copy = Path(file.name)
        load_file(entry, copy, subject=path)
        sha256 = sha256_of(copy)
    store.record_anew(entry, sha256)
    return entry
