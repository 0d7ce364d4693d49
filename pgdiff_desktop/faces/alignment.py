"""From the photo to the aligned face: the FFHQ template by five points.

Coordinates are of pixel centres: the centre of the first pixel lies at 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.errors import ErrorCode, FaceError
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

# Pixels around the aligned square that resampling filters reach into: so many aligned ones, so many of the photo.
_MARGIN = 2
_PHOTO_MARGIN = 4
# Landmarks closer together than this (root mean square distance from their centre, photo pixels) say nothing.
_LEAST_SPREAD = 0.75
# Part of a pixel, several times what OpenCV rounds coordinates to.
_OFF_CENTRE = 1 / 128


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

    def overlaps(self, other: Region) -> bool:
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1

    def within(self, outer: Region) -> Region:
        """The same rectangle in pixels that are counted from the corner of one around it."""
        x, y = outer.x0, outer.y0
        return Region(self.x0 - x, self.y0 - y, self.x1 - x, self.y1 - y)

    @staticmethod
    def around(regions: Iterable[Region]) -> Region:
        """The smallest rectangle that holds all of them; at least one."""
        x0, y0, x1, y1 = zip(*((one.x0, one.y0, one.x1, one.y1) for one in regions), strict=True)
        return Region(min(x0), min(y0), max(x1), max(y1))


def template_for(size: int) -> np.ndarray:
    """The template for an aligned face of `size` pixels, (5, 2) float64."""
    # A smaller aligned face is the larger one shrunk, so the outer edges of the pixels scale, not their centres.
    return (np.array(TEMPLATE) + 0.5) * (size / TEMPLATE_SIZE) - 0.5


def alignment_matrix(landmarks: tuple[Point, ...], size: int) -> np.ndarray:
    """Least-median similarity that takes five landmarks to the template, (2, 3) float64, photo -> aligned.

    Args:
        size: side of the aligned face in pixels.

    Raises:
        FaceError: the landmarks lie in one place, so that they say neither size nor turn.
    """
    found = np.array(landmarks, np.float64)
    centre = found.mean(axis=0)
    spread = math.sqrt(float(((found - centre) ** 2).sum(axis=1).mean()))
    matrix = None
    if math.isfinite(spread) and spread >= _LEAST_SPREAD:
        # A face may lie far from the origin of a large scan; about its own centre the estimate keeps its precision.
        matrix, _ = cv2.estimateAffinePartial2D(found - centre, template_for(size), method=cv2.LMEDS)
    if matrix is None or not np.isfinite(matrix).all() or shrink_factor(matrix) * size < _LEAST_SPREAD:
        raise FaceError(f"the face at {centre[0]:.0f},{centre[1]:.0f}", ErrorCode.FACE_LANDMARKS)
    matrix[:, 2] -= matrix[:, :2] @ centre
    return np.asarray(matrix, np.float64)


def crop_matrix_112(size: int) -> np.ndarray:
    """Similarity from the FFHQ-aligned face of `size` pixels to ArcFace's 112 px crop, (2, 3) float64."""
    # Least squares: as complex numbers a similarity is one multiplication and one addition.
    source = template_for(size) @ np.array([1, 1j])
    target = np.array(ARCFACE_TEMPLATE) @ np.array([1, 1j])
    from_mean = source - source.mean()
    turn = np.vdot(from_mean, target - target.mean()) / np.vdot(from_mean, from_mean)
    shift = target.mean() - turn * source.mean()
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def shrink_factor(matrix: np.ndarray) -> float:
    """Photo pixels per aligned pixel; above 1 the photo is finer than the aligned face."""
    determinant = abs(float(np.linalg.det(matrix[:, :2])))
    return 1 / math.sqrt(determinant) if determinant > 0 else math.inf


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
    x0, y0 = (max(0, math.floor(value) - _PHOTO_MARGIN) for value in places.min(axis=0))
    x1, y1 = (math.ceil(value) + _PHOTO_MARGIN for value in places.max(axis=0))
    region = Region(x0, y0, min(width, x1), min(height, y1))
    if region.x0 >= region.x1 or region.y0 >= region.y1:
        middle = inverse @ [size / 2, size / 2, 1]
        raise FaceError(
            f"the face at {middle[0]:.0f},{middle[1]:.0f}", ErrorCode.FACE_OUTSIDE, width=width, height=height
        )
    return region


def align(patch: np.ndarray, region: Region, matrix: np.ndarray, size: int) -> np.ndarray:
    """The aligned face, (size, size, C) float32; reflected where it reaches over the photo's border.

    Args:
        patch: (h, w, C) float32 of the region, in [0, 1].
    """
    to_aligned = in_region(matrix, region)
    patch, to_aligned = _reduced(patch, to_aligned, int(shrink_factor(matrix) / 2))
    shrink = shrink_factor(to_aligned)
    if shrink > 1:
        # Blurred until next to nothing finer than an aligned pixel is left to alias.
        patch = cv2.GaussianBlur(patch, (0, 0), _blur_before(shrink), borderType=cv2.BORDER_REFLECT)
    warped = cv2.warpAffine(
        patch, to_aligned, (size, size), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
    )
    return np.asarray(np.clip(warped.reshape(size, size, -1), 0, 1))


def align_mask(mask: np.ndarray, region: Region, matrix: np.ndarray, size: int) -> np.ndarray:
    """A damage mask in the aligned face, (size, size) bool: nearest neighbour.

    Where an aligned pixel stands for several of the photo, the mask is first grown by half of them: every
    damaged pixel then lies under the centre of an aligned one, and a scratch thinner than an aligned pixel is
    not stepped over.

    Args:
        mask: (h, w) bool of the region.
    """
    grown = mask.astype(np.uint8)
    # Nearest neighbour steps over nothing that is as wide as its steps; less a little for rounding.
    reach = math.ceil(shrink_factor(matrix) / 2 - 0.5 - 1e-3)
    if reach > 0:
        grown = cv2.dilate(grown, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    # Pixel centres that fall between two of the photo would be rounded now up, now down, and miss a row.
    to_aligned = in_region(matrix, region) + np.array([[0, 0, _OFF_CENTRE]])
    warped = cv2.warpAffine(
        grown, to_aligned, (size, size), flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT
    )
    return np.asarray(warped > 0)


def in_region(matrix: np.ndarray, region: Region) -> np.ndarray:
    """The matrix for pixels that are counted from the region's corner."""
    moved = matrix.copy()
    moved[:, 2] += matrix[:, :2] @ np.array([region.x0, region.y0], np.float64)
    return moved


def unalign(aligned: np.ndarray, region: Region, matrix: np.ndarray) -> np.ndarray:
    """The aligned picture as it lies in the photo's region, (h, w, C) float32; its own border goes on outside.

    Args:
        aligned: (S, S, C) float32.
    """
    shrink = 1 / shrink_factor(matrix)
    if shrink > 1:
        # The face is smaller in the photo than the prior sees it: the same care against aliasing as in `align`.
        aligned = cv2.GaussianBlur(aligned, (0, 0), _blur_before(shrink), borderType=cv2.BORDER_REFLECT)
    height, width = region.y1 - region.y0, region.x1 - region.x0
    warped = cv2.warpAffine(
        aligned,
        in_region(matrix, region),
        (width, height),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(warped).reshape(height, width, -1)


def _blur_before(shrink: float) -> float:
    """Standard deviation of the blur before shrinking: half of a pixel afterwards, less what a pixel has."""
    return 0.5 * math.sqrt(shrink**2 - 1) + 1e-3


def _reduced(patch: np.ndarray, matrix: np.ndarray, times: int) -> tuple[np.ndarray, np.ndarray]:
    """The patch averaged over blocks of times x times pixels, and the matrix for it.

    A wide blur of a large scan costs minutes; the mean over blocks does the most of it in one pass.
    """
    height, width = patch.shape[:2]
    smaller = (max(1, round(width / times)), max(1, round(height / times))) if times > 1 else (width, height)
    if smaller == (width, height):
        return patch, matrix
    across, down = width / smaller[0], height / smaller[1]
    to_patch = np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2], [0, 0, 1]])
    return cv2.resize(patch, smaller, interpolation=cv2.INTER_AREA), matrix @ to_patch
