"""What a photo's file said and the result does not is said, by kinds and names; and hardly anything is."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.photos import jpeg_writing, png_writing
from pgdiff_desktop.photos.colour import in_colour
from pgdiff_desktop.photos.metadata.file_metadata import IPTC, PHOTOSHOP
from pgdiff_desktop.photos.metadata.file_reading import read_file_metadata
from pgdiff_desktop.photos.metadata.jpeg_segments import packed_segment, segments
from pgdiff_desktop.photos.metadata.photoshop import Resource, iptc_resource, packed_resources
from pgdiff_desktop.photos.metadata.png_chunks import png_chunk
from pgdiff_desktop.photos.metadata.tiff_directories import TiffStructure
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import as_8_bits, write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance

DONE = Provenance("pgdiff-desktop test", "1 face", (), (), 0.1)
# Record 2: caption and keyword.
RECORDS = b"\x1c\x02\x78\x00\x08Hochzeit\x1c\x02\x19\x00\x04Erna"
DIGEST = Resource(b"8BIM", 0x0425, b"\0", hashlib.md5(RECORDS, usedforsecurity=False).digest())
URL = Resource(b"8BIM", 0x040B, b"\0", b"https://example.org")
THUMBNAIL = Resource(b"8BIM", 0x040C, b"\0", bytes(30))
FOREIGN = [
    (0xE1, b"http://example.org/notes\0" + b"a" * 50),
    (0xE5, b"UniqueID\0" + b"b" * 20),
    (0xEA, b"NOTES\0" + b"c" * 20),
    (0xEC, b"Ducky\0" + b"d" * 20),
    (0xEF, b"Q 90"),
]
UNTRUE = [(0xE2, b"MPF\0" + bytes(20)), (0xE2, b"FPXR\0" + bytes(20)), (0xEB, b"JP\0\1" + bytes(20))]
COMMENTS = [b"on the back: 1931", "Großmutter".encode("latin-1")]


def noise(channels=3, dtype=np.uint8):
    shape = (24, 32) if channels == 1 else (24, 32, channels)
    return np.random.default_rng(0).integers(0, np.iinfo(dtype).max + 1, shape, dtype)


def write_jpeg(path, parts):
    Image.fromarray(noise()).save(path, quality=95, extra=b"".join(packed_segment(*part) for part in parts))


def segments_of(path):
    with path.open("rb") as file:
        return list(segments(file))


def metadata_of(path, kind):
    with path.open("rb") as file:
        return read_file_metadata(file, kind)


def names_by_code(failures):
    return {failure.code: failure.parameters.get("names") for failure in failures}


def carry(source, output):
    photo = read_photo(source)
    return names_by_code(write_photo(photo.pixels, photo, output, DONE))


def test_segments_and_comments_of_a_jpeg_stay_and_what_would_be_untrue_is_named(tmp_path):
    source, output = tmp_path / "a.jpg", tmp_path / "b.jpg"
    write_jpeg(source, [*FOREIGN, *UNTRUE, *((0xFE, one) for one in COMMENTS)])
    said = carry(source, output)
    assert said == {ErrorCode.OUTPUT_LOSES_PARTS: "MPF, FlashPix, JUMBF"}
    found = segments_of(output)
    assert [one for one in found if one in FOREIGN] == FOREIGN
    assert not [one for one in found if one in UNTRUE]
    assert [payload for marker, payload in found if marker == 0xFE] == COMMENTS
    # Once more, and there are no more of them.
    assert carry(output, tmp_path / "c.jpg") == {}
    assert len(segments_of(tmp_path / "c.jpg")) == len(found)
    assert carry(source, tmp_path / "d.png") == {
        ErrorCode.OUTPUT_LOSES_COMMENT: "on the back: 1931, Gro\ufffdmutter",
        ErrorCode.OUTPUT_LOSES_PARTS: "APP1 http://example.org/notes, APP5 UniqueID, APP10 NOTES, APP12 Ducky, "
        "APP15 Q 90, MPF, FlashPix, JUMBF",
    }


@pytest.mark.parametrize("length", [100, 200_000])
def test_resources_of_photoshop_stay_and_iptc_is_there_once(tmp_path, length):
    long = Resource(b"8BIM", 0x0BB7, b"\4path", bytes(length))
    block = b"".join(packed_resources([URL, iptc_resource(RECORDS), DIGEST, THUMBNAIL, long]))
    source = tmp_path / "a.tif"
    extra = [(PHOTOSHOP, 7, len(block), block, True), (IPTC, 7, len(RECORDS), RECORDS, True)]
    tifffile.imwrite(source, noise(), photometric="rgb", extratags=extra, metadata=None)
    for first, second in ((".tif", ".jpg"), (".jpg", ".tif")):
        output, again = tmp_path / f"b{first}", tmp_path / f"c{second}"
        assert carry(source, output) == {}
        assert carry(output, again) == {}
        for path in (output, again):
            found = metadata_of(path, "TIFF" if path.suffix == ".tif" else "JPEG")
            assert found.iptc == RECORDS
            assert set(found.photoshop) == {URL, DIGEST, long}
            assert path.read_bytes().count(RECORDS) == 1
    with (tmp_path / "b.tif").open("rb") as file:
        structure = TiffStructure(file)
        assert {PHOTOSHOP, IPTC} <= set(structure.tags(structure.first))
    said = carry(source, tmp_path / "b.png")
    assert said[ErrorCode.OUTPUT_LOSES_IPTC] == "Caption-Abstract, Keywords"
    assert said[ErrorCode.OUTPUT_LOSES_PHOTOSHOP] == "URL, 0x0BB7"


def test_a_tiff_with_its_caption_in_photoshops_resources_alone_keeps_it(tmp_path):
    block = b"".join(packed_resources([iptc_resource(RECORDS), URL]))
    source = tmp_path / "a.tif"
    tifffile.imwrite(
        source, noise(), photometric="rgb", extratags=[(PHOTOSHOP, 7, len(block), block, True)], metadata=None
    )
    for ending in (".tif", ".jpg"):
        output = tmp_path / f"b{ending}"
        assert carry(source, output) == {}
        assert read_photo(output).metadata.iptc == RECORDS


PNG_CHUNKS = [
    (b"gAMA", struct.pack(">I", 100_000)),
    (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)),
    (b"sBIT", bytes([8, 8, 8])),
    (b"bKGD", struct.pack(">3H", 255, 255, 255)),
    (b"oFFs", struct.pack(">iiB", 3, 4, 0)),
    (b"prVt", b"private, and safe to copy"),
]


def write_png(path, chunks, pixels=None):
    data = bytes(imagecodecs.png_encode(noise() if pixels is None else pixels))
    path.write_bytes(data[:33] + b"".join(png_chunk(*one) for one in chunks) + data[33:])


def test_chunks_of_a_png_stay_where_they_are_true(tmp_path):
    source, output = tmp_path / "a.png", tmp_path / "b.png"
    changed = (b"tIME", struct.pack(">HBBBBB", 1998, 1, 2, 3, 4, 5))
    # Content credentials say what the pixels were; they are not safe to copy.
    write_png(source, [*PNG_CHUNKS, changed, (b"caBX", b"credentials")])
    assert carry(source, output) == {ErrorCode.OUTPUT_LOSES_PARTS: "caBX"}
    found = metadata_of(output, "PNG").png_chunks
    assert [one for one in found if one in PNG_CHUNKS] == PNG_CHUNKS
    (time,) = (data for name, data in found if name == b"tIME")
    assert struct.unpack(">H", time[:2])[0] >= 2024
    # Of another depth and in colours: bits and background are of pixels that are not there any more.
    write_png(source, PNG_CHUNKS[2:4], noise(dtype=np.uint16))
    photo = read_photo(source)
    photo = replace(photo, pixels=as_8_bits(photo.pixels))
    write_photo(photo.pixels[..., :1], photo, tmp_path / "c.png", DONE)
    assert metadata_of(tmp_path / "c.png", "PNG").png_chunks == ()


def test_other_formats_say_by_a_profile_what_a_png_says_of_its_colours(tmp_path):
    source = tmp_path / "a.png"
    write_png(source, PNG_CHUNKS[:2])
    photo = read_photo(source)
    for ending, kind in ((".tif", "TIFF"), (".jpg", "JPEG"), (".webp", "WEBP")):
        output = tmp_path / f"b{ending}"
        assert write_photo(photo.pixels, photo, output, DONE) == ()
        assert metadata_of(output, kind).icc_profile == photo.metadata.icc_profile is not None
    assert carry(source, tmp_path / "b.png") == {}
    found = metadata_of(tmp_path / "b.png", "PNG")
    assert (found.icc_profile, found.png_chunks) == (None, tuple(PNG_CHUNKS[:2]))
    # What nobody can say by a profile, such as light beyond white, is named.
    write_png(source, [(b"cICP", bytes([9, 16, 0, 1]))])
    assert carry(source, tmp_path / "c.jpg") == {ErrorCode.OUTPUT_LOSES_COLOUR: "cICP"}
    # Grey whose pixels became sRGB's is not what it was, and says so no more.
    write_png(source, PNG_CHUNKS[:1], noise(1))
    coloured = in_colour(read_photo(source))
    assert write_photo(coloured.pixels, coloured, tmp_path / "d.png", DONE) == ()
    assert metadata_of(tmp_path / "d.png", "PNG").png_chunks == ()


def test_a_text_of_megabytes_is_carried(tmp_path):
    text = (b"zTXt", b"Description\0\0" + zlib.compress(b"Hochzeit " * 200_000))
    source, output = tmp_path / "a.png", tmp_path / "b.png"
    write_png(source, [text])
    assert carry(source, output) == {}
    assert metadata_of(output, "PNG").png_texts == (text,)
    assert carry(source, tmp_path / "b.tif") == {ErrorCode.OUTPUT_LOSES_TEXTS: "Description"}


def test_exif_and_iptc_that_lie_in_texts_of_a_png_are_found(tmp_path):
    def in_digits(keyword, data):
        name = keyword.rsplit(" ", 1)[1]
        body = f"\n{name}\n{len(data):8d}\n".encode() + data.hex().encode() + b"\n"
        return b"zTXt", keyword.encode() + b"\0\0" + zlib.compress(body)

    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Agfa"
    resources = b"".join(packed_resources([iptc_resource(RECORDS)]))
    source = tmp_path / "a.png"
    write_png(
        source,
        [
            in_digits("Raw profile type exif", b"Exif\0\0" + exif.tobytes().removeprefix(b"Exif\0\0")),
            in_digits("Raw profile type iptc", resources),
        ],
    )
    photo = read_photo(source)
    assert photo.pixels.shape == (32, 24, 3)
    for ending in (".jpg", ".png"):
        assert write_photo(photo.pixels, photo, tmp_path / f"b{ending}", DONE) == ()
        again = read_photo(tmp_path / f"b{ending}")
        assert again.pixels.shape == photo.pixels.shape
        assert again.metadata.iptc == RECORDS
        with Image.open(tmp_path / f"b{ending}") as result:
            assert (result.getexif()[0x010F], result.getexif()[0x0112]) == ("Agfa", 1)


def test_what_a_writer_forgets_is_noticed_in_the_file_itself(tmp_path, monkeypatch):
    """The ledger reads what was written, and does not trust what was meant to be."""
    source = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x010F] = "Agfa"
    block = b"Photoshop 3.0\0" + b"".join(packed_resources([iptc_resource(RECORDS), URL]))
    extra = packed_segment(0xED, block) + packed_segment(0xFE, COMMENTS[0])
    icc = bytes(imagecodecs.cms_profile("adobergb"))
    Image.fromarray(noise()).save(source, exif=exif, extra=extra, icc_profile=icc, dpi=(300, 300))
    monkeypatch.setattr(jpeg_writing, "_segments", lambda metadata, xmp: b"")
    monkeypatch.setattr(jpeg_writing, "as_jfif", lambda density: (0, 1, 1))
    assert carry(source, tmp_path / "b.jpg") == {
        ErrorCode.OUTPUT_LOSES_EXIF: "Make",
        ErrorCode.OUTPUT_LOSES_IPTC: "Caption-Abstract, Keywords",
        ErrorCode.OUTPUT_LOSES_PHOTOSHOP: "URL",
        ErrorCode.OUTPUT_LOSES_COMMENT: "on the back: 1931",
        ErrorCode.OUTPUT_LOSES_COLOUR: "ICC profile",
        ErrorCode.OUTPUT_LOSES_RESOLUTION: "300 x 300 dpi",
    }
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:a="http://example.org/album/" a:page="12" a:side="verso"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    Image.fromarray(noise()).save(source, xmp=xmp)
    monkeypatch.setattr(
        png_writing,
        "xmp_chunk",
        lambda packet: png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + edited(packet)),
    )

    def edited(packet):
        return packet.replace(b"verso", b"recto")

    assert carry(source, tmp_path / "c.png") == {ErrorCode.OUTPUT_LOSES_XMP: "a:side"}


def test_what_is_not_carried_stands_in_the_history_of_the_result(tmp_path):
    source, output = tmp_path / "a.jpg", tmp_path / "b.webp"
    write_jpeg(source, [(0xFE, COMMENTS[0]), (0xED, b"Photoshop 3.0\0" + packed_resources([URL])[0])])
    said = carry(source, output)
    assert said == {
        ErrorCode.OUTPUT_LOSES_COMMENT: "on the back: 1931",
        ErrorCode.OUTPUT_LOSES_PHOTOSHOP: "URL",
    }
    packet = read_photo(output).metadata.xmp.decode()
    assert "Photoshop: URL" in packet
    assert "comment: on the back: 1931" in packet
