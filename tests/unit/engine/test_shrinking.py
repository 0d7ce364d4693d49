"""Shrinking by matrices: torch's own antialiased one, with its gradient, by operations that every device has."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F
from torch.utils._python_dispatch import TorchDispatchMode

from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop, embed_whole_crop
from pgdiff_desktop.engine.sampling.shrinking import shrunk
from tests.fakes import MeanColourEmbedding


def faces(size):
    generator = torch.Generator().manual_seed(size)
    return (torch.rand(2, 3, size, size, generator=generator) * 2 - 1).requires_grad_(True)


@pytest.mark.parametrize(
    ("size", "side"), [(512, 112), (512, 187), (128, 112), (113, 112), (57, 20), (64, 112)]
)
def test_it_is_torchs_own_with_its_gradient(size, side):
    given = faces(size)
    expected = F.interpolate(given, (side, side), mode="bilinear", antialias=True)
    found = shrunk(given, side)
    assert (found - expected).abs().max() <= 1e-6
    pull = torch.rand(expected.shape, generator=torch.Generator().manual_seed(1))
    gradients = [torch.autograd.grad((one * pull).sum(), given)[0] for one in (expected, found)]
    assert (gradients[0] - gradients[1]).abs().max() <= 1e-6


class OperationsSeen(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.names = set()

    def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
        self.names.add(operation.name())
        return operation(*args, **kwargs or {})


@pytest.mark.parametrize("embed", [embed_whole_crop, lambda network: embed_aligned_crop(network, 512)])
def test_no_gradient_of_an_identity_asks_for_what_mps_lacks(embed):
    embedding_of = embed(MeanColourEmbedding())
    given = faces(512)
    # The weights themselves are made on the CPU, once.
    embedding_of(given)
    with OperationsSeen() as seen:
        torch.autograd.grad(embedding_of(given).sum(), given)
    assert any("bmm" in name or "matmul" in name or "mm" in name for name in seen.names)
    assert not [name for name in seen.names if "_aa" in name]
