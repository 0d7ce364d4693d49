"""How devices are named, by torch and by users: cpu, mps, cuda for an NVIDIA card, cuda:1 for the second of them."""

from __future__ import annotations

import re

AUTO, CPU, CUDA, MPS = "auto", "cpu", "cuda", "mps"
# What can be asked for without knowing how many cards there are; cuda is the first that works.
DEVICES = (AUTO, CPU, CUDA, MPS)
_NUMBERED = re.compile(r"cuda:(0|[1-9]\d?)")


def is_device_name(text: object) -> bool:
    """Whether a text may name a device; it need not be there."""
    return isinstance(text, str) and (text in DEVICES or _NUMBERED.fullmatch(text) is not None)


def kind_of(device: str) -> str:
    """cpu, cuda or mps, whichever of its cards it is."""
    return device.partition(":")[0]


def card_number(device: str) -> int:
    """Which of torch's CUDA devices it is, from 0."""
    return int(device.partition(":")[2] or 0)


def card_name(number: int) -> str:
    """The name of a CUDA device; the first has no number, as most computers have one."""
    return CUDA if number == 0 else f"{CUDA}:{number}"
