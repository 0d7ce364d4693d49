"""Presets become steps; strengths keep their meaning when steps change."""

from __future__ import annotations

import pytest

from pgdiff_desktop.diffusion.guidance import NormMatchedStep, VarianceScaledShift
from pgdiff_desktop.engine.door.presets import PRESETS, LateStart, default_preset, plan_steps
from pgdiff_desktop.engine.door.recipes import RECIPES, Rule
from pgdiff_desktop.engine.sampling.conditioning import update_rule_for
from tests.requests import restoration


@pytest.mark.parametrize(("steps", "law"), [(1000, 1.0), (100, 1.08), (50, 1.2)])
def test_variance_scaled_strengths_follow_the_measured_law(steps, law):
    rule = update_rule_for(Rule.VARIANCE_SCALED, 0.1, steps, 1000)
    assert isinstance(rule, VarianceScaledShift)
    assert rule.guidance_scale == pytest.approx(0.1 * law, rel=1e-3)


def test_norm_matched_strengths_grow_with_the_root_of_the_stride():
    rule = update_rule_for(Rule.NORM_MATCHED_PER_CHANNEL, 0.01, 100, 1000)
    assert isinstance(rule, NormMatchedStep)
    assert rule.per_channel
    assert rule.guidance_scale == pytest.approx(0.01 * 10**0.5)
    assert not update_rule_for(Rule.NORM_MATCHED, 0.01, 1000, 1000).per_channel


def test_a_late_start_takes_the_presets_late_steps():
    plan = plan_steps(PRESETS["fast"], None, late_start=LateStart(400, 2.0), training_steps=1000)
    assert (plan.schedule_steps, plan.start, plan.strength_factor) == (100, 400, 2.0)
    few = plan_steps(PRESETS["fast"], 10, late_start=LateStart(400), training_steps=1000)
    assert few.schedule_steps == 25
    many = plan_steps(PRESETS["fast"], 900, late_start=LateStart(100), training_steps=1000)
    assert many.schedule_steps == 1000


def test_the_solver_takes_its_own_number_of_steps_where_it_knows_the_rule():
    preview = PRESETS["preview"]
    late = plan_steps(preview, None, late_start=LateStart(400, 2.0), training_steps=1000, may_solve=True)
    assert (late.schedule_steps, late.start, late.uses_solver) == (16, 400, True)
    whole = plan_steps(preview, 12, late_start=None, training_steps=1000, may_solve=True)
    assert (whole.schedule_steps, whole.start, whole.uses_solver) == (12, None, True)
    assert not plan_steps(preview, None, late_start=None, training_steps=1000).uses_solver
    assert not plan_steps(
        PRESETS["fast"], None, late_start=None, training_steps=1000, may_solve=True
    ).uses_solver
    assert {name for name, recipe in RECIPES.items() if recipe.may_be_solved} == {"restore", "reference"}


def test_colour_large_holes_and_faithful_presets_start_from_noise():
    assert plan_steps(PRESETS["fast"], None, late_start=None, training_steps=1000).start is None
    for name in ("reference", "quality", "balanced"):
        plan = plan_steps(PRESETS[name], None, late_start=LateStart(400), training_steps=1000)
        assert (plan.start, plan.strength_factor) == (None, 1.0)
    assert not any(
        recipe.may_start_late for recipe in RECIPES.values() if recipe.colours or recipe.only_damage
    )


def test_a_weak_prior_starts_more_presets_late():
    weak = LateStart(20, 1700.0, ("quality", "balanced", "fast", "preview"))
    for name in weak.presets:
        assert plan_steps(PRESETS[name], None, late_start=weak, training_steps=1000).start == 20
    assert plan_steps(PRESETS["reference"], None, late_start=weak, training_steps=1000).start is None


def test_a_weak_prior_brings_its_own_default(fake_engine, tmp_path, monkeypatch):
    from PIL import Image

    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.sampling import candidate_sampling
    from tests.fakes import old_photo

    monkeypatch.setattr(candidate_sampling, "default_preset", lambda device: "balanced")
    source = tmp_path / "a.png"
    Image.fromarray(old_photo()).save(source)
    request = restoration(source, tmp_path / "b.png", boxes=((70, 80, 90, 120),))
    assert fake_engine.restore(request, CancelToken()).faces[0].preset == "fast"


def test_the_presets_are_those_of_the_design():
    assert {name: (preset.steps, preset.restorer_interval) for name, preset in PRESETS.items()} == {
        "reference": (1000, 1), "quality": (200, 3), "balanced": (100, 3), "fast": (50, 3), "preview": (20, 2),
    }  # fmt: skip
    assert default_preset("cpu") == "fast"
    assert default_preset("cuda") == default_preset("mps") == "balanced"
