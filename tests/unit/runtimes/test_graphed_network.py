"""Networks as CUDA graphs, with a card that records and replays what a processor computes."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext

import pytest
import torch
from torch import nn

from pgdiff_desktop.runtimes import graphed_network
from pgdiff_desktop.runtimes.graphed_network import GraphedNetwork, forget_graphs


class Doubling(nn.Module):
    """Remembers what it was last given, and gave."""

    def __init__(self):
        super().__init__()
        self.calls = 0

    def forward(self, x, timesteps):
        self.calls += 1
        self.inputs, self.output = (x, timesteps), 2 * x + timesteps[:, None]
        return self.output


@pytest.fixture
def network():
    return Doubling()


@pytest.fixture
def card(monkeypatch, network):
    """What was asked of the card: the memory of every graph."""
    pools = []

    class Graph:
        def pool(self):
            return "the memory of the first"

        def replay(self):
            x, timesteps = self.inputs
            self.output.copy_(2 * x + timesteps[:, None])

    @contextmanager
    def recording(graph, pool, capture_error_mode):
        assert capture_error_mode == "thread_local"
        pools.append(pool)
        yield
        graph.inputs, graph.output = network.inputs, network.output
        # A graph's memory is written by its replays alone.
        graph.output.fill_(torch.nan)

    monkeypatch.setattr(graphed_network, "_GRAPHS", {})
    monkeypatch.setattr(torch.cuda, "CUDAGraph", Graph)
    monkeypatch.setattr(torch.cuda, "graph", recording)
    monkeypatch.setattr(torch.cuda, "device", lambda device: nullcontext())
    monkeypatch.setattr(torch.cuda, "synchronize", lambda: None)
    monkeypatch.setattr(torch.cuda, "current_stream", lambda: "the usual stream")
    monkeypatch.setattr(torch.cuda, "set_stream", pools.append)
    # As much slower as a card finds kernels that are started one by one.
    times = iter([1.0, 2.0] * 10)
    monkeypatch.setattr(graphed_network, "_seconds", lambda evaluate: next(times))
    return pools


def evaluations(graphed, images, count):
    """Inputs that are always others, and what came of them, all kept."""
    inputs = [(torch.randn(images, 4), torch.arange(images).float() + n) for n in range(count)]
    return [(2 * x + t[:, None], graphed(x, t)) for x, t in inputs]


def test_every_evaluation_is_its_own(card, network):
    pairs = evaluations(GraphedNetwork(network), images=2, count=8)
    # The output of one is not overwritten by the next.
    assert all(torch.equal(wanted, found) for wanted, found in pairs)
    # Two as they are and one recorded; all others replayed.
    assert network.calls == 3
    assert card == [None]


def test_every_size_of_batch_has_a_graph_in_the_same_memory(card, network):
    graphed = GraphedNetwork(network)
    for images in (1, 3):
        assert all(torch.equal(wanted, found) for wanted, found in evaluations(graphed, images, 5))
    assert card == [None, "the memory of the first"]


def test_where_nothing_can_be_recorded_the_network_goes_on(card, network, monkeypatch):
    @contextmanager
    def refuses(graph, pool, capture_error_mode):
        card.append(pool)
        raise RuntimeError("operation not permitted when stream is capturing")
        yield

    monkeypatch.setattr(torch.cuda, "graph", refuses)
    assert all(torch.equal(wanted, found) for wanted, found in evaluations(GraphedNetwork(network), 2, 8))
    # It is not tried again, and what follows is computed where it was before.
    assert card == [None, "the usual stream"]


def test_a_graph_that_is_no_faster_is_not_kept(card, network, monkeypatch):
    times = iter([2.0, 1.0])
    monkeypatch.setattr(graphed_network, "_seconds", lambda evaluate: next(times))
    assert all(torch.equal(wanted, found) for wanted, found in evaluations(GraphedNetwork(network), 2, 6))
    assert network.calls == 7


def test_graphs_let_their_memory_go_where_it_is_needed(card, network):
    graphed = GraphedNetwork(network)
    evaluations(graphed, images=2, count=4)
    forget_graphs()
    assert not list(graphed_network._GRAPHS[torch.device("cpu")])
    # As it is, and not recorded again: the memory would be short again.
    assert all(torch.equal(wanted, found) for wanted, found in evaluations(graphed, 2, 5))
    assert network.calls == 8
    assert card == [None]


def test_graphs_are_kept_of_a_few_sizes_only(card, network):
    graphed = GraphedNetwork(network)
    for images in range(1, 6):
        assert all(torch.equal(wanted, found) for wanted, found in evaluations(graphed, images, 4))
    assert len(graphed_network._GRAPHS[torch.device("cpu")]) == 3
