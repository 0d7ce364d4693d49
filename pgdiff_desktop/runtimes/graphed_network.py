"""A network as a CUDA graph for each size of batch: recorded once, then started as a whole."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakSet

import torch
from torch import Tensor, nn

from pgdiff_desktop.errors import first_line

_log = logging.getLogger(__name__)

# A graph takes as long to record as a few evaluations, and keeps its memory: most faces of a job are of one batch.
_EVALUATIONS_BEFORE = 3
_TIMED = 2
# Each size has inputs and outputs of its own.
_MOST_SIZES = 3
# Of each card, which share their memory: no two of them run at once. It goes with the last of them.
_GRAPHS: dict[torch.device, WeakSet[torch.cuda.CUDAGraph]] = {}
_NETWORKS: WeakSet[GraphedNetwork] = WeakSet()


def forget_graphs() -> None:
    """Lets all graphs' memory go, on every card; their networks are evaluated as they are from then on."""
    for network in list(_NETWORKS):
        network.forget_graphs()


@dataclass(frozen=True)
class _Recorded:
    graph: torch.cuda.CUDAGraph
    inputs: tuple[Tensor, ...]
    output: Tensor

    def replay(self, given: tuple[Tensor, ...]) -> Tensor:
        for place, value in zip(self.inputs, given, strict=True):
            place.copy_(value)
        self.graph.replay()
        # The next replay, of any graph, writes where this output lies.
        return self.output.clone()


class GraphedNetwork(nn.Module):
    """Spares a card the wait between hundreds of small kernels, each of which Python starts later than it could run.

    Where a graph cannot be recorded, or is no faster, the network is evaluated as it is.

    Args:
        network: on a card, not to be changed afterwards; it waits for nothing that the card computes.
    """

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network
        self._seen: dict[tuple[torch.Size, ...], int] = {}
        self._recorded: dict[tuple[torch.Size, ...], _Recorded | None] = {}
        # What one evaluation writes, another must not, whichever thread asks for it.
        self._lock = threading.Lock()
        _NETWORKS.add(self)

    def forget_graphs(self) -> None:
        """Lets the memory of this network's graphs go; none is recorded anew for sizes that were seen."""
        with self._lock:
            self._recorded.clear()

    @torch.no_grad()
    def forward(self, *inputs: Tensor) -> Tensor:
        """As the network's own, without gradients; the output is nobody else's."""
        sizes = tuple(one.shape for one in inputs)
        with self._lock, torch.cuda.device(inputs[0].device):
            seen = self._seen[sizes] = self._seen.get(sizes, 0) + 1
            if seen == _EVALUATIONS_BEFORE:
                if len(self._recorded) == _MOST_SIZES:
                    del self._recorded[next(iter(self._recorded))]
                self._recorded[sizes] = self._record(inputs)
            recorded = self._recorded.get(sizes)
            if recorded is not None:
                return recorded.replay(inputs)
            output: Tensor = self.network(*inputs)
            return output

    def _record(self, inputs: tuple[Tensor, ...]) -> _Recorded | None:
        """A graph for inputs of these sizes; None where there is none that is faster."""
        stream = torch.cuda.current_stream()
        try:
            # What the evaluations before have left is needed for the graph's own memory.
            torch.cuda.empty_cache()
            places = tuple(one.clone() for one in inputs)
            graph = torch.cuda.CUDAGraph()
            # Another thread may use the card meanwhile.
            others = _GRAPHS.setdefault(inputs[0].device, WeakSet())
            pool = next((other.pool() for other in others), None)
            with torch.cuda.graph(graph, pool=pool, capture_error_mode="thread_local"):
                output = self.network(*places)
            others.add(graph)
            recorded = _Recorded(graph, places, output)
            taken = _seconds(lambda: recorded.replay(inputs))
            alone = _seconds(lambda: self.network(*inputs))
        except Exception as error:  # of the driver, of memory, of a network: there is no common class
            # A recording that fails at its end stays on the stream that it recorded.
            torch.cuda.set_stream(stream)
            _log.info("not recorded as a graph: %s", first_line(error))
            return None
        _log.info("graph of %s: %.1f ms, without %.1f ms", tuple(inputs[0].shape), 1e3 * taken, 1e3 * alone)
        return recorded if taken < alone else None


def _seconds(evaluate: Callable[[], Tensor]) -> float:
    torch.cuda.synchronize()
    began = time.perf_counter()
    for _ in range(_TIMED):
        evaluate()
    torch.cuda.synchronize()
    return (time.perf_counter() - began) / _TIMED
