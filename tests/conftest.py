"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def shared_folder(*parts: str) -> Path:
    """A place in the material shared between checkouts; the test skips where there is none."""
    root = Path(os.environ.get("PGDIFF_SHARED_DIR", REPOSITORY.parent / "shared"))
    place = root.joinpath(*parts)
    if not place.exists():
        pytest.skip(f"needs {Path(*parts)} of the shared material (PGDIFF_SHARED_DIR)")
    return place


@pytest.fixture
def shared():
    return shared_folder


@pytest.fixture(autouse=True)
def own_application_folders(tmp_path_factory, monkeypatch):
    """Settings, models and caches of a test never touch the user's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PGDIFF_DESKTOP_HOME", str(home))
    return home
