"""The small identity network MobileFaceNet (Chen et al. 2018), names as in the catalogued file."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def _convolution(
    channels: int, out_channels: int, kernel: int, *, stride: int = 1, groups: int = 1
) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(
            channels, out_channels, kernel, stride, padding=(kernel - 1) // 2, groups=groups, bias=False
        ),
        nn.BatchNorm2d(out_channels),
        nn.ReLU6(),
    )


class SeparableConvolution(nn.Module):
    def __init__(self, channels: int, out_channels: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False)
        self.pointwise = nn.Conv2d(channels, out_channels, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.bn2 = nn.BatchNorm2d(out_channels)

    def forward(self, x: Tensor) -> Tensor:
        h = torch.relu(self.bn1(self.depthwise(x)))
        return torch.relu(self.bn2(self.pointwise(h)))


class GlobalDepthwiseConvolution(nn.Module):
    def __init__(self, channels: int, kernel: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, kernel, groups=channels, bias=False)
        self.bn = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        return self.bn(self.depthwise(x))


class InvertedResidual(nn.Module):
    def __init__(self, channels: int, out_channels: int, stride: int, expansion: int) -> None:
        super().__init__()
        hidden = channels * expansion
        self.adds_input = stride == 1 and channels == out_channels
        self.conv = nn.Sequential(
            _convolution(channels, hidden, 1),
            _convolution(hidden, hidden, 3, stride=stride, groups=hidden),
            nn.Conv2d(hidden, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv(x) if self.adds_input else self.conv(x)


class MobileFaceNet(nn.Module):
    """Embedding of a face: (N, 3, 112, 112) RGB in [-1, 1] -> (N, 128), not normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = _convolution(3, 64, 3, stride=2)
        self.dw_conv = SeparableConvolution(64, 64)
        blocks: list[nn.Module] = []
        channels = 64
        for expansion, width, count, stride in (
            (2, 64, 5, 2),
            (4, 128, 1, 2),
            (2, 128, 6, 1),
            (4, 128, 1, 2),
            (2, 128, 2, 1),
        ):
            for number in range(count):
                blocks.append(InvertedResidual(channels, width, stride if number == 0 else 1, expansion))
                channels = width
        self.features = nn.Sequential(*blocks)
        self.conv2 = _convolution(128, 512, 1)
        self.gdconv = GlobalDepthwiseConvolution(512, 7)
        self.conv3 = nn.Conv2d(512, 128, 1)
        self.bn = nn.BatchNorm2d(128)

    def forward(self, face: Tensor) -> Tensor:
        h = self.conv2(self.features(self.dw_conv(self.conv1(face))))
        return torch.flatten(self.bn(self.conv3(self.gdconv(h))), 1)
