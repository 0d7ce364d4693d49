"""What somebody who is to help wants to know: the program, the computer, the models, the last lines of the log.

The home folder is written as ~, and a proxy's password is left out. Lines of the log may name photos that something
went wrong with: the text is shown before it is copied, and copying is all that happens to it.
"""

from __future__ import annotations

import locale
import platform
import sys
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import qVersion

from pgdiff_desktop import SOFTWARE
from pgdiff_desktop.errors import Failure, PGDiffError, on_one_line
from pgdiff_desktop.logs import last_lines
from pgdiff_desktop.settings import Settings, application_folders, load_settings
from pgdiff_desktop.workers.device_facts import DeviceFacts, device_facts

# By the names that they are installed under: packages are made with the OpenCV that has no windows.
_LIBRARIES = (
    ("torch",),
    ("numpy",),
    ("opencv-python", "opencv-python-headless"),
    ("pillow",),
    ("tifffile",),
    ("imagecodecs",),
    ("onnxruntime", "onnxruntime-gpu", "onnxruntime-directml"),
)
_LINES = 60


def collect_diagnostics() -> str:
    """The text; loads torch, so not on the GUI thread."""
    settings = load_settings()
    parts = [
        f"{SOFTWARE}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.platform()}, {locale.getlocale()[0]}{', frozen' if hasattr(sys, 'frozen') else ''}",
        "libraries: " + ", ".join(map(_with_version, _LIBRARIES)),
        "",
        *_devices(),
        *_half_precision(),
        *_models(settings),
        "",
        *_settings(settings),
        "",
        f"last lines of the log ({application_folders().log}):",
        *last_lines(_LINES),
    ]
    return without_home("\n".join(parts)) + "\n"


def without_home(text: str) -> str:
    """The text without the name of the user's home folder."""
    home = str(Path.home())
    return text if home in ("/", "") else text.replace(home, "~")


def _with_version(names: tuple[str, ...]) -> str:
    """The first of a library's names that is there, and its version."""
    for name in names:
        with suppress(metadata.PackageNotFoundError):
            return f"{name} {metadata.version(name)}"
    return f"{names[0]} ?"


def _devices() -> list[str]:
    try:
        found = device_facts()
    except Exception as error:  # a broken driver is what somebody may be asking about
        return [f"devices: {type(error).__name__}: {on_one_line(str(error))}"]
    return [_device(one) for one in found]


def _device(found: DeviceFacts) -> str:
    memory = "memory not known" if found.memory is None else f"{found.memory / 1e9:.1f} GB"
    cores = f", {found.cores} cores" if found.cores else ""
    return f"device {found.name}: {found.description}{cores}, {memory}{_why_not(found.failure)}"


def _why_not(failure: Failure | None) -> str:
    if failure is None:
        return ""
    return f"; not used: {PGDiffError(failure.subject, failure.code, **failure.parameters)}"


def _half_precision() -> list[str]:
    from pgdiff_desktop.runtimes.rounding_check import rounding_errors

    return [f"half precision of {compared}: {error}" for compared, error in rounding_errors().items()]


def _models(settings: Settings) -> list[str]:
    from pgdiff_desktop.engine.model_files import ModelFiles

    try:
        return [
            f"model {one.name}: {one.state}"
            for one in ModelFiles.of_user(settings).states()
            if one.state != "absent"
        ]
    except PGDiffError as error:
        return [f"models: {error}"]


def _settings(settings: Settings) -> list[str]:
    return [
        f"settings: device {settings.device}, precision {settings.precision}, "
        f"runtime {settings.runtime}, "
        f"memory limit {settings.memory_limit_mb}, theme {settings.theme}, language {settings.language}, "
        f"thumbnails {settings.thumbnail_cache_mb} MB",
        f"model folder: {settings.models}",
        f"proxy: {_without_password(settings.proxy)}",
    ]


def _without_password(proxy: str | None) -> str:
    if proxy is None:
        return "as the system"
    try:
        parts = urlsplit(proxy)
        return f"{parts.scheme}://{'***@' if '@' in parts.netloc else ''}{parts.hostname}:{parts.port}"
    except ValueError:
        return "not readable"
