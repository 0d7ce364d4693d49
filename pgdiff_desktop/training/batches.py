"""Batches of training, drawn by other processes while the network learns from the last one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from pgdiff_desktop.opencv import cv2

# (random numbers of this step) -> arrays by name, pictures (N, S, S, C) in uint8 where they can be
Draw = Callable[[np.random.Generator], dict[str, np.ndarray]]
# As many as a machine with one data-centre card has cores.
_MOST_WORKERS = 16
# A card waits for none of them; more fill the shared memory of a container.
_AHEAD = 2


class _Steps(Dataset[dict[str, Tensor]]):
    """Every step of a training, each with random numbers of its own: a resumed run goes on with new faces."""

    def __init__(self, draw: Draw, seed: int, first: int) -> None:
        self._draw, self._seed, self._first = draw, seed, first

    def __len__(self) -> int:
        return 2**40

    def __getitem__(self, number: int) -> dict[str, Tensor]:
        drawn = self._draw(np.random.default_rng((self._seed, self._first + number)))
        return {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in drawn.items()}


def batches(draw: Draw, *, seed: int, first_step: int, device: str) -> Iterator[dict[str, Tensor]]:
    """Endless batches on the device; pictures become (N, C, S, S) float32 in [-1, 1], channels last.

    Args:
        draw: run in other processes, whose memory begins as a copy of this one's.
        first_step: of the training, as its random numbers hang on it.
    """
    # Beside as many processes a second thread of OpenCV's is in the way; and a process that begins as a copy of one
    # with such threads waits for them for ever.
    cv2.setNumThreads(1)
    # One core drives the device, or is the device.
    workers = min(_MOST_WORKERS, max(1, (os.cpu_count() or 2) - 1))
    loader = DataLoader(
        _Steps(draw, seed, first_step),
        batch_size=None,
        sampler=_Counting(),
        num_workers=workers,
        # What draws holds the data, which other processes see as it is.
        multiprocessing_context="fork",
        prefetch_factor=_AHEAD,
        pin_memory=device != "cpu",
    )
    for batch in loader:
        yield {name: as_pictures(value.to(device, non_blocking=True)) for name, value in batch.items()}


def as_pictures(value: Tensor) -> Tensor:
    """(N, S, S, C) in uint8, or float32 in [0, 1], -> (N, C, S, S) float32 in [-1, 1]; others as they are."""
    if value.dim() != 4:
        return value
    scale = 127.5 if value.dtype == torch.uint8 else 0.5
    return (value.permute(0, 3, 1, 2).float() / scale - 1).contiguous(memory_format=torch.channels_last)


def as_bytes(pictures: np.ndarray) -> np.ndarray:
    """Pictures in [0, 1] as uint8: a quarter of the way between processes and to a card."""
    return np.asarray(np.clip(pictures, 0, 1) * 255 + 0.5).astype(np.uint8)


class _Counting(torch.utils.data.Sampler[int]):
    def __init__(self) -> None:
        pass

    def __iter__(self) -> Iterator[int]:
        number = 0
        while True:
            yield number
            number += 1
