"""Networks that facexlib brings: RetinaFace (Deng et al. 2020) and ParseNet."""

from __future__ import annotations

import warnings

import torch
from torch import nn

from pgdiff_desktop.networks.torchvision_shim import import_torchvision

PARSENET_SIZE = 512


def retinaface(backbone: str) -> nn.Module:
    """facexlib's RetinaFace on the CPU; `backbone` is `resnet50` or `mobile0.25`."""
    import_torchvision()
    from facexlib.detection.retinaface import RetinaFace

    # Its constructor computes with what it builds, so a device context of the caller's must not reach it.
    with torch.device("cpu"), warnings.catch_warnings():
        # facexlib asks torchvision for an untrained backbone in a way that is going out of use.
        warnings.simplefilter("ignore")
        return RetinaFace(network_name=backbone, device="cpu")


def parsenet() -> nn.Module:
    """facexlib's ParseNet for faces of 512 px: (N, 3, 512, 512) in [-1, 1] -> (labels (N, 19, 512, 512), picture)."""
    import_torchvision()
    from facexlib.parsing.parsenet import ParseNet

    with torch.device("cpu"):
        return ParseNet(in_size=PARSENET_SIZE, out_size=PARSENET_SIZE, parsing_ch=19)
