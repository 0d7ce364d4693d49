"""From a photo's record to what is composed, and photos as the screen shows them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import WriteOptions
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.restoring.candidate_files import write_candidate
from pgdiff_desktop.engine.restoring.reading import SourcePhotos
from pgdiff_desktop.errors import CredentialsError, PhotoError
from pgdiff_desktop.faces.blending import face_weight
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.workers import composing
from pgdiff_desktop.workers.photo_loading import load_photo
from tests.fakes import old_photo

FACE = face_from_box((70, 80, 90, 120))


@pytest.fixture
def album(tmp_path):
    photo = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(photo)
    folder = SidecarFolder(tmp_path)
    write_candidate(
        folder.candidates_folder(photo) / "1-5-aaaa.png", np.ones((128, 128, 3), np.float32), face_weight(128)
    )
    candidate = Candidate(
        "1-5-aaaa.png",
        5,
        SamplingSettings("restore", strength_factor=2.0),
        "fast",
        1.0,
        (("prior", "p", "f"),),
    )
    face = FaceRecord(
        1, FACE.box, FACE.landmarks, 0.9, candidates=(candidate,), chosen=candidate.file, blend=0.5
    )
    yield photo, folder, PhotoRecord((face,), next_face=2)
    composing._photos.cache_clear()


def test_a_record_becomes_what_was_chosen(album):
    photo, folder, record = album
    composition = composing.composition_of(photo, record, folder)
    (face,) = composition.faces
    assert composition.mask is None
    assert face.candidate.is_file()
    assert (face.recipe, face.blend, face.seed, face.preset) == ("restore", 0.5, 5, "fast")
    assert face.guidance_scale == 2 * RECIPES["restore"].guidance_scale
    assert face.models == (("prior", "p", "f"),)
    with_mask = composing.composition_of(photo, replace(record, mask=True), folder)
    assert with_mask.mask == folder.mask_path(photo)


def test_what_was_not_chosen_or_is_to_be_left_stays_out(album):
    photo, folder, record = album
    face = record.face(1)
    for left in (replace(face, chosen=None), replace(face, wanted=False), replace(face, blend=0.0)):
        assert composing.composition_of(photo, record.with_face(left), folder).faces == ()


def test_patches_lie_on_the_loaded_photo_as_the_written_file_has_it(album, tmp_path):
    photo, folder, record = album
    composition = composing.composition_of(photo, record, folder)
    shown = load_photo(photo).pixels.copy()
    for x, y, part in composing.result_patches(composition):
        shown[y : y + part.shape[0], x : x + part.shape[1]] = part
    written = composing.write_result(composition, tmp_path / "out.png", WriteOptions(), CancelToken())
    np.testing.assert_array_equal(shown, load_photo(written.output).pixels)
    assert written.changed_fraction > 0
    original = composing.picture_in_photo(replace(composition, faces=(), mask=None), FACE, 100)
    assert (composing.picture_in_photo(composition, FACE, 100) != original).any()


def test_what_cannot_be_signed_is_not_composed(album, tmp_path, monkeypatch):
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    photo, folder, record = album
    monkeypatch.setattr(SourcePhotos, "prepared", lambda *given: pytest.fail("read"))
    missing = Credentials(tmp_path, tmp_path / "no.pem", tmp_path / "no-key.pem")
    with pytest.raises(CredentialsError):
        composing.write_result(
            composing.composition_of(photo, record, folder),
            tmp_path / "out.png",
            WriteOptions(credentials=missing),
            CancelToken(),
        )


def test_scans_of_any_kind_are_shown_in_eight_bits(tmp_path):
    for dtype, channels in ((np.uint16, 3), (np.uint8, 1), (np.uint16, 1)):
        path = tmp_path / "scan.tif"
        pixels = old_photo(dtype=dtype, channels=channels)
        tifffile.imwrite(path, pixels)
        seen = load_photo(path).pixels
        assert seen.dtype == np.uint8
        expected = pixels.astype(float) * 255 / np.iinfo(dtype).max
        assert np.abs(seen - expected).max() <= 0.51
    path.write_bytes(b"II*\0 no photo")
    with pytest.raises(PhotoError):
        load_photo(path)


def test_what_is_invented_in_a_result_is_known_by_face(album):
    photo, folder, record = album
    found = composing.invented_view(photo, record, folder, CancelToken())
    with Image.open(photo) as scan:
        assert found.drawn.shape == scan.size[::-1]
    assert list(found.shares) == [1]
    assert [region for region, _ in found.shares[1]] == ["eyes", "nose", "mouth", "skin", "hair"]
    without = record.with_face(replace(record.face(1), chosen=None))
    nothing = composing.invented_view(photo, without, folder, CancelToken())
    assert (dict(nothing.shares), nothing.drawn.any()) == ({}, False)


def test_a_candidate_is_compared_with_the_others_of_its_run_only(album):
    photo, folder, record = album
    face = record.face(1)
    (first,) = face.candidates
    second = replace(first, file="1-6-bbbb.png", seed=6)
    earlier = replace(first, file="1-7-cccc.png", run=3)
    other = replace(first, file="1-8-dddd.png", settings=SamplingSettings("colorize"))
    record = record.with_face(replace(face, candidates=(first, second, earlier, other)))
    (chosen,) = composing.composition_of(photo, record, folder).faces
    assert [path.name for path in chosen.others] == ["1-6-bbbb.png"]
