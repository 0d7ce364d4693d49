"""The user's settings, and where the product keeps its files."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

from pgdiff_desktop.atomic_files import read_json, replacing
from pgdiff_desktop.device_names import is_device_name

NAME = "pgdiff-desktop"
# Keeps everything in one folder: portable installations, and tests.
HOME_VARIABLE = "PGDIFF_DESKTOP_HOME"

FULL_PRECISION = "full"
PRECISIONS = ("auto", FULL_PRECISION)
RUNTIMES = ("auto", "torch", "compiled", "onnx")
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "ko")

# The window, a download and an import may all have something to remember.
_changing = threading.Lock()


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
    """Changes fields of the saved settings and leaves the others as they are by now; safe on any thread.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    with _changing:
        settings = replace(load_settings(), **changed)
        save_settings(settings)
    return settings


def accept_licence(identifier: str) -> Settings:
    """Remembers that the user has read and accepted a licence; errors as `update_settings`."""
    with _changing:
        settings = load_settings()
        settings = replace(settings, accepted_licences=settings.accepted_licences | {identifier})
        save_settings(settings)
    return settings


def record_sha256(file: str, sha256: str) -> None:
    """Remembers the hash of a model file, in place of an earlier one; errors as `update_settings`."""
    with _changing:
        settings = load_settings()
        save_settings(replace(settings, recorded_sha256={**settings.recorded_sha256, file: sha256}))


def _from_json(saved: dict[str, Any]) -> Settings:
    def optional_path(name: str) -> Path | None:
        return None if saved.get(name) is None else Path(saved[name])

    def one_of(name: str, words: tuple[str, ...]) -> str:
        # A later version may know more words than this one.
        return saved[name] if saved.get(name) in words else words[0]

    memory_limit = saved.get("memory_limit_mb")
    proxy = saved.get("proxy")
    if proxy is not None and not isinstance(proxy, str):
        raise TypeError("proxy is no text")
    return Settings(
        model_folder=optional_path("model_folder"),
        accepted_licences=frozenset(map(str, saved.get("accepted_licences", ()))),
        proxy=proxy,
        certificate_file=optional_path("certificate_file"),
        recorded_sha256=MappingProxyType(
            {str(name): str(value) for name, value in saved.get("recorded_sha256", {}).items()}
        ),
        device=saved["device"] if is_device_name(saved.get("device")) else Settings.device,
        precision=one_of("precision", PRECISIONS),
        runtime=one_of("runtime", RUNTIMES),
        memory_limit_mb=None if memory_limit is None else int(memory_limit),
        theme=one_of("theme", THEMES),
        language=one_of("language", LANGUAGES),
        thumbnail_cache_mb=int(saved.get("thumbnail_cache_mb", Settings.thumbnail_cache_mb)),
        # Only a plain yes opens the way to the network.
        check_for_updates=saved.get("check_for_updates") is True,
        first_start_done=bool(saved.get("first_start_done", False)),
    )
