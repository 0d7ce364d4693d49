"""The roles of starter networks that can be trained, and how much time each is given."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from pgdiff_desktop.training.data import TrainingData, shipped_weights
from pgdiff_desktop.training.run import split_into_parts

# Share of the minutes, in the order of what a picture gains; the last three are trained where they are named.
_SHARES = {"estimator": 0.4, "colouriser": 0.2, "scratches": 0.15, "restorer": 0.1, "prior": 0.15}
ROLES = (*_SHARES, "detector", "identity", "judge")

_log = logging.getLogger(__name__)


def train_all(
    data: TrainingData, output: Path, *, minutes: float, only: Sequence[str], device: str, split: int | None
) -> None:
    """Trains one role after the other, each from its checkpoint, its weights in `output`, or the shipped ones.

    Args:
        minutes: for all of them together.
        only: roles; all with a share where none is named.
        split: checkpoints are left behind in parts of at most so many megabytes.
    """
    chosen = [role for role in ROLES if role in only] or list(_SHARES)
    shares = {role: _SHARES.get(role, 0.1) for role in chosen}
    for role in chosen:
        own = minutes * shares[role] / sum(shares.values())
        _log.info("%s: %.1f minutes", role, own)
        # Here, as a machine for one of them need not have what the others import.
        train: Callable[..., None] = import_module(f"pgdiff_desktop.training.{role}").train
        try:
            train(data, output, minutes=own, start=shipped_weights(role), device=device)
        finally:
            checkpoint = output / f"{role}.checkpoint.pt"
            if split is not None and checkpoint.exists():
                split_into_parts(checkpoint, split * 2**20)
