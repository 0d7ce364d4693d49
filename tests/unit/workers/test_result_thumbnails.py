"""Thumbnails of results: chosen faces put into the photo's thumbnail, without reading the photo at full size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.restoring.candidate_files import write_candidate
from pgdiff_desktop.faces.blending import face_weight
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.workers import thumbnail_making
from pgdiff_desktop.workers.result_thumbnails import ResultThumbnails, WantedResult
from pgdiff_desktop.workers.thumbnail_cache import ThumbnailCache

FACE = face_from_box((560, 400, 360, 480))
GREY, WHITE = 90, 255


@pytest.fixture
def restored(tmp_path):
    """A grey photo of 1600 x 1200 with a face that became white."""
    photo = tmp_path / "photo.png"
    Image.fromarray(np.full((1200, 1600, 3), GREY, np.uint8)).save(photo)
    folder = SidecarFolder(tmp_path)
    file = folder.candidates_folder(photo) / "1-5-aaaa.png"
    write_candidate(file, np.ones((128, 128, 3), np.float32), face_weight(128))
    candidate = Candidate(file.name, 5, SamplingSettings(), "fast", 1.0)
    face = FaceRecord(1, FACE.box, FACE.landmarks, 0.9, candidates=(candidate,), chosen=file.name)
    status = photo.stat()
    return ListedPhoto(photo, status.st_size, status.st_mtime_ns), folder, PhotoRecord((face,), next_face=2)


@pytest.fixture
def make(tmp_path, qtbot):
    made = []

    def thumbnails(folder):
        one = ResultThumbnails(ThumbnailCache(tmp_path / "cache"), lambda photo: folder)
        made.append(one)
        return one

    yield thumbnails
    for one in made:
        one.close()


def result_of(thumbnails, qtbot, wanted, side=384):
    with qtbot.waitSignal(thumbnails.ready) as caught:
        thumbnails.want([wanted], side)
    path, stamp, image = caught.args
    assert (path, stamp) == (wanted.photo.path, wanted.stamp)
    return image


def brightness(image: QImage, x, y):
    """At a place of the photo of 1600 x 1200."""
    return image.pixelColor(round(x * image.width() / 1600), round(y * image.height() / 1200)).red()


def test_the_face_is_where_it_is_in_the_photo_and_the_rest_is_the_photo(restored, make, qtbot):
    photo, folder, record = restored
    image = result_of(make(folder), qtbot, WantedResult(photo, record.result_stamp, record=record))
    assert (image.width(), image.height()) == (384, 288)
    assert brightness(image, 740, 640) > 240
    for x, y in ((40, 40), (1560, 1160), (740, 1150), (100, 640)):
        assert brightness(image, x, y) == pytest.approx(GREY, abs=3)


def test_what_the_canvas_composed_is_taken_as_it_is_and_kept(restored, make, qtbot):
    photo, folder, record = restored
    thumbnails = make(folder)
    wanted = WantedResult(photo, record.result_stamp, record=record)
    result_of(thumbnails, qtbot, wanted)
    changed = np.full((480, 360, 3), 200, np.uint8)
    with qtbot.waitSignal(thumbnails.ready) as caught:
        thumbnails.keep(wanted, ((560, 400, changed), (900, 700, changed[:20, :20])))
    for image in (caught.args[2], result_of(make(folder), qtbot, wanted)):
        for x, y in ((570, 410), (910, 870), (740, 640)):
            assert brightness(image, x, y) == pytest.approx(200, abs=6)
        for x, y in ((540, 380), (940, 900), (540, 640)):
            assert brightness(image, x, y) == pytest.approx(GREY, abs=6)


def test_the_record_of_the_sidecar_is_taken_where_nobody_has_a_newer_one(restored, make, qtbot):
    photo, folder, record = restored
    folder.save(photo.path, record)
    image = result_of(make(folder), qtbot, WantedResult(photo, record.result_stamp))
    assert brightness(image, 740, 640) > 240


def test_it_is_made_once_and_kept_on_the_disk(restored, make, qtbot, monkeypatch):
    photo, folder, record = restored
    wanted = WantedResult(photo, record.result_stamp, record=record)
    result_of(make(folder), qtbot, wanted)
    monkeypatch.setattr(thumbnail_making, "sized_thumbnail", None)
    assert brightness(result_of(make(folder), qtbot, wanted), 740, 640) > 240


def test_an_exported_file_is_the_result(restored, make, qtbot, tmp_path):
    photo, folder, record = restored
    record = replace(record, stages=PhotoStages(levels=0.5))
    output = tmp_path / "out" / "photo.png"
    output.parent.mkdir()
    Image.fromarray(np.full((1200, 1600, 3), 30, np.uint8)).save(output)
    wanted = WantedResult(photo, record.result_stamp, output, record)
    assert brightness(result_of(make(folder), qtbot, wanted), 40, 40) == pytest.approx(30, abs=3)


def test_what_cannot_be_made_without_the_engine_or_is_damaged_is_left_to_the_original(restored, make, qtbot):
    photo, folder, record = restored
    staged = replace(record, stages=PhotoStages(levels=0.5))
    stale = WantedResult(photo, "another", record=record)
    (candidate,) = folder.candidates_folder(photo.path).iterdir()
    thumbnails = make(folder)
    came = []
    thumbnails.ready.connect(lambda *what: came.append(what))
    thumbnails.want([WantedResult(photo, staged.result_stamp, record=staged), stale], 384)
    thumbnails._pool.waitForDone()
    candidate.write_bytes(b"nothing")
    thumbnails.want([WantedResult(photo, record.result_stamp, record=record)], 384)
    thumbnails._pool.waitForDone()
    qtbot.wait(0)
    assert came == []
