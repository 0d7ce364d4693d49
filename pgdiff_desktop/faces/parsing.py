"""facexlib's ParseNet as a source of weights that follow the face."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from pgdiff_desktop.faces.blending import parsed_weight
from pgdiff_desktop.faces.torchvision_shim import import_torchvision
from pgdiff_desktop.opencv import cv2

_SIZE = 512


class FaceParser:
    """Tells skin, hair and features from background, hat, neck and clothes.

    Attributes:
        network: built without weights; they are for whoever made the parser to load.
    """

    def __init__(self) -> None:
        import_torchvision()
        from facexlib.parsing.parsenet import ParseNet

        self.network: nn.Module = ParseNet(in_size=_SIZE, out_size=_SIZE, parsing_ch=19)

    @torch.no_grad()
    def weight(self, aligned: np.ndarray) -> np.ndarray:
        """How much of the restored face is wanted where, (S, S) float32, for (S, S, 3) sRGB in [0, 1]."""
        size = aligned.shape[0]
        seen = cv2.resize(aligned, (_SIZE, _SIZE), interpolation=cv2.INTER_LINEAR)
        device = next(self.network.parameters()).device
        tensor = (
            torch.from_numpy(np.ascontiguousarray(seen * 2 - 1, np.float32)).permute(2, 0, 1)[None].to(device)
        )
        labels = self.network(tensor)[0].argmax(dim=1)[0].cpu().numpy()
        return np.asarray(
            np.clip(cv2.resize(parsed_weight(labels), (size, size), interpolation=cv2.INTER_AREA), 0, 1)
        )
