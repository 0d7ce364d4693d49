"""facexlib's RetinaFace (Deng et al. 2020) as a face detector."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from pgdiff_desktop.faces.face import Face

# Measured with mobile0.25 on 148 old photos at a longest side of 1280 px, faces of 24 px and more, labels by
# another detector: found / boxes beside the labels (about half of them faces) at a score of
# 0.5: 97.9 % / 41, 0.7: 95.9 % / 27, 0.8: 94.7 % / 18, 0.9: 90.0 % / 10, 0.97: 78.2 % / 2.
_LEAST_SCORE = 0.8


class RetinaFaceDetector:
    """Finds upright faces of about 16 px and more.

    Args:
        network: facexlib's RetinaFace, loaded, on any device.
    """

    def __init__(self, network: Any) -> None:
        # facexlib remembers the device that a network was built on, beside where its weights are.
        network.device = next(network.parameters()).device
        network.mean_tensor = network.mean_tensor.to(network.device)
        self._network = network

    @torch.no_grad()
    def detect(self, picture: np.ndarray) -> list[Face]:
        """Faces of (H, W, 3) uint8 sRGB, in its pixels."""
        blue_first = np.ascontiguousarray(picture[..., ::-1])
        rows = self._network.detect_faces(blue_first, conf_threshold=_LEAST_SCORE)
        return [_face(row) for row in np.asarray(rows, np.float64).reshape(-1, 15)]


def _face(row: np.ndarray) -> Face:
    """A row of facexlib: box (x0, y0, x1, y1), score, five points."""
    x0, y0, x1, y1, score = (float(value) for value in row[:5])
    points = tuple((float(x), float(y)) for x, y in row[5:].reshape(5, 2))
    return Face((x0, y0, x1 - x0, y1 - y0), points, score)
