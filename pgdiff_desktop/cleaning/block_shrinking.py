"""Noise taken out of a plane in overlapping blocks of cosines, each as strong as it was measured there."""

from __future__ import annotations

import numpy as np

SIDE = 8
# Blocks begin at every such row and column: each pixel lies in (SIDE / STEP)^2 blocks.
STEP = 2
# How far around itself a pixel's result looks, both steps together.
REACH = 2 * SIDE
# Below so many times the noise a cosine is taken for noise (Dabov et al. 2007).
_THRESHOLD = 2.7
_TINY = 1e-12


def _cosines() -> np.ndarray:
    """The orthonormal DCT-II of blocks, (SIDE^2, SIDE^2) float32: rows are products of two cosines."""
    frequency, place = np.mgrid[:SIDE, :SIDE]
    one = np.cos(np.pi * (place + 0.5) * frequency / SIDE) * np.sqrt(2 / SIDE)
    one[0] /= np.sqrt(2)
    return np.kron(one, one).astype(np.float32)


_COSINES = _cosines()


def blocks_of(plane: np.ndarray, top: int = 0, left: int = 0) -> np.ndarray:
    """Whole blocks from a row and column on, as cosines: (rows, columns, SIDE^2), frequencies down before across."""
    rows, columns = (plane.shape[0] - top) // SIDE, (plane.shape[1] - left) // SIDE
    part = plane[top : top + rows * SIDE, left : left + columns * SIDE]
    blocks = part.reshape(rows, SIDE, columns, SIDE).swapaxes(1, 2).reshape(-1, SIDE**2)
    return np.asarray((blocks @ _COSINES.T).reshape(rows, columns, SIDE**2))


def plane_of(blocks: np.ndarray) -> np.ndarray:
    """The inverse of `blocks_of`: (rows * SIDE, columns * SIDE)."""
    rows, columns = blocks.shape[:2]
    pixels = (blocks.reshape(-1, SIDE**2) @ _COSINES).reshape(rows, columns, SIDE, SIDE)
    return np.ascontiguousarray(pixels.swapaxes(1, 2)).reshape(rows * SIDE, columns * SIDE)


def shrunk(plane: np.ndarray, noise: np.ndarray, strength: np.ndarray | None = None) -> np.ndarray:
    """The plane without its noise: cosines below the noise cut off first, then all weighed by what that left.

    Sliding-window DCT denoising (Yu and Sapiro 2011) with the empirical Wiener step of BM3D (Dabov et al. 2007).

    Args:
        plane: (h, w) float32, multiples of SIDE.
        noise: standard deviation of each cosine, (SIDE^2,); 0 leaves it alone.
        strength: what noise is multiplied by in places, (h, w); 1 by default.
    """
    pilot = _averaged(plane, None, noise, strength)
    return _averaged(plane, pilot, noise, strength)


def _averaged(
    plane: np.ndarray, pilot: np.ndarray | None, noise: np.ndarray, strength: np.ndarray | None
) -> np.ndarray:
    """Shrunk blocks laid over each other; without a pilot by a threshold, with one by its energy (Wiener)."""
    total, weights = np.zeros_like(plane), np.zeros_like(plane)
    for top in range(0, SIDE, STEP):
        for left in range(0, SIDE, STEP):
            blocks = blocks_of(plane, top, left)
            sigma = noise
            if strength is not None:
                centres = strength[top + SIDE // 2 :: SIDE, left + SIDE // 2 :: SIDE]
                sigma = centres[: blocks.shape[0], : blocks.shape[1], None] * noise
            if pilot is None:
                share = (np.abs(blocks) >= _THRESHOLD * sigma).astype(np.float32)
            else:
                energy = np.square(blocks_of(pilot, top, left)) + _TINY
                share = energy / (energy + np.square(sigma))
            # Blocks with less noise left in them count for more.
            weight = 1 / np.einsum("ijk,ijk->ij", share, share)
            blocks *= share
            blocks *= weight[..., None]
            whole = plane_of(blocks)
            area = np.s_[top : top + whole.shape[0], left : left + whole.shape[1]]
            total[area] += whole
            weights[area] += weight.repeat(SIDE, 0).repeat(SIDE, 1)
    return np.asarray(total / weights)
