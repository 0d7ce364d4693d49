"""facexlib's RetinaFace (Deng et al. 2020) as a face detector."""

from __future__ import annotations

import warnings

import numpy as np
import torch
from torch import nn

from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.faces.torchvision_shim import import_torchvision

# Of the labelled faces of old group photos, what is lost by a higher score is more than the false ones it spares.
DEFAULT_SCORE = 0.8


class RetinaFaceDetector:
    """Finds upright faces of about 16 px and more.

    Args:
        network_name: facexlib's, `resnet50` or `mobile0.25`.
        score: faces below it are left out.

    Attributes:
        network: built without weights; they are for whoever made the detector to load.
    """

    def __init__(self, network_name: str, device: str, score: float = DEFAULT_SCORE) -> None:
        import_torchvision()
        from facexlib.detection.retinaface import RetinaFace

        with warnings.catch_warnings():
            # facexlib asks torchvision for an untrained backbone in a way that is going out of use.
            warnings.simplefilter("ignore")
            self.network: nn.Module = RetinaFace(network_name=network_name, device=device)
        self.score = score

    @torch.no_grad()
    def detect(self, picture: np.ndarray) -> list[Face]:
        """Faces of (H, W, 3) uint8 sRGB, in its pixels."""
        blue_first = np.ascontiguousarray(picture[..., ::-1])
        rows = self.network.detect_faces(blue_first, conf_threshold=self.score)  # type: ignore[operator]
        return [_face(row) for row in rows.astype(float)]


def _face(row: np.ndarray) -> Face:
    x0, y0, x1, y1, score = (float(value) for value in row[:5])
    points = tuple((float(x), float(y)) for x, y in row[5:].reshape(5, 2))
    return Face((x0, y0, x1 - x0, y1 - y0), points, score)
