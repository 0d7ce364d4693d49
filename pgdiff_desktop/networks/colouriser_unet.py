"""The starter colouriser: a U-Net from the lightness of a photo to chances of soft classes of colour."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from pgdiff_desktop.networks.half_precision import Float32Conv2d
from pgdiff_desktop.networks.patch_unet import PatchUNet

# A grid over the part of CIELAB's (a, b) that photographs use.
CLASS_STEP = 10
A_VALUES = range(-40, 61, CLASS_STEP)
B_VALUES = range(-50, 71, CLASS_STEP)
_MOST_SUM = 95
COLOUR_CLASSES = tuple((a, b) for a in A_VALUES for b in B_VALUES if abs(a) + abs(b) < _MOST_SUM)


class ColouriserUNet(PatchUNet):
    """Classes of colour at 1/fold of the side: a mean over what a thing may be is grey, a choice is not (Zhang et al.

    2016). What is seen of the whole picture - a beach, a studio - is added everywhere (Iizuka et al. 2016).

    Args:
        widths, blocks, fold: see `PatchUNet`.

    Attributes:
        centres: (K, 2), a and b of each class; in the file, as weights mean nothing with other ones.
    """

    centres: Tensor

    def __init__(self, *, widths: Sequence[int], blocks: int, fold: int = 4) -> None:
        super().__init__(1, widths=widths, blocks=blocks, fold=fold)
        coarsest = widths[-1]
        self.whole = nn.Sequential(
            nn.Linear(coarsest, coarsest), nn.LeakyReLU(0.2), nn.Linear(coarsest, coarsest)
        )
        self.classes = Float32Conv2d(widths[0], len(COLOUR_CLASSES), 1)
        self.register_buffer("centres", torch.tensor(COLOUR_CLASSES, dtype=torch.float32))

    def at_coarsest(self, h: Tensor) -> Tensor:
        return h + self.whole(h.mean(dim=(2, 3)))[:, :, None, None]

    def forward(self, lightness: Tensor) -> Tensor:
        """Logits (N, K, H / fold, W / fold).

        Args:
            lightness: CIELAB's L / 50 - 1, (N, 1, H, W) in [-1, 1]; sides as `PatchUNet.features` wants them.
        """
        return self.classes(self.features(lightness))

    def mean_colour(self, logits: Tensor, temperature: float) -> Tensor:
        """(N, 2, h, w), CIELAB's a and b: the annealed mean of the classes.

        Args:
            logits: (N, K, h, w).
            temperature: 1 for the plain mean, which is careful and pale; towards 0 the likeliest class, which is
                vivid and in patches.
        """
        chances = torch.softmax(logits.float() / temperature, dim=1)
        return torch.einsum("nkhw,kc->nchw", chances, self.centres.float())
