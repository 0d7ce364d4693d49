"""`.xmp` files of other programs: read beside the photo, copied beside its result, and nobody's file lost."""

from __future__ import annotations

import os

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.files import sidecar_of
from pgdiff_desktop.photos.xmp.names import NamedFace, named_faces
from pgdiff_desktop.photos.xmp.photo_xmp import caption_in, faces_named_in, named_metadata
from pgdiff_desktop.photos.xmp.provenance import OWN_MARK, Provenance
from tests.xmp_samples import face, packet, regions, texts

SIZE = (60, 40)
DONE = Provenance("pgdiff-desktop test", "1 face", (), (), 0.1)


def anna(name="Anna"):
    return packet(
        regions("elements", [face("elements", name, 0.25, 0.25, 0.1, 0.2)], SIZE),
        "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>On the back: 1931</rdf:li></rdf:Alt></dc:description>",
        wrapped=False,
    )


def photo_file(folder, name="photo.jpg", orientation=1, xmp=b""):
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(np.zeros((SIZE[1], SIZE[0], 3), np.uint8)).save(folder / name, exif=exif, xmp=xmp)
    return folder / name


@pytest.mark.parametrize("name", ["photo.xmp", "photo.jpg.xmp", "photo.XMP", "photo.jpg.XMP"])
def test_names_and_captions_beside_a_photo_are_read(tmp_path, name):
    path = photo_file(tmp_path, orientation=6)
    (tmp_path / name).write_bytes(anna())
    photo = read_photo(path)
    assert sidecar_of(path) == tmp_path / name
    assert caption_in(photo) == "On the back: 1931"
    # Orientation 6 turns the left upper quarter to the right.
    assert [(one.name, one.box) for one in faces_named_in(photo)] == [("Anna", pytest.approx((26, 12, 8, 6)))]


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif"])
@pytest.mark.parametrize("names_ending", [True, False])
def test_they_are_copied_beside_the_result_in_the_same_style(tmp_path, ending, names_ending):
    path = photo_file(tmp_path, orientation=3)
    beside = tmp_path / ("photo.jpg.xmp" if names_ending else "photo.xmp")
    beside.write_bytes(anna())
    photo = read_photo(path)
    result = tmp_path / "out" / f"restored{ending}"
    for _ in range(2):
        assert write_photo(photo.pixels, photo, result, DONE) == ()
    copied = result.with_name(f"restored{ending}.xmp" if names_ending else "restored.xmp")
    assert sorted(one.name for one in result.parent.iterdir()) == sorted([result.name, copied.name])
    assert OWN_MARK in copied.read_bytes()
    assert [one.name for one in named_faces(copied.read_bytes(), SIZE)] == ["Anna"]
    assert texts(copied.read_bytes(), "stArea:x") == ["0.75"]
    assert beside.read_bytes() == anna()
    # What the result says of itself, taken together with the copy, is what the photo says.
    assert [one.name for one in faces_named_in(read_photo(result))] == ["Anna"]


@pytest.mark.parametrize("what", ["foreign", "changed since", "folder", "link"])
def test_no_file_of_somebody_else_is_replaced(tmp_path, what):
    path = photo_file(tmp_path)
    (tmp_path / "photo.jpg.xmp").write_bytes(anna())
    photo = read_photo(path)
    result, target = tmp_path / "result.jpg", tmp_path / "result.jpg.xmp"
    if what == "foreign":
        target.write_bytes(anna("Berta"))
    elif what == "changed since":
        write_photo(photo.pixels, photo, result, DONE)
        target.write_bytes(target.read_bytes().replace(b"Anna", b"Berta"))
    elif what == "folder":
        target.mkdir()
    else:
        (tmp_path / "elsewhere").write_bytes(anna("Berta"))
        target.symlink_to(tmp_path / "elsewhere")
    before = None if what == "folder" else target.read_bytes()
    assert write_photo(photo.pixels, photo, result, DONE) == (
        Failure.of(target, ErrorCode.OUTPUT_XMP_FILE_THERE),
    )
    assert before is None or target.read_bytes() == before
    assert result.is_file()


def test_a_result_of_the_photos_name_does_not_take_its_file(tmp_path):
    path = photo_file(tmp_path)
    (tmp_path / "photo.xmp").write_bytes(anna())
    photo = read_photo(path)
    assert write_photo(photo.pixels, photo, tmp_path / "photo.png", DONE) == ()
    assert (tmp_path / "photo.xmp").read_bytes() == anna()
    assert OWN_MARK in (tmp_path / "photo.png.xmp").read_bytes()


def test_a_file_of_the_raw_photo_of_that_name_is_left_alone(tmp_path):
    path = photo_file(tmp_path)
    raw = packet(' photoshop:SidecarForExtension="NEF"')
    (tmp_path / "photo.xmp").write_bytes(raw)
    assert read_photo(path).metadata.xmp_files == ()
    (tmp_path / "photo.xmp").write_bytes(raw.replace(b"NEF", b"JPG"))
    photo = read_photo(path)
    write_photo(photo.pixels, photo, tmp_path / "a.tif", DONE)
    assert texts((tmp_path / "a.xmp").read_bytes(), "photoshop:SidecarForExtension") == ["TIF"]


@pytest.mark.parametrize("content", [b"no XMP", b"", b"<a>" * 100_000, b"x" * (17 << 20)])
def test_a_file_that_is_no_xmp_is_said_and_the_photo_read(tmp_path, content):
    path = photo_file(tmp_path)
    (tmp_path / "photo.xmp").write_bytes(content)
    photo = read_photo(path)
    assert photo.warnings == (Failure.of(tmp_path / "photo.xmp", ErrorCode.XMP_FILE_UNREADABLE),)
    assert photo.metadata.xmp_files == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders")
def test_a_pipe_of_that_name_is_not_waited_for(tmp_path):
    path = photo_file(tmp_path)
    os.mkfifo(tmp_path / "photo.xmp")
    assert read_photo(path).metadata.xmp_files == ()
    assert sidecar_of(path) is None


def test_what_lies_beside_is_later_than_what_is_in_the_photo(tmp_path):
    path = photo_file(tmp_path, xmp=anna("Ana"))
    assert [one.name for one in faces_named_in(read_photo(path))] == ["Ana"]
    (tmp_path / "photo.jpg.xmp").write_bytes(anna("Anna"))
    photo = read_photo(path)
    assert [one.name for one in faces_named_in(photo)] == ["Anna"]
    # A name that is given goes into both, so that no program finds the old one.
    named = named_metadata(photo.metadata, [NamedFace("Anne", (12, 6, 6, 8))], SIZE)
    assert [one.name for one in named_faces(named.xmp, SIZE)] == ["Anne"]
    assert [one.name for one in named_faces(named.xmp_files[0].packet, SIZE)] == ["Anne"]
