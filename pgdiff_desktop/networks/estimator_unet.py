"""The starter estimator: a U-Net from a degraded face and its damage to a sharp, complete face."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d
from pgdiff_desktop.networks.patch_unet import PatchUNet

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
            damage: (N, 1, H, W), 1 = damaged: y is ignored there; 0 = known.

        Returns:
            (N, 3, H, W), about [-1, 1].
        """
        filled = fill_smoothly(y, damage)
        h = self.features(torch.cat([filled, damage], dim=1))
        rough = filled + _blurred(F.pixel_shuffle(self.unfold(h), self._fold))
        change = rough - filled + self.smooth(torch.cat([rough, filled], dim=1))
        return filled + _without_dots(change)


def _blurred(x: Tensor) -> Tensor:
    """By 1 2 1 in both directions: the patches of the fold do not end in lines."""
    weights = x.new_tensor([0.25, 0.5, 0.25])
    kernel = (weights[:, None] * weights).expand(x.shape[1], 1, 3, 3)
    return F.conv2d(F.pad(x, (1, 1, 1, 1), mode="replicate"), kernel, groups=x.shape[1])


def _without_dots(x: Tensor) -> Tensor:
    """No pixel is above or below all of its eight neighbours.

    What the network adds is a face, which has no detail of one pixel. Dots in a comb over eyes and lips, which
    critics and measures of sharpness take for detail, can neither be learned nor shown.
    """
    height, width = x.shape[-2:]
    padded = F.pad(x, (1, 1, 1, 1), mode="replicate")
    places = [(dy, dx) for dy in range(3) for dx in range(3) if (dy, dx) != (1, 1)]
    around = [padded[..., dy : dy + height, dx : dx + width] for dy, dx in places]
    low, high = around[0], around[0]
    for one in around[1:]:
        low, high = torch.minimum(low, one), torch.maximum(high, one)
    return torch.minimum(torch.maximum(x, low), high)


def fill_smoothly(y: Tensor, damage: Tensor) -> Tensor:
    """The picture with its damage filled from what is known around it, from coarse to fine (Gortler et al. 1996).

    A network that has to invent what is in a hole need not begin with its lightness.

    Args:
        y: (N, C, H, W); damage: (N, 1, H, W), 1 = damaged.
    """
    pictures, shares = [y * (1 - damage)], [1 - damage]
    while min(pictures[-1].shape[-2:]) % 2 == 0:
        pictures.append(F.avg_pool2d(pictures[-1], 2))
        shares.append(F.avg_pool2d(shares[-1], 2))
    # Where not even the coarsest pixel knows anything, mid-grey.
    filled = pictures[-1] / shares[-1].clamp_min(1e-3)
    for picture, share in zip(reversed(pictures[:-1]), reversed(shares[:-1]), strict=True):
        wider = F.interpolate(filled, scale_factor=2, mode="bilinear", align_corners=False)
        filled = picture + (1 - share) * wider
    return filled
