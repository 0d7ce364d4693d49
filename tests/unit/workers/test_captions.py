"""Captions: what they say, and that they change nothing of the photo but what they cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.restoring.captioning import captioned
from pgdiff_desktop.photos.photo import UNSPECIFIED, Metadata, Photo
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.xmp.photo_xmp import faces_named_in
from pgdiff_desktop.workers.captions import (
    CaptionFault,
    CaptionPlace,
    caption_fault,
    caption_of,
    caption_text,
)
from pgdiff_desktop.workers.export import Exporter, ExportFormat, ExportOptions, ExportState
from tests.results import BOX, SIDE, make_photo, make_restored_photo

DAY = date(2026, 11, 28)
TEXT = "Großmutter Anna, 김영희, 山田はな, restored 2026-11-28 with pgdiff-desktop"
NO_METADATA = Metadata()
TEMPLATE = "{name}, restored {date} with pgdiff-desktop"


@pytest.fixture
def export(qtbot, tmp_path):
    exporter = Exporter()

    def run(photos, **options):
        with qtbot.waitSignal(exporter.finished) as ended:
            exporter.start(photos, ExportOptions(tmp_path / "out", **options))
        (outcome,) = ended.args[0].outcomes
        assert outcome.failure is None
        return outcome

    yield run
    exporter.close()


def photo_of(pixels, metadata=NO_METADATA):
    return Photo(Path("photo.tif"), pixels, "TIFF", metadata)


class TestText:
    def test_fields_are_filled_in(self):
        text = caption_text(
            "{name}: {people}, {taken}; restored {date}", Path("/a/scan 12.tif"), ["Anna"], "1921-05-01", DAY
        )
        assert text == "scan 12: Anna, 1921-05-01; restored 2026-11-28"

    def test_what_is_not_known_leaves_no_commas(self):
        photo = Path("scan.tif")
        assert (
            caption_text("{people}, {taken}, restored {date}", photo, (), None, DAY) == "restored 2026-11-28"
        )
        assert caption_text("{name}, {people}, {taken}", photo, (), None, DAY) == "scan"
        assert caption_text("{people}", photo, (), None, DAY) == ""

    def test_braces_of_a_name_are_no_fields(self):
        assert caption_text("{name}", Path("{date}.tif"), (), None, DAY) == "{date}"

    @pytest.mark.parametrize(
        ("template", "fault"),
        [
            (TEMPLATE, None),
            ("Sammlung Müller", None),
            ("  ", CaptionFault.EMPTY),
            ("{n}", CaptionFault.UNKNOWN_FIELD),
            ("{name", CaptionFault.UNKNOWN_FIELD),
        ],
    )
    def test_templates_are_checked(self, template, fault):
        assert caption_fault(template) is fault


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_strip_adds_height_and_changes_no_pixel(qapp, kind, channels):
    pixels = np.random.default_rng(0).integers(0, np.iinfo(kind).max, (300, 400, channels), kind)
    result, _ = captioned(pixels, photo_of(pixels), caption_of(CaptionPlace.STRIP, TEXT))
    assert result.dtype == kind
    assert np.array_equal(result[:300], pixels)
    strip = result[300:]
    assert 10 < len(strip) < 150
    colours = strip[..., : channels - (channels in (2, 4))]
    most = np.iinfo(kind).max
    assert colours[0].min() > 0.9 * most, "paper around the letters"
    assert colours.min() < 0.6 * most, "letters"
    if channels in (2, 4):
        assert (strip[..., -1] == most).all()


@pytest.mark.parametrize("level", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_mark_is_small_and_can_be_read_on_dark_and_light(qapp, kind, level):
    most = np.iinfo(kind).max
    pixels = np.full((600, 800, 3), round(level * most), kind)
    result, _ = captioned(pixels, photo_of(pixels), caption_of(CaptionPlace.CORNER, TEXT))
    assert result.shape == pixels.shape
    assert result.dtype == kind
    differs = (result != pixels).any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    assert rows[0] > 500
    assert columns[0] > 200
    assert differs.mean() < 0.05
    covered = result[rows[0] : rows[-1], columns[0] : columns[-1]].astype(float) / most
    assert covered.max() > 0.9
    # 4.5 to 1 is what readable text needs (WCAG 2.2, 1.4.3); of grey as sRGB.
    plate = np.median(covered)
    assert (covered.max() ** 2.2 + 0.05) / (plate**2.2 + 0.05) > 4.5


def test_a_mark_leaves_infrared_and_makes_alpha_opaque(qapp):
    pixels = np.full((300, 400, 4), 100, np.uint16)
    mark = caption_of(CaptionPlace.CORNER, "Anna")
    infrared, _ = captioned(pixels, photo_of(pixels, Metadata(tiff_alpha=UNSPECIFIED)), mark)
    assert (infrared[..., 3] == 100).all()
    alpha, _ = captioned(pixels, photo_of(pixels), mark)
    assert alpha[..., 3].max() > 20_000


@pytest.mark.parametrize("place", [CaptionPlace.STRIP, CaptionPlace.CORNER])
@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 2), (40, 30)])
def test_the_smallest_photos_take_one(qapp, place, size):
    pixels = np.zeros((*size, 3), np.uint8)
    result, _ = captioned(pixels, photo_of(pixels), caption_of(place, TEXT))
    assert result.shape[1] == size[1]


def test_long_texts_take_several_lines(qapp):
    short = caption_of(CaptionPlace.STRIP, "Anna").draw(800, 600)
    long = caption_of(CaptionPlace.STRIP, "Anna und Berta " * 20).draw(800, 600)
    assert short.shape[1] == long.shape[1] == 800
    assert len(long) > 2 * len(short)


def test_an_export_has_it_in_its_own_depth(export, tmp_path):
    photo = make_restored_photo(tmp_path / "album/a.tif")
    deep = np.random.default_rng(0).integers(0, 65535, (SIDE, SIDE, 3), np.uint16)
    tifffile.imwrite(photo, deep, photometric="rgb")
    plain = export([photo])
    outcome = export([photo], caption=CaptionPlace.STRIP, caption_template=TEMPLATE)
    result, without = read_photo(outcome.output).pixels, read_photo(plain.output).pixels
    assert result.dtype == np.uint16
    assert np.array_equal(result[:SIDE], without)
    assert len(result) > SIDE
    assert outcome.changed_fraction == plain.changed_fraction
    assert b"caption=strip below" in outcome.output.read_bytes()
    assert b"restored 2" not in outcome.output.read_bytes(), "its text may name people"


def test_faces_keep_their_place_above_a_strip(export, tmp_path):
    photo = make_restored_photo(tmp_path / "album/a.png")
    folder = SidecarFolder(photo.parent)
    record = folder.load(photo)
    folder.save(photo, record.with_face(replace(record.face(1), name="Anna")))
    for place in CaptionPlace:
        outcome = export(
            [photo], caption=place, caption_template="{people}", format=ExportFormat.JPEG, longest_side=64
        )
        (face,) = faces_named_in(read_photo(outcome.output))
        assert face.name == "Anna"
        assert face.box == pytest.approx([value * 64 / SIDE for value in BOX], abs=0.1)


def test_nothing_is_said_on_photos_in_which_nothing_was_restored(export, tmp_path):
    photo = make_photo(tmp_path / "album/a.png")
    outcome = export(
        [photo],
        copies_untouched=True,
        format=ExportFormat.TIFF,
        caption=CaptionPlace.STRIP,
        caption_template=TEMPLATE,
    )
    assert outcome.state is ExportState.COPIED
    assert np.array_equal(read_photo(outcome.output).pixels, imagecodecs.png_decode(photo.read_bytes()))
