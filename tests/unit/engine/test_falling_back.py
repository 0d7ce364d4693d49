"""Where a card has no room, or stops: other networks go, fewer faces are taken, the CPU goes on; nothing is lost."""

from __future__ import annotations

import copy
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from pgdiff_desktop.engine import engine as engine_module
from pgdiff_desktop.engine.devices.choosing import choose_device
from pgdiff_desktop.engine.devices.falling_back import DeviceHistory, on_device_or_cpu
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.sampling import candidate_sampling, face_sampling
from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
from pgdiff_desktop.errors import DeviceError
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.models.registry import ModelRegistry
from tests.fake_cards import FakeCard, install_cards
from tests.requests import face_to_restore, restoration

FACE = face_from_box((80, 80, 80, 110))
NO_MEMORY = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
ILLEGAL = RuntimeError("CUDA error: an illegal memory access was encountered")


class Card:
    """A card whose arithmetic is the CPU's.

    Attributes:
        most: how many images fit into it together.
        fails_with: the error of the third step of more images than that.
        sampled: (images together, device) of every attempt to sample.
        loaded: (role, device) of every network that was asked for.
        refuses: roles whose networks do not fit.
        unneeded: how many networks lie there that nobody needs at the moment.
    """

    def __init__(self):
        self.most, self.fails_with = 8, NO_MEMORY
        self.sampled, self.loaded = [], []
        self.refuses, self.unneeded = set(), 0

    def sample_candidates(self, prior, conditioning, task, seeds, at_once, device):
        self.sampled.append((min(at_once, len(seeds)), device))
        for step in face_sampling.sample_candidates(prior, conditioning, task, seeds, at_once, "cpu"):
            if device != "cpu" and len(step.images) > self.most and step.done == 3:
                raise self.fails_with
            yield step

    def free_unused(self):
        had, self.unneeded = self.unneeded, 0
        if had:
            # Somebody else's network was in the way.
            self.refuses.clear()
        return had > 0


@pytest.fixture
def card(fake_engine, monkeypatch):
    made, registry = Card(), fake_engine.registry
    install_cards(monkeypatch, FakeCard())
    get = registry.get

    def get_on(entry, device, computation=None):
        made.loaded.append((entry.role, device))
        if device != "cpu" and entry.role in made.refuses:
            raise NO_MEMORY
        return copy.copy(get(entry, device))

    monkeypatch.setattr(registry, "get", get_on)
    monkeypatch.setattr(registry, "free_unused", made.free_unused)
    monkeypatch.setattr(candidate_sampling, "batch_size", lambda device, size, need: 8)
    monkeypatch.setattr(candidate_sampling, "sample_candidates", made.sample_candidates)
    return made


def sample(engine, photo, candidates=4, **changes):
    face = face_to_restore(1, FACE, preset="preview", candidates=candidates, **changes)
    request = SampleRequest(photo, (face,), photo.with_name("candidates"))
    return engine.sample_faces(request, CancelToken())


def kinds(result):
    return [notice.kind for notice in result.notices]


def seeds(result):
    return [one.seed for one in result.candidates]


def test_networks_that_nobody_needs_go_before_fewer_faces_are_sampled(fake_engine, photo, card):
    card.most, card.unneeded = 2, 1
    result = sample(fake_engine, photo)
    assert card.sampled == [(4, "cuda"), (4, "cuda"), (2, "cuda")]
    assert seeds(result) == [0, 1, 2, 3]


def test_what_fitted_is_what_the_next_photo_begins_with(fake_engine, photo, card):
    card.most = 2
    assert NoticeKind.FEWER_AT_ONCE in kinds(sample(fake_engine, photo))
    del card.sampled[:]
    result = sample(fake_engine, photo)
    assert card.sampled == [(2, "cuda")]
    # Nothing new happened.
    assert kinds(result) == []


def test_another_limit_is_another_chance(fake_engine, photo, card):
    card.most = 2
    sample(fake_engine, photo)
    del card.sampled[:]
    card.most = 8
    face = face_to_restore(1, FACE, preset="preview", candidates=4)
    request = SampleRequest(photo, (face,), photo.with_name("candidates"), memory_limit_mb=8000)
    fake_engine.sample_faces(request, CancelToken())
    assert card.sampled == [(4, "cuda")]


def test_where_not_one_fits_the_next_photo_begins_on_the_cpu(fake_engine, photo, card):
    card.most = 0
    result = sample(fake_engine, photo)
    assert [device for _, device in card.sampled] == ["cuda"] * 3 + ["cpu"]
    assert kinds(result).count(NoticeKind.ON_THE_CPU) == 1
    del card.sampled[:], card.loaded[:]
    result = sample(fake_engine, photo)
    assert card.sampled == [(4, "cpu")]
    assert {device for _, device in card.loaded} == {"cpu"}
    assert kinds(result) == []


def test_a_network_that_does_not_fit_is_loaded_when_others_have_gone(fake_engine, photo, card):
    card.refuses, card.unneeded = {"prior"}, 1
    result = sample(fake_engine, photo)
    assert card.loaded[:2] == [("prior", "cuda")] * 2
    assert {device for _, device in card.sampled} == {"cuda"}
    assert kinds(result) == []


@pytest.mark.parametrize("role", ["prior", "restorer"])
def test_a_network_that_never_fits_is_computed_by_the_cpu(fake_engine, photo, card, role):
    card.refuses = {role}
    result = sample(fake_engine, photo)
    assert seeds(result) == [0, 1, 2, 3]
    assert card.sampled[-1] == (4, "cpu")
    assert NoticeKind.ON_THE_CPU in kinds(result)


def test_faces_are_found_on_the_cpu_where_the_detector_does_not_fit(fake_engine, photo, card):
    detector, asked = fake_engine.detectors.face_detector, []

    def no_room(device):
        asked.append(device)
        if device != "cpu":
            raise NO_MEMORY
        return detector(device)

    fake_engine.detectors.face_detector = no_room
    found = fake_engine.find_faces(photo, "auto", CancelToken())
    assert len(found.faces) == 1
    # Then whether it is a negative is asked, of the CPU at once.
    assert asked[:2] == ["cuda", "cpu"]
    assert [notice.kind for notice in found.notices] == [NoticeKind.ON_THE_CPU]
    assert fake_engine.find_faces(photo, "auto", CancelToken()).notices == ()
    assert set(asked[1:]) == {"cpu"}
    # Nor does it fit while another photo is sampled.
    ahead = fake_engine.look_at(restoration(photo, photo.with_name("r.png")), CancelToken())
    assert len(ahead.found.faces) == 1
    assert set(asked[1:]) == {"cpu"}
    # The faces themselves may fit.
    sample(fake_engine, photo)
    assert card.sampled == [(4, "cuda")]


def test_scratches_are_found_on_the_cpu_where_their_detector_does_not_fit(fake_engine, photo, card):
    card.refuses = {"scratches"}
    found = fake_engine.scratch_probability(photo, "auto", CancelToken())
    assert found.probability.shape == (300, 240)
    assert [one for one in card.loaded if one[0] == "scratches"] == [
        ("scratches", "cuda"),
        ("scratches", "cpu"),
    ]
    # A map of scratches has no place for it; the next who says something does.
    assert NoticeKind.ON_THE_CPU in kinds(sample(fake_engine, photo))


def test_a_face_is_outlined_on_the_cpu_where_the_parser_does_not_fit(fake_engine, photo, card, monkeypatch):
    parser = next(entry for entry in fake_engine.catalog.entries if entry.role == "parser")
    monkeypatch.setattr("pgdiff_desktop.engine.sampling.model_choice.ModelChoice.parser", parser)
    monkeypatch.setattr(fake_engine.store, "verify", lambda entry: "0" * 64)
    card.refuses = {"parser"}
    result = sample(fake_engine, photo, candidates=2)
    assert seeds(result) == [0, 1]
    assert [device for role, device in card.loaded if role == "parser"] == ["cuda", "cpu", "cpu"]
    assert {device for _, device in card.sampled} == {"cuda"}


def test_a_card_that_stops_loses_no_candidate_and_is_left_alone(fake_engine, photo, card, monkeypatch):
    def broken(*_):
        raise ILLEGAL

    card.most, card.fails_with = 2, ILLEGAL
    monkeypatch.setattr(torch.cuda, "empty_cache", broken)
    result = sample(fake_engine, photo)
    assert seeds(result) == [0, 1, 2, 3]
    assert card.sampled == [(4, "cuda"), (4, "cpu")]
    (notice,) = result.notices
    assert (notice.kind, notice.failure.code) == (NoticeKind.CPU_INSTEAD, "device-stopped")
    assert "illegal memory access" in notice.failure.parameters["why"]
    assert choose_device("auto") == "cpu"
    # Also for what was asked for by name, and said no second time.
    face = face_to_restore(1, FACE, preset="preview")
    request = SampleRequest(photo, (face,), photo.with_name("candidates"), device="cuda")
    assert fake_engine.sample_faces(request, CancelToken()).notices == ()
    assert card.sampled[-1] == (1, "cpu")


def test_a_card_that_stops_while_faces_are_looked_for_is_left(fake_engine, photo, card):
    detector = fake_engine.detectors.face_detector

    def stops(device):
        if device != "cpu":
            raise ILLEGAL
        return detector(device)

    fake_engine.detectors.face_detector = stops
    found = fake_engine.find_faces(photo, "auto", CancelToken())
    assert len(found.faces) == 1
    assert [notice.failure.code for notice in found.notices] == ["device-stopped"]


def test_a_preview_that_fails_costs_no_candidate(fake_engine, photo, card, monkeypatch):
    def fails(*_):
        raise NO_MEMORY

    monkeypatch.setattr(candidate_sampling, "as_preview", fails)
    assert seeds(sample(fake_engine, photo)) == [0, 1, 2, 3]


def test_memory_that_a_cpu_lacks_is_an_error_with_a_remedy(fake_engine, photo, card, monkeypatch):
    monkeypatch.setattr(engine_module, "choose_device", lambda wanted: "cpu")

    def too_much(*_):
        raise MemoryError

    monkeypatch.setattr(candidate_sampling, "sample_candidates", too_much)
    with pytest.raises(DeviceError, match="memory-of-cpu"):
        sample(fake_engine, photo)


def test_colours_come_from_the_cpu_where_the_colouriser_does_not_fit(fake_engine, card):
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels

    entry = replace(fake_engine.catalog.by_role("scratches")[0], role="colouriser")
    card.refuses = {"colouriser"}
    choice = SimpleNamespace(colouriser=entry)
    models = LoadedModels(choice, fake_engine.registry, "cuda", fake_engine.history)
    models.remember = lambda entry: None
    fake_engine.registry._by_role["colouriser"] = nn.Identity()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pgdiff_desktop.colour.photo_colours.colours_of", lambda pixels, *_: pixels * 2)
        found = StageNetworks(choice, lambda: models).colours_of(np.ones(2), None)
    assert np.array_equal(found, np.full(2, 2))
    assert card.loaded == [("colouriser", "cuda"), ("colouriser", "cpu")]
    assert [notice.kind for notice in fake_engine.history.take_notices()] == [NoticeKind.ON_THE_CPU]


def test_another_error_is_not_tried_again(fake_engine):
    asked = []

    def wrong(device):
        asked.append(device)
        raise ValueError(device)

    with pytest.raises(ValueError, match="cuda"):
        on_device_or_cpu(wrong, "cuda", "work", DeviceHistory(), fake_engine.registry)
    assert asked == ["cuda"]


def test_only_networks_that_nobody_holds_are_forgotten(fake_engine, monkeypatch):
    registry = ModelRegistry(fake_engine.catalog, fake_engine.store)
    monkeypatch.setattr(registry, "_load", lambda *given: nn.Linear(1, 1))
    prior, restorer = (fake_engine.catalog.by_role(role)[0] for role in ("prior", "restorer"))
    held = registry.get(prior, "cpu")
    registry.get(restorer, "cpu")
    assert registry.free_unused()
    assert registry.get(prior, "cpu") is held
    assert not registry.free_unused()
    on_card = registry.get(prior, "cuda")
    registry.free("cpu")
    assert registry.get(prior, "cuda") is on_card
    assert registry.get(prior, "cpu") is not held
