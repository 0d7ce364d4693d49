"""Scratches, cracks, dust and losses, found by a network; what becomes of it: masks/scratch_proposal.py."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pgdiff_desktop.masks.scratch_proposal import LARGEST
from pgdiff_desktop.opencv import cv2

# Longest side from which on pictures are not enlarged; smaller ones are, but not more than twice.
SMALLEST = 512
# A print whose paper ends with the picture would look torn: so many pixels more of it are shown.
_PAPER = 32
# So many rows are computed at once, so that memory stays bounded, and so many more are seen above and below them.
# Multiples of the sizes at which networks pool.
_ROWS, _MARGIN = 768, 128
# Of a scan at its own size, so many columns at once.
_COLUMNS = 1024


@dataclass(frozen=True)
class ScratchDetector:
    """Finds damage in pictures.

    Attributes:
        network: lightness (1, 1, H, W) in [-1, 1] -> logits (1, 1, H, W).
    """

    network: nn.Module

    @torch.inference_mode()
    def probability(self, picture: np.ndarray) -> np.ndarray:
        """How likely each pixel of a picture is damaged, (H, W) float32 in [0, 1].

        Args:
            picture: (H, W, 3) uint8 sRGB, any size.
        """
        height, width = picture.shape[:2]
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        scale = _working_scale(max(height, width))
        if scale != 1:
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
            grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
        device = next(self.network.parameters()).device
        lightness = torch.from_numpy(grey).to(device).float()[None, None] / 127.5 - 1
        lightness = F.pad(lightness, (_PAPER,) * 4, mode="replicate")
        found = self._logits(lightness)[0, 0, _PAPER:-_PAPER, _PAPER:-_PAPER].sigmoid().cpu().numpy()
        if scale != 1:
            found = cv2.resize(found, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(found, np.float32)

    @torch.inference_mode()
    def fine_probability(self, grey: np.ndarray) -> np.ndarray:
        """As `probability`, of a strip of a large scan as it is, (h, w) uint8 grey -> (h, w) uint8, 255 = certain."""
        device = next(self.network.parameters()).device
        found = np.empty(grey.shape, np.uint8)
        for left in range(0, grey.shape[1], _COLUMNS):
            first = max(0, left - _MARGIN)
            part = np.ascontiguousarray(grey[:, first : left + _COLUMNS + _MARGIN])
            lightness = torch.from_numpy(part).to(device).float()[None, None] / 127.5 - 1
            seen = (self.network(lightness)[0, 0].sigmoid() * 255).round().byte().cpu().numpy()
            found[:, left : left + _COLUMNS] = seen[:, left - first :][:, :_COLUMNS]
        return found

    def _logits(self, lightness: Tensor) -> Tensor:
        strips = []
        for top in range(0, lightness.shape[2], _ROWS):
            first = max(0, top - _MARGIN)
            seen = self.network(lightness[:, :, first : top + _ROWS + _MARGIN])
            strips.append(seen[:, :, top - first :][:, :, :_ROWS])
        return torch.cat(strips, dim=2)


def _working_scale(longest: int) -> float:
    if longest > LARGEST:
        return LARGEST / longest
    return min(2.0, max(1.0, SMALLEST / longest))
