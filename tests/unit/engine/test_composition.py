"""What was chosen, in the photo: the file, the preview and the screen say the same, and nothing else is touched."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition, WriteOptions
from pgdiff_desktop.engine.restoring.candidate_files import (
    new_candidate_file,
    read_candidate,
    write_candidate,
)
from pgdiff_desktop.engine.restoring.composing import changed_patches, compose, preview, view_of
from pgdiff_desktop.errors import (
    Cancelled,
    ErrorCode,
    Failure,
    MaskWrong,
    OriginalWouldBeOverwritten,
    PhotoNotFound,
    PhotoUnreadable,
)
from pgdiff_desktop.faces.blending import face_weight, square_weight
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.photos.colour import for_screen
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.xmp.provenance import DIGITAL_SOURCE_TYPE
from tests.fakes import gradient_face, old_photo
from tests.stage_networks import source_photos

LEFT, RIGHT = face_from_box((60, 100, 70, 95)), face_from_box((110, 110, 70, 95))
FAR = face_from_box((420, 380, 50, 70))
MODELS = (("prior", "prior.safetensors", "a" * 64),)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo(520, 560)).save(path)
    return path


@pytest.fixture
def candidate(tmp_path):
    path = tmp_path / "1-0-abcd.png"
    write_candidate(path, gradient_picture(), face_weight(128))
    return path


def gradient_picture(size=128):
    return np.ascontiguousarray(((gradient_face(size)[0] + 1) / 2).permute(1, 2, 0).numpy())


def chosen(face, candidate, **changes):
    return replace(ChosenFace(face, "restore", candidate, models=MODELS, preset="fast", seed=3), **changes)


def mask_file(photo, *parts):
    height, width = read_photo(photo).pixels.shape[:2]
    mask = np.zeros((height, width), np.uint8)
    for rows, columns in parts:
        mask[rows, columns] = 255
    path = photo.with_name("mask.png")
    Image.fromarray(mask).save(path)
    return path


def pixels_of(path):
    return read_photo(path).pixels


def screen_of(path):
    photo = read_photo(path)
    return for_screen(photo.pixels, photo.metadata.icc_profile)


def test_a_candidate_comes_back_from_the_disk_as_it_was(tmp_path):
    rng = np.random.default_rng(1)
    picture, weight = rng.random((64, 64, 3), np.float32), rng.random((64, 64), np.float32)
    write_candidate(tmp_path / "new" / "c.png", picture, weight)
    found_picture, found_weight = read_candidate(tmp_path / "new" / "c.png")
    np.testing.assert_allclose(found_picture, picture, atol=1 / 65535)
    np.testing.assert_allclose(found_weight, weight, atol=1 / 65535)


def test_a_name_that_is_taken_is_not_given_again(tmp_path, monkeypatch):
    words = iter(["aaaa", "aaaa", "bbbb"])
    monkeypatch.setattr("secrets.token_hex", lambda count: next(words))
    first = new_candidate_file(tmp_path, 1, 0)
    first.write_bytes(b"")
    assert (first.name, new_candidate_file(tmp_path, 1, 0).name) == ("1-0-aaaa.png", "1-0-bbbb.png")


def test_a_candidate_that_is_gone_or_damaged_is_named(photo, candidate):
    composition = Composition(photo, None, (chosen(LEFT, candidate),))
    output = photo.with_name("result.png")
    for contents in (candidate.read_bytes()[:100], b"no picture", photo.read_bytes()):
        candidate.write_bytes(contents)
        with pytest.raises(PhotoUnreadable, match="1-0-abcd"):
            compose(composition, output, source_photos())
    candidate.unlink()
    with pytest.raises(PhotoNotFound, match="1-0-abcd"):
        compose(composition, output, source_photos())
    assert not output.exists()


def test_pixels_outside_of_faces_and_mask_stay_bit_for_bit(tmp_path, candidate):
    scan = tmp_path / "scan.tif"
    pixels = old_photo(520, 560, np.uint16) | 1
    tifffile.imwrite(scan, pixels, photometric="rgb")
    mask = mask_file(scan, (slice(400, 405), slice(20, 120)))
    faces = (chosen(LEFT, candidate), chosen(RIGHT, candidate))
    written = compose(Composition(scan, mask, faces), tmp_path / "out.tif", source_photos())
    after = tifffile.imread(written.output)
    assert after.dtype == np.uint16
    changed = (after != pixels).any(axis=2)
    assert changed[130:170, 80:110].mean() > 0.9
    assert changed[400:405, 20:120].mean() > 0.9
    # Neither the aligned squares nor the damage reach here.
    assert not changed[:, 330:].any()
    assert not changed[300:398].any()
    assert written.changed_fraction == pytest.approx(changed.mean(), abs=1e-9)


@pytest.mark.parametrize("kind", ["rgb", "grey", "deep"])
def test_screen_preview_and_file_are_of_one_picture(tmp_path, candidate, kind):
    scan = tmp_path / "scan.tif"
    dtype = np.uint16 if kind == "deep" else np.uint8
    tifffile.imwrite(scan, old_photo(520, 560, dtype, 1 if kind == "grey" else 3))
    mask = mask_file(scan, (slice(140, 150), slice(0, 560)), (slice(505, 520), slice(500, 560)))
    recipe = "colorize" if kind == "grey" else "restore"
    faces = tuple(
        chosen(face, candidate, recipe=recipe, blend=blend)
        for face, blend in ((LEFT, 1.0), (RIGHT, 0.6), (FAR, 1.0))
    )
    composition = Composition(scan, mask, faces)
    written = screen_of(compose(composition, tmp_path / "out.tif", source_photos()).output)

    shown = screen_of(scan)
    before = shown.copy()
    for x, y, part in changed_patches(composition, source_photos()):
        shown[y : y + part.shape[0], x : x + part.shape[1]] = part
    assert (shown != before).any()
    np.testing.assert_array_equal(shown, written)

    for face in (LEFT, RIGHT, FAR):
        view = view_of(face, read_photo(scan))
        np.testing.assert_array_equal(preview(composition, face, 1000, source_photos()), view.of(written))


def test_a_preview_is_small_and_shows_the_original_where_nothing_is_chosen(photo):
    picture = preview(Composition(photo), LEFT, 80, source_photos())
    assert picture.dtype == np.uint8
    assert max(picture.shape[:2]) == 80
    assert np.abs(picture.mean() - view_of(LEFT, read_photo(photo)).of(pixels_of(photo)).mean()) < 1
    corner = preview(Composition(photo), face_from_box((-40, 500, 60, 80)), 80, source_photos())
    assert corner.size


def test_blend_goes_from_the_photo_to_the_candidate(photo, candidate):
    spot = (slice(150, 160), slice(90, 100))

    def moved(blend):
        composition = Composition(photo, None, (chosen(LEFT, candidate, blend=blend),))
        after = screen_of(photo)
        before = after.copy()
        for x, y, part in changed_patches(composition, source_photos()):
            after[y : y + part.shape[0], x : x + part.shape[1]] = part
        # Grain goes up and down and has no part in the mean.
        return np.abs((after[spot].astype(int) - before[spot]).mean(axis=(0, 1))).mean()

    assert moved(0.0) == 0
    assert moved(0.5) == pytest.approx(moved(1.0) / 2, rel=0.2)
    assert moved(1.0) > 2


def test_of_overlapping_faces_the_later_lies_over_the_earlier_everywhere(photo, tmp_path):
    warm, cold = tmp_path / "warm.png", tmp_path / "cold.png"
    for file, colour in ((warm, (0.6, 0.5, 0.4)), (cold, (0.4, 0.5, 0.6))):
        picture = np.broadcast_to(np.array(colour, np.float32), (128, 128, 3))
        write_candidate(file, picture, square_weight(128))
    # A recipe that does not give the photo its tone back.
    faces = (chosen(LEFT, warm, recipe="old-photo"), chosen(RIGHT, cold, recipe="old-photo"))
    for order, value in ((faces, -51), (faces[::-1], 51)):
        after = pixels_of(
            compose(Composition(photo, None, order), photo.with_name("result.png"), source_photos()).output
        )
        redder = after[150, 125:135, 0].astype(int) - after[150, 125:135, 2]
        assert np.abs(redder - value).max() <= 2


def test_nothing_that_is_read_is_ever_written_over(photo, candidate):
    mask = mask_file(photo, (slice(10), slice(10)))
    composition = Composition(photo, mask, (chosen(LEFT, candidate),))
    other = photo.with_name("another photo.png")
    Image.fromarray(old_photo()).save(other)
    before = {path: path.read_bytes() for path in photo.parent.iterdir()}
    for output in before:
        with pytest.raises(OriginalWouldBeOverwritten):
            compose(composition, output, source_photos())
    assert {path: path.read_bytes() for path in photo.parent.iterdir()} == before


def test_an_earlier_result_that_is_restored_again_is_an_original(photo, candidate):
    result = compose(
        Composition(photo, None, (chosen(LEFT, candidate),)), photo.with_name("one.png"), source_photos()
    ).output
    before = result.read_bytes()
    with pytest.raises(OriginalWouldBeOverwritten):
        compose(Composition(result, None, (chosen(RIGHT, candidate),)), result, source_photos())
    assert result.read_bytes() == before


def test_an_earlier_result_is_replaced(photo, candidate):
    output = photo.with_name("result.png")
    composition = Composition(photo, None, (chosen(LEFT, candidate),))
    compose(composition, output, source_photos())
    first = output.read_bytes()
    compose(replace(composition, faces=(chosen(RIGHT, candidate),)), output, source_photos())
    assert output.read_bytes() != first


def test_a_cancelled_composition_leaves_nothing(photo, candidate):
    token = CancelToken()
    token.cancel()
    files = sorted(photo.parent.iterdir())
    composition = Composition(photo, None, (chosen(LEFT, candidate),))
    with pytest.raises(Cancelled):
        compose(composition, photo.with_name("result.png"), source_photos(), token=token)
    with pytest.raises(Cancelled):
        changed_patches(composition, source_photos(), token=token)
    assert sorted(photo.parent.iterdir()) == files


def test_depth_and_quality_are_as_they_were_asked_for(tmp_path, candidate):
    scan = tmp_path / "scan.tif"
    tifffile.imwrite(scan, old_photo(520, 560, np.uint16), photometric="rgb")
    composition = Composition(scan, None, (chosen(LEFT, candidate),))
    assert compose(composition, tmp_path / "deep.tif", source_photos()).warnings == ()
    eight = compose(composition, tmp_path / "eight.tif", source_photos(), WriteOptions(eight_bits=True))
    assert tifffile.imread(eight.output).dtype == np.uint8
    assert eight.warnings == ()
    sizes = []
    for quality in (40, 80, 99):
        written = compose(
            composition, tmp_path / f"{quality}.jpg", source_photos(), WriteOptions(quality=quality)
        )
        sizes.append(written.output.stat().st_size)
        assert [said.code for said in written.warnings] == [ErrorCode.OUTPUT_8_BITS]
    assert sizes[0] < sizes[1] / 1.5 < sizes[2] / 2


def test_a_jpeg_keeps_its_own_quality_unless_another_is_asked_for(tmp_path, candidate):
    photo = tmp_path / "photo.jpg"
    Image.fromarray(old_photo(520, 560)).save(photo, quality=96, subsampling=0)
    composition = Composition(photo, None, (chosen(LEFT, candidate),))
    with Image.open(photo) as picture:
        own = picture.quantization
    for quality, same in ((None, True), (70, False)):
        output = compose(
            composition, tmp_path / f"out-{quality}.jpg", source_photos(), WriteOptions(quality=quality)
        ).output
        with Image.open(output) as picture:
            assert (picture.quantization == own) is same


def test_the_file_says_of_every_face_what_was_done(photo, candidate):
    faces = (
        chosen(LEFT, candidate, guidance_scale=0.05),
        chosen(RIGHT, candidate, recipe="colorize", seed=8, models=(*MODELS, ("restorer", "r.pt", "b" * 64))),
    )
    contents = compose(
        Composition(photo, None, faces), photo.with_name("out.png"), source_photos()
    ).output.read_bytes()
    assert b"2 faces restored with the recipes restore and colorize" in contents
    assert b"recipe=restore; strength=0.05; preset=fast; seed=3; box=60,100,70,95; landmarks=" in contents
    assert b"recipe=colorize; strength=0; preset=fast; seed=8" in contents
    assert contents.count(b"prior.safetensors, SHA-256 " + b"a" * 64) == 1
    assert DIGITAL_SOURCE_TYPE.encode() in contents


def test_filled_damage_alone_is_not_called_made_up_by_a_model(photo):
    mask = mask_file(photo, (slice(100, 110), slice(100, 200)))
    written = compose(Composition(photo, mask), photo.with_name("out.png"), source_photos())
    assert 0 < written.changed_fraction <= 1000 / (520 * 560)
    contents = written.output.read_bytes()
    assert DIGITAL_SOURCE_TYPE.encode() not in contents
    assert b"damage filled from what is around it" in contents


def test_a_photo_is_read_once_and_again_when_it_or_its_mask_changes(photo, candidate, monkeypatch):
    import pgdiff_desktop.engine.restoring.reading as module

    reads = []
    monkeypatch.setattr(module, "read_shared", lambda path: reads.append(path) or read_photo(path))
    photos = source_photos()
    composition = Composition(photo, None, (chosen(LEFT, candidate),))
    first = changed_patches(composition, photos)
    preview(composition, LEFT, 100, photos)
    assert len(reads) == 1

    mask = mask_file(photo, (slice(400, 410), slice(400, 500)))
    with_mask = changed_patches(replace(composition, mask=mask), photos)
    assert len(with_mask) == len(first) + 1
    mask_file(photo, (slice(0, 10), slice(0, 50)), (slice(400, 410), slice(400, 500)))
    os.utime(mask, ns=(1, 1))
    again = changed_patches(replace(composition, mask=mask), photos)
    assert not np.array_equal(again[0][2], with_mask[0][2])
    assert len(reads) == 1

    Image.fromarray(old_photo(520, 560) // 2).save(photo)
    os.utime(photo, ns=(1, 1))
    assert preview(Composition(photo), FAR, 100, photos).mean() < 100
    assert len(reads) == 2


def test_a_mask_of_another_size_is_refused(photo):
    mask = photo.with_name("mask.png")
    Image.new("L", (10, 10), 255).save(mask)
    with pytest.raises(MaskWrong):
        changed_patches(Composition(photo, mask), source_photos())


def test_a_scratch_across_the_whole_photo_is_no_patch_of_the_whole_photo(tmp_path):
    photo = tmp_path / "large.png"
    Image.fromarray(old_photo(3000, 3000)).save(photo)
    mask = mask_file(photo, *((slice(n, n + 4), slice(n, n + 4)) for n in range(0, 3000, 4)))
    patches = changed_patches(Composition(photo, mask), source_photos())
    assert sum(part.shape[0] * part.shape[1] for _, _, part in patches) <= 6 * 512 * 512


def test_composing_does_not_wait_for_torch():
    code = (
        "import sys; import pgdiff_desktop.engine.restoring.composing, pgdiff_desktop.masks.scratch_map\n"
        "import pgdiff_desktop.workers.engine_worker, pgdiff_desktop.workers.job_queue\n"
        "print('torch' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]


def test_what_the_window_imports_at_its_start_loads_no_library_for_pictures():
    code = (
        "import sys; import pgdiff_desktop.workers.composing, pgdiff_desktop.workers.photo_loading\n"
        "import pgdiff_desktop.workers.engine_worker, pgdiff_desktop.workers.job_queue\n"
        "print([name for name in ('torch', 'cv2', 'imagecodecs', 'PIL') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _of_pixels(shape, dtype=np.uint16):
    return bytes(imagecodecs.png_encode(np.zeros(shape, dtype)))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.CANDIDATE_INVALID),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", ErrorCode.CANDIDATE_INVALID),
        (_of_pixels((8, 8, 4))[:-30], ErrorCode.CANDIDATE_UNREADABLE),
        (_of_pixels((8, 8, 3)), ErrorCode.CANDIDATE_INVALID),
        (_of_pixels((8, 8, 4), np.uint8), ErrorCode.CANDIDATE_INVALID),
        (_of_pixels((8, 9, 4)), ErrorCode.CANDIDATE_INVALID),
    ],
)
def test_a_candidate_that_is_none_is_named(tmp_path, data, code):
    path = tmp_path / "1-5-aaaa.png"
    path.write_bytes(data)
    with pytest.raises(PhotoUnreadable) as refused:
        read_candidate(path)
    assert refused.value.failure == Failure.of(path, code)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_in_place_of_a_candidate_is_not_waited_for(tmp_path):
    path = tmp_path / "1-5-aaaa.png"
    os.mkfifo(path)
    with pytest.raises(PhotoUnreadable):
        read_candidate(path)
