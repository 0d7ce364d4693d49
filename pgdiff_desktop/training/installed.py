"""The shipped networks."""

from __future__ import annotations

from torch import nn

from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import load_settings


def starter_network(name: str, device: str) -> nn.Module:
    """A shipped network by its name in the catalog, without gradients on its weights."""
    return load_network(load_catalog().by_name(name), ModelStore(load_settings()), device)
