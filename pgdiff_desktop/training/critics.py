"""Critics that tell made faces from true ones (Goodfellow et al. 2014), and what a network learns from them."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.faces.alignment import template_for

# Side of the windows on eyes and mouth, as a share of the aligned face.
_WINDOW = 0.25
# After so many pixels the strides of a critic's layers repeat.
_PERIOD = 8


class PatchCritic(nn.Module):
    """Says of every patch whether it is true (Isola et al. 2017); spectral norm keeps it slow (Miyato et al. 2018).

    Args:
        channels: of what it sees; width: of its first layer.
    """

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.utils.parametrizations.spectral_norm(layer)
            for layer in (
                nn.Conv2d(channels, width, 4, 2, 1),
                nn.Conv2d(width, 2 * width, 4, 2, 1),
                nn.Conv2d(2 * width, 4 * width, 4, 2, 1),
                nn.Conv2d(4 * width, 4 * width, 3, 1, 1),
            )
        )
        self.out = nn.utils.parametrizations.spectral_norm(nn.Conv2d(4 * width, 1, 3, 1, 1))

    def forward(self, x: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Scores (N, 1, h, w), higher for truer, and what each layer saw."""
        features = []
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
            features.append(x)
        return self.out(x), features


class FaceCritic(nn.Module):
    """One critic for the whole face beside what it was made from, and a small one for eyes and mouth.

    Args:
        size: side of the aligned faces; width: of the first critic's first layer.
    """

    def __init__(self, size: int, width: int) -> None:
        super().__init__()
        self.whole = PatchCritic(7, width)
        self.parts = PatchCritic(3, width // 2)
        self._side = round(_WINDOW * size)
        points = template_for(size)
        centres = (points[0], points[1], points[3:].mean(axis=0))
        self._corners = [
            tuple(round(float(value) - self._side / 2) for value in centre) for centre in centres
        ]

    def forward(
        self, face: Tensor, y: Tensor, damage: Tensor, shift: tuple[int, int]
    ) -> tuple[list[Tensor], list[Tensor]]:
        """Scores of both critics, and all their features.

        Args:
            face: made or true, (N, 3, S, S); y, damage: what it is to be made from.
            shift: see `random_shift`.
        """
        down, right = shift
        side = face.shape[-1] - _PERIOD
        looked_at = torch.cat([face, y, damage], dim=1)[:, :, down : down + side, right : right + side]
        score, features = self.whole(looked_at)
        corners = [(x + right - _PERIOD // 2, y + down - _PERIOD // 2) for x, y in self._corners]
        windows = [face[:, :, y : y + self._side, x : x + self._side] for x, y in corners]
        of_parts, more = self.parts(torch.cat(windows))
        return [score, of_parts], features + more


def random_shift(generator: torch.Generator) -> tuple[int, int]:
    """How far down and right a critic begins to look, in pixels.

    A critic with strides that always looks from the same corner asks for a grid, and a network that makes its picture
    patch by patch gives it one (Odena et al. 2016).
    """
    down, right = torch.randint(_PERIOD, (2,), generator=generator).tolist()
    return down, right


def critic_loss(true: list[Tensor], made: list[Tensor]) -> Tensor:
    """Relativistic average hinge (Jolicoeur-Martineau 2019): the true are to be truer than the made on average."""
    losses = []
    for of_true, of_made in zip(true, made, strict=True):
        of_true, of_made = of_true.float(), of_made.float()
        losses.append(F.relu(1 - (of_true - of_made.mean())).mean())
        losses.append(F.relu(1 + (of_made - of_true.mean())).mean())
    return torch.stack(losses).sum() / len(true)


def untrue(true: list[Tensor], made: list[Tensor]) -> Tensor:
    """How much less true the made look, for the network that makes them."""
    return torch.stack(
        [of_true.float().mean() - of_made.float().mean() for of_true, of_made in zip(true, made, strict=True)]
    ).mean()


def unmatched(true: list[Tensor], made: list[Tensor]) -> Tensor:
    """Mean distance of the critics' features (Wang et al. 2018, pix2pixHD)."""
    return torch.stack(
        [(one.detach().float() - other.float()).abs().mean() for one, other in zip(true, made, strict=True)]
    ).mean()


def speckled(made: Tensor, true: Tensor) -> Tensor:
    """How much more the made are strewn with dots than the true are thereabouts.

    A network that makes its picture patch by patch sharpens edges with single dark and light pixels, and critics let
    them pass. Dots are what an opening and a closing take away (Serra 1982).

    Args:
        made, true: (N, 3, S, S); S a multiple of 8.
    """
    return F.relu(_dots(made) - _dots(true)).mean()


def _dots(picture: Tensor) -> Tensor:
    """Mean height of dots and depth of holes narrower than 3 pixels, over windows of 8."""
    closed = -F.max_pool2d(-F.max_pool2d(picture, 3, 1, 1), 3, 1, 1)
    opened = F.max_pool2d(-F.max_pool2d(-picture, 3, 1, 1), 3, 1, 1)
    return F.avg_pool2d(closed - opened, 8)
