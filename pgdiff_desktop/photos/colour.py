"""Between the photo's colour space and the networks' sRGB; for parts of a photo, so that memory stays bounded."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import imagecodecs
import numpy as np

from pgdiff_desktop import large_arrays
from pgdiff_desktop.photos.metadata.png_chunks import COLOUR_CHUNKS
from pgdiff_desktop.photos.photo import Photo

_PART_ROWS = 256


@cache
def _srgb() -> bytes:
    return bytes(imagecodecs.cms_profile("srgb"))


def to_srgb(patch: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
    """(h, w, C) uint8 or uint16 of a photo -> (h, w, 3) float32 sRGB in [0, 1]; grey repeated, alpha dropped."""
    colours = patch[..., : colours_of(patch)]
    converted = _transform(colours, icc_profile, to_networks=True)
    unit = np.empty((*patch.shape[:2], 3), np.float32)
    np.divide(converted, np.iinfo(converted.dtype).max, out=unit, dtype=np.float32)
    return unit


def for_screen(pixels: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
    """(h, w, C) uint8 or uint16 of a photo -> (h, w, 3) uint8 sRGB, part by part; a copy."""
    seen = large_arrays.empty((*pixels.shape[:2], 3))
    as_it_is = _is_seen_as_it_is(pixels, icc_profile)
    for top in range(0, len(pixels), _PART_ROWS):
        part = pixels[top : top + _PART_ROWS]
        if as_it_is:
            seen[top : top + _PART_ROWS] = part[..., : colours_of(part)]
        else:
            seen[top : top + _PART_ROWS] = to_srgb(part, icc_profile) * 255 + 0.5
    return seen


def seen_on_screen(photo: Photo) -> np.ndarray:
    """The photo's pixels where they are seen as they are, else what `for_screen` makes of them; not to be changed."""
    pixels, icc_profile = photo.pixels, photo.metadata.icc_profile
    if pixels.shape[2] == 3 and _is_seen_as_it_is(pixels, icc_profile):
        return pixels
    return for_screen(pixels, icc_profile)


def _is_seen_as_it_is(pixels: np.ndarray, icc_profile: bytes | None) -> bool:
    return pixels.dtype == np.uint8 and (icc_profile is None or is_as_srgb(icc_profile))


def from_srgb(rgb: np.ndarray, like: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
    """(h, w, 3) float32 sRGB in [0, 1] -> depth and channels of `like`, (h, w, C); alpha taken from it."""
    # 16 bits through the conversion, whatever the depth: 8 would leave bands.
    deep = (np.clip(rgb, 0, 1) * 65535 + 0.5).astype(np.uint16)
    if colours_of(like) == 1:
        grey = rgb @ np.array([0.2126, 0.7152, 0.0722], np.float32)
        deep = (np.clip(grey[..., None], 0, 1) * 65535 + 0.5).astype(np.uint16)
    converted = _transform(deep, icc_profile, to_networks=False)
    if like.dtype == np.uint8:
        converted = ((converted.astype(np.uint32) * 255 + 32767) // 65535).astype(np.uint8)
    return np.concatenate([converted, like[..., colours_of(like) :]], axis=2)


def in_colour(photo: Photo) -> Photo:
    """The photo with pixels that can hold colours: a grey one in sRGB, without its grey profile."""
    if photo.pixels.shape[2] >= 3:
        return photo
    icc_profile = photo.metadata.icc_profile
    chunks = tuple(chunk for chunk in photo.metadata.png_chunks if chunk[0] not in COLOUR_CHUNKS)
    metadata = replace(photo.metadata, icc_profile=None, profile_is_made=False, png_chunks=chunks)
    return replace(photo, pixels=grey_as_rgb(photo.pixels, icc_profile), metadata=metadata)


def grey_as_rgb(pixels: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
    """A grey photo, (H, W, 1 or 2), in sRGB of its depth, (H, W, 3 or 4), alpha kept; part by part."""
    coloured = np.empty((*pixels.shape[:2], 2 + pixels.shape[2]), pixels.dtype)
    for top in range(0, len(pixels), _PART_ROWS):
        part = pixels[top : top + _PART_ROWS]
        coloured[top : top + _PART_ROWS, :, :3] = _transform(part[..., :1], icc_profile, to_networks=True)
        coloured[top : top + _PART_ROWS, :, 3:] = part[..., 1:]
    return coloured


def colours_of(pixels: np.ndarray) -> int:
    """Channels of (H, W, C) without alpha: 1 or 3."""
    return 3 if pixels.shape[2] >= 3 else 1


def _transform(colours: np.ndarray, icc_profile: bytes | None, *, to_networks: bool) -> np.ndarray:
    """Through the profile where it fits the pixels; a broken or foreign one is as none, which means sRGB."""
    if icc_profile is None or is_as_srgb(icc_profile):
        return colours
    space = "gray" if colours.shape[2] == 1 else "rgb"
    # On the networks' side grey is three equal colours, whose lightness is its own.
    if to_networks:
        source, target, from_space, to_space = icc_profile, _srgb(), space, "rgb"
        given = colours[..., 0] if space == "gray" else colours
    else:
        source, target, from_space, to_space = _srgb(), icc_profile, "rgb", space
        given = np.broadcast_to(colours, (*colours.shape[:2], 3))
    try:
        found = imagecodecs.cms_transform(
            np.ascontiguousarray(given),
            source,
            target,
            colorspace=from_space,
            outcolorspace=to_space,
            outdtype=colours.dtype,
        )
    except (imagecodecs.CmsError, ValueError):
        return colours
    return np.asarray(found).reshape(*colours.shape[:2], -1)[..., : colours.shape[2]]


@cache
def is_as_srgb(icc_profile: bytes) -> bool:
    """Whether the profile changes nothing, within a level of 255: then pixels are better left alone."""
    levels = np.linspace(0, 255, 6).astype(np.uint8)
    probe = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(-1, 1, 3)
    try:
        seen = imagecodecs.cms_transform(
            np.ascontiguousarray(probe), icc_profile, _srgb(), colorspace="rgb", outcolorspace="rgb"
        )
    except (imagecodecs.CmsError, ValueError):
        return False
    return bool(np.abs(seen.reshape(probe.shape).astype(int) - probe).max() <= 1)
