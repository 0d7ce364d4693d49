"""Where the files that travel with the product lie: a checkout, an installed wheel or a frozen app."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """The folder `resources/`.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    candidates = [package / "resources", package.parent / "resources"]
    if hasattr(sys, "_MEIPASS"):  # set by PyInstaller's bootloader in a frozen app
        candidates.insert(0, Path(sys._MEIPASS) / "resources")
    for candidate in candidates:
        if (candidate / "model_catalog.toml").is_file():
            return candidate
    raise FileNotFoundError(f"no resources folder beside {package}: install pgdiff-desktop again")


def sample_portrait() -> tuple[Path, tuple[tuple[float, float], tuple[float, float]]]:
    """The bundled old portrait of nobody, and its eyes (left, right) in pixels."""
    folder = resources_folder() / "samples"
    left, right = json.loads((folder / "portrait.json").read_text())["eyes"]
    return folder / "portrait.jpg", ((left[0], left[1]), (right[0], right[1]))
