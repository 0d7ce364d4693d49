"""Compiled networks, and what happens where they cannot be had."""

from __future__ import annotations

import sys

import pytest
import torch
from torch import nn

from pgdiff_desktop.errors import RuntimeUnavailable
from pgdiff_desktop.runtimes.computed_network import CompiledNetwork


@pytest.mark.slow
def test_it_says_the_same():
    network = nn.Sequential(nn.Conv2d(2, 4, 3), nn.GroupNorm(2, 4), nn.SiLU()).eval().requires_grad_(False)
    x = torch.linspace(-1, 1, 640).view(5, 2, 8, 8)
    compiled = CompiledNetwork(network, (x[:2],))
    with torch.no_grad(), torch._dynamo.config.patch(error_on_recompile=True):
        for images in (1, 2, 5):
            assert torch.allclose(compiled(x[:images]), network(x[:images]), atol=1e-5)
        strided = x.contiguous(memory_format=torch.channels_last)
        assert torch.allclose(compiled(strided), network(x), atol=1e-5)


def test_without_a_compiler_it_is_refused(monkeypatch):
    def no_compiler(network):
        def call(*inputs):
            raise RuntimeError("No working C++ compiler found\nand much more")

        return call

    monkeypatch.setattr(torch, "compile", no_compiler)
    with pytest.raises(RuntimeUnavailable, match=r"\(why=No working C\+\+ compiler found\)"):
        CompiledNetwork(nn.Identity(), (torch.ones(1),))


def test_memory_that_does_not_suffice_is_no_lack_of_a_compiler(monkeypatch):
    def no_memory(network):
        def call(*inputs):
            raise MemoryError

        return call

    monkeypatch.setattr(torch, "compile", no_memory)
    with pytest.raises(MemoryError):
        CompiledNetwork(nn.Identity(), (torch.ones(2),))


def test_an_installed_application_never_tries(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(torch, "compile", lambda network: pytest.fail("it was compiled"))
    with pytest.raises(RuntimeUnavailable, match="compiler-missing"):
        CompiledNetwork(nn.Identity(), (torch.ones(1),))
