"""How unlike two faces are to MobileFaceNet, as a loss. What is in a loss judges nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.networks.mobilefacenet import MobileFaceNet
from pgdiff_desktop.training.run import autocast, channels_last

# Of MobileFaceNet's blocks, those that end the sides of 28, 14 and 7 px: their features are compared.
_COMPARED = (5, 12, 15)


def teacher_network(path: Path, device: str) -> MobileFaceNet:
    """MobileFaceNet from its weights, mobilefacenet.pt, without gradients on them."""
    network = MobileFaceNet()
    network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return network.eval().requires_grad_(False).to(device)


def teacher_features(teacher: MobileFaceNet, crops: Tensor) -> list[Tensor]:
    """Outputs of MobileFaceNet's blocks for crops (N, 3, 112, 112), in their order; the embedding is the last."""
    features = [teacher.dw_conv(teacher.conv1(crops))]
    for block in teacher.features:
        features.append(block(features[-1]))
    features.append(teacher.conv2(features[-1]))
    features.append(teacher.bn(teacher.conv3(teacher.gdconv(features[-1]))).flatten(1))
    return features


def unlike_by(teacher: Path, config: dict[str, Any], device: str) -> Callable[[Tensor, Tensor], Tensor]:
    """(restored, clean), each (N, 3, S, S) in [-1, 1] -> how much farther the teacher sees one from the other.

    Args:
        config: `size` S; `identity_weight` of 1 - cosine of the embeddings; `feature_weight` of the distance of what
            lies before them, in its own variance.
    """
    network = channels_last(teacher_network(teacher, device))
    view = embed_aligned_crop(lambda crops: teacher_features(network, crops), config["size"])

    def unlike(restored: Tensor, clean: Tensor) -> Tensor:
        with autocast(device):
            found = view(restored.clamp(-1, 1))
            with torch.no_grad():
                wanted = view(clean)
        alike = F.cosine_similarity(found[-1].float(), wanted[-1].float()).mean()
        away = torch.stack([F.mse_loss(found[n], wanted[n]) / wanted[n].var() for n in _COMPARED]).mean()
        total: Tensor = config["identity_weight"] * (1 - alike) + config["feature_weight"] * away
        return total

    return unlike
