"""Networks in memory: each is loaded once per device and precision, and stays until it is freed."""

from __future__ import annotations

import threading

import torch
from torch import nn

from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.networks.half_precision import HalfPrecision


class ModelRegistry:
    """Loads catalogued networks on request; may be used from several threads."""

    def __init__(self, catalog: Catalog, store: ModelStore) -> None:
        self.catalog = catalog
        self.store = store
        self._loaded: dict[tuple[str, str, torch.dtype], nn.Module] = {}
        self._lock = threading.Lock()

    def get(self, entry: ModelEntry, device: str, dtype: torch.dtype = torch.float32) -> nn.Module:
        """The entry's network on the device, in float32 or half precision.

        Raises:
            ModelError: it is missing, damaged, unsafe or of another architecture.
        """
        with self._lock:
            key = (entry.name, device, dtype)
            if key not in self._loaded:
                network = load_network(entry, self.store, device)
                self._loaded[key] = network if dtype == torch.float32 else HalfPrecision(network, dtype)
            return self._loaded[key]

    def free(self, name: str | None = None) -> None:
        """Forgets the network of that name on every device; all networks where no name is given."""
        with self._lock:
            for key in [key for key in self._loaded if name in (None, key[0])]:
                del self._loaded[key]
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    @property
    def loaded(self) -> tuple[tuple[str, str], ...]:
        """(name, device) of every network in memory."""
        with self._lock:
            return tuple((name, device) for name, device, _ in self._loaded)
