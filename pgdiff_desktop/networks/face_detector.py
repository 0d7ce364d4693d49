"""The starter face detector: cells of a grey picture propose boxes, and a judge looks at each of them closely."""

from __future__ import annotations

import torch
from torch import Tensor, nn

# One cell a so many pixels; cell (i, j) lies on the centre of pixel (8 i, 8 j), where its window is centred.
STRIDE = 8
# What a cell says: the score as a logit, the box's centre from the cell, the logarithms of its width and height.
PROPOSAL = 1 + 4
# The judge looks at windows of so many pixels.
WINDOW = 48
# What it says: the score as a logit, then x, y of the box's first and last corner and of five landmarks, in shares of
# the window's side from its middle.
POINTS = 2 + 5
JUDGEMENT = 1 + 2 * POINTS


class FaceDetectorNetwork(nn.Module):
    """(N, 1, H, W) in [-1, 1] -> proposals (N, 5, ceil(H/8), ceil(W/8)); `judge` is asked separately.

    Args:
        features: of the cells; a quarter and half of it at the finer scales.
        blocks: residual blocks of the cells; the middle one looks twice as far.
    """

    def __init__(self, features: int = 64, blocks: int = 3) -> None:
        super().__init__()
        half, quarter = features // 2, features // 4
        self.fine = nn.Sequential(_halving(1, quarter), _halving(quarter, half), _Residual(half))
        far = [2 if block == blocks // 2 else 1 for block in range(blocks)]
        self.cells = nn.Sequential(_halving(half, features), *(_Residual(features, d) for d in far))
        self.head = nn.Conv2d(features, PROPOSAL, 1)
        nn.init.normal_(self.head.weight, std=0.01)
        # Few cells are faces: begun at a hundredth, the score does not first have to unlearn a half.
        self.head.bias = nn.Parameter(torch.tensor([-4.6] + [0.0] * (PROPOSAL - 1)))
        self.judge = FaceJudge(features)

    def forward(self, picture: Tensor) -> Tensor:
        out: Tensor = self.head(self.cells(self.fine(picture)))
        return out


class FaceJudge(nn.Module):
    """(K, 1, 48, 48) of any contrast -> (K, 15), see JUDGEMENT.

    Args:
        features: at an eighth of the window's side; a quarter and half of it before.
    """

    def __init__(self, features: int = 64) -> None:
        super().__init__()
        half, quarter = features // 2, features // 4
        self.near = nn.Sequential(
            *(_normalised(1, quarter, stride=2), _normalised(quarter, quarter)),
            *(_normalised(quarter, half, stride=2), _normalised(half, half)),
        )
        self.whole = nn.Sequential(
            *(_normalised(half, features, stride=2), _normalised(features, features)),
            _normalised(features, features),
        )
        self.score = nn.Sequential(
            nn.Conv2d(features, half, 1),
            nn.Flatten(),
            nn.Linear(half * (WINDOW // 8) ** 2, features),
            nn.ReLU(),
            nn.Linear(features, 1),
        )
        self.back = nn.Conv2d(features, half, 1)
        self.points = nn.Sequential(_normalised(half, half), nn.Conv2d(half, POINTS, 1))

    def forward(self, windows: Tensor) -> Tensor:
        # Old prints are faded and dark: only what differs from the window's own grey says something.
        contrast = windows.std(dim=(1, 2, 3), keepdim=True) + 0.02
        near = self.near((windows - windows.mean(dim=(1, 2, 3), keepdim=True)) / contrast)
        whole = self.whole(near)
        maps = self.points(torch.relu(near + nn.functional.interpolate(self.back(whole), scale_factor=2)))
        # Each point is the mean of all places, weighted by how likely it lies there.
        likely = maps.flatten(2).softmax(dim=2).view_as(maps)
        side = likely.shape[3]
        places = (torch.arange(side, device=likely.device) + 0.5) / side - 0.5
        x, y = (likely.sum(dim=2) * places).sum(dim=2), (likely.sum(dim=3) * places).sum(dim=2)
        return torch.cat([self.score(whole), torch.stack([x, y], dim=2).flatten(1)], dim=1)


class _Residual(nn.Module):
    """Two convolutions beside the identity; without normalisation, a crop's cells say what the picture's say."""

    def __init__(self, features: int, dilation: int = 1) -> None:
        super().__init__()
        self.first = nn.Conv2d(features, features, 3, padding=1)
        self.second = nn.Conv2d(features, features, 3, padding=dilation, dilation=dilation)
        nn.init.kaiming_normal_(self.first.weight, nonlinearity="relu")
        # Nearly the identity at first: what normalisation is for elsewhere.
        nn.init.normal_(self.second.weight, std=0.1 / (3 * features**0.5))

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.second(torch.relu(self.first(x))))


def _normalised(features: int, out_features: int, stride: int = 1) -> nn.Sequential:
    convolution = nn.Conv2d(features, out_features, 3, stride, padding=1, bias=False)
    return nn.Sequential(convolution, nn.GroupNorm(max(1, out_features // 8), out_features), nn.ReLU())


def _halving(features: int, out_features: int) -> nn.Sequential:
    convolution = nn.Conv2d(features, out_features, 3, stride=2, padding=1)
    nn.init.kaiming_normal_(convolution.weight, nonlinearity="relu")
    return nn.Sequential(convolution, nn.ReLU())
