"""A visible caption comes into the pixels of a result, as deep as they are, and its metadata say its new size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pgdiff_desktop.engine.door.caption import Caption
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.xmp.photo_xmp import cut_metadata


def captioned(pixels: np.ndarray, photo: Photo, caption: Caption) -> tuple[np.ndarray, Photo]:
    """Pixels with the caption, and the photo with metadata of their size.

    Args:
        pixels: (H, W, C) uint8 or uint16, as they are written; left as they are.
    """
    height, width = pixels.shape[:2]
    drawn = caption.draw(width, height)
    if not caption.is_strip:
        return _with_mark(pixels, drawn, photo.extra_channel is not None), photo
    strip = np.repeat(_as_deep(drawn, pixels.dtype)[:, :, None], pixels.shape[2], axis=2)
    if pixels.shape[2] in (2, 4):
        # Opaque, as alpha; of another channel, such as infrared, the paper that it is.
        strip[..., -1] = np.iinfo(pixels.dtype).max
    box = (0.0, 0.0, float(width), float(height + len(drawn)))
    metadata = cut_metadata(photo.metadata, box, (width, height))
    return np.concatenate([pixels, strip]), replace(photo, metadata=metadata)


def _with_mark(pixels: np.ndarray, mark: np.ndarray, has_extra_channel: bool) -> np.ndarray:
    """The mark in the lower right corner; alpha becomes opaque with it, any other channel stays."""
    pixels = pixels.copy()
    covered = pixels[-mark.shape[0] :, -mark.shape[1] :]
    colours = covered.shape[2] - (covered.shape[2] in (2, 4))
    grey = _as_deep(mark[..., 0], pixels.dtype).astype(np.float32)[..., None]
    share = mark[..., 1:].astype(np.float32) / 255
    blended = covered[..., :colours] + share * (grey - covered[..., :colours])
    covered[..., :colours] = np.rint(blended).astype(pixels.dtype)
    if colours < covered.shape[2] and not has_extra_channel:
        most = float(np.iinfo(pixels.dtype).max)
        alpha = covered[..., colours:]
        covered[..., colours:] = np.rint(alpha + share * (most - alpha)).astype(pixels.dtype)
    return pixels


def _as_deep(grey: np.ndarray, kind: np.dtype) -> np.ndarray:
    """8-bit grey in the depth of the photo."""
    return grey.astype(kind) * 257 if kind == np.uint16 else grey
