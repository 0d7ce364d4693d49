"""Partial properties of the clean face, each as a loss on x0_hat (PGDiff, section 3.2).

Every loss sums over the pixels of one image and is returned per image, shape (N,), for x0_hat of shape
(N, 3, H, W) in [-1, 1]. A target of one image, (1, 3, H, W), serves a whole batch. A property knows no recipe.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import torch
from torch import Tensor
from torch.nn import functional as F

ADAIN_EPSILON = 1e-5


@dataclass(frozen=True)
class Knowledge:
    """What is known of the clean face at one reverse step, beside the fixed targets.

    Attributes:
        restored: the restorer's clamped output, (N, 3, H, W); None where no property asks for it.
        finite: (N,) bool, of each image whether that output was, before it was clamped.
    """

    restored: Tensor | None = None
    finite: Tensor | bool = True


class Property(Protocol):
    """One known fact about the clean face."""

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        """How far x0_hat is from the fact, per image, shape (N,)."""
        ...


@runtime_checkable
class Quadratic(Protocol):
    """A property whose loss is a sum of squares of x0_hat, pixel by pixel or channel mean by channel mean.

    Its second derivative is twice a projection. So its gradient needs no autograd, and the implicit step
    x' = x - lam / 2 gradient(x') is the explicit one with lam / (1 + lam) in place of lam.
    """

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor: ...

    def gradient(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        """Gradient of the loss with respect to x0_hat, in its shape."""
        ...


def sum_per_image(values: Tensor) -> Tensor:
    return values.flatten(1).sum(dim=1)


def channel_mean(picture: Tensor) -> Tensor:
    """Lightness as published: the plain mean of the channels, (N, 1, H, W)."""
    return picture.mean(dim=1, keepdim=True)


def match_colour_statistics(picture: Tensor, mean: Tensor, standard_deviation: Tensor) -> Tensor:
    """AdaIN (Huang & Belongie 2017): the picture with the given mean and deviation of each channel.

    Args:
        mean, standard_deviation: broadcastable to (N, 3, 1, 1), for RGB in [-1, 1].
    """
    own_mean = picture.mean(dim=(2, 3), keepdim=True)
    own_deviation = (picture.var(dim=(2, 3), keepdim=True) + ADAIN_EPSILON).sqrt()
    return (picture - own_mean) / own_deviation * standard_deviation + mean


def _restored(knowledge: Knowledge) -> Tensor:
    if knowledge.restored is None:
        raise ValueError("this property needs a restorer")
    return knowledge.restored


@dataclass(frozen=True)
class SmoothSemantics:
    """The face's smooth structure: sum (f(x_t, y, t) - x0_hat)^2, f the restorer's clamped output."""

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        return sum_per_image((_restored(knowledge) - x0_hat).square())

    def gradient(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        return 2 * (x0_hat - _restored(knowledge))


@dataclass(frozen=True)
class Lightness:
    """Grey level of the face: sum over three channels of (mean_c(target) - mean_c(x0_hat))^2."""

    target: Tensor  # (1 or N, 3, H, W), [-1, 1]

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        return 3 * sum_per_image((channel_mean(self.target) - channel_mean(x0_hat)).square())

    def gradient(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        # Three equal squares, in each of which a channel counts a third.
        return (2 * (channel_mean(x0_hat) - channel_mean(self.target))).expand_as(x0_hat)


@dataclass(frozen=True)
class RestoredLightness:
    """Grey level of the restorer's output, over known pixels only."""

    known: Tensor  # (1 or N, 1, H, W), 1 = known, 0 = damaged

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        difference = channel_mean(_restored(knowledge)) - channel_mean(x0_hat)
        return 3 * sum_per_image(difference.square() * self.known)

    def gradient(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        difference = channel_mean(x0_hat) - channel_mean(_restored(knowledge))
        return (2 * difference * self.known).expand_as(x0_hat)


@dataclass(frozen=True)
class ColourStatistics:
    """Mean and deviation of each channel: sum (x0_hat - clamp(AdaIN(x0_hat)))^2, gradient through both terms."""

    mean: Tensor  # (1 or N, 3, 1, 1)
    standard_deviation: Tensor  # (1 or N, 3, 1, 1)

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        matched = match_colour_statistics(x0_hat, self.mean, self.standard_deviation)
        return sum_per_image((x0_hat - matched.clamp(-1, 1)).square())


@dataclass(frozen=True)
class KnownPixels:
    """The undamaged pixels themselves: sum over them of (target - x0_hat)^2."""

    target: Tensor  # (1 or N, 3, H, W), [-1, 1]
    known: Tensor  # (1 or N, 1, H, W), 1 = known, 0 = damaged

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        return sum_per_image((self.target - x0_hat).square() * self.known)

    def gradient(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        return 2 * (x0_hat - self.target) * self.known


@dataclass(frozen=True)
class Identity:
    """The person: sum (E(face) - embedding)^2, or minus the cosine between the two.

    Attributes:
        embedding_of: crop -> (N, D), differentiable; it brings the face to the network's own size.
        embedding: (1 or N, D), the reference's; the mean of several references' where there are several.
        by_cosine: minus the cosine instead of the squared distance.
        cosine_scale: what minus the cosine is multiplied by, which no length of embeddings scales.
    """

    embedding_of: Callable[[Tensor], Tensor]
    embedding: Tensor
    by_cosine: bool = False
    cosine_scale: float = 1.0

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        found = self.embedding_of(x0_hat)
        if self.by_cosine:
            cosine = F.cosine_similarity(found, self.embedding.expand_as(found), dim=1)
            return -self.cosine_scale * cosine
        return sum_per_image((found - self.embedding).square())


@dataclass(frozen=True)
class Perceptual:
    """Likeness to the restorer's output in a feature network: mean squared difference, summed over its maps.

    PGDiff, section 3.3 (quality enhancement); the published program has it not.

    Attributes:
        features_of: (N, 3, H, W) -> feature maps, differentiable.
    """

    features_of: Callable[[Tensor], tuple[Tensor, ...]]

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        with torch.no_grad():
            wanted = self.features_of(_restored(knowledge))
        found = self.features_of(x0_hat)
        terms = [(w - f).square().flatten(1).mean(dim=1) for w, f in zip(wanted, found, strict=True)]
        return torch.stack(terms).sum(dim=0)


@dataclass(frozen=True)
class Adversarial:
    """What a discriminator takes for a photograph: minus its mean score (PGDiff, section 3.3)."""

    discriminator: Callable[[Tensor], Tensor]

    def loss(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        return -self.discriminator(x0_hat).flatten(1).mean(dim=1)
