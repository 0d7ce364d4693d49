"""Candidates on the disk: the aligned face and the weight that it is pasted with, in one picture."""

from __future__ import annotations

import secrets
from pathlib import Path

import imagecodecs
import numpy as np

from pgdiff_desktop.errors import ErrorCode, PhotoError, PhotoNotFound, PhotoUnreadable
from pgdiff_desktop.photos.opening import open_file
from pgdiff_desktop.photos.png_checking import PngHeader, check_png
from pgdiff_desktop.photos.png_reading import png_pixels
from pgdiff_desktop.saving.atomic_files import replacing

_MOST = 65535
# Aligned faces have the side that a network of faces works at, several times less than this.
_LARGEST_SIDE = 4096


def new_candidate_file(folder: Path, face_id: int, seed: int) -> Path:
    """A name that nothing in the folder has yet."""
    while True:
        path = folder / f"{face_id}-{seed}-{secrets.token_hex(2)}.png"
        if not path.exists():
            return path


def at_depth_of_file(values: np.ndarray) -> np.ndarray:
    """Float32 in [0, 1] as they are read again: what is pasted at once and what is pasted later are the same."""
    return _deep(values).astype(np.float32) / _MOST


def _deep(values: np.ndarray) -> np.ndarray:
    return np.asarray((np.clip(values, 0, 1) * _MOST + 0.5).astype(np.uint16))


def write_candidate(path: Path, picture: np.ndarray, weight: np.ndarray) -> None:
    """Saves atomically.

    Args:
        picture: (S, S, 3) sRGB in [0, 1].
        weight: (S, S) in [0, 1].

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    both = np.concatenate([picture, weight[..., None]], axis=2)
    with replacing(path) as file:
        file.write(imagecodecs.png_encode(np.ascontiguousarray(_deep(both)), level=4))


def read_candidate(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Picture and weight, float32, as `write_candidate` took them, to 16 bits.

    Raises:
        PhotoNotFound, PhotoUnreadable: naming the file.
    """
    try:
        with open_file(path) as file:
            header = check_png(file, path)
            file.seek(0)
            deep = png_pixels(file.read(), header) if header is not None and _is_candidate(header) else None
    except FileNotFoundError as error:
        raise PhotoNotFound(path, ErrorCode.CANDIDATE_GONE) from error
    except (OSError, ValueError, RuntimeError, PhotoError) as error:
        raise PhotoUnreadable(path, ErrorCode.CANDIDATE_UNREADABLE) from error
    if deep is None:
        raise PhotoUnreadable(path, ErrorCode.CANDIDATE_INVALID)
    unit = deep.astype(np.float32) / _MOST
    return np.ascontiguousarray(unit[..., :3]), np.ascontiguousarray(unit[..., 3])


def _is_candidate(header: PngHeader) -> bool:
    """Whether a PNG is what `write_candidate` writes, before anything of it is decoded."""
    is_square = header.width == header.height <= _LARGEST_SIDE
    return is_square and (header.depth, header.samples) == (16, 4)
