"""Networks that a training looks up to: the shipped ones, and the judge of identity."""

from __future__ import annotations

from pathlib import Path

from torch import nn

from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network, load_weights_of
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.networks.mobilefacenet import MobileFaceNet
from pgdiff_desktop.settings import load_settings


def starter_network(name: str, device: str) -> nn.Module:
    """A shipped network by its name in the catalog, without gradients on its weights."""
    return load_network(load_catalog().by_name(name), ModelStore(load_settings()), device)


def teacher_network(path: Path, device: str) -> MobileFaceNet:
    """MobileFaceNet from its weights, mobilefacenet.pt."""
    network = load_weights_of(load_catalog().by_name("identity-mobilefacenet"), path).to(device)
    assert isinstance(network, MobileFaceNet)
    return network
