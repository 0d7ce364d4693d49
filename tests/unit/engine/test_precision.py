"""Half precision where it is allowed, and float32 again where it gives no picture."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.sampling import computation_choice
from pgdiff_desktop.engine.sampling.face_sampling import CandidateStep, came_out
from pgdiff_desktop.errors import ErrorCode, PrecisionUnavailable, WrongUsage
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.runtimes.computation import IN_FULL
from tests.requests import face_to_restore, restoration, warnings_of

BOX = (70.0, 80.0, 90.0, 120.0)


@pytest.fixture
def asked(fake_engine, monkeypatch):
    """A device with bfloat16, and (role, dtype) of what is loaded from then on."""
    seen = []
    get = fake_engine.registry.get

    def watched(entry, device, computation=IN_FULL):
        seen.append((entry.role, computation.dtype))
        return get(entry, device, computation)

    monkeypatch.setattr(fake_engine.registry, "get", watched)
    monkeypatch.setattr(computation_choice, "half_precision", lambda device: torch.bfloat16)
    return seen


def restored(engine, photo, name="result.png", **changes):
    arguments = {"boxes": (BOX,), "preset": "fast", "steps": 4, **changes}
    return engine.restore(restoration(photo, photo.with_name(name), **arguments), CancelToken())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, torch.bfloat16),
        ({"precision": "full"}, torch.float32),
        ({"preset": "faithful"}, torch.float32),
    ],
)
def test_what_is_computed_in(fake_engine, asked, photo, changes, expected):
    restored(fake_engine, photo, **changes)
    assert {dtype for role, dtype in asked if role in ("prior", "restorer")} == {expected}


def test_an_unknown_precision_is_refused(fake_engine, photo):
    with pytest.raises(WrongUsage, match="precision half"):
        restored(fake_engine, photo, precision="half")


def spoil(fake_engine, monkeypatch, asked, what, images):
    """Makes the prior give no picture of so many first images of a batch, in half precision only."""
    prior = fake_engine.registry._by_role["prior"]
    forward = prior.forward

    def spoiled(x, timesteps):
        output = forward(x, timesteps)
        if ("prior", torch.float32) not in asked:
            output[:images] = what
        return output

    monkeypatch.setattr(prior, "forward", spoiled)


@pytest.mark.parametrize("preset", ["fast", "preview"])
@pytest.mark.parametrize("what", [float("nan"), 1e9], ids=["nan", "black"])
def test_a_face_without_a_picture_is_repeated_in_full_precision(
    fake_engine, asked, photo, monkeypatch, what, preset
):
    plain = restored(fake_engine, photo, "plain.png", candidates=3, precision="full", preset=preset)
    asked.clear()
    spoil(fake_engine, monkeypatch, asked, what, images=2)
    result = restored(fake_engine, photo, candidates=3, preset=preset)
    assert [
        warning
        for warning in warnings_of(result)
        if "2 faces were sampled again in full precision" in warning
    ]
    for expected, found in zip(plain.candidates, result.candidates, strict=True):
        pictures = [np.asarray(Image.open(one.output)).astype(int) for one in (expected, found)]
        assert np.abs(pictures[0] - pictures[1]).max() <= 1


def overflow(fake_engine, monkeypatch, asked, role, images, calls):
    """Makes a network's half precision overflow in a patch of the first images, at one of its calls only."""
    network = fake_engine.registry._by_role[role]
    forward = network.forward

    def overflowed(x, *others):
        output = forward(x, *others).clone()
        if (role, torch.float32) not in asked:
            calls.append(None)
            if len(calls) == 2:
                output[:images, :, :9, :9] = float("inf")
        return output

    monkeypatch.setattr(network, "forward", overflowed)


@pytest.mark.parametrize("preset", ["fast", "preview"])
@pytest.mark.parametrize("role", ["prior", "restorer"])
def test_an_overflow_that_clamping_hides_is_repeated_too(
    fake_engine, asked, photo, monkeypatch, role, preset
):
    settings = {"candidates": 3, "preset": preset, "steps": 8}
    plain = restored(fake_engine, photo, "plain.png", precision="full", **settings)
    asked.clear()
    calls = []
    overflow(fake_engine, monkeypatch, asked, role, 2, calls)
    result = restored(fake_engine, photo, **settings)
    assert len(calls) > 2
    assert any("2 faces were sampled again in full precision" in one for one in warnings_of(result))
    for expected, found in zip(plain.candidates, result.candidates, strict=True):
        pictures = [np.asarray(Image.open(one.output)).astype(int) for one in (expected, found)]
        assert np.abs(pictures[0] - pictures[1]).max() <= 1


def test_faces_that_are_spoiled_early_are_not_sampled_to_the_end(
    fake_engine, asked, photo, monkeypatch, tmp_path
):
    calls = []
    overflow(fake_engine, monkeypatch, asked, "prior", 2, calls)
    face = face_to_restore(3, face_from_box(BOX), preset="fast", candidates=2, steps=20)
    seen = []
    request = SampleRequest(photo, (face,), tmp_path / "candidates")
    sampled = fake_engine.sample_faces(request, CancelToken(), seen.append)
    assert len(calls) < 10
    assert len(sampled.candidates) == 2
    assert seen[-1].step == seen[-1].of < 30


def test_a_repeated_face_is_a_notice_for_the_window(fake_engine, asked, photo, monkeypatch, tmp_path):
    spoil(fake_engine, monkeypatch, asked, float("nan"), images=1)
    face = face_to_restore(3, face_from_box(BOX), preset="preview", candidates=2)
    seen = []
    sampled = fake_engine.sample_faces(
        SampleRequest(photo, (face,), tmp_path / "candidates"), CancelToken(), seen.append
    )
    assert sorted(candidate.seed for candidate in sampled.candidates) == [0, 1]
    assert NoticeKind.IN_FULL_PRECISION in {notice.kind for notice in sampled.notices}
    assert seen[-1].step == seen[-1].of


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "tf32"),
        ({"precision": "full"}, "ieee"),
        ({"preset": "faithful"}, "ieee"),
    ],
)
def test_what_convolutions_in_float32_may_be_on_a_card(
    fake_engine, asked, photo, monkeypatch, changes, expected
):
    """torch's switch is there without a card, too."""
    computed, between = set(), set()
    for role in ("prior", "restorer", "identity"):
        network = fake_engine.registry._by_role[role]
        network.register_forward_pre_hook(lambda *_: computed.add(torch.backends.cudnn.conv.fp32_precision))
    request = restoration(
        photo,
        photo.with_name("result.png"),
        "reference",
        references=(photo,),
        **{"boxes": (BOX,), "preset": "fast", "steps": 4, **changes},
    )
    fake_engine.restore(
        request, CancelToken(), lambda _: between.add(torch.backends.cudnn.conv.fp32_precision)
    )
    assert computed == {expected}
    assert between == {"tf32"}


@pytest.fixture
def wrong_prior(fake_engine, monkeypatch):
    """A prior that comes out wrong in half precision; what prior and restorer are asked for in."""
    seen = []
    get = fake_engine.registry.get

    def refused(entry, device, computation=IN_FULL):
        seen.append((entry.role, computation.dtype))
        if entry.role == "prior" and computation.dtype != torch.float32:
            raise PrecisionUnavailable(
                f"model {entry.name}", ErrorCode.HALF_PRECISION_WRONG, difference="nan"
            )
        return get(entry, device, computation)

    monkeypatch.setattr(fake_engine.registry, "get", refused)
    monkeypatch.setattr(computation_choice, "half_precision", lambda device: torch.float16)
    return seen


def test_a_network_that_half_precision_gets_wrong_is_computed_in_float32(fake_engine, wrong_prior, photo):
    result = restored(fake_engine, photo)
    assert {dtype for role, dtype in wrong_prior if role == "restorer"} == {torch.float16}
    said = [one for one in warnings_of(result) if "half precision gives wrong values" in one]
    assert len(said) == 1
    assert "full precision is used on it from now on" in said[0]
    assert "torch was used instead" not in " ".join(warnings_of(result))


def test_what_the_card_got_wrong_before_is_not_asked_for_again(fake_engine, asked, photo, monkeypatch):
    monkeypatch.setattr(computation_choice, "rounds_wrongly", lambda model, device, dtype: True)
    result = restored(fake_engine, photo)
    assert {dtype for role, dtype in asked if role in ("prior", "restorer")} == {torch.float32}
    assert not [one for one in warnings_of(result) if "precision" in one]


def test_pictures_are_told_from_what_is_none():
    face = torch.rand(4, 3, 8, 8) * 2 - 1
    face[1, 0, 2, 2] = float("nan")
    face[2] = -1
    face[3, 1, 1, 1] = float("inf")
    sound = torch.zeros_like(face)
    finite = torch.ones(4, dtype=torch.bool)
    for candidates, views in ((face, sound), (sound, face)):
        step = CandidateStep(range(4), 1, 1, candidates, views, finite)
        assert came_out(step) == [True, False, False, False]
    overflowed = CandidateStep(range(4), 1, 1, sound, sound, torch.tensor([True, False, True, True]))
    assert came_out(overflowed) == [True, False, True, True]
