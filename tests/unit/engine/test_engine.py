"""Whole jobs with stand-ins for the networks: what is written, what is said, what is left alone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
import torch
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.restoring.composing import Piece, composed
from pgdiff_desktop.engine.restoring.detectors import map_scratches
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.errors import (
    Cancelled,
    ErrorCode,
    FaceError,
    MaskWrong,
    ModelMissing,
    NoFaceFound,
    OriginalWouldBeOverwritten,
    WrongUsage,
)
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.faces.blending import square_weight
from pgdiff_desktop.faces.face import Face, face_from_box
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.xmp.provenance import DIGITAL_SOURCE_TYPE
from tests.fakes import BrightIsDamage, old_photo
from tests.requests import changed, restoration, warnings_of

FACE = (70.0, 80.0, 90.0, 120.0)
# The starter set has no steps to take for these.
UNSAMPLED = ("colorize", "inpaint", "old-photo")


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    return path


def request_for(photo, **changes):
    default = restoration(photo, photo.with_name("result.png"), boxes=(FACE,))
    steps = 8 if changes.get("recipe") not in UNSAMPLED else None
    return changed(default, **{"steps": steps, **changes})


def run(engine, request, token=None, on_progress=lambda progress: None):
    return engine.restore(request, token or CancelToken(), on_progress)


def pixels_of(path):
    with Image.open(path) as picture:
        return np.asarray(picture)


def mask_file(photo, rows, columns):
    mask = np.zeros(pixels_of(photo).shape[:2], np.uint8)
    mask[rows, columns] = 255
    path = photo.with_name("mask.png")
    Image.fromarray(mask).save(path)
    return path


def test_the_face_is_restored_and_nothing_else_is_touched(fake_engine, photo):
    result = run(fake_engine, request_for(photo))
    before, after = pixels_of(photo), pixels_of(result.output)
    changed = (before != after).any(axis=2)
    assert changed[110:170, 90:140].mean() > 0.9
    _rows, columns = np.nonzero(changed)
    # The aligned square around a box of 90 x 120 is less than 300 px wide; its corners are left alone.
    assert not changed[0].any()
    assert columns.min() > 0
    assert result.changed_fraction == pytest.approx(changed.mean(), abs=1e-9)
    assert [face.recipe for face in result.faces] == ["restore"]
    assert {model.role for model in result.models} == {"prior", "restorer"}
    assert all(len(model.sha256) == 64 for model in result.models)


def test_a_sixteen_bit_tiff_is_equal_outside_the_face(fake_engine, tmp_path):
    source = tmp_path / "scan.tif"
    # Values that 8 bits could not hold.
    pixels = old_photo(400, 400, np.uint16) | 1
    tifffile.imwrite(source, pixels, photometric="rgb")
    result = run(fake_engine, request_for(source, output=tmp_path / "out.tif", boxes=((150, 150, 60, 80),)))
    after = tifffile.imread(result.output)
    assert after.dtype == np.uint16
    changed = (after != pixels).any(axis=2)
    # Some pixel may come out as it was.
    assert changed[180:210, 165:195].mean() > 0.99
    outside = np.ones_like(changed)
    outside[40:340, 40:340] = False
    assert not changed[outside].any()
    assert len(np.unique(after[changed])) > 1000


def test_a_grey_photo_stays_grey(fake_engine, tmp_path):
    source = tmp_path / "grey.png"
    Image.fromarray(old_photo(channels=1)[..., 0]).save(source)
    result = run(fake_engine, request_for(source))
    assert pixels_of(result.output).ndim == 2
    coloured = run(fake_engine, request_for(source, recipe="colorize", output=tmp_path / "colour.png"))
    after = pixels_of(coloured.output)
    assert after.shape[2] == 3
    assert np.ptp(after[140, 115].astype(int)) > 0
    assert (after[0] == after[0, :, :1]).all()
    assert any("only the faces" in warning for warning in warnings_of(coloured))


def test_a_monochrome_photo_takes_no_colour_from_the_face(fake_engine, photo):
    after = pixels_of(run(fake_engine, request_for(photo)).output).astype(int)
    assert np.ptp(after, axis=2).max() == 0


@pytest.mark.parametrize("recipe", sorted(RECIPES))
def test_every_recipe_runs(fake_engine, photo, recipe):
    mask = mask_file(photo, slice(130, 150), slice(60, 180))
    install(fake_engine, "identity-mobilefacenet")
    references = (photo,) if RECIPES[recipe].takes_reference else ()
    result = run(
        fake_engine, request_for(photo, recipe=recipe, mask=mask, references=references, candidates=2)
    )
    assert result.faces[0].recipe == recipe
    assert 0 < result.changed_fraction < 0.9
    assert [candidate.seed for candidate in result.candidates] == [0, 1]


def test_a_fetched_identity_network_is_preferred_to_the_shipped_one(fake_engine):
    choice = choose_models(fake_engine.catalog, fake_engine.store, "starter")
    assert choice.identity.name == "identity-starter"
    for name in ("identity-mobilefacenet", "identity-arcface"):
        install(fake_engine, name)
        assert choice.identity.name == name


@torch.no_grad()
def test_embeddings_are_scaled_as_the_catalog_says(fake_engine):
    choice = choose_models(fake_engine.catalog, fake_engine.store, "starter")
    models = LoadedModels(choice, fake_engine.registry, "cpu")
    face = torch.rand(1, 3, 128, 128)
    plain = embed_aligned_crop(fake_engine.registry.get(choice.identity, "cpu"), 128)(face)
    scaled = models.embedding_of(128, whole_crop=False)(face)
    torch.testing.assert_close(scaled, choice.identity.embedding_scale * plain)
    assert choice.identity.embedding_scale < 1


def install(engine, name):
    entry = engine.catalog.by_name(name)
    engine.store.path_of(entry).write_bytes(b"stands for the real file")
    engine.store.verify = lambda entry: "0" * 64


def test_the_quality_enhancement_moves_the_face(fake_engine, photo):
    plain = pixels_of(run(fake_engine, request_for(photo, guidance_scale=50.0)).output).astype(int)
    for name, changes in (
        ("features-vgg16", {"perceptual": 1e6}),
        ("discriminator-patch", {"adversarial": 1e8}),
    ):
        install(fake_engine, name)
        output = photo.with_name(f"{name}.png")
        result = run(fake_engine, request_for(photo, guidance_scale=50.0, output=output, **changes))
        assert np.abs(pixels_of(output) - plain).max() > 2, name
        assert any(model.file == fake_engine.catalog.by_name(name).file for model in result.models)


def test_an_installed_parser_decides_where_the_face_is_pasted(fake_engine, photo):
    install(fake_engine, "parser-parsenet")
    result = run(fake_engine, request_for(photo))
    changed = (pixels_of(photo) != pixels_of(result.output)).any(axis=2)
    columns = np.nonzero(changed.any(axis=0))[0]
    # The face's middle is at 115; what the parser calls background stays.
    assert columns.max() <= 118
    assert changed[:, 60:100].any()
    assert any(model.role == "parser" for model in result.models)


def test_inpainting_changes_nothing_but_the_damage(fake_engine, photo):
    mask = mask_file(photo, slice(130, 150), slice(60, 180))
    result = run(fake_engine, request_for(photo, recipe="inpaint", mask=mask))
    changed = (pixels_of(photo) != pixels_of(result.output)).any(axis=2)
    assert not changed[pixels_of(mask) == 0].any()
    assert changed[pixels_of(mask) > 0].mean() > 0.5


def test_damage_outside_of_faces_is_filled(fake_engine, photo):
    before = pixels_of(photo).copy()
    before[285:290] = 255
    Image.fromarray(before).save(photo)
    mask = mask_file(photo, slice(285, 290), slice(None))
    after = pixels_of(run(fake_engine, request_for(photo, mask=mask)).output)
    assert after[287].max() < 230
    assert np.array_equal(after[292:], before[292:])


@pytest.mark.parametrize(("dtype", "channels"), [(np.uint8, 3), (np.uint16, 1)])
def test_proposed_damage_is_invented_and_accounted_for(fake_engine, tmp_path, dtype, channels):
    scan = tmp_path / "scan.tif"
    pixels = old_photo(dtype=dtype, channels=channels)
    crack = np.zeros(pixels.shape[:2], np.uint8)
    points = (30, 30), (70, 60), (60, 110), (120, 128), (105, 170), (170, 180), (160, 240), (210, 280)
    # One crack makes another likelier.
    more = (225, 20), (200, 70), (215, 120), (185, 150), (228, 210)
    cv2.polylines(crack, [np.array(points), np.array(more)], False, 1, 3)
    pixels[crack > 0] = np.iinfo(dtype).max
    tifffile.imwrite(scan, pixels)
    output = tmp_path / "result.tif"
    result = run(fake_engine, request_for(scan, output=output, recipe="inpaint", detect_scratches=True))
    changed = (tifffile.imread(output).reshape(pixels.shape) != pixels).any(axis=2)
    assert changed[crack > 0].mean() > 0.9
    assert not changed[cv2.dilate(crack, np.ones((7, 7))) == 0].any()
    assert "scratches" in {model.role for model in result.models}
    assert re.search(r"took [56]\.\d% of the photo for damage", "\n".join(warnings_of(result)))


def test_an_undamaged_photo_is_left_alone_and_said_to_be_undamaged(fake_engine, photo):
    result = run(fake_engine, request_for(photo, recipe="inpaint", detect_scratches=True))
    assert np.array_equal(pixels_of(photo), pixels_of(result.output))
    assert any("found no damage" in warning for warning in warnings_of(result))
    assert any("undamaged" in warning for warning in warnings_of(result))


def test_scratches_of_a_large_scan_are_proposed_at_its_own_size():
    pixels = np.full((3600, 90, 3), 90, np.uint8)
    crack = np.zeros((3600, 90), np.uint8)
    cv2.polylines(crack, [np.array([(20, 900), (40, 1000), (30, 1100), (60, 1200), (50, 1300)])], False, 1, 5)
    pixels[crack > 0] = 255
    photo = Photo(Path("scan.png"), pixels, "PNG", Metadata())
    proposed = map_scratches(photo, ScratchDetector(BrightIsDamage()), ()).damage()
    assert proposed.shape == (3600, 90)
    assert proposed[crack > 0].mean() > 0.99
    assert proposed.sum() < 2.5 * crack.sum()


def test_candidates_are_named_and_seeded_one_after_another(fake_engine, photo):
    three = run(fake_engine, request_for(photo, candidates=3, seed=7))
    assert [c.output.name for c in three.candidates] == ["result.1.png", "result.2.png", "result.3.png"]
    alone = run(fake_engine, request_for(photo, seed=8, output=photo.with_name("alone.png")))
    difference = pixels_of(three.candidates[1].output).astype(int) - pixels_of(alone.output)
    assert np.abs(difference).max() <= 1


def test_what_is_not_carried_over_is_said_once_whatever_the_number_of_candidates(fake_engine, tmp_path):
    source = tmp_path / "a.jpg"
    Image.fromarray(old_photo()).save(source, quality=95, comment="on the back: 1931")
    result = run(fake_engine, request_for(source, output=tmp_path / "b.png", candidates=2))
    said = [text for text in warnings_of(result) if "not carried over" in text]
    assert len(said) == 1
    assert "comment (on the back: 1931)" in said[0]
    kept = run(fake_engine, request_for(source, output=tmp_path / "c.jpg"))
    assert not [text for text in warnings_of(kept) if "not carried over" in text]


def test_blend_and_smallest_face(fake_engine, photo):
    nothing = run(fake_engine, request_for(photo, blend=0.0))
    assert nothing.changed_fraction == 0
    small = run(fake_engine, request_for(photo, min_face=200, output=photo.with_name("small.png")))
    assert small.faces == ()
    assert np.array_equal(pixels_of(small.output), pixels_of(photo))
    assert any("smaller than 200 px" in warning for warning in warnings_of(small))


def test_a_face_larger_than_the_priors_is_said(fake_engine, tmp_path):
    source = tmp_path / "large.png"
    Image.fromarray(old_photo(900, 900)).save(source)
    result = run(fake_engine, request_for(source, boxes=((300, 300, 300, 400),)))
    assert any("finer detail was kept" in warning for warning in warnings_of(result))


def test_progress_counts_steps_and_shows_pictures(fake_engine, photo):
    seen = []
    run(fake_engine, request_for(photo), on_progress=seen.append)
    phases = list(dict.fromkeys(progress.phase for progress in seen))
    assert phases == [
        Phase.READING, Phase.FINDING, Phase.LOADING, Phase.SAMPLING, Phase.PASTING, Phase.WRITING,
    ]  # fmt: skip
    sampling = [progress for progress in seen if progress.phase is Phase.SAMPLING]
    assert [progress.step for progress in sampling] == list(range(1, sampling[-1].of + 1))
    assert sampling[-1].seconds_left == 0
    previews = [progress.preview for progress in sampling if progress.preview is not None]
    assert previews
    assert previews[-1].shape == (128, 128, 3)
    assert previews[-1].dtype == np.uint8
    assert any("starter" in progress.note for progress in seen)


OF_THE_PHOTO = Phase.FILLING, Phase.CLEANING, Phase.COLOURING


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase not in OF_THE_PHOTO])
def test_a_cancelled_job_leaves_nothing(fake_engine, photo, phase):
    token, steps = CancelToken(), []
    files = sorted(photo.parent.iterdir())

    def cancel_then(progress):
        if progress.phase is phase:
            token.cancel()
            steps.append(progress.step)

    if phase is Phase.WRITING:
        # Once writing has begun, the file is finished.
        assert run(fake_engine, request_for(photo), token, cancel_then).output.exists()
        return
    with pytest.raises(Cancelled):
        run(fake_engine, request_for(photo), token, cancel_then)
    assert len(steps) == 1
    assert sorted(photo.parent.iterdir()) == files


def test_faces_are_found_and_chosen_by_number(fake_engine, photo):
    fake_engine.found = ((0.1, 0.1, 0.25, 0.3), (0.6, 0.1, 0.25, 0.3))
    both = run(fake_engine, request_for(photo, boxes=()))
    assert len(both.faces) == 2
    second = run(fake_engine, request_for(photo, boxes=(), faces=(2,), output=photo.with_name("second.png")))
    assert second.faces[0].face.box[0] == pytest.approx(144, abs=1)
    changed = (pixels_of(photo) != pixels_of(second.output)).any(axis=2)
    assert not changed[:, :60].any()
    with pytest.raises(NoFaceFound, match=r"face-number \(number=3, count=2\)"):
        run(fake_engine, request_for(photo, boxes=(), faces=(3,)))


def test_where_no_face_is_found_the_user_is_told_what_to_do(fake_engine, photo):
    fake_engine.found = ()
    with pytest.raises(NoFaceFound) as raised:
        run(fake_engine, request_for(photo, boxes=()))
    assert raised.value.failure.code is ErrorCode.FACE_NOT_FOUND


def test_an_installation_without_its_detector_says_so_and_still_takes_faces_by_hand(fake_engine, photo):
    path_of = fake_engine.store.path_of
    fake_engine.store.path_of = lambda entry: (
        photo.with_name("absent") if entry.role == "detector" else path_of(entry)
    )
    with pytest.raises(ModelMissing) as raised:
        run(fake_engine, request_for(photo, boxes=()))
    assert "detector" in str(raised.value)
    assert raised.value.failure.code is ErrorCode.SHIPPED_MODEL_MISSING
    assert run(fake_engine, request_for(photo)).faces


def test_an_aligned_photo_is_restored_up_to_its_edges(fake_engine, tmp_path):
    source = tmp_path / "face.png"
    Image.fromarray(old_photo(256, 256)).save(source)
    result = run(fake_engine, request_for(source, boxes=(), aligned=True))
    changed = (pixels_of(source) != pixels_of(result.output)).any(axis=2)
    assert changed[:4].mean() > 0.5
    with pytest.raises(FaceError, match="face-not-square"):
        run(fake_engine, request_for(make_wide(tmp_path), boxes=(), aligned=True))


def make_wide(folder):
    path = folder / "wide.png"
    Image.fromarray(old_photo(100, 200)).save(path)
    return path


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"recipe": "sharpen"}, WrongUsage),
        ({"preset": "slow"}, WrongUsage),
        ({"guidance_scale": -1.0}, WrongUsage),
        ({"guidance_scale": float("nan")}, WrongUsage),
        ({"steps": 0}, WrongUsage),
        ({"candidates": 0}, WrongUsage),
        ({"blend": 1.5}, WrongUsage),
        ({"colour_style": 4}, WrongUsage),
        ({"models": "huge"}, WrongUsage),
        ({"models": "ffhq512"}, ModelMissing),
        ({"recipe": "inpaint"}, WrongUsage),
        ({"recipe": "reference"}, WrongUsage),
        ({"aligned": True}, WrongUsage),
        ({"perceptual": 1.0, "recipe": "colorize"}, WrongUsage),
        ({"perceptual": 1.0}, ModelMissing),
        ({"boxes": ((1000.0, 10.0, 20.0, 20.0),)}, FaceError),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_written(fake_engine, photo, changes, error):
    files = sorted(photo.parent.iterdir())
    with pytest.raises(error):
        run(fake_engine, request_for(photo, **changes))
    assert sorted(photo.parent.iterdir()) == files


def test_no_input_is_ever_written_over(fake_engine, photo):
    mask = mask_file(photo, slice(10), slice(10))
    for output in (photo, mask):
        with pytest.raises(OriginalWouldBeOverwritten):
            run(fake_engine, request_for(photo, output=output, mask=mask))


def test_a_mask_of_another_size_is_refused(fake_engine, photo):
    mask = photo.with_name("mask.png")
    Image.new("L", (10, 10), 255).save(mask)
    with pytest.raises(MaskWrong, match="width=10, height=10, wide=240, high=300"):
        run(fake_engine, request_for(photo, mask=mask))


def test_overlapping_faces_do_not_add_up():
    """Two faces that want the same colour give that colour where they overlap, not twice the way to it."""
    grey = np.full((300, 300, 3), 128, np.uint8)
    faces = [align_face(face_from_box((x, 90, 70, 95)), grey, None, None, 128) for x in (80, 130)]
    wanted = np.broadcast_to(np.array([158, 128, 98], np.float32) / 255, (128, 128, 3))
    prepared = PreparedPhoto(Photo(Path("grey.png"), grey, "PNG", Metadata()), grey, None)
    recipe = RECIPES["old-photo"]
    pasted = composed(prepared, [Piece(face, wanted, square_weight(128), recipe, match=0) for face in faces])
    assert pasted[137, 140].astype(int) == pytest.approx([158, 128, 98], abs=1)
    assert pasted[..., 0].max() <= 159
    assert pasted[..., 2].min() >= 97


def test_an_unchanged_copy_is_not_called_made_up(fake_engine, photo):
    result = run(fake_engine, request_for(photo, min_face=1000.0))
    assert DIGITAL_SOURCE_TYPE.encode() not in result.output.read_bytes()
    assert DIGITAL_SOURCE_TYPE.encode() in run(fake_engine, request_for(photo)).output.read_bytes()


def test_a_found_face_that_cannot_be_aligned_does_not_stop_the_others(fake_engine, photo):
    class Detector:
        def detect(self, picture):
            if picture.shape[0] == picture.shape[1]:
                # Looks for tilted heads, of which there are none.
                return []
            good = face_from_box((70, 80, 90, 120))
            return [replace(good, by_hand=False), Face((5, 200, 9, 9), ((9, 200),) * 5, 0.9)]

    fake_engine.detectors.face_detector = lambda device: Detector()
    result = run(fake_engine, request_for(photo, boxes=()))
    assert len(result.faces) == 1
    assert any("left as it is" in warning for warning in warnings_of(result))


def test_a_heavily_damaged_face_does_not_change_how_another_is_restored(fake_engine, photo):
    boxes = ((20.0, 80.0, 80.0, 110.0), (140.0, 80.0, 80.0, 110.0))
    alone = run(fake_engine, request_for(photo, boxes=boxes[:1], preset="fast", steps=None))
    mask = mask_file(photo, slice(90, 180), slice(190, 235))
    both = run(
        fake_engine,
        request_for(
            photo, boxes=boxes, mask=mask, preset="fast", steps=None, candidates=2,
            output=photo.with_name("both.png"),
        ),
    )  # fmt: skip
    first, second = pixels_of(alone.output).astype(int), pixels_of(both.output).astype(int)
    assert np.abs(first - second)[:, :60].max() <= 1
    assert len(both.faces) == 2


def written_of(result):
    """(name, value) of the first face in the account of a written file."""
    contents = result.output.read_bytes().decode("latin-1")
    line = re.search(r"<rdf:li>(recipe=[^<]*)</rdf:li>", contents)[1]
    return dict(part.split("=", 1) for part in line.split("; "))


def test_a_written_file_says_what_was_applied_to_make_its_face_again(fake_engine, photo):
    install(fake_engine, "identity-mobilefacenet")
    request = request_for(
        photo,
        recipe="reference",
        references=(photo,),
        seed=7,
        guidance_scale=0.05,
        blend=0.5,
        strength_factor=2.0,
        precision="full",
    )
    found = written_of(run(fake_engine, request))
    x, y, w, h = FACE
    landmarks = [value for point in face_from_box(FACE).landmarks for value in point]
    assert [float(value) for value in found["box"].split(",")] == [x, y, w, h]
    assert [float(value) for value in found["landmarks"].split(",")] == pytest.approx(landmarks)
    assert (found["recipe"], found["preset"], found["seed"], found["blend"]) == (
        "reference",
        "fast",
        "7",
        "0.5",
    )
    assert (found["strength"], found["strength-factor"]) == ("0.1", "2")
    assert found["steps"] == "8"
    assert found["start"] == found["timesteps"].split()[0] == "20"
    assert found["sampler"] == "ancestral"
    assert found["references"] == hashlib.sha256(photo.read_bytes()).hexdigest()
    assert (found["identity"], found["identity-crop"]) == ("squared", "aligned")
    assert found["device"] == "cpu"
    assert set(found["computed"].split()) >= {"prior:torch/float32", "restorer:torch/float32"}
    assert "target-weight" in found

    as_published = written_of(
        run(fake_engine, request_for(photo, preset="faithful", steps=10, output=photo.with_name("p.png")))
    )
    assert as_published["start"] == "noise"
    assert float(as_published["strength-applied"]) > float(as_published["strength"]) == 0.1
