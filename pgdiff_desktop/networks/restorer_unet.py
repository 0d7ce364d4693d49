"""The starter restorer: a U-Net f(x_t, y, t) that says what to change in the degraded face."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d
from pgdiff_desktop.networks.patch_unet import PatchUNet
from pgdiff_desktop.networks.timesteps import timestep_embedding

_TIME = 64


class RestorerUNet(PatchUNet):
    """Predicts the clean face's smooth semantics from the sample x_t and the degraded face y.

    The published residual-in-residual blocks see little beyond their neighbours, and are wide enough to carry a
    face's detail through them. A small network must choose: this one sees the whole face at its coarse levels, and
    leaves the photo as it is wherever it has nothing to say.

    Args:
        widths, blocks, fold: see `PatchUNet`.
    """

    def __init__(self, *, widths: Sequence[int], blocks: int, fold: int = 2) -> None:
        super().__init__(6, widths=widths, blocks=blocks, fold=fold, time=_TIME)
        self.time_embed = nn.Sequential(nn.Linear(_TIME, _TIME), nn.LeakyReLU(0.2))
        self.unfold = Float32Conv2d(widths[0], 3 * fold**2, 3, padding=1)
        nn.init.zeros_(self.unfold.weight)
        nn.init.zeros_(self.unfold.get_parameter("bias"))

    def forward(self, x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        """The clean face as far as it can be told; not clamped.

        Args:
            x: sample x_t, (N, 3, H, W); sides as `PatchUNet.features` wants them.
            y: degraded face, the same shape, [-1, 1].
            timesteps: (N,), on the schedule of training.

        Returns:
            (N, 3, H, W), about [-1, 1].
        """
        time = self.time_embed(timestep_embedding(timesteps, _TIME))
        h = self.features(torch.cat([x, y], dim=1), time)
        return y + F.pixel_shuffle(self.unfold(h), self._fold)
