"""From the catalog's addresses to a verified model file."""

from __future__ import annotations

import contextlib
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import filelock

from pgdiff_desktop.errors import (
    DiskFull,
    DownloadFailed,
    ErrorCode,
    LicenceNotAccepted,
    ModelDamaged,
    ModelError,
)
from pgdiff_desktop.models.catalog import ModelEntry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.models.transfer import OnBytes, Transfer
from pgdiff_desktop.runtimes.onnx_presence import require_onnxruntime
from pgdiff_desktop.saving.atomic_files import replacing, writing_errors
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.web_client import open_client

# A member may not unpack to more than this, whatever its archive says of it.
_LARGEST_MEMBER = 2 << 30
# Nor may a file be larger whose size is not in the catalog; archives hold more than the member.
_LARGEST_UNKNOWN = 4 << 30


@dataclass(frozen=True)
class Downloader:
    """Fetches models one at a time; one that is there already and sound is not fetched again.

    Attributes:
        pause: seconds before the first retry of a failed connection.
    """

    store: ModelStore
    settings: Settings
    pause: float = 0.5

    def download(self, entry: ModelEntry, poll: Callable[[], None], on_bytes: OnBytes) -> Path:
        """The installed file. Size and hash are checked before it takes its name; a part is kept for a later try.

        Args:
            poll: raises Cancelled where the user wishes so.
            on_bytes: told how much there is, of how much.

        Raises:
            LicenceNotAccepted: it has conditions that the user has not accepted.
            RuntimeUnavailable: it is an ONNX model, and onnxruntime is not installed.
            DownloadFailed: no address gives the file, or what came is not the catalogued one.
            DiskFull, OutputNotWritable: naming the file or folder.
        """
        target = self.store.path_of(entry)
        if self._is_sound(entry):
            return target
        if entry.non_commercial and entry.licence not in self.settings.accepted_licences:
            raise LicenceNotAccepted(
                entry.file, ErrorCode.MODEL_LICENCE, name=entry.licence, address=entry.licence_url
            )
        if entry.own:
            raise DownloadFailed(entry.file, ErrorCode.OWN_MODEL_DOWNLOAD, role=entry.role)
        if not entry.urls:
            raise DownloadFailed(entry.file, ErrorCode.SHIPPED_MODEL_DOWNLOAD)
        if entry.is_onnx:
            require_onnxruntime(entry.file)
        with writing_errors(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        with _only_one(target):
            if not self._is_sound(entry):
                self._fetch_from_first(entry, target, poll, on_bytes)
        return target

    def _is_sound(self, entry: ModelEntry) -> bool:
        try:
            self.store.verify(entry)
        except ModelError:
            return False
        return True

    def _fetch_from_first(
        self, entry: ModelEntry, target: Path, poll: Callable[[], None], on_bytes: OnBytes
    ) -> None:
        """From the first address that gives the file; the last one's error where none does."""
        part = target.with_name(f".{target.name}.part")
        archived = entry.archive_member is not None
        failure: DownloadFailed | None = None
        with open_client(self.settings) as client:
            for url in entry.urls:
                transfer = Transfer(
                    client,
                    url,
                    part,
                    size=None if archived else entry.size,
                    max_bytes=_LARGEST_UNKNOWN,
                    is_checked_later=entry.sha256 is not None,
                    poll=poll,
                    on_bytes=on_bytes,
                    pause=self.pause,
                )
                try:
                    transfer.run()
                    self._install(entry, url, part, target)
                except DownloadFailed as error:
                    failure = error
                except DiskFull as error:
                    if error.failure.code is ErrorCode.DISK_FULL:
                        # What has come is of no use there, and other programs need the room.
                        transfer.forget()
                    raise
                else:
                    return
        assert failure is not None  # there was at least one address
        raise failure

    def _install(self, entry: ModelEntry, url: str, part: Path, target: Path) -> None:
        """Checks what has come and gives it its name; what fails the check does not stay."""
        try:
            if entry.archive_member is not None:
                _unpack(part, entry.archive_member)
            sha256 = self.store.check(entry, part)
            if entry.sha256 is None:
                # Nobody published what it should be, so at least it must be weights of the right shapes.
                from pgdiff_desktop.models.checkpoint import load_network  # torch, not needed before

                load_network(entry, part)
        except ModelError as error:
            part.unlink()
            raise DownloadFailed(
                url,
                ErrorCode.DOWNLOAD_WRONG,
                file=entry.file,
                cause=error.failure.code.value,
                **error.failure.parameters,
            ) from error
        with writing_errors(target):
            part.replace(target)
        self.store.record(entry, sha256)


@contextlib.contextmanager
def _only_one(target: Path) -> Iterator[None]:
    """Two programs must not write into one part file."""
    try:
        with filelock.FileLock(target.with_name(f".{target.name}.lock"), timeout=0):
            yield
    except filelock.Timeout as error:
        raise DownloadFailed(target.name, ErrorCode.DOWNLOAD_BUSY) from error


def _unpack(archive: Path, member: str) -> None:
    """The archive gives way to its member."""
    unpacked = archive.with_name(archive.name + ".member")
    try:
        with zipfile.ZipFile(archive) as packed:
            name = next(name for name in packed.namelist() if name == member or name.endswith("/" + member))
            if packed.getinfo(name).file_size > _LARGEST_MEMBER:
                raise zipfile.BadZipFile("too large")
            with packed.open(name) as inside, replacing(unpacked) as file:
                while chunk := inside.read(1 << 20):
                    file.write(chunk)
        with writing_errors(archive):
            # Only now is the archive closed, as some systems want it.
            unpacked.replace(archive)
    except (
        zipfile.BadZipFile, zlib.error, StopIteration, EOFError, NotImplementedError, RuntimeError
    ) as error:  # fmt: skip
        raise ModelDamaged(archive, ErrorCode.MODEL_ARCHIVE, member=member) from error
