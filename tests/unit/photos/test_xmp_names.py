"""Names of people: read from every kind of region, and written where they were given."""

from __future__ import annotations

import pytest

from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.xmp.names import (
    NamedFace,
    caption_of,
    name_of,
    named_faces,
    shared_area,
    with_names,
)
from pgdiff_desktop.photos.xmp.photo_xmp import named_metadata
from tests.xmp_samples import FORMS, face, microsoft, packet, regions, root_of, structure, texts

SIZE = (400, 200)
ANNA = NamedFace("Anna", (80.0, 60.0, 40.0, 50.0))
AREA = (0.25, 0.425, 0.1, 0.25)


def test_a_face_that_two_programs_name_is_named_once():
    xmp = packet(
        regions(
            "elements", [face("elements", "Anna", *AREA), face("elements", "", 0.8, 0.5, 0.1, 0.1)], SIZE
        ),
        microsoft(("Anna", "0.2, 0.3, 0.1, 0.25"), ("Berta", "0.6,0.2,0.1,0.2")),
    )
    assert [one.name for one in named_faces(xmp, SIZE)] == ["Anna", "Berta"]
    assert named_faces(xmp, SIZE)[0].box == pytest.approx(ANNA.box)


def test_pets_and_things_are_no_faces():
    pet = face("elements", "Rex", *AREA).replace(">Face<", ">Pet<")
    assert named_faces(packet(regions("elements", [pet], SIZE)), SIZE) == ()
    assert named_faces(b"no XMP", SIZE) == ()
    assert named_faces(None, SIZE) == ()


@pytest.mark.parametrize("form", FORMS)
def test_a_region_that_is_there_takes_the_name(form):
    other = face(form, "Cosima", 0.8, 0.5, 0.1, 0.2)
    xmp = packet(
        regions(form, [face(form, "anna?", *AREA), other], SIZE), microsoft(("anna?", "0.2, 0.3, 0.1, 0.25"))
    )
    named = with_names(xmp, [ANNA], SIZE)
    assert sorted(one.name for one in named_faces(named, SIZE)) == ["Anna", "Cosima"]
    assert texts(named, "MPReg:PersonDisplayName") == ["Anna"]
    assert len(texts(named, "mwg-rs:Area")) == 2 if form != "attributes" else True
    # A program that draws the box with the hair means the same face.
    wider = with_names(xmp, [NamedFace("Anna", (70.0, 40.0, 60.0, 75.0))], SIZE)
    assert sorted(one.name for one in named_faces(wider, SIZE)) == ["Anna", "Cosima"]


@pytest.mark.parametrize("form", [*FORMS, None])
def test_a_face_without_a_region_gets_one_and_the_others_stay(form):
    other = NamedFace("Cosima", (300.0, 80.0, 40.0, 40.0))
    area = (0.8, 0.5, 0.1, 0.2)
    xmp = (
        None
        if form is None
        else packet(regions(form, [face(form, "Cosima", *area)], SIZE), "<dc:format>a</dc:format>")
    )
    named = with_names(xmp, [ANNA], SIZE)
    found = {one.name: one.box for one in named_faces(named, SIZE)}
    assert found["Anna"] == pytest.approx(ANNA.box, abs=0.01)
    if form is not None:
        assert found["Cosima"] == pytest.approx(other.box, abs=0.01)
    # One list of regions a packet.
    assert sum(one.tag.endswith("}Regions") for one in root_of(named).iter()) == 1
    assert sum(one.tag.endswith("}RegionList") for one in root_of(named).iter()) == 1
    assert texts(named, "stDim:w") == ["400"]


def test_the_same_names_twice_change_nothing():
    once = with_names(packet("<dc:format>a</dc:format>"), [ANNA], SIZE)
    assert with_names(once, [ANNA], SIZE) == once


def test_a_name_can_be_taken_away():
    named = with_names(with_names(None, [ANNA], SIZE), [NamedFace("", ANNA.box)], SIZE)
    assert named_faces(named, SIZE) == ()
    assert with_names(None, [NamedFace("", ANNA.box)], SIZE).count(b"mwg-rs") == 0


def test_names_find_their_faces():
    faces = [ANNA, NamedFace("Berta", (130.0, 60.0, 40.0, 50.0))]
    assert name_of((85, 65, 40, 50), faces) == "Anna"
    assert name_of((125, 65, 40, 50), faces) == "Berta"
    assert name_of((300, 65, 40, 50), faces) == ""
    assert name_of((300, 65, 40, 50), []) == ""


def test_shared_areas():
    assert shared_area((0, 0, 10, 10), (0, 0, 10, 10)) == 1
    assert shared_area((0, 0, 10, 10), (5, 0, 10, 10)) == pytest.approx(1 / 3)
    assert shared_area((0, 0, 10, 10), (20, 0, 10, 10)) == 0
    assert shared_area((0, 0, 0, 0), (0, 0, 0, 0)) == 0


@pytest.mark.parametrize(
    ("description", "caption"),
    [
        ("<dc:description>plain</dc:description>", "plain"),
        (' dc:description="as an attribute"', "as an attribute"),
        (
            '<dc:description><rdf:Alt><rdf:li xml:lang="ko">할머니</rdf:li></rdf:Alt></dc:description>',
            "할머니",
        ),
        ('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">title</rdf:li></rdf:Alt></dc:title>', "title"),
        ("<dc:format>a</dc:format>", ""),
    ],
)
def test_captions_are_read_in_every_form(description, caption):
    assert caption_of(packet(description)) == caption


def test_names_of_a_photo_go_into_its_packet(tmp_path):
    metadata = named_metadata(Metadata(), [ANNA], SIZE)
    assert named_faces(metadata.xmp, SIZE) == (NamedFace("Anna", pytest.approx(ANNA.box)),)
    assert named_metadata(Metadata(), [], SIZE) == Metadata()
    assert isinstance(Photo(tmp_path, None, "PNG", metadata), Photo)


def test_a_structure_within_a_description_is_found():
    inner = structure(
        "mwg-rs:Area", "nested", {"stArea:x": 0.25, "stArea:y": 0.425, "stArea:w": 0.1, "stArea:h": 0.25}
    )
    item = (
        f'<rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face">{inner}</rdf:Description></rdf:li>'
    )
    xmp = packet(regions("nested", [item], SIZE))
    assert named_faces(xmp, SIZE)[0].box == pytest.approx(ANNA.box)
