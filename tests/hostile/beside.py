"""Masks, painted colours, references and candidates: everything that is hostile as a photo, in their places."""

from __future__ import annotations

import functools
import os
import random
from collections.abc import Mapping

import numpy as np

from tests.hostile.made import KINDS, Content, Made, Maker, Role, Wanted, add, kind
from tests.hostile.not_pictures import postscript
from tests.hostile.pngs import png_of_size
from tests.hostile.sound import HEIGHT, WIDTH, encoded, pixels, sound

PHOTO = "photo.png"
_MASK, _HINTS = f".pgdiff/{PHOTO}.mask.png", f".pgdiff/{PHOTO}.hints.png"


@functools.cache
def _photos() -> tuple[Maker, ...]:
    """Makers of photos, in the order of their names; those made of these are none of them."""
    others = ("as_", "mask_", "record_", "model_")
    return tuple(make for name, make in sorted(KINDS.items()) if not name.startswith(others))


def any_content(rng: random.Random) -> tuple[str, Mapping[str, Content]]:
    made = rng.choice(_photos())(rng)
    return made.target, made.files


def _register(role: Role, times: int) -> None:
    def made(rng: random.Random) -> Made:
        name, files = any_content(rng)
        # A long name has no room for more.
        target = name if "/" in name or len(os.fsencode(name)) > 200 else f"as {name}"
        renamed = {target if one == name else one: content for one, content in files.items()}
        return Made(target, {PHOTO: sound(rng, "PNG"), **renamed}, role)

    for number in range(times):
        add(f"as_{role.name.lower()}_{number + 1}", made)


for _role in (Role.MASK, Role.HINTS, Role.REFERENCE, Role.CANDIDATE):
    _register(_role, 3)


@kind
def mask_postscript(rng: random.Random) -> Made:
    files = {PHOTO: sound(rng, "PNG"), "mask.png": postscript(rng)}
    return Made("mask.png", files, rng.choice((Role.MASK, Role.HINTS, Role.REFERENCE)), Wanted.REFUSED)


@kind
def mask_of_other_size(rng: random.Random) -> Made:
    width, height = rng.choice(((HEIGHT, WIDTH), (1, 1), (20_000, 20_000), (2**31 - 1, 1)))
    files = {PHOTO: sound(rng, "PNG"), "mask.png": png_of_size(rng, width, height)}
    return Made("mask.png", files, rng.choice((Role.MASK, Role.HINTS)), Wanted.REFUSED)


@kind
def mask_of_odd_pixels(rng: random.Random) -> Made:
    """Grey of 16 bits, floats, palettes, inks: whatever pictures hold, of the photo's size."""
    from PIL import Image

    picture = Image.fromarray(pixels(rng))
    form, mode = rng.choice(
        (("TIFF", "F"), ("TIFF", "I"), ("TIFF", "I;16"), ("TIFF", "CMYK"), ("PNG", "P"), ("PNG", "1"), ("PNG", "LA"),
         ("TIFF", "LAB"), ("JPEG", "CMYK"), ("WEBP", "RGBA"), ("GIF", "P"), ("BMP", "1"))
    )  # fmt: skip
    data = encoded(picture.convert("L").convert(mode) if mode == "I;16" else picture.convert(mode), form)
    if mode == "F":
        values = np.asarray(picture.convert("F")).copy()
        values[0] = rng.choice((np.nan, np.inf, -np.inf, 1e38))
        data = encoded(Image.fromarray(values), form)
    return Made("mask.png", {PHOTO: sound(rng, "PNG"), "mask.png": data}, rng.choice((Role.MASK, Role.HINTS)))
