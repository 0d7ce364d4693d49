"""VGG-16's convolutional part (Simonyan & Zisserman 2015), names as published by torchvision."""

from __future__ import annotations

from torch import Tensor, nn

# ImageNet statistics, which the published weights expect, for pixels in [0, 1].
_MEAN = (0.485, 0.456, 0.406)
_STANDARD_DEVIATION = (0.229, 0.224, 0.225)
# Indices of the last ReLU of the first four stages: relu1_2, relu2_2, relu3_3, relu4_3 (Johnson et al. 2016).
_TAPS = (3, 8, 15, 22)
_LAYOUT = (64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0)


class VGG16Features(nn.Module):
    """Features of a picture at four depths, for the perceptual property."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for width in _LAYOUT:
            if width == 0:
                layers.append(nn.MaxPool2d(2))
            else:
                layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU()]
                channels = width
        self.features = nn.Sequential(*layers)

    def forward(self, picture: Tensor) -> tuple[Tensor, ...]:
        """Four feature maps, finest first, of (N, 3, H, W) RGB in [-1, 1]."""
        mean = picture.new_tensor(_MEAN).view(1, 3, 1, 1)
        deviation = picture.new_tensor(_STANDARD_DEVIATION).view(1, 3, 1, 1)
        h = ((picture + 1) / 2 - mean) / deviation
        found = []
        for index in range(_TAPS[-1] + 1):
            h = self.features[index](h)
            if index in _TAPS:
                found.append(h)
        return tuple(found)
