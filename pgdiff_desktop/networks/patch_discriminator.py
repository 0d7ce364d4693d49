"""A patch discriminator (Isola et al. 2017), names as in the catalogued file."""

from __future__ import annotations

from torch import Tensor, nn


class PatchDiscriminator(nn.Module):
    """Tells photographs from inventions, patch by patch; larger is more like a photograph.

    Args:
        features: width of the first layer.
        layers: convolutions with stride 2.
    """

    def __init__(self, *, features: int = 64, layers: int = 4) -> None:
        super().__init__()
        stack: list[nn.Module] = [nn.Conv2d(3, features, 4, stride=2, padding=1), nn.LeakyReLU(0.2)]
        channels = features
        for number in range(1, layers + 1):
            width = features * min(2**number, 8)
            stride = 2 if number < layers else 1
            stack += [
                nn.Conv2d(channels, width, 4, stride=stride, padding=1, bias=False),
                nn.BatchNorm2d(width),
                nn.LeakyReLU(0.2),
            ]
            channels = width
        stack.append(nn.Conv2d(channels, 1, 4, padding=1))
        self.main = nn.Sequential(*stack)

    def forward(self, picture: Tensor) -> Tensor:
        """(N, 1, h, w) scores of (N, 3, H, W) RGB in [-1, 1]."""
        return self.main(picture)
