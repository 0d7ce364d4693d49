"""Whether a channel that a file says nothing of is a scanner's infrared."""

from __future__ import annotations

import numpy as np

# So few pixels of it are full or empty, and its darkest twentieth is so bright beside its median.
_MOST_EXTREME, _LEAST_EVEN = 0.2, 0.3


def looks_infrared(channel: np.ndarray) -> bool:
    """Whether a channel, (H, W) uint8 or uint16, looks like film in infrared light: evenly bright, with dark specks.

    A mask is full or empty nearly everywhere; film keeps a little of any light, and its grain shows.
    """
    sampled = channel[:: max(1, channel.shape[0] // 500), :: max(1, channel.shape[1] // 500)]
    largest = np.iinfo(channel.dtype).max
    extreme = float(((sampled == 0) | (sampled == largest)).mean())
    low, middle = np.percentile(sampled, (5, 50))
    return bool(extreme < _MOST_EXTREME and low > _LEAST_EVEN * middle and np.ptp(channel) > 0)
