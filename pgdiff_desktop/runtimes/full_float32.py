"""Float32 that is float32: without TF32, which a card otherwise takes for convolutions, with 11 bits of each factor.

A network in half precision may have it for the convolutions that it keeps in float32. They are kept for the steps of
their results, which are float32 in any case; and no factor loses more there than in the layers before, where bfloat16
has 8 bits and float16 has 11.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from torch import backends

_T = TypeVar("_T")


def each_in_full_float32(values: Iterator[_T]) -> Iterator[_T]:
    """The same values, each computed without TF32; whoever takes them computes as ever in between."""
    while True:
        with full_float32():
            try:
                value = next(values)
            except StopIteration:
                return
        yield value


@contextmanager
def full_float32() -> Iterator[None]:
    """No TF32 on this process's cards inside of the block."""
    switches = _switches()
    before = [getattr(switch, name) for switch, name, _ in switches]
    try:
        for switch, name, without in switches:
            setattr(switch, name, without)
        yield
    finally:
        for (switch, name, _), value in zip(switches, before, strict=True):
            setattr(switch, name, value)


def _switches() -> list[tuple[Any, str, str | bool]]:
    """(where, name, value without TF32); never both ways of torch's, as a process that mixes them is refused."""
    cudnn, matmul = backends.cudnn, backends.cuda.matmul
    if hasattr(cudnn, "conv"):  # torch 2.9 and later
        return [(part, "fp32_precision", "ieee") for part in (cudnn.conv, cudnn.rnn, matmul)]
    return [(part, "allow_tf32", False) for part in (cudnn, matmul)]
