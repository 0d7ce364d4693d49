"""From the photo to the aligned face: the FFHQ template by five points.

Coordinates are of pixel centres: the first pixel's centre lies at 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.errors import FaceError
from pgdiff_desktop.faces.face import Point
from pgdiff_desktop.opencv import cv2

TEMPLATE_SIZE = 512
# Left eye, right eye, nose, left and right mouth corner of FFHQ's crop.
TEMPLATE: tuple[Point, ...] = (
    (192.98, 239.95),
    (318.90, 240.19),
    (256.63, 314.02),
    (201.26, 371.41),
    (313.09, 371.15),
)
# The same points in the 112 px crop of ArcFace (Deng et al. 2019).
ARCFACE_TEMPLATE: tuple[Point, ...] = (
    (38.2946, 51.6963),
    (73.5318, 51.5014),
    (56.0252, 71.7366),
    (41.5493, 92.3655),
    (70.7299, 92.2041),
)

# Pixels around the aligned square that resampling filters reach into, in aligned pixels.
_MARGIN = 4


@dataclass(frozen=True)
class Region:
    """A rectangle of whole pixels: x0 <= x < x1, y0 <= y < y1."""

    x0: int
    y0: int
    x1: int
    y1: int

    def of(self, pixels: np.ndarray) -> np.ndarray:
        """The region's part of (H, W, ...), as a view."""
        return pixels[self.y0 : self.y1, self.x0 : self.x1]


def _template(size: int) -> np.ndarray:
    scale = size / TEMPLATE_SIZE
    # The template counts from the first pixel's corner-like origin; keep its scale about pixel centres.
    return (np.array(TEMPLATE) + 0.5) * scale - 0.5


def alignment_matrix(landmarks: tuple[Point, ...], size: int) -> np.ndarray:
    """Least-median similarity that takes five landmarks to the template, (2, 3) float64, photo -> aligned.

    Args:
        size: side of the aligned face in pixels.

    Raises:
        FaceError: the landmarks lie in one place, so that they say neither size nor turn.
    """
    found = np.array(landmarks, np.float64)
    # The template is small against a scan; about the landmarks' centre the estimate stays well conditioned.
    centre = found.mean(axis=0)
    matrix, _ = cv2.estimateAffinePartial2D(found - centre, _template(size), method=cv2.LMEDS)
    if matrix is None or not np.isfinite(matrix).all() or abs(np.linalg.det(matrix[:, :2])) < 1e-8:
        raise FaceError(
            "face",
            reason="its landmarks lie in one place",
            remedy="Show the face with --eyes X1,Y1,X2,Y2.",
        )
    matrix[:, 2] -= matrix[:, :2] @ centre
    return np.asarray(matrix, np.float64)


def crop_matrix_112(size: int) -> np.ndarray:
    """Similarity from the FFHQ-aligned face of `size` pixels to ArcFace's 112 px crop, (2, 3) float64."""
    source, target = _template(size), np.array(ARCFACE_TEMPLATE)
    # Umeyama 1991 without reflection: as complex numbers a similarity is one multiplication and one addition.
    a = source @ np.array([1, 1j])
    b = target @ np.array([1, 1j])
    turn = np.vdot(a - a.mean(), b - b.mean()) / np.vdot(a - a.mean(), a - a.mean())
    shift = b.mean() - turn * a.mean()
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def shrink_factor(matrix: np.ndarray) -> float:
    """Photo pixels per aligned pixel; above 1 the photo is finer than the aligned face."""
    return 1 / math.sqrt(abs(float(np.linalg.det(matrix[:, :2]))))


def aligned_region(matrix: np.ndarray, size: int, photo_shape: tuple[int, ...]) -> Region:
    """The part of the photo that the aligned square covers, with a margin for filters, inside the photo.

    Raises:
        FaceError: the face lies outside the photo.
    """
    low, high = -_MARGIN - 0.5, size - 0.5 + _MARGIN
    corners = np.array([[low, low], [high, low], [low, high], [high, high]])
    inverse = cv2.invertAffineTransform(matrix)
    places = corners @ inverse[:, :2].T + inverse[:, 2]
    height, width = photo_shape[:2]
    x0, y0 = (max(0, math.floor(value)) for value in places.min(axis=0))
    x1 = min(width, math.ceil(float(places[:, 0].max())) + 1)
    y1 = min(height, math.ceil(float(places[:, 1].max())) + 1)
    if x0 >= x1 or y0 >= y1:
        raise FaceError(
            "face", reason="it lies outside the photo", remedy="Give places in pixels of the upright photo."
        )
    return Region(x0, y0, x1, y1)


def align(patch: np.ndarray, region: Region, matrix: np.ndarray, size: int) -> np.ndarray:
    """The aligned face, (size, size, C) float32; reflected where it reaches over the photo's border.

    Args:
        patch: (h, w, C) float32 of the region, any range.
    """
    shrink = shrink_factor(matrix)
    to_aligned = in_region(matrix, region)
    if shrink > 1:
        # Enough blur that nothing finer than an aligned pixel is left to alias.
        patch = cv2.GaussianBlur(
            patch, (0, 0), 0.5 * math.sqrt(shrink**2 - 1) + 1e-3, borderType=cv2.BORDER_REFLECT
        )
    warped = cv2.warpAffine(
        patch, to_aligned, (size, size), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
    )
    return warped.reshape(size, size, -1)


def align_mask(mask: np.ndarray, region: Region, matrix: np.ndarray, size: int) -> np.ndarray:
    """A damage mask in the aligned face, (size, size) bool: nearest neighbour, threshold 0.5.

    Where an aligned pixel stands for several of the photo, the mask is first grown by half of them, so that a
    scratch thinner than an aligned pixel is not stepped over.

    Args:
        mask: (h, w) bool of the region.
    """
    grown = mask.astype(np.uint8)
    reach = math.ceil(shrink_factor(matrix) / 2 - 0.5)
    if reach > 0:
        grown = cv2.dilate(grown, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    warped = cv2.warpAffine(
        grown.astype(np.float32),
        in_region(matrix, region),
        (size, size),
        flags=cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_REFLECT,
    )
    return np.asarray(warped > 0.5)


def in_region(matrix: np.ndarray, region: Region) -> np.ndarray:
    """The matrix for pixels that are counted from the region's corner."""
    moved = matrix.copy()
    moved[:, 2] += matrix[:, :2] @ np.array([region.x0, region.y0], np.float64)
    return moved


def unalign(aligned: np.ndarray, region: Region, matrix: np.ndarray) -> np.ndarray:
    """The aligned picture as it lies in the photo's region, (h, w, C) float32; its own border goes on outside.

    Args:
        aligned: (S, S, C) or (S, S) float32.
    """
    shrink = shrink_factor(matrix)
    if shrink < 1:
        # The face is smaller in the photo than the prior sees it: the same care against aliasing as in `align`.
        sigma = 0.5 * math.sqrt(1 / shrink**2 - 1) + 1e-3
        aligned = cv2.GaussianBlur(aligned, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    height, width = region.y1 - region.y0, region.x1 - region.x0
    return np.asarray(
        cv2.warpAffine(
            aligned,
            in_region(matrix, region),
            (width, height),
            flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
    )
