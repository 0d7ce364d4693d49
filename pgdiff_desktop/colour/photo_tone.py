"""Whether a whole photo has colours."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.colour.small_picture import small_picture
from pgdiff_desktop.faces.tone import ToneKind, describe_tone

# Whole photos have dull colours where faces have none: what departs from one tone is colour unless it is little of
# the tone itself, or little at all. Of 191 and 16 colour photographs of about 1940 and 1975, 97 and 94 % are told so;
# a stained sepia print may be, too, and is then coloured only where that is asked for.
_SHARE_OF_TONE, _LITTLE = 0.3, 0.012


def photo_tone(pixels: np.ndarray, icc_profile: bytes | None) -> ToneKind:
    """What colours a photo, (H, W, C) uint8 or uint16, has: seen on a small copy of it."""
    tone = describe_tone(small_picture(pixels, icc_profile))
    if tone.residual > max(_LITTLE, _SHARE_OF_TONE * tone.strength):
        return ToneKind.COLOUR
    return tone.kind
