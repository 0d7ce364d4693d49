"""What XMP says of pixels moves with the pixels: turned, cut out, enlarged; in every form that RDF has."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.photos.metadata.placement import subject_area, upright
from pgdiff_desktop.photos.pixels import turn_upright
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.xmp.names import named_faces
from pgdiff_desktop.photos.xmp.photo_xmp import faces_named_in
from pgdiff_desktop.photos.xmp.upright import cut_xmp, made_upright_xmp, scaled_xmp
from tests.xmp_samples import FORMS, face, microsoft, packet, regions, structure, texts

SIZE = (320, 400)
# Left, top, width, height in pixels as they are stored; far from every symmetry.
BOX = (64, 40, 96, 100)


def seen(orientation, box=BOX, size=SIZE):
    """(left, top, width, height) of painted pixels after they were turned, and the picture's size."""
    pixels = np.zeros((size[1], size[0], 1), np.uint8)
    pixels[box[1] : box[1] + box[3], box[0] : box[0] + box[2]] = 1
    turned = turn_upright(pixels, orientation)[..., 0]
    ys, xs = np.nonzero(turned)
    return (xs.min(), ys.min(), np.ptp(xs) + 1, np.ptp(ys) + 1), turned.shape[::-1]


def centred(box, size):
    left, top, width, height = box
    return (left + width / 2) / size[0], (top + height / 2) / size[1], width / size[0], height / size[1]


def boxes(xmp, size):
    return [(one.name, pytest.approx(one.box, abs=0.01)) for one in named_faces(xmp, size)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_regions_turn_with_the_pixels(orientation, form):
    box, size = seen(orientation)
    xmp = packet(
        regions(form, [face(form, "Anna", *centred(BOX, SIZE))], SIZE),
        microsoft(("Berta", "0.2,0.1,0.3,0.25"), ("Cosima", "")),
    )
    turned = made_upright_xmp(xmp, orientation, SIZE)
    assert [("Anna", box), ("Berta", box)] == boxes(turned, size)
    assert [texts(turned, f"stDim:{side}") for side in "wh"] == [[str(size[0])], [str(size[1])]]
    # A tag without a rectangle stays as it is.
    assert texts(turned, "MPReg:PersonDisplayName") == ["Berta", "Cosima"]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("unit", ["relative", "pixel"])
def test_regions_of_iptc_turn_with_the_pixels(orientation, unit):
    box, size = seen(orientation)
    across, down = SIZE if unit == "relative" else (1, 1)
    sides = {"rbX": BOX[0] / across, "rbY": BOX[1] / down, "rbW": BOX[2] / across, "rbH": BOX[3] / down}
    corner = "".join(
        structure("rdf:li", "elements", {"Iptc4xmpExt:rbX": x / across, "Iptc4xmpExt:rbY": y / down})
        for x, y in ((BOX[0], BOX[1]), (BOX[0] + BOX[2], BOX[1] + BOX[3]))
    )
    vertices = f"<Iptc4xmpExt:rbVertices><rdf:Seq>{corner}</rdf:Seq></Iptc4xmpExt:rbVertices>"
    kind = {"Iptc4xmpExt:rbUnit": unit}
    rectangle = structure(
        "Iptc4xmpExt:RegionBoundary", "elements", kind | {f"Iptc4xmpExt:{k}": v for k, v in sides.items()}
    )
    polygon = structure("Iptc4xmpExt:RegionBoundary", "elements", kind, vertices)
    items = "".join(structure("rdf:li", "elements", {}, one) for one in (rectangle, polygon))
    xmp = packet(f"<Iptc4xmpExt:ImageRegion><rdf:Bag>{items}</rdf:Bag></Iptc4xmpExt:ImageRegion>")
    turned = made_upright_xmp(xmp, orientation, SIZE)
    new_across, new_down = size if unit == "relative" else (1, 1)
    xs = [float(text) * new_across for text in texts(turned, "Iptc4xmpExt:rbX")]
    ys = [float(text) * new_down for text in texts(turned, "Iptc4xmpExt:rbY")]
    # The rectangle's corner, then the polygon's two.
    assert (xs[0], ys[0]) == pytest.approx(box[:2], abs=0.01)
    assert sorted(xs[1:]) == pytest.approx([box[0], box[0] + box[2]], abs=0.01)
    assert sorted(ys[1:]) == pytest.approx([box[1], box[1] + box[3]], abs=0.01)


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("form", ["attributes", "elements"])
def test_sizes_and_the_subject_turn_with_the_pixels(orientation, form):
    (left, top, _, _), size = seen(orientation, (100, 120, 1, 1))
    fields = {
        "tiff:Orientation": orientation,
        "tiff:ImageWidth": 320,
        "tiff:ImageLength": 400,
        "exif:PixelXDimension": 640,
        "exif:PixelYDimension": 800,
    }
    as_attributes = "".join(f' {name}="{value}"' for name, value in fields.items())
    as_elements = "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
    subject = (
        "<exif:SubjectArea><rdf:Seq>"
        + "".join(f"<rdf:li>{value}</rdf:li>" for value in (100, 120, 60, 80))
        + "</rdf:Seq></exif:SubjectArea>"
    )
    turned = made_upright_xmp(
        packet(as_attributes if form == "attributes" else as_elements, subject), orientation, SIZE
    )
    assert texts(turned, "tiff:Orientation") == ["1"]
    assert (texts(turned, "tiff:ImageWidth"), texts(turned, "tiff:ImageLength")) == (
        [str(size[0])],
        [str(size[1])],
    )
    # Of a larger picture that this one was made from: its own sides.
    larger = [str(2 * side) for side in size]
    assert [*texts(turned, "exif:PixelXDimension"), *texts(turned, "exif:PixelYDimension")] == larger
    sides = (80, 60) if size != SIZE else (60, 80)
    assert texts(turned, "exif:SubjectArea") == ["".join(map(str, (left, top, *sides)))]
    assert subject_area((100, 120, 60, 80), upright(orientation, SIZE)) == [left, top, *sides]


def test_a_photo_that_was_not_turned_keeps_its_packet():
    xmp = packet(' tiff:Orientation="6"')
    assert made_upright_xmp(xmp, 1, SIZE) == xmp


def test_what_is_equal_after_a_turn_stays_as_it_was_written():
    xmp = packet(regions("elements", [face("elements", "Anna", "0.500", "0.20", "0.10", "0.30")], SIZE))
    turned = made_upright_xmp(xmp, 2, SIZE)
    assert [texts(turned, f"stArea:{name}") for name in "xywh"] == [["0.500"], ["0.20"], ["0.10"], ["0.30"]]


def test_regions_of_the_upright_photo_are_not_turned_again():
    box, size = seen(6)
    xmp = packet(regions("elements", [face("elements", "Anna", *centred(box, size))], size))
    assert boxes(made_upright_xmp(xmp, 6, SIZE), size) == [("Anna", box)]


def test_regions_of_lightroom_are_turned_though_their_size_is_upright():
    """It writes the upright size, and shares of the stored pixels with a rotation."""
    box, size = seen(6)
    one = face("attributes", "Anna", *centred(BOX, SIZE), **{"mwg-rs:Rotation": "3.14159"})
    turned = made_upright_xmp(packet(regions("attributes", [one], size)), 6, SIZE)
    assert boxes(turned, size) == [("Anna", box)]
    assert [texts(turned, f"stDim:{side}") for side in "wh"] == [[str(size[0])], [str(size[1])]]


def test_numbers_that_are_none_are_left_alone():
    area = [
        face("elements", "Anna", "NaN", "x", "", "1e999"),
        face("elements", "Berta", "0,2", "0,3", "0,1", "0,1"),
    ]
    turned = made_upright_xmp(packet(regions("elements", area, SIZE)), 3, SIZE)
    assert texts(turned, "stArea:x") == ["NaN", "0.8"]
    assert texts(turned, "stArea:w") == ["", "0,1"]


def test_a_part_keeps_the_regions_that_lie_in_it():
    size, part = (400, 300), (100, 50, 200, 100)
    people = {
        "In": (150, 80, 40, 40),
        "Half out": (250, 60, 60, 60),
        "Out": (20, 70, 60, 60),
        "Outer": (150, 200, 60, 60),
    }
    xmp = packet(
        regions(
            "elements", [face("elements", name, *centred(box, size)) for name, box in people.items()], size
        ),
        microsoft(("Also out", "0.0,0.0,0.2,0.2")),
        "<tiff:ImageWidth>400</tiff:ImageWidth><tiff:ImageLength>300</tiff:ImageLength>"
        "<exif:SubjectArea><rdf:Seq><rdf:li>10</rdf:li><rdf:li>10</rdf:li></rdf:Seq></exif:SubjectArea>",
    )
    cut = cut_xmp(xmp, part, size)
    assert boxes(cut, (200, 100)) == [("In", (50, 30, 40, 40)), ("Half out", (150, 10, 50, 60))]
    assert b"Out" not in cut
    assert b"Also out" not in cut
    assert b"SubjectArea" not in cut
    assert (texts(cut, "tiff:ImageWidth"), texts(cut, "stDim:h")) == (["200"], ["100"])


def test_a_part_that_leans_turns_its_regions():
    from pgdiff_desktop.photos.photo import Metadata, Photo
    from pgdiff_desktop.scans.cutting import cut_photo
    from pgdiff_desktop.scans.parts import ScanPart

    size = (200, 100)
    xmp = packet(regions("elements", [face("elements", "Anna", *centred((120, 30, 20, 10), size))], size))
    pixels = np.zeros((100, 200, 1), np.uint8)
    pixels[30:40, 120:140] = 255
    for angle in (0, 90, 180, -90, 20):
        photo = Photo(__file__, pixels, "PNG", Metadata(xmp=xmp))
        part = cut_photo(photo, ScanPart(110, 45, 80, 60, angle))
        ys, xs = np.nonzero(part.pixels[..., 0] > 127)
        found = (xs.min(), ys.min(), np.ptp(xs) + 1, np.ptp(ys) + 1)
        ((name, box),) = [
            (one.name, one.box) for one in named_faces(part.metadata.xmp, part.pixels.shape[1::-1])
        ]
        assert name == "Anna"
        assert box == pytest.approx(found, abs=0.1 if angle % 90 == 0 else 1.5), angle


def test_an_enlarged_photo_keeps_its_regions_and_says_its_size():
    xmp = packet(regions("elements", [face("elements", "Anna", *centred(BOX, SIZE))], SIZE))
    larger = scaled_xmp(xmp, SIZE, (640, 800))
    assert boxes(larger, (640, 800)) == [("Anna", tuple(2 * value for value in BOX))]
    assert texts(larger, "stDim:w") == ["640"]
    assert scaled_xmp(xmp, SIZE, SIZE) == xmp


def test_collected_photos_name_the_people_where_they_are(shared):
    curies = read_photo(shared("cases", "files", "mwg_orientation3.jpg"))
    found = {one.name: one.box for one in faces_named_in(curies)}
    # As seen on the picture, which lies upside down in its file.
    assert found["Marie Curie"] == pytest.approx((264.6, 147, 92.4, 140), abs=0.1)
    assert found["Pierre Curie"] == pytest.approx((537.6, 84, 84, 168), abs=0.1)
    turned = read_photo(shared("cases", "files", "rot.jpg"))
    assert [one.box for one in faces_named_in(turned)] == [pytest.approx((260, 64, 100, 96), abs=0.1)]
    assert texts(turned.metadata.xmp, "exif:PixelXDimension") == ["400"]
    assert texts(turned.metadata.xmp, "tiff:ImageWidth") == ["400"]


def test_a_collected_photo_with_endless_nesting_is_read_without_its_packet(shared):
    photo = read_photo(shared("cases", "hostile", "xmp_deep.jpg"))
    assert [one.code for one in photo.warnings] == [ErrorCode.PHOTO_XMP_TOO_LARGE]
    assert photo.metadata.xmp is None
