"""What is no picture at all: programs of PostScript above all, texts, archives, nothing; under every ending."""

from __future__ import annotations

import io
import random
import struct
import zipfile

from tests.hostile.made import Made, Wanted, add, kind, one_photo
from tests.hostile.sound import HEIGHT, WIDTH

PHOTO_ENDINGS = (".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp", ".heic", ".heif")


def postscript(rng: random.Random) -> bytes:
    """A program that an interpreter of PostScript would run, in each of the ways that such files begin."""
    program = (
        "%!PS-Adobe-3.0 EPSF-3.0\n"
        f"%%BoundingBox: 0 0 {WIDTH} {HEIGHT}\n%%LanguageLevel: 2\n%%EndComments\n"
        "(%pipe%touch executed) (w) file closefile\n(executed) (w) file closefile\n"
        f"0 0 {WIDTH} {HEIGHT} rectfill showpage\n%%EOF\n"
    ).encode()
    how = rng.choice(("plain", "dos", "crlf", "preview", "late"))
    if how == "dos":
        # Adobe TN 5002, Encapsulated PostScript File Format, DOS EPS binary header.
        return struct.pack("<7IHxx", 0xC6D3D0C5, 32, len(program), 0, 0, 0, 0, 0xFFFF) + program
    if how == "crlf":
        return program.replace(b"\n", b"\r\n")
    if how == "preview":
        image = f'%ImageData: {WIDTH} {HEIGHT} 8 3 0 1 1 "beginimage"\n'.encode()
        return program.replace(b"%%EndComments\n", image + b"%%EndComments\n")
    return program.replace(
        b"\n%%Bound", b"\n%%Bound" if how == "plain" else b"\n%%BoundingBox: (atend)\n%%Bound"
    )


def pdf(rng: random.Random) -> bytes:
    launch = b"<</Type/Catalog/OpenAction<</S/Launch/F(touch executed)>>>>"
    return b"%PDF-1.7\n1 0 obj" + launch + b"endobj\ntrailer<</Root 1 0 R>>\n"


def svg(rng: random.Random) -> bytes:
    return rng.choice(
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://127.0.0.1:9")</script></svg>',
            b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg>&e;</svg>',
            b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:9/x.png"/></svg>',
        )
    )


def text(rng: random.Random) -> bytes:
    return rng.choice(
        (
            b"Not a photo.\n" * 50,
            b"#!/bin/sh\ntouch executed\n",
            b"<!doctype html><title>404</title>",
            b"MZ\x90\0" + bytes(200),
        )
    )


def archive(rng: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("../../x", bytes(1 << 20))
    return buffer.getvalue()


def nearly_nothing(rng: random.Random) -> bytes:
    return rng.choice(
        (b"", b"\0", b"\xff", b"\xff\xd8", b"\x89PNG", b"II", b"II*\0", b"RIFF", b"GIF89a", b"BM", bytes(100))
    )


def noise(rng: random.Random) -> bytes:
    beginnings = (
        b"",
        b"\xff\xd8\xff\xe0",
        b"\x89PNG\r\n\x1a\n",
        b"II*\0\x08\0\0\0",
        b"RIFF\xff\0\0\0WEBPVP8 ",
        b"\0\0\0\x18ftypheic",
    )
    return rng.choice(beginnings) + rng.randbytes(rng.choice((10, 300, 20_000)))


def _of_ending(make: object, ending: str) -> None:
    def made(rng: random.Random) -> Made:
        return one_photo(make(rng), ending, Wanted.REFUSED)  # type: ignore[operator]

    add(f"{make.__name__}_as{ending.replace('.', '_')}", made)  # type: ignore[attr-defined]


for _ending in PHOTO_ENDINGS:
    _of_ending(postscript, _ending)


@kind
def no_picture(rng: random.Random) -> Made:
    make = rng.choice((pdf, svg, text, archive))
    return one_photo(
        make(rng),
        rng.choice((*PHOTO_ENDINGS, ".bmp", ".jp2", ".jfif", ".avif", ".gif", ".eps")),
        Wanted.REFUSED,
    )


@kind
def next_to_nothing(rng: random.Random) -> Made:
    return one_photo(nearly_nothing(rng), rng.choice(PHOTO_ENDINGS), Wanted.REFUSED)


@kind
def only_noise(rng: random.Random) -> Made:
    return one_photo(noise(rng), rng.choice(PHOTO_ENDINGS), Wanted.REFUSED)
