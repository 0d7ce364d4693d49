"""Undamaged prints, drawn at random, with much in them that looks like damage and is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.noise_fields import clouds, halftone

# How large a photo of some 400 px is shown: from faces of a crowd to one that fills its crop, or as a scan of
# 1000 to 3000 px shows it, softer than the surface that damage lies on.
_SCALES, _SCAN_SCALES = (0.35, 1.6), (1.0, 4.0)
_FONTS = (
    cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_HERSHEY_COMPLEX,
    cv2.FONT_HERSHEY_TRIPLEX,
    cv2.FONT_HERSHEY_SCRIPT_COMPLEX,
)
_LETTERS = list("ABCDEFGHIJKLMNOPRSTUVWZabcdefghijklmnoprstuvwyz0123456789   .,-")


def read_grey(path: Path) -> np.ndarray:
    """Lightness of a picture file, (H, W) uint8."""
    pixels = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if pixels is None:
        raise SystemExit(f"{path}: it cannot be read as a picture")
    return np.asarray(pixels)


def draw_print(
    photo: np.ndarray, size: int, rng: np.random.Generator, focus: np.ndarray | None = None
) -> np.ndarray:
    """A square part of a photo as an old print shows it, before it is damaged and scanned.

    Args:
        photo: (H, W) uint8; shown at any of _SCALES or _SCAN_SCALES.
        focus: x and y of a pixel that the part shows; None for any part.

    Returns:
        (size, size) float32 in [0, 1].
    """
    scale = np.exp(rng.uniform(*np.log(_SCAN_SCALES if rng.random() < 0.5 else _SCALES)))
    # What is drawn into the scene is enlarged with it, and comes out no sharper than the photo.
    enlarged = max(1.0, scale)
    scene = _part(photo, round(size / enlarged), scale / enlarged, rng, focus)
    # Many a print is sharp, and nothing in it was put there: eyes, teeth, collars, jewels are enough.
    plain = rng.random() < 0.35
    if not plain and rng.random() < 0.8:
        kinds = list(_LOOK_ALIKES)
        chances = np.array([_LOOK_ALIKES[kind] for kind in kinds])
        for kind in rng.choice(len(kinds), rng.integers(1, 3), p=chances / chances.sum()):
            kinds[kind](scene, rng)
    if len(scene) != size:
        scene = cv2.resize(scene, (size, size), interpolation=cv2.INTER_CUBIC)
    if not plain and rng.random() < 0.7:
        scene = cv2.GaussianBlur(scene, (0, 0), rng.uniform(0.4, 2.2))
    if rng.random() < 0.3:
        # Contours of a lens or of an enlarger that were sharpened.
        scene += rng.uniform(0.2, 1.0) * (scene - cv2.GaussianBlur(scene, (0, 0), rng.uniform(1, 3)))
    low, high = rng.uniform(0, 0.3), rng.uniform(0.6, 1)
    printed = low + (high - low) * np.clip(scene, 0, 1) ** rng.uniform(0.6, 1.6)
    if rng.random() < 0.4:
        printed += rng.uniform(0, 0.05) * clouds(scene.shape, 30, 120, rng)
    printed += _grain(scene.shape, rng.uniform(0, 0.27) ** 2 * (rng.random() < 0.8), rng)
    return np.asarray(np.clip(printed, 0, 1), np.float32)


def scan(lightness: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """What a scanner, a resize and JPEG make of a print, (H, W) float32 -> (H, W) uint8."""
    if rng.random() < 0.5:
        lightness = cv2.GaussianBlur(lightness, (0, 0), rng.uniform(0.3, 0.9))
    lightness = lightness + _grain(lightness.shape, rng.uniform(0, 0.02), rng)
    pixels = as_bytes(lightness)
    if rng.random() < 0.6:
        _, encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(40, 97))])
        pixels = np.asarray(cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE))
    return pixels


def _part(
    photo: np.ndarray, size: int, scale: float, rng: np.random.Generator, focus: np.ndarray | None
) -> np.ndarray:
    """A square part, mirrored and turned at times, (size, size) float32 in [0, 1]; paper where the photo ends."""
    side = size / scale
    height, width = photo.shape
    overhang = 0.12 * side if rng.random() < 0.25 else 0.0
    x = rng.uniform(min(-overhang, width - side), max(overhang, 0) + max(0.0, width - side))
    y = rng.uniform(min(-overhang, height - side), max(overhang, 0) + max(0.0, height - side))
    if focus is not None:
        x, y = focus - rng.uniform(0.15, 0.85, 2) * side
    angle = rng.normal(0, 0.03) if rng.random() < 0.5 else 0.0
    cos, sin = scale * np.cos(angle), scale * np.sin(angle)
    matrix = np.array([[cos, -sin, -scale * x], [sin, cos, -scale * y]])
    if scale < 0.7:
        photo = cv2.GaussianBlur(photo, (0, 0), 0.4 / scale)
    beyond = (cv2.BORDER_CONSTANT, cv2.BORDER_REFLECT)[int(rng.random() < (0.35 if scale > 0.5 else 0.85))]
    paper = int(rng.integers(180, 256) if rng.random() < 0.7 else rng.integers(0, 60))
    part = cv2.warpAffine(
        photo, matrix, (size, size), flags=cv2.INTER_CUBIC, borderMode=beyond, borderValue=paper
    )
    if rng.random() < 0.5:
        part = part[:, ::-1]
    if rng.random() < 0.1:
        part = np.rot90(part)
    return np.ascontiguousarray(part, np.float32) / 255


def _grain(shape: tuple[int, ...], strength: float, rng: np.random.Generator) -> np.ndarray:
    grain = rng.standard_normal(shape, np.float32)
    if rng.random() < 0.6:
        grain = cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.4, 1.3))
        grain /= grain.std() + 1e-6
    return np.asarray(strength * grain)


# What looks like damage: each draws into the scene, (S, S) float32 in [0, 1], in place.


def _text(scene: np.ndarray, rng: np.random.Generator) -> None:
    size = scene.shape[0]
    tone, scale = rng.uniform(0, 1), rng.uniform(0.3, 1.6)
    x, y = int(rng.integers(-size // 3, size // 2)), int(rng.integers(0, size))
    font, thickness = _FONTS[rng.integers(len(_FONTS))], int(rng.integers(1, 3))
    ink = np.zeros(scene.shape, np.uint8)
    for line in range(int(rng.integers(1, 4))):
        letters = "".join(rng.choice(_LETTERS, 30))
        at = (x, y + int(line * 34 * scale))
        cv2.putText(ink, letters, at, font, scale, 255, thickness, cv2.LINE_AA)
    _print(scene, ink, tone)


def _stripes(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Cloth, blinds, boards: parallel lines at an even distance, in one part of the picture."""
    size = scene.shape[0]
    angle, period = rng.uniform(0, np.pi), rng.uniform(4, 30)
    y, x = np.mgrid[:size, :size].astype(np.float32)
    phase = (x * np.cos(angle) + y * np.sin(angle)) / period + rng.uniform(0, 0.3) * clouds(
        scene.shape, 40, 80, rng
    )
    lines = (phase % 1) < rng.uniform(0.08, 0.5)
    where = clouds(scene.shape, 20, 100, rng) > rng.uniform(-0.5, 0.8)
    scene[lines & where] += rng.uniform(-0.5, 0.5)


def _grid(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Windows and tiles: bars of one tone that cross at right angles."""
    size = scene.shape[0]
    tone, thickness = rng.uniform(0, 1), int(rng.integers(1, 7))
    angle = rng.normal(0, 0.06)
    along = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-along[1], along[0]])
    corner, pitch = rng.uniform(-0.2, 0.7, 2) * size, rng.uniform(14, 70, 2)
    columns, rows = rng.integers(1, 7, 2)
    ink = np.zeros(scene.shape, np.uint8)
    for n in range(columns + 1):
        start = corner + along * n * pitch[0]
        _line(ink, start, start + across * rows * pitch[1], thickness)
    for n in range(rows + 1):
        start = corner + across * n * pitch[1]
        _line(ink, start, start + along * columns * pitch[0], thickness)
    _print(scene, ink, tone)


def _frame(scene: np.ndarray, rng: np.random.Generator) -> None:
    """A print's border or mount: one tone outside of a rectangle, at times with a line beside it."""
    size = scene.shape[0]
    border = int(rng.integers(2, size // 3))
    sides = rng.random(4) < 0.5
    inner = [border if side else 0 for side in sides]
    paper = rng.uniform(0.6, 1) if rng.random() < 0.75 else rng.uniform(0, 0.2)
    scene[: inner[0]] = scene[size - inner[1] :] = paper
    scene[:, : inner[2]] = scene[:, size - inner[3] :] = paper
    if rng.random() < 0.4:
        gap = int(rng.integers(2, 8))
        corner, opposite = (inner[2] - gap, inner[0] - gap), (size - inner[3] + gap, size - inner[1] + gap)
        cv2.rectangle(scene, corner, opposite, rng.uniform(0, 0.8), int(rng.integers(1, 3)))


def _oval(scene: np.ndarray, rng: np.random.Generator) -> None:
    """An oval mount, hard or fading."""
    size = scene.shape[0]
    y, x = np.mgrid[:size, :size].astype(np.float32)
    centre, radii = rng.uniform(0.1, 0.9, 2) * size, rng.uniform(0.4, 1.2, 2) * size
    distance = np.hypot((x - centre[0]) / radii[0], (y - centre[1]) / radii[1])
    outside = np.clip((distance - 1) * size / rng.choice((1, 3, 30)), 0, 1)
    scene += outside * (rng.uniform(0.5, 1) - scene)


def _strands(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Hair: many fine lines that run together and differ in tone."""
    size = scene.shape[0]
    root, heading = rng.uniform(0, size, 2), rng.uniform(0, 2 * np.pi)
    bend, length, spread = rng.normal(0, 0.06), rng.uniform(0.2, 0.8) * size, rng.uniform(5, 40)
    # Of the tones around it, or it would be a bundle of scratches.
    tone = 255 * float(np.clip(scene.mean() + rng.uniform(-0.3, 0.3), 0, 1))
    around = rng.uniform(10, 60)
    # OpenCV draws smooth lines on bytes only.
    drawn = as_bytes(scene)
    for _ in range(int(rng.integers(25, 90))):
        headings = heading + rng.normal(0, 0.12) + np.cumsum(np.full(12, bend) + rng.normal(0, 0.03, 12))
        steps = length / 12 * np.stack([np.cos(headings), np.sin(headings)], 1)
        path = root + rng.normal(0, spread, 2) + np.cumsum(steps, axis=0)
        strand = float(np.clip(tone + rng.normal(0, around), 0, 255))
        cv2.polylines(drawn, [np.round(path * 16).astype(np.int32)], False, strand, 1, cv2.LINE_AA, 4)
    scene[:] = drawn.astype(np.float32) / 255


def _shapes(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Things with sharp edges and straight sides: collars, furniture, sky behind a roof, buttons, pearls."""
    size = scene.shape[0]
    drawn = as_bytes(scene)
    for _ in range(int(rng.integers(1, 5))):
        tone = rng.uniform(0, 255)
        if rng.random() < 0.5:
            corners = rng.uniform(-0.2, 1.2, (1, 2)) * size + rng.uniform(-0.5, 0.5, (4, 2)) * size
            cv2.fillPoly(drawn, [np.round(corners * 16).astype(np.int32)], tone, cv2.LINE_AA, 4)
        else:
            start, step = rng.uniform(0, size, 2), rng.uniform(-20, 20, 2)
            radius = int(rng.integers(2, 9))
            for n in range(int(rng.integers(3, 9))):
                at = start + n * step
                cv2.circle(drawn, (round(at[0]), round(at[1])), radius, tone, -1, cv2.LINE_AA)
    scene[:] = drawn.astype(np.float32) / 255


def _embroidery(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Lace, beads, carpets, prints on cloth: one small figure again and again, bent with the cloth."""
    size = scene.shape[0]
    angle, pitch = rng.uniform(0, np.pi), rng.uniform(7, 28, 2)
    along = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-along[1], along[0]])
    figure = rng.uniform(-0.45, 0.45, (rng.integers(2, 6), 2)) * pitch.min()
    filled = rng.random() < 0.5
    corner, (columns, rows) = rng.uniform(-0.1, 0.9, 2) * size, rng.integers(1, 9, 2)
    bend = rng.uniform(-0.02, 0.02)
    ink = np.zeros(scene.shape, np.uint8)
    for row in range(rows):
        for column in range(columns):
            at = corner + along * column * pitch[0] + across * (row + bend * column**2) * pitch[1]
            points = [np.round((at + figure + rng.normal(0, 0.5, figure.shape)) * 16).astype(np.int32)]
            if filled:
                cv2.fillPoly(ink, points, 255, cv2.LINE_AA, 4)
            else:
                cv2.polylines(
                    ink, points, bool(rng.random() < 0.5), 255, int(rng.integers(1, 3)), cv2.LINE_AA, 4
                )
    _print(scene, ink, rng.uniform(0, 1))


def _spectacles(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Two rims and a bridge, of wire or horn."""
    size = scene.shape[0]
    (x, y), radius = rng.uniform(0.2, 0.8, 2) * size, rng.uniform(6, 34)
    tone, thickness = rng.uniform(0, 1), int(rng.integers(1, 5))
    axes = (round(radius), round(radius * rng.uniform(0.6, 1)))
    ink = np.zeros(scene.shape, np.uint8)
    for side in (-1, 1):
        centre = (round(x + side * 1.25 * radius), round(y))
        cv2.ellipse(ink, centre, axes, 0, 0, 360, 255, thickness, cv2.LINE_AA)
        ear = np.array([x + side * 2.25 * radius, y])
        _line(ink, ear, ear + np.array([side * radius, rng.normal(0, 3)]), thickness)
    _line(ink, np.array([x - 0.3 * radius, y]), np.array([x + 0.3 * radius, y]), thickness)
    _print(scene, ink, tone)


def _halftone(scene: np.ndarray, rng: np.random.Generator) -> None:
    """The dots of a newspaper, or the weave of paper."""
    period, angle = rng.uniform(2.5, 7), rng.uniform(0, np.pi / 2)
    scene += rng.uniform(0.05, 0.35) * halftone(scene.shape[0], period, angle)


def _foliage(scene: np.ndarray, rng: np.random.Generator) -> None:
    """Leaves, lace, gravel, fur: sharp spots by the hundred, all over a part of the picture."""
    spots = clouds(scene.shape, rng.uniform(1.5, 2.5), rng.uniform(3, 6), rng) > rng.uniform(0, 0.8)
    where = clouds(scene.shape, 30, 120, rng) > rng.uniform(-0.7, 0.5)
    scene[spots & where] += rng.choice((-1, 1)) * rng.uniform(0.1, 0.5)


_LOOK_ALIKES: dict[Callable[[np.ndarray, np.random.Generator], None], float] = {
    _text: 1.5,
    _stripes: 1,
    _grid: 1,
    _frame: 3,
    _oval: 0.5,
    _strands: 0.9,
    _shapes: 1.2,
    _spectacles: 0.7,
    _embroidery: 1.5,
    _halftone: 0.6,
    _foliage: 0.7,
}


def _line(ink: np.ndarray, start: np.ndarray, end: np.ndarray, thickness: int) -> None:
    ends = np.round(np.stack([start, end]) * 16).astype(np.int32)
    cv2.polylines(ink, [ends], False, 255, thickness, cv2.LINE_AA, 4)


def _print(scene: np.ndarray, ink: np.ndarray, tone: float) -> None:
    """Lays ink, (S, S) uint8 coverage, of one tone over the scene."""
    scene += ink.astype(np.float32) / 255 * (tone - scene)
