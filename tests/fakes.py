"""Small stand-ins for networks: quick, deterministic, and with the same signatures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.faces.face import Face, face_from_box


class KnownFacePrior(nn.Module):
    """A prior whose training set was one face: it predicts exactly the noise that hides it.

    Args:
        face: (1, 3, S, S) in [-1, 1].
        alpha_bar: of the full training schedule, (T,).
    """

    def __init__(self, face: Tensor, alpha_bar: Tensor) -> None:
        super().__init__()
        self.register_buffer("face", face)
        self.register_buffer("alpha_bar", alpha_bar)
        self.calls = 0

    def forward(self, x: Tensor, timesteps: Tensor) -> Tensor:
        self.calls += 1
        alpha_bar = self.alpha_bar[timesteps].view(-1, 1, 1, 1).float()
        return (x - alpha_bar.sqrt() * self.face) / (1 - alpha_bar).sqrt()


class BlurryRestorer(nn.Module):
    """Says that the clean face is y, a little smoothed."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    def forward(self, x: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        self.calls += 1
        return nn.functional.avg_pool2d(y, 3, stride=1, padding=1, count_include_pad=False)


class MeanColourEmbedding(nn.Module):
    """An identity that is nothing but the crop's mean colour, (N, 3)."""

    def forward(self, face: Tensor) -> Tensor:
        return face.mean(dim=(2, 3))


class FakeJudge(MeanColourEmbedding):
    """A judge to whom persons are mean colours, and dark faces are children's."""

    def childlike(self, face: Tensor) -> Tensor:
        return (face.mean(dim=(1, 2, 3)) < 0).float()


def gradient_face(size: int = 32) -> Tensor:
    """A smooth coloured picture, (1, 3, S, S) in [-1, 1]."""
    ramp = torch.linspace(-0.8, 0.8, size)
    red = ramp.view(1, -1).expand(size, size)
    return torch.stack([red, red.t(), -red])[None].contiguous()


class LocalMeans(nn.Module):
    """Features that are the picture at half and at a quarter of its side."""

    def forward(self, face: Tensor) -> tuple[Tensor, ...]:
        return nn.functional.avg_pool2d(face, 2), nn.functional.avg_pool2d(face, 4)


class Likes(nn.Module):
    """A discriminator that takes one grey for real and everything else for made up."""

    def __init__(self, grey: float) -> None:
        super().__init__()
        self.grey = grey

    def forward(self, face: Tensor) -> Tensor:
        return -(face - self.grey).abs().mean(dim=1, keepdim=True)


class LeftHalfParser(nn.Module):
    """A ParseNet that sees skin on the left half and background on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.nowhere = nn.Parameter(torch.zeros(1), requires_grad=False)

    def forward(self, face: Tensor) -> tuple[Tensor, Tensor]:
        labels = torch.zeros(face.shape[0], 19, *face.shape[2:])
        labels[:, 1, :, : face.shape[3] // 2] = 1
        labels[:, 0, :, face.shape[3] // 2 :] = 1
        return labels, face


class BrightIsDamage(nn.Module):
    """A scratch detector that takes whatever is nearly white for damage."""

    def __init__(self) -> None:
        super().__init__()
        self.nowhere = nn.Parameter(torch.zeros(1), requires_grad=False)

    def forward(self, lightness: Tensor) -> Tensor:
        return 100 * (lightness - 0.9)


class FakeRegistry:
    """Gives stand-ins for the catalog's networks, whatever files are installed.

    Args:
        face: (1, 3, 128, 128), the face that the prior knows.
    """

    def __init__(self, catalog, store, face: Tensor) -> None:
        self.catalog = catalog
        self.store = store
        alpha_bar = NoiseSchedule.linear().alpha_bar
        self._by_role = {
            "prior": KnownFacePrior(face, alpha_bar),
            "restorer": BlurryRestorer(),
            "identity": MeanColourEmbedding(),
            "judge": FakeJudge(),
            "perceptual features": LocalMeans(),
            "discriminator": Likes(grey=0.2),
            "parser": LeftHalfParser(),
            "scratches": BrightIsDamage(),
        }

    def get(self, entry, device: str, computation=None) -> nn.Module:
        return self._by_role[entry.role]

    def free(self, device: str | None = None) -> None:
        """Stand-ins take no memory."""

    def free_unused(self) -> bool:
        return False


class FixedDetector:
    """Finds the same faces in every picture, given in shares of its width and height."""

    def __init__(self, *boxes: tuple[float, float, float, float]) -> None:
        self._boxes = boxes

    def detect(self, picture: np.ndarray) -> list[Face]:
        height, width = picture.shape[:2]
        scaled = [(x * width, y * height, w * width, h * height) for x, y, w, h in self._boxes]
        return [replace(face_from_box(box), score=0.9, by_hand=False) for box in scaled]


def old_photo(height: int = 300, width: int = 240, dtype=np.uint8, channels: int = 3) -> np.ndarray:
    """A soft monochrome picture with grain, (H, W, channels)."""
    rng = np.random.default_rng(5)
    y, x = np.mgrid[:height, :width]
    grey = 0.5 + 0.2 * np.sin(x / 23) * np.cos(y / 31) + rng.normal(0, 0.02, (height, width))
    pixels = (np.clip(grey, 0, 1) * np.iinfo(dtype).max).astype(dtype)
    return np.repeat(pixels[..., None], channels, axis=2)
