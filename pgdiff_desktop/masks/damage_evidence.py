"""What a photo's own pixels say of a proposed piece: whether it is damage, or a part of the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.masks.picture_lines import Line, line_of, lines_of_the_picture
from pgdiff_desktop.masks.picture_shapes import is_in_pattern, is_wide_blob
from pgdiff_desktop.opencv import cv2

# The detector's probabilities, of 255, from which on pixels are pieces of their own, the surest first; what is
# between two levels goes with the piece that it surrounds.
_LEVELS = (128, 38)
# How far around a piece the picture is compared with it, pixels; and how near it begins, as edges are soft.
_AROUND, _GAP = 14, 1.5
# Weights of red, green and blue in grey.
_GREY = np.array([0.299, 0.587, 0.114], np.float32)
# What is so much of a piece's contrast away from the picture around it is as light or dark as the piece.
_ALIKE = 0.6
# Paper and dirt have little colour beside the photo's own tone: more than this speaks for a part of the picture.
_LEAST_CHROMA = 0.08
# A piece with so high a score is taken to say that the photo is damaged, which makes other pieces likelier.
_SURE = 1.0
# Scores are kept in 8 bits: this for each unit, 128 for 0.
_UNIT = 24.0


@dataclass(frozen=True)
class Piece:
    """A connected piece of proposed damage.

    Attributes:
        box: rows and columns around it; mask: (h, w) bool in that box.
        measures: (7,) logarithm of the odds that the detector gives it; share of the picture around it that is as
            light or dark; logarithms of its elongation, area and width in pixels; straightness; colour beyond that
                of paper.
        area: pixels; width: mean, widest: of the largest disc in it, pixels; reach: the diagonal of the box around
            it.
        line: of a piece that is long and straight; None for others.
    """

    box: tuple[slice, slice]
    mask: np.ndarray
    measures: np.ndarray
    area: int
    width: float
    widest: float
    reach: float
    line: Line | None

    @property
    def middle(self) -> tuple[float, float]:
        rows, columns = np.nonzero(self.mask)
        return float(rows.mean()) + self.box[0].start, float(columns.mean()) + self.box[1].start

    def contact(self, shape: tuple[int, ...]) -> int:
        """How many of its pixels lie at the border of a picture of that shape."""
        rows, columns = (np.nonzero(self.mask)[i] + self.box[i].start for i in (0, 1))
        at_border = (rows == 0) | (columns == 0) | (rows == shape[0] - 1) | (columns == shape[1] - 1)
        return int(at_border.sum())


def evidence_of(probability: np.ndarray, picture: np.ndarray) -> np.ndarray:
    """How much speaks for damage at each pixel, (H, W) uint8; see `score_level`; 0 where nothing is proposed.

    A logistic regression on measures of the pieces, fitted on photos without damage and with damage that was drawn on
    them. Lines that belong to the picture have 1, the least that a proposal can have.

    Args:
        probability: (H, W) uint8, the detector's, 255 = certain.
        picture: (H, W, 3) uint8 sRGB, the same pixels.
    """
    evidence = np.zeros(probability.shape, np.uint8)
    tone = np.median(
        _chroma(picture[:: max(1, len(picture) // 200), :: max(1, picture.shape[1] // 200)]), (0, 1)
    )
    for level in _LEVELS:
        found = list(_pieces(probability >= level, probability, picture, tone))
        levels = score_level(_scores(found, probability.size))
        of_the_picture = _of_the_picture(found, picture)
        for piece, value, is_picture in zip(found, levels, of_the_picture, strict=True):
            own = evidence[piece.box]
            within = own[piece.mask].max()
            # What surrounds a surer piece is its soft edge, and as sure as that.
            given = within if within else (1 if is_picture else max(1, value))
            own[piece.mask & (own == 0)] = given
    return evidence


def score_level(score: np.ndarray | float) -> np.ndarray:
    """A score, the logarithm of odds, in the 8 bits that it is kept in."""
    return np.asarray(np.clip(128 + _UNIT * np.asarray(score), 0, 255)).astype(np.uint8)


def _of_the_picture(pieces: list[Piece], picture: np.ndarray) -> np.ndarray:
    """Of each piece, (N,) bool, whether its shape is the picture's: see `picture_lines` and `picture_shapes`."""
    if not pieces:
        return np.zeros(0, bool)
    area, width, widest, reach = (
        np.array([getattr(piece, name) for piece in pieces], float)
        for name in ("area", "width", "widest", "reach")
    )
    contact = np.array([piece.contact(picture.shape) for piece in pieces])
    middles = np.array([piece.middle for piece in pieces])
    lines = np.array(lines_of_the_picture([piece.line for piece in pieces], picture))
    wide = is_wide_blob(area, widest, reach, contact, max(picture.shape[:2]))
    return np.asarray(lines | wide | is_in_pattern(middles, area, width, reach))


# Weights of `Piece.measures`, of the logarithms of one more than the number, and than the area in thousandths of the
# photo, of the sure other pieces, and what is added; the first of the scores knows of no others.
_ALONE = np.array([2.0, 1.11, 0.36, -0.6, -0.16, -4.42, -12.67])
_ALONE_BIAS = 3.28
_TOGETHER = np.array([1.65, 1.37, 1.06, -0.98, 0.85, -2.91, -11.26])
_OTHERS, _TOGETHER_BIAS = np.array([0.31, 0.27]), -0.25


def _scores(pieces: list[Piece], pixels: int) -> np.ndarray:
    if not pieces:
        return np.zeros(0)
    measures = np.stack([piece.measures for piece in pieces])
    areas = np.array([piece.area for piece in pieces])
    sure = measures @ _ALONE + _ALONE_BIAS > _SURE
    others = sure.sum() - sure
    share = 1000 * ((areas * sure).sum() - areas * sure) / pixels
    together = np.stack([np.log1p(others), np.log1p(share)], axis=1)
    return np.asarray(measures @ _TOGETHER + together @ _OTHERS + _TOGETHER_BIAS)


def _pieces(
    mask: np.ndarray, probability: np.ndarray, picture: np.ndarray, tone: np.ndarray
) -> Iterator[Piece]:
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    for label, (x, y, width, height, area) in enumerate(statistics):
        # The undamaged rest; and what a proposal leaves out.
        if label == 0 or area < 2:
            continue
        top, left = max(0, y - _AROUND), max(0, x - _AROUND)
        box = (slice(top, y + height + _AROUND), slice(left, x + width + _AROUND))
        piece = labels[box] == label
        yield _measured(piece, ~mask[box], probability[box], picture[box], tone, box)


def _measured(
    piece: np.ndarray,
    free: np.ndarray,
    probability: np.ndarray,
    picture: np.ndarray,
    tone: np.ndarray,
    box: tuple[slice, slice],
) -> Piece:
    area = int(piece.sum())
    inside = cv2.distanceTransform(np.pad(piece.astype(np.uint8), 1), cv2.DIST_L2, 3)[1:-1, 1:-1]
    # Across a line its pixels are a quarter of its width from the edge on average, and half a pixel more.
    width = max(1.0, 4 * (float(inside[piece].mean()) - 0.5))
    length = max(1.0, area / width)
    rows, columns = np.nonzero(piece)
    reach = float(np.hypot(np.ptp(rows) + 1, np.ptp(columns) + 1))
    straightness = min(1.0, reach / length)

    grey = picture.astype(np.float32) @ _GREY / 255
    away = cv2.distanceTransform(1 - piece.astype(np.uint8), cv2.DIST_L2, 3)
    around = (away > _GAP) & (away <= _AROUND) & free
    core = piece & (inside >= min(_GAP, float(inside.max())))
    own = float(np.median(grey[core]))
    alike = 1.0
    if around.sum() >= 4:
        beside = float(np.median(grey[around]))
        contrast = own - beside
        if abs(contrast) > 1e-3:
            alike = float(((grey[around] - beside) / contrast > _ALIKE).mean())
    colour = np.median(_chroma(picture[core][None]), (0, 1))
    chroma = min(float(np.abs(colour).max()), float(np.abs(colour - tone).max()))
    share = float(probability[piece].mean()) / 255
    measures = np.array(
        [
            np.log(share / (1.001 - share)),
            alike,
            np.log(max(1.0, length / width)),
            np.log(area),
            np.log(width),
            straightness,
            max(0.0, chroma - _LEAST_CHROMA),
        ]
    )
    return Piece(
        box,
        piece,
        measures,
        area,
        width,
        2 * float(inside.max()),
        reach,
        line_of(piece, (box[0].start, box[1].start), width),
    )


def _chroma(picture: np.ndarray) -> np.ndarray:
    """Colour minus lightness, (..., 3) float32 in levels of 0 to 1."""
    unit = picture.astype(np.float32) / 255
    return np.asarray(unit - (unit @ _GREY)[..., None])
