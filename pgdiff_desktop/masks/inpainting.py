"""Damage filled from its surroundings: narrow damage smoothly, in the photo's grain, wide damage with texture."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from pgdiff_desktop.masks.damage_mask import grow, opened
from pgdiff_desktop.masks.grain import Grain, draw_grain, measure_grain, strength_beside
from pgdiff_desktop.masks.learned_filling import Inpainter, fill_with_network, is_grey
from pgdiff_desktop.masks.texture_filling import fill_with_texture
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import colours_of
from pgdiff_desktop.strips import strips

# How much of the photo is worked on at once, and how much around it is looked at.
_TILE = 1024
_MARGIN = 64
# How far around a pixel its filling is looked for.
_RADIUS = 3
# Wide is what discs of this radius fit into, pixels of a photo whose longest side is `_VIEW`; larger photos are
# shrunk.
_WIDE, _VIEW = 6, 2048
# So much is looked at around wide damage, in shares of its own size and in pixels at least.
_CONTEXT, _LEAST_CONTEXT = 1.0, 96
# Damage of more pixels than this in one piece is worked on smaller.
_MOST_REGION = 4_000_000


def fill_damage(
    pixels: np.ndarray,
    damage: np.ndarray,
    inpaint_large: Inpainter | None = None,
    on_done: Callable[[float], None] | None = None,
) -> np.ndarray:
    """A copy with damaged pixels filled from around them; all others bit for bit as they were.

    Narrow damage is closed smoothly (Bertalmio 2001; of the two ways that OpenCV has, this one carries a level on)
        and
    takes the grain of what lies beside it. Damage wider than about 12 pixels is filled with patches from beside it,
    or by a network. Nothing is random: the same damage is filled the same way again.

    Worked on tile by tile, so that memory stays bounded. A tile sees its surroundings with what has been filled
    of them already; one inside of damage wider than itself waits until a neighbour is filled.

    Args:
        pixels: (H, W, C) uint8 or uint16; an alpha channel (C = 2 or 4) is left alone.
        damage: (H, W) bool; where everything is damaged there is nothing to fill from, and nothing changes.
        inpaint_large: fills wide damage instead of texture from beside it.
        on_done: told the share of the work that is done, from 0 to 1, tile by tile; may raise to stop.
    """
    filled = pixels.copy()
    tell = on_done or (lambda _share: None)
    if not damage.any():
        return filled
    colours = colours_of(pixels)
    wide = list(_wide_regions(damage))
    # Told in tiles: a wide piece takes about as long as one.
    steps = _Steps(tell)
    _fill_smoothly(filled, damage, colours, steps, len(wide))
    for rows, columns, hole in wide:
        _fill_wide(filled[rows, columns, :colours], hole, damage[rows, columns], inpaint_large)
        steps.step()
    tell(1.0)
    return filled


class _Steps:
    """Counts what is done of a number of steps that is known once the tiles are."""

    def __init__(self, tell: Callable[[float], None]) -> None:
        self.count = 1
        self._done = 0
        self._tell = tell

    def step(self) -> None:
        self._done += 1
        self._tell(min(1.0, self._done / self.count))


def _fill_smoothly(filled: np.ndarray, damage: np.ndarray, colours: int, steps: _Steps, more: int) -> None:
    """Fills all damage in place, in the grain of what lies beside it."""
    left = damage.copy()
    height, width = damage.shape
    waiting = [(y, x) for y in range(0, height, _TILE) for x in range(0, width, _TILE)]
    waiting = [(y, x) for y, x in waiting if left[y : y + _TILE, x : x + _TILE].any()]
    steps.count = len(waiting) + more
    while waiting:
        blind = []
        for y, x in waiting:
            rows = slice(max(0, y - _MARGIN), min(height, y + _TILE + _MARGIN))
            columns = slice(max(0, x - _MARGIN), min(width, x + _TILE + _MARGIN))
            if left[rows, columns].all():
                blind.append((y, x))
                continue
            rng = np.random.default_rng((y, x))
            seen = _filled(filled[rows, columns, :colours], left[rows, columns], damage[rows, columns], rng)
            inner = np.s_[y : y + _TILE, x : x + _TILE]
            own = seen[y - rows.start :, x - columns.start :][:_TILE, :_TILE]
            filled[inner][..., :colours][left[inner]] = own[left[inner]]
            left[inner] = False
            steps.step()
        if len(blind) == len(waiting):
            break
        waiting = blind


def _filled(pixels: np.ndarray, left: np.ndarray, damage: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    if pixels.shape[2] == 3 and is_grey(pixels):
        # What is grey stays grey to the last bit.
        return np.repeat(_filled(pixels[..., :1], left, damage, rng), 3, axis=2)
    # OpenCV takes 16 bits one colour at a time only; the order of filling depends on the damage alone, so the
    # colours stay together.
    planes = [
        cv2.inpaint(np.ascontiguousarray(pixels[..., c]), left.astype(np.uint8), _RADIUS, cv2.INPAINT_NS)
        for c in range(pixels.shape[2])
    ]
    smooth = np.stack(planes, axis=-1)
    grain = measure_grain(pixels.astype(np.float32), ~damage)
    return smooth if grain is None else _grained(smooth, left, ~damage, grain, rng)


def _grained(
    smooth: np.ndarray, left: np.ndarray, known: np.ndarray, grain: Grain, rng: np.random.Generator
) -> np.ndarray:
    values = smooth.astype(np.float32)
    # What the filling carried in of the grain at its rim would lie as streaks under the new one.
    even = cv2.GaussianBlur(values, (0, 0), 1.0).reshape(values.shape)
    drawn = draw_grain(grain, left.shape, rng) * strength_beside(values, known, grain)
    return as_depth(np.where(left[..., None], even + drawn, values), smooth.dtype)


def as_depth(values: np.ndarray, dtype: np.dtype) -> np.ndarray:
    """Levels of float32 in the range of an integer depth."""
    return np.asarray(np.clip(np.rint(values), 0, np.iinfo(dtype).max)).astype(dtype)


def _fill_wide(
    region: np.ndarray, hole: np.ndarray, damage: np.ndarray, inpaint_large: Inpainter | None
) -> None:
    """Fills a hole in place; where there is nothing to fill it from, nothing changes."""
    largest, (height, width) = float(np.iinfo(region.dtype).max), hole.shape
    shrink = max(1.0, (hole.size / _MOST_REGION) ** 0.5)
    size = max(1, round(width / shrink)), max(1, round(height / shrink))
    seen, seen_hole, known = region, hole, ~damage
    if shrink > 1:
        seen = cv2.resize(region, size, interpolation=cv2.INTER_AREA).reshape(size[1], size[0], -1)
        seen_hole, known = (
            cv2.resize(mask.view(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
            for mask in (hole, known)
        )
    unit = seen.astype(np.float32) / largest
    if inpaint_large is None:
        found = fill_with_texture(unit, seen_hole, known)
    else:
        found = fill_with_network(unit, seen_hole, known, inpaint_large)
    if found is None:
        return
    for rows in strips(hole.shape):
        if hole[rows].any():
            whole = _enlarged(found, rows, height, width)
            region[rows][hole[rows]] = as_depth(whole[hole[rows]] * largest, region.dtype)


def _enlarged(picture: np.ndarray, rows: slice, height: int, width: int) -> np.ndarray:
    """Some rows of a picture as it is when it is enlarged to (height, width)."""
    if picture.shape[:2] == (height, width):
        return picture[rows]
    down, across = picture.shape[0] / height, picture.shape[1] / width
    to_picture = np.array([[across, 0, (across - 1) / 2], [0, down, (rows.start + 0.5) * down - 0.5]])
    found = cv2.warpAffine(
        picture,
        to_picture,
        (width, rows.stop - rows.start),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(found).reshape(rows.stop - rows.start, width, -1)


def _wide_regions(damage: np.ndarray) -> Iterator[tuple[slice, slice, np.ndarray]]:
    """Rows and columns around each wide piece of damage, and where in them it lies, (h, w) bool."""
    height, width = damage.shape
    scale = min(1.0, _VIEW / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = damage
    if scale < 1:
        small = cv2.resize(damage.view(np.uint8) * 255, size, interpolation=cv2.INTER_AREA) >= 128
    wide = opened(small, _WIDE)
    if not wide.any():
        return
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(wide.astype(np.uint8), connectivity=8)
    for label, (x, y, w, h, _area) in enumerate(statistics):
        if label == 0:
            continue
        margin = max(_LEAST_CONTEXT, round(_CONTEXT * min(w, h)))
        top, left = max(0, y - margin), max(0, x - margin)
        bottom, right = min(size[1], y + h + margin), min(size[0], x + w + margin)
        rows = slice(int(top / scale), min(height, int(np.ceil(bottom / scale))))
        columns = slice(int(left / scale), min(width, int(np.ceil(right / scale))))
        piece = grow(labels[top:bottom, left:right] == label, 2)
        shape = (columns.stop - columns.start, rows.stop - rows.start)
        if scale < 1:
            piece = cv2.resize(piece.astype(np.uint8) * 255, shape, interpolation=cv2.INTER_LINEAR) >= 128
        yield rows, columns, piece & damage[rows, columns]
