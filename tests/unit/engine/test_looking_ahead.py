"""While a card samples one photo the next is read, and nothing else changes for that."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.engine import looking_ahead
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.looking_ahead import LookingAhead
from pgdiff_desktop.errors import Cancelled, PhotoError
from tests.fakes import old_photo
from tests.requests import restoration, warnings_of


@pytest.fixture(autouse=True)
def a_card(monkeypatch):
    monkeypatch.setattr(looking_ahead, "choose_device", lambda wanted: "cuda")


@pytest.fixture
def requests(tmp_path):
    made = []
    for number in range(3):
        path = tmp_path / f"{number}.png"
        Image.fromarray(np.roll(old_photo(), 5 * number, axis=1)).save(path)
        made.append(restoration(path, tmp_path / f"{number}.result.png", preset="fast", steps=3))
    return made


def pixels(result):
    with Image.open(result.candidates[0].output) as picture:
        return np.asarray(picture)


def test_the_next_photo_is_read_while_this_one_is_sampled(fake_engine, requests, monkeypatch):
    read = {request.photo: threading.Event() for request in requests}
    look_at = fake_engine.look_at

    def watched(request, token):
        seen = look_at(request, token)
        read[request.photo].set()
        return seen

    monkeypatch.setattr(fake_engine, "look_at", watched)
    token, in_time = CancelToken(), []

    def on_progress(progress):
        # Sampling goes on only when the next photo is in memory.
        if progress.phase is Phase.SAMPLING and progress.step == 1:
            following = [one.photo for one in requests[1:]] + [requests[-1].photo]
            number = [one.photo for one in requests].index(progress.photo)
            in_time.append(read[following[number]].wait(20))

    with LookingAhead(fake_engine, requests, token) as ahead:
        for number, request in enumerate(requests):
            fake_engine.restore(request, token, on_progress, ahead.seen(number))
    assert in_time == [True] * 3
    assert not read[requests[0].photo].is_set()


def test_results_are_those_of_photos_on_their_own(fake_engine, requests):
    token = CancelToken()
    alone = [fake_engine.restore(request, token) for request in requests]
    expected = [pixels(result) for result in alone]
    with LookingAhead(fake_engine, requests, token) as ahead:
        for number, request in enumerate(requests):
            result = fake_engine.restore(request, token, seen=ahead.seen(number))
            assert np.array_equal(pixels(result), expected[number])
            assert result.models == alone[number].models
            assert warnings_of(result) == warnings_of(alone[number])
            assert result.faces[0].face == alone[number].faces[0].face


def test_a_photo_that_cannot_be_read_fails_in_its_own_turn(fake_engine, requests):
    requests[1].photo.write_bytes(b"no photo")
    token = CancelToken()
    with LookingAhead(fake_engine, requests, token) as ahead:
        fake_engine.restore(requests[0], token, seen=ahead.seen(0))
        with pytest.raises(PhotoError):
            ahead.seen(1)
        assert fake_engine.restore(requests[2], token, seen=ahead.seen(2)).faces


def test_nobody_looks_for_faces_that_are_given_by_hand(fake_engine, requests, monkeypatch):
    monkeypatch.setattr(fake_engine.detectors, "faces_in", lambda *given: pytest.fail("looked for faces"))
    by_hand = restoration(requests[0].photo, requests[0].output, boxes=((70, 80, 90, 120),))
    assert fake_engine.look_at(by_hand, CancelToken()).found is None


@pytest.mark.parametrize("device", ["cpu", "mps"])
def test_beside_anything_but_a_cuda_card_nothing_is_looked_at(fake_engine, requests, monkeypatch, device):
    """A processor has nothing to spare; MPS aborts the process where a second thread uses it."""
    monkeypatch.setattr(looking_ahead, "choose_device", lambda wanted: device)
    monkeypatch.setattr(fake_engine, "look_at", lambda *given: pytest.fail("looked ahead"))
    with LookingAhead(fake_engine, requests, CancelToken()) as ahead:
        assert [ahead.seen(number) for number in range(3)] == [None] * 3


def test_a_cancelled_job_looks_no_further(fake_engine, requests):
    token = CancelToken()
    with LookingAhead(fake_engine, requests, token) as ahead:
        token.cancel()
        assert ahead.seen(0) is None
        with pytest.raises(Cancelled):
            ahead.seen(1)


def test_memory_that_does_not_suffice_beside_a_sampling_may_suffice_alone(fake_engine, requests, monkeypatch):
    detector = fake_engine.detectors.face_detector

    def no_room(device):
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("CUDA out of memory")
        return detector(device)

    monkeypatch.setattr(fake_engine.detectors, "face_detector", no_room)
    token = CancelToken()
    with LookingAhead(fake_engine, requests, token) as ahead:
        for number, request in enumerate(requests):
            assert fake_engine.restore(request, token, seen=ahead.seen(number)).faces
