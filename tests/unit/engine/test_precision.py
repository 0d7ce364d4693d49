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
from pgdiff_desktop.errors import WrongUsage
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
        ({"preset": "reference"}, torch.float32),
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


def test_pictures_are_told_from_what_is_none():
    face = torch.rand(4, 3, 8, 8) * 2 - 1
    face[1, 0, 2, 2] = float("nan")
    face[2] = -1
    face[3, 1, 1, 1] = float("inf")
    sound = torch.zeros_like(face)
    for candidates, views in ((face, sound), (sound, face)):
        assert came_out(CandidateStep(range(4), 1, 1, candidates, views)) == [True, False, False, False]
