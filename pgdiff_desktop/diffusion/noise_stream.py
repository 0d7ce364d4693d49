"""The noise of a sampling, step after step, the same on every device."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

import torch
from torch import Tensor


def draw_noise(generators: Sequence[torch.Generator], like: Tensor) -> Tensor:
    """Standard normal noise in the shape of `like`, one CPU generator an image.

    Each candidate draws from its own seed, so neither the device nor the rest of the batch changes it.
    """
    drawn = [torch.randn((1, *like.shape[1:]), generator=generator) for generator in generators]
    return torch.cat(drawn).to(like)


class NoiseStream:
    """What `draw_noise` gives, time after time; a context manager.

    For a card it is drawn one step ahead by other threads, into memory that the card reads by itself: a face of
    512 px takes 3 ms of a processor, in which the card would wait.

    Args:
        like: (N, 3, H, W), in the noise's shape, on its device.
        count: how often `next` will be called at most; no generator is taken further.
    """

    def __init__(self, generators: Sequence[torch.Generator], like: Tensor, count: int) -> None:
        self._generators, self._like, self._left = generators, like, count
        self._ahead = _DrawnAhead(generators, like) if like.is_cuda else None

    def __enter__(self) -> NoiseStream:
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ahead is not None:
            self._ahead.end()

    def next(self) -> Tensor:
        """Noise for the next step."""
        if self._ahead is None:
            return draw_noise(self._generators, self._like)
        noise = self._ahead.take()
        self._begin()
        return noise

    def _begin(self) -> None:
        if self._ahead is not None and self._left > 0:
            self._left -= 1
            self._ahead.begin()


class _DrawnAhead:
    """Two places in pinned memory, of which one is filled while a card reads the other."""

    def __init__(self, generators: Sequence[torch.Generator], like: Tensor) -> None:
        self._generators, self._device = generators, like.device
        # Memory is pinned for the current card, which need not be the one that computes.
        with torch.cuda.device(like.device):
            self._places = [torch.empty(like.shape, pin_memory=True) for _ in range(2)]
        self._read = [torch.cuda.Event() for _ in self._places]  # type: ignore[no-untyped-call]
        self._threads = ThreadPoolExecutor(min(len(generators), os.cpu_count() or 1), "noise")
        self._drawn: list[Future[None]] = []
        self._turn = 0

    def begin(self) -> None:
        self._turn = 1 - self._turn
        place, read = self._places[self._turn], self._read[self._turn]
        self._drawn = [
            self._threads.submit(_draw, generator, place[number : number + 1], read)
            for number, generator in enumerate(self._generators)
        ]

    def take(self) -> Tensor:
        for drawn in self._drawn:
            drawn.result()
        noise = self._places[self._turn].to(self._device, non_blocking=True)
        self._read[self._turn].record(torch.cuda.current_stream(self._device))
        return noise

    def end(self) -> None:
        self._threads.shutdown(cancel_futures=True)


def _draw(generator: torch.Generator, place: Tensor, read: torch.cuda.Event) -> None:
    # An event that nothing has recorded yet has happened.
    read.synchronize()
    torch.randn(place.shape, generator=generator, out=place)
