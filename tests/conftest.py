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


@pytest.fixture
def fake_engine(monkeypatch):
    """An engine that knows one face; the command line takes it, too. `engine.found` are the faces of every photo."""
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.models.catalog import load_catalog
    from pgdiff_desktop.models.store import ModelStore
    from pgdiff_desktop.settings import Settings
    from tests.fakes import FakeRegistry, FixedDetector, gradient_face

    class FakeEngine(Engine):
        found = ((0.3, 0.25, 0.3, 0.35),)

        def detector(self, entry, device):
            return FixedDetector(*self.found)

    models = Path(os.environ["PGDIFF_DESKTOP_HOME"]) / "models"
    models.mkdir(exist_ok=True)
    catalog = load_catalog()
    store = ModelStore(Settings(model_folder=models))
    engine = FakeEngine(catalog, store, FakeRegistry(catalog, store, gradient_face(128)))
    monkeypatch.setattr(Engine, "with_installed_models", lambda: engine)
    return engine
