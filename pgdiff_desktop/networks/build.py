"""From the catalog's description of an architecture to the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from torch import nn

from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet
from pgdiff_desktop.networks.edm_unet import EdmUNet
from pgdiff_desktop.networks.embedding_resnet import EmbeddingResNet
from pgdiff_desktop.networks.estimator_unet import EstimatorUNet
from pgdiff_desktop.networks.face_detector import FaceDetectorNetwork
from pgdiff_desktop.networks.facexlib_networks import parsenet, retinaface
from pgdiff_desktop.networks.gaussian_unet import GaussianUNet
from pgdiff_desktop.networks.iresnet import IResNet50
from pgdiff_desktop.networks.judge_resnet import JudgeResNet
from pgdiff_desktop.networks.mobilefacenet import MobileFaceNet
from pgdiff_desktop.networks.patch_discriminator import PatchDiscriminator
from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.networks.restorer_unet import RestorerUNet
from pgdiff_desktop.networks.scratch_unet import ScratchUNet
from pgdiff_desktop.networks.srvgg import CompactEnlarger
from pgdiff_desktop.networks.unet import UNet
from pgdiff_desktop.networks.vgg import VGG16Features

_KINDS: dict[str, Callable[..., nn.Module]] = {
    "unet": UNet,
    "gaussian_unet": GaussianUNet,
    "edm_unet": EdmUNet,
    "restorer": Restorer,
    "restorer_unet": RestorerUNet,
    "estimator_unet": EstimatorUNet,
    "colouriser_unet": ColouriserUNet,
    "iresnet50": IResNet50,
    "embedding_resnet": EmbeddingResNet,
    "judge_resnet": JudgeResNet,
    "mobilefacenet": MobileFaceNet,
    "vgg16_features": VGG16Features,
    "patch_discriminator": PatchDiscriminator,
    "face_detector": FaceDetectorNetwork,
    "retinaface": retinaface,
    "parsenet": parsenet,
    "starter_scratch_unet": ScratchUNet,
    "srvgg": CompactEnlarger,
}


def build_network(architecture: Mapping[str, Any]) -> nn.Module:
    """The network that `kind` names, built with the other entries as arguments; weights not loaded.

    Raises:
        ValueError: the kind is unknown, or an argument does not fit.
    """
    arguments = dict(architecture)
    kind = arguments.pop("kind", None)
    if kind not in _KINDS:
        raise ValueError(f"unknown architecture {kind!r}; known are {', '.join(sorted(_KINDS))}")
    try:
        return _KINDS[kind](**arguments)
    except TypeError as error:
        raise ValueError(f"architecture {kind!r}: {error}") from error
