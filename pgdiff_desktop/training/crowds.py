"""Groups of people put together from portraits, in the look of old photographs, to teach the face detector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.data import labels_of
from pgdiff_desktop.training.faces import is_held_out
from pgdiff_desktop.training.turned_heads import draw_turn
from pgdiff_desktop.training.worn_prints import wear

# No face of a crowd is drawn larger than its portrait has it, at these widths.
_STORED_WIDTH = 150.0
# Faces of less than this were often found wrongly.
_LEAST_WIDTH = 24.0
# Landmarks of the mirrored face: the eyes and the corners of the mouth change places.
MIRRORED = [1, 0, 2, 4, 3]
# A face turned further is none for an upright detector; between the two, either answer is right.
_UPRIGHT, _TURNED = 38.0, 60.0
# Of a face that is covered by more than the first share, any answer is right; beyond the second it is gone.
_COVERED, _GONE = 0.3, 0.85
# A face of which the wear has left fewer pixels than this across is a blot.
_A_BLOT = 8.5
# Share of people who are given a hat: few portraits have one, and most old groups are full of them.
_HATS = 0.35
# Share of heads that are turned aside: sitters of portraits mostly look into the camera.
_TURNS = 0.5
_MOST_TURNED_OF = 5
# Head and shoulders, in widths and heights of the face's box: left, top, right, bottom.
_CUT_OUT = np.array([-1.4, -0.7, 2.4, 2.9])


@dataclass(frozen=True)
class Portrait:
    """One person.

    Attributes:
        sizes: (H, W) uint8 grey, each half as large as the one before.
        turned: how far the nose lies beside the eyes' middle, in their distances.
        box: left, top, width, height in pixels of the first size; landmarks: (5, 2), continuous, edges at 0.
    """

    sizes: tuple[np.ndarray, ...]
    box: np.ndarray
    landmarks: np.ndarray

    @cached_property
    def turned(self) -> float:
        left, right, nose = self.landmarks[:3]
        apart = right - left
        return float(abs((nose - (left + right) / 2) @ apart) / (apart @ apart))


@dataclass
class Crowd:
    """A picture and the K faces in it.

    Attributes:
        pixels: (S, S) uint8 grey.
        boxes: (K, 4) left, top, width, height; landmarks: (K, 5, 2), continuous, edges at 0.
        answers: (K,), whether the face must be found; if not, any answer is right.
    """

    pixels: np.ndarray
    boxes: np.ndarray = field(default_factory=lambda: np.zeros((0, 4)))
    landmarks: np.ndarray = field(default_factory=lambda: np.zeros((0, 5, 2)))
    answers: np.ndarray = field(default_factory=lambda: np.zeros(0, bool))

    def add(self, box: np.ndarray, landmarks: np.ndarray, answer: bool) -> None:
        self.boxes = np.concatenate([self.boxes, box[None]])
        self.landmarks = np.concatenate([self.landmarks, landmarks[None]])
        self.answers = np.append(self.answers, answer)


def load_portraits(folder: Path, *, held_out: bool) -> list[Portrait]:
    """The portraits of a folder with labels.json in which one face was found; those kept out, or all others."""
    portraits = []
    for name, label in sorted(labels_of(folder).items()):
        faces = label["faces"]
        if len(faces) == 1 and faces[0]["box"][2] >= _LEAST_WIDTH and is_held_out(name) == held_out:
            portraits.append(_portrait(folder / name, faces[0]))
    return portraits


def _portrait(path: Path, face: dict[str, list[float]]) -> Portrait:
    grey = np.asarray(Image.open(path).convert("L"))
    box, landmarks = np.array(face["box"]), np.array(face["landmarks"]) + 0.5
    scale = min(1.0, _STORED_WIDTH / box[2])
    if scale < 1:
        size = (round(grey.shape[1] * scale), round(grey.shape[0] * scale))
        factor = np.array(size) / grey.shape[::-1]
        grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
        box, landmarks = box * np.tile(factor, 2), landmarks * factor
    sizes = [grey]
    for _ in range(3):
        height, width = sizes[-1].shape
        # Cut to even sides, so that halving is exact.
        even = sizes[-1][: height // 2 * 2, : width // 2 * 2]
        sizes.append(cv2.resize(even, (width // 2, height // 2), interpolation=cv2.INTER_AREA))
    return Portrait(tuple(sizes), box, landmarks)


def draw_crowd(portraits: Sequence[Portrait], rng: np.random.Generator, size: int) -> Crowd:
    """A square picture of people, or of none, of all sizes, some of them hidden or turned."""
    crowd = Crowd(_background(portraits, rng, size))
    kind = rng.random()
    if kind < 0.45:
        _stand_in_rows(crowd, portraits, rng)
    elif kind < 0.72:
        _scatter(crowd, portraits, rng)
    elif kind < 0.82:
        _lay_side_by_side(crowd, portraits, rng)
    elif kind < 0.9:
        _clutter(crowd.pixels, rng)
    if rng.random() < 0.25:
        _clutter(crowd.pixels, rng, few=True)
    # Who stands at the edge may be found or not.
    crowd.answers &= ((crowd.landmarks > 1) & (crowd.landmarks < size - 1)).all(axis=(1, 2))
    crowd.pixels, finest = wear(crowd.pixels, rng)
    crowd.answers &= crowd.boxes[:, 2] / finest > _A_BLOT
    if rng.random() < 0.08:
        # The whole picture on its side or on its head: nothing in it is an upright face.
        crowd = Crowd(np.ascontiguousarray(np.rot90(crowd.pixels, int(rng.integers(1, 4)))))
    return crowd


def _any(portraits: Sequence[Portrait], rng: np.random.Generator) -> Portrait:
    """Any of them, half the time the one most turned aside of some: most sitters look into the camera."""
    some = 1 if rng.random() < 0.5 else _MOST_TURNED_OF
    return max((portraits[int(n)] for n in rng.integers(len(portraits), size=some)), key=lambda p: p.turned)


def _stand_in_rows(crowd: Crowd, portraits: Sequence[Portrait], rng: np.random.Generator) -> None:
    """Rows of people as in a group photograph: the nearer row hides the shoulders of the one behind."""
    side = len(crowd.pixels)
    width = _log_uniform(rng, 10, 80)
    aside, below = width * rng.uniform(1.2, 3.5), width * rng.uniform(1.4, 5)
    y = rng.uniform(0.3, 2) * width
    rows = 0
    while y < side + 0.3 * width and rows < 6:
        for x in np.arange(rng.uniform(-0.5, 1) * aside, side + 0.5 * width, aside):
            if rng.random() < 0.9:
                place = np.array([x, y]) + rng.normal(0, 0.15, 2) * width
                _put(crowd, _any(portraits, rng), rng, place, width * np.exp(rng.normal(0, 0.1)))
        y += below
        width *= rng.uniform(1, 1.2)
        rows += 1


def _scatter(crowd: Crowd, portraits: Sequence[Portrait], rng: np.random.Generator) -> None:
    """People of any size anywhere, the larger ones in front."""
    side = len(crowd.pixels)
    for width in sorted(_log_uniform(rng, 9, 170) for _ in range(rng.integers(1, 9))):
        whole = rng.random() < 0.3
        _put(crowd, _any(portraits, rng), rng, rng.uniform(0, side, 2), width, whole=whole)


def _lay_side_by_side(crowd: Crowd, portraits: Sequence[Portrait], rng: np.random.Generator) -> None:
    """An album page: whole portraits beside each other."""
    side = len(crowd.pixels)
    step = _log_uniform(rng, 50, side)
    for y in np.arange(step / 2, side + step / 2, step):
        for x in np.arange(step / 2, side + step / 2, step):
            portrait = _any(portraits, rng)
            width = portrait.box[2] * step / min(portrait.sizes[0].shape)
            _put(crowd, portrait, rng, np.array([x, y]), width, whole=True, steady=True)


def _put(
    crowd: Crowd,
    portrait: Portrait,
    rng: np.random.Generator,
    place: np.ndarray,
    width: float,
    *,
    whole: bool = False,
    steady: bool = False,
) -> None:
    """Puts a person into the picture, the middle of the face's box at a place.

    Args:
        whole: with all of the portrait's background, else head and shoulders.
        steady: upright, as hung on a wall.
    """
    angle = 0.0 if steady else float(np.clip(rng.normal(0, 10), -30, 30))
    if not steady and rng.random() < 0.05:
        angle = rng.uniform(40, 320)
    mirrored = rng.random() < 0.5
    level = int(np.clip(np.floor(np.log2(portrait.box[2] / width)), 0, len(portrait.sizes) - 1))
    source = portrait.sizes[level]
    if rng.random() < _HATS:
        source = _with_hat(source, portrait, rng, 2**level)
    landmarks = portrait.landmarks
    if rng.random() < _TURNS:
        head = draw_turn(portrait.box / 2**level, landmarks[2] / 2**level, rng)
        source, landmarks = head.picture(source), 2**level * head.moved(landmarks / 2**level)
    turn = _similarity(portrait.box, place, width, angle, mirrored)
    onto = _whole_pixels(turn, 2**level)
    corners = _moved(_corners(portrait, whole=whole), turn)
    side = len(crowd.pixels)
    x0, y0 = np.floor(corners.min(axis=0)).astype(int).clip(0, side)
    x1, y1 = np.ceil(corners.max(axis=0)).astype(int).clip(0, side)
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    onto[:, 2] -= (x0, y0)
    region = (int(x1 - x0), int(y1 - y0))
    person = cv2.warpAffine(source, onto, region, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    shape = _outline(portrait, rng, source.shape, 2**level, whole=whole)
    share = cv2.warpAffine(shape, onto, region, flags=cv2.INTER_LINEAR).astype(np.float32) / 255
    # Each in a light of their own.
    lit = (person.astype(np.float32) - 128) * rng.uniform(0.65, 1.2) + 128 + rng.uniform(-30, 30)
    under = crowd.pixels[y0:y1, x0:x1]
    crowd.pixels[y0:y1, x0:x1] = (under + share * (lit - under)).clip(0, 255).astype(np.uint8)
    _hide(crowd, (int(x0), int(y0)), share)
    away = abs((angle + 180) % 360 - 180)
    if away < _TURNED:
        landmarks = _moved(landmarks, turn)
        box = _box_around(portrait.box, turn, place, angle)
        crowd.add(box, landmarks[MIRRORED] if mirrored else landmarks, away < _UPRIGHT)


def _similarity(box: np.ndarray, place: np.ndarray, width: float, angle: float, mirrored: bool) -> np.ndarray:
    """(2, 3), from portrait to picture, both continuous: the middle of the box to a place, its width to another."""
    scale, radians = width / box[2], np.deg2rad(angle)
    turn = scale * np.array([[np.cos(radians), -np.sin(radians)], [np.sin(radians), np.cos(radians)]])
    if mirrored:
        turn = turn @ np.diag([-1.0, 1.0])
    return np.column_stack([turn, place - turn @ (box[:2] + box[2:] / 2)])


def _whole_pixels(turn: np.ndarray, factor: int) -> np.ndarray:
    """The same for pixel indices of the portrait shrunk by a factor, as warpAffine wants it."""
    linear = turn[:, :2] * factor
    return np.column_stack([linear, turn[:, 2] + linear @ np.array([0.5, 0.5]) - 0.5])


def _moved(points: np.ndarray, turn: np.ndarray) -> np.ndarray:
    return np.asarray(points @ turn[:, :2].T + turn[:, 2])


def _corners(portrait: Portrait, *, whole: bool) -> np.ndarray:
    """(4, 2), of the portrait, or of what is cut out of it."""
    last = np.array(portrait.sizes[0].shape[::-1])
    first = np.zeros(2)
    if not whole:
        first = (portrait.box[:2] + _CUT_OUT[:2] * portrait.box[2:]).clip(0, last)
        last = (portrait.box[:2] + _CUT_OUT[2:] * portrait.box[2:]).clip(0, last)
    return np.array([first, [last[0], first[1]], last, [first[0], last[1]]])


def _box_around(box: np.ndarray, turn: np.ndarray, place: np.ndarray, angle: float) -> np.ndarray:
    """The upright box of a turned face: of the ellipse in its box, for faces have no corners."""
    half = box[2:] / 2 * np.hypot(turn[0, 0], turn[1, 0])
    c, s = np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))
    reach = np.hypot(half * c, half[::-1] * s)
    return np.concatenate([place - reach, 2 * reach])


def _outline(
    portrait: Portrait, rng: np.random.Generator, shape: tuple[int, ...], factor: int, *, whole: bool
) -> np.ndarray:
    """(H, W) uint8, what of a portrait is taken: all of it, or softly the head with hair or hat and the shoulders."""
    if whole:
        return np.full(shape, 255, np.uint8)
    mask = np.zeros(shape, np.uint8)
    x, y, width, height = portrait.box / factor
    middle = (round(x + width / 2), round(y + height * rng.uniform(0.3, 0.45)))
    radii = (round(width * rng.uniform(0.66, 0.95)), round(height * rng.uniform(0.7, 0.95)))
    cv2.ellipse(mask, middle, radii, 0, 0, 360, 255, -1)
    shoulders = (round(x + width / 2), round(y + height * rng.uniform(1.7, 2.0)))
    broad = (round(width * rng.uniform(1.1, 1.9)), round(height * rng.uniform(0.65, 0.9)))
    cv2.ellipse(mask, shoulders, broad, 0, 0, 360, 255, -1)
    soft = max(1, round(float(width) * rng.uniform(0.02, 0.12)))
    return np.asarray(cv2.blur(mask, (soft, soft)))


def _with_hat(source: np.ndarray, portrait: Portrait, rng: np.random.Generator, factor: int) -> np.ndarray:
    """A copy of a portrait shrunk by a factor, with a cap, a hat or a scarf down to the forehead, and its shadow."""
    worn = source.copy()
    left, right = portrait.landmarks[:2] / factor
    apart, width = float(np.linalg.norm(right - left)), float(portrait.box[2]) / factor
    x, eyes = (left + right) / 2
    rim = eyes - apart * rng.uniform(0.2, 0.65)
    if rng.random() < 0.5:
        shade = worn[max(0, round(rim)) : max(0, round(eyes + apart * rng.uniform(-0.1, 0.8)))]
        shade[:] = shade * rng.uniform(0.4, 0.9)
    tone = int(rng.choice([rng.integers(10, 90), rng.integers(60, 255)]))
    crown = (width * rng.uniform(0.5, 0.8), apart * rng.uniform(0.6, 1.7))
    _ellipse(worn, (x + width * rng.normal(0, 0.05), rim), crown, tone, upper=True)
    if rng.random() < 0.7:
        brim = (width * rng.uniform(0.4, 1.1), apart * rng.uniform(0.06, 0.3))
        aside = width * rng.normal(0, 0.1)
        _ellipse(worn, (x + aside, rim), brim, int(np.clip(tone + rng.normal(0, 40), 0, 255)), upper=False)
    return worn


def _ellipse(
    picture: np.ndarray, middle: tuple[float, float], radii: tuple[float, float], tone: int, *, upper: bool
) -> None:
    """Fills an ellipse, or the upper half of one, in place."""
    centre = (round(middle[0]), round(middle[1]))
    axes = (max(1, round(radii[0])), max(1, round(radii[1])))
    cv2.ellipse(picture, centre, axes, 0, 180 if upper else 0, 360, tone, -1)


def _hide(crowd: Crowd, corner: tuple[int, int], share: np.ndarray) -> None:
    """Asks again of the faces that somebody has now been put in front of."""
    height, width = share.shape
    middles = crowd.boxes[:, None, :2] + crowd.boxes[:, None, 2:] / 2
    seen = np.concatenate([crowd.landmarks, middles], axis=1)
    at = np.floor(seen - corner).astype(int)
    inside = ((at >= 0) & (at < (width, height))).all(axis=2)
    at = at.clip(0, (width - 1, height - 1))
    covered = (share[at[..., 1], at[..., 0]] * inside).mean(axis=1)
    crowd.answers &= covered < _COVERED
    stays = covered < _GONE
    crowd.boxes, crowd.landmarks = crowd.boxes[stays], crowd.landmarks[stays]
    crowd.answers = crowd.answers[stays]


def _background(portraits: Sequence[Portrait], rng: np.random.Generator, size: int) -> np.ndarray:
    """Cloth, walls, leaves: noise of all finenesses, or what portraits show beside the face."""
    kind = rng.random()
    if kind < 0.1:
        return np.full((size, size), rng.integers(256), np.uint8)
    if kind < 0.3:
        return _corner_of(_any(portraits, rng), rng, size)
    if kind < 0.7:
        return _quilt(portraits, rng, size)
    picture = np.full((size, size), rng.uniform(20, 235), np.float32)
    contrast = rng.uniform(5, 60)
    for finer in range(2, 8):
        cells = (2**finer, max(2, round(2**finer * rng.uniform(0.3, 1))))
        coarse = rng.standard_normal(cells[:: rng.choice([1, -1])]).astype(np.float32)
        picture += contrast * rng.random() * cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC)
    return np.asarray(picture.clip(0, 255).astype(np.uint8))


def _corner_of(portrait: Portrait, rng: np.random.Generator, size: int) -> np.ndarray:
    """A square of a portrait that shows at most a part of the face, and that much too large."""
    source = portrait.sizes[0]
    height, width = source.shape
    side = int(rng.uniform(0.2, 0.55) * min(height, width))
    for _ in range(8):
        x, y = int(rng.integers(width - side)), int(rng.integers(height - side))
        left, top, across, down = portrait.box
        shared = max(0, min(x + side, left + across) - max(x, left)) * max(
            0, min(y + side, top + down) - max(y, top)
        )
        # Some are deep in the face: an eye or a chin alone is no face.
        if shared == 0 or (across > 0.8 * side and shared < 0.6 * across * down):
            corner = source[y : y + side, x : x + side]
            return np.asarray(cv2.resize(corner, (size, size), interpolation=cv2.INTER_LINEAR))
    return np.full((size, size), rng.integers(256), np.uint8)


def _quilt(portraits: Sequence[Portrait], rng: np.random.Generator, size: int) -> np.ndarray:
    """Pieces of many portraits beside each other, turned any way: clothes, hair, flags, shelves, trees."""
    picture = np.full((size, size), rng.integers(256), np.uint8)
    step = -(-size // int(rng.integers(2, 6)))
    for y in range(0, size, step):
        for x in range(0, size, step):
            portrait, level = _any(portraits, rng), int(rng.integers(2))
            source = portrait.sizes[level]
            left, top, across, down = portrait.box / 2**level
            if min(source.shape) <= step:
                continue
            for _ in range(4):
                px, py = int(rng.integers(source.shape[1] - step)), int(rng.integers(source.shape[0] - step))
                if px + step > left and px < left + across and py + step > top and py < top + down:
                    continue
                piece = np.rot90(source[py : py + step, px : px + step], int(rng.integers(4)))
                place = picture[y : y + step, x : x + step]
                place[:] = piece[: place.shape[0], : place.shape[1]]
                break
    return picture


def _clutter(picture: np.ndarray, rng: np.random.Generator, *, few: bool = False) -> None:
    """Things of no meaning: boards, poles, discs, letters, buttons."""
    side = len(picture)
    for _ in range(rng.integers(1, 4 if few else 25)):
        tone, thick = int(rng.integers(256)), int(rng.choice([-1, 1, 2, 4]))
        first, last = (tuple(int(v) for v in rng.integers(0, side, 2)) for _ in range(2))
        kind = rng.integers(5)
        if kind == 0:
            cv2.line(picture, first, last, tone, max(1, thick))
        elif kind == 1:
            radii = tuple(int(v) for v in rng.integers(2, 6 if few else 40, 2))
            cv2.ellipse(picture, first, radii, rng.uniform(0, 180), 0, 360, tone, thick)
        elif kind == 2 and not few:
            cv2.rectangle(picture, first, last, tone, thick)
        elif kind == 3:
            letters = "".join(chr(c) for c in rng.integers(33, 126, rng.integers(1, 12)))
            cv2.putText(picture, letters, first, 0, rng.uniform(0.3, 1.5), tone, max(1, thick))
        elif not few:
            _row_of_discs(picture, rng, np.array(first), tone)


def _row_of_discs(picture: np.ndarray, rng: np.random.Generator, first: np.ndarray, tone: int) -> None:
    """Buttons, plates, hats, heads without a face."""
    step, radius = rng.uniform(-30, 30, 2), rng.integers(1, 14)
    for number in range(rng.integers(2, 9)):
        at = (first + number * step).astype(int)
        cv2.circle(picture, (int(at[0]), int(at[1])), int(radius), tone, -1)
        cv2.circle(picture, (int(at[0]), int(at[1])), int(radius), int(rng.integers(256)), 1)


def _log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))
