"""Damage to a print, drawn at random, and the mask of where it is.

Drawn over what the lens saw and before what the scanner adds: damage is as sharp as the print's surface, whatever the
picture under it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.noise_fields import clouds
from pgdiff_desktop.training.overlays import draw_overlay

# Damage that changes a pixel by less than this is not seen, and not asked for.
_VISIBLE = 0.03
# A speck of one pixel is seen where it stands out that much, beside so many times the unrest around it.
_SPECK_VISIBLE, _SPECK_UNREST = 0.06, 2.5
# What changes the print by less than this, evenly over many pixels, tints it: it is not invented anew.
_TINT, _TINT_WIDTH = 0.12, 6
# How much of a pixel damage covers before it counts.
_COVERED = 0.2
# How film damage is shown: pixels for each of an overlay's own.
_OVERLAY_SCALES = (0.5, 2.0)
# Overlays that cover more are laid on more rarely: by many wide pieces a network learns that white walls are damage.
_WIDE_COVER, _WIDE_CHANCE = 0.07, 0.2
# Fractions of a pixel, in bits, with which OpenCV draws.
_SHIFT = 4


@dataclass(frozen=True)
class Damaged:
    """A print after damage.

    Attributes:
        lightness: (H, W) float32 in [0, 1].
        mask: (H, W) bool, True = damaged.
    """

    lightness: np.ndarray
    mask: np.ndarray


def damage(lightness: np.ndarray, rng: np.random.Generator, overlays: Sequence[np.ndarray] = ()) -> Damaged:
    """Damages a print, (H, W) float32 in [0, 1], in one to four ways drawn here, by film damage, or by both.

    Args:
        overlays: of film damage, as `load_overlays` reads them; none for what is drawn here alone.
    """
    marks = _Marks(lightness, rng)
    has_film = len(overlays) > 0 and rng.random() < 0.65
    if has_film:
        for _ in range(rng.integers(1, 4)):
            scale = np.exp(rng.uniform(*np.log(_OVERLAY_SCALES)))
            cover = draw_overlay(overlays, lightness.shape, rng, scale=scale)
            if cover.mean() < _WIDE_COVER or rng.random() < _WIDE_CHANCE:
                marks.lay(cover, pale=0.65)
    if not has_film or rng.random() < 0.45:
        kinds = list(_KINDS)
        chances = np.array([_KINDS[kind] for kind in kinds])
        for kind in rng.choice(len(kinds), rng.integers(1, 5), p=chances / chances.sum()):
            kinds[kind](marks)
    return Damaged(np.clip(marks.lightness, 0, 1), marks.mask)


class _Marks:
    """The print as it fills with marks."""

    def __init__(self, lightness: np.ndarray, rng: np.random.Generator) -> None:
        self.lightness = lightness.copy()
        self.mask = np.zeros(lightness.shape, bool)
        self.rng = rng
        self.height, self.width = lightness.shape
        self.side = max(lightness.shape)

    def canvas(self) -> np.ndarray:
        return np.zeros(self.lightness.shape, np.uint8)

    def place(self) -> np.ndarray:
        return self.rng.uniform(0, (self.width, self.height))

    def clouds(self, finest: float, coarsest: float) -> np.ndarray:
        return clouds(self.lightness.shape, finest, coarsest, self.rng)

    def path(
        self,
        start: np.ndarray,
        length: float,
        step: float,
        wobble: float,
        heading: float | None = None,
        bend: float = 0.0,
    ) -> np.ndarray:
        """A walk, (n, 2) of x and y, whose heading drifts by `wobble` radians and turns by `bend` a step."""
        count = max(3, int(length / step))
        first = self.rng.uniform(0, 2 * np.pi) if heading is None else heading
        headings = first + np.cumsum(self.rng.normal(0, wobble, count)) + bend * np.arange(count)
        lengths = step * self.rng.uniform(0.5, 1.5, (count, 1))
        steps = lengths * np.stack([np.cos(headings), np.sin(headings)], 1)
        return np.asarray(start + np.cumsum(steps, axis=0))

    def ribbon(
        self, canvas: np.ndarray, path: np.ndarray, width: float, jagged: float, *, pointed: bool = False
    ) -> None:
        """Fills a band along a path, its width in pixels jittered by the share `jagged`; to a point at its end."""
        along = np.gradient(path, axis=0)
        normals = np.stack([-along[:, 1], along[:, 0]], 1)
        normals /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-6
        widths = width * np.exp(self.rng.normal(0, jagged, (2, len(path), 1)))
        if pointed:
            widths *= np.linspace(1, 0.05, len(path))[:, None]
        # Narrower than a pixel it would fall between two of them.
        left, right = (normals * np.maximum(half, 0.5) for half in widths / 2)
        one, other = path + left, path - right
        for corners in _fixed(np.stack([one[:-1], one[1:], other[1:], other[:-1]], axis=1)):
            cv2.fillConvexPoly(canvas, corners, 255, cv2.LINE_AA, _SHIFT)

    def broken(self, canvas: np.ndarray, chance: float) -> np.ndarray:
        """Coverage in [0, 1] of what was drawn; with that chance it comes and goes along its way."""
        cover = canvas.astype(np.float32) / 255
        if self.rng.random() < chance:
            cover *= np.clip(0.5 + self.rng.uniform(0.5, 1.5) + self.clouds(3, 40), 0, 1)
        return cover

    def lay(self, cover: np.ndarray, *, pale: float = 0.7, faintest: float = 0.3) -> None:
        """Covers the print, a share of each pixel (H, W) in [0, 1], with a tone of its own.

        Args:
            pale: chance that it is paper that shows, not dirt.
            faintest: least opacity.
        """
        rng = self.rng
        low, high = np.percentile(self.lightness[::4, ::4], (2, 98))
        is_pale = rng.random() < pale
        # Mostly beyond the tones of the print, as bare paper and dirt are.
        tone = rng.uniform(0.35 * high + 0.6, 1) if is_pale else rng.uniform(0, 0.15 + 0.5 * low)
        opacity = 1.0 if rng.random() < 0.5 else rng.uniform(faintest, 1)
        texture = rng.standard_normal(cover.shape, np.float32)
        self.blend(cover * opacity, tone + 0.02 * texture)

    def blend(self, share: np.ndarray, tone: np.ndarray | float) -> None:
        change = share * (tone - self.lightness)
        # In grain and in busy places it takes more to be seen.
        busy = cv2.GaussianBlur(np.abs(self.lightness - cv2.blur(self.lightness, (5, 5))), (0, 0), 3)
        seen = np.abs(cv2.GaussianBlur(change, (0, 0), 0.8)) > _VISIBLE + 1.5 * busy
        seen |= np.abs(change) > _SPECK_VISIBLE + _SPECK_UNREST * busy
        # A crack goes on where it crosses a place of its own tone, unless that is large.
        near = cv2.dilate(seen.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
        even = np.abs(change - cv2.GaussianBlur(change, (0, 0), _TINT_WIDTH)) < _VISIBLE
        is_tint = even & (np.abs(change) < _TINT) & (share > 0)
        self.mask |= near & ~is_tint & (share > max(0.05, _COVERED * share.max()))
        self.lightness = np.asarray(self.lightness + change, np.float32)


def _scratches(marks: _Marks) -> None:
    """Long and thin, straight or wavering, alone or side by side, often broken off."""
    rng = marks.rng
    for _ in range(rng.integers(1, 4)):
        canvas = marks.canvas()
        wobble = 0.0 if rng.random() < 0.4 else rng.uniform(0.01, 0.12)
        length = rng.uniform(0.15, 1.6) * marks.side
        path = marks.path(marks.place() - rng.uniform(-0.5, 0.5, 2) * length, length, length / 16, wobble)
        across = rng.standard_normal(2)
        bundle = int(rng.integers(2, 7)) if rng.random() < 0.25 else 1
        for _ in range(bundle):
            aside = across * rng.uniform(-12, 12) * (bundle > 1)
            shifted = path + aside + rng.uniform(-9, 9, 2) * (bundle > 1)
            marks.ribbon(canvas, shifted, rng.uniform(0.7, 1.6 if rng.random() < 0.7 else 3.5), 0.1)
        marks.lay(marks.broken(canvas, 0.4), pale=0.75)


def _cracks(marks: _Marks) -> None:
    """Jagged and branching, with flakes broken out along them."""
    rng = marks.rng
    canvas = marks.canvas()
    width = rng.uniform(0.8, 2.5) if rng.random() < 0.7 else rng.uniform(2.5, 8)
    for _ in range(rng.integers(1, 5)):
        start, heading = marks.place(), rng.uniform(0, 2 * np.pi)
        _crack(marks, canvas, start, heading, width, rng.uniform(0.3, 1.3) * marks.side)
    if rng.random() < 0.4:
        flaked = marks.clouds(2, 10) > rng.uniform(0.6, 1.4)
        near = cv2.dilate(canvas, np.ones((9, 9), np.uint8)) > 0
        canvas[flaked & near] = 255
    cover = marks.broken(canvas, 0.15)
    if rng.random() < 0.3:
        # Raised edges throw a shadow.
        shadow = np.roll(canvas, rng.integers(-2, 3, 2), (0, 1)).astype(np.float32) / 255
        marks.blend(cv2.GaussianBlur(shadow, (0, 0), 1.0) * rng.uniform(0.15, 0.5), 0.0)
    marks.lay(cover, pale=0.85, faintest=0.3)


def _crack(
    marks: _Marks, canvas: np.ndarray, start: np.ndarray, heading: float, width: float, length: float
) -> None:
    rng = marks.rng
    path = marks.path(start, length, rng.uniform(3, 12), rng.uniform(0.15, 0.5), heading)
    marks.ribbon(canvas, path, width, 0.45)
    if length > 25:
        for _ in range(rng.integers(0, 4)):
            at = path[rng.integers(len(path))]
            turn = rng.choice((-1, 1)) * rng.uniform(0.5, 1.5)
            _crack(marks, canvas, at, heading + turn, 0.75 * width, length * rng.uniform(0.15, 0.5))


def _fold(marks: _Marks) -> None:
    """A straight line from edge to edge: the print bulges beside it, and breaks along it."""
    rng = marks.rng
    middle, heading = marks.place(), rng.choice((0, np.pi / 2)) + rng.normal(0, 0.08)
    if rng.random() < 0.3:
        heading = rng.uniform(0, np.pi)
    away = np.array([np.cos(heading), np.sin(heading)]) * 2 * marks.side
    path = np.linspace(middle - away, middle + away, 120)
    path += np.cumsum(rng.normal(0, 0.25, path.shape), axis=0)
    canvas = marks.canvas()
    marks.ribbon(canvas, path, rng.uniform(1, 5), 0.4)
    wide = marks.canvas()
    cv2.polylines(wide, [_fixed(path)], False, 255, 2, cv2.LINE_AA, _SHIFT)
    shade = cv2.GaussianBlur(wide.astype(np.float32), (0, 0), rng.uniform(3, 10))
    shade /= shade.max() + 1e-6
    # Bulging is no damage that anybody would invent anew: it stays out of the mask.
    marks.lightness += rng.uniform(-0.14, 0.1) * shade
    marks.lay(marks.broken(canvas, 0.6), pale=0.85, faintest=0.3)


def _dust(marks: _Marks) -> None:
    """Specks, few or many, most of them of a pixel or two."""
    rng = marks.rng
    canvas = marks.canvas()
    largest = rng.uniform(1.0, 4.5)
    for _ in range(int(np.exp(rng.uniform(np.log(3), np.log(150))))):
        radius = max(0.6, largest * rng.random() ** 3)
        axes = np.array([radius, radius * rng.uniform(0.4, 1)])
        (centre,), (radii,) = _fixed(marks.place()).tolist(), _fixed(axes).tolist()
        cv2.ellipse(canvas, centre, radii, rng.uniform(0, 180), 0, 360, 255, -1, cv2.LINE_AA, _SHIFT)
    marks.lay(canvas.astype(np.float32) / 255, pale=0.7, faintest=0.4)


def _hairs(marks: _Marks) -> None:
    """Lint and hairs that lay on the print or on the scanner: thin, smooth, curled."""
    rng = marks.rng
    for _ in range(rng.integers(1, 4)):
        canvas = marks.canvas()
        length = rng.uniform(0.08, 0.5) * marks.side
        path = marks.path(marks.place(), length, length / 24, 0.08, bend=rng.uniform(-0.12, 0.12))
        marks.ribbon(canvas, path, rng.uniform(0.7, 2), 0.05)
        marks.lay(canvas.astype(np.float32) / 255, pale=0.5, faintest=0.35)


def _tear(marks: _Marks) -> None:
    """Bare paper, or what lies behind it, where an edge or a corner is torn off, or a rip runs in."""
    rng = marks.rng
    if rng.random() < 0.5:
        # Mostly a corner: a straight edge would be the print's border.
        heading = np.pi * (rng.integers(4) / 2 + rng.uniform(0.1, 0.4))
        y, x = np.mgrid[: marks.height, : marks.width].astype(np.float32)
        outwards = (x - marks.width / 2) * np.cos(heading) + (y - marks.height / 2) * np.sin(heading)
        outwards += rng.uniform(3, 9) * marks.clouds(3, 40)
        cover = np.clip(outwards - outwards.max() + rng.uniform(0.06, 0.3) * marks.side, 0, 1)
    else:
        canvas = marks.canvas()
        edge = rng.uniform(0, 1, 2)
        edge[rng.integers(2)] = rng.integers(2)
        start = edge * (marks.width, marks.height)
        inwards = np.arctan2(marks.height / 2 - start[1], marks.width / 2 - start[0]) + rng.normal(0, 0.5)
        length = rng.uniform(0.2, 0.7) * marks.side
        path = marks.path(start, length, rng.uniform(4, 10), 0.2, inwards)
        marks.ribbon(canvas, path, rng.uniform(5, 16), 0.3, pointed=True)
        cover = canvas.astype(np.float32) / 255
    marks.lay(cover.astype(np.float32), pale=0.8, faintest=0.9)


def _stain(marks: _Marks) -> None:
    """Water that dried: within it the print is a little off, at its rim the dirt stayed."""
    rng = marks.rng
    inside = _blob(marks, rng.uniform(0.15, 0.6) * marks.side, rng.uniform(0.1, 0.35))
    marks.lightness += rng.uniform(-0.08, 0.06) * cv2.GaussianBlur(inside, (0, 0), 2)
    rim = cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    rim = cv2.GaussianBlur(rim, (0, 0), rng.uniform(0.6, 2.5))
    rim = marks.broken((rim / (rim.max() + 1e-6) * 255).astype(np.uint8), 0.5)
    marks.blend(rim * rng.uniform(0.3, 0.8), rng.uniform(0, 0.25))


def _emulsion_loss(marks: _Marks) -> None:
    """Patches of the picture layer gone, with ragged edges."""
    rng = marks.rng
    cover = marks.canvas().astype(np.float32)
    for _ in range(rng.integers(1, 6)):
        radius = np.exp(rng.uniform(np.log(0.015), np.log(0.12))) * marks.side
        cover = np.maximum(cover, _blob(marks, radius, rng.uniform(0.25, 0.8)))
    marks.lay(cover, pale=0.75, faintest=0.5)


# How often each kind is drawn.
_KINDS: dict[Callable[[_Marks], None], float] = {
    _scratches: 3,
    _cracks: 3,
    _fold: 1.2,
    _dust: 2,
    _hairs: 1,
    _tear: 0.5,
    _stain: 0.4,
    _emulsion_loss: 0.6,
}


def _fixed(points: np.ndarray) -> np.ndarray:
    """Points (..., 2) in OpenCV's fractions of a pixel, int32."""
    return np.asarray(np.round(np.atleast_2d(points) * 2**_SHIFT)).astype(np.int32)


def _blob(marks: _Marks, radius: float, ragged: float) -> np.ndarray:
    """A patch with a fractal outline, (H, W) float32 in [0, 1]."""
    x, y = marks.place()
    rows, columns = np.mgrid[: marks.height, : marks.width].astype(np.float32)
    stretch = marks.rng.uniform(0.5, 2)
    away = np.hypot((columns - x) * stretch, (rows - y) / stretch) / radius
    outline = 1 - away + ragged * marks.clouds(2, max(6.0, radius))
    return np.asarray(np.clip(outline * radius * 0.5 + 0.5, 0, 1), np.float32)
