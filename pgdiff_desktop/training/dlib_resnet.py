"""dlib's recogniser of faces (King 2017, CC0) in torch, with the features between its stages.

dlib itself shows the descriptor alone, and takes ten times as long.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.dlib_judge import model_files

CHIP = 150
# The square that dlib cuts out of an aligned face, as shares of its side: middle across, middle down, side. Mean of
# what its predictor of landmarks leads to on 200 held-out faces; descriptors lie 0.18 from those by the predictor.
_SQUARE = (0.5, 0.5964, 0.6625)
# Channels of the stages, and how many blocks each has; all but the first begin by halving the side.
_STAGES = ((32, 3), (64, 4), (128, 3), (256, 3), (256, 1))
# What is taken away from the levels of red, green and blue before they are divided by 256.
_MEANS = (122.782, 117.001, 104.298)
# How a tensor of its file begins: a version, and four whole numbers, each with the count of its bytes before it.
_TENSOR = b"\x01\x02"


class _Block(nn.Module):
    """Two convolutions beside the input, or beside the input at half the side."""

    def __init__(self, channels: int, out_channels: int, stride: int) -> None:
        super().__init__()
        self.halves = stride == 2
        # dlib pads what keeps the side, and nothing else.
        self.first = nn.Conv2d(channels, out_channels, 3, stride, padding=0 if self.halves else 1)
        self.first_affine = _Affine(out_channels)
        self.second = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.second_affine = _Affine(out_channels)

    def forward(self, x: Tensor) -> Tensor:
        h = self.second_affine(self.second(torch.relu(self.first_affine(self.first(x)))))
        return torch.relu(_sum(h, F.avg_pool2d(x, 2) if self.halves else x))


class _Affine(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(channels))
        self.shift = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        return x * self.scale[:, None, None] + self.shift[:, None, None]


class DlibResNet(nn.Module):
    """(N, 3, 150, 150) RGB in [-1, 1] -> the features after each stage, and the descriptor (N, 128) at last."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, _STAGES[0][0], 7, 2)
        self.stem_affine = _Affine(_STAGES[0][0])
        self.stages = nn.ModuleList()
        channels = _STAGES[0][0]
        for number, (width, count) in enumerate(_STAGES):
            blocks = []
            for block in range(count):
                blocks.append(_Block(channels, width, 2 if number and not block else 1))
                channels = width
            self.stages.append(nn.Sequential(*blocks))
        self.mix = nn.Linear(channels, 128, bias=False)

    def forward(self, chips: Tensor) -> list[Tensor]:
        means = torch.tensor(_MEANS, device=chips.device).view(1, 3, 1, 1)
        levels = ((chips + 1) * 127.5 - means) / 256
        found = F.max_pool2d(torch.relu(self.stem_affine(self.stem(levels))), 3, 2)
        features = []
        for stage in self.stages:
            found = stage(found)
            features.append(found)
        return [*features, self.mix(found.mean((2, 3)))]


def chip_matrix(size: int) -> np.ndarray:
    """From the aligned face of `size` pixels to the teacher's chip, (2, 3) float64."""
    across, down, side = _SQUARE
    scale = CHIP / (side * size)
    # Between centres of pixels, the first of which lies at 0.
    shift = [(CHIP - 1) / 2 - scale * (middle * size - 0.5) for middle in (across, down)]
    return np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])


def chip_of(face: np.ndarray) -> np.ndarray:
    """What the teacher sees of an aligned face (S, S, 3) in [0, 1], (150, 150, 3)."""
    chip = cv2.warpAffine(
        face, chip_matrix(len(face)), (CHIP, CHIP), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
    )
    return np.asarray(np.clip(chip, 0, 1), np.float32)


def load_teacher() -> DlibResNet:
    """dlib's network from the file of face_recognition_models, without gradients on its weights.

    Raises:
        SystemExit: the extra [evaluate] is not installed.
    """
    network = DlibResNet()
    _read(network, Path(model_files().face_recognition_model_location()).read_bytes())
    return network.eval().requires_grad_(False)


def _read(network: DlibResNet, data: bytes) -> None:
    """Takes one layer's weights after the other from dlib's file, in which other things lie between them."""
    place = 0
    for layer in network.modules():
        if not isinstance(layer, nn.Conv2d | nn.Linear | _Affine):
            continue
        parameters = list(layer.parameters())
        size = sum(parameter.numel() for parameter in parameters)
        sides = (layer.in_features, layer.out_features) if isinstance(layer, nn.Linear) else (size, 1)
        begin = _TENSOR + b"".join(map(_whole_number, (*sides, 1, 1)))
        place = data.index(begin, place) + len(begin)
        values = np.frombuffer(data, "<f4", size, place).copy()
        place += 4 * size
        if isinstance(layer, nn.Linear):
            layer.weight.data = torch.from_numpy(values.reshape(sides).T.copy())
            continue
        for parameter in parameters:
            own, values = np.split(values, [parameter.numel()])
            parameter.data = torch.from_numpy(own).view(parameter.shape)


def _whole_number(number: int) -> bytes:
    """As dlib writes it: how many bytes, and these, the smallest first."""
    length = (number.bit_length() + 7) // 8
    return bytes([length]) + number.to_bytes(length, "little")


def _sum(one: Tensor, other: Tensor) -> Tensor:
    """Of two that may differ in side and channels: dlib fills the smaller with nothing."""
    channels, height, width = (max(one.shape[axis], other.shape[axis]) for axis in (1, 2, 3))

    def filled(x: Tensor) -> Tensor:
        return F.pad(x, (0, width - x.shape[3], 0, height - x.shape[2], 0, channels - x.shape[1]))

    return filled(one) + filled(other)
