"""What other programs wrote as XMP is kept, repaired where it can be, and refused where it would harm."""

from __future__ import annotations

import random
import resource
import sys
from pathlib import Path

import pytest
from lxml import etree

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.photos.xmp.jpeg import read_segments
from pgdiff_desktop.photos.xmp.names import caption_of, named_faces
from pgdiff_desktop.photos.xmp.packets import XmpError, parse, read_packet
from pgdiff_desktop.photos.xmp.provenance import (
    DIGITAL_SOURCE_TYPE,
    HASH_PLACEHOLDER,
    OWN_MARK,
    Provenance,
    merge_into_xmp,
)
from tests.xmp_samples import NAMESPACES, face, packet, regions, root_of, texts

HERE = Path("photo.jpg")
DONE = Provenance(
    "pgdiff-desktop test", "1 face", ({"recipe": "restore"},), (("prior", "p.pth", "ab12"),), 0.1
)
CAPTION = (
    '<dc:description><rdf:Alt><rdf:li xml:lang="de">Hochzeit</rdf:li>'
    '<rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>'
)
ANNA = regions("elements", [face("elements", "Anna", 0.5, 0.4, 0.2, 0.1)], (200, 100))
SOUND = packet(CAPTION.format("Wedding, 1931") + ANNA)
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def codes(failures):
    return [failure.code for failure in failures]


def test_a_sound_packet_is_not_touched():
    assert read_packet(HERE, SOUND) == (SOUND, ())
    unwrapped = packet(CAPTION.format("a"), wrapped=False)
    assert read_packet(HERE, unwrapped) == (unwrapped, ())
    assert read_packet(HERE, None) == (None, ())
    assert read_packet(HERE, b"\0\0 \n") == (None, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_every_encoding_of_xmp_is_read_and_written_as_utf_8(encoding):
    text = packet(CAPTION.format("Großmutter 할머니")).decode()
    kept, said = read_packet(HERE, text.encode(encoding))
    assert said == ()
    assert caption_of(kept) == "Großmutter 할머니"
    assert kept.decode().startswith('<?xpacket begin="\ufeff"')


@pytest.mark.parametrize(
    ("damage", "caption", "is_said"),
    [
        (lambda xmp: xmp + b'li></rdf:Bag></rdf:RDF></x:xmpmeta><?xpacket end="w"?>', "Wedding, 1931", False),
        (lambda xmp: xmp.replace(b"<x:xmpmeta", DECLARATION + b"<x:xmpmeta"), "Wedding, 1931", False),
        (lambda xmp: xmp.replace(b"Wedding, 1931", b"<![CDATA[A & B]]>"), "A & B", False),
        (lambda xmp: xmp.replace(b"Wedding, 1931", b"<![CDATA[</x:xmpmeta>]]>"), "</x:xmpmeta>", False),
        (lambda xmp: xmp + b"\0" * 100, "Wedding, 1931", False),
        (lambda xmp: xmp.replace(b"Wedding", b"A & B &eacute;"), "A & B &eacute;, 1931", True),
        (lambda xmp: xmp.replace(b"Wedding", b"Wed\x00\x01ding&#0;&#xD800;"), "Wedding, 1931", True),
        (lambda xmp: xmp.replace(b"Wedding", "Großmutter".encode("cp1252")), "Großmutter, 1931", True),
        (lambda xmp: xmp.replace(b' xmlns:dc="http://purl.org/dc/elements/1.1/"', b""), "Wedding, 1931", True),
        (lambda xmp: xmp[: xmp.index(b"<mwg-rs:RegionList>")], "Wedding, 1931", True),
        (lambda xmp: xmp.replace(b"</mwg-rs:Name>", b""), "Wedding, 1931", True),
    ],
)  # fmt: skip
def test_what_other_programs_read_is_repaired_and_kept(damage, caption, is_said):
    broken = damage(SOUND)
    kept, said = read_packet(HERE, broken)
    assert caption_of(kept) == caption
    assert codes(said) == ([ErrorCode.PHOTO_XMP_REPAIRED] if is_said else [])
    written = merge_into_xmp(kept, DONE)
    assert root_of(written) is not None
    assert caption_of(written) == caption


@pytest.mark.parametrize(
    ("xmp", "code"),
    [
        (b"no XMP at all", ErrorCode.PHOTO_XMP_BROKEN),
        (b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>", ErrorCode.PHOTO_XMP_BROKEN),
        (packet("<a>" * 3000 + "</a>" * 3000), ErrorCode.PHOTO_XMP_TOO_LARGE),
        (packet("<a>" * 3000), ErrorCode.PHOTO_XMP_TOO_LARGE),
        (packet("<a/>" * 500_000), ErrorCode.PHOTO_XMP_TOO_LARGE),
        (packet("x" * (17 << 20)), ErrorCode.PHOTO_XMP_TOO_LARGE),
    ],
    ids=["text", "without RDF", "deep", "deep and open", "many", "long"],
)
def test_what_is_no_description_of_a_photo_is_refused_and_said(xmp, code):
    assert read_packet(HERE, xmp) == (None, (Failure.of(HERE, code),))
    with pytest.raises(XmpError):
        parse(xmp)


def test_entities_are_neither_expanded_nor_fetched(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("S3CRET")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    head = f'<!DOCTYPE x [<!ENTITY l0 "{"ha" * 50}">{laughs}<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
    xmp = head.encode() + packet(CAPTION.format("&l8; &f;"))
    kept, said = read_packet(HERE, xmp)
    assert codes(said) == [ErrorCode.PHOTO_XMP_REPAIRED]
    assert caption_of(kept) == "&l8; &f;"
    assert b"S3CRET" not in kept


@pytest.mark.skipif(sys.platform != "linux", reason="the largest memory is read as Linux gives it")
def test_a_packet_of_too_many_parts_takes_no_memory():
    many = packet("<a b=''/>" * 1_500_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert read_packet(HERE, many)[0] is None
    # As a tree it would take 400 MB.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


def test_prefixes_order_and_wrapper_of_the_packet_stay():
    """Programs that look for `mwg-rs` by that name, as exifr does, must find it after a restoration."""
    padding = "\n" + " " * 100
    text = SOUND.decode().replace('end="w"', 'end="r"').replace("<?xpacket end", padding + "<?xpacket end")
    text = text.replace("mwg-rs", "regions").replace('begin="\ufeff"', "begin='\ufeff'")
    written = merge_into_xmp(text.encode(), DONE).decode()
    assert "<regions:Name>Anna</regions:Name>" in written
    assert written.startswith("<?xpacket begin='\ufeff'")
    assert written.endswith(padding + '<?xpacket end="r"?>')
    assert "ns0:" not in written
    before, after = (
        etree.fromstring(one[one.index("<x:") : one.rindex("<?xpacket")]) for one in (text, written)
    )
    first = [element.tag for element in before.iter()]
    assert [element.tag for element in after.iter()][: len(first)] == first
    assert [(one.prefix, one.tag) for one in before.iter()] == [
        (one.prefix, one.tag) for one in after.iter()
    ][: len(first)]


def test_quoted_text_stays_quoted():
    written = merge_into_xmp(packet(CAPTION.format("<![CDATA[A & B]]>")), DONE)
    assert b"<![CDATA[A & B]]>" in written


def test_what_was_done_is_said_once_and_the_history_grows():
    once = merge_into_xmp(SOUND, DONE)
    twice = merge_into_xmp(once, Provenance("later", "again", (), (), 0.2, not_carried=("IPTC: caption",)))
    assert texts(twice, "pgdiff:Software") == ["later"]
    assert texts(twice, "pgdiff:FileHash") == [HASH_PLACEHOLDER]
    assert texts(twice, "pgdiff:NotCarried") == ["IPTC: caption"]
    assert texts(twice, "stEvt:softwareAgent") == ["pgdiff-desktop test", "later"]
    assert texts(twice, "stEvt:parameters") == ["1 face", "again; not carried over: IPTC: caption"]
    assert len(texts(twice, "Iptc4xmpExt:DigitalSourceType")) == 1
    assert OWN_MARK in twice
    assert HASH_PLACEHOLDER.encode() in twice


def test_a_history_that_is_there_is_continued_and_a_source_type_replaced():
    xmp = packet(
        " Iptc4xmpExt:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm'",
        "<xmpMM:History><rdf:Seq><rdf:li stEvt:action='created'/></rdf:Seq></xmpMM:History>",
    )
    written = merge_into_xmp(xmp, DONE)
    assert texts(written, "stEvt:action") == ["created", "edited"]
    assert len(texts(written, "xmpMM:History")) == 1
    assert texts(written, "Iptc4xmpExt:DigitalSourceType") == [DIGITAL_SOURCE_TYPE]
    kept = merge_into_xmp(xmp, Provenance("s", "t", (), (), 0.0, invented=False))
    assert texts(kept, "Iptc4xmpExt:DigitalSourceType") == [
        "http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm"
    ]


def test_a_preview_of_the_unrestored_photo_does_not_stay():
    xmp = packet(
        '<xmp:Thumbnails xmlns:xmp="http://ns.adobe.com/xap/1.0/"><rdf:Alt><rdf:li>AAAA</rdf:li></rdf:Alt></xmp:Thumbnails>'
        + CAPTION.format("a")
    )
    written = merge_into_xmp(xmp, DONE)
    assert b"Thumbnails" not in written
    assert caption_of(written) == "a"


def test_names_of_files_that_xml_cannot_hold_are_written_all_the_same():
    odd = "caf\udce9\x07.jpg"
    written = merge_into_xmp(None, Provenance("s", odd, ({"hints": odd},), (("role", odd, odd),), 0.0))
    assert "caf\N{REPLACEMENT CHARACTER}" in texts(written, "pgdiff:Summary")[0]


def test_random_damage_never_raises_and_never_harms_what_is_written():
    """From a seed: whatever bytes a packet is made of, what is written is XMP that says what was done."""
    bits = [
        b"<![CDATA[", b"]]>", b"<!--", b"-->", b"&", b"&#xD800;", b"&a;", b"<?xpacket end='w'?>", b"\0", b"\xff",
        b"<rdf:li>", b"&#0;", b"</rdf:li>", b'"', b"<", b"</x:xmpmeta>", b"<foo:bar/>", b' foo:x="1"',
        b'xmlns:rdf="x"', b'xmlns="http://a"', b'rdf:parseType="Resource"', b"NaN", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    ]  # fmt: skip
    kept_some = 0
    for seed in range(300):
        draw = random.Random(seed)
        xmp = bytearray(SOUND)
        for _ in range(draw.randint(1, 8)):
            place = draw.randrange(len(xmp) + 1)
            match draw.randrange(4):
                case 0:
                    xmp[place:place] = draw.choice(bits) * draw.choice((1, 1, 40))
                case 1:
                    del xmp[place : place + draw.choice((1, 5, 60))]
                case 2:
                    xmp[place : place + 1] = bytes([draw.randrange(256)])
                case 3:
                    start = draw.randrange(len(xmp) + 1)
                    xmp[place:place] = xmp[start : start + draw.choice((20, 300))]
        kept, said = read_packet(HERE, bytes(xmp))
        assert kept is not None or said, seed
        kept_some += kept is not None
        named_faces(kept, (200, 100))
        written = merge_into_xmp(kept, DONE)
        assert OWN_MARK in written, seed
        assert HASH_PLACEHOLDER.encode() in written, seed
        parse(written)
    assert kept_some > 150


@pytest.mark.parametrize(
    ("name", "caption"),
    [
        ("xmp_small", "Wedding of A and B, 1931"),
        ("xmp_cdata", "Wedding of A & B, 1931"),
        ("xmp_xmldecl", "Wedding of A and B, 1931"),
        ("xmp_junk", "Wedding of A and B, 1931"),
        ("xmp_utf16", "Wedding of A and B, 1931"),
    ],
)
def test_collected_packets_keep_caption_and_names(shared, name, caption):
    kept, said = read_packet(HERE, read_segments(shared("cases", "files", f"{name}.jpg")))
    assert said == ()
    written = merge_into_xmp(kept, DONE)
    assert caption_of(written) == caption
    assert [one.name for one in named_faces(written, (320, 400))] == ["Anna"]
    # By its prefix and path, as programs find it that know no namespaces.
    found = [
        one for one in root_of(written).iter() if one.prefix == "mwg-rs" and one.tag.endswith("}Regions")
    ]
    assert len(found) == 1
    assert found[0].nsmap["mwg-rs"] == NAMESPACES["mwg-rs"]
