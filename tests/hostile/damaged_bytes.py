"""Sound pictures of every format whose bytes were cut, turned over, overwritten, or named after another format."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.hostile.made import Made, Wanted, add, one_photo
from tests.hostile.sound import ENDINGS, cut, encoded, flipped, overwritten, pixels, sound


def _sound_of(rng: random.Random, form: str) -> bytes:
    options = {
        "JPEG": {"quality": rng.choice((40, 90)), "progressive": rng.random() < 0.3},
        "WEBP": {"lossless": rng.random() < 0.5},
        "TIFF": {"compression": rng.choice((None, "tiff_lzw", "tiff_adobe_deflate", "jpeg", "packbits"))},
    }.get(form, {})
    if form in ("JPEG", "PNG", "TIFF") and rng.random() < 0.3:
        return encoded(pixels(rng, 1), form, **options)
    return sound(rng, form, **options)


def _is_cut(rng: random.Random, form: str) -> bytes:
    # Half of what remains is pixels: what lies behind them may be missing without harm.
    return cut(rng, _sound_of(rng, form), most=0.7)


def _is_flipped(rng: random.Random, form: str) -> bytes:
    return flipped(rng, _sound_of(rng, form), rng.choice((0, 4, 30)))


def _is_overwritten(rng: random.Random, form: str) -> bytes:
    return overwritten(rng, _sound_of(rng, form), rng.choice((4, 30, 200)))


def _register(name: str, make: Callable[[random.Random, str], bytes], form: str, wanted: Wanted) -> None:
    def made(rng: random.Random) -> Made:
        return one_photo(make(rng, form), ENDINGS[form], wanted)

    add(f"{form.lower()}_{name}", made)


for _form in ENDINGS:
    _register("cut", _is_cut, _form, Wanted.SAID)
    _register("flipped", _is_flipped, _form, Wanted.ANYTHING)
    _register("overwritten", _is_overwritten, _form, Wanted.ANYTHING)
    _register("plain", _sound_of, _form, Wanted.ANYTHING)


def _named_after_another(rng: random.Random) -> Made:
    form = rng.choice(list(ENDINGS))
    return one_photo(_sound_of(rng, form), rng.choice(list(ENDINGS.values())))


add("ending_of_another_format", _named_after_another)
