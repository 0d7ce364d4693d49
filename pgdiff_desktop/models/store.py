"""Where model files lie, and whether they are what they should be."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, ModelDamaged, ModelMissing, Parameter
from pgdiff_desktop.models.catalog import ModelEntry
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.saving.file_hashes import sha256_of
from pgdiff_desktop.settings import Settings, load_settings, record_sha256


class ModelStore:
    """The bundled models and those of the user's model folder."""

    def __init__(self, settings: Settings) -> None:
        self._folder = settings.models
        self._verified: dict[tuple[Path, int, int, int, int], str] = {}

    def path_of(self, entry: ModelEntry) -> Path:
        folder = resources_folder() / "models" if entry.bundled else self._folder
        return folder / entry.file

    def is_installed(self, entry: ModelEntry) -> bool:
        return self.path_of(entry).is_file()

    def require(self, entry: ModelEntry) -> Path:
        """The file's path.

        Raises:
            ModelMissing: it is not installed.
        """
        path = self.path_of(entry)
        if not path.is_file():
            if entry.bundled:
                raise ModelMissing(entry.file, ErrorCode.SHIPPED_MODEL_MISSING, role=entry.role)
            raise ModelMissing(entry.file, ErrorCode.MODEL_MISSING, role=entry.role, name=entry.name)
        return path

    def verify(self, entry: ModelEntry) -> str:
        """Checks size and hash of the installed file, once for each state of it; returns the hash.

        Raises:
            ModelMissing: it is not installed.
            ModelDamaged: size or hash is not the catalogued or recorded one.
        """
        path = self.require(entry)
        status = path.stat()
        # Size and date can be those of other weights of the same shapes.
        key = (path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        if key not in self._verified:
            self._verified[key] = self.check(entry, path)
        return self._verified[key]

    def check(self, entry: ModelEntry, path: Path) -> str:
        """Like `verify`, for a file that lies anywhere."""
        size = path.stat().st_size
        if entry.size is not None and size != entry.size:
            raise self._damaged(entry, path, ErrorCode.MODEL_SIZE, size=size, expected=entry.size)
        found = sha256_of(path)
        expected = self.expected_sha256(entry)
        if expected is not None and found != expected:
            raise self._damaged(entry, path, ErrorCode.MODEL_HASH, found=found[:12], expected=expected[:12])
        return found

    def expected_sha256(self, entry: ModelEntry) -> str | None:
        """The catalogued hash, else the one recorded when the file first came here."""
        # Read anew: a file of the user's own may have been replaced by another process since.
        return entry.sha256 or load_settings().recorded_sha256.get(entry.file)

    def record(self, entry: ModelEntry, sha256: str) -> None:
        """Remembers the hash of a file that has no published one, in place of an earlier record."""
        if entry.sha256 is None:
            record_sha256(entry.file, sha256)

    @staticmethod
    def _damaged(entry: ModelEntry, path: Path, code: ErrorCode, **parameters: Parameter) -> ModelDamaged:
        """The error of a code, for a file that can be downloaded again; the others are not what they were."""
        if entry.bundled:
            return ModelDamaged(path, ErrorCode.SHIPPED_MODEL_DAMAGED)
        if entry.own:
            return ModelDamaged(path, ErrorCode.OWN_MODEL_CHANGED, role=entry.role)
        return ModelDamaged(path, code, name=entry.name, **parameters)
