"""YuNet (Wu et al. 2023), which says of every cell of a picture what the starter detector is to say of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from pgdiff_desktop.networks.face_detector import SAID, STRIDES
from pgdiff_desktop.opencv import cv2


class YuNet:
    """The teacher from its file, yunet_n_dynamic.onnx."""

    def __init__(self, path: Path) -> None:
        self._network = cv2.dnn.readNet(str(path))

    def cells(self, pictures: np.ndarray) -> list[np.ndarray]:
        """What is said of (N, S, S) uint8 grey, S divisible by 32: for each stride (N, 15, S/stride, S/stride).

        As `SAID`, but the score is a probability, the geometric mean of YuNet's two.
        """
        count, side = pictures.shape[:2]
        self._network.setInput(np.repeat(pictures[:, None].astype(np.float32), 3, axis=1))
        names = [f"{what}_{stride}" for stride in STRIDES for what in ("cls", "obj", "bbox", "kps")]
        outputs = iter(self._network.forward(names))
        cells = []
        for stride in STRIDES:
            face, thing, box, landmarks = (next(outputs) for _ in range(4))
            score = np.sqrt(face.clip(0, 1) * thing.clip(0, 1))
            said = np.concatenate([score, box, landmarks], axis=2)
            cells.append(said.transpose(0, 2, 1).reshape(count, SAID, side // stride, side // stride))
        return cells
