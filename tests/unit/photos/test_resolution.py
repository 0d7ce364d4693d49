"""The resolution is as it was said, in every format and unit; where nothing is said nothing is said."""

from __future__ import annotations

import struct
from fractions import Fraction

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.photos.metadata.density import Density, Unit, as_jfif, density_of_fields
from pgdiff_desktop.photos.metadata.exif import FIRST, directories_of_exif, order_of, packed_exif
from pgdiff_desktop.photos.metadata.png_chunks import png_chunk
from pgdiff_desktop.photos.metadata.tiff_directories import TiffStructure
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.photo_xmp import scaled_metadata
from pgdiff_desktop.photos.xmp.provenance import Provenance

DONE = Provenance("pgdiff-desktop test", "1 face", (), (), 0.1)
PIXELS = np.random.default_rng(0).integers(0, 256, (24, 32, 3), np.uint8)
ENDINGS = (".jpg", ".tif", ".png", ".webp", ".heic")
INCHES = Density(Fraction(300), Fraction(600), Unit.INCH)
FRACTION = Density(Fraction(601, 2), Fraction(601, 2), Unit.INCH)
CENTIMETRES = Density(Fraction(11811, 100), Fraction(11811, 100), Unit.CENTIMETRE)
RATIO = Density(Fraction(2), Fraction(1), Unit.RATIO)


def tiff(path, density):
    unit = {None: "none", Unit.RATIO: "none", Unit.INCH: "inch", Unit.CENTIMETRE: "centimeter"}
    given = (1, 1) if density is None else (density.across, density.down)
    tifffile.imwrite(
        path,
        PIXELS,
        photometric="rgb",
        resolution=[(Fraction(value).numerator, Fraction(value).denominator) for value in given],
        resolutionunit=unit[None if density is None else density.unit],
    )


def jpeg(path, density):
    Image.fromarray(PIXELS).save(path, quality=95)
    data = bytearray(path.read_bytes())
    data[13:18] = struct.pack(">BHH", *as_jfif(density))
    path.write_bytes(data)


def png(path, density):
    data = bytes(imagecodecs.png_encode(PIXELS))
    phys = {
        INCHES: (11811, 23622, 1),
        FRACTION: (11831, 11831, 1),
        CENTIMETRES: (11811, 11811, 1),
        RATIO: (2, 1, 0),
    }
    chunk = b"" if density is None else png_chunk(b"pHYs", struct.pack(">IIB", *phys[density]))
    path.write_bytes(data[:33] + chunk + data[33:])


def in_exif(path, density):
    """A WebP, which has no place of its own for it."""
    from pgdiff_desktop.photos.metadata.density import as_fields

    exif = None if density is None else packed_exif({FIRST: as_fields(density, "<")}, "<")
    Image.fromarray(PIXELS).save(path, lossless=True, **({} if exif is None else {"exif": exif}))


def said_by_container(path):
    """(unit, across, down) as the format itself says it; None where it says nothing."""
    data = path.read_bytes()
    if path.suffix == ".jpg":
        unit, across, down = struct.unpack(">BHH", data[13:18])
        return (unit + 1, across, down) if (unit, across, down) != (0, 1, 1) else None
    if path.suffix == ".png":
        at = data.find(b"pHYs")
        if at < 0:
            return None
        across, down, unit = struct.unpack(">IIB", data[at + 4 : at + 13])
        return unit, across, down
    if path.suffix == ".tif":
        with path.open("rb") as file:
            structure = TiffStructure(file)
            found = density_of_fields(structure.read(structure.first), structure.order)
        return None if found is None else (int(found.unit), found.across, found.down)
    return None


WRITTEN = {
    INCHES: {".jpg": (2, 300, 600), ".tif": (2, 300, 600), ".png": (1, 11811, 23622)},
    FRACTION: {
        ".jpg": (2, 300, 300),
        ".tif": (2, Fraction(601, 2), Fraction(601, 2)),
        ".png": (1, 11831, 11831),
    },
    CENTIMETRES: {".jpg": (2, 300, 300), ".tif": (3, Fraction(11811, 100), Fraction(11811, 100))},
    RATIO: {".jpg": (1, 2, 1), ".tif": (1, 2, 1), ".png": (0, 2, 1)},
}


@pytest.mark.parametrize("density", [None, INCHES, FRACTION, CENTIMETRES, RATIO])
@pytest.mark.parametrize(
    ("ending", "make"), [(".tif", tiff), (".jpg", jpeg), (".png", png), (".webp", in_exif)]
)
def test_every_format_says_what_the_photo_said(tmp_path, ending, make, density):
    source = tmp_path / f"a{ending}"
    make(source, density)
    photo = read_photo(source)
    if ending in (".tif", ".webp"):
        assert photo.metadata.density == density
    for other in ENDINGS:
        output = tmp_path / f"{ending[1:]}{other}"
        assert write_photo(photo.pixels, photo, output, DONE) == ()
        again = read_photo(output)
        if density is None:
            assert again.metadata.density is None
            assert said_by_container(output) is None
            continue
        assert again.metadata.density.agrees_with(density)
        # EXIF, where there is one, agrees with the rest of the file; WebP and HEIC have nothing else.
        entries = directories_of_exif(again.metadata.exif).get(FIRST, ())
        exact = density_of_fields(entries, order_of(again.metadata.exif or b""))
        assert exact is None or exact.agrees_with(density)
        if other in (".webp", ".heic"):
            assert exact == photo.metadata.density
        if ending == ".tif" and other in WRITTEN[density]:
            assert said_by_container(output) == WRITTEN[density][other]
        if ending == ".png" and other == ".tif" and density == INCHES:
            # Whole pixels a metre that were inches.
            assert said_by_container(output) == WRITTEN[INCHES][".tif"]
        if ending == ".tif" and (other, density) in (
            (".jpg", FRACTION),
            (".jpg", CENTIMETRES),
            (".png", FRACTION),
        ):
            # What whole numbers cannot say stands in EXIF.
            assert exact == density


@pytest.mark.parametrize("ending", [".jpg", ".png"])
@pytest.mark.parametrize("density", [None, INCHES, CENTIMETRES, RATIO])
def test_a_format_of_whole_numbers_keeps_those_that_it_had(tmp_path, ending, density):
    source, output = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    (jpeg if ending == ".jpg" else png)(source, density)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    assert said_by_container(output) == said_by_container(source)


def test_unusual_fractions_stay_as_they_were(tmp_path):
    source, output = tmp_path / "a.tif", tmp_path / "b.tif"
    tiff(source, INCHES)
    data = bytearray(source.read_bytes())
    with source.open("rb") as file:
        structure = TiffStructure(file)
        (before,) = (one for one in structure.read(structure.first) if one.tag == 282)
    # 300 as scanners like to say it.
    at = data.index(before.data)
    data[at : at + 8] = struct.pack("<II", 3_000_000, 10_000)
    source.write_bytes(data)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    with output.open("rb") as file:
        structure = TiffStructure(file)
        (after,) = (one for one in structure.read(structure.first) if one.tag == 282)
    assert after.numbers(structure.order) == (3_000_000, 10_000)


def test_exif_gives_way_to_what_the_file_says(tmp_path):
    source, output = tmp_path / "a.jpg", tmp_path / "b.webp"
    exif = Image.Exif()
    exif[282], exif[283], exif[296], exif[271] = 72.0, 72.0, 2, "Agfa"
    Image.fromarray(PIXELS).save(source, dpi=(300, 300), exif=exif)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    again = read_photo(output).metadata
    assert again.dpi == (300, 300)
    assert {one.tag for one in directories_of_exif(again.exif)[FIRST]} >= {271, 282, 283, 296}


def test_an_enlarged_photo_prints_as_large_as_before(tmp_path):
    source, output = tmp_path / "a.tif", tmp_path / "b.tif"
    tiff(source, FRACTION)
    photo = read_photo(source)
    metadata = scaled_metadata(photo.metadata, (32, 24), (64, 48))
    assert metadata.density == Density(Fraction(601), Fraction(601), Unit.INCH)
    larger = np.repeat(np.repeat(photo.pixels, 2, 0), 2, 1)
    assert write_photo(larger, type(photo)(source, larger, "TIFF", metadata), output, DONE) == ()
    assert said_by_container(output) == (2, 601, 601)
