"""What is written is read by ExifTool and Exiv2 as what it is; what they wrote is kept."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest
from lxml import etree
from PIL import Image

from pgdiff_desktop.photos.pixels import turn_upright
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.names import named_faces
from pgdiff_desktop.photos.xmp.provenance import OWN_MARK, Provenance
from tests.xmp_samples import FORMS, face, microsoft, packet, regions

DONE = Provenance(
    "pgdiff-desktop test", "1 face", ({"recipe": "restore"},), (("prior", "p.pth", "ab12"),), 0.1
)
SIZE = (60, 40)
# What a restoration says, and a turn changes.
OURS = ("XMP-pgdiff", "DigitalSourceType", "XMP-xmpMM:History")
TURNED = ("RegionInfo", "ImageWidth", "ImageLength", "ImageHeight", "ExifImage", "Orientation", "SubjectArea")

needs_exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
needs_exiv2 = pytest.mark.skipif(shutil.which("exiv2") is None, reason="exiv2 is not installed")


def run(*words):
    done = subprocess.run(words, capture_output=True, check=True, timeout=60)
    return done.stdout.decode()


def as_exiftool_reads(path):
    """{group:tag: value} of the XMP of a file; structures as text."""
    xml = run("exiftool", "-struct", "-G1", "-XMP:all", "-a", "-X", str(path))
    tree = etree.fromstring(xml.encode())
    found = {}
    for one in tree[0]:
        name = f"{one.prefix}:{etree.QName(one).localname}"
        found[name] = etree.tostring(one, method="c14n", exclusive=True, with_tail=False)
    return found


def written(source, target):
    photo = read_photo(source)
    write_photo(photo.pixels, photo, target, DONE)
    return photo


def jpeg(path, xmp=b"", orientation=1, size=SIZE):
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(np.zeros((size[1], size[0], 3), np.uint8)).save(path, exif=exif, xmp=xmp)
    return path


def differences(before, after):
    """Tags of the photo that the result has not, or has otherwise; those that are ours not counted."""
    return {
        name
        for name, value in before.items()
        if after.get(name) != value and not any(ours in name for ours in OURS)
    }


@needs_exiftool
@pytest.mark.parametrize("ending", [".jpg", ".tif", ".png", ".webp"])
@pytest.mark.parametrize("form", FORMS)
def test_all_that_exiftool_finds_in_the_photo_it_finds_in_the_result(tmp_path, form, ending):
    xmp = packet(
        regions(
            form, [face(form, "Anna", 0.25, 0.3, 0.1, 0.2), face(form, "Berta", 0.7, 0.6, 0.2, 0.3)], SIZE
        ),
        microsoft(("Anna", "0.2, 0.2, 0.1, 0.2")),
        "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A &amp; B</rdf:li>"
        "<rdf:li xml:lang='ko'>할머니</rdf:li></rdf:Alt></dc:description>"
        "<dc:subject><rdf:Bag><rdf:li>wedding</rdf:li><rdf:li>1931</rdf:li></rdf:Bag></dc:subject>",
        ' photoshop:City="Wien" tiff:Make="Agfa"',
    )
    source, target = jpeg(tmp_path / "a.jpg", xmp), tmp_path / f"b{ending}"
    before = as_exiftool_reads(source)
    written(source, target)
    after = as_exiftool_reads(target)
    assert len(before) > 5
    assert differences(before, after) == set()
    assert OWN_MARK in target.read_bytes()
    assert any("DigitalSourceType" in name for name in after)


@needs_exiftool
@pytest.mark.parametrize("orientation", range(1, 9))
def test_regions_that_exiftool_wrote_lie_on_the_same_pixels(tmp_path, orientation):
    source, target = jpeg(tmp_path / "a.jpg", orientation=orientation), tmp_path / "b.jpg"
    region = "{Area={X=0.25,Y=0.3,W=0.1,H=0.2,Unit=normalized},Name=Anna,Type=Face}"
    run(
        "exiftool", "-q", "-overwrite_original",
        f"-XMP-mwg-rs:RegionInfo={{AppliedToDimensions={{W=60,H=40,Unit=pixel}},RegionList=[{region}]}}",
        # A bar keeps ExifTool from taking a comma for the end of a field.
        "-XMP-MP:RegionInfoMP={Regions=[{PersonDisplayName=Berta,Rectangle=0.2|, 0.2|, 0.1|, 0.2}]}",
        "-XMP-tiff:ImageWidth=60", "-XMP-tiff:ImageHeight=40",
        "-XMP-exif:ExifImageWidth=60", "-XMP-exif:ExifImageHeight=40", "-XMP-dc:Description=Hochzeit",
        str(source),
    )  # fmt: skip
    before = as_exiftool_reads(source)
    written(source, target)
    after = as_exiftool_reads(target)
    changed = differences(before, after)
    assert all(any(turned in name for turned in TURNED) for name in changed)
    assert (changed == set()) == (orientation == 1)
    pixels = np.zeros((40, 60, 1), np.uint8)
    pixels[8:16, 12:18] = 1
    turned = turn_upright(pixels, orientation)[..., 0]
    ys, xs = np.nonzero(turned)
    height, width = turned.shape
    said = run("exiftool", "-s3", "-n", "-sep", ",", "-XMP-mwg-rs:RegionAreaX", "-XMP-mwg-rs:RegionAreaY",
               "-XMP-mwg-rs:RegionAppliedToDimensionsW", "-XMP-exif:ExifImageWidth", str(target)).split()  # fmt: skip
    assert float(said[0]) == pytest.approx((xs.min() + xs.max() + 1) / 2 / width)
    assert float(said[1]) == pytest.approx((ys.min() + ys.max() + 1) / 2 / height)
    assert said[2:] == [str(width)] * 2
    rectangle = run("exiftool", "-s3", "-n", "-XMP-MP:RegionRectangle", str(target)).strip()
    left, top, wide, high = (float(value) for value in rectangle.split(","))
    assert (left * width, top * height) == pytest.approx((xs.min(), ys.min()))
    assert (wide * width, high * height) == pytest.approx((np.ptp(xs) + 1, np.ptp(ys) + 1))


@needs_exiftool
def test_exiftool_reads_extended_xmp_and_ours_is_read_from_it(tmp_path):
    long = "".join(f"<rdf:li>keyword {number} {'x' * 90}</rdf:li>" for number in range(1000))
    xmp = packet(f"<dc:subject><rdf:Bag>{long}</rdf:Bag></dc:subject><dc:source>album</dc:source>")
    source, target = tmp_path / "a.png", tmp_path / "b.jpg"
    photo = read_photo(jpeg(tmp_path / "plain.jpg"))
    photo = replace(photo, metadata=replace(photo.metadata, xmp=xmp))
    write_photo(photo.pixels, photo, source, DONE)
    written(source, target)
    before, after = as_exiftool_reads(source), as_exiftool_reads(target)
    assert differences(before, after) == set()
    assert run("exiftool", "-validate", "-warning", "-a", "-s3", str(target)).count("XMP") == 0
    # And what ExifTool makes of it, in several segments of its own.
    run("exiftool", "-q", "-overwrite_original", "-XMP-dc:Title=again", str(target))
    again = read_photo(target)
    assert again.warnings == ()
    assert again.metadata.xmp.count(b"keyword ") == 1000


@needs_exiv2
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("ending", [".jpg", ".tif", ".png", ".webp"])
def test_exiv2_reads_what_is_written(tmp_path, form, ending):
    xmp = packet(regions(form, [face(form, "Anna", 0.25, 0.3, 0.1, 0.2)], SIZE), ' photoshop:City="Wien"')
    source, target = jpeg(tmp_path / "a.jpg", xmp, 3), tmp_path / f"b{ending}"
    written(source, target)
    # Exiv2 has no names for our own properties, and says so; it must find the others.
    said = run("exiv2", "-PXkv", str(target))
    assert "Wien" in said
    assert "Anna" in said
    assert "0.75" in said
    assert "compositeWithTrainedAlgorithmicMedia" in said


@needs_exiftool
def test_random_properties_come_back(tmp_path):
    """From a seed: trees of structures, arrays and alternatives, in every form, of any names and texts."""
    source, target = tmp_path / "a.jpg", tmp_path / "b.jpg"
    for seed in range(6):
        draw = random.Random(seed)
        jpeg(source, packet(*(_description(draw) for _ in range(draw.randint(1, 4)))), draw.randint(1, 8))
        before = as_exiftool_reads(source)
        photo = written(source, target)
        assert photo.warnings == ()
        assert differences(before, as_exiftool_reads(target)) == set(), seed
        assert named_faces(photo.metadata.xmp, SIZE) == ()


def _description(draw):
    return "".join(_property(draw, f"my:P{draw.randrange(10**9)}", 0) for _ in range(draw.randint(1, 5)))


def _property(draw, name, depth):
    """One property of a namespace of its own."""
    space = ' xmlns:my="http://example.org/my/"' if depth == 0 else ""
    kind = draw.randrange(5 if depth < 3 else 1)
    text = "".join(draw.choice("ab 1ü할&<>\"'") for _ in range(draw.randint(1, 12)))
    text = text.replace("&", "&amp;").replace("<", "&lt;").strip() or "a"
    if kind == 0:
        return f"<{name}{space}>{text}</{name}>"
    if kind == 1:
        array = draw.choice(("Bag", "Seq"))
        items = "".join(_property(draw, "rdf:li", depth + 1) for _ in range(draw.randint(1, 3)))
        return f"<{name}{space}><rdf:{array}>{items}</rdf:{array}></{name}>"
    if kind == 2:
        return (
            f"<{name}{space}><rdf:Alt><rdf:li xml:lang='x-default'>{text}</rdf:li>"
            f"<rdf:li xml:lang='de'>{text}</rdf:li></rdf:Alt></{name}>"
        )
    fields = "".join(_property(draw, f"my:f{number}", depth + 1) for number in range(draw.randint(1, 3)))
    if kind == 3:
        return f'<{name}{space} rdf:parseType="Resource">{fields}</{name}>'
    return f"<{name}{space}><rdf:Description>{fields}</rdf:Description></{name}>"
