"""XMP of any length travels through a JPEG's segments of 64 KB."""

from __future__ import annotations

import hashlib
import struct
import tracemalloc

import numpy as np
import pytest

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.jpeg import read_segments, xmp_segments
from pgdiff_desktop.photos.xmp.names import caption_of
from pgdiff_desktop.photos.xmp.packets import MOST_BYTES, read_packet
from pgdiff_desktop.photos.xmp.provenance import HASH_PLACEHOLDER, OWN_MARK, Provenance, merge_into_xmp
from tests.xmp_samples import packet, root_of, texts

DONE = Provenance("pgdiff-desktop test", "1 face", ({"recipe": "restore"},), (), 0.1)
CAPTION = "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Wedding</rdf:li></rdf:Alt></dc:description>"


def history(entries):
    items = "".join(
        f'<rdf:li rdf:parseType="Resource"><stEvt:action>saved {number}</stEvt:action></rdf:li>'
        for number in range(entries)
    )
    return f"<xmpMM:History><rdf:Seq>{items}</rdf:Seq></xmpMM:History>"


def jpeg(segments):
    """The beginning of a JPEG with these APP1 segments, and a fill byte before the first."""
    parts = [b"\xff\xe1" + struct.pack(">H", len(one) + 2) + one for one in segments]
    return b"\xff\xd8\xff" + b"".join(parts) + b"\xff\xda"


def properties(xmp):
    """Every element and attribute of the photo's own, in any order."""
    return sorted(
        (str(one.tag), (one.text or "").strip(), *map(str, sorted(one.attrib.items())))
        for one in root_of(xmp).iter()
        if not str(one.tag).endswith(("}Description", "}RDF", "}xmpmeta"))
    )


def test_a_packet_that_fits_is_one_segment():
    xmp = packet(CAPTION)
    assert xmp_segments(xmp) == [b"http://ns.adobe.com/xap/1.0/\0" + xmp]
    assert read_segments(jpeg(xmp_segments(xmp))) == xmp


@pytest.mark.parametrize("entries", [1000, 4000])
def test_a_longer_packet_comes_back_whole(entries):
    xmp = merge_into_xmp(packet(CAPTION + history(entries)), DONE)
    assert len(xmp) > 65_502
    main, *extended = xmp_segments(xmp)
    assert all(len(segment) <= 65_533 for segment in (main, *extended))
    # What is looked at first: caption, mark and hash.
    assert b"Wedding" in main
    assert OWN_MARK in main
    assert HASH_PLACEHOLDER.encode() in main
    # XMP specification part 3, 1.1.3.1: identifier, MD5 of the whole, its length, where this part begins.
    bodies = []
    for segment in extended:
        assert segment.startswith(b"http://ns.adobe.com/xmp/extension/\0")
        guid, length, start = segment[35:67], *struct.unpack(">II", segment[67:75])
        assert start == sum(map(len, bodies))
        bodies.append(segment[75:])
    whole = b"".join(bodies)
    assert length == len(whole)
    assert guid == hashlib.md5(whole).hexdigest().upper().encode()
    assert guid in main
    assert properties(read_segments(jpeg([main, *reversed(extended)]))) == properties(xmp)


@pytest.mark.parametrize(
    "long",
    [
        f' photoshop:History="{"x" * 70_000}"',
        f"<!--{'x' * 70_000}-->{CAPTION}",
        "\n" * 70_000 + CAPTION,
        f"<dc:source>{'x' * 40_000}</dc:source><dc:rights>{'y' * 40_000}</dc:rights>",
        "".join(f"<dc:p{number}>xxxxxxxx</dc:p{number}>" for number in range(4000)),
    ],
    ids=["attribute", "comment", "blanks", "two", "many"],
)
def test_whatever_is_long_can_be_written(long):
    xmp = merge_into_xmp(packet(long), DONE)
    segments = xmp_segments(xmp)
    assert all(len(segment) <= 65_533 for segment in segments)
    assert OWN_MARK in segments[0]
    assert properties(read_segments(jpeg(segments))) == properties(xmp)


@pytest.mark.parametrize("damage", ["missing", "foreign", "cut", "broken"])
def test_what_is_missing_of_an_extended_packet_is_said(tmp_path, damage):
    main, first, *others = xmp_segments(packet(CAPTION + history(3000)))
    if damage == "foreign":
        others[-1] = others[-1].replace(first[35:67], b"0" * 32)
    elif damage == "cut":
        others[-1] = others[-1][:-100]
    elif damage == "broken":
        others = [one[:75] + b"<" * (len(one) - 75) for one in others]
        first = first[:75] + b"<" * (len(first) - 75)
    else:
        del others[-1]
    kept, said = read_packet(tmp_path, read_segments(jpeg([main, first, *others])))
    assert [one.code for one in said] == [ErrorCode.PHOTO_XMP_INCOMPLETE]
    assert caption_of(kept) == "Wedding"
    assert b"HasExtendedXMP" not in kept


def test_extended_parts_that_promise_gigabytes_are_not_gathered(tmp_path):
    main, first, *_ = xmp_segments(packet(CAPTION + history(3000)))
    parts = [
        first[:67] + struct.pack(">II", 0xFFFFFFFF, number * 65_000) + b"x" * 65_000 for number in range(600)
    ]
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg([main, *parts]))
    tracemalloc.start()
    try:
        assert b"Wedding" in read_segments(path)
        assert tracemalloc.get_traced_memory()[1] < 1.5 * MOST_BYTES
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1", b"\xff\xd8\xff\xe1\xff\xff", b"\x89PNG"]
)
def test_what_is_no_jpeg_has_no_packet(data):
    assert read_segments(data) is None


def test_a_caption_survives_from_a_tiff_into_a_jpeg_and_back(tmp_path):
    """As bigxmp.tif -o x.jpg, whose caption, keywords and names were gone."""
    xmp = packet(CAPTION + history(2000))
    pixels = np.zeros((8, 8, 3), np.uint8)
    photo = Photo(tmp_path / "a.tif", pixels, "TIFF", Metadata(xmp=xmp))
    for name in ("b.tif", "c.jpg", "d.png", "e.webp", "f.jpg"):
        assert write_photo(photo.pixels, photo, tmp_path / name, DONE) == ()
        photo = read_photo(tmp_path / name)
        assert photo.warnings == ()
    assert caption_of(photo.metadata.xmp) == "Wedding"
    actions = texts(photo.metadata.xmp, "stEvt:action")
    assert actions == [f"saved {number}" for number in range(2000)] + ["edited"] * 5
    # A result is known as one, and may be written over.
    write_photo(photo.pixels, photo, tmp_path / "f.jpg", DONE)


@pytest.mark.parametrize("name", ["bigxmp.tif", "extxmp.jpg"])
def test_collected_long_packets_are_kept(shared, tmp_path, name):
    photo = read_photo(shared("cases", "files", name))
    assert photo.warnings == ()
    write_photo(photo.pixels, photo, tmp_path / "a.jpg", DONE)
    again = read_photo(tmp_path / "a.jpg")
    assert caption_of(again.metadata.xmp) == "Wedding of A and B, 1931"
    assert len(texts(again.metadata.xmp, "stEvt:instanceID")) == 500
    assert len(texts(again.metadata.xmp, "stEvt:action")) == 501
