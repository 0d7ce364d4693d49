"""Faces that are wanted each in its own way: what lies on the disk, what is said, what fails alone."""

from __future__ import annotations

import copy
import gc
import hashlib
import weakref
from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
import tifffile
import torch
from PIL import Image

from pgdiff_desktop.engine import engine as engine_module
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import ChosenFace, Composition
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.restoring import photo_staging
from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
from pgdiff_desktop.engine.restoring.composing import compose
from pgdiff_desktop.engine.sampling import candidate_sampling, computation_choice, face_sampling
from pgdiff_desktop.errors import (
    Cancelled,
    DeviceError,
    FaceError,
    OutputNotWritable,
    PhotoNotFound,
    WrongUsage,
)
from pgdiff_desktop.faces.face import Face, face_from_box
from tests.fakes import old_photo
from tests.requests import face_to_restore, restoration, warnings_of
from tests.stage_networks import source_photos

BOX = (70.0, 80.0, 90.0, 120.0)
LEFT, RIGHT = face_from_box((20, 80, 80, 110)), face_from_box((140, 80, 80, 110))
# The quickest.
PRESET = "preview"


@pytest.fixture
def mask(photo):
    painted = np.zeros((300, 240), np.uint8)
    painted[130:150, 60:180] = 255
    path = photo.with_name("mask.png")
    Image.fromarray(painted).save(path)
    return path


def wanted(number, face, **changes):
    return face_to_restore(number, face, **{"preset": PRESET, **changes})


def request_for(photo, *faces, **changes):
    return replace(SampleRequest(photo, faces, photo.with_name("candidates"), device="cpu"), **changes)


def sample(engine, request, token=None, on_progress=lambda progress: None, on_candidate=lambda one: None):
    return engine.sample_faces(request, token or CancelToken(), on_progress, on_candidate)


def chosen(request, candidate, **changes):
    face = next(face for face in request.faces if face.id == candidate.face_id)
    return replace(ChosenFace(face.face, face.settings.recipe, request.folder / candidate.file), **changes)


def pixels_of(path):
    with Image.open(path) as picture:
        return np.asarray(picture)


@pytest.mark.parametrize(
    ("recipe", "kind"),
    [*((recipe, "colour") for recipe in sorted(RECIPES)), ("restore", "deep"), ("colorize", "grey")],
)
def test_a_chosen_candidate_is_what_the_command_line_writes(fake_engine, tmp_path, mask, recipe, kind):
    photo, output = tmp_path / f"{kind}.tif", tmp_path / "command.tif"
    dtype = np.uint16 if kind == "deep" else np.uint8
    tifffile.imwrite(photo, old_photo(dtype=dtype, channels=1 if kind == "grey" else 3))
    references = (photo,) if RECIPES[recipe].takes_reference else ()
    request = request_for(
        photo,
        wanted(7, face_from_box(BOX), recipe=recipe, references=references, first_seed=3, candidates=2),
        mask=mask,
    )
    sampled = sample(fake_engine, request)
    assert [one.seed for one in sampled.candidates] == [3, 4]
    composition = Composition(photo, mask, (chosen(request, sampled.candidates[1]),))
    written = compose(composition, tmp_path / "window.tif", source_photos())

    command = restoration(
        photo, output, recipe, preset=PRESET, device="cpu", seed=4, boxes=(BOX,), mask=mask, references=references
    )  # fmt: skip
    expected = fake_engine.restore(command, CancelToken())
    first, second = tifffile.imread(written.output), tifffile.imread(expected.output)
    assert first.dtype == second.dtype
    assert first.shape == second.shape
    # A candidate is kept in 16 bits; and two images at once are summed up in another order than one.
    tolerance = 1 if first.dtype == np.uint8 else 40
    assert np.abs(first.astype(int) - second).max() <= tolerance
    assert written.changed_fraction == pytest.approx(expected.changed_fraction, abs=0.01)
    assert written.changed_fraction > 0


def test_every_candidate_is_on_the_disk_when_it_is_reported(fake_engine, photo):
    there = []
    request = request_for(photo, wanted(1, LEFT, candidates=3), wanted(2, RIGHT, candidates=3))
    sampled = sample(
        fake_engine, request, on_candidate=lambda one: there.append((request.folder / one.file).is_file())
    )
    assert there == [True] * 6
    # The first candidate of every face comes before anybody's second.
    assert [one.face_id for one in sampled.candidates[:2]] == [1, 2]
    assert len({one.file for one in sampled.candidates}) == 6
    first = sampled.candidates[0]
    assert first.file.startswith("1-0-")
    deep = imagecodecs.png_decode((request.folder / first.file).read_bytes())
    assert deep.dtype == np.uint16
    assert deep.shape == (128, 128, 4)
    # Alpha is the weight: the features wholly, the square's border not at all.
    assert deep[64, 64, 3] == 65535
    assert deep[0, :, 3].max() == 0
    assert {role for role, _, _ in first.models} == {"prior", "restorer"}
    assert first.preset == PRESET
    assert first.seconds > 0


def test_earlier_candidates_are_never_written_over(fake_engine, photo):
    request = request_for(photo, wanted(1, LEFT))
    before = sample(fake_engine, request).candidates[0]
    contents = (request.folder / before.file).read_bytes()
    for _ in range(5):
        sample(fake_engine, request)
    assert len(list(request.folder.iterdir())) == 6
    assert (request.folder / before.file).read_bytes() == contents


def test_faces_of_other_settings_are_sampled_in_one_job_and_as_they_would_be_alone(fake_engine, photo):
    one = wanted(1, LEFT, strength_factor=2.0, first_seed=5)
    other = wanted(2, RIGHT, recipe="colorize", colour_style=2)
    both = sample(fake_engine, request_for(photo, one, other)).candidates
    assert {one.face_id for one in both} == {1, 2}
    for face in (one, other):
        request = request_for(photo, face)
        alone = read_candidate(request.folder / sample(fake_engine, request).candidates[0].file)
        together = next(found for found in both if found.face_id == face.id)
        for first, second in zip(alone, read_candidate(request.folder / together.file), strict=True):
            np.testing.assert_allclose(first, second, atol=1e-3)


def test_the_guidance_scale_is_a_multiple_of_the_recipes_own_or_of_the_one_that_is_asked_for():
    own = RECIPES["restore"].guidance_scale
    assert SamplingSettings().scale == own
    assert SamplingSettings(strength_factor=0.5).scale == own * 0.5
    assert SamplingSettings(strength_factor=0.5, guidance_scale=0.3).scale == 0.15


def test_progress_counts_over_all_faces_and_shows_each(fake_engine, photo):
    seen = []
    request = request_for(photo, wanted(4, LEFT, candidates=2), wanted(9, RIGHT, candidates=3))
    sample(fake_engine, request, on_progress=seen.append)
    sampling = [progress for progress in seen if progress.phase is Phase.SAMPLING]
    assert [progress.step for progress in sampling] == list(range(1, sampling[-1].of + 1))
    assert {progress.sampled for progress in sampling} == {(4,), (9,)}
    shown = {face: preview for progress in sampling for face, preview in progress.previews}
    assert set(shown) == {9} | ({4} if 4 in shown else set())
    assert shown[9].shape == (128, 128, 3)
    assert shown[9].dtype == np.uint8
    assert any("starter" in progress.note for progress in seen)


def test_faces_that_are_sampled_together_are_shown_together(fake_engine, photo):
    seen = []
    request = request_for(photo, wanted(4, LEFT, candidates=2), wanted(9, RIGHT, candidates=2))
    sample(fake_engine, request, on_progress=seen.append)
    last = [progress for progress in seen if progress.previews][-1]
    assert last.sampled == (4, 9)
    assert [face for face, _ in last.previews] == [4, 9]
    first, second = (preview for _, preview in last.previews)
    assert first is not second
    assert last.preview is first


def test_a_cancelled_job_keeps_what_was_finished_and_nothing_half_written(fake_engine, photo):
    token, reported = CancelToken(), []

    def cancel_after_first(candidate):
        reported.append(candidate.file)
        token.cancel()

    # More than are sampled at once, so that the first come before the last.
    request = request_for(photo, wanted(1, LEFT, candidates=20))
    with pytest.raises(Cancelled):
        sample(fake_engine, request, token, on_candidate=cancel_after_first)
    assert 1 <= len(reported) < 20
    assert sorted(path.name for path in request.folder.iterdir()) == sorted(reported)


def test_a_reference_that_is_gone_fails_its_own_faces_only(fake_engine, photo):
    gone = photo.with_name("gone.png")
    request = request_for(
        photo, wanted(1, LEFT, recipe="reference", references=(gone,)), wanted(2, RIGHT), wanted(3, LEFT)
    )
    reported = []
    with pytest.raises(PhotoNotFound, match=r"gone\.png"):
        sample(fake_engine, request, on_candidate=reported.append)
    assert [one.face_id for one in reported] == [2, 3]


def test_settings_that_contradict_themselves_are_refused_before_anything_is_sampled(fake_engine, photo):
    for face in (
        wanted(1, LEFT, recipe="reference"),
        wanted(1, LEFT, recipe="inpaint"),
        wanted(1, LEFT, recipe="sharpen"),
        wanted(1, LEFT, preset="slow"),
    ):
        with pytest.raises(WrongUsage):
            sample(fake_engine, request_for(photo, face))
    assert not photo.with_name("candidates").exists()


def test_references_of_the_recipe_before_do_not_stop_this_one(fake_engine, photo):
    request = request_for(photo, wanted(1, LEFT, references=(photo.with_name("gone.png"),)))
    assert len(sample(fake_engine, request).candidates) == 1


def test_a_face_that_cannot_be_aligned_is_left_out_and_said(fake_engine, photo):
    nowhere = Face((5, 200, 9, 9), ((9, 200),) * 5, 0.9)
    sampled = sample(fake_engine, request_for(photo, wanted(1, nowhere), wanted(2, RIGHT)))
    assert [one.face_id for one in sampled.candidates] == [2]
    (notice,) = sampled.notices
    assert (notice.kind, notice.face_ids) == (NoticeKind.NOT_ALIGNABLE, (1,))
    with pytest.raises(FaceError):
        sample(fake_engine, request_for(photo, wanted(1, nowhere)))


def test_what_a_user_should_know_is_said_of_the_faces_that_it_concerns(fake_engine, tmp_path, mask):
    source = tmp_path / "large.png"
    Image.fromarray(old_photo(900, 900)).save(source)
    painted = np.zeros((900, 900), np.uint8)
    painted[400:430, 100:500] = 255
    Image.fromarray(painted).save(mask)
    request = request_for(
        source,
        wanted(1, face_from_box((200, 300, 300, 400))),
        wanted(2, face_from_box((800, 20, 12, 16))),
        wanted(3, face_from_box((700, 700, 60, 80)), recipe="colorize"),
        wanted(4, face_from_box((700, 700, 60, 80)), recipe="inpaint"),
        wanted(5, face_from_box((100, 700, 60, 80)), recipe="colorize", strength_factor=2.0),
        mask=mask,
    )
    said = {notice.kind: notice.face_ids for notice in sample(fake_engine, request).notices}
    assert said == {
        NoticeKind.FINER_THAN_MODELS: (1,),
        NoticeKind.UNSURE: (2,),
        NoticeKind.ONLY_FACES_COLOURED: (),
        NoticeKind.ONLY_COLOURED: (3, 5),
        NoticeKind.UNDAMAGED: (4,),
    }


def test_a_folder_that_cannot_be_written_to_ends_the_job(fake_engine, photo):
    photo.with_name("candidates").write_bytes(b"a file in its place")
    request = request_for(photo, wanted(1, LEFT), wanted(2, RIGHT, recipe="colorize"))
    steps = []
    with pytest.raises(OutputNotWritable):
        sample(fake_engine, request, on_progress=lambda progress: steps.append(progress.step))
    assert max(steps) <= 20


class LittleMemory:
    """Lets so many images at once through, and fails in the middle of a chunk of more, as a GPU does."""

    def __init__(self, at_once):
        self.at_once = at_once
        self.seen = []

    def __call__(self, prior, conditioning, task, seeds, at_once, device):
        self.seen.append((min(at_once, len(seeds)), device))
        assert getattr(prior.network, "device", device) == device
        for step in face_sampling.sample_candidates(prior, conditioning, task, seeds, at_once, "cpu"):
            if len(step.images) > self.at_once[device] and step.done == 3:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
            yield step


@pytest.fixture
def gpu(monkeypatch):
    """A device with little memory; its arithmetic is the CPU's."""

    def have(**at_once):
        memory = LittleMemory(at_once)
        monkeypatch.setattr(engine_module, "choose_device", lambda wanted: "cuda")
        monkeypatch.setattr(engine_module, "limit_memory", lambda *limit: None)
        monkeypatch.setattr(candidate_sampling, "batch_size", lambda device, size, need: 8)
        monkeypatch.setattr(candidate_sampling, "sample_candidates", memory)
        return memory

    return have


def test_where_memory_runs_out_fewer_are_sampled_at_once_and_all_come(fake_engine, photo, gpu):
    memory, seen = gpu(cuda=2), []
    request = request_for(photo, wanted(1, LEFT, candidates=5), wanted(2, RIGHT, candidates=5))
    sampled = sample(fake_engine, request, on_progress=seen.append)
    assert [at_once for at_once, _ in memory.seen] == [8, 4, 2]
    assert sorted((one.face_id, one.seed) for one in sampled.candidates) == [
        (face, seed) for face in (1, 2) for seed in range(5)
    ]
    assert {notice.kind for notice in sampled.notices} == {NoticeKind.FEWER_AT_ONCE}
    # Time left is of the steps that are really left.
    sampling = [progress for progress in seen if progress.phase is Phase.SAMPLING]
    assert sampling[-1].step == sampling[-1].of
    assert sampling[-1].seconds_left == 0


def test_where_not_even_one_fits_the_cpu_goes_on_and_it_is_said(fake_engine, photo, gpu):
    memory, get = gpu(cuda=0, cpu=8), fake_engine.registry.get

    def get_on(entry, device, computation=None):
        network = copy.copy(get(entry, device))
        network.device = device
        return network

    fake_engine.registry.get = get_on
    request = request_for(photo, wanted(1, LEFT, candidates=2), wanted(2, RIGHT, strength_factor=2.0))
    sampled = sample(fake_engine, request)
    assert memory.seen == [(2, "cuda"), (1, "cuda"), (2, "cpu"), (1, "cpu")]
    assert len(sampled.candidates) == 3
    assert NoticeKind.ON_THE_CPU in {notice.kind for notice in sampled.notices}


def test_where_the_cpu_does_not_suffice_either_the_remedy_is_said(fake_engine, photo, gpu):
    gpu(cuda=0, cpu=0)
    with pytest.raises(DeviceError, match="memory-of-gpu"):
        sample(fake_engine, request_for(photo, wanted(1, LEFT)))


def test_what_was_finished_before_memory_ran_out_is_not_sampled_again(fake_engine, photo, gpu):
    memory = gpu(cuda=8)
    chunks = iter([8, 1])

    def shrinking(prior, conditioning, task, seeds, at_once, device):
        for step in face_sampling.sample_candidates(prior, conditioning, task, seeds, at_once, "cpu"):
            yield step
            if step.done == step.of_chunk and len(step.images) == 8:
                next(chunks)
                raise torch.OutOfMemoryError("CUDA out of memory")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidate_sampling, "sample_candidates", shrinking)
        sampled = sample(fake_engine, request_for(photo, wanted(1, LEFT, candidates=10)))
    assert [one.seed for one in sampled.candidates] == list(range(10))
    assert memory.at_once == {"cuda": 8}


def test_the_command_line_goes_on_with_less_too(fake_engine, photo, gpu):
    gpu(cuda=1)
    request = restoration(photo, photo.with_name("result.png"), boxes=(BOX,), preset=PRESET, candidates=3)
    result = fake_engine.restore(request, CancelToken())
    assert [one.seed for one in result.candidates] == [0, 1, 2]
    assert all(one.changed_fraction > 0 for one in result.candidates)
    assert any("sampled at a time" in warning for warning in warnings_of(result))


def test_a_reference_that_goes_away_meanwhile_stops_nothing(fake_engine, photo, tmp_path):
    reference = tmp_path / "reference.png"
    reference.write_bytes(photo.read_bytes())
    request = request_for(
        photo, wanted(1, LEFT, recipe="reference", references=(reference,)), wanted(2, RIGHT)
    )
    sampled = sample(
        fake_engine, request, on_progress=lambda progress: progress.step and reference.unlink(True)
    )
    assert [one.face_id for one in sampled.candidates] == [1, 2]
    assert dict(sampled.candidates[0].applied)["references"] == hashlib.sha256(photo.read_bytes()).hexdigest()


def test_each_face_says_what_computed_it(fake_engine, photo, monkeypatch):
    monkeypatch.setattr(computation_choice, "half_precision", lambda device: torch.bfloat16)
    request = request_for(photo, wanted(1, LEFT), wanted(2, RIGHT, preset="faithful", steps=4))
    rounded, exact = (dict(one.applied)["computed"] for one in sample(fake_engine, request).candidates)
    assert "prior:torch/bfloat16" in rounded
    assert "prior:torch/float32" in exact
    assert "bfloat16" not in exact


def test_invented_colours_are_named_after_where_they_come_from(fake_engine, photo):
    (one,) = sample(fake_engine, request_for(photo, wanted(1, LEFT, recipe="colorize"))).candidates
    assert dict(one.applied)["colours"] == "style 0"


def test_nothing_of_a_photo_is_kept_when_its_faces_are_sampled(fake_engine, photo, mask, monkeypatch):
    kept = []

    def prepared(staging, *arguments):
        kept.append(weakref.ref(staging))
        return staging_prepared(staging, *arguments)

    staging_prepared = photo_staging.PhotoStaging.prepared
    monkeypatch.setattr(photo_staging.PhotoStaging, "prepared", prepared)
    # A photo of sixty megapixels that waits for the collector is kept for minutes.
    gc.disable()
    try:
        sample(fake_engine, request_for(photo, wanted(1, face_from_box(BOX)), mask=mask))
        assert [reference() for reference in kept] == [None]
    finally:
        gc.enable()
