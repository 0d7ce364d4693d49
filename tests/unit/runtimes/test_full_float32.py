"""TF32 is off for what is to be float32, and as it was for everything else; torch's switches work without a card."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from torch import backends

from pgdiff_desktop.runtimes import full_float32 as module
from pgdiff_desktop.runtimes.full_float32 import each_in_full_float32, full_float32


def switches():
    return backends.cudnn.conv.fp32_precision, backends.cuda.matmul.fp32_precision


def test_it_is_off_inside_and_as_before_outside():
    before = switches()
    inside = []

    def fails():
        with full_float32():
            inside.append(switches())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert inside == [("ieee", "ieee")]
    assert switches() == before
    # Whoever uses torch's older switches in this process is not refused.
    assert backends.cudnn.allow_tf32 in (True, False)
    assert backends.cuda.matmul.allow_tf32 in (True, False)


def test_only_the_values_are_computed_without_it():
    before = switches()
    computed = []

    def values():
        for number in range(3):
            computed.append(switches())
            yield number

    found = []
    for value in each_in_full_float32(values()):
        found.append(value)
        assert switches() == before
    assert found == [0, 1, 2]
    assert computed == [("ieee", "ieee")] * 3
    assert switches() == before


def test_an_older_torch_has_another_switch(monkeypatch):
    """Without the attribute that torch 2.9 brought."""
    older = SimpleNamespace(
        cudnn=SimpleNamespace(allow_tf32=True),
        cuda=SimpleNamespace(matmul=SimpleNamespace(allow_tf32=False)),
    )
    monkeypatch.setattr(module, "backends", older)
    with full_float32():
        assert not older.cudnn.allow_tf32
    assert older.cudnn.allow_tf32
    assert not older.cuda.matmul.allow_tf32
