"""All kinds; a number stands for a kind and a seed, so that the first few hundred inputs are of every kind."""

from __future__ import annotations

import random

# Each registers its own.
from tests.hostile import (  # noqa: F401
    beside,
    damaged_bytes,
    exif_blocks,
    icc_profiles,
    jpegs,
    model_files,
    not_pictures,
    other_pictures,
    places,
    pngs,
    records,
    tiffs,
    xmp_packets,
)
from tests.hostile.made import KINDS


def chosen(count: int, first_seed: int) -> list[tuple[str, int]]:
    """(kind, seed) of so many inputs: every kind once, in an order that the seed decides, then every kind again."""
    names = sorted(KINDS)
    random.Random(first_seed).shuffle(names)
    return [(names[number % len(names)], first_seed + number // len(names)) for number in range(count)]
