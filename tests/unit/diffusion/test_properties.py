from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.guidance import Guidance, RestorerView, WeightedProperty
from pgdiff_desktop.diffusion.properties import (
    Adversarial,
    ColourStatistics,
    Identity,
    Knowledge,
    KnownPixels,
    Lightness,
    Perceptual,
    Quadratic,
    RestoredLightness,
    SmoothSemantics,
    match_colour_statistics,
)
from tests.fakes import BlurryRestorer, MeanColourEmbedding

SHAPE = (2, 3, 6, 6)


def pictures(seed=0):
    return torch.rand(SHAPE, generator=torch.Generator().manual_seed(seed)) * 2 - 1


KNOWN = (torch.rand(2, 1, 6, 6, generator=torch.Generator().manual_seed(9)) > 0.4).float()
MEAN, DEVIATION = torch.tensor([0.1, 0.0, -0.2]).view(1, 3, 1, 1), torch.full((1, 3, 1, 1), 0.4)
RESTORED = Knowledge(restored=pictures(5))


def features(picture):
    return picture.square(), torch.nn.functional.avg_pool2d(picture, 2)


ALL = {
    "smooth semantics": SmoothSemantics(),
    "lightness": Lightness(pictures(1)),
    "restored lightness": RestoredLightness(KNOWN),
    "colour statistics": ColourStatistics(MEAN, DEVIATION),
    "known pixels": KnownPixels(pictures(1), KNOWN),
    "identity": Identity(MeanColourEmbedding(), torch.tensor([[0.3, 0.1, -0.2]])),
    "identity by cosine": Identity(MeanColourEmbedding(), torch.tensor([[0.3, 0.1, -0.2]]), by_cosine=True),
    "perceptual": Perceptual(features),
    "adversarial": Adversarial(lambda picture: picture.mean(dim=1, keepdim=True).tanh()),
}


@pytest.mark.parametrize("term", ALL.values(), ids=ALL.keys())
def test_following_the_gradient_lowers_the_loss(term):
    x0_hat = pictures()
    guidance = Guidance((WeightedProperty(term, 1.0),))
    gradient = guidance.gradient(x0_hat, RESTORED)
    moved = x0_hat - 1e-3 * gradient / gradient.flatten(1).norm(dim=1).view(-1, 1, 1, 1)
    assert (term.loss(moved, RESTORED) < term.loss(x0_hat, RESTORED)).all()


@pytest.mark.parametrize("term", ALL.values(), ids=ALL.keys())
def test_an_image_has_the_same_gradient_alone_and_in_a_batch(term):
    single = Guidance((WeightedProperty(_first_of(term), 1.0),))
    alone = single.gradient(pictures()[:1], Knowledge(RESTORED.restored[:1]))
    together = Guidance((WeightedProperty(term, 1.0),)).gradient(pictures(), RESTORED)
    assert torch.allclose(together[:1], alone, atol=1e-6)


def _first_of(term):
    from dataclasses import fields, replace

    tensors = {
        field.name: getattr(term, field.name)[:1]
        for field in fields(term)
        if isinstance(getattr(term, field.name), torch.Tensor)
    }
    return replace(term, **tensors)


def test_lightness_is_the_published_sum_over_three_equal_channels():
    # The published program expands the channel mean to three channels and sums the squares of all.
    x0_hat, target = pictures(), pictures(1)
    expanded = (target.mean(1, keepdim=True) - x0_hat.mean(1, keepdim=True)).expand(SHAPE)
    assert torch.allclose(Lightness(target).loss(x0_hat, Knowledge()), expanded.square().sum(dim=(1, 2, 3)))


def test_matched_colours_have_the_wanted_statistics():
    matched = match_colour_statistics(pictures(), MEAN, DEVIATION)
    assert torch.allclose(matched.mean(dim=(2, 3)), MEAN.view(1, 3).expand(2, 3), atol=1e-5)
    assert torch.allclose(matched.std(dim=(2, 3)), DEVIATION.view(1, 3).expand(2, 3), atol=1e-4)


def test_known_pixels_says_nothing_of_damage():
    target = pictures(1)
    wrong_where_damaged = torch.where(KNOWN > 0, target, 1.0)
    assert torch.equal(KnownPixels(target, KNOWN).loss(wrong_where_damaged, Knowledge()), torch.zeros(2))


def test_guidance_is_silent_on_damage():
    damage = 1 - KNOWN
    guidance = Guidance((WeightedProperty(Lightness(pictures(1)), 1.0),), damage=damage)
    gradient = guidance.gradient(pictures(), Knowledge())
    assert (gradient * damage == 0).all()
    assert (gradient * KNOWN != 0).any()


def test_weights_scale_each_property():
    first, second = Lightness(pictures(1)), ColourStatistics(MEAN, DEVIATION)

    def gradient(*pairs):
        return Guidance(tuple(WeightedProperty(*pair) for pair in pairs)).gradient(pictures(), Knowledge())

    both = gradient((first, 2.0), (second, 0.5))
    assert torch.allclose(both, 2 * gradient((first, 1.0)) + 0.5 * gradient((second, 1.0)), atol=1e-5)


def test_the_restorer_is_asked_every_interval_and_its_output_kept_in_between():
    restorer = BlurryRestorer()
    guidance = Guidance(
        (WeightedProperty(SmoothSemantics(), 1.0),), RestorerView(restorer, pictures(), interval=3)
    )
    knowledge = None
    kept = []
    for number in range(7):
        knowledge = guidance.update(pictures(number), 900 - number, number, knowledge)
        kept.append(knowledge)
    assert restorer.calls == 3
    assert kept[1] is kept[0]
    assert kept[2] is kept[0]
    assert kept[3] is not kept[2]


def test_no_gradient_enters_the_restorer():
    weight = torch.nn.Parameter(torch.ones(1))
    view = RestorerView(lambda x, y, t: y * weight, pictures())
    restored, _ = view.restored(pictures().requires_grad_(True), 10)
    assert not restored.requires_grad


def test_a_property_without_its_restorer_says_so():
    with pytest.raises(ValueError, match="restorer"):
        SmoothSemantics().loss(pictures(), Knowledge())


QUADRATIC = {
    name: ALL[name] for name in ("smooth semantics", "lightness", "restored lightness", "known pixels")
}


def autograd_gradient(term, x0_hat):
    free = x0_hat.clone().requires_grad_(True)
    return torch.autograd.grad(term.loss(free, RESTORED).sum(), free)[0]


def test_closed_forms_are_there_where_they_are_known():
    assert {name for name, term in ALL.items() if isinstance(term, Quadratic)} == set(QUADRATIC)


@pytest.mark.parametrize("term", QUADRATIC.values(), ids=QUADRATIC.keys())
def test_the_closed_form_equals_the_gradient(term):
    found = term.gradient(pictures(), RESTORED)
    torch.testing.assert_close(found, autograd_gradient(term, pictures()), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("term", QUADRATIC.values(), ids=QUADRATIC.keys())
@pytest.mark.parametrize("amount", [0.01, 1.0, 50.0])
def test_the_pull_is_the_implicit_step_of_the_gradient(term, amount):
    pulled = Guidance((WeightedProperty(term, 0.7),)).pulled(pictures(), RESTORED, amount)
    implicit = pictures() - amount / 2 * 0.7 * autograd_gradient(term, pulled)
    torch.testing.assert_close(pulled, implicit, rtol=1e-4, atol=1e-5)


def test_smooth_semantics_pulls_as_its_closed_form_says():
    pulled = Guidance((WeightedProperty(SmoothSemantics(), 1.0),)).pulled(pictures(), RESTORED, 3.0)
    torch.testing.assert_close(pulled, (pictures() + 3 * RESTORED.restored) / 4)


def test_a_small_pull_follows_the_gradient_of_every_property():
    terms = tuple(WeightedProperty(term, 0.5) for term in ALL.values())
    guidance = Guidance(terms, damage=1 - KNOWN)
    pulled = guidance.pulled(pictures(), RESTORED, 1e-4)
    step = 0.5e-4 * guidance.gradient(pictures(), RESTORED)
    torch.testing.assert_close(pulled, pictures() - step, rtol=0, atol=2e-6)
    assert torch.equal(pulled * (1 - KNOWN), pictures() * (1 - KNOWN))
