"""Late starts from an estimate of the clean face: what is sampled, what is carried over, what is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from pgdiff_desktop.colour.coloured_photo import ColouredPhoto
from pgdiff_desktop.colour.lab import ab_of, lightness_of
from pgdiff_desktop.colour.photo_colours import PhotoColours
from pgdiff_desktop.colour.small_picture import small_picture
from pgdiff_desktop.diffusion.denoiser import Variance
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES, in_style, measure_colour_style
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.presets import PRESETS, LateStart
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
from pgdiff_desktop.engine.sampling.applied import what_was_applied
from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.engine.sampling.conditioning import Conditioning
from pgdiff_desktop.engine.sampling.face_colours import FaceColours, skin_share
from pgdiff_desktop.engine.sampling.face_sampling import FaceTask, Prior, sample_candidates
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels, late_starts_of
from pgdiff_desktop.engine.sampling.model_choice import ModelChoice, choose_models
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.engine.sampling.preset_plans import plan_steps
from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
from pgdiff_desktop.engine.sampling.tensors import resampled, restorer_at, with_changes
from pgdiff_desktop.errors import Cancelled, ModelMismatch, WrongUsage
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.faces.tone import describe_tone
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.models.catalog import Catalog, ModelEntry, load_catalog
from pgdiff_desktop.photos.reading import read_photo
from tests.fakes import BlurryRestorer, gradient_face
from tests.requests import changed, face_to_restore, restoration, warnings_of

BOX = (70.0, 80.0, 90.0, 120.0)
FACE = face_from_box(BOX)


class DarkEstimator(nn.Module):
    """Says that the clean face is y at half of its lightness, with stripes of one pixel; counts and remembers."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def forward(self, y, damage):
        self.seen.append((tuple(y.shape), tuple(damage.shape), float(damage.mean())))
        stripes = torch.ones(y.shape[-1])
        stripes[::2] = -1
        return (y - 1) / 2 + 0.1 * stripes


def entry_of(role, name, *, size=256, **changes):
    return replace(
        ModelEntry(name, role, "starter", f"{name}.bin", "MIT", {"kind": "none"}, image_size=size), **changes
    )


def install(engine, *entries, network=None):
    """Catalogued after the product's own, and there."""
    engine.catalog = engine.registry.catalog = Catalog((*engine.catalog.entries, *entries))
    for entry in entries:
        engine.store.path_of(entry).write_bytes(b"stands for a model")
        engine.registry._by_role[entry.role] = network
    return network


@pytest.fixture
def estimator(fake_engine):
    return install(fake_engine, entry_of("estimator", "some-estimator"), network=DarkEstimator())


@pytest.fixture
def colouriser(fake_engine, monkeypatch):
    """Colours everything brownish; remembers the sizes of what it is given."""
    install(fake_engine, entry_of("colouriser", "some-colouriser", size=None))
    seen = []

    def brown(self, pixels, icc_profile):
        self._models.remember(self.choice.colouriser)
        small = small_picture(pixels, icc_profile)
        seen.append(small.shape)
        return PhotoColours(lightness_of(small), ab_of(small + np.array([0.1, 0.0, -0.1], np.float32)))

    monkeypatch.setattr(StageNetworks, "colours_of", brown)
    return seen


def sampling_for(engine, photo, recipe, preset="fast", models="starter", coloured=None, **changes):
    settings = SamplingSettings(recipe=recipe, preset=preset, **changes)
    loaded = LoadedModels(choose_models(engine.catalog, engine.store, models), engine.registry, "cpu")
    sampling = CandidateSampling(
        settings, loaded, ComputationWanted(), OtherFaces(lambda photo: ()), lambda notice: None, coloured
    )
    sampling.prepare(())
    return sampling


def restore(engine, photo, **changes):
    request = restoration(photo, photo.with_name("result.png"), boxes=(BOX,), models="starter")
    seen = []
    return engine.restore(changed(request, **changes), CancelToken(), seen.append), seen


def mask_file(photo, share=1.0):
    mask = np.zeros((300, 240), np.uint8)
    mask[60 : 60 + int(180 * share), 40:200] = 255
    path = photo.with_name("mask.png")
    Image.fromarray(mask).save(path)
    return path


# Data of the catalog


def test_the_catalog_starts_recipes_only():
    named = {name for entry in load_catalog().entries for name in entry.late_starts}
    assert named
    assert named <= set(RECIPES)


def test_the_starter_prior_starts_every_recipe_late_and_the_published_one_as_before():
    starter, published = (
        late_starts_of(load_catalog().by_name(f"prior-{name}")) for name in ("starter", "ffhq512")
    )
    assert set(starter) == set(RECIPES)
    # What is sampled is weighed, and not pulled by a factor of the published scale.
    assert {late.strength_factor for late in starter.values()} == {1.0}
    assert all((late.target_weight is not None) == (late.timestep > 0) for late in starter.values())
    for late in starter.values():
        assert [name for name, preset in PRESETS.items() if late.applies_to(preset)] == [
            "quality", "balanced", "fast", "preview",
        ]  # fmt: skip
    assert published == {name: LateStart(400, 1.0) for name in ("restore", "reference")}


def test_timestep_0_is_no_sampling():
    plan = plan_steps(PRESETS["fast"], RECIPES["restore"], late_start=LateStart(0))
    assert plan.starts_late
    assert plan.timesteps == ()
    assert not plan_steps(PRESETS["faithful"], RECIPES["restore"], late_start=LateStart(0)).starts_late


def test_a_face_that_was_not_sampled_is_not_said_to_be_guided():
    settings = SamplingSettings("reference", references=(Path("erna.jpg"),), perceptual=0.5)
    plan = plan_steps(PRESETS["fast"], settings.enhanced_recipe, late_start=LateStart(0))
    # The reference was not even read: nobody knows its hash.
    applied = dict(
        what_was_applied(settings, plan, device="cpu", computed={}, hashes={}, coloured=False, at_once=1)
    )
    assert applied["start"] == "estimate"
    assert not {"references", "identity", "perceptual"} & set(applied)


# Sizes


def test_an_estimate_keeps_its_detail_and_takes_the_changes():
    estimate = torch.zeros(1, 3, 8, 8)
    estimate[..., ::2] = 0.5
    sample = resampled(estimate, 4) + 0.2
    torch.testing.assert_close(with_changes(estimate, sample), estimate + 0.2)
    same = torch.rand(1, 3, 8, 8)
    assert with_changes(estimate, same) is same


def test_a_restorer_of_another_size_is_shown_its_own():
    seen = []

    def restorer(x, y, timesteps):
        seen.append((x.shape, y.shape))
        return y

    face = torch.rand(2, 3, 8, 8)
    assert restorer_at(restorer, 8, 8) is restorer
    for size in (4, 16):
        assert restorer_at(restorer, size, 8)(face, face, torch.zeros(2)).shape == face.shape
        assert seen[-1] == ((2, 3, size, size),) * 2


class StaysPrior(nn.Module):
    """Says that there is no noise in anything, so that nothing but its schedule moves the sample."""

    def forward(self, x, timesteps):
        return torch.zeros_like(x)


def last_of(conditioning, plan, recipe="restore", guidance_scale=0.0):
    prior = Prior(StaysPrior(), conditioning.y.shape[-1], {}, variance=Variance.FIXED_SMALL)
    task = FaceTask(RECIPES[recipe], guidance_scale, plan, RepeatWindow())
    *_, last = sample_candidates(prior, conditioning, task, [3], 1, "cpu")
    return last.x


def test_sampling_begins_from_the_estimate_at_the_priors_size():
    y, estimate = torch.zeros(1, 3, 16, 16), gradient_face(32)
    plan = plan_steps(PRESETS["fast"], RECIPES["restore"], 4, late_start=LateStart(4))
    conditioning = Conditioning(
        y, torch.zeros(1, 1, 16, 16), lambda images: estimate, restorer=BlurryRestorer()
    )
    found = last_of(conditioning, plan)
    assert found.shape == estimate.shape
    # So little noise leaves it near its start.
    assert (found - estimate).abs().mean() < 0.1
    same = last_of(replace(conditioning, estimate_of=lambda images: resampled(estimate, 16)), plan)
    assert same.shape == (1, 3, 16, 16)
    # The same sample, carried over to the larger one.
    expected = estimate + resampled(same - resampled(estimate, 16), 32)
    torch.testing.assert_close(found, expected.clamp(-1, 1))


@pytest.mark.parametrize("preset", ["fast", "preview"])
def test_a_late_start_goes_its_share_of_the_way_to_what_is_known(preset):
    recipe, face = RECIPES["restore"], gradient_face(16)
    late_start = LateStart(4, target_weight=0.25)
    plan = plan_steps(PRESETS[preset], recipe, 1, late_start=late_start)
    assert plan.uses_solver == (preset == "preview")
    target = torch.full((1, 3, 16, 16), 0.2)
    conditioning = Conditioning(
        torch.zeros(1, 3, 16, 16),
        torch.zeros(1, 1, 16, 16),
        lambda images: 0.5 * face,
        restorer=lambda x, y, timesteps: target,
    )
    free = last_of(conditioning, plan)
    # The slider's share of the recipe's own scale weighs the target more or less.
    for factor in (0.5, 1.0, 3.0, 1e6):
        weight = factor / (3 + factor)
        found = last_of(conditioning, plan, guidance_scale=factor * recipe.guidance_scale)
        torch.testing.assert_close(found, free + weight * (target - free))


# Which estimator


def test_a_fetched_estimator_wins_and_a_shipped_one_serves_its_own_set(fake_engine, tmp_path):
    shipped = entry_of("estimator", "shipped", bundled=True)
    fetched = entry_of("estimator", "fetched", set="estimators")
    catalog = Catalog((*fake_engine.catalog.entries, shipped, fetched))
    store, there = fake_engine.store, {"shipped"}
    store.is_installed = lambda entry: entry.name in there
    choices = {name: ModelChoice(catalog, store, name) for name in ("starter", "ffhq512")}
    assert choices["starter"].estimator is shipped
    assert choices["ffhq512"].estimator is None
    there.add("fetched")
    assert all(choice.estimator is fetched for choice in choices.values())
    there.clear()
    assert all(choice.estimator is None for choice in choices.values())


def test_without_an_estimator_the_published_set_is_as_before(fake_engine, photo):
    """Late from the restorer where damage is light, from noise otherwise; faces of the prior's own size."""
    for name in ("prior-ffhq512", "restorer-ffhq512"):
        fake_engine.store.path_of(fake_engine.catalog.by_name(name)).touch()
    fake_engine.store.verify = lambda entry: "0" * 64
    sampling = sampling_for(fake_engine, photo, "restore", models="ffhq512")
    assert sampling.size == 512
    light, heavy = faces_of(photo, 512)
    assert [start_of(plan) for plan in sampling._by_plan([light, heavy])] == [400, None]
    assert sampling._conditioning.conditioning_of([light]).estimate_of is None
    assert sampling_for(fake_engine, photo, "colorize", models="ffhq512").samples
    # With one, large damage starts there too; colour still starts from noise.
    install(fake_engine, entry_of("estimator", "some-estimator", size=512), network=DarkEstimator())
    sampling = sampling_for(fake_engine, photo, "restore", models="ffhq512")
    assert [start_of(plan) for plan in sampling._by_plan([light, heavy])] == [400]
    assert sampling._conditioning.conditioning_of([light]).estimate_of is not None
    for recipe, preset in (("colorize", "fast"), ("restore", "balanced")):
        sampling = sampling_for(fake_engine, photo, recipe, preset, models="ffhq512")
        assert [start_of(plan) for plan in sampling._by_plan([light])] == [None]
        assert sampling._conditioning.conditioning_of([light]).estimate_of is None


@pytest.mark.parametrize(("window", "fits"), [((1.0, 0.7), "heavy"), ((0.035, 0.025), "light")])
def test_only_steps_that_a_face_takes_can_be_refused(fake_engine, photo, window, fits):
    for name in ("prior-ffhq512", "restorer-ffhq512"):
        fake_engine.store.path_of(fake_engine.catalog.by_name(name)).touch()
    fake_engine.store.verify = lambda entry: "0" * 64
    repeats = {"repeat_times": 2, "repeat_start": window[0], "repeat_end": window[1]}
    sampling = sampling_for(fake_engine, photo, "restore", models="ffhq512", **repeats)
    for name, face in zip(("light", "heavy"), faces_of(photo, 512), strict=True):
        if name == fits:
            sampling.prepare([face])
        else:
            with pytest.raises(WrongUsage, match="repeats-outside"):
                sampling.prepare([face])


def start_of(plan):
    return plan.timesteps[0] if plan.starts_late else None


def faces_of(photo, size):
    """The face without damage, and damaged for the most part."""
    pixels = read_photo(photo).pixels
    light = align_face(FACE, pixels, None, np.zeros((300, 240), bool), size)
    return light, replace(light, damage=np.ones((size, size), bool))


# Whole jobs


@pytest.mark.parametrize("recipe", ["inpaint", "old-photo"])
def test_at_timestep_0_the_estimate_is_the_result_and_no_prior_takes_part(
    fake_engine, photo, tmp_path, estimator, recipe
):
    prior = fake_engine.registry._by_role["prior"]
    request = SampleRequest(
        photo,
        (face_to_restore(4, FACE, recipe, candidates=3),),
        tmp_path / "candidates",
        mask=mask_file(photo),
        device="cpu",
        models="starter",
    )
    seen = []
    sampled = fake_engine.sample_faces(request, CancelToken(), seen.append)
    assert prior.calls == 0
    assert {model.role for model in sampled.models} == {"estimator"}
    # Once for the face, however many candidates.
    ((shape, of_damage, damaged),) = estimator.seen
    assert (shape, of_damage) == ((1, 3, 256, 256), (1, 1, 256, 256))
    assert 0.2 < damaged < 0.9
    pictures = [read_candidate(request.folder / one.file)[0] for one in sampled.candidates]
    assert len(pictures) == 3
    assert all(picture.shape == (256, 256, 3) for picture in pictures)
    assert all(np.array_equal(picture, pictures[0]) for picture in pictures)
    said = {notice.kind: notice.face_ids for notice in sampled.notices}
    kind = NoticeKind.ESTIMATED_AND_COLOURED if RECIPES[recipe].colours else NoticeKind.ESTIMATED
    assert said[NoticeKind.CANDIDATES_ALIKE] == said[kind] == (4,)
    steps = [(progress.step, progress.of) for progress in seen if progress.phase is Phase.SAMPLING]
    assert steps == [(1, 1)]


def test_a_job_without_sampling_is_cancelled_between_faces(fake_engine, photo, estimator):
    faces = tuple(face_to_restore(n, FACE, "old-photo", candidates=2) for n in range(3))
    request = SampleRequest(photo, faces, photo.with_name("candidates"), device="cpu", models="starter")
    token = CancelToken()
    with pytest.raises(Cancelled):
        fake_engine.sample_faces(request, token, on_candidate=lambda candidate: token.cancel())
    # The token is looked at after each step.
    assert len(estimator.seen) < 3
    estimator.seen.clear()
    steps = []
    sampled = fake_engine.sample_faces(request, CancelToken(), steps.append)
    assert len(estimator.seen) == 3
    assert [(one.face_id, one.seed) for one in sampled.candidates] == [
        (n, k) for n in range(3) for k in range(2)
    ]
    assert [(one.step, one.of) for one in steps if one.phase is Phase.SAMPLING] == [(1, 3), (2, 3), (3, 3)]


def test_an_estimate_of_another_brightness_is_not_seen_as_a_square(fake_engine, photo, estimator):
    before = np.asarray(Image.open(photo)).astype(int)
    result, _ = restore(fake_engine, photo, recipe="old-photo")
    after = np.asarray(Image.open(result.output)).astype(int)
    changed = (after != before).any(axis=2)
    assert changed.mean() > 0.2
    # The estimator says half of the lightness.
    lighter = (after.mean(axis=2) - before.mean(axis=2))[changed]
    assert abs(lighter.mean()) < 2
    inside = np.s_[120:160, 95:135]
    assert abs(after[inside].mean() - before[inside].mean()) < 5


def test_the_command_line_says_once_that_nothing_was_sampled(fake_engine, photo, estimator):
    result, seen = restore(fake_engine, photo, recipe="old-photo", candidates=2)
    assert sum("without sampling, all candidates" in warning for warning in warnings_of(result)) == 1
    assert sum("restored without sampling" in warning for warning in warnings_of(result)) == 1
    assert [(one.step, one.of) for one in seen if one.phase is Phase.SAMPLING] == [(1, 1)]
    alone, _ = restore(fake_engine, photo, recipe="old-photo")
    assert not any("alike" in warning for warning in warnings_of(alone))


def test_the_faithful_preset_samples_from_noise_and_asks_no_estimator(fake_engine, photo, estimator):
    for recipe in RECIPES:
        sampling = sampling_for(
            fake_engine, photo, recipe, "faithful", references=(photo,) if recipe == "reference" else ()
        )
        assert sampling.samples
        assert sampling.size == 128
        assert [start_of(plan) for plan in sampling._by_plan([*faces_of(photo, 128)])] == [None]
    assert estimator.seen == []


def test_the_starter_prior_never_starts_from_noise_without_an_estimator_either(fake_engine, photo):
    for recipe in RECIPES:
        references = (photo,) if recipe == "reference" else ()
        for preset in ("quality", "balanced", "fast", "preview"):
            sampling = sampling_for(fake_engine, photo, recipe, preset, references=references)
            for plan in sampling._by_plan(faces_of(photo, sampling.size)):
                assert plan.starts_late
    restorer = fake_engine.registry._by_role["restorer"]
    result, _ = restore(fake_engine, photo, recipe="inpaint", mask=mask_file(photo, 0.3))
    assert restorer.calls == 1
    assert fake_engine.registry._by_role["prior"].calls == 0
    assert result.changed_fraction > 0


def test_a_sampled_face_is_as_large_as_its_estimate(fake_engine, photo, estimator):
    request = SampleRequest(
        photo,
        (face_to_restore(1, FACE, preset="preview"),),
        photo.with_name("candidates"),
        device="cpu",
        models="starter",
    )
    sampled = fake_engine.sample_faces(request, CancelToken())
    picture, _ = read_candidate(request.folder / sampled.candidates[0].file)
    assert picture.shape == (256, 256, 3)
    assert {model.role for model in sampled.models} == {"prior", "restorer", "estimator"}
    # The estimator's stripes are finer than what the prior sees, and stay.
    assert np.abs(np.diff(picture[128, 100:150, 0])).mean() > 0.05


class Overflows(DarkEstimator):
    def __init__(self, times):
        super().__init__()
        self.left = times

    def forward(self, y, damage):
        self.left -= 1
        clean = super().forward(y, damage)
        return clean * torch.inf if self.left >= 0 else clean


def test_what_half_precision_spoils_is_estimated_again(fake_engine, photo):
    network = install(fake_engine, entry_of("estimator", "some-estimator"), network=Overflows(1))
    asked = []
    get = fake_engine.registry.get
    fake_engine.registry.get = lambda entry, device, computation=None: (
        asked.append(computation), get(entry, device))[1]  # fmt: skip
    result, _ = restore(fake_engine, photo, recipe="old-photo")
    assert len(network.seen) == 2
    assert str(asked[-1]).endswith("float32")
    assert result.changed_fraction > 0
    network.left = 2
    with pytest.raises(ModelMismatch, match=r"some-estimator\.bin"):
        restore(fake_engine, photo, recipe="old-photo")


# Colours


def coloured(path, colouring):
    photo = read_photo(path)
    prepared = PreparedPhoto(photo, photo.pixels, None)
    small = small_picture(prepared.filled, None)
    return ColouredPhoto(prepared, lambda: PhotoColours(lightness_of(small), ab_of(colouring(small))))


def test_the_coloured_crop_lies_where_the_face_does(tmp_path):
    rng = np.random.default_rng(1)
    small = Image.fromarray(rng.integers(0, 256, (40, 30, 3), np.uint8))
    path = tmp_path / "scan.png"
    # Longer than what is coloured.
    small.resize((1500, 2000), Image.Resampling.BICUBIC).save(path)
    photo = read_photo(path)
    face = align_face(face_from_box((500, 700, 600, 800)), photo.pixels, None, None, 64)
    sizes = []

    def as_it_is(picture):
        sizes.append(picture.shape)
        return picture

    crop = coloured(path, as_it_is).crop(face)
    assert sizes == [(1024, 768, 3)]
    assert np.abs(crop - face.picture).mean() < 0.01
    assert np.abs(np.roll(crop, 2, axis=1) - face.picture).mean() > 0.02


def test_a_photo_is_coloured_once_for_all_of_its_faces(fake_engine, photo, colouriser):
    faces = tuple(
        face_to_restore(n, FACE, "colorize", strength_factor=1.0 + n, candidates=2) for n in range(3)
    )
    request = SampleRequest(photo, faces, photo.with_name("candidates"), device="cpu", models="starter")
    sampled = fake_engine.sample_faces(request, CancelToken())
    assert colouriser == [(300, 240, 3)]
    assert {model.role for model in sampled.models} == {"colouriser"}
    picture, _ = read_candidate(request.folder / sampled.candidates[0].file)
    redder = picture[..., 0] - picture[..., 2]
    assert redder.mean() == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize("style", [None, 0, 3])
def test_colours_are_the_photos_own_unless_a_style_is_asked_for(fake_engine, photo, colouriser, style):
    face = faces_of(photo, 128)[0]
    of_photo = coloured(photo, lambda picture: picture + np.array([0.1, 0.0, -0.1], np.float32))
    sampling = sampling_for(fake_engine, photo, "colorize", coloured=of_photo, colour_style=style)
    estimate = (sampling._conditioning.estimates([face], range(1))[0].permute(1, 2, 0).numpy() + 1) / 2
    # Whatever the colours, the lightness is the photo's.
    np.testing.assert_allclose(estimate.mean(axis=2), face.picture.mean(axis=2), atol=1e-5)
    conditioning = sampling._conditioning.conditioning_of([face])
    mean = conditioning.colour_mean.flatten().numpy()
    if style is None:
        np.testing.assert_allclose(mean, measure_colour_style(of_photo.crop(face) * 2 - 1).mean, atol=1e-5)
        assert (estimate[..., 0] - estimate[..., 2]).mean() == pytest.approx(0.2, abs=0.01)
    else:
        wanted = PUBLISHED_STYLES[style]
        np.testing.assert_allclose(mean, wanted.mean, atol=1e-6)
        expected = (wanted.mean[0] - wanted.mean[2]) / 2
        assert (estimate[..., 0] - estimate[..., 2]).mean() == pytest.approx(expected, abs=0.05)


def test_a_style_on_the_command_line_is_told_from_none():
    from pgdiff_desktop.cli.parser import build_parser

    said = [["--color-style", "0"], ["--color-style", "c.jpg"], []]
    found = [
        build_parser().parse_args(["restore", "a.jpg", "-o", "b.jpg", *words]).colour_style for words in said
    ]
    assert found == [0, Path("c.jpg"), None]


def test_without_a_colouriser_colours_are_published_style_0(fake_engine, photo):
    face = faces_of(photo, 128)[0]
    found = [
        sampling_for(fake_engine, photo, "colorize", colour_style=style)._conditioning.estimates(
            [face], range(1)
        )
        for style in (None, 0)
    ]
    assert torch.equal(*found)
    redder = (found[0][:, 0] - found[0][:, 2]).mean()
    assert redder == pytest.approx(PUBLISHED_STYLES[0].mean[0] - PUBLISHED_STYLES[0].mean[2], abs=0.08)


def test_the_faithful_preset_aims_at_published_colours(fake_engine, photo):
    of_photo = coloured(photo, lambda picture: picture)
    sampling = sampling_for(fake_engine, photo, "colorize", "faithful", coloured=of_photo)
    mean = sampling._conditioning.conditioning_of([faces_of(photo, 128)[0]]).colour_mean
    np.testing.assert_allclose(mean.flatten().numpy(), PUBLISHED_STYLES[0].mean, atol=1e-6)


def test_a_picture_in_a_style_has_its_statistics():
    picture = np.random.default_rng(0).random((16, 16, 3), np.float32)
    measured = measure_colour_style(in_style(picture, PUBLISHED_STYLES[2]) * 2 - 1)
    np.testing.assert_allclose(measured.mean, PUBLISHED_STYLES[2].mean, atol=1e-5)
    np.testing.assert_allclose(measured.standard_deviation, PUBLISHED_STYLES[2].standard_deviation, rtol=1e-4)


class Coloured:
    """A coloured photo whose crops are always these colours."""

    has_own = whole = False

    def __init__(self, colours):
        self._colours = colours

    def crop(self, face):
        return self._colours


def face_with_tone(photo, picture):
    return replace(faces_of(photo, 64)[0], picture=picture, tone=describe_tone(picture))


SKIN = (0.7, 0.5, 0.4)


def test_what_lies_behind_a_coloured_head_keeps_the_photos_colours(photo):
    """Where the pasted oval ends, a blue wall would end, too."""
    colours = np.full((64, 64, 3), SKIN, np.float32)
    colours[:, :12] = (0.4, 0.5, 0.8)
    colours[:, -8:] = (0.1, 0.1, 0.1)
    share = skin_share(colours)
    assert max(share[:, :10].max(), share[:, -6:].max()) < 0.05
    assert share[:, 20:52].min() > 0.95
    grey = np.full((64, 64, 3), 0.5, np.float32)
    laid = FaceColours(Coloured(colours), None).laid_on(grey, face_with_tone(photo, grey))
    np.testing.assert_allclose(laid[:, :8], grey[:, :8], atol=0.02)
    assert np.ptp(laid[:, 20:52], axis=2).min() > 0.2


def test_a_head_in_a_photo_that_is_coloured_has_no_halo(photo):
    """What lies behind it is coloured as well: grey around the face would be seen."""
    colours = np.full((64, 64, 3), SKIN, np.float32)
    colours[:, :12] = (0.4, 0.5, 0.8)
    grey = np.full((64, 64, 3), 0.5, np.float32)
    coloured_photo = Coloured(colours)
    coloured_photo.whole = True
    laid = FaceColours(coloured_photo, None).laid_on(grey, face_with_tone(photo, grey))
    assert (laid[:, :8, 2] > laid[:, :8, 0] + 0.2).all()


def test_a_dull_face_of_a_photo_with_colours_keeps_its_own(photo):
    coloured_photo = Coloured(np.full((64, 64, 3), SKIN, np.float32))
    coloured_photo.has_own = True
    grey = np.full((64, 64, 3), 0.5, np.float32)
    laid = FaceColours(coloured_photo, None).laid_on(grey, face_with_tone(photo, grey))
    np.testing.assert_allclose(laid, grey, atol=0.01)


def test_a_coloured_face_has_no_rim_of_what_lies_behind_it():
    colours = np.full((128, 128, 3), SKIN, np.float32)
    colours[:, :32] = (0.49, 0.5, 0.52)
    share = skin_share(colours)
    assert share[:, :31].max() < 0.1


def test_teeth_are_coloured_with_the_face():
    colours = np.full((128, 128, 3), SKIN, np.float32)
    colours[88:94, 56:72] = 0.8
    assert skin_share(colours)[88:94, 56:72].min() > 0.9


def test_what_stays_uncoloured_keeps_the_tone_of_the_print(photo):
    lightness = np.linspace(0.1, 0.9, 64, dtype=np.float32)
    brown = np.clip(lightness[:, None, None] + np.array([0.06, 0.0, -0.06], np.float32), 0, 1)
    sepia = np.repeat(brown, 64, axis=1)
    colours = np.full((64, 64, 3), SKIN, np.float32)
    colours[:, :12] = (0.4, 0.5, 0.8)
    estimate = np.repeat(sepia.mean(axis=2, keepdims=True), 3, axis=2)
    laid = FaceColours(Coloured(colours), None).laid_on(estimate, face_with_tone(photo, sepia))
    np.testing.assert_allclose(laid[8:-8, :8], sepia[8:-8, :8], atol=0.02)


def test_a_face_in_colours_keeps_them_unless_a_style_is_asked_for(photo):
    own = np.random.default_rng(0).random((64, 64, 3), np.float32)
    own = np.kron(own[:4, :4], np.ones((16, 16, 1), np.float32))
    face = face_with_tone(photo, own)
    colours = np.full((64, 64, 3), SKIN, np.float32)
    keeping = FaceColours(Coloured(colours), None)
    np.testing.assert_array_equal(keeping.laid_on(own, face), own)
    assert keeping.statistics(face) == measure_colour_style(own * 2 - 1)
    styled = FaceColours(Coloured(colours), PUBLISHED_STYLES[1]).laid_on(own, face)
    assert np.abs(styled - own).max() > 0.1
