"""NVIDIA cards for a torch that knows none: what it says of them, and whether they compute."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from types import SimpleNamespace

import torch

from pgdiff_desktop.device_names import card_number
from pgdiff_desktop.engine.devices import probing

# Of torch 2.13 for CUDA 12.6.
ARCHITECTURES = ("sm_50", "sm_60", "sm_70", "sm_75", "sm_80", "sm_86", "sm_90")


@dataclass
class FakeCard:
    """A card.

    Attributes:
        allocation, convolution: the error that it meets there; None for none.
        is_right: what it computes is what it should be.
        free, reserved, allocated: bytes.
        tried: how often it was asked to compute.
    """

    name: str = "NVIDIA GeForce RTX 3060"
    capability: tuple[int, int] = (8, 6)
    memory: int = 12 * 2**30
    allocation: Exception | None = None
    convolution: Exception | None = None
    is_right: bool = True
    free: int = 10 * 2**30
    reserved: int = 0
    allocated: int = 0
    tried: int = 0


def install_cards(monkeypatch, *cards, architectures=ARCHITECTURES):
    """Puts cards into this computer, or takes all of them out."""
    of = lambda device: cards[card_number(str(device)) if isinstance(device, str) else device]  # noqa: E731

    def allocate(device):
        if of(device).allocation is not None:
            raise of(device).allocation

    def convolve(device):
        card = of(device)
        card.tried += 1
        if card.convolution is not None:
            raise card.convolution
        return card.is_right

    monkeypatch.setattr(probing, "_cuda_is_available", lambda: bool(cards))
    monkeypatch.setattr(probing, "_allocate", allocate)
    monkeypatch.setattr(probing, "_convolve", convolve)
    for name, said in {
        "is_available": lambda: bool(cards),
        "device_count": lambda: len(cards),
        "get_arch_list": lambda: list(architectures),
        "get_device_capability": lambda device: of(device).capability,
        "get_device_properties": lambda device: SimpleNamespace(
            name=of(device).name, total_memory=of(device).memory
        ),
        "mem_get_info": lambda device: (of(device).free, of(device).memory),
        "memory_reserved": lambda device: of(device).reserved,
        "memory_allocated": lambda device: of(device).allocated,
        "set_per_process_memory_fraction": lambda fraction, device: None,
        "synchronize": lambda device: None,
    }.items():
        monkeypatch.setattr(torch.cuda, name, functools.partial(said))
