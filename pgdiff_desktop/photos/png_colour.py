"""The colours of a PNG without an ICC profile, as a profile (PNG, third edition, 4.3 and 11.3.2).

What the file says goes on saying it; this is for those who must know what its numbers mean.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

import imagecodecs
import numpy as np

# x and y of white, red, green and blue, in 100,000ths, as in cHRM.
_OF_SRGB = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
# Coding-independent code points (ITU-T H.273, tables 2 and 3); white is that of daylight, D65, but for 11.
_PRIMARIES = {
    1: _OF_SRGB,
    9: (31270, 32900, 70800, 29200, 17000, 79700, 13100, 4600),
    11: (31400, 35100, 68000, 32000, 26500, 69000, 15000, 6000),
    12: (31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000),
}
# By which a number is raised to give light; None for sRGB's curve, which that of video is shown by as well.
_GAMMAS = {1: None, 4: 2.2, 5: 2.8, 6: None, 8: 1.0, 13: None, 14: None, 15: None}
# Of what says nothing but 1 / 2.2 nearly all was meant for a screen, as sRGB is.
_OF_SCREENS, _NEAR = 45455, 500
_HUNDRED_THOUSAND = 100_000


def profile_of(chunks: Iterable[tuple[bytes, bytes]], *, grey: bool) -> bytes | None:
    """An ICC profile of what a PNG's chunks say of its colours; None where that is sRGB, or nothing that is known.

    Args:
        chunks: (name, data) of gAMA, cHRM, sRGB and cICP, in any order; of others nothing is taken.
        grey: the PNG is grey, with alpha or without.
    """
    said = dict(chunks)
    if (codes := said.get(b"cICP", b"")) and len(codes) == 4:
        primaries, transfer, matrix, is_full = codes
        if primaries in _PRIMARIES and transfer in _GAMMAS and matrix == 0 and is_full == 1:
            return _profile(_PRIMARIES[primaries], _GAMMAS[transfer], grey=grey)
    if b"sRGB" in said:
        return None
    points = _numbers(said.get(b"cHRM"), 8) or _OF_SRGB
    gamma = (_numbers(said.get(b"gAMA"), 1) or (0,))[0]
    of_screens = gamma == 0 or (points == _OF_SRGB and abs(gamma - _OF_SCREENS) < _NEAR)
    return _profile(points, None if of_screens else _HUNDRED_THOUSAND / gamma, grey=grey)


def _numbers(data: bytes | None, count: int) -> tuple[int, ...] | None:
    if data is None or len(data) != 4 * count:
        return None
    numbers = struct.unpack(f">{count}I", data)
    return numbers if all(0 < number <= 10 * _HUNDRED_THOUSAND for number in numbers) else None


def _profile(points: tuple[int, ...], gamma: float | None, *, grey: bool) -> bytes | None:
    if gamma is None and (grey or points == _OF_SRGB):
        return None
    curve = {"gamma": gamma} if gamma is not None else {"transferfunction": _srgb_curve()}
    scaled = [point / _HUNDRED_THOUSAND for point in points]
    white = (*scaled[:2], 1.0)
    colours = [value for place in (2, 4, 6) for value in (*scaled[place : place + 2], 1.0)]
    try:
        if grey:
            return bytes(imagecodecs.cms_profile("gray", whitepoint=white, **curve))
        return bytes(imagecodecs.cms_profile("rgb", whitepoint=white, primaries=colours, **curve))
    except (imagecodecs.CmsError, ValueError):  # points that no colours lie between
        return None


def _srgb_curve() -> np.ndarray:
    """IEC 61966-2-1, in 16 bits."""
    encoded = np.linspace(0, 1, 4096)
    light = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.rint(light * 65535)).astype(np.uint16)
