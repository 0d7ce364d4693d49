"""Candidates on the disk: the aligned face and the weight that it is pasted with, in one picture."""

from __future__ import annotations

import secrets
from pathlib import Path

import imagecodecs
import numpy as np

from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.errors import ErrorCode, PhotoNotFound, PhotoUnreadable

_MOST = 65535


def new_candidate_file(folder: Path, face_id: int, seed: int) -> Path:
    """A name that nothing in the folder has yet."""
    while True:
        path = folder / f"{face_id}-{seed}-{secrets.token_hex(2)}.png"
        if not path.exists():
            return path


def write_candidate(path: Path, picture: np.ndarray, weight: np.ndarray) -> None:
    """Saves atomically.

    Args:
        picture: (S, S, 3) sRGB in [0, 1].
        weight: (S, S) in [0, 1].

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    both = np.concatenate([picture, weight[..., None]], axis=2)
    deep = (np.clip(both, 0, 1) * _MOST + 0.5).astype(np.uint16)
    with replacing(path) as file:
        file.write(imagecodecs.png_encode(np.ascontiguousarray(deep), level=4))


def read_candidate(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Picture and weight, float32, as `write_candidate` took them, to 16 bits.

    Raises:
        PhotoNotFound, PhotoUnreadable: naming the file.
    """
    try:
        deep = np.asarray(imagecodecs.png_decode(path.read_bytes()))
    except FileNotFoundError as error:
        raise PhotoNotFound(path, ErrorCode.CANDIDATE_GONE) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise PhotoUnreadable(path, ErrorCode.CANDIDATE_UNREADABLE) from error
    if deep.dtype != np.uint16 or deep.ndim != 3 or deep.shape[2] != 4 or deep.shape[0] != deep.shape[1]:
        raise PhotoUnreadable(path, ErrorCode.CANDIDATE_INVALID)
    unit = deep.astype(np.float32) / _MOST
    return np.ascontiguousarray(unit[..., :3]), np.ascontiguousarray(unit[..., 3])
