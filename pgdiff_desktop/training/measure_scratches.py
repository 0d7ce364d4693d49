"""How well a scratch detector finds damage on photos that training never saw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_proposal import likely_damage
from pgdiff_desktop.training.scratches import draw_scan, photo_paths

_SEED = 2
# As large as a picture that the detector takes as it is.
_SIZE = 512


@dataclass(frozen=True)
class ScratchOverlap:
    """Intersection over union of found and drawn damage, before the found is grown to cover its edges.

    Attributes:
        mean: over damaged prints; pooled: of all their pixels.
        found: share of the damaged pixels that were found, pooled.
        flooded: share of the pixels of undamaged prints that were taken for damage.
        prints: damaged ones; there are a third as many undamaged ones.
    """

    mean: float
    pooled: float
    found: float
    flooded: float
    prints: int


def measure_scratches(detector: ScratchDetector, photos: Path) -> ScratchOverlap:
    """Draws a print of every held-out photo, every fourth of them undamaged, always the same, and compares.

    Args:
        photos: as for `train_scratches`.
    """
    both, either, wanted, flooded = [], [], [], []
    for n, path in enumerate(photo_paths(photos, held_out=True)):
        scanned = draw_scan(path, _SIZE, np.random.default_rng((_SEED, n)), undamaged=n % 4 == 3)
        picture = np.repeat((scanned.lightness * 255 + 0.5).astype(np.uint8)[..., None], 3, axis=2)
        found = likely_damage(detector.probability(picture))
        if not scanned.mask.any():
            flooded.append(float(found.mean()))
            continue
        both.append(int((found & scanned.mask).sum()))
        either.append(int((found | scanned.mask).sum()))
        wanted.append(int(scanned.mask.sum()))
    return ScratchOverlap(
        mean=float(np.mean(np.array(both) / either)),
        pooled=sum(both) / sum(either),
        found=sum(both) / sum(wanted),
        flooded=float(np.mean(flooded)),
        prints=len(both),
    )
