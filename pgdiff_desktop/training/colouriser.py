"""Trains the colouriser: the lightness of a print -> classes of its colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.networks.colouriser_unet import A_VALUES, B_VALUES, CLASS_STEP, COLOUR_CLASSES
from pgdiff_desktop.training.colour_pictures import load_colour_pictures
from pgdiff_desktop.training.colour_prints import draw_print
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.run import Run, autocast, network_of, on_device

# How many pictures say how frequent each colour is.
_COUNTED = 300


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = on_device(load_config("colouriser"), device)
    pictures = load_colour_pictures(data, held_out=False)

    size, colour_size = config["size"], config["size"] // config["architecture"]["fold"]

    def draw(rng: np.random.Generator, count: int = config["batch"]) -> dict[str, np.ndarray]:
        prints = [draw_print(pictures, size, colour_size, config["shares"], rng) for _ in range(count)]
        return {
            "lightness": np.stack([drawn.lightness for drawn in prints])[..., None],
            "truth": np.stack([drawn.colour for drawn in prints]),
        }

    run = Run("colouriser", lambda: network_of(config), config, output, start, device)
    neighbours = Neighbours(device)
    counted = draw(np.random.default_rng(config["seed"]), _COUNTED)["truth"]
    gains = gains_of_classes(
        neighbours.frequencies(torch.from_numpy(counted).to(device).permute(0, 3, 1, 2)[:, :2].float() - 128),
        smoothing=config["smoothing"],
        most=config["most_gain"],
    )

    def loss(batch: dict[str, Tensor]) -> Tensor:
        # From [-1, 1], which every picture is brought to, back to bytes.
        ab = batch["truth"][:, :2] * 127.5 + 127.5 - 128
        skin = (batch["truth"][:, 2] + 1) / 2
        with autocast(device):
            logits = run.network(batch["lightness"])
        classes, shares = neighbours.of(ab)
        logarithms = F.log_softmax(logits.float(), dim=1)
        surprise = -(shares * logarithms.gather(1, classes)).sum(dim=1)
        gain = (shares * gains[classes]).sum(dim=1)
        # The centres' mean under the chances themselves: sharpening them is for later.
        mean = torch.einsum("nkhw,kc->nchw", logarithms.exp(), run.network.centres)
        distance = F.smooth_l1_loss(mean, ab, reduction="none").sum(dim=1)
        weight = 1 + (config["skin_weight"] - 1) * skin
        total = weight * (gain * surprise + config["distance_weight"] * distance)
        mean_loss: Tensor = total.sum() / weight.sum()
        return mean_loss

    run.train(loss, minutes, draw=draw)


def gains_of_classes(frequencies: Tensor, *, smoothing: float, most: float) -> Tensor:
    """How much more each class counts, (K,), 1 on the average pixel; see Zhang et al. 2016, section 2.2.

    Args:
        frequencies: (K,), summing to 1.
        smoothing: 0 for the inverse of the frequency, 1 for all alike.
    """
    gains = 1 / ((1 - smoothing) * frequencies + smoothing / len(frequencies))
    return (gains / (frequencies * gains).sum()).clamp(max=most)


class Neighbours:
    """The four classes around a colour, with shares whose mean is the colour itself (bilinear interpolation)."""

    def __init__(self, device: str) -> None:
        centres = np.array(COLOUR_CLASSES)
        # Corners of the grid that no class has are their nearest class.
        grid = np.stack(np.meshgrid(A_VALUES, B_VALUES, indexing="ij"), axis=-1)
        nearest = np.square(grid[:, :, None] - centres).sum(axis=-1).argmin(axis=-1)
        self._table = torch.from_numpy(nearest).to(device)

    def of(self, ab: Tensor) -> tuple[Tensor, Tensor]:
        """Classes (N, 4, h, w) and their shares, summing to 1, of colours (N, 2, h, w) in CIELAB."""
        a, a_share = _cell(ab[:, 0], A_VALUES)
        b, b_share = _cell(ab[:, 1], B_VALUES)
        corners = [
            (
                self._table[a + right, b + up],
                (a_share if right else 1 - a_share) * (b_share if up else 1 - b_share),
            )
            for right in (0, 1)
            for up in (0, 1)
        ]
        classes, shares = zip(*corners, strict=True)
        return torch.stack(classes, dim=1), torch.stack(shares, dim=1)

    def frequencies(self, ab: Tensor) -> Tensor:
        """Share of each class in colours (N, 2, h, w), (K,)."""
        classes, shares = self.of(ab)
        counts = torch.zeros(len(COLOUR_CLASSES), device=ab.device)
        counts.index_add_(0, classes.flatten(), shares.flatten())
        return counts / counts.sum()


def _cell(values: Tensor, grid: range) -> tuple[Tensor, Tensor]:
    """Between which two grid values each lies: the number of the lower one, and the share of the upper one."""
    position = ((values - grid[0]) / CLASS_STEP).clamp(0, len(grid) - 1)
    lower = position.floor().clamp(max=len(grid) - 2)
    return lower.long(), position - lower
