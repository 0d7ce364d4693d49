"""Networks in memory: each is loaded once per device and computation, and stays until it is freed."""

from __future__ import annotations

import gc
import threading
import weakref
from functools import partial

from torch import nn

from pgdiff_desktop.errors import RuntimeUnavailable
from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.example_inputs import example_inputs
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.runtimes.computation import IN_FULL, Computation, Runtime
from pgdiff_desktop.runtimes.onnx_files import onnx_network
from pgdiff_desktop.runtimes.rounding_check import compared

# Name, device, and how it is computed.
_Key = tuple[str, str, Computation]


class ModelRegistry:
    """Loads catalogued networks on request; may be used from several threads."""

    def __init__(self, catalog: Catalog, store: ModelStore) -> None:
        self.catalog = catalog
        self.store = store
        self._loaded: dict[_Key, nn.Module] = {}
        self._refused: dict[_Key, RuntimeUnavailable] = {}
        self._preparing: dict[_Key, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, entry: ModelEntry, device: str, computation: Computation = IN_FULL) -> nn.Module:
        """The entry's network on the device, computed as it is wanted.

        Raises:
            ModelError: it is missing, damaged, unsafe or of another architecture.
            RuntimeUnavailable: the computation's runtime cannot do it here.
            PrecisionUnavailable: the network comes out wrong in the computation's precision on this card.
            OutputError: what the runtime has to keep on the disk cannot be written.
        """
        key = (entry.name, device, computation)
        # One that takes minutes to prepare keeps nobody from another that is there.
        with self._lock:
            preparing = self._preparing.setdefault(key, threading.Lock())
        with preparing:
            with self._lock:
                if key in self._loaded:
                    return self._loaded[key]
                if key in self._refused:
                    raise self._refused[key].about()
            try:
                network = self._load(entry, device, computation)
            except RuntimeUnavailable as error:
                # It will not be otherwise for the next photo. Anew: a traceback holds what had been loaded by then.
                self._refused[key] = error.about()
                raise
            with self._lock:
                self._loaded[key] = network
            return network

    def _load(self, entry: ModelEntry, device: str, computation: Computation) -> nn.Module:
        sha256, path = self.store.verify(entry), self.store.path_of(entry)
        if computation.runtime is Runtime.ONNX and not entry.is_onnx:
            load, inputs = partial(load_network, entry, path), partial(example_inputs, entry)
            return onnx_network(entry.name, sha256, load, inputs, device)
        network = load_network(entry, path, device)
        if entry.is_onnx:
            return network
        inputs = partial(example_inputs, entry, device)
        return compared(network, entry.name, device, computation, inputs)

    def free(self, device: str | None = None) -> None:
        """Forgets all networks on a device, or on every one."""
        with self._lock:
            kept = () if device is None else (item for item in self._loaded.items() if item[0][1] != device)
            self._loaded = dict(kept)

    def free_unused(self) -> bool:
        """Forgets the networks that nobody else holds at the moment; whether there were any."""
        with self._lock:
            known = {key: weakref.ref(network) for key, network in self._loaded.items()}
            self._loaded = {}
            # Compiled networks hold themselves.
            gc.collect()
            held = ((key, reference()) for key, reference in known.items())
            self._loaded = {key: network for key, network in held if network is not None}
            return len(self._loaded) < len(known)
