"""Sound photos under names that terminals and file systems stumble over, and what is no file."""

from __future__ import annotations

import os
import random

from tests.hostile.made import Fifo, Folder, Link, Locked, Made, Wanted, kind
from tests.hostile.not_pictures import PHOTO_ENDINGS
from tests.hostile.sound import sound


@kind
def odd_name(rng: random.Random) -> Made:
    stem = rng.choice(
        (
            "two\nlines",
            "\r\x1b[2J\x1b]0;owned\x07",
            "back\x08\x08space\x7f",
            "\u202egnp.exe",
            "\u2066\u2069\u200b\u200f",
            "-rf",
            "--output=x",
            "a" * 251,
            "한" * 83,
            "e\u0301" * 40,
            os.fsdecode(b"\xff\xfe\x80"),
            os.fsdecode(b"\xed\xa0\x80"),
            " ",
            "...",
            "%s%n{}{0}",
            "$(touch executed)`touch executed`",
            "'\"\\;|&*?[a-z]",
            "CON",
            "\U0001f468\u200d\U0001f469\u200d\U0001f467",
            "photo.jpg.json",
            "\u0000x".strip("\0"),
        )
    )
    name = f"{stem}.jpg"
    return Made(name, {name: sound(rng, "JPEG")}, wanted=Wanted.OPENED)


@kind
def odd_name_of_a_damaged_photo(rng: random.Random) -> Made:
    made = odd_name(rng)
    return Made(made.target, {made.target: rng.randbytes(50)}, wanted=Wanted.REFUSED)


@kind
def pipe(rng: random.Random) -> Made:
    name = f"photo{rng.choice(PHOTO_ENDINGS)}"
    return Made(name, {name: Fifo()}, wanted=Wanted.REFUSED)


@kind
def folder(rng: random.Random) -> Made:
    name = f"photo{rng.choice(PHOTO_ENDINGS)}"
    return Made(name, {name: Folder()}, wanted=Wanted.REFUSED)


@kind
def link(rng: random.Random) -> Made:
    """To itself, around, to nowhere, to a device, to a folder."""
    name = f"photo{rng.choice(PHOTO_ENDINGS)}"
    to = rng.choice(
        (name, "other", "nowhere", "/dev/zero", "/dev/null", "/dev/stdin", "/dev/tty", ".", "/proc/self/mem")
    )
    return Made(name, {name: Link(to), "other": Link(name)}, wanted=Wanted.REFUSED)


@kind
def link_to_a_photo(rng: random.Random) -> Made:
    return Made(
        "photo.jpg", {"photo.jpg": Link("real.png"), "real.png": sound(rng, "PNG")}, wanted=Wanted.OPENED
    )


@kind
def locked(rng: random.Random) -> Made:
    # Root reads it nevertheless.
    wanted = Wanted.REFUSED if os.geteuid() else Wanted.OPENED
    return Made("photo.jpg", {"photo.jpg": Locked(sound(rng, "JPEG"))}, wanted=wanted)


@kind
def missing(rng: random.Random) -> Made:
    return Made(
        rng.choice(("gone.jpg", "gone/there.png", "other.jpg/inside.jpg")),
        {"other.jpg": b""},
        wanted=Wanted.REFUSED,
    )
