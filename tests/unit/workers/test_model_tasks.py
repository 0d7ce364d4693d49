"""Model files from the window: fetched one after another, given up at once, brought and checked."""

from __future__ import annotations

import hashlib
from functools import partial
from importlib import metadata

import numpy as np
import pytest
import torch

from pgdiff_desktop.engine.devices import probing
from pgdiff_desktop.engine.model_files import ModelFiles
from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.settings import Settings, load_settings
from pgdiff_desktop.workers.device_facts import device_facts
from pgdiff_desktop.workers.diagnostics import collect_diagnostics
from pgdiff_desktop.workers.model_tasks import ModelTasks
from tests.fake_cards import FakeCard, install_cards
from tests.unit.models.server import Site, serving

BODY = np.random.default_rng(0).integers(0, 256, 3_000_000, np.uint8).tobytes()


@pytest.fixture
def site():
    with serving(Site(files={"/one.pth": BODY, "/two.pth": BODY, "/asked.pth": BODY})) as running:
        yield running


def entry(site, name, **changes):
    fields = {
        "licence": "MIT",
        "size": len(BODY),
        "sha256": hashlib.sha256(BODY).hexdigest(),
        "urls": (site.url(f"/{name}.pth"),),
    }
    given = fields | changes
    return ModelEntry(
        name=name, role="prior", set="own", file=f"{name}.pth", architecture={"kind": "iresnet50"}, **given
    )


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models"


@pytest.fixture
def tasks(qtbot, site, folder):
    catalog = Catalog(
        (
            entry(site, "one"),
            entry(site, "two"),
            entry(site, "asked", licence="own-1.0", non_commercial=True),
            entry(site, "nowhere"),
        )
    )
    made = ModelTasks(partial(ModelFiles, catalog, Settings(model_folder=folder)))
    yield made
    made.close()


def heard_of(tasks):
    """Everything that is said of single models, in its order."""
    said = []
    for name in ("started", "done", "cancelled", "failed"):
        getattr(tasks, name).connect(partial(_remember, said, name))
    return said


def _remember(said, what, name, *_more):
    said.append((what, name))


def until_idle(qtbot, tasks):
    qtbot.waitUntil(lambda: not tasks.busy)


def test_models_come_one_after_another_and_are_told_of(qtbot, tasks, folder):
    said, counted = heard_of(tasks), []
    tasks.progress.connect(lambda *now: counted.append(now))
    with qtbot.waitSignals([tasks.installed_changed, tasks.states_changed]):
        tasks.download(["one", "two", "one"])
        assert tasks.is_pending("two")
    until_idle(qtbot, tasks)
    assert said == [("started", "one"), ("done", "one"), ("started", "two"), ("done", "two")]
    assert (folder / "one.pth").read_bytes() == BODY
    assert ("one", len(BODY), len(BODY)) in counted
    qtbot.waitUntil(lambda: [one.state for one in tasks.states][:2] == ["installed"] * 2)


def test_what_fails_does_not_stop_the_next(qtbot, tasks):
    said, failures = heard_of(tasks), []
    tasks.failed.connect(lambda name, failure: failures.append(failure))
    tasks.download(["nowhere", "one"])
    until_idle(qtbot, tasks)
    assert said == [("started", "nowhere"), ("failed", "nowhere"), ("started", "one"), ("done", "one")]
    assert failures[0].parameters == {"status": 404}


def test_a_licence_is_accepted_only_where_the_user_did(qtbot, tasks, folder):
    said = heard_of(tasks)
    tasks.download(["asked"])
    until_idle(qtbot, tasks)
    assert said == [("started", "asked"), ("failed", "asked")]
    assert not (folder / "asked.pth").exists()
    tasks.download(["asked"], licences_accepted=True)
    until_idle(qtbot, tasks)
    assert (folder / "asked.pth").exists()
    assert load_settings().accepted_licences == {"own-1.0"}


def test_a_cancelled_download_keeps_its_part_and_the_waiting_one_goes_on(qtbot, tasks, folder):
    said = heard_of(tasks)
    tasks.started.connect(lambda name: tasks.cancel(name) if name == "one" else None)
    tasks.download(["one", "two"])
    until_idle(qtbot, tasks)
    assert said == [("started", "one"), ("cancelled", "one"), ("started", "two"), ("done", "two")]
    assert not (folder / "one.pth").exists()


def test_a_waiting_download_is_given_up_at_once(qtbot, tasks):
    said = heard_of(tasks)
    tasks.download(["one", "two"])
    tasks.cancel("two")
    assert ("cancelled", "two") in said
    until_idle(qtbot, tasks)
    assert ("started", "two") not in said


def test_closing_stops_a_download(qtbot, tasks, site):
    site.statuses = [503] * 50
    with qtbot.waitSignal(tasks.started):
        tasks.download(["one", "two"])
    tasks.close()
    assert len(site.requests) < 5


def test_a_folder_is_brought_and_what_is_damaged_is_said(qtbot, tasks, folder, tmp_path):
    brought = tmp_path / "stick"
    brought.mkdir()
    (brought / "one.pth").write_bytes(BODY)
    (brought / "two.pth").write_bytes(BODY[:-1])
    with qtbot.waitSignal(tasks.imported) as heard:
        tasks.import_folder(brought)
    names, failures = heard.args
    assert names == ("one",)
    assert len(failures) == 1
    assert "two.pth" in failures[0].subject
    until_idle(qtbot, tasks)


def test_an_empty_folder_is_an_error(qtbot, tasks, tmp_path):
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.import_folder(tmp_path)
    assert heard.args[0] == ""
    assert str(tmp_path) == heard.args[1].subject
    until_idle(qtbot, tasks)


def test_a_model_that_was_damaged_is_found(qtbot, tasks, folder):
    folder.mkdir()
    (folder / "one.pth").write_bytes(BODY)
    (folder / "two.pth").write_bytes(b"x" + BODY[1:])
    with qtbot.waitSignal(tasks.verified) as heard:
        tasks.verify(["one", "two", "asked"])
    names, failures = heard.args
    assert names == ("one",)
    assert len(failures) == 1
    assert "two.pth" in failures[0].subject
    until_idle(qtbot, tasks)


def test_the_first_device_is_there_and_the_processor_always_is():
    facts = device_facts()
    assert facts[-1].name == "cpu"
    assert facts[-1].memory > 1 << 28
    assert all(one.description for one in facts)


def test_every_card_is_listed_with_memory_or_with_why_it_is_not_used(monkeypatch):
    install_cards(
        monkeypatch,
        FakeCard("NVIDIA Tesla K40", (3, 5), 12_000_000_000),
        FakeCard("NVIDIA RTX A2000", memory=6_000_000_000, free=5_000_000_000),
    )
    usable, processor, refused = device_facts()
    assert (usable.name, usable.description) == ("cuda:1", "NVIDIA RTX A2000")
    assert (usable.memory, usable.free) == (6_000_000_000, 5_000_000_000)
    assert processor.name == "cpu"
    assert (refused.name, refused.failure.code) == ("cuda", ErrorCode.DEVICE_OTHER_BUILD)
    text = collect_diagnostics()
    assert "device cuda:1: NVIDIA RTX A2000, 6.0 GB\n" in text
    assert (
        "device cuda: NVIDIA Tesla K40, 12.0 GB; not used: NVIDIA Tesla K40: device-other-build (cap" in text
    )


def test_diagnostics_name_a_card_that_torch_does_not_see(monkeypatch):
    probing._why_no_cuda.cache_clear()
    monkeypatch.setattr(probing, "nvidia_card", lambda: "NVIDIA GeForce RTX 3060")
    monkeypatch.setattr(torch.version, "cuda", None)
    assert (
        "device cuda: NVIDIA GeForce RTX 3060, memory not known; not used: NVIDIA GeForce RTX 3060: "
        "device-torch-without-cuda\n"
    ) in collect_diagnostics()


def test_diagnostics_know_the_opencv_of_packages(monkeypatch):
    """It has another name there; a question mark helps nobody who is to help."""

    def version(name):
        if name == "opencv-python":
            raise metadata.PackageNotFoundError(name)
        return "1.2.3"

    monkeypatch.setattr(metadata, "version", version)
    text = collect_diagnostics()
    assert "opencv-python-headless 1.2.3" in text
    assert "?" not in text.partition("libraries:")[2].partition("\n")[0]


def test_diagnostics_say_what_matters_and_no_password(monkeypatch, tmp_path):
    from pathlib import Path

    from pgdiff_desktop.runtimes.remembered import remember
    from pgdiff_desktop.settings import update_settings

    update_settings(proxy="http://me:secret@proxy:8080", model_folder=Path.home() / "my models")
    remember("half_precision", "prior-starter in float16 on GTX 1660", None)
    text = collect_diagnostics()
    assert "secret" not in text
    assert "proxy:8080" in text
    assert "~/my models" in text or Path.home() == Path("/")
    assert "prior-starter: bundled" in text
    assert "half precision of prior-starter in float16 on GTX 1660: relative error nan, not used" in text
    assert "torch" in text
