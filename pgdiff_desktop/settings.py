"""The user's settings, and where the product keeps its files."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

from pgdiff_desktop.device_names import is_device_name
from pgdiff_desktop.saving.atomic_files import read_json, replacing, writing_errors
from pgdiff_desktop.saving.record_locks import locked
from pgdiff_desktop.saving.strict_json import flag, items, members, place, text, whole

NAME = "pgdiff-desktop"
# Keeps everything in one folder: portable installations, and tests.
HOME_VARIABLE = "PGDIFF_DESKTOP_HOME"

FULL_PRECISION = "full"
PRECISIONS = ("auto", FULL_PRECISION)
RUNTIMES = ("auto", "torch", "compiled", "onnx")
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de", "es", "fr", "ja", "ko")

# More than any computer has, in megabytes; what is beyond is no choice of a user's.
_MOST_MEGABYTES = 1 << 24


@dataclass(frozen=True)
class Folders:
    """Where the operating system wants each kind of file."""

    config: Path
    data: Path
    cache: Path
    log: Path


def application_folders() -> Folders:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Folders(*(Path(home) / name for name in ("config", "data", "cache", "log")))
    return Folders(
        platformdirs.user_config_path(NAME, appauthor=False),
        platformdirs.user_data_path(NAME, appauthor=False),
        platformdirs.user_cache_path(NAME, appauthor=False),
        platformdirs.user_log_path(NAME, appauthor=False),
    )


@dataclass(frozen=True)
class Settings:
    """What the user chose.

    Attributes:
        model_folder: where downloaded models lie; None for the application's data folder.
        accepted_licences: identifiers of licences that the user has read and accepted.
        proxy: URL of a proxy for downloads; None for the environment's.
        certificate_file: certificates to trust instead of the usual ones (PEM).
        recorded_sha256: file -> hash of models without a published one, as first seen.
        device: auto, or the name of one; see device_names.py.
        precision, runtime, theme, language: one of PRECISIONS, RUNTIMES, THEMES, LANGUAGES.
        memory_limit_mb: what sampling may take of the device's memory; None for what there is.
        thumbnail_cache_mb: what thumbnails may take on the disk.
        keep_choices: new results of a face are offered beside the chosen one instead of taking its place.
        credentials_certificate, credentials_key: what signs content credentials (PEM) instead of the certificate that
            this computer makes; None for that.
        check_for_updates: the project's page may be asked once a day whether there is a newer version.
        first_start_done: the user has been told of the models once.
    """

    model_folder: Path | None = None
    accepted_licences: frozenset[str] = frozenset()
    proxy: str | None = None
    certificate_file: Path | None = None
    recorded_sha256: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    device: str = "auto"
    precision: str = "auto"
    runtime: str = "auto"
    memory_limit_mb: int | None = None
    theme: str = "system"
    language: str = "system"
    thumbnail_cache_mb: int = 500
    keep_choices: bool = False
    credentials_certificate: Path | None = None
    credentials_key: Path | None = None
    check_for_updates: bool = False
    first_start_done: bool = False

    @property
    def models(self) -> Path:
        return self.model_folder or application_folders().data / "models"


def settings_file() -> Path:
    return application_folders().config / "settings.json"


def load_settings() -> Settings:
    """The saved settings; defaults where there are none. Damaged ones are set aside as settings.json.damaged."""
    return read_json(settings_file(), _from_json) or Settings()


def save_settings(settings: Settings) -> None:
    """Saves atomically.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    with replacing(settings_file()) as file:
        collections = {
            "accepted_licences": sorted(settings.accepted_licences),
            "recorded_sha256": dict(settings.recorded_sha256),
        }
        # Of the others, only paths are nothing that JSON knows.
        text = json.dumps(vars(settings) | collections, default=os.fspath, indent=2, sort_keys=True)
        file.write(text.encode() + b"\n")


def update_settings(**changed: Any) -> Settings:
    """Changes fields of the saved settings and leaves the others as they are by now.

    Safe on any thread, and beside other programs: a window, a download and an import may all have something to
    remember.

    Raises:
        DiskFull, OutputNotWritable: naming the file; it is also not overwritten where it cannot be read.
    """
    with _being_changed() as settings:
        settings = replace(settings, **changed)
        save_settings(settings)
    return settings


def accept_licence(identifier: str) -> Settings:
    """Remembers that the user has read and accepted a licence; errors as `update_settings`."""
    with _being_changed() as settings:
        settings = replace(settings, accepted_licences=settings.accepted_licences | {identifier})
        save_settings(settings)
    return settings


def record_sha256(file: str, sha256: str) -> None:
    """Remembers the hash of a model file, in place of an earlier one; errors as `update_settings`."""
    with _being_changed() as settings:
        save_settings(replace(settings, recorded_sha256={**settings.recorded_sha256, file: sha256}))


@contextlib.contextmanager
def _being_changed() -> Iterator[Settings]:
    """The saved settings, which nobody else changes meanwhile."""
    path = settings_file()
    with writing_errors(path), locked(path):
        settings = load_settings()
        with contextlib.suppress(FileNotFoundError):
            # What could be neither read nor set aside holds more than the defaults that stand for it; a pipe, which
            # would be waited for, holds nothing.
            if path.is_file():
                path.open("rb").close()
        yield settings


def _from_json(saved: Any) -> Settings:
    fields = members(saved)

    def optional_place(name: str) -> Path | None:
        return None if fields.get(name) is None else place(fields[name])

    def one_of(name: str, words: tuple[str, ...]) -> str:
        # A later version may know more words than this one.
        return fields[name] if fields.get(name) in words else words[0]

    memory_limit = fields.get("memory_limit_mb")
    cache = fields.get("thumbnail_cache_mb", Settings.thumbnail_cache_mb)
    hashes = members(fields.get("recorded_sha256", {}))
    return Settings(
        model_folder=optional_place("model_folder"),
        accepted_licences=frozenset(map(text, items(fields.get("accepted_licences", [])))),
        proxy=None if fields.get("proxy") is None else text(fields["proxy"]),
        certificate_file=optional_place("certificate_file"),
        recorded_sha256=MappingProxyType({name: text(value) for name, value in hashes.items()}),
        device=fields["device"] if is_device_name(fields.get("device")) else Settings.device,
        precision=one_of("precision", PRECISIONS),
        runtime=one_of("runtime", RUNTIMES),
        memory_limit_mb=None if memory_limit is None else whole(memory_limit, 1, _MOST_MEGABYTES),
        theme=one_of("theme", THEMES),
        language=one_of("language", LANGUAGES),
        thumbnail_cache_mb=whole(cache, 0, _MOST_MEGABYTES),
        keep_choices=flag(fields.get("keep_choices", False)),
        credentials_certificate=optional_place("credentials_certificate"),
        credentials_key=optional_place("credentials_key"),
        # Only a plain yes opens the way to the network.
        check_for_updates=fields.get("check_for_updates") is True,
        first_start_done=flag(fields.get("first_start_done", False)),
    )
