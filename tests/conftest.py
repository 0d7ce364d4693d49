"""What all tests share."""

from __future__ import annotations

import logging
import os
import threading
import time
from pathlib import Path

import pytest

from tests.waiting import PATIENCE, PatientBot

# Before Qt is imported anywhere; a test that wants a real screen starts a program of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Where fontconfig finds fonts, none is found: the one of tests/gui/fonts.py is the only one.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parent / "gui" / "no_fonts.conf")
# Before torch is: threads that spin while they wait make tests beside another program many times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

REPOSITORY = Path(__file__).resolve().parents[1]


def pytest_addoption(parser):
    parser.addoption("--update-snapshots", action="store_true", help="take new pictures of the window")


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


@pytest.fixture(autouse=True)
def nothing_is_known_of_damaged_records():
    """What another test reported is not said to the window, or on the terminal, of this one."""
    from pgdiff_desktop.saving import damaged_records

    damaged_records.forget()


@pytest.fixture
def damage_reports():
    """What the user is told of damaged records: (name of the file, code, what it is called now)."""
    from pgdiff_desktop.saving import damaged_records

    seen = []
    damaged_records.listen(
        lambda said: seen.append((Path(said.subject).name, said.code, said.parameters.get("aside")))
    )
    return seen


@pytest.fixture(autouse=True)
def only_the_processor(request, monkeypatch):
    """What a card or a Mac's graphics compute is tried by tests/gpu; everywhere else `auto` is the processor.

    A test that starts a program which computes says so to it as well.
    """
    if REPOSITORY / "tests" / "gpu" in request.path.parents:
        return
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    """Servers of tests are on this computer, wherever its own connections go."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        for spelt in (name, name.lower()):
            monkeypatch.delenv(spelt, raising=False)


@pytest.fixture(autouse=True)
def no_card_is_known(monkeypatch):
    """Nor does a card that torch cannot use change what tests say, or what another test found out."""
    from pgdiff_desktop.engine.devices import probing

    probing._why_no_cuda.cache_clear()
    monkeypatch.setattr(probing, "nvidia_card", lambda: None)
    for known in ("_tried", "_stopped"):
        monkeypatch.setattr(probing, known, {})


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(autouse=True)
def nothing_is_left_running():
    """Fails a test that leaves a thread behind: in the product it would keep the window from closing."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + PATIENCE / 1000
    while left := _of_ours(set(threading.enumerate()) - before):
        assert time.monotonic() < until, f"still running: {left}"
        time.sleep(0.01)


def _of_ours(threads):
    # Qt's pool keeps its idle threads, and Python sees one of them where it called back.
    return [one for one in threads if not isinstance(one, threading._DummyThread) and not one.daemon]


@pytest.fixture(autouse=True)
def nothing_unexpected_is_logged(request, caplog):
    """Fails a test in which the product logs a warning, unless the test looks at the log itself."""
    yield
    if "caplog" in request.node.fixturenames and "caplog" in _asked_for(request):
        return
    said = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING and record.name.startswith("pgdiff_desktop")
    ]
    assert not said, said


def _asked_for(request):
    import inspect

    return inspect.signature(request.function).parameters


@pytest.fixture
def fake_engine(monkeypatch):
    """An engine that knows one face; the command line takes it, too. `engine.found` are the faces of every photo."""
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.models.catalog import Catalog, load_catalog
    from pgdiff_desktop.models.store import ModelStore
    from pgdiff_desktop.settings import Settings
    from tests.fakes import FakeRegistry, FixedDetector, gradient_face

    class FakeEngine(Engine):
        found = ((0.3, 0.25, 0.3, 0.35),)

        def __init__(self, *models):
            super().__init__(*models)
            self.detectors.face_detector = lambda device: FixedDetector(*self.found)

    models = Path(os.environ["PGDIFF_DESKTOP_HOME"]) / "models"
    models.mkdir(exist_ok=True)
    # Whoever tests an estimator, a colouriser or a judge installs one of their own.
    shipped = {"estimator", "colouriser", "judge"}
    catalog = Catalog(
        tuple(entry for entry in load_catalog().entries if not (entry.bundled and entry.role in shipped))
    )
    store = ModelStore(Settings(model_folder=models))
    engine = FakeEngine(catalog, store, FakeRegistry(catalog, store, gradient_face(128)))
    monkeypatch.setattr(Engine, "with_installed_models", lambda settings: engine)
    return engine
