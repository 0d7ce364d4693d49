"""Noise that is drawn ahead for a card: the same numbers, and no place written before it was read."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass

import pytest
import torch

from pgdiff_desktop.diffusion.noise_stream import NoiseStream, draw_noise

SEEDS, SHAPE, STEPS = (7, 8), (2, 3, 8, 8), 5
PROCESSOR = torch.device("cpu")


@dataclass
class OnCard:
    """What a stream asks of a tensor on a card."""

    shape: tuple[int, ...] = SHAPE
    device: torch.device = PROCESSOR
    is_cuda: bool = True


@pytest.fixture
def card(monkeypatch):
    """A card's copies, which are finished only when somebody waits for them; the order of copying and waiting."""
    done = []

    class Event:
        def record(self, stream):
            done.append(("copied", self))

        def synchronize(self):
            done.append(("waited", self))

    empty = torch.empty
    monkeypatch.setattr(torch, "empty", lambda *shape, pin_memory: empty(*shape))
    monkeypatch.setattr(torch.cuda, "Event", Event)
    monkeypatch.setattr(torch.cuda, "device", lambda device: nullcontext())
    monkeypatch.setattr(torch.cuda, "current_stream", lambda device: None)
    return done


def generators():
    return [torch.Generator().manual_seed(seed) for seed in SEEDS]


def test_a_card_gets_the_noise_that_a_processor_gets(card):
    alone, ahead = generators(), generators()
    wanted = [draw_noise(alone, torch.zeros(SHAPE)) for _ in range(STEPS)]
    with NoiseStream(ahead, OnCard(), STEPS) as stream:
        drawn = [stream.next().clone() for _ in range(STEPS)]
    assert all(torch.equal(one, other) for one, other in zip(drawn, wanted, strict=True))
    assert not torch.equal(drawn[0], drawn[1])
    # No generator is a draw further: what is drawn next is the same, too.
    assert torch.equal(draw_noise(ahead, torch.zeros(SHAPE)), draw_noise(alone, torch.zeros(SHAPE)))


def test_no_place_is_drawn_into_before_the_card_has_copied_it(card):
    with NoiseStream(generators(), OnCard(), STEPS) as stream:
        for _ in range(STEPS):
            stream.next()
    for number, (what, event) in enumerate(card):
        if what == "copied" and ("copied", event) in card[number + 1 :]:
            following = card[number + 1 :]
            again = following.index(("copied", event))
            assert following[:again].count(("waited", event)) == len(SEEDS)


def test_a_processor_draws_when_it_is_asked():
    own, wanted = generators(), generators()
    with NoiseStream(own, torch.zeros(SHAPE), STEPS) as stream:
        assert torch.equal(stream.next(), draw_noise(wanted, torch.zeros(SHAPE)))
    assert torch.equal(draw_noise(own, torch.zeros(SHAPE)), draw_noise(wanted, torch.zeros(SHAPE)))
