"""facexlib's ParseNet as a source of weights that follow the face."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from pgdiff_desktop.faces.blending import parsed_weight
from pgdiff_desktop.networks.facexlib_networks import PARSENET_SIZE
from pgdiff_desktop.opencv import cv2


class FaceParser:
    """Tells skin, hair and features from background, hat, neck and clothes.

    Args:
        network: facexlib's ParseNet for 512 px, loaded, on any device.
    """

    def __init__(self, network: nn.Module) -> None:
        self._network = network
        self._device = next(network.parameters()).device

    def weight(self, aligned: np.ndarray) -> np.ndarray:
        """How much of the restored face is wanted where, (S, S) float32, for (S, S, 3) sRGB in [0, 1]."""
        size = aligned.shape[0]
        weight = parsed_weight(self.labels(aligned))
        return np.asarray(cv2.resize(weight, (size, size), interpolation=cv2.INTER_AREA))

    @torch.no_grad()
    def labels(self, aligned: np.ndarray) -> np.ndarray:
        """ParseNet's 19 labels, (512, 512) integers whatever the size of the face, (S, S, 3) sRGB in [0, 1]."""
        seen = cv2.resize(aligned, (PARSENET_SIZE, PARSENET_SIZE), interpolation=cv2.INTER_LINEAR)
        tensor = torch.from_numpy(np.ascontiguousarray(seen * 2 - 1, np.float32)).permute(2, 0, 1)[None]
        return np.asarray(self._network(tensor.to(self._device))[0].argmax(dim=1)[0].cpu().numpy())
