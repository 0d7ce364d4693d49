"""Fields of TIFF and EXIF are carried as the bytes that they are; what follows the pixels is turned with them."""

from __future__ import annotations

import struct
from io import BytesIO

import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.photos.metadata.exif import EXIF, FIRST, INTEROP, directories_of_exif, packed_exif
from pgdiff_desktop.photos.metadata.exif_editing import placed
from pgdiff_desktop.photos.metadata.placement import cut_out, scaled
from pgdiff_desktop.photos.metadata.tiff_directories import Entry, TiffStructure, packed_directory
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance

DONE = Provenance("pgdiff-desktop test", "1 face", (), (), 0.1)
ASCII, BYTE, SHORT, LONG, RATIONAL, UNDEFINED, DOUBLE = 2, 1, 3, 4, 5, 7, 12
MAKER_NOTE, USER_COMMENT, SUBJECT_AREA = 0x927C, 0x9286, 0x9214


def noise(height=30, width=40):
    return np.random.default_rng(0).integers(0, 256, (height, width, 3), np.uint8)


def entry(tag, kind, data, order="<"):
    size = {ASCII: 1, BYTE: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1, DOUBLE: 8}[kind]
    return Entry(tag, kind, len(data) // size, data)


def shorts(order, *values):
    return struct.pack(f"{order}{len(values)}H", *values)


def write_tiff(path, first, exif=(), order="<", *, is_big=False, pixels=None):
    """A TIFF whose first directory has these fields, and points to one of EXIF's."""
    pixels = noise() if pixels is None else pixels
    with path.open("w+b") as file:
        tifffile.imwrite(
            file, pixels, photometric="rgb", byteorder=order, bigtiff=is_big, metadata=None, software=False
        )
        structure = TiffStructure(file)
        fields = [*structure.read(structure.first), *first]
        place = file.seek(0, 2)
        file.write(packed_directory(exif, place, order, is_big=is_big))
        if exif:
            fields.append(Entry(0x8769, LONG, 1, struct.pack(order + "I", place)))
        place = file.seek(0, 2)
        file.write(packed_directory(fields, place, order, is_big=is_big))
        structure.point_to(place)


def write_jpeg(path, exif, pixels=None):
    Image.fromarray(noise() if pixels is None else pixels).save(path, exif=b"Exif\0\0" + exif, quality=95)


def carried(path, output):
    photo = read_photo(path)
    said = write_photo(photo.pixels, photo, output, DONE)
    return read_photo(output).metadata, said


def fields_of(metadata):
    """(directory, tag) -> (type, bytes)."""
    return {
        (name, one.tag): (one.kind, one.data)
        for name, entries in directories_of_exif(metadata.exif).items()
        for one in entries
    }


@pytest.mark.parametrize("ending", [".tif", ".jpg", ".png", ".webp", ".heic"])
@pytest.mark.parametrize("is_big", [False, True])
@pytest.mark.parametrize("order", ["<", ">"])
def test_fields_of_a_tiff_are_the_same_bytes_in_every_format(tmp_path, order, is_big, ending):
    unicode = "할머니".encode("utf-16-le" if order == "<" else "utf-16-be")
    first = [
        entry(270, ASCII, "Großmutter Čapek 할머니\0".encode()),
        # Latin-1, which is no UTF-8, and two texts in one field.
        entry(33432, ASCII, b"M\xfcller\0Kim\0"),
        entry(40091, BYTE, "Oma\0".encode("utf-16-le")),
        entry(297, SHORT, shorts(order, 1, 4)),
        # Private fields of plain data.
        entry(65000, DOUBLE, struct.pack(order + "dd", 1.5, -2.25)),
        entry(65001, UNDEFINED, bytes(range(7))),
    ]
    exif = [
        entry(USER_COMMENT, UNDEFINED, b"UNICODE\0" + unicode),
        entry(33434, RATIONAL, struct.pack(order + "II", 10, 1250)),
    ]
    source = tmp_path / "a.tif"
    write_tiff(source, first, exif, order, is_big=is_big)
    metadata, said = carried(source, tmp_path / f"b{ending}")
    assert said == ()
    found = fields_of(metadata)
    for name, entries in ((FIRST, first), (EXIF, exif)):
        for one in entries:
            assert found[name, one.tag] == (one.kind, one.data), one.tag


def test_a_tiff_keeps_its_byte_order(tmp_path):
    for order, start in (("<", b"II"), (">", b"MM")):
        source, output = tmp_path / f"{start.decode()}.tif", tmp_path / f"{start.decode()}.out.tif"
        write_tiff(source, [entry(270, ASCII, b"Oma\0")], order=order)
        carried(source, output)
        assert output.read_bytes()[:2] == start


def test_places_of_other_directories_are_not_taken_for_data(tmp_path):
    source, output = tmp_path / "a.tif", tmp_path / "b.tif"
    write_tiff(source, [entry(270, ASCII, b"Oma\0")])
    with source.open("rb") as file:
        first = TiffStructure(file).first
    # Of another picture in the file, and of something that nobody knows.
    private = struct.pack("<I", first)
    with source.open("r+b") as file:
        structure = TiffStructure(file)
        fields = [
            *structure.read(first),
            entry(330, LONG, private),
            entry(65010, LONG, private),
            entry(65011, LONG, struct.pack("<I", 3)),
        ]
        place = file.seek(0, 2)
        file.write(packed_directory(fields, place, "<"))
        structure.point_to(place)
    metadata, said = carried(source, output)
    assert {tag for _, tag in fields_of(metadata)} >= {270, 65011}
    assert not {tag for _, tag in fields_of(metadata)} & {330, 65010}
    (failure,) = said
    assert failure.code is ErrorCode.OUTPUT_LOSES_EXIF
    assert failure.parameters["names"] == "SubIFDs, 0xFDF2"


def test_content_credentials_and_layers_of_other_pixels_are_left_out_and_named(tmp_path):
    source, output = tmp_path / "a.tif", tmp_path / "b.tif"
    layers, credentials = entry(37724, UNDEFINED, b"Adobe layers"), entry(52545, BYTE, b"jumb....c2pa")
    write_tiff(source, [entry(270, ASCII, b"Oma\0"), layers, credentials])
    metadata, said = carried(source, output)
    assert not {tag for _, tag in fields_of(metadata)} & {37724, 52545}
    assert [(one.code, one.parameters["names"]) for one in said] == [
        (ErrorCode.OUTPUT_LOSES_PARTS, "ImageSourceData, C2PA")
    ]


def exif_block(note, order="<", first=(), exif=()):
    inner = [entry(MAKER_NOTE, UNDEFINED, note)] if note else []
    block = packed_exif({FIRST: [entry(271, ASCII, b"Agfa\0"), *first], EXIF: [*exif]}, order)
    if not note:
        return block
    offset = len(block) + len(block) % 2
    whole = block + b"\0" * (offset - len(block))
    fields = [*directories_of_exif(block)[FIRST]]
    fields = [one for one in fields if one.tag != 0x8769]
    sub = packed_directory([*exif, *inner], offset, order)
    first_at = offset + len(sub) + len(sub) % 2
    whole += sub + b"\0" * (len(sub) % 2)
    pointer = Entry(0x8769, LONG, 1, struct.pack(order + "I", offset))
    whole += packed_directory([*fields, pointer], first_at, order)
    return whole[:4] + struct.pack(order + "I", first_at) + whole[8:]


# Canon's counts from the beginning of EXIF, Nikon's third kind from its own.
FIXED, MOVABLE = b"\x01\x00" + bytes(40), b"Nikon\0\x02\x10\0\0MM\0*\0\0\0\x08" + bytes(40)


def test_notes_of_cameras_stay_where_they_are_or_go_and_that_is_said(tmp_path):
    source = tmp_path / "a.jpg"
    block = exif_block(FIXED)
    write_jpeg(source, block)
    for ending in (".jpg", ".png", ".webp", ".heic"):
        metadata, said = carried(source, tmp_path / f"b{ending}")
        assert said == ()
        assert fields_of(metadata)[EXIF, MAKER_NOTE][1] == FIXED
        # Where it lies in the block is part of what it says.
        assert metadata.exif.index(FIXED) == block.index(FIXED)
    metadata, said = carried(source, tmp_path / "b.tif")
    assert (EXIF, MAKER_NOTE) not in fields_of(metadata)
    assert [one.parameters["names"] for one in said] == ["MakerNote"]
    write_jpeg(source, exif_block(MOVABLE))
    metadata, said = carried(source, tmp_path / "c.tif")
    assert (said, fields_of(metadata)[EXIF, MAKER_NOTE][1]) == ((), MOVABLE)


@pytest.mark.parametrize(
    ("orientation", "area"),
    # (20, 10), 6 wide, 4 high, in 40 x 30; by its centre, as EXIF 2.32 has it.
    [
        (1, (20, 10, 6, 4)), (2, (19, 10, 6, 4)), (3, (19, 19, 6, 4)), (4, (20, 19, 6, 4)),
        (5, (10, 20, 4, 6)), (6, (19, 20, 4, 6)), (7, (19, 19, 4, 6)), (8, (10, 19, 4, 6)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ["<", ">"])
def test_sizes_and_the_subject_turn_with_the_pixels(tmp_path, orientation, area, order):
    exif = [
        entry(0xA002, SHORT, shorts(order, 40)),
        entry(0xA003, LONG, struct.pack(order + "I", 30)),
        entry(SUBJECT_AREA, SHORT, shorts(order, 20, 10, 6, 4)),
    ]
    first = [
        entry(0x0112, SHORT, shorts(order, orientation)),
        entry(282, RATIONAL, struct.pack(order + "II", 300, 1)),
        entry(283, RATIONAL, struct.pack(order + "II", 600, 1)),
        entry(296, SHORT, shorts(order, 2)),
    ]
    source = tmp_path / "a.jpg"
    write_jpeg(source, exif_block(b"", order, first, exif))
    metadata, said = carried(source, tmp_path / "b.jpg")
    assert said == ()
    found = directories_of_exif(metadata.exif)
    numbers = {one.tag: one.numbers(order) for entries in found.values() for one in entries}
    sideways = orientation >= 5
    assert (*numbers[0xA002], *numbers[0xA003]) == ((30, 40) if sideways else (40, 30))
    assert numbers[SUBJECT_AREA] == area
    assert numbers[0x0112] == (1,)
    assert metadata.dpi == ((600, 300) if sideways else (300, 600))


def test_an_enlarged_photo_and_a_part_have_sizes_of_their_own():
    exif = [
        entry(0xA002, SHORT, shorts("<", 40)),
        entry(0xA003, SHORT, shorts("<", 30)),
        entry(SUBJECT_AREA, SHORT, shorts("<", 20, 10, 6, 4)),
        entry(0xA300, UNDEFINED, b"\3"),
    ]
    block = packed_exif({FIRST: [entry(271, ASCII, b"Agfa\0")], EXIF: exif}, "<")

    def numbers(changed):
        entries = directories_of_exif(changed)[EXIF]
        return {one.tag: one.numbers("<") or one.data for one in entries}

    larger = numbers(placed(block, scaled((40, 30), (80, 60))))
    assert (larger[0xA002], larger[0xA003]) == ((80,), (60,))
    assert larger[SUBJECT_AREA][2:] == (12, 8)
    inside = numbers(placed(block, cut_out((10, 5, 20, 15), (40, 30))))
    assert inside[SUBJECT_AREA] == (10, 5, 6, 4)
    outside = numbers(placed(block, cut_out((25, 15, 10, 10), (40, 30))))
    assert SUBJECT_AREA not in outside
    assert (outside[0xA002], outside[0xA003], outside[0xA300]) == ((10,), (10,), b"\3")


def test_exif_that_is_longer_than_a_segment_loses_its_largest_values_by_name(tmp_path):
    long = [entry(65002, UNDEFINED, bytes(50_000)), entry(65003, UNDEFINED, bytes(30_000))]
    source, output = tmp_path / "a.tif", tmp_path / "b.jpg"
    write_tiff(source, [entry(270, ASCII, b"Oma\0"), *long])
    metadata, said = carried(source, output)
    assert [one.parameters["names"] for one in said] == ["0xFDEA"]
    assert fields_of(metadata)[FIRST, 270][1] == b"Oma\0"
    assert len(fields_of(metadata)[FIRST, 65003][1]) == 30_000
    assert b"EXIF: 0xFDEA" in output.read_bytes()


def test_exif_that_goes_on_in_a_second_segment_is_read_whole(tmp_path):
    from pgdiff_desktop.photos.metadata.jpeg_segments import packed_segment

    block = packed_exif({FIRST: [entry(270, ASCII, b"Oma\0"), entry(65003, UNDEFINED, bytes(90_000))]}, "<")
    parts = b"".join(packed_segment(0xE1, b"Exif\0\0" + block[at : at + 65_000]) for at in (0, 65_000))
    source = tmp_path / "a.jpg"
    Image.fromarray(noise()).save(source, extra=parts)
    metadata, said = carried(source, tmp_path / "b.tif")
    assert (said, len(fields_of(metadata)[FIRST, 65003][1])) == ((), 90_000)
    metadata, said = carried(source, tmp_path / "b.jpg")
    assert fields_of(metadata)[FIRST, 270][1] == b"Oma\0"
    assert [one.parameters["names"] for one in said] == ["0xFDEB"]


def test_what_points_in_circles_or_nowhere_is_read_as_far_as_it_goes():
    block = bytearray(exif_block(b"", exif=[entry(0xA300, UNDEFINED, b"\3")]))
    (first,) = struct.unpack_from("<I", block, 4)
    for one in range(struct.unpack_from("<H", block, first)[0]):
        place = first + 2 + 12 * one
        if struct.unpack_from("<H", block, place)[0] == 0x8769:
            struct.pack_into("<I", block, place + 8, first)
    found = directories_of_exif(bytes(block))
    assert found[FIRST] == found[EXIF]
    assert INTEROP not in found
    for length in range(len(block)):
        directories_of_exif(bytes(block[:length]))
        placed(bytes(block[:length]).ljust(8, b"\0"), scaled((40, 30), (80, 60)))
    file = BytesIO(b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 270, 2, 0xFFFFFFFF, 8))
    assert TiffStructure(file).read(8) == []


def test_a_large_tiff_keeps_directories_too(tmp_path, monkeypatch):
    from pgdiff_desktop.photos import tiff_writing

    monkeypatch.setattr(tiff_writing, "_LARGEST_CLASSIC", 10)
    exif = packed_exif({FIRST: [entry(270, ASCII, b"Oma\0")], EXIF: [entry(0xA300, UNDEFINED, b"\3")]}, "<")
    photo = Photo(tmp_path / "a.tif", noise(), "TIFF", Metadata(exif=exif))
    assert write_photo(photo.pixels, photo, tmp_path / "b.tif", DONE) == ()
    assert (tmp_path / "b.tif").read_bytes()[:4] == b"II+\0"
    again = read_photo(tmp_path / "b.tif")
    assert np.array_equal(again.pixels, photo.pixels)
    assert fields_of(again.metadata)[EXIF, 0xA300][1] == b"\3"
