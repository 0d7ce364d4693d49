"""How far two results of one photo are apart."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pgdiff_desktop.errors import ErrorCode, SidecarError
from pgdiff_desktop.photos.reading import read_photo

# Half precision on a card ends 0.25 of 255 from float32 on a processor, on average over a face; four times that, and
# single values where an edge is rounded to the other side.
_MEAN, _MOST = 1.0, 48.0


@dataclass(frozen=True)
class Difference:
    """Of decoded values, as of 255.

    Attributes:
        share: of values that differ, 0 to 1.
        mean: of those that differ.
        most: the largest.
    """

    share: float
    mean: float
    most: float

    @property
    def is_none(self) -> bool:
        return self.share == 0

    @property
    def is_small(self) -> bool:
        """Whether another device, or another precision, explains it."""
        return self.mean <= _MEAN and self.most <= _MOST

    @property
    def in_words(self) -> tuple[str, str, str]:
        """Share in percent, mean and most."""
        return f"{100 * self.share:.2g}", f"{self.mean:.2g}", f"{self.most:.2g}"

    def as_json(self) -> dict[str, Any]:
        return {"equal": self.is_none, "differing_share": self.share, "mean": self.mean, "most": self.most}


def difference(before: Path, after: Path) -> Difference:
    """Between the pixels of two files.

    Raises:
        PhotoError: one of them cannot be read.
        SidecarError: they are not of one size and depth.
    """
    first, second = read_photo(before).pixels, read_photo(after).pixels
    if first.shape != second.shape or first.dtype != second.dtype:
        raise SidecarError(before, ErrorCode.RESULT_OF_OTHER_SIZE)
    # The largest of all rows, row by row, so that a large scan needs no third copy.
    scale = 255 / np.iinfo(first.dtype).max
    count, total, most = 0, 0.0, 0.0
    for one, other in zip(first, second, strict=True):
        apart = np.abs(one.astype(np.float64) - other) * scale
        count += int((apart > 0).sum())
        total += float(apart.sum())
        most = max(most, float(apart.max(initial=0)))
    return Difference(count / max(1, first.size), total / max(1, count), most)
