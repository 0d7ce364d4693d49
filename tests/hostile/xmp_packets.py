"""XMP that is deep, endless, of another encoding, or asks a reader to fetch something; in every place it lies in."""

from __future__ import annotations

import itertools
import random
import struct
from collections.abc import Callable

from tests.hostile.made import Made, Wanted, add, one_photo
from tests.hostile.sound import (
    HEIGHT,
    WIDTH,
    jpeg_segment,
    pixels,
    png_chunk,
    sound,
    with_jpeg_segments,
    with_png_chunks,
    with_webp_chunks,
)
from tests.hostile.tiff_parts import BYTE, Tag, grey_page, tiff_file

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_MAIN, _MORE = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_GUID = b"0123456789ABCDEF0123456789ABCDEF"


def packet(inside: str = "", before: str = "", attributes: str = "") -> bytes:
    return (
        f'{before}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def xmp_deep(rng: random.Random) -> bytes:
    depth = rng.choice((300, 3000, 9000))
    return packet("<dc:a>" * depth + "</dc:a>" * depth)


def xmp_wide(rng: random.Random) -> bytes:
    return packet("<dc:a/>" * rng.choice((1000, 8000)))


def xmp_of_attributes(rng: random.Random) -> bytes:
    return packet(attributes=" ".join(f'dc:a{number}="x"' for number in range(rng.choice((500, 4000)))))


def xmp_laughs(rng: random.Random) -> bytes:
    """Entities of entities, each ten times the one before: a billion letters."""
    names = [f"e{number}" for number in range(rng.choice((6, 10)))]
    entities = [f'<!ENTITY {names[0]} "laughing">']
    entities += [f'<!ENTITY {now} "{f"&{last};" * 10}">' for last, now in itertools.pairwise(names)]
    return packet(f"<dc:title>&{names[-1]};</dc:title>", f"<!DOCTYPE x [{''.join(entities)}]>")


def xmp_quadratic(rng: random.Random) -> bytes:
    return packet(f"<dc:title>{'&e;' * 9000}</dc:title>", f'<!DOCTYPE x [<!ENTITY e "{"a" * 20_000}">]>')


def xmp_fetches(rng: random.Random) -> bytes:
    """External entities: a file, a server, a parameter entity, a DTD."""
    address = rng.choice(
        ("file:///etc/passwd", "secret.txt", "http://127.0.0.1:9/x", "ftp://127.0.0.1/x", "file:///dev/zero")
    )
    before = rng.choice(
        (
            f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]>',
            f'<!DOCTYPE x SYSTEM "{address}">',
            f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{address}"> %p;]>',
            f'<?xml-stylesheet href="{address}"?>',
        )
    )
    included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{address}" parse="text"/>'
    return packet(f"<dc:title>{'&e;' if 'ENTITY e' in before else ''}{included}</dc:title>", before)


def xmp_encodings(rng: random.Random) -> bytes:
    text = packet("<dc:title>Hä 한</dc:title>").decode()
    encoding = rng.choice(
        ("utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "latin-1", "cp949", "utf-7")
    )
    declared = rng.choice(
        ("", f'<?xml version="1.0" encoding="{encoding}"?>', '<?xml version="1.0" encoding="ebcdic"?>')
    )
    return (declared + text).encode(encoding, "replace")


def xmp_junk(rng: random.Random) -> bytes:
    whole = packet("<dc:title>A &amp; B</dc:title>")
    return rng.choice(
        (
            rng.randbytes(2000),
            whole[: rng.randrange(len(whole))],
            whole + rng.randbytes(300),
            b"\0" * 100 + whole,
            whole.replace(b"&amp;", b"&"),
            whole.replace(b"dc:title", b"zz:title"),
            whole.replace(b"</dc:title>", b"\x01\x02\xff</dc:title>"),
            whole + whole,
            b"",
            b"\0" * 5000,
            b"<",
        )
    )


def xmp_huge(rng: random.Random) -> bytes:
    return packet(f"<dc:description>{'word ' * rng.choice((12_000, 400_000, 4_000_000))}</dc:description>")


def xmp_of_other_roots(rng: random.Random) -> bytes:
    return rng.choice(
        (
            b"<html><body/></html>",
            f'<rdf:RDF xmlns:rdf="{_RDF}"/>'.encode(),
            f'<rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description/></rdf:RDF>'.encode(),
            b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>',
            b"<a xmlns='adobe:ns:meta/'>" + packet() + b"</a>",
            b"<?xml version='1.0' standalone='yes'?><!-- " + b"-" * 900 + b" -->" + packet(),
            f'<svg xmlns="http://www.w3.org/2000/svg"><metadata>{packet().decode()}</metadata></svg>'.encode(),
        )
    )


def xmp_regions(rng: random.Random) -> bytes:
    """Regions of faces whose numbers are none, or outside, by the thousand."""
    number = rng.choice(("NaN", "Infinity", "-1e308", "1e999", "", "0x10", "٣", "0.5 0.5", "1_0", "9" * 400))
    numbers = " ".join(f'stArea:{name}="{number}"' for name in "xyw")
    area = f'<mwg-rs:Area {numbers} stArea:h="0.1" stArea:unit="normalized"/>'
    name = "&#x202e;A" * 50
    face = f'<rdf:Description mwg-rs:Name="{name}" mwg-rs:Type="Face">{area}</rdf:Description>'
    region = f"<rdf:li>{face}</rdf:li>"
    return packet(
        f"<mwg-rs:Regions><rdf:Description><mwg-rs:RegionList><rdf:Bag>{region * rng.choice((1, 3, 150))}"
        "</rdf:Bag></mwg-rs:RegionList></rdf:Description></mwg-rs:Regions>",
        attributes='xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
        f'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" tiff:Orientation="{rng.choice(("6", "3", "99", "x"))}"',
    )


def _jpeg_with(rng: random.Random, xmp: bytes) -> bytes:
    if len(xmp) <= 65_000:
        return with_jpeg_segments(sound(rng, "JPEG"), jpeg_segment(0xE1, _MAIN + xmp))
    main = packet(
        attributes=f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{_GUID.decode()}"'
    )
    return with_jpeg_segments(
        sound(rng, "JPEG"), jpeg_segment(0xE1, _MAIN + main), *_extended(xmp[:9_000_000])
    )


def _extended(xmp: bytes, guid: bytes = _GUID) -> list[bytes]:
    return [
        jpeg_segment(0xE1, _MORE + guid + struct.pack(">II", len(xmp), start) + xmp[start : start + 60_000])
        for start in range(0, len(xmp), 60_000)
    ]


def in_any_place(rng: random.Random, xmp: bytes) -> Made:
    place = rng.choice(("JPEG", "JPEG", "PNG", "TIFF", "WEBP", "beside"))
    if place == "JPEG":
        return one_photo(_jpeg_with(rng, xmp), ".jpg", Wanted.OPENED)
    if place == "PNG":
        chunk = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
        return one_photo(with_png_chunks(sound(rng, "PNG"), chunk), ".png", Wanted.OPENED)
    if place == "TIFF":
        page = grey_page(WIDTH, HEIGHT, [pixels(rng, 1).tobytes()], t700=Tag(BYTE, xmp))
        return one_photo(tiff_file(page), ".tif", Wanted.OPENED)
    if place == "WEBP":
        return one_photo(with_webp_chunks(sound(rng, "WEBP"), (b"XMP ", xmp)), ".webp", Wanted.OPENED)
    name = rng.choice(("photo.xmp", "photo.jpg.xmp", "photo.XMP"))
    files = {"photo.jpg": sound(rng, "JPEG"), name: xmp, "secret.txt": b"the secret beside the photo"}
    return Made("photo.jpg", files, wanted=Wanted.OPENED)


def _register(make: Callable[[random.Random], bytes]) -> None:
    add(make.__name__, lambda rng: in_any_place(rng, make(rng)))


for _make in (
    xmp_deep,
    xmp_wide,
    xmp_of_attributes,
    xmp_laughs,
    xmp_quadratic,
    xmp_fetches,
    xmp_encodings,
    xmp_junk,
    xmp_huge,
    xmp_of_other_roots,
    xmp_regions,
):
    _register(_make)


def xmp_extended(rng: random.Random) -> Made:
    """Extended XMP with gaps, overlaps, a length that lies, parts of another packet, or a mark that nobody has."""
    xmp = packet(f"<dc:description>{'word ' * 40_000}</dc:description>")
    parts = _extended(xmp)
    guid = _GUID
    fault = rng.choice(("gap", "double", "order", "guid", "length", "itself"))
    if fault == "gap":
        del parts[rng.randrange(len(parts))]
    elif fault == "double":
        parts *= 3
    elif fault == "order":
        rng.shuffle(parts)
    elif fault == "guid":
        guid = b"F" * 32
    elif fault == "length":
        place = 4 + len(_MORE) + 32
        parts = [part[:place] + struct.pack(">I", 2**32 - 1) + part[place + 4 :] for part in parts]
    note = f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{guid.decode()}"'
    if fault == "itself":
        parts = _extended(packet(attributes=note))
    main = jpeg_segment(0xE1, _MAIN + packet(attributes=note))
    return one_photo(with_jpeg_segments(sound(rng, "JPEG"), main, *parts), ".jpg", Wanted.OPENED)


add(xmp_extended.__name__, xmp_extended)
