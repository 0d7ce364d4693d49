"""ArcFace's identity network IResNet-50 (Deng et al. 2019), names as published by insightface."""

from __future__ import annotations

import torch
from torch import Tensor, nn

INPUT_SIZE = 112


class IdentityBlock(nn.Module):
    def __init__(self, channels: int, out_channels: int, stride: int) -> None:
        super().__init__()
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv1 = nn.Conv2d(channels, out_channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.prelu = nn.PReLU(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, stride=stride, padding=1, bias=False)
        self.bn3 = nn.BatchNorm2d(out_channels)
        self.downsample = (
            nn.Sequential(
                nn.Conv2d(channels, out_channels, 1, stride=stride, bias=False), nn.BatchNorm2d(out_channels)
            )
            if stride != 1 or channels != out_channels
            else None
        )

    def forward(self, x: Tensor) -> Tensor:
        h = self.prelu(self.bn2(self.conv1(self.bn1(x))))
        h = self.bn3(self.conv2(h))
        return h + (x if self.downsample is None else self.downsample(x))


class IResNet50(nn.Module):
    """Embedding of a face: (N, 3, 112, 112) RGB in [-1, 1] -> (N, 512), not normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.prelu = nn.PReLU(64)
        channels = 64
        for number, (width, blocks) in enumerate(((64, 3), (128, 4), (256, 14), (512, 3)), start=1):
            layers = [IdentityBlock(channels, width, stride=2)]
            layers += [IdentityBlock(width, width, stride=1) for _ in range(blocks - 1)]
            self.add_module(f"layer{number}", nn.Sequential(*layers))
            channels = width
        self.bn2 = nn.BatchNorm2d(512)
        self.fc = nn.Linear(512 * (INPUT_SIZE // 16) ** 2, 512)
        self.features = nn.BatchNorm1d(512)

    def forward(self, face: Tensor) -> Tensor:
        h = self.prelu(self.bn1(self.conv1(face)))
        for number in range(1, 5):
            h = self.get_submodule(f"layer{number}")(h)
        return self.features(self.fc(torch.flatten(self.bn2(h), 1)))
