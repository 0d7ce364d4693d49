"""The starter estimator: a U-Net from a degraded face and its damage to a sharp, complete face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d
from pgdiff_desktop.networks.patch_unet import PatchUNet

if TYPE_CHECKING:
    from collections.abc import Sequence

_SMOOTHING_CHANNELS = 16


class EstimatorUNet(PatchUNet):
    """Says what to change in the degraded face, and what lies under its damage.

    Args:
        widths, blocks, fold: see `PatchUNet`.
    """

    def __init__(self, *, widths: Sequence[int], blocks: int, fold: int = 4) -> None:
        super().__init__(4, widths=widths, blocks=blocks, fold=fold)
        self.unfold = Float32Conv2d(widths[0], 3 * fold**2, 3, padding=1)
        # At full size, across the borders of the patches, which would show as a grid.
        last = Float32Conv2d(_SMOOTHING_CHANNELS, 3, 3, padding=1)
        self.smooth = nn.Sequential(nn.Conv2d(6, _SMOOTHING_CHANNELS, 3, padding=1), nn.LeakyReLU(0.2), last)
        for layer in (self.unfold, last):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.get_parameter("bias"))

    def forward(self, y: Tensor, damage: Tensor) -> Tensor:
        """The clean face; not clamped.

        Args:
            y: degraded face, (N, 3, H, W), [-1, 1]; sides as `PatchUNet.features` wants them.
            damage: (N, 1, H, W), 1 = damaged: what y says there is not looked at; 0 = known.

        Returns:
            (N, 3, H, W), about [-1, 1].
        """
        known = y * (1 - damage)
        h = self.features(torch.cat([known, damage], dim=1))
        rough = known + F.pixel_shuffle(self.unfold(h), self._fold)
        return rough + self.smooth(torch.cat([rough, known], dim=1))
