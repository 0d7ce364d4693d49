"""How photos of the same person pull: weights, and what several of them say together."""

from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.properties import Knowledge
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.sampling.conditioning import Conditioning, guidance_for
from pgdiff_desktop.engine.sampling.identity import mean_embedding
from tests.fakes import MeanColourEmbedding


def identity_of(scale=1.0, **changes):
    settings = SamplingSettings("reference", **changes)
    conditioning = Conditioning(
        torch.zeros(1, 3, 8, 8),
        torch.zeros(1, 1, 8, 8),
        restorer=lambda x, y, timesteps: x,
        embedding_of=MeanColourEmbedding(),
        reference_embedding=torch.tensor([[0.3, -0.1, -0.4]]),
        embedding_scale=scale,
    )
    guidance = guidance_for(settings.enhanced_recipe, conditioning, 1)
    return next(one for one in guidance.properties if hasattr(one.property, "embedding"))


def test_each_way_of_measuring_identity_has_its_published_weight():
    squared, cosine = identity_of(), identity_of(identity_by_cosine=True)
    assert (squared.property.by_cosine, squared.weight) == (False, 25.0)
    assert (cosine.property.by_cosine, cosine.weight) == (True, 1e4)


def test_the_cosine_follows_the_scale_of_a_networks_embeddings():
    """As the squared distance does, whose pull falls with the square of it; without, 1e4 tears a small face apart."""
    face = torch.rand(1, 3, 8, 8) * 2 - 1
    plain, scaled = (identity_of(identity_by_cosine=True, scale=scale).property for scale in (1.0, 0.1))
    torch.testing.assert_close(scaled.loss(face, Knowledge()), 0.01 * plain.loss(face, Knowledge()))


def test_the_cosine_changes_nothing_but_identity():
    for name, recipe in RECIPES.items():
        changed = SamplingSettings(name, identity_by_cosine=True).enhanced_recipe
        for before, after in zip(recipe.properties, changed.properties, strict=True):
            assert before == after or (before[0], after[0]) == ("identity", "identity by cosine")


def test_one_reference_is_taken_as_published():
    embedding = torch.tensor([[3.0, -0.7, 11.0]])
    assert torch.equal(mean_embedding(lambda reference: embedding, [torch.zeros(1, 3, 4, 4)]), embedding)


def test_several_references_count_alike_however_long_their_embeddings_are():
    embeddings = iter([torch.tensor([[10.0, 0.0]]), torch.tensor([[0.0, 2.0]])])
    found = mean_embedding(lambda reference: next(embeddings), [torch.zeros(1, 3, 4, 4)] * 2)
    # Half way between the two, as long as embeddings are on average: the squared distance asks for both.
    assert found[0].tolist() == pytest.approx([6 / 2**0.5, 6 / 2**0.5])


def test_a_sharp_reference_counts_more_than_a_blurred_one():
    embeddings = [torch.tensor([[1.0, 0.0]]), torch.tensor([[0.0, 1.0]])]
    pictures = iter(embeddings)
    found = mean_embedding(lambda reference: next(pictures), [torch.zeros(1, 3, 4, 4)] * 2, [1.0, 0.25])
    assert found[0, 0] / found[0, 1] == pytest.approx(4)
    assert float(torch.linalg.vector_norm(found)) == pytest.approx(1)
