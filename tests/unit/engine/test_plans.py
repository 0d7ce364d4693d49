"""Presets become steps; strengths keep their meaning when steps change."""

from __future__ import annotations

import pytest

from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.diffusion.guidance import NormMatchedStep, VarianceScaledShift
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.presets import PRESETS, LateStart, default_preset
from pgdiff_desktop.engine.door.recipes import RECIPES, Rule
from pgdiff_desktop.engine.sampling.conditioning import update_rule_for
from pgdiff_desktop.engine.sampling.preset_plans import factor_of_fewer_steps, plan_steps
from pgdiff_desktop.errors import WrongUsage
from tests.requests import changed, restoration

RESTORE, COLORIZE = RECIPES["restore"], RECIPES["colorize"]


@pytest.mark.parametrize(("steps", "factor"), [(1000, 1.0), (100, 1.08), (50, 1.2)])
def test_variance_scaled_strengths_follow_the_measured_law(steps, factor):
    assert factor_of_fewer_steps(Rule.VARIANCE_SCALED, steps, 1000) == pytest.approx(factor, rel=1e-3)
    plan = plan_steps(PRESETS["faithful"], RESTORE, steps)
    assert plan.guidance_factor == pytest.approx(factor, rel=1e-3)


def test_norm_matched_strengths_grow_with_the_root_of_the_stride():
    plan = plan_steps(PRESETS["balanced"], COLORIZE)
    assert plan.guidance_factor == pytest.approx(10**0.5)
    assert plan_steps(PRESETS["faithful"], COLORIZE).guidance_factor == 1.0


def test_rules_are_those_of_their_names():
    assert update_rule_for(Rule.VARIANCE_SCALED, 0.1) == VarianceScaledShift(0.1)
    assert update_rule_for(Rule.NORM_MATCHED, 0.1) == NormMatchedStep(0.1, per_channel=False)
    assert update_rule_for(Rule.NORM_MATCHED_PER_CHANNEL, 0.1) == NormMatchedStep(0.1, per_channel=True)


@pytest.mark.parametrize("late_start", [None, LateStart(400), LateStart(20, presets=tuple(PRESETS))])
@pytest.mark.parametrize("recipe", [RESTORE, COLORIZE])
@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_a_preset_takes_the_steps_that_it_names(preset, recipe, late_start):
    plan = plan_steps(preset, recipe, late_start=late_start)
    if not plan.starts_late:
        assert len(plan.timesteps) == preset.steps
    else:
        assert plan.timesteps[0] == late_start.timestep
        assert len(plan.timesteps) == min(preset.late_steps, late_start.timestep + 1)


def test_the_number_of_steps_asked_for_is_taken_or_refused():
    fast, preview = PRESETS["fast"], PRESETS["preview"]
    for preset in (fast, preview):
        for steps in (1, 7, 10, 19, 21):
            for late_start in (None, LateStart(400), LateStart(20)):
                assert len(plan_steps(preset, RESTORE, steps, late_start=late_start).timesteps) == steps
        for steps, late_start, reason in (
            (22, LateStart(20), "there are only 21 steps to take, as sampling starts at timestep 20"),
            (402, LateStart(400), "there are only 401 steps to take, as sampling starts at timestep 400"),
            (1001, None, "there are only 1000 steps to take"),
            (0, None, "there are only 1000 steps to take"),
            (4, LateStart(0), "these models restore by this recipe without sampling"),
        ):
            with pytest.raises(WrongUsage) as refused:
                plan_steps(preset, RESTORE, steps, late_start=late_start)
            assert f"steps {steps}: {reason}" in error_texts.message(refused.value.failure)


def test_impossible_steps_are_refused_before_anything_is_loaded(fake_engine, photo):
    request = restoration(photo, photo.with_name("b.png"), models="starter", steps=500)
    fake_engine.registry.get = lambda *what: pytest.fail("a network was loaded")
    for recipe, preset in (("restore", "fast"), ("restore", "preview"), ("colorize", "fast")):
        with pytest.raises(WrongUsage, match="steps"):
            fake_engine.restore(changed(request, recipe=recipe, preset=preset), CancelToken())


def test_repeats_that_would_repeat_nothing_are_refused():
    fast, twice = PRESETS["fast"], RepeatWindow(2, 1.0, 0.7)
    plan_steps(fast, RESTORE, repeat=twice)
    plan_steps(fast, RESTORE, late_start=LateStart(400), repeat=RepeatWindow(2, 0.4, 0.1))
    for late_start in (LateStart(400), LateStart(0)):
        plan_steps(fast, RESTORE, late_start=late_start, repeat=RepeatWindow(1))
        with pytest.raises(WrongUsage, match="repeats-outside"):
            plan_steps(fast, RESTORE, late_start=late_start, repeat=twice)


def test_the_solver_takes_the_steps_of_recipes_whose_rule_it_knows():
    preview = PRESETS["preview"]
    assert plan_steps(preview, RESTORE).uses_solver
    # The law of fewer steps is that of ancestral sampling.
    assert plan_steps(preview, RESTORE, 12).guidance_factor == 1.0
    assert not plan_steps(preview, RESTORE, repeat=RepeatWindow(2)).uses_solver
    assert not plan_steps(preview, COLORIZE).uses_solver
    assert not plan_steps(PRESETS["fast"], RESTORE).uses_solver
    assert {name for name, recipe in RECIPES.items() if recipe.may_be_solved} == {"restore", "reference"}


def test_colour_large_holes_and_faithful_presets_start_from_noise():
    assert not plan_steps(PRESETS["fast"], RESTORE).starts_late
    for name in ("faithful", "quality", "balanced"):
        assert not plan_steps(PRESETS[name], RESTORE, late_start=LateStart(400)).starts_late
    assert not any(
        recipe.may_start_late for recipe in RECIPES.values() if recipe.colours or recipe.only_damage
    )


def test_a_weak_prior_starts_more_presets_late():
    weak = LateStart(20, 1.0, ("quality", "balanced", "fast", "preview"))
    for name in weak.presets:
        assert plan_steps(PRESETS[name], RESTORE, late_start=weak).timesteps[0] == 20
    assert not plan_steps(PRESETS["faithful"], RESTORE, late_start=weak).starts_late


def test_a_weak_prior_brings_its_own_default(fake_engine, tmp_path, monkeypatch):
    from PIL import Image

    from pgdiff_desktop.engine.sampling import candidate_sampling
    from tests.fakes import old_photo

    monkeypatch.setattr(candidate_sampling, "default_preset", lambda device: "balanced")
    source = tmp_path / "a.png"
    Image.fromarray(old_photo()).save(source)
    request = restoration(source, tmp_path / "b.png", boxes=((70, 80, 90, 120),))
    assert fake_engine.restore(request, CancelToken()).faces[0].preset == "fast"


def test_the_presets_are_those_of_the_design():
    assert {name: (preset.steps, preset.restorer_interval) for name, preset in PRESETS.items()} == {
        "faithful": (1000, 1), "quality": (200, 3), "balanced": (100, 3), "fast": (50, 3), "preview": (20, 2),
    }  # fmt: skip
    assert default_preset("cpu") == "fast"
    assert default_preset("cuda") == default_preset("mps") == "balanced"
